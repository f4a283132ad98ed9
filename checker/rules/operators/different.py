"""``different``: the two are not the same, by name. "One figure is the mayor's, the other the hospital's." """

from __future__ import annotations

from collections.abc import Sequence

from checker.rules.fields import Operand
from checker.rules.operators import same
from checker.rules.operators.operator import Operator
from checker.rules.predicates import Predicate, negate


def certain(operands: Sequence[Operand], amount: int = 0) -> Predicate:
    """It is not even possible that they are the same: both are known, and differ."""
    return negate(same.possible(operands, amount))


def possible(operands: Sequence[Operand], amount: int = 0) -> Predicate:
    """It is not certain that they are the same."""
    return negate(same.certain(operands, amount))


OPERATOR = Operator(
    name="different",
    phrase=("different",),
    kinds=("name",),
    certain=certain,
    possible=possible,
    sentence="{left} is not {right}",
    negated="{left} may be {right}",
    symmetric=True,
    example="first.source different second.source",
)
