from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("a", "b", "answer"),
    [("12", "5", "yes"), ("5", "12", "no"), ("at most 20", "12", "unknown"), ("12", "fewer than 10", "yes")],
)
def test_greater(ask, a: str, b: str, answer: str) -> None:
    assert ask("a.value greater than b.value", a=a, b=b) == answer
