"""``after``: the left begins when the right is over. "The denial (Wednesday) came after the announcement (Monday)." """

from __future__ import annotations

from collections.abc import Sequence

from checker.rules.fields import Operand
from checker.rules.operators import before
from checker.rules.operators.operator import Operator
from checker.rules.predicates import Predicate


def certain(operands: Sequence[Operand], amount: int = 0) -> Predicate:
    """The right is certainly before the left."""
    left, right = operands
    return before.certain((right, left), amount)


def possible(operands: Sequence[Operand], amount: int = 0) -> Predicate:
    """The right is possibly before the left."""
    left, right = operands
    return before.possible((right, left), amount)


OPERATOR = Operator(
    name="after",
    phrase=("after",),
    kinds=("span",),
    certain=certain,
    possible=possible,
    sentence="{left} is after {right}",
    negated="{left} is not after {right}",
    example="announcement.said not after denial.said",
)
