"""A stretch of time whose ends may be uncertain: four bounds, closed-open, never empty.

"Tuesday" as a period is certain at both ends; something that happened "on Tuesday" began and ended somewhere in it; what was
announced "on Monday" holds from some moment of that day on, with no end known. All three are a :class:`TimeSpan`.

Bounds are whole minutes since 1970-01-01T00:00 on the civil clock of the place of the event; None is open (unbounded or unknown).
Named days are civil days and are compared without zones.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

Minutes = int
Bounds = tuple[Minutes | None, Minutes | None]


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
    """``start`` and ``end`` are each (earliest, latest), in minutes; the span is closed at its start and open at its end.

    ``zone`` is ``"civil"`` (a named day, or a clock time said to be local), a UTC offset in minutes (the bounds are then on that zone's
    clock), or ``"unknown"`` (a clock time without a zone). ``approximate`` is EDTF ``~`` ("about"), ``uncertain`` EDTF ``?``.
    """

    start: Bounds
    end: Bounds
    precision: Precision = Precision.UNKNOWN
    zone: int | str = "civil"
    approximate: bool = False
    uncertain: bool = False
