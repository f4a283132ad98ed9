from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("denied", "announced", "answer"),
    [
        ("2021-03-04", "2021-03-01", "yes"),
        ("2021-03-05", "2021-03-01", "no"),
        ("2021-03-01", "2021-03-04", "no"),
        ("2021-03-01", "2021-03-01", "unknown"),
        ("2021-03-02", "?", "unknown"),
    ],
)
def test_days_are_counted_by_the_calendar(ask, denied: str, announced: str, answer: str) -> None:
    assert ask("a.said within 3 days after b.said", a=denied, b=announced) == answer


def test_weeks(ask) -> None:
    assert ask("a.said within 2 weeks after b.said", a="2021-03-15", b="2021-03-01") == "yes"
    assert ask("a.said within 2 weeks after b.said", a="2021-03-16", b="2021-03-01") == "no"
