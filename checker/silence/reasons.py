"""Two different values of one slot of one event -> why they are no contradiction, as far as that can be told.

"12 dead" on Monday, "15 dead" on Tuesday: an update, for a toll may grow. "About 60 km", "58 km": a rounding. "In
Texas", "in Huntsville": one is coarser. "$108 million", "85 million euros": rates change.
"""

from __future__ import annotations

from datetime import date
from math import inf

from checker.assertions.model import (
    Assertion,
    EntityValue,
    PlaceValue,
    QuantityValue,
    SpanValue,
    StatusValue,
    TextValue,
)
from checker.engine import rows
from checker.entities import contains
from checker.entities.compass import degrees
from checker.entities.names import name_of
from checker.quantities import is_money
from checker.silence.model import Reason
from checker.temporal import TimeSpan, relations
from checker.temporal.relations import Answer
from checker.temporal.span import to_date
from checker.vocabulary import events as event_types
from checker.vocabulary import lifecycles, slots
from checker.vocabulary.slots import OverTime

_SOME_DOLLAR = "$"
_SHARE = 0.1
_ROUND, _POINT = 360.0, 45.0
_Because = tuple[Reason, str]


def reason(a: Assertion, b: Assertion) -> _Because:
    """The first reason that applies, and a detail for people; "not-compared" where none does."""
    over_time = slots.load()[a.slot].over_time if a.slot in slots.load() else "fixed"
    return (
        _by_value(a, b, over_time)
        or _by_time(a, b, over_time)
        or (("hedged", "") if "certain" not in {a.factuality, b.factuality} or a.factuality != b.factuality else None)
        or (("told-together", "") if _one_voice(a, b) else None)
        or _of_scopes(a, b, known=False)
        or ("not-compared", "")
    )


def _by_value(a: Assertion, b: Assertion, over_time: OverTime) -> _Because | None:
    match a.value, b.value:
        case QuantityValue() as one, QuantityValue() as other:
            return (
                (_of_scopes(a, b) if _is_added(a, b) else None)
                or _of_quantities(one, other)
                or _of_scopes(a, b)
                or (_grown(a, b) if over_time == "calendar" else None)
            )
        case SpanValue(span=one), SpanValue(span=other):
            return None if relations.disjoint(one, other) is Answer.YES else ("granularity", "")
        case PlaceValue() as one, PlaceValue() as other:
            return _of_places(one, other)
        case EntityValue(entity=one), EntityValue(entity=other):
            known = contains(one, other) or contains(other, one)
            return ("granularity", "one is part of the other") if known else None
        case TextValue(text=one), TextValue(text=other) if a.slot == "direction":
            first, second = degrees(one), degrees(other)
            if (
                first is not None
                and second is not None
                and min(abs(first - second), _ROUND - abs(first - second)) < _POINT
            ):
                return "rounding", "compass points beside each other"
    return _of_scopes(a, b)


def _of_quantities(a: QuantityValue, b: QuantityValue) -> _Because | None:
    if a.unit != b.unit:
        return ("currency" if is_money(a.unit) and is_money(b.unit) else "unit"), f"{a.unit}, {b.unit}"
    if a.unit == _SOME_DOLLAR and a != b:
        return "currency", "which dollar is meant is not said"
    gap = max(_low(a) - _high(b), _low(b) - _high(a))
    if gap <= 0:
        return "bounds", ""
    close = gap <= max(a.tolerance, b.tolerance) and gap <= _SHARE * max(_high(a), _high(b))
    return ("rounding", "") if close else None


def _low(value: QuantityValue) -> float:
    return -inf if value.low is None else value.low


def _high(value: QuantityValue) -> float:
    return inf if value.high is None else value.high


