from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("a", "b", "answer"),
    [
        ("=2021-03", "=2021-03-31", "yes"),
        ("=2021-03", "=2021-04", "no"),
        ("2021-03-01", "2021-03-01", "unknown"),
        ("2021-03-01", "=2021-03", "yes"),
        ("=2021", "?", "unknown"),
    ],
)
def test_times(ask, a: str, b: str, answer: str) -> None:
    assert ask("a.holds intersects b.holds", a=a, b=b) == answer
    assert ask("b.holds intersects a.holds", a=a, b=b) == answer


@pytest.mark.parametrize(
    ("a", "b", "answer"),
    [("5", "5", "yes"), ("5", "12", "no"), ("at least 5", "12", "unknown"), ("5 to 9", "7 to 20", "unknown")],
)
def test_numbers(ask, a: str, b: str, answer: str) -> None:
    assert ask("a.value intersects b.value", a=a, b=b) == answer
