"""The time phrase of an event as what it claims: which days it allows, and which hours of the day.

    on Tuesday                  that day
    about 9:40 p.m. Friday      that Friday; between 21:10 and 22:10 of it
    Friday night                Friday or the Saturday that it runs into; 17:00 to 7:00
    last week (said Saturday)   any day from Monday of the week before up to Saturday: people count loosely
    six weeks ago               that week, give or take half a week and a tenth
    0737 GMT, in Indonesia      14:37 to 16:37 on the clocks there

A journalist who writes "last week" or "at about ten" would not be corrected by somebody who knows the day or the
minute, so a phrase is read as widely as it is used.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from functools import cache

from checker.temporal.offsets import on_local_clock
from checker.temporal.span import DAY, Precision, TimeSpan, minutes
from checker.temporal.timex import Timex

_HOUR = 60
_ISO_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)
_FINE = frozenset({Precision.MINUTE, Precision.HOUR, Precision.PART})
_VAGUE = frozenset(
    {"about", "around", "approximately", "shortly", "just", "nearly", "almost", "some", "before", "after", "roughly"}
)
_AGO = re.compile(r"\b(ago|earlier|before)\b", re.IGNORECASE)
_ZONED = re.compile(r"\b[A-Z]{2,4}\b")
_NOT_ZONES = frozenset({"AM", "PM"})
_PARTS: dict[str, tuple[int, int]] = {"TMO": (0, 750), "TAF": (690, 1110), "TEV": (960, DAY), "TNI": (1020, DAY + 420)}
"""From which minute of the day to which a part may be meant: an afternoon is not over at 18:00 sharp."""
_EARLY, _LATE = (0, 690), (720, DAY + 120)
_SHARE = 0.1
_ROUND = ((60, 20), (30, 15), (15, 10), (5, 5), (1, 2))
"""How many minutes a clock time may be off, by what it is a multiple of: "9:30" is rounder than "9:25"."""
_ABOUT = 30


def days(time: Timex, published: int | None) -> TimeSpan | None:
    """The days that the phrase allows; ``published`` is the minute at which the day of publication began."""
    span = time.span
    if span is None:
        return None
    if span.precision in _FINE:
        return _whole_days(time, span)
    if span.precision is Precision.DAY and time.mod in {"START", "END"}:
        return TimeSpan.within(replace(_day(span), approximate=False))
    if time.value.endswith("-WE"):
        return TimeSpan.within(span.widen(DAY, DAY))
    if _AGO.search(time.text):
        span = _loosely_ago(span, published)
    elif span.precision is Precision.WEEK and published is not None:
        span = _up_to(span, published)
    return TimeSpan.within(span)


def hours(time: Timex, day: TimeSpan | None, country: str | None) -> TimeSpan | None:
    """The stretch of the day on the clocks at the place; None where the phrase tells no hour, or that of a zone that
    cannot be converted. ``day`` is the day of a bare clock time; ``country`` the key of the country it happened in."""
    span = time.span
    if span is None:
        return None
    low = span.start[0]
    if low is None:
        return None
    part = time.value[10:] if span.precision is Precision.PART else ""
    begins = _midnight(time, low)
    if span.precision is Precision.DAY and time.mod in {"START", "END"}:
        return _stretch(begins, _EARLY if time.mod == "START" else _LATE)
    if part in _PARTS:
        if time.mod == "END" and part != "TNI":
            return _stretch(begins, ((_PARTS[part][0] + _PARTS[part][1]) // 2, _PARTS[part][1] + _HOUR))
        return _stretch(begins, _PARTS[part])
    if span.precision is not Precision.MINUTE:
        return None
    local: TimeSpan | None = span
    if isinstance(span.zone, int):
        local = on_local_clock(span, country) if country is not None else None
    elif span.zone == "unknown" and _names_a_zone(time.text):
        local = None
    if local is None or local.start[0] is None or local.end[1] is None:
        return None
    return _clock(time, local, day)


def _clock(time: Timex, local: TimeSpan, day: TimeSpan | None) -> TimeSpan:
    low, high = local.start[0], local.end[1]
    assert low is not None
    assert high is not None
    if day is not None and day.start[0] is not None:
        shift = day.start[0] // DAY * DAY - low // DAY * DAY
        low, high = low + shift, high + shift
    slack = _ABOUT if time.mod or _VAGUE & set(time.text.lower().split()) else _rounding(low % _HOUR)
    return TimeSpan.moment(low - slack, high + slack, Precision.MINUTE)


def _rounding(minute: int) -> int:
    return next(slack for size, slack in _ROUND if minute % size == 0)


def _stretch(begins: int, part: tuple[int, int]) -> TimeSpan:
    return TimeSpan.moment(begins + part[0], begins + part[1], Precision.PART)


def _whole_days(time: Timex, span: TimeSpan) -> TimeSpan | None:
    low, high = span.start[0], span.end[1]
    if low is None or high is None:
        return TimeSpan.within(span)
    if isinstance(span.zone, int) or (span.zone == "unknown" and _names_a_zone(time.text)):
        return TimeSpan.within(span)  # which day it was at the place is not known to the hour
    if time.value.endswith("T24:00"):
        return TimeSpan.moment(low - _HOUR, low + DAY + _HOUR, Precision.DAY)  # "midnight on Tuesday" may be either
    night = time.value.endswith("TNI")
    first = _midnight(time, low)
    return TimeSpan.moment(first, first + DAY + (7 * _HOUR if night else 0), Precision.DAY)


def _midnight(time: Timex, low: int) -> int:
    """When the day began that the phrase names: the night of the 6th runs into the 7th and may be told from there."""
    named = _ISO_DAY.match(time.value)
    try:
        return minutes(date.fromisoformat(named.group())) if named else low // DAY * DAY
    except ValueError:
        return low // DAY * DAY


def _day(span: TimeSpan) -> TimeSpan:
    """The whole day of which the phrase names the beginning or the end."""
    low = span.start[0]
    assert low is not None
    first = low // DAY * DAY
    return TimeSpan.exact(first, first + DAY, Precision.DAY)


def _loosely_ago(span: TimeSpan, published: int | None) -> TimeSpan:
    """ "Six weeks ago": give or take half a unit and a tenth of the distance; the last few days are counted exactly."""
    low = span.start[0]
    unit = {Precision.WEEK: 7, Precision.MONTH: 30, Precision.YEAR: 365}.get(span.precision, 0) * DAY
    distance = abs(published - low) if published is not None and low is not None else 0
    slack = unit // 2 + (round(distance * _SHARE) if unit or distance > 5 * DAY else 0)
    return span.widen(slack) if slack else span


def _up_to(span: TimeSpan, published: int) -> TimeSpan:
    """ "Last week", said on a Saturday, may be this Monday: of a week that is over, up to the day it is told."""
    low, high = span.start[0], span.end[1]
    if low is None or high is None or not high <= published < high + 7 * DAY:
        return span
    return TimeSpan.exact(low, published + DAY, Precision.WEEK)


@cache
def _names_a_zone(text: str) -> bool:
    """ "1:40 a.m. ET": a zone is named, though which offset it had is not known."""
    return any(word not in _NOT_ZONES for word in _ZONED.findall(text))
