"""``within 30 days after``: the left begins no earlier than the right, and at the latest on the 30th day after it is
over.

"The denial came 12 days after the announcement." Days are counted by the calendar: all of Thursday is within three days
after Monday."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from checker.rules.fields import Operand, Span
from checker.rules.operators.operator import AMOUNT, Operator
from checker.rules.predicates import Compare, Predicate, every


def certain(operands: Sequence[Operand], amount: int = 0) -> Predicate:
    """The order is certain, and the latest start lies within the amount of the earliest last day."""
    left, right = operands
    assert isinstance(left, Span)
    assert isinstance(right, Span)
    begins = Compare(left.start_hi, "<=", replace(right.last_lo, plus=amount))
    return every(Compare(right.start_hi, "<=", left.start_lo), begins)


def possible(operands: Sequence[Operand], amount: int = 0) -> Predicate:
    """The order is possible, and the earliest start lies within the amount of the latest last day."""
    left, right = operands
    assert isinstance(left, Span)
    assert isinstance(right, Span)
    begins = Compare(left.start_lo, "<=", replace(right.last_hi, plus=amount))
    return every(Compare(right.start_lo, "<=", left.start_hi), begins)


OPERATOR = Operator(
    name="within",
    phrase=("within", AMOUNT, "after"),
    kinds=("span",),
    certain=certain,
    possible=possible,
    sentence="{left} is at most {amount} after {right}",
    negated="{left} is earlier than {right}, or more than {amount} after it",
    example="denial.said within 30 days after announcement.said",
)
