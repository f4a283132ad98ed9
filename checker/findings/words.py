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
    SpanValue,
    StatusValue,
    TextValue,
    Value,
)
from checker.entities.names import name_of
from checker.temporal.span import DAY, Precision, TimeSpan, to_date

_BARE_UNITS = frozenset({"", "age", "count", "magnitude", "ordinal"})
_WRITTEN_UNITS = {"percent": "%", "celsius": "°C", "m2": "m²", "km2": "km²", "m3": "m³"}
_LONGEST_FOCUS = 40
_WRITTEN_LENGTHS = {Precision.MONTH: len("2019-05"), Precision.YEAR: len("2019")}


def label(assertion: Assertion) -> str:
    """What the statement says of its slot, in a few words."""
    words = value(assertion.value)
    if isinstance(assertion.value, EntityValue | PlaceValue | TextValue):
        said = focus(assertion)
        words = said if said and len(said) <= _LONGEST_FOCUS else words
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
    return given.text


def quantity(given: QuantityValue) -> str:
    """``5``, ``at least 5``, ``5 to 7``, ``9 km``."""
    unit = _WRITTEN_UNITS.get(given.unit, given.unit.replace("-", " "))
    tail = "" if given.unit in _BARE_UNITS else unit if unit in {"%"} else f" {unit}"
    if given.low is not None and given.low == given.high:
        return _number(given.low) + tail
    if given.low is not None and given.high is not None:
        return f"{_number(given.low)} to {_number(given.high)}{tail}"
    if given.low is not None:
        return f"at least {_number(given.low)}{tail}"
    if given.high is not None:
        return f"at most {_number(given.high)}{tail}"
    return "an unknown amount"


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
    if number.is_integer() and abs(number) < 1e15:
        return f"{int(number):,}"
    return f"{number:,.6g}"
