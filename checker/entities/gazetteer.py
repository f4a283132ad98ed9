"""Towns by name: "Sochi" -> ``place:sochi-ru``; and what lies in what.

The table is GeoNames' towns of 15,000 people and more (``data/cities.tsv``). The largest town of a name in a country
has the plain key, others have their division in it (``place:springfield-il-us``).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from checker.entities.spelling import key_of, plain

_DOMINANT = 3
_OVERWHELMING = 20
_BIG = 150_000


@dataclass(frozen=True, slots=True)
class Town:
    """A town; ``country`` is ``ru``, ``division`` ``RU.38``; ``at`` latitude and longitude as the table has them."""

    key: str
    name: str
    country: str
    division: str
    population: int
    at: str = ""

    @property
    def spot(self) -> tuple[float, float] | None:
        """Latitude and longitude in degrees."""
        latitude, _, longitude = self.at.partition("\t")
        return (float(latitude), float(longitude)) if longitude else None


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Towns by the key of their name, the largest first, and by their own key."""

    by_name: dict[str, tuple[Town, ...]]
    by_key: dict[str, Town]

    def named(self, name: str) -> tuple[Town, ...]:
        """Every town of that name, the largest first."""
        return self.by_name.get(key_of(name), ())

    def choose(
        self, name: str, country: str | None, division: str | None, mentioned: frozenset[str]
    ) -> tuple[Town, str] | None:
        """The town meant, and why: what stands beside it, else sheer size, else the countries the article names."""
        towns = self.named(name)
        if division is not None:
            towns = tuple(town for town in towns if town.division == division)
        elif country is not None:
            towns = tuple(town for town in towns if town.country == country)
        if not towns:
            return None
        beside = division or country
        if beside:
            return towns[0], f"in {beside}, named beside it"
        if len(towns) > 1 and towns[0].population < _OVERWHELMING * towns[1].population:
            close = tuple(town for town in towns if town.division in mentioned)
            if len(close) == 1:
                return close[0], f"in {close[0].division}, a region the article names"
        if len(towns) == 1 or towns[0].population >= _DOMINANT * towns[1].population:
            return towns[0], "the one large town of that name"
        near = tuple(town for town in towns if town.country in mentioned)
        if near and all(town.country == near[0].country for town in near):
            return near[0], f"in {near[0].country}, a country the article names"
        return None

    def big(self, name: str) -> bool:
        """Whether some town of that name is large enough to be meant without a cue."""
        towns = self.named(name)
        return bool(towns) and towns[0].population >= _BIG


@cache
def shipped() -> Gazetteer:
    """The table that comes with the checker."""
    return parse((Path(__file__).parent / "data" / "cities.tsv").read_text(encoding="utf-8"))


def parse(text: str) -> Gazetteer:
    """Lines of name, country, division, population, latitude and longitude, the largest first, as a gazetteer."""
    by_name: dict[str, list[Town]] = {}
    by_key: dict[str, Town] = {}
    for line in text.splitlines():
        if line.startswith("#"):
            continue
        name, code, division, population, spot = line.split("\t", 4)
        country = code.lower()
        slug = name.lower().replace(" ", "-") if name.isascii() and name.replace(" ", "").isalpha() else _slug(name)
        key = f"place:{slug}-{country}"
        if key in by_key:
            key = f"place:{slug}-{division.lower()}-{country}"
            if key in by_key:
                continue
        town = Town(key, name, country, f"{code}.{division}", int(population), spot)
        by_key[key] = town
        by_name.setdefault(slug, []).append(town)
    return Gazetteer({name: tuple(towns) for name, towns in by_name.items()}, by_key)


def _slug(name: str) -> str:
    kept = "".join(
        c if c.isalnum() else "-"
        for c in plain(name).lower().replace("'", "").replace("`", "").replace(".", "")
        if c.isascii()
    )
    return "-".join(part for part in kept.split("-") if part)
