from __future__ import annotations

import pytest

from checker.assertions.model import Assertion, PlaceValue, Subject
from checker.engine.rows import Rows
from checker.engine.schema import COLUMNS
from checker.rules.conditions import Condition, parse
from checker.rules.predicates import Atom, answer


def row(place: str) -> dict[str, Atom]:
    one = Assertion(
        id="1", article="a", start=0, end=1, focus=(0, 1), quote="x", subject=Subject(kind="event"), slot="place",
        value=PlaceValue(within=place),
    )  # fmt: skip
    return dict(zip(COLUMNS, Rows({}, {}, {}).row(0, one), strict=True))


def asked(left: str, right: str) -> str:
    condition = parse("a.value elsewhere than b.value", ("a", "b"))
    assert isinstance(condition, Condition)
    values = {(binding, k): v for binding, place in (("a", left), ("b", right)) for k, v in row(place).items()}
    if answer(condition.certain("place"), values):
        return "yes"
    return "unknown" if answer(condition.possible("place"), values) else "no"


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("place:leipzig-de", "place:hamburg-de", "yes"),
        ("place:houston-us", "place:dallas-us", "yes"),
        ("place:leipzig-de", "country:fr", "yes"),
        ("place:leipzig-de", "country:de", "unknown"),
        ("place:berlin-de", "place:potsdam-de", "unknown"),
        ("place:texas-us", "place:houston-us", "unknown"),
        ("place:texas-us", "place:chicago-us", "yes"),
        ("place:newark-us", "place:new-york-city-us", "unknown"),
        ("place:black-sea", "place:sochi-ru", "unknown"),
        ("place:nowhere", "country:fr", "unknown"),
    ],
)
def test_places(a: str, b: str, expected: str) -> None:
    assert asked(a, b) == expected
    assert asked(b, a) == expected
