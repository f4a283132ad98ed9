"""``by``: the left begins at the latest on the day on which the right is over. "The quake struck by the time it was
reported."

A report of Tuesday about something that happened "today" counts: days, not minutes, are compared.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.rules.fields import Operand, Span
from checker.rules.operators.operator import Operator
from checker.rules.predicates import Compare, Predicate


def certain(operands: Sequence[Operand], _amount: int = 0) -> Predicate:
    """The left's latest start is no later than the earliest last day of the right."""
    left, right = operands
    assert isinstance(left, Span)
    assert isinstance(right, Span)
    return Compare(left.start_hi, "<=", right.last_lo)


def possible(operands: Sequence[Operand], _amount: int = 0) -> Predicate:
    """The left's earliest start is no later than the latest last day of the right."""
    left, right = operands
    assert isinstance(left, Span)
    assert isinstance(right, Span)
    return Compare(left.start_lo, "<=", right.last_hi)


OPERATOR = Operator(
    name="by",
    phrase=("by",),
    kinds=("span",),
    certain=certain,
    possible=possible,
    sentence="{left} has begun by {right}",
    negated="{left} begins only after {right}",
    example="event.value by event.said",
)
