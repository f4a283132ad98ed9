"""A value as an editor would say it: ``{status: ruled-out, negated}`` -> "not ruled out", ``{low: 5}`` -> "at least 5".

Used for the headings and sides of a dispute. Where the value is only a key (a place, a person), the words of the
article say it best, and stand first.
"""

from __future__ import annotations

from datetime import date

from checker.assertions.model import (
    Assertion,
    EntityValue,
    PlaceValue,
    QuantityValue,
    RelationValue,
    SpanValue,
    StatusValue,
    TextValue,
    Value,
)
from checker.entities.names import name_of
from checker.temporal.span import DAY, Precision, TimeSpan, to_date
from checker.vocabulary import events

_BARE_UNITS = frozenset({"", "age", "count", "magnitude", "ordinal"})
_WRITTEN_UNITS = {"percent": "%", "celsius": "°C", "m2": "m²", "km2": "km²", "m3": "m³"}
_BIG = ((1e9, "billion"), (1e6, "million"))
_FEW_DIGITS = 4
_NARROW = 0.3
_LARGER: dict[str, tuple[tuple[float, float, str], ...]] = {
    "m": ((2_000, 1_000, "km"),),
    "s": ((172_800, 86_400, "days"), (7_200, 3_600, "hours"), (120, 60, "minutes")),
}
"""From how many on a unit is written in a larger one, and how many of it make one of those."""
_GAPS = ((86_400, "day"), (3_600, "hour"), (60, "minute"), (1, "second"))
_LONGEST_FOCUS = 40
_WRITTEN_LENGTHS = {Precision.MONTH: len("2019-05"), Precision.YEAR: len("2019")}


def label(assertion: Assertion) -> str:
    """What the statement says of its slot, in a few words."""
    words = value(assertion.value)
    if isinstance(assertion.value, PlaceValue) and assertion.subject.kind == "entity" and assertion.value.within:
        words = name_of(assertion.value.within)
    in_words = isinstance(assertion.value, EntityValue | PlaceValue | TextValue | RelationValue)
    if in_words and assertion.subject.kind != "entity":
        said = focus(assertion)
        if said and len(said) <= _LONGEST_FOCUS:
            return said  # a denial says so in its own words
    return f"not {words}" if assertion.polarity == "negated" else words


def focus(assertion: Assertion) -> str:
    """The words that carry the value, as they stand in the quote; empty where the offsets do not lie within it."""
    start, end = focus_in_quote(assertion)
    return " ".join(assertion.quote[start:end].split())


def focus_in_quote(assertion: Assertion) -> tuple[int, int]:
    """Where the focus lies in ``quote``, whose own offsets begin at 0; (0, 0) where it lies outside."""
    start, end = (offset - assertion.start for offset in assertion.focus)
    return (start, end) if 0 <= start < end <= len(assertion.quote) else (0, 0)


def value(given: Value) -> str:
    """The value alone, in words."""
    if isinstance(given, StatusValue):
        return given.status.replace("-", " ")
    if isinstance(given, SpanValue):
        return span(given.span)
    if isinstance(given, QuantityValue):
        return quantity(given)
    if isinstance(given, PlaceValue):
        return _place(given)
    if isinstance(given, EntityValue):
        return name_of(given.entity)
    if isinstance(given, RelationValue):
        return relation(given)
    return given.text


def relation(given: RelationValue) -> str:
    """``2 days after the vote``, ``before the vote``; the edge first where it is one: "begun 2 days after the vote"."""
    edge = {"start": "begun ", "end": "ended ", "whole": ""}[given.edge]
    gap = f"{gap_words(given.gap)} " if given.gap is not None else ""
    kind = events.load().get(given.other.type or "")
    return f"{edge}{gap}{given.relation} the {kind.title if kind is not None else given.other.type or 'event'}"


def gap_words(gap: QuantityValue) -> str:
    """``2 days``, ``at least 1 hour``."""
    bounds = [bound for bound in (gap.low, gap.high) if bound]
    size, unit = next((row for row in _GAPS if all(bound % row[0] == 0 for bound in bounds)), _GAPS[-1])
    low, high = gap.low or None, gap.high
    if low is None and high is None:
        return "some time"
    number = _interval(low and low / size, high and high / size)
    return f"{number} {unit}" if number == "1" or number.endswith(" 1") else f"{number} {unit}s"


