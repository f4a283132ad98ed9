from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("announced", "denied", "answer"),
    [
        ("2021-03-01", "2021-03-02", "yes"),
        ("2021-03-03", "2021-03-02", "no"),
        ("2021-03-02", "2021-03-02", "unknown"),
        ("2021-03-02T09:00", "2021-03-02T10:00", "yes"),
        ("2021-03-02T09:00", "2021-03-02", "unknown"),
    ],
)
def test_the_announcement_was_not_after_the_denial(ask, announced: str, denied: str, answer: str) -> None:
    assert ask("a.said not after b.said", a=announced, b=denied) == answer
