from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("later", "earlier", "answer"),
    [
        ("5", "12", "yes"),
        ("12", "5", "no"),
        ("5", "5", "no"),
        ("at least 5", "12", "unknown"),
        ("5", "at least 12", "yes"),
        ("about 10", "10", "unknown"),
    ],
)
def test_the_toll_is_less_than_it_was(ask, later: str, earlier: str, answer: str) -> None:
    assert ask("a.value less than b.value", a=later, b=earlier) == answer
