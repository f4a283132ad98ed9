"""What a condition may refer to: the fields of a statement, the kind of each, and the columns that carry it.

In ``denial.said within 30 days after announcement.said`` both ``said`` are times, four columns each: earliest and
latest start, earliest and latest end. A field that is about *what* is claimed (``value``) is told apart from one about
*who and when* (``source``, ``said``), because positions are the former and their supporters the latter."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from checker.rules.predicates import Term

Kind = Literal["span", "quantity", "name", "class", "place", "bearing"]
"""``class``: a kind, which lies within a wider one; ``bearing``: a direction in degrees. Both are intervals."""

BOUNDS = ("start_lo", "start_hi", "end_lo", "end_hi")
DAYS = ("last_lo", "last_hi")
"""The last minute of the day on which the span is over, for its earliest and its latest end: days are calendar days."""


@dataclass(frozen=True, slots=True)
class Span:
    """A time of one binding: the columns of its four bounds, and of the last minute of the day on which it is over."""

    start_lo: Term
    start_hi: Term
    end_lo: Term
    end_hi: Term
    last_lo: Term
    last_hi: Term


@dataclass(frozen=True, slots=True)
class Number:
    """A quantity of one binding: its interval, widened by the tolerance of the figure's form."""

    low: Term
    high: Term


@dataclass(frozen=True, slots=True)
class Name:
    """A name of one binding (a source, a place, a status); the empty string is unknown."""

    name: Term


@dataclass(frozen=True, slots=True)
class Site:
    """A place of one binding: the interval of all that lies in it, and where it is, in thousandths of a degree; the far
    past and the far future (columns of a time, which a place does not have) where that is not known."""

    low: Term
    high: Term
    latitude: Term
    longitude: Term


Operand = Span | Number | Name | Site


@dataclass(frozen=True, slots=True)
class Field:
    """``said``: a span, known for who and when (``of_position`` False); ``text`` says it for people."""

    name: str
    kind: Kind | None
    text: str
    of_position: bool = False


FIELDS: dict[str, Field] = {
    field.name: field
    for field in (
        Field("value", None, "what {binding} says", of_position=True),
        Field("slot", "name", "the slot of {binding}", of_position=True),
        Field("scope", "name", "what {binding} counts over", of_position=True),
        Field("unit", "name", "the unit of {binding}", of_position=True),
        Field("said", "span", "the day that {binding} was said"),
        Field("holds", "span", "the time that {binding} is true of"),
        Field("source", "name", "the source of {binding}"),
        Field("publisher", "name", "the publisher of {binding}"),
        Field("article", "name", "the article of {binding}"),
        Field("origin", "name", "the report that {binding} goes back to"),
    )
}


def operand(binding: str, field: str, kind: Kind) -> Operand:
    """The columns of a field, for an operator to compare."""
    if kind == "span":
        return Span(*(Term(binding, f"{field}_{bound}") for bound in BOUNDS + DAYS))
    if kind == "place":
        within = Term(binding, f"{field}_low"), Term(binding, f"{field}_high")
        return Site(*within, Term(binding, f"{field}_start_lo"), Term(binding, f"{field}_start_hi"))
    if kind in {"quantity", "class", "bearing"}:
        return Number(Term(binding, f"{field}_low"), Term(binding, f"{field}_high"))
    return Name(Term(binding, field))


def field_of(column: str) -> str:
    """The field that a column belongs to: ``said`` for ``said_start_lo``."""
    return column.partition("_")[0]
