"""``same``: the two have one name. "Both figures come from the fire brigade." An unknown name may be any."""

from __future__ import annotations

from collections.abc import Sequence

from checker.rules.fields import Name, Operand
from checker.rules.operators.operator import Operator
from checker.rules.predicates import Compare, Literally, Predicate, either, every


def certain(operands: Sequence[Operand], _amount: int = 0) -> Predicate:
    """Both are known and equal."""
    left, right = operands
    assert isinstance(left, Name)
    assert isinstance(right, Name)
    return every(Compare(left.name, "=", right.name), Compare(left.name, "<>", Literally("")))


def possible(operands: Sequence[Operand], _amount: int = 0) -> Predicate:
    """They are equal, or one of them is unknown."""
    left, right = operands
    assert isinstance(left, Name)
    assert isinstance(right, Name)
    return either(
        Compare(left.name, "=", right.name),
        Compare(left.name, "=", Literally("")),
        Compare(right.name, "=", Literally("")),
    )


OPERATOR = Operator(
    name="same",
    phrase=("same",),
    kinds=("name",),
    certain=certain,
    possible=possible,
    sentence="{left} is {right}",
    negated="{left} is not {right}",
    symmetric=True,
    example="first.source same second.source",
)
