from __future__ import annotations

import pytest

from checker.entities.compass import degrees
from checker.rules.conditions import Condition, parse
from checker.rules.predicates import Atom, answer

UNKNOWN = (-1e300, 1e300)


def asked(left: str, right: str) -> str:
    condition = parse("a.value points away from b.value", ("a", "b"))
    assert isinstance(condition, Condition)
    values: dict[tuple[str, str], Atom] = {}
    for binding, point in (("a", left), ("b", right)):
        angle = degrees(point)
        low, high = UNKNOWN if angle is None else (angle, angle)
        values |= {(binding, "value_low"): low, (binding, "value_high"): high}
    if answer(condition.certain("bearing"), values):
        return "yes"
    return "unknown" if answer(condition.possible("bearing"), values) else "no"


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("s", "w", "yes"),
        ("n", "s", "yes"),
        ("nnw", "ene", "yes"),
        ("nw", "sw", "yes"),
        ("n", "n", "no"),
        ("n", "nne", "unknown"),
        ("n", "ne", "unknown"),
        ("nnw", "nne", "unknown"),
        ("n", "nnw", "unknown"),
        ("w", "inland", "unknown"),
        ("inland", "inland", "unknown"),
    ],
)
def test_directions(a: str, b: str, expected: str) -> None:
    assert asked(a, b) == expected
    assert asked(b, a) == expected
