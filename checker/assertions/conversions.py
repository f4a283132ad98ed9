"""One measure in two units that cannot be one: "200 metres (200 ft)".

"75 kilometers (50 miles)" is rounded; 200 metres are 656 feet, so one of the two figures, or a unit, is wrong. Only
pairs that no rounding explains are read.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.assertions.layers import View
from checker.assertions.model import QuantityValue
from checker.quantities.model import Quantity

SLOT = "conversion"
_UNITS = frozenset({"m", "m2", "kg", "l", "m/s", "celsius"})
_SIGNS = frozenset({"(", "-lrb-", "/", "or", ",", "about", "around", "some", "roughly", "approximately", "nearly"})
_OPENS = frozenset({"(", "-lrb-", "/", "or"})
_ROUNDING, _DEGREES = 0.2, 2.0


def read(view: View) -> Iterator[tuple[Quantity, Quantity]]:
    """Every measure of the sentence with its conversion, where the two do not go together."""
    for first, second in zip(view.quantities, view.quantities[1:], strict=False):
        if first.unit != second.unit or first.unit not in _UNITS or first.given_unit == second.given_unit:
            continue
        gap = view.words[view.last_token(first.end) : view.first_token(second.start)]
        if gap and len(gap) <= 3 and set(gap) <= _SIGNS and _OPENS & set(gap) and _apart(first, second):
            yield first, second


def value(quantity: Quantity) -> QuantityValue:
    """The figure with the slack that a conversion is given."""
    return QuantityValue(
        low=quantity.low, high=quantity.high, unit=quantity.unit, tolerance=_slack(quantity.low or 0.0, quantity.unit)
    )


def _apart(first: Quantity, second: Quantity) -> bool:
    if first.low is None or first.high is None or second.low is None or second.high is None:
        return False
    low, high = (first, second) if first.high < second.low else (second, first)
    assert low.high is not None
    assert high.low is not None
    return high.low - _slack(high.low, high.unit) > low.high + _slack(low.high, low.unit)


def _slack(number: float, unit: str) -> float:
    return _DEGREES if unit == "celsius" else _ROUNDING / 2 * abs(number)
