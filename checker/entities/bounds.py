"""Where a place stands among all places, as an interval that holds those of all places within it.

Leipzig lies in Saxony, Saxony in Germany: three intervals, each inside the next. Two places whose intervals do not meet
are certainly two. A place that no table lists has no interval, and neither has a sea or a region across borders.
"""

from __future__ import annotations

from functools import cache

from checker.entities import gazetteer as gazetteers
from checker.entities import lexicon as lexicons
from checker.entities.containment import country_of

_COUNTRY = 1_000_000.0
_DIVISION = 1_000.0


def interval(key: str) -> tuple[float, float] | None:
    """The interval of the place of that key; None where what it lies in is not known.

    A town has that of its first-order division (state, province): how two towns lie to each other, their spots tell.
    """
    country = country_of(key)
    if country is None or country not in _countries():
        return None
    base = _countries()[country] * _COUNTRY
    if key == country:
        return base, base + _COUNTRY - 1
    division = _division_of(key)
    if division is None or division not in _divisions():
        return base, base + _COUNTRY - 1
    low = base + _divisions()[division] * _DIVISION
    return low, low + _DIVISION - 1


def spot(key: str) -> tuple[float, float] | None:
    """Where a town is, in degrees north and east; None for what is no listed town."""
    town = gazetteers.shipped().by_key.get(key)
    return town.spot if town is not None else None


def _division_of(key: str) -> str | None:
    town = gazetteers.shipped().by_key.get(key)
    if town is not None:
        return town.division
    regions = lexicons.shipped().regions
    found, waiting = regions.get(key), [key]
    while found is not None and found[1] is None:
        wider = [one for one in found[0] if one in regions and one not in waiting]
        if not wider:
            return None
        waiting += wider
        found = regions[wider[0]]
    return found[1] if found is not None else None


@cache
def _countries() -> dict[str, int]:
    return {key: number for number, key in enumerate(sorted(lexicons.shipped().countries))}


@cache
def _divisions() -> dict[str, int]:
    """Each first-order division with its number within its country."""
    towns = {(town.country, town.division) for town in gazetteers.shipped().by_key.values()}
    listed = {(d.partition(".")[0].lower(), d) for _, d in lexicons.shipped().regions.values() if d is not None}
    numbers: dict[str, int] = {}
    seen: dict[str, int] = {}
    for country, division in sorted(towns | listed):
        numbers[division] = seen.get(country, 0)
        seen[country] = numbers[division] + 1
    return numbers
