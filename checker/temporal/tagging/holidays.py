"""When a day with a name falls: ``"fourth thursday of november"`` -> 2019-11-28, ``"easter - 2"`` -> 2019-04-19.

Easter is the Gregorian one (Meeus, Jones, Butcher). Days of another calendar are listed in the vocabulary, year by
year; a year that is not listed has no date here, and the expression stays open.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date, timedelta

Rule = Callable[[int], date | None]

ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": -1}
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august",
    "september", "october", "november", "december",
)  # fmt: skip

_FIXED = re.compile(r"(\d\d)-(\d\d)")
_EASTER = re.compile(r"easter ([+-]) (\d{1,3})")
_WEEKDAY = re.compile(r"(\w+) (\w+) of (\w+)( after a monday)?(?: ([+-]) (\d{1,2}))?")


def parse(text: str) -> Rule:
    """A rule in words as a function from the year to the day; ValueError says what was expected."""
    if fixed := _FIXED.fullmatch(text):
        month, day = int(fixed[1]), int(fixed[2])
        date(2000, month, day)
        return lambda year: _date(year, month, day)
    if relative := _EASTER.fullmatch(text):
        shift = timedelta(days=int(relative[1] + relative[2]))
        return lambda year: easter(year) + shift
    nth = _WEEKDAY.fullmatch(text)
    if nth and nth[1] in ORDINALS and nth[2] in WEEKDAYS and nth[3] in MONTHS:
        place, weekday, month = ORDINALS[nth[1]], WEEKDAYS.index(nth[2]), MONTHS.index(nth[3]) + 1
        moved = timedelta(days=int(nth[5] + nth[6]) if nth[5] else 0)
        earliest = 2 if nth[4] else 1
        return lambda year: nth_weekday(year, month, weekday, place, earliest) + moved
    raise ValueError('expected "12-25", "easter - 2", or "fourth thursday of november"')


def listed(days: Iterable[str]) -> Rule:
    """The rule that knows only the days of a list; ValueError for a day that is not ISO."""
    known = {day.year: day for day in map(date.fromisoformat, days)}
    return known.get


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    month, day = divmod(h + k - 7 * m + 114, 31)
    return date(year, month, day + 1)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def nth_weekday(year: int, month: int, weekday: int, place: int, earliest: int = 1) -> date:
    """The weekday (0 is Monday) that comes so many times in a month from a day on; place -1: the last."""
    if place < 0:
        following = date(year + month // 12, month % 12 + 1, 1)
        last = following - timedelta(days=1)
        return last - timedelta(days=(last.weekday() - weekday) % 7)
    first = date(year, month, earliest)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (place - 1))
