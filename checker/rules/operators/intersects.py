"""``intersects``: the two have some moment, or some number, in common. "5 to 9 dead" intersects "at least 7 dead"."""

from __future__ import annotations

from collections.abc import Sequence

from checker.rules.fields import Operand
from checker.rules.operators import disjoint
from checker.rules.operators.operator import Operator
from checker.rules.predicates import Predicate, negate


def certain(operands: Sequence[Operand], amount: int = 0) -> Predicate:
    """It is not even possible that they are apart."""
    return negate(disjoint.possible(operands, amount))


def possible(operands: Sequence[Operand], amount: int = 0) -> Predicate:
    """It is not certain that they are apart."""
    return negate(disjoint.certain(operands, amount))


OPERATOR = Operator(
    name="intersects",
    phrase=("intersects",),
    kinds=("span", "quantity"),
    certain=certain,
    possible=possible,
    sentence="{left} and {right} have something in common",
    negated="{left} and {right} have nothing in common",
    symmetric=True,
    example="announcement.holds intersects denial.holds",
)
