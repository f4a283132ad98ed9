"""The examples in a rule file that are given as statements, as assertions with event keys, so that a rule can be tried
on its own.

``{said: 2021-03-01, slot: deaths, value: at least 5}`` is a statement of that day about the event of the example.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

from checker.assertions.model import (
    Assertion,
    EntityValue,
    PlaceValue,
    QuantityValue,
    RelationValue,
    Scope,
    Source,
    SpanValue,
    StatusValue,
    Subject,
    TextValue,
    Value,
)
from checker.events.model import Keys
from checker.rules.model import ExampleAssertion
from checker.temporal.span import EARLIEST, LATEST, TimeSpan
from checker.vocabulary import slots

_NUMBER = r"(-?[0-9][0-9,]{0,15}(?:\.[0-9]{1,6})?)"
_RANGE = re.compile(rf"{_NUMBER} to {_NUMBER}")
_BOUND = re.compile(rf"(at least|more than|at most|fewer than|less than|about)? ?{_NUMBER}")
_MONTH = re.compile(r"([0-9]{4})-([0-9]{2})")
_YEAR = re.compile(r"[0-9]{4}")
_ORDER = re.compile(
    r"(?:(?P<edge>begun|ended) )?(?:(?P<days>[0-9]{1,3}) days? )?"
    r"(?P<relation>before|after|during) (?P<other>[a-z-]{1,40})"
)
_EDGES: dict[str, Literal["start", "end", "whole"]] = {"begun": "start", "ended": "end", "": "whole"}
_DAY = 86_400.0
_ABOUT = 0.1


@dataclass(frozen=True, slots=True)
class Statements:
    """The statements of one example: what :meth:`checker.engine.Table.build` takes."""

    assertions: tuple[Assertion, ...]
    keys: dict[str, Keys]
    publishers: dict[str, str]
    others: dict[str, Keys] = field(default_factory=dict)


def statements(examples: Iterable[ExampleAssertion]) -> Statements:
    """The statements as assertions, each an article of its own unless it names one; ValueError: not readable."""
    given = tuple(examples)
    types = {one.event: one.type for one in given if one.type}
    made = tuple(_assertion(f"{n:03}", one, types) for n, one in enumerate(given))
    keys = {one.id: Keys(*(example.event,) * 4) for one, example in zip(made, given, strict=True)}
    publishers = {one.article: example.publisher for one, example in zip(made, given, strict=True) if example.publisher}
    others = {
        one.id: Keys(*(_order(example.value)["other"],) * 4)
        for one, example in zip(made, given, strict=True)
        if isinstance(one.value, RelationValue)
    }
    return Statements(made, keys, publishers, others)


def _assertion(name: str, one: ExampleAssertion, types: Mapping[str, str]) -> Assertion:
    quote = one.quote or f"{one.slot}: {one.value}"
    return Assertion(
        id=name,
        article=one.article or f"article-{name}",
        start=0,
        end=len(quote),
        focus=(0, len(quote)),
        quote=quote,
        subject=Subject(kind="event", type=one.type),
        slot=one.slot,
        scope=Scope(where=one.where, part=one.part),
        value=_value(one, types),
        polarity=one.polarity,
        factuality=one.factuality,
        source=Source(entity=one.source, kind="named") if one.source else Source(),
        said=None if one.said is None else TimeSpan.within(span(one.said)),
        holds=None if one.holds is None else _holds(one.holds),
    )


def _value(one: ExampleAssertion, types: Mapping[str, str]) -> Value:
    slot = slots.load().get(one.slot)
    kind = slot.value if slot else "entity"
    if kind == "status":
        return StatusValue(status=one.value)
    if kind == "quantity":
        return quantity(one.value, one.unit)
    if kind == "span":
        return SpanValue(span=TimeSpan.within(span(one.value)))
    if kind == "relation":
        return relation(one.value, types)
    if kind == "entity":
        return EntityValue(entity=one.value)
    if kind == "place":
        return PlaceValue(within=one.value)
    return TextValue(text=one.value)


def quantity(text: str, unit: str) -> QuantityValue:
    """``12``, ``5 to 7``, ``at least 5``, ``more than 5`` (6 and up), ``about 100`` (a tenth either way)."""
    if match := _RANGE.fullmatch(text):
        return QuantityValue(low=_number(match[1]), high=_number(match[2]), unit=unit)
    match = _BOUND.fullmatch(text)
    if not match:
        raise ValueError(f'"{text}" is not a number such as "12", "at least 5" or "5 to 7"')
    number = _number(match[2])
    low: float | None = number
    high: float | None = number
    tolerance = 0.0
    if match[1] == "about":
        tolerance = abs(number) * _ABOUT
    elif match[1] in ("at least", "more than"):
        low, high = number + (match[1] == "more than"), None
    elif match[1]:
        low, high = None, number - (match[1] != "at most")
    return QuantityValue(low=low, high=high, unit=unit, tolerance=tolerance)


def relation(text: str, types: Mapping[str, str]) -> RelationValue:
    """``after vote``, ``begun 2 days after vote``, ``ended before strike``: the last word is the other event's name."""
    found = _order(text)
    days = float(found["days"] or 0) * _DAY
    return RelationValue(
        relation=found["relation"],  # type: ignore[arg-type]
        other=Subject(kind="event", type=types.get(found["other"])),
        edge=_EDGES[found["edge"] or ""],
        gap=QuantityValue(low=days, high=days, unit="s", tolerance=_DAY - 60) if found["days"] else None,
    )


def _order(text: str) -> re.Match[str]:
    match = _ORDER.fullmatch(text)
    if not match:
        raise ValueError(f'"{text}" is not an order such as "after vote" or "begun 2 days after vote"')
    return match


def span(text: str) -> TimeSpan:
    """``2021-03-01``, ``2021-03``, ``2021`` or ``2021-03-01T10:30`` (the clock at the place)."""
    if _YEAR.fullmatch(text):
        return TimeSpan.year(int(text))
    if match := _MONTH.fullmatch(text):
        return TimeSpan.month(int(match[1]), int(match[2]))
    if "T" in text:
        return TimeSpan.at(datetime.fromisoformat(text), "civil")
    return TimeSpan.day(date.fromisoformat(text))


def _holds(text: str) -> TimeSpan:
    """``2021-03-01`` at some time of that day, ``2021-03-01..`` from then on, ``..2021-03-01`` up to then, or both."""
    first, dots, last = text.partition("..")
    if not dots:
        return TimeSpan.within(span(first))
    begin = TimeSpan.within(span(first)).start if first else (EARLIEST, EARLIEST)
    end = TimeSpan.within(span(last)).end if last else (LATEST, LATEST)
    return TimeSpan(begin, end)


def _number(text: str) -> float:
    return float(text.replace(",", ""))
