"""``more than 1 above``: the left number is larger by more than that. "43" is more than 1 above "34".

An age may grow by one within a week, on a birthday; not by nine.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from checker.rules.fields import Number, Operand
from checker.rules.operators.operator import NUMBER, Operator
from checker.rules.predicates import Compare, Predicate


def certain(operands: Sequence[Operand], amount: int = 0) -> Predicate:
    """The least that the left may be is above the most that the right may be, by more than the amount."""
    left, right = operands
    assert isinstance(left, Number)
    assert isinstance(right, Number)
    return Compare(replace(right.high, plus=amount), "<", left.low)


def possible(operands: Sequence[Operand], amount: int = 0) -> Predicate:
    """The most that the left may be is above the least that the right may be, by more than the amount."""
    left, right = operands
    assert isinstance(left, Number)
    assert isinstance(right, Number)
    return Compare(replace(right.low, plus=amount), "<", left.high)


OPERATOR = Operator(
    name="above",
    phrase=("more", "than", NUMBER, "above"),
    kinds=("quantity",),
    certain=certain,
    possible=possible,
    sentence="{left} is more than {amount} above {right}",
    negated="{left} is at most {amount} above {right}",
    example="first.value more than 1 above second.value",
)
