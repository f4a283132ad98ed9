"""``less than``: the left number is smaller. "5 dead" is less than "at least 7 dead"; "about 5" may be less than 5."""

from __future__ import annotations

from collections.abc import Sequence

from checker.rules.fields import Number, Operand
from checker.rules.operators.operator import Operator
from checker.rules.predicates import Compare, Predicate


def certain(operands: Sequence[Operand], _amount: int = 0) -> Predicate:
    """The most that the left allows is below the least that the right allows."""
    left, right = operands
    assert isinstance(left, Number)
    assert isinstance(right, Number)
    return Compare(left.high, "<", right.low)


def possible(operands: Sequence[Operand], _amount: int = 0) -> Predicate:
    """The least that the left allows is below the most that the right allows."""
    left, right = operands
    assert isinstance(left, Number)
    assert isinstance(right, Number)
    return Compare(left.low, "<", right.high)


OPERATOR = Operator(
    name="less",
    phrase=("less", "than"),
    kinds=("quantity",),
    certain=certain,
    possible=possible,
    sentence="{left} is less than {right}",
    negated="{left} is not less than {right}",
    example="later.value less than earlier.value",
)
