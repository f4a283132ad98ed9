from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("a", "b", "answer"),
    [
        ("2021-03-01", "2021-03-02", "yes"),
        ("=2021-02", "=2021-03", "yes"),
        ("2021-03-02", "2021-03-01", "no"),
        ("2021-03-01", "2021-03-01", "unknown"),
        ("=2021-03-01", "=2021-03-01", "no"),
        ("2021-03-01", "2021-03", "unknown"),
        ("2021-02", "2021-03-01", "yes"),
        ("?", "2021-03-01", "unknown"),
        ("2021-03-01", "?", "unknown"),
    ],
)
def test_before(ask, a: str, b: str, answer: str) -> None:
    assert ask("a.said before b.said", a=a, b=b) == answer
    assert ask("b.said after a.said", a=a, b=b) == answer


def test_a_condition_can_be_turned_round(ask) -> None:
    assert ask("a.said not before b.said", a="2021-03-02", b="2021-03-01") == "yes"
    assert ask("a.said not before b.said", a="2021-03-01", b="2021-03-01") == "unknown"
