"""A value as an editor would say it: ``{status: ruled-out, negated}`` -> "not ruled out", ``{low: 5}`` -> "at least 5".

Used for the headings and sides of a dispute. Where the value is only a key (a place, a person), the words of the
article say it best, and stand first.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

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
from checker.temporal.span import Minutes, Precision, TimeSpan

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_BARE_UNITS = frozenset({"count", "", "magnitude", "ordinal"})
_WRITTEN_UNITS = {"percent": "%", "celsius": "°C", "m2": "m²", "km2": "km²", "m3": "m³"}
_LONGEST_FOCUS = 40
_MONTH_LENGTH = 7
_YEAR_LENGTH = 4


def label(assertion: Assertion) -> str:
    """What the statement says of its slot, in a few words."""
    words = value(assertion.value)
    if isinstance(assertion.value, EntityValue | PlaceValue | TextValue):
        said = focus(assertion)
        words = said if said and len(said) <= _LONGEST_FOCUS else words
    return f"not {words}" if assertion.polarity == "negated" else words


def labels(assertions: Iterable[Assertion]) -> str:
    """What several statements on one side say, each thing once: "announced, confirmed"."""
    return ", ".join(dict.fromkeys(label(assertion) for assertion in assertions))


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
        return _name(given.entity)
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
    """``2019-05-14``, ``about 1929``, ``2019-05-14 to 2019-05-16``, ``from 2019-05-14``: as coarse as it was said."""
    first = given.start[0] if given.start[0] is not None else given.start[1]
    last = given.end[1] if given.end[1] is not None else given.end[0]
    begin = None if first is None else _moment(first, given.precision)
    finish = None if last is None else _moment(last - 1, given.precision)
    if begin and finish:
        words = begin if begin == finish else f"{begin} to {finish}"
    elif begin:
        words = f"from {begin}"
    elif finish:
        words = f"until {finish}"
    else:
        words = "at an unknown time"
    return f"about {words}" if given.approximate else words


def day(given: TimeSpan | None) -> str | None:
    """The first day that the span may begin on, ``YYYY-MM-DD``; None where its beginning is open."""
    if given is None or given.start[0] is None:
        return None
    return _moment(given.start[0], Precision.DAY)


def _moment(minutes: Minutes, precision: Precision) -> str:
    try:
        at = _EPOCH + timedelta(minutes=minutes)
    except OverflowError:
        return "a time out of range"
    if precision in {Precision.MINUTE, Precision.HOUR}:
        return f"{at:%Y-%m-%d %H:%M}"
    iso = at.date().isoformat()
    if precision is Precision.MONTH:
        return iso[:_MONTH_LENGTH]
    return iso[:_YEAR_LENGTH] if precision is Precision.YEAR else iso


def _place(given: PlaceValue) -> str:
    if given.anchor:
        parts = [
            quantity(given.distance) if given.distance else "",
            (given.direction or "").upper(),
            "from" if given.distance or given.direction else "near",
            _name(given.anchor),
        ]
        return " ".join(part for part in parts if part)
    return f"in {_name(given.within)}" if given.within else "at an unknown place"


def _name(key: str) -> str:
    """``person:robert-buckley`` -> "Robert Buckley"; names that are no keys stay as they are."""
    kind, colon, slug = key.partition(":")
    if not colon or not kind.isalpha():
        return key
    return " ".join(word.upper() if len(word) <= 2 else word.capitalize() for word in slug.split("-"))


def _number(number: float) -> str:
    if number.is_integer() and abs(number) < 1e15:
        return f"{int(number):,}"
    return f"{number:,.6g}"
