"""TIMEX3 values and what they stand for: ``2019-Q3`` -> July through September 2019, ``2019-05-14TMO`` -> that
morning.

Values are the ones of TimeML 1.2.1: ``2019``, ``2019-05``, ``2019-05-14``, ``2019-W20``, ``2019-W20-WE``,
``2019-Q2``, ``2019-H1``, ``2019-SU``, ``201`` (the 2010s), ``20`` (the 21st century), with ``T09:30`` or a part of
the day behind a date. A value with an X in it is open and stands for no span.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache

from checker.temporal.span import DAY, Precision, TimeSpan, minutes

_VALUE = re.compile(
    r"(?P<year>\d{4})(?:-(?:(?P<month>\d\d)(?:-(?P<day>\d\d))?|W(?P<week>\d\d)(?P<weekend>-WE)?|Q(?P<quarter>\d)"
    r"|H(?P<half>\d)|(?P<season>SP|SU|FA|WI)))?(?:T(?P<time>\d\d(?::\d\d)?|[A-Z]{2}))?",
    re.ASCII,
)
_SEASONS = ("SP", "SU", "FA", "WI")

# Parts of the day as newspapers use them, in hours; a night reaches into the next morning.
_PARTS = {"MO": (0, 12), "MI": (11, 14), "AF": (12, 18), "EV": (17, 24), "NI": (18, 30), "DT": (6, 20)}


@lru_cache(maxsize=4096)
def span(value: str, mod: str | None = None, zone: int | str = "civil") -> TimeSpan | None:
    """The span that a value stands for, narrowed by START, MID and END; None where the value is open or no date.

    "Early May" ends somewhere in the first half or a little later; the half is meant as a working bound and marked
    approximate.
    """
    try:
        found = _period(value, zone)
    except (ValueError, OverflowError):
        return None
    if found is None or mod is None:
        return found
    if mod in {"START", "MID", "END"}:
        return _part(found, mod)
    if mod == "APPROX":
        return replace(found, approximate=True)
    return found


def _period(value: str, zone: int | str) -> TimeSpan | None:
    if value.isdigit() and len(value) == 3:
        return TimeSpan.decade(int(value) * 10)
    if value.isdigit() and len(value) == 2:
        return TimeSpan.century(int(value) * 100)
    match = _VALUE.fullmatch(value)
    if match is None:
        return None
    year = int(match["year"])
    if match["week"]:
        return _week(year, int(match["week"]), weekend=bool(match["weekend"]))
    if match["quarter"]:
        return TimeSpan.quarter(year, int(match["quarter"]))
    if match["half"]:
        return TimeSpan.half(year, int(match["half"]))
    if match["season"]:
        return TimeSpan.season(year, _SEASONS.index(match["season"]) + 1)
    if not match["month"]:
        return TimeSpan.year(year) if year else None
    if not match["day"]:
        return TimeSpan.month(year, int(match["month"]))
    day = date(year, int(match["month"]), int(match["day"]))
    return _time(day, match["time"], zone) if match["time"] else TimeSpan.day(day)


def _week(year: int, number: int, *, weekend: bool) -> TimeSpan:
    if not weekend:
        return TimeSpan.week(year, number)
    saturday = date.fromisocalendar(year, number, 6)
    return TimeSpan.between(saturday, saturday + timedelta(days=1), Precision.DAY)


def _time(day: date, time: str, zone: int | str) -> TimeSpan:
    midnight = minutes(day)
    if time in _PARTS:
        first, last = _PARTS[time]
        return TimeSpan.exact(midnight + first * 60, midnight + last * 60, Precision.PART)
    hour, _, minute = time.partition(":")
    start = midnight + int(hour) * 60 + int(minute or 0)
    return TimeSpan.exact(start, start + (1 if minute else 60), Precision.MINUTE if minute else Precision.HOUR, zone)


def _part(whole: TimeSpan, mod: str) -> TimeSpan:
    first, last = whole.start[0], whole.end[1]
    if first is None or last is None:
        return whole
    quarter = (last - first) // 4
    bounds = {
        "START": (first, first + 2 * quarter),
        "MID": (first + quarter, last - quarter),
        "END": (first + 2 * quarter, last),
    }
    low, high = bounds[mod]
    return replace(TimeSpan.exact(low, max(high, low + 1), whole.precision, whole.zone), approximate=True)


def doubted(found: TimeSpan) -> TimeSpan:
    """The span, marked as one that may be meant otherwise."""
    return replace(found, uncertain=True)


def day_value(day: date) -> str:
    """``2019-05-14``."""
    return day.isoformat()


def week_value(day: date) -> str:
    """The ISO week of a day: ``2019-W20``."""
    year, week, _ = day.isocalendar()
    return f"{year:04}-W{week:02}"


def month_value(year: int, month: int) -> str:
    """The month; months beyond 1 to 12 run over into the years around it."""
    index = year * 12 + month - 1
    return f"{index // 12:04}-{index % 12 + 1:02}"


def quarter_value(year: int, quarter: int) -> str:
    """The quarter; quarters beyond 1 to 4 run over."""
    index = year * 4 + quarter - 1
    return f"{index // 4:04}-Q{index % 4 + 1}"


def unit_value(day: date, unit: str, shift: int) -> str:
    """The calendar unit that lies ``shift`` units from the one around a day: (14 May 2019, M, -1) -> ``2019-04``."""
    if unit == "D":
        return day_value(day + timedelta(days=shift))
    if unit in {"W", "F"}:
        return week_value(day + timedelta(days=shift * (14 if unit == "F" else 7)))
    if unit == "WE":
        return week_value(day + timedelta(days=7 * shift)) + "-WE"
    if unit == "M":
        return month_value(day.year, day.month + shift)
    if unit == "Q":
        return quarter_value(day.year, (day.month + 2) // 3 + shift)
    if unit == "HY":
        index = day.year * 2 + (0 if day.month <= 6 else 1) + shift
        return f"{index // 2:04}-H{index % 2 + 1}"
    if unit == "DE":
        return f"{day.year // 10 + shift:03}"
    if unit == "CE":
        return f"{day.year // 100 + shift:02}"
    return f"{day.year + shift:04}"


OPEN = {
    "D": "XXXX-XX-XX", "W": "XXXX-WXX", "F": "XXXX-WXX", "WE": "XXXX-WXX-WE", "M": "XXXX-XX", "Q": "XXXX-QX",
    "HY": "XXXX-HX",
    "Y": "XXXX", "DE": "XXX", "CE": "XX", "ML": "X",
}  # fmt: skip
"""What a unit's value looks like while nothing says which one it is."""


