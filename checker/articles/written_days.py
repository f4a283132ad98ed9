"""How English pages write a day in full: ``July 2nd, 2013``, ``Tuesday, 2 July 2013``, ``14/03/2013``, ``2013-07-02``.

The patterns that page stamps and datelines are made of, and what a match of them means in ISO 8601. All repeats are
bounded, so they take time linear in the text.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from checker.articles.dates import MONTHS, ZONE_NAMES

_MONTH = "(?:" + "|".join(f"{name[:3]}(?:{name[3:]})?" if name != "May" else name for name in MONTHS) + r"|Sept)\.?"
_WEEKDAY = r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Satur|Sat|Sun)(?:day)?\.?,?\s{1,3})?"
_NUMBER = r"\d{1,2}(?:\s?(?:st|nd|rd|th)\b)?"

DAY = (
    rf"{_WEEKDAY}(?:(?P<month_a>{_MONTH})\s{{1,3}}(?P<day_a>{_NUMBER})(?:\s?,?\s{{0,3}}(?P<year_a>\d{{4}})\b)?"
    rf"|(?P<day_b>{_NUMBER})\s{{1,3}}(?P<month_b>{_MONTH})(?:\s?,?\s{{1,3}}(?P<year_b>\d{{4}})\b)?"
    r"|(?P<first>\d{1,2})(?P<mark>[/.])(?P<second>\d{1,2})(?P=mark)(?P<year_c>\d{4})\b"
    r"|(?P<year_d>\d{4})-(?P<month_d>\d\d)-(?P<day_d>\d\d)\b)"
)
"""A day with or without its year; to be used once in a pattern, ignoring case."""

_ZONE = "|".join(sorted(ZONE_NAMES, key=lambda name: (-len(name), name)))

TIME = (
    r"(?P<hour>\d{1,2})(?:\s?[:.]\s?(?P<minute>\d\d)(?:\s?:\s?\d\d)?)?(?!\d)\s?(?P<half>[ap]\.?\s?m\b\.?)?(?:\s?hrs\b)?"
    rf"(?:\s?\(?(?-i:(?P<zone>{_ZONE}))\b\)?(?:(?P<sign>[+-])(?P<zone_hours>\d{{1,2}})(?::?\s?(?P<zone_minutes>\d\d?))?)?)?"
)
"""A time of day; ``20:09 IST``, ``6:37 AM PDT``, ``6:07:15 PM GMT+01:00``. The hour alone counts only with a.m. or
p.m."""


def day_of(match: re.Match[str], reference: date | None) -> date | None:
    """The day of a DAY match; None where it is no day, where numbers can be read two ways, or where no year is in
    reach.

    ``reference`` (the article's published day) gives a missing year, the nearest, and tells 3/4 from 4/3.
    """
    group = match.groupdict()
    if group["year_d"]:
        return _date(int(group["year_d"]), int(group["month_d"]), int(group["day_d"]))
    if group["year_c"]:
        return _numeric(int(group["first"]), int(group["second"]), int(group["year_c"]), group["mark"], reference)
    form = "a" if group["month_a"] else "b"
    month = _month(group[f"month_{form}"])
    day = int(re.match(r"\d+", group[f"day_{form}"])[0])  # type: ignore[index]
    year = group[f"year_{form}"]
    if year:
        return _date(int(year), month, day)
    return _nearest(month, day, reference) if reference is not None else None


def has_year(match: re.Match[str]) -> bool:
    """Whether a DAY match names its year."""
    return any(match.groupdict()[name] for name in ("year_a", "year_b", "year_c", "year_d"))


def _month(name: str) -> int:
    start = name[:3].capitalize()
    return next(n for n, month in enumerate(MONTHS, start=1) if month.startswith(start))


def _numeric(first: int, second: int, year: int, mark: str, reference: date | None) -> date | None:
    british, american = _date(year, second, first), _date(year, first, second)
    if mark == "." or american is None or british == american:
        return british
    if british is None:
        return american
    return reference if reference in (british, american) else None


def _nearest(month: int, day: int, reference: date) -> date | None:
    """``Dec. 30`` in an article of 2 January is last year's; a day half a year away belongs to no year for certain."""
    candidates = [_date(year, month, day) for year in (reference.year - 1, reference.year, reference.year + 1)]
    near = [one for one in candidates if one is not None and abs(one - reference) <= timedelta(days=120)]
    return near[0] if near else None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