def quantity(given: QuantityValue) -> str:
    """``5``, ``at least 5``, ``5 to 7``, ``about 41 million EUR``, ``9 km``."""
    low, high, canonical = _readable(given.low, given.high, given.unit)
    unit = _WRITTEN_UNITS.get(canonical, canonical.replace("-", " "))
    tail = "" if canonical in _BARE_UNITS else unit if unit == "%" else f" {unit}"
    return _interval(low, high) + tail


def _readable(low: float | None, high: float | None, unit: str) -> tuple[float | None, float | None, str]:
    """Metres as kilometres and seconds as minutes, hours or days where they are many; three digits of what was
    converted."""
    largest = max((abs(bound) for bound in (low, high) if bound is not None), default=0.0)
    for least, size, larger in _LARGER.get(unit, ()):
        if largest >= least:
            return _scaled(low, size), _scaled(high, size), larger
    return low, high, unit


def _scaled(bound: float | None, size: float) -> float | None:
    return float(f"{bound / size:.3g}") if bound is not None else None


def _interval(low: float | None, high: float | None) -> str:
    if low is None and high is None:
        return "an unknown amount"
    if high is None or low is None:
        return f"at least {_number(low)}" if low is not None else f"at most {_number(high or 0)}"
    if low == high:
        return _number(low)
    middle = (low + high) / 2
    rounder = _digits(middle) < min(_digits(low), _digits(high))
    narrow = abs(high - low) <= _NARROW * abs(middle)
    return f"about {_number(middle)}" if rounder and narrow else f"{_number(low)} to {_number(high)}"


def span(given: TimeSpan) -> str:
    """``2019-05-14``, ``about 1929``, ``2019-05-14 to 2019-05-16``, ``from 2019-05-14 on``: as coarse as said."""
    first, last = given.first_day, given.last_day
    if first is None and last is None:
        words = "at all times" if given.has_no_start and given.has_no_end else "at an unknown time"
    elif last is None:
        words = f"from {_coarse(first, given.precision)} on"
    elif first is None:
        words = f"until {_coarse(last, given.precision)}"
    elif given.precision in {Precision.MINUTE, Precision.HOUR}:
        words = _clock_time(given)
    else:
        begin, finish = _coarse(first, given.precision), _coarse(last, given.precision)
        words = begin if begin == finish else f"{begin} to {finish}"
    return f"about {words}" if given.approximate else words


def day(given: TimeSpan | None) -> str | None:
    """The first day that the span may touch, ``YYYY-MM-DD``; None where its beginning is open."""
    return given.first_day.isoformat() if given and given.first_day else None


def _coarse(when: date | None, precision: Precision) -> str:
    iso = when.isoformat() if when else ""
    return iso[: _WRITTEN_LENGTHS.get(precision, len(iso))]


def _clock_time(given: TimeSpan) -> str:
    low, high = given.start[0], given.end[1]
    if low is None or high is None:
        return ""
    begin = f"{to_date(low)} {low % DAY // 60:02}:{low % 60:02}"
    if high - low <= 1:
        return begin
    finish = f"{high % DAY // 60:02}:{high % 60:02}"
    return f"{begin} to {finish}" if to_date(low) == to_date(high) else f"{begin} to {to_date(high)} {finish}"


def _place(given: PlaceValue) -> str:
    if given.anchor:
        parts = [
            quantity(given.distance) if given.distance else "",
            (given.direction or "").upper(),
            "from" if given.distance or given.direction else "near",
            name_of(given.anchor),
        ]
        return " ".join(part for part in parts if part)
    return f"in {name_of(given.within)}" if given.within else "at an unknown place"


def _number(number: float) -> str:
    """``1,204``, ``6.1``, ``40 million``; a figure that was converted (1,931.21 m) keeps four digits."""
    for size, name in _BIG:
        if abs(number) >= size and _digits(number) <= _FEW_DIGITS:
            return f"{number / size:g} {name}"
    if number.is_integer():
        return f"{int(number):,}"
    decimals = max(0, 4 - len(str(int(abs(number)))))
    written = f"{number:,.{decimals}f}"
    return written.rstrip("0").rstrip(".") if decimals else written


def _digits(number: float) -> int:
    """How many significant digits the figure has: 1 for 60, 2 for 41,000,000, 4 for 15.75."""
    return len(f"{abs(number):.15g}".partition("e")[0].replace(".", "").strip("0"))
