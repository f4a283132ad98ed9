"""The factors in rules/units/units.yaml are those of a units library that others maintain."""

import pytest

from checker.quantities.lexicon import lexicon
from checker.quantities.schema import UnitEntry

pint = pytest.importorskip("pint")

NAMES = {
    "square_metre": "m**2",
    "square_kilometre": "km**2",
    "square_mile": "mile**2",
    "square_foot": "foot**2",
    "acre": "4840 * yard**2",  # the international one; pint's own is the US survey acre
    "cubic_metre": "m**3",
    "cubic_foot": "foot**3",
    "cubic_yard": "yard**3",
    "kilometre_per_hour": "km / hour",
    "mile_per_hour": "mile / hour",
    "gallon": "gallon",
    "us_gallon": "gallon",
    "imperial_gallon": "imperial_gallon",
    "percentage_point": "percent",
    "ton": "short_ton",
    "tonne": "metric_ton",
    "month": "28 * day",
    "year": "365 * day",
    "decade": "3650 * day",
    "degree_celsius": "delta_degree_Celsius",
    "degree_fahrenheit": "delta_degree_Fahrenheit",
}
UPPER = {
    "gallon": "imperial_gallon",
    "ton": "long_ton",
    "month": "31 * day",
    "year": "366 * day",
    "decade": "3660 * day",
}
CANONICAL = {"m2": "m**2", "celsius": "delta_degree_Celsius", "m/s": "m/s"}


def units() -> list[UnitEntry]:
    tables = (lexicon().units, lexicon().symbols)
    found = {
        unit.name: unit for table in tables for entries in table.values() for _, unit in entries if unit.to != unit.name
    }
    return [found[name] for name in sorted(found)]


@pytest.fixture(scope="module")
def registry():  # type: ignore[no-untyped-def]
    return pint.UnitRegistry()


@pytest.mark.parametrize("unit", units(), ids=lambda unit: unit.name)
def test_factor(unit: UnitEntry, registry) -> None:  # type: ignore[no-untyped-def]
    target = CANONICAL.get(unit.to, unit.to)
    expected = registry(NAMES.get(unit.name, unit.name)).to(target).magnitude
    assert unit.factor == pytest.approx(expected, rel=1e-9)
    if unit.factor_high is not None:
        assert unit.factor_high == pytest.approx(registry(UPPER[unit.name]).to(target).magnitude, rel=1e-9)
