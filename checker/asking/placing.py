"""A statement that a model sent, with the article it is about -> an assertion, or the reason why it is dropped.

quote "Nothing has been agreed, Orlan said."   stands in the article at 120 -> start 120, end 156
participants ["Orlan"]                          named there -> person:mira-orlan; not named there -> left out
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checker.articles.model import Article, Field
from checker.asking.reply import SaidOf, Statement
from checker.assertions import layers, sources
from checker.assertions.holding import holds
from checker.assertions.ids import assertion_id
from checker.assertions.layers import Layers
from checker.assertions.model import (
    Assertion,
    EntityValue,
    PlaceValue,
    QuantityValue,
    Source,
    SpanValue,
    StatusValue,
    Subject,
    TextValue,
    Value,
)
from checker.temporal import TimeSpan
from checker.temporal.edtf import from_edtf
from checker.vocabulary import events, lifecycles, slots
from checker.vocabulary.slots import Slot

CONFIDENCE = 0.5
"""Of what a model says; the extraction's own is 1."""


class DropError(ValueError):
    """Why a statement is not taken over; the message is a short reason without the statement's own words."""


@dataclass(frozen=True)
class Placer:
    """Takes over what is said of one article, whose layers are read once."""

    read: Layers

    @classmethod
    def of(cls, article: Article) -> Placer:
        """Reads the article."""
        return cls(layers.read(article))

    def place(self, statement: Statement, start: int = 0, end: int | None = None) -> Assertion:
        """The assertion; raises :class:`DropError`. The quote is looked for from ``start`` to ``end`` of the text, and
        in the title.
        """
        field, first = self._find(statement.quote, start, end)
        focus = statement.quote.find(statement.focus)
        if focus < 0:
            raise DropError("the focus does not stand in the quote")
        span = (first + focus, first + focus + len(statement.focus))
        slot = slots.load().get(statement.slot)
        if slot is None:
            raise DropError("no such slot")
        subject = self._subject(statement.subject, slot)
        value = self._value(statement, slot)
        said = _span(statement.said) if statement.said else self._published()
        name = assertion_id(self.article.id, field, span, slot.id, value.model_dump_json() + statement.polarity)
        return Assertion(
            id=name,
            article=self.article.id,
            field=field,
            start=first,
            end=first + len(statement.quote),
            focus=span,
            quote=statement.quote,
            mention=statement.focus,
            subject=subject,
            slot=slot.id,
            value=value,
            polarity=statement.polarity,
            factuality=statement.factuality,
            source=self._source(statement.source),
            said=said,
            holds=holds(value, statement.polarity, said, subject.time),
            confidence=CONFIDENCE,
            readings=("read by a language model",),
        )

    @property
    def article(self) -> Article:
        """The article."""
        return self.read.article

    def _find(self, quote: str, start: int, end: int | None) -> tuple[Field, int]:
        at = self.article.text.find(quote, start, end)
        if at >= 0:
            return "text", at
        at = self.article.title.find(quote)
        if at >= 0:
            return "title", at
        raise DropError("the quote does not stand in the article")

    def _subject(self, about: SaidOf, slot: Slot) -> Subject:
        if about.kind != slot.subject:
            raise DropError(f"the slot is one of an {slot.subject}")
        if about.kind == "entity":
            return Subject(kind="entity", entity=self._entity(about.entity))
        if about.type not in events.load():
            raise DropError("no such event type")
        if slot.id not in events.load()[about.type].slots and slot.id not in {"status", "time", "place"}:
            raise DropError("the event type has no such slot")
        time = TimeSpan.within(_span(about.time)) if about.time else None
        people, places = self._known(about.participants), self._known(about.place)
        return Subject(kind="event", type=about.type, participants=people, place=places, time=time)

    def _value(self, statement: Statement, slot: Slot) -> Value:
        match slot.value:
            case "status":
                if statement.status not in lifecycles.statuses():
                    raise DropError("no such status")
                return StatusValue(status=statement.status)
            case "span":
                return SpanValue(span=_span(statement.time))
            case "quantity":
                return _quantity(statement, slot)
            case "place":
                return PlaceValue(within=self._entity(statement.place))
            case "entity":
                return EntityValue(entity=self._entity(statement.entity))
            case "text":
                if not statement.text:
                    raise DropError("the value is missing")
                return TextValue(text=statement.text.lower())
        raise DropError("the slot is none that a model is asked for")

    def _entity(self, name: str | None) -> str:
        if name:
            for one in self.read.entities:
                if name in {one.text, one.name}:
                    return one.entity
        raise DropError("the name is not known from the article")

    def _known(self, names: Sequence[str]) -> tuple[str, ...]:
        """The keys of those names that the article has; what it does not have stays unknown."""
        found = {one.entity for name in names for one in self.read.entities if name in {one.text, one.name}}
        return tuple(sorted(found))

    def _source(self, name: str | None) -> Source:
        if name is None:
            return sources.publisher(self.article)
        for one in self.read.entities:
            if name in {one.text, one.name}:
                return Source(entity=one.entity, text=one.name or one.text, kind="named")
        if name and name in self.article.text:
            return Source(entity=f"group:{' '.join(name.lower().split())}", text=name, kind="collective")
        return Source(kind="unknown")

    def _published(self) -> TimeSpan | None:
        clock = self.article.published
        return TimeSpan.within(from_edtf(clock.day)) if clock is not None else None


def _span(text: str | None) -> TimeSpan:
    if not text:
        raise DropError("the value is missing")
    try:
        return from_edtf(text)
    except ValueError as error:
        raise DropError("the date is no EDTF") from error


def _quantity(statement: Statement, slot: Slot) -> QuantityValue:
    if statement.low is None and statement.high is None:
        raise DropError("the value is missing")
    if statement.low is not None and statement.high is not None and statement.low > statement.high:
        raise DropError("the least value is above the greatest")
    units = slot.read.unit if slot.read is not None else ()
    unit = statement.unit or (units[0] if len(units) == 1 else "")
    if not unit or (units and unit not in units):
        raise DropError("the slot is not measured in that unit")
    return QuantityValue(low=statement.low, high=statement.high, unit=unit)
