"""``before``: the left ends before the right begins. "The strike (Monday) was before the vote (Wednesday)." """

from __future__ import annotations

from collections.abc import Sequence

from checker.rules.fields import Operand, Span
from checker.rules.operators.operator import Operator
from checker.rules.predicates import Compare, Predicate


def certain(operands: Sequence[Operand], _amount: int = 0) -> Predicate:
    """The left's latest end is no later than the right's earliest start."""
    left, right = operands
    assert isinstance(left, Span)
    assert isinstance(right, Span)
    return Compare(left.end_hi, "<=", right.start_lo)


def possible(operands: Sequence[Operand], _amount: int = 0) -> Predicate:
    """The left's earliest end is no later than the right's latest start."""
    left, right = operands
    assert isinstance(left, Span)
    assert isinstance(right, Span)
    return Compare(left.end_lo, "<=", right.start_hi)


OPERATOR = Operator(
    name="before",
    phrase=("before",),
    kinds=("span",),
    certain=certain,
    possible=possible,
    sentence="{left} is before {right}",
    negated="{left} is not before {right}",
    example="denial.said before announcement.said",
)
