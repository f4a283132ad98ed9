"""``contains``: the right lies within the left. "The first week of May" contains "3 May"."""

from __future__ import annotations

from collections.abc import Sequence

from checker.rules.fields import Number, Operand
from checker.rules.operators import during
from checker.rules.operators.operator import Operator
from checker.rules.predicates import Compare, Predicate, every


def certain(operands: Sequence[Operand], amount: int = 0) -> Predicate:
    """The right lies within the left, whatever the bounds; of numbers, the left allows all that the right does."""
    left, right = operands
    if isinstance(left, Number) and isinstance(right, Number):
        return every(Compare(left.low, "<=", right.low), Compare(right.high, "<=", left.high))
    return during.certain((right, left), amount)


def possible(operands: Sequence[Operand], amount: int = 0) -> Predicate:
    """The right may lie within the left; for numbers, whose intervals are what is compared, possible is certain."""
    left, right = operands
    if isinstance(left, Number) and isinstance(right, Number):
        return certain(operands, amount)
    return during.possible((right, left), amount)


OPERATOR = Operator(
    name="contains",
    phrase=("contains",),
    kinds=("span", "quantity"),
    certain=certain,
    possible=possible,
    sentence="{right} lies within {left}",
    negated="{right} does not lie within {left}",
    example="period.value contains day.value",
)
