from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("a", "b", "answer"),
    [
        ("43", "34", "yes"),
        ("36", "34", "yes"),
        ("35", "34", "no"),
        ("34", "43", "no"),
        ("at least 36", "34", "yes"),
        ("at most 40", "34", "unknown"),
    ],
)
def test_above(ask, a: str, b: str, answer: str) -> None:
    assert ask("a.value more than 1 above b.value", a=a, b=b) == answer
