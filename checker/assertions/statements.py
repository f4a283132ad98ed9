"""A value into a statement with its evidence: where it stands, who says so, when, and of what time it is true.

"At least five were killed, police said on Monday": deaths, at least 5 -> quote and focus, source the police, said on
2019-05-13 ("Monday", counted from the day of publication), holds then.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from checker.articles.model import Article
from checker.assertions import sources
from checker.assertions.holding import holds
from checker.assertions.ids import assertion_id
from checker.assertions.layers import Layers, View
from checker.assertions.mentions import Mention
from checker.assertions.model import (
    Assertion,
    Factuality,
    Polarity,
    QuantityValue,
    Scope,
    Source,
    Subject,
    Value,
)
from checker.language.model import Attribution
from checker.quantities import rounding
from checker.quantities.model import Quantity
from checker.temporal import TimeSpan
from checker.temporal.timex import Timex

_WHOLE = Scope()
_HAD = {"inferred": "inferred, not stated", "guess": "only a guess"}


@dataclass(frozen=True)
class Statements:
    """Makes the statements of one article; what many of them share is worked out once."""

    read: Layers
    _sources: dict[Attribution | None, Source] = field(default_factory=dict, repr=False, compare=False)

    @cached_property
    def article(self) -> Article:
        """The article that speaks."""
        return self.read.article

    @cached_property
    def published(self) -> TimeSpan | None:
        """The day on which it came out."""
        clock = self.article.published
        return TimeSpan.day(date.fromisoformat(clock.day)) if clock is not None else None

    def subject(self, mention: Mention, history: TimeSpan | None = None) -> Subject:
        """What a statement about the event is about. ``history`` is a time far back that its own sentence speaks of."""
        timex = mention.time or mention.background
        time = history or (timex.span if timex is not None else None)
        if time is None and self.article.kind == "timeline":
            time = self.published
        if time is None and mention.past:
            time = TimeSpan.until(self.published, unbounded=False) if self.published is not None else None
        elif time is not None:
            time = TimeSpan.within(time)
        return Subject(
            kind="event",
            type=mention.type.id,
            participants=tuple(sorted({e.entity for e in mention.participants})),
            place=tuple(sorted({e.entity for e in mention.places})),
            time=time,
        )

    def make(
        self,
        view: View,
        focus: tuple[int, int],
        subject: Subject,
        slot: str,
        value: Value,
        attribution: Attribution | None,
        said: Timex | None,
        *,
        mention: Mention | None = None,
        polarity: Polarity = "affirmed",
        factuality: Factuality = "certain",
        scope: Scope | None = None,
    ) -> Assertion:
        """The statement that ``slot`` of ``subject`` has the value; ``said`` is the time phrase of who says so."""
        sentence = view.sentence
        when, how = self._said(said)
        readings = [how] if how else []
        if mention is not None and mention.time is not None:
            readings.append(_told(mention.time))
        text = self.article.field(sentence.field)
        focus = (max(focus[0], sentence.start), min(focus[1], sentence.end))
        return Assertion(
            id=assertion_id(self.article.id, sentence.field, focus, slot, value.model_dump_json() + polarity),
            article=self.article.id,
            field=sentence.field,
            start=sentence.start,
            end=sentence.end,
            focus=focus,
            quote=text[sentence.start : sentence.end],
            mention=mention.text if mention is not None else text[focus[0] : focus[1]],
            subject=subject,
            slot=slot,
            scope=scope or _WHOLE,
            value=value,
            polarity=polarity,
            factuality=factuality,
            source=self._source(attribution),
            said=when,
            holds=holds(value, polarity, when, subject.time),
            readings=tuple(readings),
        )

    def _source(self, attribution: Attribution | None) -> Source:
        if attribution not in self._sources:
            self._sources[attribution] = sources.read(self.read, attribution)
        return self._sources[attribution]

    def _said(self, said: Timex | None) -> tuple[TimeSpan | None, str]:
        if said is not None and said.span is not None:
            return TimeSpan.within(said.span), _told(said)
        return self._said_by_publication

    @cached_property
    def _said_by_publication(self) -> tuple[TimeSpan | None, str]:
        """When that was said of which no time is told."""
        clock = self.article.published
        if self.article.kind == "timeline" or self.published is None or clock is None:
            return None, ""
        when = TimeSpan.within(self.published)
        if clock.certainty == "stated":
            return when, ""
        return when, f"said by {clock.day}, a day of publication that is {_HAD[clock.certainty]}"


def quantity_value(quantity: Quantity) -> QuantityValue:
    """The quantity as a value, with the tolerance that the form of the figure allows."""
    return QuantityValue(low=quantity.low, high=quantity.high, unit=quantity.unit, tolerance=rounding(quantity))


def _told(timex: Timex) -> str:
    """``Monday = 2019-05-13 (…)``: the phrase, its value, and how it came about, in one line for people."""
    steps = [step.text for step in timex.chain if step.what in {"clock", "policy"}]
    return f"{timex.text} = {timex.value}" + (f" ({'; '.join(steps)})" if steps else "")
