"""Times that are rarely named by chance: an hour of a day, and days far from the one on which the article came out.

Two reports that name hours close to each other, or a month and a day of it that lies long ahead, may mean one time even
where they have no word in common.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.silence.sizes import BIN
from checker.silence.values import Value
from checker.temporal.span import DAY, Precision, TimeSpan, to_date

_FAR = 10 * DAY
_LONGEST = 200 * DAY
_HALF_HOUR, _MONTHS = 30, 8
_CLOCK = frozenset({Precision.MINUTE, Precision.HOUR})


def bins(value: Value) -> tuple[str, ...]:
    """What such times have in common: the half hours, or the months, that they touch."""
    span = value.span
    if span is None:
        return ()
    if span.precision in _CLOCK and span.start[0] is not None:
        half = span.start[0] // _HALF_HOUR
        return tuple(f"{BIN}clock {n}" for n in (half, half + 1))
    return tuple(f"{BIN}month {month}" for month in _months(span)) if is_far(value) else ()


def is_far(value: Value) -> bool:
    """Whether the time lies so far from the day of publication that it is not among the days that all news name."""
    span, published = value.span, value.told.view.layers.published_minutes
    if span is None or published is None or span.start[0] is None or span.end[1] is None:
        return False
    return (span.end[1] < published - _FAR or span.start[0] > published + _FAR) and span.end[1] - span.start[
        0
    ] <= _LONGEST


def is_ahead(value: Value) -> bool:
    """Whether it is far, and to come."""
    span, published = value.span, value.told.view.layers.published_minutes
    return is_far(value) and span is not None and span.start[0] is not None and span.start[0] > (published or 0)


def _months(span: TimeSpan) -> Iterator[str]:
    start, end = span.start[0], span.end[1]
    if start is None or end is None:
        return
    day, seen = start, 0
    while day < end and seen < _MONTHS:
        yield to_date(day).strftime("%Y-%m")
        day, seen = day + 28 * DAY, seen + 1
