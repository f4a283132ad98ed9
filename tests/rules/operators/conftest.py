"""``ask(condition, a=…, b=…)``: what a condition answers for days or numbers, as yes, no or unknown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields as fields_of

import pytest

from checker.engine.rows import bounds
from checker.engine.schema import UNKNOWN
from checker.rules.conditions import Condition, parse
from checker.rules.examples import quantity, span
from checker.rules.fields import operand
from checker.rules.predicates import Atom, answer
from checker.temporal.span import DAY, EARLIEST, LATEST, TimeSpan

Ask = Callable[..., str]


@pytest.fixture
def ask() -> Ask:
    return answered


def answered(text: str, **given: str) -> str:
    """``2021-03-01`` is some moment of that day, ``=2021-03`` is all of March, ``?`` is unknown; numbers as in
    examples; ``@name`` a name."""
    condition = parse(text, given)
    assert isinstance(condition, Condition), condition
    kind = "name" if any(value.startswith("@") for value in given.values()) else "quantity"
    kind = "span" if any("-" in value or value == "?" for value in given.values()) and kind != "name" else kind
    values: dict[tuple[str, str], Atom] = {}
    for binding, value in given.items():
        values.update(columns(binding, value, kind, {one.field for one in condition.operands}))
    if answer(condition.certain(kind), values):  # type: ignore[arg-type]
        return "yes"
    return "unknown" if answer(condition.possible(kind), values) else "no"  # type: ignore[arg-type]


def columns(binding: str, value: str, kind: str, fields: set[str]) -> dict[tuple[str, str], Atom]:
    made: dict[tuple[str, str], Atom] = {}
    for field in sorted(fields):
        given = operand(binding, field, kind)  # type: ignore[arg-type]
        numbers: tuple[Atom, ...]
        if kind == "name":
            numbers = (value.removeprefix("@"),)
        elif kind == "quantity":
            one = quantity(value, "count")
            low = -1e300 if one.low is None else one.low - one.tolerance
            numbers = (low, 1e300 if one.high is None else one.high + one.tolerance)
        else:
            numbers = with_last_minutes(time_bounds(value))
        terms = [getattr(given, one.name) for one in fields_of(given)]
        made.update({(term.binding, term.column): number for term, number in zip(terms, numbers, strict=True)})
    return made


def time_bounds(value: str) -> tuple[int, int, int, int]:
    if value == "?":
        return UNKNOWN
    return bounds(span(value[1:]) if value.startswith("=") else TimeSpan.within(span(value)))


def with_last_minutes(given: tuple[int, int, int, int]) -> tuple[int, ...]:
    last = (end if end in (EARLIEST, LATEST) else ((end - 1) // DAY + 1) * DAY - 1 for end in given[2:])
    return (*given, *last)
