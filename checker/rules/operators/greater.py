"""``greater than``: the left number is larger. "12 dead" is greater than "fewer than 10 dead"."""

from __future__ import annotations

from collections.abc import Sequence

from checker.rules.fields import Operand
from checker.rules.operators import less
from checker.rules.operators.operator import Operator
from checker.rules.predicates import Predicate


def certain(operands: Sequence[Operand], amount: int = 0) -> Predicate:
    """The right is certainly less than the left."""
    left, right = operands
    return less.certain((right, left), amount)


def possible(operands: Sequence[Operand], amount: int = 0) -> Predicate:
    """The right is possibly less than the left."""
    left, right = operands
    return less.possible((right, left), amount)


OPERATOR = Operator(
    name="greater",
    phrase=("greater", "than"),
    kinds=("quantity",),
    certain=certain,
    possible=possible,
    sentence="{left} is greater than {right}",
    negated="{left} is not greater than {right}",
    example="first.value greater than second.value",
)
