"""How long something lasted, and what else a length of time may be."""

from __future__ import annotations

import pytest

from checker.assertions import durations
from checker.assertions.layers import read, views
from tests.assertions.reading import article, slot

HOUR, DAY = 3_600, 86_400


@pytest.mark.parametrize(
    ("sentence", "low", "high"),
    [
        ("The attack on the Velm bank lasted two hours.", 2 * HOUR, 2 * HOUR),
        ("The attack on the Velm bank lasted almost three hours.", 2.4 * HOUR, 3 * HOUR),
        ("The attack on the Velm bank lasted more than three hours.", 3 * HOUR, None),
        ("After a two-hour attack the market in Velm was quiet.", 2 * HOUR, 2 * HOUR),
        ("The strike in Velm went on for nine days.", 9 * DAY, 9 * DAY),
        ("After 85 days, engineers stopped the oil spill off Velm.", 85 * DAY, 85 * DAY),
        ("The fire in Velm was extinguished after six hours.", 6 * HOUR, 6 * HOUR),
    ],
)
def test_a_length_is_that_of_what_lasted_it(sentence: str, low: float, high: float | None) -> None:
    assert [(one.value.low, one.value.high) for one in slot("duration", sentence)] == [(low, high)]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "sentence",
    [
        "The strike in Velm could last two weeks.",
        "The attack on the Velm bank has lasted nine hours.",
        "The strike in Velm lasted for days.",
        "Two days after the attack the market in Velm was quiet.",
        "The man was held for two hours after the attack in Velm.",
        "The attack in Velm did not end after two hours.",
    ],
)
def test_other_lengths_are_not_its_own(sentence: str) -> None:
    assert slot("duration", sentence) == ()


@pytest.mark.parametrize(
    ("phrase", "low", "high"),
    [
        ("85 days", 84.5 * DAY, 85.5 * DAY),
        ("two years", 1.5 * 365 * DAY, 2.5 * 365 * DAY),
        ("two hours", 1.7 * HOUR, 2.3 * HOUR),
        ("at least two hours", 2 * HOUR, None),
    ],
)
def test_a_length_is_as_exact_as_it_was_told(phrase: str, low: float, high: float | None) -> None:
    view = views(read(article(f"The siege lasted {phrase}.")))[0]
    value = next(found for time in view.times if (found := durations.length(time)) is not None)
    assert value.low is not None
    assert value.low - value.tolerance == pytest.approx(low)
    assert (value.high if value.high is None else value.high + value.tolerance) == pytest.approx(high)
