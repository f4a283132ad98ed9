"""Two numbers that make one interval, and pairs that do not."""

import pytest

from checker.quantities import find_in


@pytest.mark.parametrize(
    ("words", "low", "high", "unit"),
    [
        ("35 to 40 guests", 35, 40, "count"),
        ("30-40 guests", 30, 40, "count"),
        ("three or four guests", 3, 4, "count"),
        ("between 5 and 8 guests", 5, 8, "count"),
        ("between 5 and 8 million guests", 5_000_000, 8_000_000, "count"),
        ("15 to 20 per cent", 15, 20, "percent"),
        ("5 km to 8 km", 5000, 8000, "m"),
        ("five to eight km", 5000, 8000, "m"),
        ("$5-8 million", 5_000_000, 8_000_000, "$"),
        ("€5m to €8m", 5_000_000, 8_000_000, "EUR"),
        ("between $5 and $8 million", 5_000_000, 8_000_000, "$"),
        ("magnitudes ranging from 3.6 to 4.3", 3.6, 4.3, "magnitude"),
        ("between 30 and 40 years old", 30, 40, "age"),
    ],
)
def test_a_range_is_one_quantity(words: str, low: float, high: float, unit: str) -> None:
    (quantity,) = find_in(f"The report speaks of {words}.", "text")
    assert (quantity.low, quantity.high, quantity.unit) == (low, high, unit)


def test_a_change_is_two_quantities() -> None:
    found = find_in("The number of guests rose from 12 to 15 guests.", "text")
    assert [(quantity.low, quantity.high) for quantity in found] == [(12, 12), (15, 15)]


@pytest.mark.parametrize(
    ("sentence", "texts"),
    [
        ("Profit rose 8% to $68 million.", ["8%", "$68 million"]),
        ("The share fell $1.50 to $13.60.", ["$1.50", "$13.60"]),
        ("Profit was $6 million a year ago.", ["$6 million"]),
    ],
)
def test_a_change_and_a_level_are_two_quantities(sentence: str, texts: list[str]) -> None:
    assert [quantity.text for quantity in find_in(sentence, "text")] == texts


@pytest.mark.parametrize(
    "sentence",
    [
        "The home side won 3-1.",
        "The shop opens from 5 to 7 p.m.",
        "The fair runs 14 to 16 May.",
        "She ran the theatre between 2008 and 2010.",
        "He served in 2008-2010.",
        "Call 555-0134.",
        "Call 1-800-555-0134.",
    ],
)
def test_scores_times_and_phone_numbers_are_no_ranges(sentence: str) -> None:
    assert find_in(sentence, "text") == ()