def _of_scopes(a: Assertion, b: Assertion, *, known: bool = True) -> _Because | None:
    """Counted over two things; or, where that is not ``known``, perhaps so, for one of them does not say."""
    if rows.scope(a) == rows.scope(b) or not isinstance(a.value, QuantityValue):
        return None
    one, other = a.scope.model_dump(), b.scope.model_dump()
    apart = [name for name in one if one[name] != other[name]]
    if known and not any(one[name] is not None and other[name] is not None for name in apart) and not _is_added(a, b):
        return None
    return "scope", "; ".join(f"{name}: {_named(one[name])}, {_named(other[name])}" for name in apart)


def _is_added(a: Assertion, b: Assertion) -> bool:
    """Two more on top of five."""
    return "additional" in {a.scope.part, b.scope.part}


def _named(part: str | None) -> str:
    return "not said" if part is None else name_of(part)


def _grown(a: Assertion, b: Assertion) -> _Because | None:
    """An age of 34 in 2019 and of 35 in 2020."""
    first, second = _day(a.said), _day(b.said)
    if (
        first is None
        or second is None
        or not isinstance(a.value, QuantityValue)
        or not isinstance(b.value, QuantityValue)
    ):
        return None
    if a.value.low is None or b.value.low is None:
        return None
    years = second.year - first.year
    return ("calendar", "") if years and abs(b.value.low - a.value.low - years) <= 1 else None


def _of_places(a: PlaceValue, b: PlaceValue) -> _Because | None:
    if a.within is None or b.within is None:
        return None
    known = contains(a.within, b.within), contains(b.within, a.within)
    if True in known:
        return "granularity", "one place lies in the other"
    return ("granularity", "whether one place lies in the other is not known") if None in known else None


def _by_time(a: Assertion, b: Assertion, over_time: OverTime) -> _Because | None:
    if over_time == "cumulative" and isinstance(a.value, QuantityValue) and isinstance(b.value, QuantityValue):
        return _of_tolls(*((a, b) if _low(a.value) <= _low(b.value) else (b, a)))
    if (over_time == "state" and not isinstance(a.value, QuantityValue)) or isinstance(a.value, StatusValue):
        return _of_states(a, b)
    return None


def _of_tolls(less: Assertion, more: Assertion) -> _Because | None:
    if less.said is None or more.said is None:
        return "order-unknown", ""
    match relations.before(less.said, more.said):
        case Answer.YES:
            return "update", ""
        case Answer.UNKNOWN:
            return "order-unknown", ""
    return None


def _of_states(a: Assertion, b: Assertion) -> _Because | None:
    """What held on Monday need not hold on Wednesday: where the later one is a change that the lifecycle knows, or the
    times that they are told of do not meet. Of two reports of one day nothing can be said.
    """
    if a.said is None or b.said is None:
        return "order-unknown", ""
    if relations.before(a.said, b.said) is not Answer.YES:
        return None
    if isinstance(a.value, StatusValue) and isinstance(b.value, StatusValue) and _may_change(_lifecycle(a), a, b):
        return "update", ""
    if a.holds is not None and b.holds is not None and relations.intersects(a.holds, b.holds) is not Answer.YES:
        return "update", ""
    return None


def _may_change(cycle: lifecycles.Lifecycle, first: Assertion, later: Assertion) -> bool:
    """Whether what the later one tells ends what the first one told, and may have been told after it."""
    if not (isinstance(first.value, StatusValue) and isinstance(later.value, StatusValue)):
        return False
    if later.polarity != "affirmed" or first.value.status not in cycle.changes.get(later.value.status, ()):
        return False
    return first.said is None or later.said is None or relations.after(first.said, later.said) is not Answer.YES


def _lifecycle(one: Assertion) -> lifecycles.Lifecycle:
    kind = event_types.load().get(one.subject.type or "")
    known = lifecycles.load()
    return known.get(kind.lifecycle, known[lifecycles.GENERIC]) if kind is not None else known[lifecycles.GENERIC]


def _one_voice(a: Assertion, b: Assertion) -> bool:
    return a.article == b.article and (a.source == b.source or "publisher" in {a.source.kind, b.source.kind})


def _day(span: TimeSpan | None) -> date | None:
    return to_date(span.start[0]) if span is not None and span.start[0] is not None else None
