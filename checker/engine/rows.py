"""One assertion as a row of the table: names, numbers and bounds of time, in the order of the columns.

"At least five people were killed", said on Tuesday by the mayor, becomes ``deaths, cumulative, quantity, value_low 5,
value_high MOST`` and the four bounds of Tuesday."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from checker.assertions.model import (
    Assertion,
    EntityValue,
    PlaceValue,
    QuantityValue,
    RelationValue,
    SpanValue,
    StatusValue,
)
from checker.engine.schema import LEAST, MOST, UNKNOWN, Bounds
from checker.entities.bounds import interval as bounds_of
from checker.entities.bounds import spot as spot_of
from checker.entities.compass import degrees
from checker.events.model import Keys
from checker.temporal.relations import to_civil
from checker.temporal.span import EARLIEST, LATEST, TimeSpan
from checker.vocabulary import events, kinds, lifecycles, slots

Cell = str | int | float

_NO_KEYS = Keys(None, None, None, None)


@dataclass(frozen=True)
class Rows:
    """Turns assertions into rows, with what is known beside them.

    ``keys``, ``others`` and ``origins`` go by the id of the assertion, ``publishers`` by that of the article.
    """

    keys: Mapping[str, Keys]
    origins: Mapping[str, str]
    publishers: Mapping[str, str]
    others: Mapping[str, Keys] = field(default_factory=dict)
    _spans: dict[TimeSpan, Bounds] = field(default_factory=dict)

    def row(self, n: int, one: Assertion) -> tuple[Cell, ...]:
        """The row of the n-th assertion."""
        keys = self.keys.get(one.id, _NO_KEYS)
        publisher = self.publishers.get(one.article, one.article)
        origin = self.origins.get(one.id, one.article)
        slot = slots.load().get(one.slot)
        value, unit, low, high, span = self._value(one)
        if unit == "$":  # whose dollar it is shows only within one outlet
            unit = f"$ of {publisher}"
        said = self._bounds(one.said)
        names = (
            one.article, publisher, origin, source(one, publisher, origin), keys.event or "", keys.without_time or "",
            keys.without_place or "", keys.without_participants or "", one.subject.kind, one.subject.type or "",
            lifecycle(one.subject.type), one.slot, slot.over_time if slot else "", one.value.kind, value, unit,
            scope(one), one.scope.part or "", one.polarity, one.factuality,
        )  # fmt: skip
        return (n, *names, low, high, *said, *self._holds(one, said), *span)

    def _value(self, one: Assertion) -> tuple[str, str, float, float, Bounds]:
        value = one.value
        if isinstance(value, StatusValue):
            return value.status, "", LEAST, MOST, UNKNOWN
        if isinstance(value, QuantityValue):
            low = _within(LEAST if value.low is None else value.low - value.tolerance, LEAST)
            high = _within(_most(one.slot, value) if value.high is None else value.high + value.tolerance, MOST)
            return f"{low:.12g} to {high:.12g}", value.unit, low, high, UNKNOWN
        if isinstance(value, SpanValue):
            bounds = self._bounds(value.span)
            return ",".join(str(bound) for bound in bounds), "", LEAST, MOST, bounds
        if isinstance(value, EntityValue):
            return value.entity, "", LEAST, MOST, UNKNOWN
        if isinstance(value, PlaceValue):
            text = json.dumps(value.model_dump(mode="json", exclude={"kind"}), sort_keys=True)
            low, high = (bounds_of(value.within) if value.within is not None else None) or (LEAST, MOST)
            return text, "", low, high, _on_the_map(value.within)
        if isinstance(value, RelationValue):
            return relation(value, self.others.get(one.id, _NO_KEYS)), "", LEAST, MOST, UNKNOWN
        return self._text(one.slot, value.text.casefold())

    @staticmethod
    def _text(slot: str, text: str) -> tuple[str, str, float, float, Bounds]:
        """A direction is an angle; a kind has the interval in which all lies that is of that kind, and its set is its
        unit."""
        known = slots.load().get(slot)
        if known is not None and known.value == "direction":
            angle = degrees(text)
            return text, "", *((LEAST, MOST) if angle is None else (angle, angle)), UNKNOWN
        place = kinds.places().get((slot, text))
        return (text, "", LEAST, MOST, UNKNOWN) if place is None else (text, place.set, place.low, place.high, UNKNOWN)

    def _holds(self, one: Assertion, said: Bounds) -> Bounds:
        """As stated; a status whose time is not told holds from when it is said, one that is denied up to then.

        Since when it is denied is not known ("nothing is scheduled"), but for what is past: "it did not happen" goes
        all the way back."""
        if one.holds is not None or not isinstance(one.value, StatusValue) or one.said is None:
            return self._bounds(one.holds)
        start_lo, start_hi, end_lo, end_hi = said
        last = end_hi if end_hi == LATEST else end_hi - 1
        if one.polarity == "affirmed":
            return start_lo, max(start_hi, last), max(end_lo, start_lo + 1), LATEST
        past = one.value.status in lifecycles.load()[lifecycle(one.subject.type)].past
        return EARLIEST, EARLIEST if past else max(start_hi, last), start_lo + 1, end_hi

    def _bounds(self, span: TimeSpan | None) -> Bounds:
        if span is None:
            return UNKNOWN
        known = self._spans.get(span)
        if known is None:
            known = self._spans[span] = bounds(span)
        return known


def _most(name: str, value: QuantityValue) -> float:
    """What "at least 15" may mean at most, where the slot says how far such a bound is stretched."""
    slot = slots.load().get(name)
    if slot is None or slot.ceiling is None or value.low is None or value.low <= 0:
        return MOST
    return value.low * slot.ceiling


def bounds(span: TimeSpan) -> Bounds:
    """The four bounds on the civil clock, with the far past and the far future for what is unknown."""
    civil = to_civil(span)
    given = (*civil.start, *civil.end)
    a, b, c, d = (unknown if bound is None else bound for bound, unknown in zip(given, UNKNOWN, strict=True))
    return a, b, c, d


def _on_the_map(place: str | None) -> Bounds:
    """Latitude and longitude of a town in thousandths of a degree, in the columns in which others have their times."""
    spot = spot_of(place) if place is not None else None
    return UNKNOWN if spot is None else (round(spot[0] * 1000), round(spot[1] * 1000), *UNKNOWN[2:])


def _within(number: float, unknown: float) -> float:
    """The number, or what stands for an unknown one where it is none, or beyond all that is compared."""
    return number if LEAST < number < MOST else unknown


def source(one: Assertion, publisher: str, origin: str) -> str:
    """Who says so, as one name.

    A known person or body is itself everywhere; an article that speaks for itself is its publisher; "officials" are the
    officials of that report, and of its copies, only; somebody without a name or word stays unknown."""
    if one.source.entity:
        return one.source.entity
    if one.source.kind == "publisher":
        return f"publisher {publisher}"
    return f"{one.source.text.casefold()} in {origin}" if one.source.text else ""


def scope(one: Assertion) -> str:
    """What is counted over, as one name; a scope that says nothing equals only another that says nothing.

    A toll is the same whether "in all" is said or not; of other figures, "six rifles" may be a part of "14 in all"."""
    given = one.scope
    part = None if given.part == "total" and one.slot in slots.growing() else given.part
    if given.whom is None and given.where is None and given.period is None and part is None:
        return "-"
    return json.dumps([given.whom, given.where, given.period, part])


def relation(value: RelationValue, other: Keys) -> str:
    """How the event lies to which other one, as one name: relation, edge, seconds at least and at most, the other's
    key (found without looking at times) and type."""
    gap = value.gap
    low = gap.low - gap.tolerance if gap is not None and gap.low is not None else None
    high = gap.high + gap.tolerance if gap is not None and gap.high is not None else None
    return json.dumps([value.relation, value.edge, low, high, other.without_time or "", value.other.type or ""])


def lifecycle(event_type: str | None) -> str:
    """The lifecycle of an event type; the generic one where the type names none that there is."""
    kind = events.load().get(event_type or "")
    known = lifecycles.load()
    return kind.lifecycle if kind and kind.lifecycle in known else lifecycles.GENERIC
