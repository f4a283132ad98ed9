"""What may have gone wrong where two statements differ: a hint for whoever corrects one of them.

112 killed and 172 killed            one digit differs
1,500 barrels and 15,000 barrels     a digit lost
7:37 a.m. and 2:37 p.m.              just seven hours apart: the clocks of two zones
3 April and 4 March                  day and month swapped
Friday, in a report of Friday        the day of the report in place of that of the event

A hint says only what the two values look like; which of them is wrong, it does not know.
"""

from __future__ import annotations

import re
from datetime import date

from checker.assertions.model import Assertion, QuantityValue, SpanValue
from checker.temporal.span import DAY, TimeSpan, to_date

_HOUR = 60
_QUARTER = 15
_FARTHEST_ZONE = 14 * _HOUR
_SHARP = 20
"""The widest stretch of minutes of which the minute of the hour is still known."""
_CLOSE = 0.01
_SLIPS = (
    (3.28084, "metres for feet"),
    (1.609344, "kilometres for miles"),
    (2.20462, "kilograms for pounds"),
    (1.852, "kilometres for nautical miles"),
    (42.0, "barrels for gallons"),
    (1_000.0, "thousands, millions or billions for one another"),
    (1_000_000.0, "millions for billions or for plain figures"),
)
_COUNTED = frozenset({"count", "age", "percent", "magnitude"})
_NUMBER = re.compile(r"\d{1,3}(?:,\d{3}){1,4}|\d{1,15}(?:\.\d{1,6})?")
_MANY = 10


def hint(a: Assertion, b: Assertion) -> str | None:
    """How the one value may have come of the other, or of something beside it; None where they show nothing."""
    if isinstance(a.value, SpanValue) and isinstance(b.value, SpanValue):
        return of_hours(a.value.span, b.value.span) or of_days(a, b)
    if isinstance(a.value, QuantityValue) and isinstance(b.value, QuantityValue):
        left, right = _one(a.value), _one(b.value)
        if left is None or right is None or a.value.unit != b.value.unit or left == right:
            return None
        return of_units(left, right, a.value.unit) or of_digits(left, right) or of_neighbours(a, b)
    return None


def of_days(a: Assertion, b: Assertion) -> str | None:
    """Two days: day and month swapped, the day of the report, or one day off."""
    left, right = _day(a), _day(b)
    if left is None or right is None or left == right:
        return None
    if (left.year, left.month, left.day) == (right.year, right.day, right.month):
        return "day and month may have been swapped"
    for own, one in ((left, a), (right, b)):
        if abs((left - right).days) <= 3 and one.said is not None and _the_day(one.said) == own:
            return f"{own.isoformat()} is the day of that report, and may have been taken for the day of the event"
    if abs((left - right).days) == 1:
        return "they are one day apart"
    if abs((left - right).days) % 7 == 0 and abs((left - right).days) <= 14:
        return "it is the same weekday: the week may have been mistaken"
    return None


def of_hours(left: TimeSpan, right: TimeSpan) -> str | None:
    """Two hours of the day whose minutes agree, as on the clocks of two zones."""
    first, second = _minute(left), _minute(right)
    if first is None or second is None:
        return None
    gap = abs(first - second)
    if gap == 12 * _HOUR:
        return "they are twelve hours apart: a.m. and p.m. may have been confused"
    if gap and gap <= _FARTHEST_ZONE and not gap % _HOUR:
        hours = gap // _HOUR
        apart = "one hour" if hours == 1 else f"{hours} hours"
        return f"they are just {apart} apart: the clocks of two zones may have been confused"
    return None


def of_units(left: float, right: float, unit: str) -> str | None:
    """The same number in two units: 150 metres and 150 feet."""
    low, high = sorted((abs(left), abs(right)))
    if not low:
        return None
    for factor, slip in _SLIPS:
        plain = factor in {1_000.0, 1_000_000.0}
        if (plain or unit not in _COUNTED) and abs(high / low / factor - 1) <= (1e-9 if plain else _CLOSE):
            return f"the one is {high / low:,.4g} times the other: {slip}"
    return None


def of_digits(left: float, right: float) -> str | None:
    """Two figures that a slip of the keyboard turns into one another."""
    first, second = sorted((_digits(left), _digits(right)), key=len)
    if len(second) < 2:
        return None
    if len(first) == len(second):
        off = [n for n, (one, other) in enumerate(zip(first, second, strict=True)) if one != other]
        if len(off) == 1 and len(first) > 2:
            return "one digit differs"
        if (
            len(off) == 2
            and off[1] - off[0] == 1
            and first[off[0]] == second[off[1]]
            and first[off[1]] == second[off[0]]
        ):
            return "two digits are swapped"
    elif len(second) - len(first) == 1 and any(second[:n] + second[n + 1 :] == first for n in range(len(second))):
        return "a digit may have been lost or added"
    return None


def of_neighbours(a: Assertion, b: Assertion) -> str | None:
    """The figure of the one stands in the sentence of the other, for something else: "killed 5 and injured 12"."""
    for one, other in ((a, b), (b, a)):
        if not isinstance(one.value, QuantityValue):
            continue
        figure = _one(one.value)
        start, end = other.focus[0] - other.start, other.focus[1] - other.start
        around = (other.quote[: max(0, start)], other.quote[max(0, end) :])
        written = {float(found.replace(",", "")) for part in around for found in _NUMBER.findall(part)}
        if figure is not None and figure in written and figure >= _MANY:
            return f"{figure:,.10g} also stands in the other's sentence, for something else"
    return None


def _one(value: QuantityValue) -> float | None:
    """The figure that was written, where it was one."""
    return value.low if value.low is not None and value.low == value.high else None


def _digits(number: float) -> str:
    return f"{number:.10g}".replace(".", "").replace("-", "") if abs(number) < 1e10 else ""


def _day(one: Assertion) -> date | None:
    return _the_day(one.value.span) if isinstance(one.value, SpanValue) else None


def _the_day(span: TimeSpan) -> date | None:
    """The one day in which the span lies."""
    low, high = span.start[0], span.end[1]
    if low is None or high is None or not 0 < high - low <= DAY:
        return None
    day = to_date(low)
    return day if to_date(high - 1) == day else None


def _minute(span: TimeSpan) -> int | None:
    """The middle of a span of some minutes."""
    low, high = span.start[0], span.end[1]
    return (low + high) // 2 if low is not None and high is not None and high - low <= _SHARP else None
