"""``within 30 days of``: neither begins later than the 30th day after the other. "The reports are four days apart." """

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from checker.rules.fields import Operand, Span
from checker.rules.operators.operator import AMOUNT, Operator
from checker.rules.predicates import Compare, Predicate, every


def certain(operands: Sequence[Operand], amount: int = 0) -> Predicate:
    """Whatever the bounds, each begins within the amount of the other's last day."""
    left, right = _spans(operands)
    return every(
        Compare(left.start_hi, "<=", replace(right.last_lo, plus=amount)),
        Compare(right.start_hi, "<=", replace(left.last_lo, plus=amount)),
    )


def possible(operands: Sequence[Operand], amount: int = 0) -> Predicate:
    """Some bounds let each begin within the amount of the other's last day."""
    left, right = _spans(operands)
    return every(
        Compare(left.start_lo, "<=", replace(right.last_hi, plus=amount)),
        Compare(right.start_lo, "<=", replace(left.last_hi, plus=amount)),
    )


def _spans(operands: Sequence[Operand]) -> tuple[Span, Span]:
    left, right = operands
    assert isinstance(left, Span)
    assert isinstance(right, Span)
    return left, right


OPERATOR = Operator(
    name="within-of",
    phrase=("within", AMOUNT, "of"),
    kinds=("span",),
    certain=certain,
    possible=possible,
    sentence="{left} and {right} are at most {amount} apart",
    negated="{left} and {right} are more than {amount} apart",
    symmetric=True,
    example="first.value within 30 days of second.value",
)
