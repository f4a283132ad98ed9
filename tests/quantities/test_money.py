"""What is money, so that "unlike currencies" is told of money only."""

import pytest

from checker.quantities import is_money


@pytest.mark.parametrize("unit", ["$", "USD", "CHF", "INR", "peso", "lira"])
def test_money(unit: str) -> None:
    assert is_money(unit)


@pytest.mark.parametrize("unit", ["kg", "count", "percent", "m", "GDP", "pound"])
def test_no_money(unit: str) -> None:
    assert not is_money(unit)
