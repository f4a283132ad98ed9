"""The assertion: *somebody* said *on a day* that a slot of a subject has a value, here, in these words.

The JSON of a line of ``checker assertions --format jsonl`` is this model, and so is what other extractors may hand in.
"""

from __future__ import annotations

from math import inf
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from checker.temporal.serial import SpanJson
from checker.temporal.span import TimeSpan

Polarity = Literal["affirmed", "negated"]
Factuality = Literal["certain", "probable", "possible", "unknown"]


class Model(BaseModel):
    """Frozen, and strict about keys: a misspelt field is an error with its name, not silence."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)


class StatusValue(Model):
    """A status of the lifecycle, e.g. ``announced``."""

    kind: Literal["status"] = "status"
    status: str


class SpanValue(Model):
    """A time, e.g. when the event happens."""

    kind: Literal["span"] = "span"
    span: SpanJson


class QuantityValue(Model):
    """A closed interval in a canonical unit; null is open. ``tolerance`` is the half-width of rounding that the
    figure's form allows."""

    kind: Literal["quantity"] = "quantity"
    low: float | None
    high: float | None
    unit: str
    tolerance: float = 0.0

    @property
    def bounds(self) -> tuple[float, float]:
        """The least and the most that it may be, its rounding allowed for; infinite where open."""
        low = -inf if self.low is None else self.low - self.tolerance
        return low, inf if self.high is None else self.high + self.tolerance

    def below(self, other: QuantityValue) -> bool:
        """Whether all that it may be is less than all that the other may be."""
        return self.bounds[1] < other.bounds[0]


class PlaceValue(Model):
    """Within a region, or so far in a direction from an anchor; ``distance`` in metres, ``direction`` a compass point
    (``ne``)."""

    kind: Literal["place"] = "place"
    within: str | None = None
    anchor: str | None = None
    distance: QuantityValue | None = None
    direction: str | None = None


class EntityValue(Model):
    """A person, organisation or other named thing."""

    kind: Literal["entity"] = "entity"
    entity: str


class TextValue(Model):
    """Words that are compared as they stand, lower-cased."""

    kind: Literal["text"] = "text"
    text: str


class Subject(Model):
    """What the statement is about: an event, an entity, or an article."""

    kind: Literal["event", "entity", "article"]
    type: str | None = None
    entity: str | None = None
    participants: tuple[str, ...] = ()
    place: tuple[str, ...] = ()
    time: SpanJson | None = None


class RelationValue(Model):
    """How the event lies to another one: "the talks began two days after the vote".

    ``edge`` is what of the event is meant, its start, its end, or the whole. ``gap`` (seconds) is how much lies
    between the two; without it only their order is said.
    """

    kind: Literal["relation"] = "relation"
    relation: Literal["before", "after", "during"]
    other: Subject
    edge: Literal["start", "end", "whole"] = "whole"
    gap: QuantityValue | None = None


Value = Annotated[
    StatusValue | SpanValue | QuantityValue | PlaceValue | EntityValue | TextValue | RelationValue,
    Field(discriminator="kind"),
]


class Source(Model):
    """Who says so. ``kind`` publisher: the article itself speaks. ``entity`` None: somebody is quoted, but who stays
    open."""

    entity: str | None = None
    text: str = ""
    kind: Literal["named", "collective", "publisher", "unknown"] = "publisher"


class Scope(Model):
    """What a value is counted over; null is unknown. Values are compared only when scopes are equal or provably
    nested."""

    whom: str | None = None
    where: str | None = None
    period: str | None = None
    part: Literal["total", "additional", "part"] | None = None


class Assertion(Model):
    """One statement about one slot.

    ``start``/``end`` cover the sentence in ``field``, ``quote`` is the text there to the letter, ``focus`` the
    stretch that carries the value. ``said`` is when the source said it, ``holds`` when the claim is true of, as
    stated; the effect of a later change is computed in the run. ``readings`` tells for people how each field was read
    ("Monday = 2019-05-13, the Monday before publication…").
    """

    id: str
    article: str
    field: Literal["title", "text"] = "text"
    start: int
    end: int
    focus: tuple[int, int]
    quote: str
    mention: str = ""
    subject: Subject
    slot: str
    scope: Scope = Scope()
    value: Value
    polarity: Polarity = "affirmed"
    factuality: Factuality = "certain"
    source: Source = Source()
    said: SpanJson | None = None
    holds: SpanJson | None = None
    confidence: float = 1.0
    readings: tuple[str, ...] = ()


__all__ = [
    "Assertion",
    "EntityValue",
    "Factuality",
    "PlaceValue",
    "Polarity",
    "QuantityValue",
    "RelationValue",
    "Scope",
    "Source",
    "SpanValue",
    "StatusValue",
    "Subject",
    "TextValue",
    "TimeSpan",
    "Value",
]
