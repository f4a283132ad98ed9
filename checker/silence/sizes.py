"""How the sizes of two figures lie to each other: whether they can be one value, written in two ways.

"About 1,400" and "1,387": a rounding. "More than 11,000" and "11,240": one lies within the bounds of the other. "64
kilometres" and "40 miles": the same in another unit.
"""

from __future__ import annotations

from math import inf, log

from checker.assertions.model import QuantityValue
from checker.quantities.lexicon import lexicon
from checker.silence.model import Reason
from checker.silence.values import Value

_ALIKE, _WIDE, _NEAR, _LONG = 3.0, 12.0, 1.12, 1.3
_ANNOUNCED, _EXACT, _SOME, _LITTLE = 2.4, 1.8, 1.2, 0.4
_DIGITS, _FEW_DIGITS = 3, 2
BIN, _BIG = "size:", 100
_TEN, _HAIR = 10.0, 1e-6
_NO_SYSTEM = frozenset({"s", "age", "money", "count", "percent"})


def equal(a: QuantityValue, b: QuantityValue) -> bool:
    """Whether they say the same."""
    return (a.low, a.high, a.unit) == (b.low, b.high, b.unit)


def one_unit(a: QuantityValue, b: QuantityValue) -> bool:
    """Whether they can be compared; a bare dollar may be the American one."""
    return a.unit == b.unit or {a.unit, b.unit} == {"$", "USD"}


def middle(value: QuantityValue) -> float:
    """The middle of its bounds, or the one that it has."""
    if value.low is None or value.high is None:
        return value.low or value.high or 0.0
    return (value.low + value.high) / 2


def middle_of(value: Value) -> float:
    """The same of a value that may be no figure."""
    return middle(value.amount) if value.amount is not None else 0.0


def alike(a: QuantityValue, b: QuantityValue, ratio: float) -> bool:
    """Whether the one is not more than so many times the other."""
    low, high = sorted((middle(a), middle(b)))
    return low > 0 and high / low <= ratio


def has_grown(first: QuantityValue, later: QuantityValue) -> bool:
    """Whether the later one is certainly more: dozens and then "at least 50" are not told apart."""
    least, most = later.low, first.high if first.high is not None else first.low
    return least is not None and most is not None and least > most


def gap(a: QuantityValue, b: QuantityValue) -> float:
    """How much lies between the two; 0 or less where they overlap."""
    return max(_low(a) - _high(b), _low(b) - _high(a))


def close(a: Value, b: Value) -> Reason | None:
    """Rounding, bounds or conversion, where both can be one value."""
    one, other = a.amount, b.amount
    if one is None or other is None or not one_unit(one, other):
        return None
    is_open = None in (one.low, one.high, other.low, other.high)
    if gap(one, other) > max(one.tolerance, other.tolerance) or not alike(one, other, _WIDE if is_open else _ALIKE):
        return None
    if _other_system(a, b):
        return "conversion" if alike(one, other, _NEAR) else "bounds"
    return "bounds" if is_open or any(_is_range(value) or _is_vague(value) for value in (a, b)) else "rounding"


def closeness(a: Value, b: Value) -> float:
    """How much it tells that the two can be one value: the more, the more digits were written."""
    one, other = a.amount, b.amount
    if one is None or other is None or close(a, b) is None:
        return 0.0
    if not alike(one, other, _NEAR):
        return _LITTLE * 2 if a.key == "s" and alike(one, other, _LONG) else 0.0
    digits = sorted(value.quantity.digits if value.quantity is not None else 0 for value in (a, b))
    announced = any(_is_announced(value) for value in (a, b))
    if digits[1] >= _DIGITS:
        return _ANNOUNCED if announced else _EXACT
    return _SOME if digits[1] >= _FEW_DIGITS else _LITTLE


def bins(value: Value) -> tuple[str, ...]:
    """What values of about one size have in common, where it was written with two digits or more."""
    size = middle_of(value)
    if value.quantity is None or value.quantity.digits < _FEW_DIGITS or size < _BIG or value.key in {"age", "s"}:
        return ()
    step = int(log(size) / log(_NEAR))
    return tuple(f"{BIN}{value.key} {n}" for n in (step, step + 1))


def _is_announced(value: Value) -> bool:
    """ "About 1,400", "more than 11,000"."""
    one = value.quantity
    return one is not None and (one.approximate or None in (one.low, one.high))


def _low(value: QuantityValue) -> float:
    return -inf if value.low is None else value.low


def _high(value: QuantityValue) -> float:
    return inf if value.high is None else value.high


def _is_range(value: Value) -> bool:
    """ "Three or four", "35 to 40", told as such."""
    one = value.quantity
    return one is not None and not one.approximate and one.low is not None and one.low != one.high and one.digits > 0


def _is_vague(value: Value) -> bool:
    """ "Dozens": nobody counted."""
    return value.quantity is not None and value.quantity.digits == 0


def _other_system(a: Value, b: Value) -> bool:
    """Kilometres and miles, not metres and kilometres."""
    if a.quantity is None or b.quantity is None or a.key in _NO_SYSTEM:
        return False
    if a.key == "celsius":
        return True
    one, other = (lexicon().factors.get(value.quantity.given_unit, 1.0) for value in (a, b) if value.quantity)
    ratio = max(one, other) / min(one, other) if one and other else 1.0
    while ratio > _TEN - _HAIR:
        ratio /= _TEN
    return abs(ratio - 1) > _HAIR and not abs(ratio - 1.76) < _HAIR and not (_is_imperial(one) and _is_imperial(other))


def _is_imperial(factor: float) -> bool:
    """Feet, yards and miles are one system."""
    foot = factor / 0.3048
    return abs(foot - round(foot)) < _HAIR and round(foot) > 0
