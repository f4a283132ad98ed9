from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("a", "b", "answer"),
    [
        ("5", "12", "yes"),
        ("5", "5", "no"),
        ("at least 5", "12", "unknown"),
        ("at least 13", "12", "yes"),
        ("more than 12", "12", "yes"),
        ("fewer than 12", "12", "yes"),
        ("about 10", "11", "unknown"),
        ("about 10", "12", "yes"),
        ("5 to 7", "7 to 9", "unknown"),
    ],
)
def test_numbers(ask, a: str, b: str, answer: str) -> None:
    assert ask("a.value disjoint b.value", a=a, b=b) == answer
    assert ask("b.value disjoint a.value", a=a, b=b) == answer


@pytest.mark.parametrize(
    ("a", "b", "answer"),
    [
        ("2021-03-01", "2021-03-02", "yes"),
        ("2021-03-01", "2021-03", "unknown"),
        ("=2021-03-01", "=2021-03", "no"),
        ("2021-03-01T10:00", "2021-03-01T14:00", "yes"),
    ],
)
def test_times(ask, a: str, b: str, answer: str) -> None:
    assert ask("a.value disjoint b.value", a=a, b=b) == answer