def first_day(value: str) -> date | None:
    """The first day of what a value stands for; None for open values."""
    found = span(value)
    return found.first_day if found else None


def granularity(value: str) -> str:
    """The unit letter of a dated value: D, W, M, Q, HY, S (season), Y, DE, CE; T where it holds a clock time; empty
    else.
    """
    if "T" in value[8:]:
        return "T"
    if len(value) == 10 and value[4] == "-" and value[5].isdigit():
        return "D"
    if value[4:6] == "-W" and value[6:8].isdigit():
        return "W"
    if value[4:6] == "-Q":
        return "Q"
    if value[4:6] == "-H":
        return "HY"
    if len(value) == 7 and value[5:7].isdigit():
        return "M"
    if len(value) == 7:
        return "S"
    return {4: "Y", 3: "DE", 2: "CE"}.get(len(value), "") if value.isdigit() else ""


def shifted(value: str, unit: str, shift: int) -> str | None:
    """A dated value moved by so many units, at the finer of the two grains: (``1989-Q3``, Y, -1) -> ``1988-Q3``."""
    grain = granularity(value)
    if not grain or "X" in value:
        return None
    if unit == "Y" and grain in {"Y", "Q", "M", "HY", "S"}:
        year = int(value[:4]) + shift
        return f"{year:04}{value[4:]}" if 1 <= year <= 9999 else None
    day = first_day(value[:10])
    if day is None:
        return None
    try:
        if unit == "Y" and grain in {"D", "T"}:
            return f"{day.year + shift:04}" if shift else None
        return unit_value(day, unit, shift)
    except (ValueError, OverflowError):
        return None


def months_before(day: date, months: int) -> str:
    """The month that lies so many months before the one of a day."""
    return month_value(day.year, day.month - months)


__all__ = [
    "DAY", "OPEN", "day_value", "first_day", "granularity", "month_value", "months_before", "quarter_value",
    "shifted", "span",
    "unit_value", "week_value",
]  # fmt: skip
