"""``disjoint``: the two have no moment, or no number, in common. "12 dead" is disjoint from "5 dead", not from "at
least 5 dead".

A quantity is one number of which we know an interval. Two are certainly apart where the intervals, each widened by the
tolerance that the figure's form allows, do not meet; they are certainly the same only where both intervals are the same
single number."""

from __future__ import annotations

from collections.abc import Sequence

from checker.rules.fields import Number, Operand, Span
from checker.rules.operators.operator import Operator
from checker.rules.predicates import Compare, Predicate, either


def certain(operands: Sequence[Operand], _amount: int = 0) -> Predicate:
    """One ends before the other begins, whatever the uncertain bounds are."""
    left, right = operands
    if isinstance(left, Span) and isinstance(right, Span):
        return either(Compare(left.end_hi, "<=", right.start_lo), Compare(right.end_hi, "<=", left.start_lo))
    assert isinstance(left, Number)
    assert isinstance(right, Number)
    return either(Compare(left.high, "<", right.low), Compare(right.high, "<", left.low))


def possible(operands: Sequence[Operand], _amount: int = 0) -> Predicate:
    """The uncertain bounds may be such that one ends before the other begins."""
    left, right = operands
    if isinstance(left, Span) and isinstance(right, Span):
        return either(Compare(left.end_lo, "<=", right.start_hi), Compare(right.end_lo, "<=", left.start_hi))
    assert isinstance(left, Number)
    assert isinstance(right, Number)
    return either(Compare(left.low, "<", right.high), Compare(right.low, "<", left.high))


OPERATOR = Operator(
    name="disjoint",
    phrase=("disjoint",),
    kinds=("span", "quantity"),
    certain=certain,
    possible=possible,
    sentence="{left} and {right} have nothing in common",
    negated="{left} and {right} may have something in common",
    symmetric=True,
    example="first.value disjoint second.value",
)
