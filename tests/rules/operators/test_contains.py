from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("a", "b", "answer"),
    [
        ("=2021-03", "2021-03-03", "yes"),
        ("=2021-03", "2021-04-01", "no"),
        ("5 to 9", "6", "yes"),
        ("5 to 9", "4", "no"),
        ("at least 5", "5 to 7", "yes"),
    ],
)
def test_contains(ask, a: str, b: str, answer: str) -> None:
    assert ask("a.value contains b.value", a=a, b=b) == answer
