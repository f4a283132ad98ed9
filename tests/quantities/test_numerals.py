"""Numbers as they are written: one row is what the paper prints and the value it stands for."""

import pytest

from checker.quantities import find_in
from checker.quantities.numerals import significant

CASES = [
    ("26 sailors", 26, 26, 2),
    ("1,500 sailors", 1500, 1500, 2),
    ("20 000 sailors", 20_000, 20_000, 1),
    ("230 thousand sailors", 230_000, 230_000, 2),
    ("4.9 million sailors", 4_900_000, 4_900_000, 2),
    ("1.1bn sailors", 1_100_000_000, 1_100_000_000, 2),
    ("30k sailors", 30_000, 30_000, 1),
    ("twenty-six sailors", 26, 26, 2),
    ("a hundred sailors", 100, 100, 1),
    ("a hundred and ten sailors", 110, 110, 2),
    ("two hundred and fifty-one sailors", 251, 251, 3),
    ("three thousand four hundred sailors", 3400, 3400, 2),
    ("half a million sailors", 500_000, 500_000, 1),
    ("two and a half million sailors", 2_500_000, 2_500_000, 2),
    ("a dozen sailors", 11, 13, 2),
    ("two dozen sailors", 22, 26, 2),
    ("half a dozen sailors", 5, 7, 1),
    ("several sailors", 3, 9, 0),
    ("a few sailors", 2, 9, 0),
    ("a couple of sailors", 2, 3, 0),
    ("a handful of sailors", 2, 9, 0),
    ("dozens of sailors", 24, 99, 0),
    ("scores of sailors", 40, 199, 0),
    ("hundreds of sailors", 200, 999, 0),
    ("several hundred sailors", 300, 900, 0),
    ("a few thousand sailors", 2000, 9000, 0),
    ("tens of thousands of sailors", 20_000, 99_999, 0),
    ("hundreds of thousands of sailors", 200_000, 999_999, 0),
    ("no sailors", 0, 0, 1),
]


@pytest.mark.parametrize(("words", "low", "high", "digits"), CASES)
def test_a_count_is_an_interval(words: str, low: float, high: float, digits: int) -> None:
    (quantity,) = find_in(f"The harbour master saw {words} on Friday.", "text")
    assert (quantity.low, quantity.high, quantity.digits) == (low, high, digits)
    assert (quantity.unit, quantity.of) == ("count", "sailors")


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("Two-thirds of the houses stood empty.", 200 / 3),
        ("Three quarters of the houses stood empty.", 75),
        ("A quarter of the houses stood empty.", 25),
        ("Half of the houses stood empty.", 50),
        ("One in five houses stood empty.", 20),
        ("Nine out of ten houses stood empty.", 90),
    ],
)
def test_a_share_is_a_percentage(sentence: str, value: float) -> None:
    (quantity,) = find_in(sentence, "text")
    assert quantity.unit == "percent"
    assert quantity.low == quantity.high == pytest.approx(value)
    assert quantity.of == "houses"


@pytest.mark.parametrize("sentence", ["No one was hurt.", "Nobody was hurt.", "None of the guests was hurt."])
def test_nobody_is_zero(sentence: str) -> None:
    (quantity,) = find_in(sentence, "text")
    assert (quantity.low, quantity.high, quantity.unit) == (0, 0, "count")


@pytest.mark.parametrize(
    ("written", "digits"), [("600", 1), ("612", 3), ("1,500", 2), ("1.2", 2), ("1.20", 3), ("0.05", 1), ("0", 1)]
)
def test_significant_digits_as_written(written: str, digits: int) -> None:
    assert significant(written) == digits


@pytest.mark.parametrize(
    ("sentence", "value", "of"),
    [
        ("It was the fifth anti-smuggling raid this year.", 5, "raid"),
        ("The twenty-first visitor won a prize.", 21, "visitor"),
        ("The 3rd attempt failed.", 3, "attempt"),
    ],
)
def test_an_ordinal_is_kept_apart_from_counts(sentence: str, value: float, of: str) -> None:
    (quantity,) = find_in(sentence, "text")
    assert (quantity.unit, quantity.low, quantity.high, quantity.of) == ("ordinal", value, value, of)
