"""``excludes``: one thing cannot be both. A frigate is no patrol vessel, but it is a warship; what is in Leipzig is not
in Hamburg, but it is in Germany.

Kinds and places lie within each other, like boxes in boxes: each has an interval that holds the intervals of all that
lies within it. Two exclude each other where their intervals do not meet. What the vocabulary does not know has no
bounds and excludes nothing."""

from __future__ import annotations

from collections.abc import Sequence

from checker.rules.fields import Number, Operand, Site
from checker.rules.operators.operator import Operator
from checker.rules.predicates import Compare, Predicate, either


def certain(operands: Sequence[Operand], _amount: int = 0) -> Predicate:
    """Both are known, and neither lies within the other."""
    left, right = operands
    assert isinstance(left, Number | Site)
    assert isinstance(right, Number | Site)
    return either(Compare(left.high, "<", right.low), Compare(right.high, "<", left.low))


def possible(operands: Sequence[Operand], _amount: int = 0) -> Predicate:
    """They are not certainly the same, finest, kind."""
    left, right = operands
    assert isinstance(left, Number | Site)
    assert isinstance(right, Number | Site)
    return either(Compare(left.low, "<", right.high), Compare(right.low, "<", left.high))


OPERATOR = Operator(
    name="excludes",
    phrase=("excludes",),
    kinds=("class", "place"),
    certain=certain,
    possible=possible,
    sentence="{left} and {right} exclude each other",
    negated="{left} and {right} may both be true",
    symmetric=True,
    example="first.value excludes second.value",
)
