"""TimeSpan to and from EDTF, the text form for display and for what is written by hand.

``2019-05`` is May 2019, ``2019-05-13/..`` holds from some moment of the 13th on, ``../2019-05-14`` held all along
up to some moment of the 14th, ``/2019-05-14`` ended then and nobody says when it began, ``2019-05-14/2019-05-14``
began and ended on that day.

Read is the Extended Date/Time Format (Library of Congress, 2019; ISO 8601-2) at levels 0 and 1: dates of any
precision, date-times, intervals (which begin *sometime in* their first date and end *sometime in* their second),
open and unknown ends, qualifiers ``~ ? %``, seasons, unspecified digits (``201X`` is some time in the 2010s); of
level 2 seasons by hemisphere, quarters (33-36) and halves (40-41) of a year, and qualifiers on a part of a date.
Not read: years before 1 or after 9999, sets, significant digits.

Not every span has such a text. What :func:`to_edtf` writes may blur the span (its ends become wider), it never
sharpens it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from checker.temporal.relations import to_civil
from checker.temporal.span import (
    DAY,
    EARLIEST,
    LATEST,
    Bounds,
    Minutes,
    Precision,
    TimeSpan,
    from_offset,
    minutes,
    to_date,
    to_offset,
)

MAX_LENGTH = 120

_DATE = re.compile(
    r"[?~%]?(?P<year>\d{4}|\d{3}X|\d\dXX)(?P<q1>[?~%]?)"
    r"(?:-[?~%]?(?P<month>\d\d|XX)[?~%]?(?:-[?~%]?(?P<day>\d\d|XX)[?~%]?)?)?"
    r"(?:T(?P<hour>\d\d)(?::(?P<minute>\d\d)(?::\d\d(?:\.\d{1,9})?)?)?(?P<offset>Z|[+-]\d\d(?::?\d\d)?)?[?~%]?)?",
    re.ASCII,
)
_HELP = 'expected a date like "2019", "2019-05", "2019-05-13", "201X", or an interval like "2019-05-13/.."'
_MARKS = {(False, False): "", (True, False): "~", (False, True): "?", (True, True): "%"}
_CLOCK = (Precision.MINUTE, Precision.HOUR, Precision.PART)
_RANK = {precision: rank for rank, precision in enumerate(Precision)}


def from_edtf(text: str) -> TimeSpan:
    """The span that an EDTF text means; ValueError says what is wrong with it."""
    stripped = text.strip()
    if len(stripped) > MAX_LENGTH:
        raise ValueError(f'"{stripped[:40]}…" is too long for a date')
    parts = stripped.split("/")
    if len(parts) == 1:
        return _date(stripped)
    if len(parts) > 2:
        raise ValueError(f'"{stripped}" has more than one "/": an interval is two dates')
    dates = [None if part in ("", "..") else _date(part) for part in parts]
    known = [span for span in dates if span is not None]
    if len({span.zone for span in known}) > 1:
        raise ValueError(
            f'the ends of "{stripped}" lie in different zones: give both a time and the same offset, or neither'
        )
    first, last = dates
    start = _side(parts[0], EARLIEST) if first is None else TimeSpan.within(first).start
    end = _side(parts[1], LATEST) if last is None else TimeSpan.within(last).end
    try:
        span = TimeSpan(
            start, end, max((one.precision for one in known), key=_RANK.__getitem__, default=Precision.UNKNOWN)
        )
    except ValueError as error:
        raise ValueError(f'"{stripped}" ends before it begins') from error
    if not known:
        return span
    approximate, uncertain = any(one.approximate for one in known), any(one.uncertain for one in known)
    return replace(span, zone=known[0].zone, approximate=approximate, uncertain=uncertain)


def to_edtf(span: TimeSpan) -> str:
    """The span as EDTF, as sharp as EDTF allows. A clock time of unknown zone is written like a local one."""
    if isinstance(span.zone, int) and not span.certain:
        span = to_civil(span)
    mark = _MARKS[span.approximate, span.uncertain]
    low = span.start[0]
    if low is not None and not span.has_no_start:
        for text, unit in _units(low, span):
            if (unit.start, unit.end) == (span.start, span.end):
                return text + mark
    left = ".." if span.has_no_start else _end(span, span.start)
    right = ".." if span.has_no_end else _end(span, (_previous(span.end[0]), _previous(span.end[1])))
    return left + mark if left == right and "X" in left else "/".join(_marked(side, mark) for side in (left, right))


def _end(span: TimeSpan, bounds: Bounds) -> str:
    """One end of an interval: the finest date in which it certainly lies, or nothing where there is none.

    Whole days that were not given by the clock are written as days, for people, although an interval may then begin
    at any time of its first day.
    """
    low, high = bounds
    if low is None or high is None:
        return ""
    for text, unit in _units(low, span):
        if _reaches(unit, low, high) and not ("T" in text and _of_days(span)):
            return text
    return ""


def _units(low: Minutes, span: TimeSpan) -> Iterator[tuple[str, TimeSpan]]:
    """The dates of EDTF in which a minute lies, finest first; with an offset only those that have a place for it."""
    day = to_date(low)
    year = f"{day.year:04}"
    clock = f"{day.isoformat()}T{low % DAY // 60:02}"
    offset = to_offset(span.zone) if isinstance(span.zone, int) else ""
    yield f"{clock}:{low % 60:02}{offset}", TimeSpan.exact(low, low + 1)
    yield f"{clock}{offset}", TimeSpan.exact(low - low % 60, low - low % 60 + 60)
    if offset:
        return
    yield day.isoformat(), TimeSpan.day(day)
    yield f"{year}-{day.month:02}", TimeSpan.month(day.year, day.month)
    if span.precision == Precision.SEASON:
        for season_year in (day.year, day.year + 1):
            for number in range(1, 5):
                if season_year <= date.max.year:
                    yield f"{season_year:04}-{20 + number}", TimeSpan.season(season_year, number)
    yield f"{year}-{32 + (day.month + 2) // 3}", TimeSpan.quarter(day.year, (day.month + 2) // 3)
    yield f"{year}-{39 + (day.month + 5) // 6}", TimeSpan.half(day.year, (day.month + 5) // 6)
    yield year, TimeSpan.year(day.year)
    yield f"{year[:3]}X", TimeSpan.within(TimeSpan.decade(day.year))
    yield f"{year[:2]}XX", TimeSpan.within(TimeSpan.century(day.year))


def _reaches(unit: TimeSpan, low: Minutes, high: Minutes) -> bool:
    """Whether those minutes lie in the unit, at its widest."""
    first, after = unit.start[0], unit.end[1]
    return (first is None or first <= low) and (after is None or high < after)


def _previous(bound: Minutes | None) -> Minutes | None:
    return None if bound is None else bound - 1


def _marked(side: str, mark: str) -> str:
    return side if side in ("", "..") else side + mark


def _of_days(span: TimeSpan) -> bool:
    """Whether the span is a period of whole civil days, and not one that was given by the clock."""
    if not span.certain or span.precision in _CLOCK or isinstance(span.zone, int):
        return False
    return all(bound % DAY == 0 for bound in span.bounds if bound not in (EARLIEST, LATEST))


def _date(text: str) -> TimeSpan:
    """One date of EDTF, with its qualifiers."""
    found = _DATE.fullmatch(text)
    if not found:
        raise ValueError(f'"{text}" is no EDTF date: {_HELP}')
    try:
        span = _unit(found)
    except ValueError as error:
        raise ValueError(f'"{text}" is no EDTF date: {error}') from error
    return replace(span, approximate="~" in text or "%" in text, uncertain="?" in text or "%" in text)


def _unit(found: re.Match[str]) -> TimeSpan:
    """The period that the parts of a date name; with unspecified digits, some time in the period that is left."""
    year_text, month_text, day_text = found["year"], found["month"], found["day"]
    if "X" in year_text:
        if month_text or found["hour"]:
            raise ValueError("a year with unspecified digits has no month")
        year = int(year_text.replace("X", "0"))
        return TimeSpan.within(TimeSpan.decade(year) if year_text.count("X") == 1 else TimeSpan.century(year))
    year = int(year_text)
    if found["hour"]:
        if not day_text or "X" in (month_text + day_text):
            raise ValueError("a time needs a day")
        return _clock(found, date(year, int(month_text), int(day_text)))
    if month_text is None:
        return TimeSpan.year(year)
    if month_text == "XX":
        if day_text not in (None, "XX"):
            raise ValueError("a day needs a month")
        return TimeSpan.within(TimeSpan.year(year))
    month = int(month_text)
    if day_text is None:
        return _part_of_year(year, month)
    return (
        TimeSpan.within(TimeSpan.month(year, month))
        if day_text == "XX"
        else TimeSpan.day(date(year, month, int(day_text)))
    )


def _part_of_year(year: int, code: int) -> TimeSpan:
    """A month, or by the codes of ISO 8601-2 a season (21-32), quarter (33-36) or half (40, 41)."""
    if code <= 12:
        return TimeSpan.month(year, code)
    if 21 <= code <= 32:
        return TimeSpan.season(year, (code - 21) % 4 + 1, south=code > 28)
    if 33 <= code <= 36:
        return TimeSpan.quarter(year, code - 32)
    if code in (40, 41):
        return TimeSpan.half(year, code - 39)
    raise ValueError(f"there is no month or season {code:02}")


def _clock(found: re.Match[str], day: date) -> TimeSpan:
    hour = int(found["hour"])
    minute = int(found["minute"] or 0)
    if hour > 23 or minute > 59:
        raise ValueError("there is no such time of day")
    zone = from_offset(found["offset"]) if found["offset"] else "civil"
    start = minutes(day) + hour * 60 + minute
    if found["minute"]:
        return TimeSpan.exact(start, start + 1, Precision.MINUTE, zone)
    return TimeSpan.exact(start, start + 60, Precision.HOUR, zone)


def _side(text: str, endless: Minutes) -> Bounds:
    """An end without a date: open or unknown."""
    return (endless, endless) if text == ".." else (None, None)
