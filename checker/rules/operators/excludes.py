"""``excludes``: one thing cannot be both. A frigate is no patrol vessel, but it is a warship; what is in Leipzig is not
in Hamburg, but it is in Germany; who is sentenced is not acquitted.

Kinds and places lie within each other, like boxes in boxes: each has an interval that holds the intervals of all that
lies within it. Two exclude each other where their intervals do not meet. What the vocabulary does not know has no
bounds and excludes nothing. Statuses exclude each other where a lifecycle says so (``rules/lifecycles``)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from checker.rules.fields import Name, Number, Operand, Site
from checker.rules.operators.operator import Operator
from checker.rules.predicates import Compare, Literally, Predicate, either, every
from checker.vocabulary import lifecycles


def certain(operands: Sequence[Operand], _amount: int = 0) -> Predicate:
    """Both are known, and neither lies within the other, or some lifecycle rules the two out together."""
    left, right = operands
    if isinstance(left, Name) and isinstance(right, Name):
        return either(*(_are(left, a, right, b) for a, b in _excluding()))
    assert isinstance(left, Number | Site)
    assert isinstance(right, Number | Site)
    return either(Compare(left.high, "<", right.low), Compare(right.high, "<", left.low))


def possible(operands: Sequence[Operand], _amount: int = 0) -> Predicate:
    """They are not certainly the same, finest, kind; of statuses what a lifecycle says is certain."""
    left, right = operands
    if isinstance(left, Name) and isinstance(right, Name):
        return certain(operands)
    assert isinstance(left, Number | Site)
    assert isinstance(right, Number | Site)
    return either(Compare(left.low, "<", right.high), Compare(right.low, "<", left.high))


def _are(left: Name, a: str, right: Name, b: str) -> Predicate:
    return every(Compare(left.name, "=", Literally(a)), Compare(right.name, "=", Literally(b)))


@cache
def _excluding() -> tuple[tuple[str, str], ...]:
    """Every two statuses that exclude each other, either way round, in order."""
    found: set[tuple[str, str]] = set()
    for lifecycle in lifecycles.load().values():
        for one, others in lifecycle.excludes.items():
            found |= {pair for other in others for pair in ((one, other), (other, one))}
    return tuple(sorted(found))


OPERATOR = Operator(
    name="excludes",
    phrase=("excludes",),
    kinds=("class", "place", "name"),
    certain=certain,
    possible=possible,
    sentence="{left} and {right} exclude each other",
    negated="{left} and {right} may both be true",
    symmetric=True,
    example="first.value excludes second.value",
)
