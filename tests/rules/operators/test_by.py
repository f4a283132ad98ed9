from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("happened", "told", "answer"),
    [
        ("2021-03-01", "2021-03-01", "yes"),
        ("2021-03-01", "2021-03-01T08:00", "yes"),
        ("2021-03-01", "2021-03-05", "yes"),
        ("2021-03-02", "2021-03-01", "no"),
        ("2021-03", "2021-03-05", "unknown"),
        ("2021-03-01", "?", "unknown"),
    ],
)
def test_it_happened_by_the_day_it_was_told(ask, happened: str, told: str, answer: str) -> None:
    assert ask("a.value by a.said".replace("a.said", "b.said"), a=happened, b=told) == answer
