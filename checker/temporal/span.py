"""A stretch of time whose ends may be uncertain: four bounds, closed-open, never empty.

"Tuesday" as a period is certain at both ends; something that happened "on Tuesday" began and ended somewhere in it;
what was announced "on Monday" holds from some moment of that day on, with no end. All three are a
:class:`TimeSpan`::

    TimeSpan.day(date(2019, 5, 14))                            Tuesday, the whole day
    TimeSpan.within(TimeSpan.day(date(2019, 5, 14)))           it happened on Tuesday
    TimeSpan.from_onward(TimeSpan.day(date(2019, 5, 13)))      announced on Monday: it holds from then on
    TimeSpan.until(TimeSpan.day(date(2019, 5, 14)))            "so far nothing is agreed", said on Tuesday

Bounds are whole minutes since 1970-01-01T00:00 on the civil clock of the place of the event. Named days are civil
days and are compared without zones.

**Unknown and unbounded are two things.** ``None`` is unknown: no bound is known on that side, the end may lie
anywhere there. :data:`EARLIEST` as the start, both of its bounds, is unbounded: it certainly has no beginning, it
has been so all along; :data:`LATEST` as the end: it certainly goes on. Both are plain numbers far outside the
calendar, so that ``<`` decides about them as about any other bound, here and in SQL, where ``None`` is NULL. The
pairs are unbounded together or not at all: a start "no later than noon" has None as its earliest, and that takes in
having had no beginning.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

Minutes = int
Bounds = tuple[Minutes | None, Minutes | None]

DAY = 1440
EARLIEST: Minutes = -(10**12)
LATEST: Minutes = 10**12

_OFFSET = re.compile(r"Z|(?P<sign>[+-])(?P<hour>[01]\d|2[0-3]):?(?P<minute>[0-5]\d)?", re.ASCII)
_EPOCH = date(1970, 1, 1).toordinal()
FIRST: Minutes = (1 - _EPOCH) * DAY
LAST: Minutes = (date.max.toordinal() + 1 - _EPOCH) * DAY


class Precision(StrEnum):
    """How fine the expression was that the span comes from, finest first."""

    MINUTE = "minute"
    HOUR = "hour"
    PART = "part"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class TimeSpan:
    """``start`` and ``end`` are each (earliest, latest), in minutes; the start belongs to the span, the end does not.

    ``zone`` is ``"civil"`` (a named day, or a clock time said to be local), a UTC offset in minutes (the bounds are
    then on that zone's clock), or ``"unknown"`` (a clock time without a zone). ``approximate`` is EDTF ``~``
    ("about"), ``uncertain`` EDTF ``?``.

    Bounds are tightened when it is made: it cannot start after its latest end, nor end before its earliest start.
    So equal knowledge makes equal spans. ValueError: a span that could only be empty, bounds in the wrong order or
    outside the years 1 to 9999.
    """

    start: Bounds
    end: Bounds
    precision: Precision = Precision.UNKNOWN
    zone: int | str = "civil"
    approximate: bool = False
    uncertain: bool = False

    def __post_init__(self) -> None:
        start, end = _tighten(self.start, self.end)
        object.__setattr__(self, "start", start)
        object.__setattr__(self, "end", end)
        if self.zone not in ("civil", "unknown") and not (isinstance(self.zone, int) and abs(self.zone) < DAY):
            raise ValueError(f'unknown zone "{self.zone}": expected "civil", "unknown" or an offset in minutes')

    # Periods: certain at both ends.

    @classmethod
    def exact(
        cls, start: Minutes, end: Minutes, precision: Precision = Precision.UNKNOWN, zone: int | str = "civil",
    ) -> TimeSpan:  # fmt: skip
        """The period from ``start`` up to, and without, ``end``."""
        return cls((start, start), (end, end), precision, zone)

    @classmethod
    def at(cls, when: datetime, zone: int | str | None = None) -> TimeSpan:
        """The minute that a clock showed, in ``zone`` or else at its own offset; without any the zone is unknown."""
        if zone is None:
            offset = when.utcoffset()
            zone = "unknown" if offset is None else int(offset.total_seconds() // 60)
        return cls.exact(minutes(when), minutes(when) + 1, Precision.MINUTE, zone)

    @classmethod
    def day(cls, day: date) -> TimeSpan:
        """That civil day."""
        return cls.exact(minutes(day), minutes(day) + DAY, Precision.DAY)

    @classmethod
    def between(cls, first: date, last: date, precision: Precision = Precision.DAY) -> TimeSpan:
        """From the first day through the last day, both included."""
        return cls.exact(minutes(first), minutes(last) + DAY, precision)

    @classmethod
    def week(cls, year: int, number: int) -> TimeSpan:
        """The ISO week: Monday through Sunday."""
        monday = date.fromisocalendar(year, number, 1)
        return cls.exact(minutes(monday), minutes(monday) + 7 * DAY, Precision.WEEK)

    @classmethod
    def month(cls, year: int, month: int) -> TimeSpan:
        """That calendar month."""
        return cls._months(year, month, 1, Precision.MONTH)

    @classmethod
    def quarter(cls, year: int, number: int) -> TimeSpan:
        """The quarter of a year, 1 to 4."""
        return cls._months(year, 3 * number - 2, 3, Precision.QUARTER)

    @classmethod
    def half(cls, year: int, number: int) -> TimeSpan:
        """The half of a year, 1 or 2."""
        return cls._months(year, 6 * number - 5, 6, Precision.HALF)

    @classmethod
    def year(cls, year: int) -> TimeSpan:
        """That calendar year."""
        return cls._months(year, 1, 12, Precision.YEAR)

    @classmethod
    def decade(cls, year: int) -> TimeSpan:
        """The ten years that begin with 2010, for 2010 up to 2019."""
        first = year - year % 10
        return cls._years(first, first + 9, Precision.DECADE)

    @classmethod
    def century(cls, year: int) -> TimeSpan:
        """The hundred years that begin with 1900 ("the 1900s"), for 1900 up to 1999."""
        first = year - year % 100
        return cls._years(first, first + 99, Precision.CENTURY)

    @classmethod
    def season(cls, year: int, number: int, *, south: bool = False) -> TimeSpan:
        """Spring, summer, autumn, winter (1 to 4) of a year, with the ends open between weather and stars.

        Summer begins on 1 June for a meteorologist and about 21 June for an astronomer. "The winter of 2019" may be
        the one that 2019 began in or the one that it ended in; both are allowed for.
        """
        if number not in (1, 2, 3, 4):
            raise ValueError(f"no season {number}: expected 1 (spring) to 4 (winter)")
        season = (number + 1) % 4 + 1 if south else number
        if season < 4:
            first, after = minutes(date(year, 3 * season, 1)), minutes(date(year, 3 * season + 3, 1))
            return cls((first, first + 22 * DAY), (after, after + 22 * DAY), Precision.SEASON)
        early = minutes(date(year - 1, 12, 1)) if year > 1 else None
        late = minutes(date(year + 1, 3, 1)) + 22 * DAY if year < date.max.year else None
        return cls((early, minutes(date(year, 12, 23))), (minutes(date(year, 3, 1)), late), Precision.SEASON)

    @classmethod
    def _years(cls, first: int, last: int, precision: Precision) -> TimeSpan:
        return cls.exact(_month_start(max(first, 1), 1), _month_start(last + 1, 1), precision)

    @classmethod
    def _months(cls, year: int, month: int, count: int, precision: Precision) -> TimeSpan:
        if not 1 <= month <= 13 - count:
            raise ValueError(f"no {precision} {(month - 1) // count + 1} in a year")
        return cls.exact(_month_start(year, month), _month_start(year, month + count), precision)

    # Spans with uncertain ends.

    @classmethod
    def moment(
        cls, earliest: Minutes | None, latest: Minutes | None, precision: Precision = Precision.UNKNOWN,
        zone: int | str = "civil",
    ) -> TimeSpan:  # fmt: skip
        """Something that happened between ``earliest`` and ``latest``: it starts and ends somewhere there."""
        return cls((earliest, None), (None, latest), precision, zone)

    @classmethod
    def within(cls, span: TimeSpan) -> TimeSpan:
        """Something that happened in that span, at no moment in particular: "it rained on Tuesday"."""
        start, end = (span.start[0], _plus(span.end[1], -1)), (_plus(span.start[0], 1), span.end[1])
        return span._with(start, end)

    @classmethod
    def from_onward(cls, span: TimeSpan, *, unbounded: bool = True) -> TimeSpan:
        """It holds from some moment of the span on: "announced on Monday". Not ``unbounded``: how long is unknown."""
        start = (span.start[0], _plus(span.end[1], -1))
        return span._with(start, (LATEST, LATEST) if unbounded else (None, None))

    @classmethod
    def until(cls, span: TimeSpan, *, unbounded: bool = True) -> TimeSpan:
        """It holds up to and with a moment of the span: "so far nothing". Not ``unbounded``: who knows since when."""
        end = (_plus(span.start[0], 1), span.end[1])
        return span._with((EARLIEST, EARLIEST) if unbounded else (None, None), end)

    def hull(self, other: TimeSpan) -> TimeSpan:
        """The shortest span that covers both. ValueError where the zones differ: bring them to civil time first."""
        if self.zone != other.zone:
            raise ValueError("spans in different zones have no common clock: bring both to civil time first")
        (a, b, c, d), (e, f, g, h) = self.bounds, other.bounds
        start, end = (min(a, e), min(b, f)), (max(c, g), max(d, h))
        precision = self.precision if self.precision == other.precision else Precision.UNKNOWN
        return TimeSpan(
            start, end, precision, self.zone, self.approximate or other.approximate, self.uncertain or other.uncertain
        )

    def widen(self, before: Minutes, after: Minutes | None = None) -> TimeSpan:
        """Each end may lie up to ``before`` minutes earlier, ``after`` minutes later (if left out, as many)."""
        later = before if after is None else after
        if before < 0 or later < 0:
            raise ValueError("a span is widened by a positive number of minutes")
        return self.shift(-before, later)

    def shift(self, least: Minutes, most: Minutes | None = None) -> TimeSpan:
        """The span moved by so many minutes, or by an unknown amount between ``least`` and ``most``."""
        most = least if most is None else most
        if least > most:
            raise ValueError("a span is shifted by at least, then at most, so many minutes")
        (a, b), (c, d) = self.start, self.end
        return self._with((_plus(a, least), _plus(b, most)), (_plus(c, least), _plus(d, most)))

    def _with(self, start: Bounds, end: Bounds) -> TimeSpan:
        """Other bounds, known as finely, in the same zone."""
        return TimeSpan(start, end, self.precision, self.zone, self.approximate, self.uncertain)

    # What is known about it.

    @property
    def certain(self) -> bool:
        """Both ends are known to the minute, or known not to exist."""
        return (
            None not in self.start
            and None not in self.end
            and self.start[0] == self.start[1]
            and self.end[0] == self.end[1]
        )

    @property
    def bounds(self) -> tuple[Minutes, Minutes, Minutes, Minutes]:
        """Earliest start, latest start, earliest end, latest end, with infinities for the unknown: plain to compare."""
        (a, b), (c, d) = self.start, self.end
        return (
            EARLIEST if a is None else a,
            LATEST if b is None else b,
            EARLIEST if c is None else c,
            LATEST if d is None else d,
        )

    @property
    def has_no_start(self) -> bool:
        """It has been so all along."""
        return self.start[1] == EARLIEST

    @property
    def has_no_end(self) -> bool:
        """It goes on."""
        return self.end[0] == LATEST

    @property
    def first_day(self) -> date | None:
        """The earliest day that it may touch; None where there is none."""
        low = self.start[0]
        return None if low is None or low == EARLIEST else to_date(low)

    @property
    def last_day(self) -> date | None:
        """The latest day that it may touch; None where there is none."""
        high = self.end[1]
        return None if high is None or high == LATEST else to_date(high - 1)


def minutes(when: date) -> Minutes:
    """Minutes since 1970 of a date (its midnight) or of what a clock shows; seconds and zone are left aside."""
    days = (when.toordinal() - _EPOCH) * DAY
    return days + when.hour * 60 + when.minute if isinstance(when, datetime) else days


def to_date(bound: Minutes) -> date:
    """The civil day that a minute lies on."""
    return date.fromordinal(bound // DAY + _EPOCH)


def to_iso(bound: Minutes) -> str:
    """``2019-05-13`` for a midnight, else ``2019-05-13T09:30``; the end of the calendar is ``9999-12-31T24:00``."""
    if bound == LAST:
        return f"{date.max.isoformat()}T24:00"
    hour, minute = divmod(bound % DAY, 60)
    return to_date(bound).isoformat() + (f"T{hour:02}:{minute:02}" if bound % DAY else "")


def to_offset(zone: Minutes) -> str:
    """A UTC offset as ISO writes it: 60 is ``+01:00``, 0 is ``Z``."""
    hour, minute = divmod(abs(zone), 60)
    return f"{'-' if zone < 0 else '+'}{hour:02}:{minute:02}" if zone else "Z"


def from_offset(text: str) -> Minutes:
    """``+01:00`` or ``Z`` as minutes east of UTC."""
    found = _OFFSET.fullmatch(text)
    if not found:
        raise ValueError(f'"{text}" is no offset from UTC: expected "Z" or one like "+01:00"')
    if found["sign"] is None:
        return 0
    size = int(found["hour"]) * 60 + int(found["minute"] or 0)
    return -size if found["sign"] == "-" else size


def _month_start(year: int, month: int) -> Minutes:
    """Midnight of the first of a month; month 13 is January of the next year."""
    year, month = (year + 1, 1) if month == 13 else (year, month)
    return LAST if year == date.max.year + 1 else minutes(date(year, month, 1))


def _plus(bound: Minutes | None, amount: Minutes) -> Minutes | None:
    """The bound moved; what has none stays so, what leaves the calendar becomes unknown."""
    if bound is None or bound in (EARLIEST, LATEST) or amount == 0:
        return bound
    moved = bound + amount
    return moved if FIRST < moved < LAST else None


def _tighten(start: Bounds, end: Bounds) -> tuple[Bounds, Bounds]:
    """The bounds in their one canonical form; ValueError where no span fits them."""
    start_low, start_high = _canonical(start, EARLIEST, start[1], "start")
    end_low, end_high = _canonical(end, LATEST, end[0], "end")
    if end_high is not None and end_high != LATEST and (start_high is None or start_high >= end_high):
        start_high = end_high - 1
    if start_low is not None and start_low != EARLIEST and (end_low is None or end_low <= start_low):
        end_low = start_low + 1
    if _crossed(start_low, start_high) or _crossed(end_low, end_high):
        raise ValueError(
            "the span is empty: it would end before it starts, or as it starts (its end is not part of it)"
        )
    return (start_low, start_high), (end_low, end_high)


def _canonical(bounds: Bounds, endless: Minutes, decisive: Minutes | None, name: str) -> Bounds:
    """The pair, unbounded twice or not at all; it is if its ``decisive`` bound is ``endless``."""
    low, high = bounds
    if decisive == endless and (None in bounds or low == high):
        return endless, endless
    low, high = None if low == EARLIEST else low, None if high == LATEST else high
    if _crossed(low, high):
        raise ValueError(f"the earliest {name} lies after the latest")
    first, last = (FIRST, LAST - 1) if endless == EARLIEST else (FIRST + 1, LAST)
    if (low is not None and not first <= low <= last) or (high is not None and not first <= high <= last):
        raise ValueError(f"the {name} lies outside the years 1 to 9999")
    return low, high


def _crossed(low: Minutes | None, high: Minutes | None) -> bool:
    return low is not None and high is not None and low > high
