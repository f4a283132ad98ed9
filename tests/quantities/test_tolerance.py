"""Which published figures may be roundings of one value: this table is the definition."""

import pytest

from checker.quantities import Quantity, find_in, rounding, tolerance

CASES = [
    ("The quake was 58 km away.", "The quake was 60 km away.", True),
    ("The quake was 36 miles away.", "The quake was 58 km away.", True),
    ("The quake was 36 miles away.", "The quake was 60 km away.", True),
    ("It killed 612 people.", "It killed 600 people.", True),
    ("It killed 612 people.", "It killed 610 people.", True),
    ("It killed 612 people.", "It killed 614 people.", False),
    ("It killed 12 people.", "It killed 10 people.", False),
    ("It killed 30 people.", "It killed 31 people.", False),
    ("It leaked 4.9 million litres.", "It leaked 5 million litres.", True),
    ("They took 80 million euros.", "They took 85 million euros.", False),
    ("They paid $143 billion.", "They paid $144 billion.", True),
    ("They paid $1.2bn.", "They paid $12bn.", False),
    ("He fell 150 metres.", "He fell 60 metres.", False),
    ("He fell 700 metres.", "He fell 600 metres.", False),
    ("He fell 700 metres.", "He fell about 600 metres.", False),
    ("He fell about 200 metres.", "He fell about 200 feet.", False),
    ("It lay 1.2 miles deep.", "It lay 12 miles deep.", False),
    ("It lay 1.2 miles deep.", "It lay one mile deep.", True),
    ("It took two hours.", "It took three hours.", False),
    ("It lay 3 miles away.", "It lay 4 miles away.", False),
    ("A 5.9-magnitude quake came.", "A 6.1-magnitude quake came.", False),
    ("A 6.0-magnitude quake came.", "A 6.1-magnitude quake came.", False),
    ("A magnitude 6 quake came.", "A magnitude 6.1 quake came.", True),
    ("The 31-year-old fell.", "The 32-year-old fell.", False),
    ("It took 85 days.", "It took 87 days.", False),
    ("It took 90 days.", "It took 87 days.", True),
    ("At least five people fell.", "It killed 12 people.", True),
    ("It grew 12 per cent.", "It grew 12.4 per cent.", True),
    ("It grew 12 per cent.", "It grew 14 per cent.", False),
]


def reconcile(one: Quantity, other: Quantity) -> bool:
    slack = rounding(one) + rounding(other)
    low = max((q.low for q in (one, other) if q.low is not None), default=float("-inf"))
    high = min((q.high for q in (one, other) if q.high is not None), default=float("inf"))
    return one.unit == other.unit and low - high <= slack


@pytest.mark.parametrize(("one", "other", "expected"), CASES)
def test_two_figures_can_be_one_value(one: str, other: str, expected: bool) -> None:
    ((first,), (second,)) = find_in(one, "text"), find_in(other, "text")
    assert first.unit == second.unit
    assert reconcile(first, second) is expected


def test_open_and_uncounted_values_allow_nothing() -> None:
    assert tolerance(None, None, 1, "count") == 0
    assert tolerance(24, 99, 0, "count") == 0
    assert tolerance(0, 0, 1, "m") == 0


def test_the_unit_of_the_text_decides_where_the_last_digit_stands() -> None:
    assert tolerance(40233.6, 40233.6, 2, "m", "mile") == pytest.approx(804.672)
