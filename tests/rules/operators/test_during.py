from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("called_off", "first", "last", "answer"),
    [
        ("2021-03-03", "2021-03-01", "2021-03-05", "yes"),
        ("2021-03-01", "2021-03-01", "2021-03-05", "unknown"),
        ("2021-03-06", "2021-03-01", "2021-03-05", "no"),
        ("2021-03-03", "2021-03-05", "2021-03-01", "no"),
        ("?", "2021-03-01", "2021-03-05", "unknown"),
    ],
)
def test_during_one_to_another(ask, called_off: str, first: str, last: str, answer: str) -> None:
    assert ask("x.said during a.said to b.said", x=called_off, a=first, b=last) == answer


@pytest.mark.parametrize(
    ("x", "a", "answer"),
    [
        ("2021-03-03", "=2021-03", "yes"),
        ("=2021-03", "=2021-03", "yes"),
        ("2021-04-01", "=2021-03", "no"),
        ("2021-03-03", "2021-03", "unknown"),
    ],
)
def test_during_one(ask, x: str, a: str, answer: str) -> None:
    assert ask("x.value during a.value", x=x, a=a) == answer
