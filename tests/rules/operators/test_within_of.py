from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("a", "b", "answer"),
    [
        ("2021-03-01", "2021-03-04", "yes"),
        ("2021-03-04", "2021-03-01", "yes"),
        ("2021-03-05", "2021-03-01", "no"),
        ("2021-03-01", "2021-03-01", "yes"),
        ("2021-03-01", "2021-03", "unknown"),
    ],
)
def test_within_of(ask, a: str, b: str, answer: str) -> None:
    assert ask("a.value within 3 days of b.value", a=a, b=b) == answer
