"""The operators that a condition may use, one file each, in a registry you can see."""

from __future__ import annotations

from checker.rules.operators import (
    above,
    after,
    before,
    by,
    contains,
    different,
    disjoint,
    during,
    elsewhere,
    excludes,
    greater,
    intersects,
    less,
    points_away,
    same,
    within,
    within_of,
)
from checker.rules.operators.operator import AMOUNT, NUMBER, UNTIL, Operator

OPERATORS: dict[str, Operator] = {
    operator.name: operator
    for operator in (
        above.OPERATOR,
        after.OPERATOR,
        before.OPERATOR,
        by.OPERATOR,
        contains.OPERATOR,
        different.OPERATOR,
        disjoint.OPERATOR,
        during.OPERATOR,
        elsewhere.OPERATOR,
        excludes.OPERATOR,
        greater.OPERATOR,
        intersects.OPERATOR,
        less.OPERATOR,
        points_away.OPERATOR,
        same.OPERATOR,
        within.OPERATOR,
        within_of.OPERATOR,
    )
}

__all__ = ["AMOUNT", "NUMBER", "OPERATORS", "UNTIL", "Operator"]
