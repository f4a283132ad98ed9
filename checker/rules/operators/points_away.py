"""``points away from``: two directions from one place that are more than 45 degrees apart. "South of the town" points
away from "west of the town"; "north" and "north-northeast", or "north" and "northeast", are one direction told more or
less finely.

A direction is an angle clockwise from north, and the far end of the scale lies next to its beginning."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from checker.rules.fields import Number, Operand
from checker.rules.operators.operator import Operator
from checker.rules.predicates import Compare, Predicate, either, every

_ROOM = 45
"""Degrees by which a direction may be off where it is told by one of the eight main points."""
_ROUND = 360


def certain(operands: Sequence[Operand], _amount: int = 0) -> Predicate:
    """Going round from one, the other comes after more than 45 degrees and before the last 45."""
    left, right = operands
    assert isinstance(left, Number)
    assert isinstance(right, Number)
    return either(_beyond(left, right), _beyond(right, left))


def possible(operands: Sequence[Operand], _amount: int = 0) -> Predicate:
    """They are not certainly one direction."""
    left, right = operands
    assert isinstance(left, Number)
    assert isinstance(right, Number)
    return either(
        Compare(left.low, "<>", right.low), Compare(left.low, "<", left.high), Compare(right.low, "<", right.high)
    )


def _beyond(one: Number, other: Number) -> Predicate:
    """``other`` is the larger angle, and lies neither close behind ``one`` nor close before it all the way round."""
    return every(
        Compare(replace(one.high, plus=_ROOM), "<", other.low),
        Compare(other.high, "<", replace(one.low, plus=_ROUND - _ROOM)),
    )


OPERATOR = Operator(
    name="points away from",
    phrase=("points", "away", "from"),
    kinds=("bearing",),
    certain=certain,
    possible=possible,
    sentence="{left} and {right} are more than 45 degrees apart",
    negated="{left} and {right} may be one direction",
    symmetric=True,
    example="first.value points away from second.value",
)
