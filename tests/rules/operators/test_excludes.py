from __future__ import annotations

import pytest

from checker.entities.bounds import interval
from checker.rules.conditions import Condition, parse
from checker.rules.predicates import Atom, answer
from checker.vocabulary import kinds

UNKNOWN = (-1e300, 1e300)


def asked(left: tuple[float, float], right: tuple[float, float]) -> str:
    condition = parse("a.value excludes b.value", ("a", "b"))
    assert isinstance(condition, Condition)
    values: dict[tuple[str, str], Atom] = {}
    for binding, (low, high) in (("a", left), ("b", right)):
        values |= {(binding, "value_low"): low, (binding, "value_high"): high}
    if answer(condition.certain("class"), values):
        return "yes"
    return "unknown" if answer(condition.possible("class"), values) else "no"


def ship(name: str) -> tuple[float, float]:
    place = kinds.places().get(("kind", name))
    return UNKNOWN if place is None else (place.low, place.high)


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("frigate", "patrol vessel", "yes"),
        ("frigate", "warship", "unknown"),
        ("frigate", "tanker", "yes"),
        ("tanker", "cargo ship", "unknown"),
        ("frigate", "boat", "unknown"),
    ],
)
def test_kinds(a: str, b: str, expected: str) -> None:
    assert asked(ship(a), ship(b)) == expected
    assert asked(ship(b), ship(a)) == expected


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("place:leipzig-de", "place:hamburg-de", "yes"),
        ("place:leipzig-de", "country:de", "unknown"),
        ("place:leipzig-de", "country:fr", "yes"),
        ("place:texas-us", "place:houston-us", "unknown"),
        ("place:black-sea", "place:sochi-ru", "unknown"),
        ("place:nowhere", "country:fr", "unknown"),
    ],
)
def test_places(a: str, b: str, expected: str) -> None:
    assert asked(interval(a) or UNKNOWN, interval(b) or UNKNOWN) == expected


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("sentenced", "acquitted", True),
        ("won", "lost", True),
        ("pleaded guilty", "pleaded not guilty", True),
        ("charged", "convicted", False),
        ("sentenced", "sentenced", False),
        ("sentenced", "", False),
    ],
)
def test_statuses(a: str, b: str, expected: bool) -> None:
    condition = parse("a.value excludes b.value", ("a", "b"))
    assert isinstance(condition, Condition)
    for one, other in ((a, b), (b, a)):
        values: dict[tuple[str, str], Atom] = {("a", "value"): one, ("b", "value"): other}
        assert answer(condition.certain("name"), values) is expected
        assert answer(condition.possible("name"), values) is expected
