"""``during a to b``: the left lies between the start of one and the end of another. "It was called off between Monday
and Thursday."

Without ``to``, between the start and the end of one and the same.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.rules.fields import Operand, Span
from checker.rules.operators.operator import Operator
from checker.rules.predicates import Compare, Predicate, every


def certain(operands: Sequence[Operand], _amount: int = 0) -> Predicate:
    """Whatever the bounds, the left begins no earlier than the first begins and ends no later than the last ends."""
    left, first, last = _spans(operands)
    return every(Compare(first.start_hi, "<=", left.start_lo), Compare(left.end_hi, "<=", last.end_lo))


def possible(operands: Sequence[Operand], _amount: int = 0) -> Predicate:
    """Some bounds let the left lie between the two, and the last is not over before the first begins."""
    left, first, last = _spans(operands)
    lies = every(Compare(first.start_lo, "<=", left.start_hi), Compare(left.end_lo, "<=", last.end_hi))
    return lies if first is last else every(lies, Compare(last.end_hi, ">", first.start_lo))


def _spans(operands: Sequence[Operand]) -> tuple[Span, Span, Span]:
    left, first, last = operands[0], operands[1], operands[-1]
    assert isinstance(left, Span)
    assert isinstance(first, Span)
    assert isinstance(last, Span)
    return left, first, last


OPERATOR = Operator(
    name="during",
    phrase=("during",),
    kinds=("span",),
    certain=certain,
    possible=possible,
    sentence="{left} lies within {right}{until}",
    negated="{left} does not lie within {right}{until}",
    until=True,
    example="called-off.said during announcement.said to denial.said",
)
