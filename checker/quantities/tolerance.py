"""How far two published figures may lie apart and still be roundings of one value: ``60 km`` and ``58 km``.

A writer who rounds leaves the mark in the figure: zeros at its end. "600 homes" may stand for 570 to 630, "612 homes"
for nothing but 612; "80 million euros" for 76 to 84 million, which 85 million is not.
"""

from __future__ import annotations

import math

from checker.quantities.lexicon import lexicon
from checker.quantities.model import Quantity

SHARE = 0.05
SHARE_OF_FEW, MOST_OF_FEW = 0.2, 0.4
EXACT_BELOW = 100
_MEASURED = frozenset({"m", "s"})
_EXACT = frozenset({"age", "ordinal"})


def rounding(quantity: Quantity) -> float:
    """The :func:`tolerance` of a quantity as it was found."""
    q = quantity
    return tolerance(q.low, q.high, q.digits, q.unit, q.given_unit, approximate=q.approximate)


def tolerance(
    low: float | None, high: float | None, digits: int, unit: str, given_unit: str = "", *, approximate: bool = False
) -> float:
    """The half-width of rounding, in ``unit``, that a figure with so many significant ``digits`` allows.

    It is half a unit of the last significant digit (counted in ``given_unit`` where that is known), but never more than
    5 % of the value; "one mile" and "two hours", a length or a time in a few whole units, allow 20 %, and at most 0.4
    of the unit, so that one is never two. Counts below 100, ages and ordinals allow none, nor does a count that does
    not end in a zero, nor a magnitude written with a decimal. ``digits`` 0 (nobody counted) and ``approximate`` figures
    allow none: their bounds say it all already. (A month or a gallon is approximate by its unit alone, and may still
    be rounded.)
    """
    value = max((abs(bound) for bound in (low, high) if bound is not None), default=0.0)
    if approximate and given_unit not in lexicon().elastic:
        return 0.0
    if digits < 1 or value == 0 or not math.isfinite(value) or unit in _EXACT:
        return 0.0
    if unit == "magnitude" and digits > 1:
        return 0.0
    factor = lexicon().factors.get(given_unit, 1.0)
    last = 10.0 ** (math.floor(math.log10(value / factor) + 1e-9) + 1 - digits)
    if unit.partition("/")[0] == "count" and (value < EXACT_BELOW or last < 10):
        return 0.0
    if unit in _MEASURED and digits == 1 and value / factor < 10:
        return min(SHARE_OF_FEW * value, MOST_OF_FEW * factor)
    return min(last / 2 * factor, SHARE * value)
