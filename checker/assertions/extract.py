"""One article in, its assertions out: a statement for each slot that a sentence fills.

"A 6.1-magnitude quake struck Aceh on Tuesday, killing at least five people, officials said."
-> earthquake: status occurred; time 2013-07-02; magnitude 6.1; deaths at least 5; each with its words, source, said
and holds
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from checker.articles.model import Article
from checker.assertions import (
    accounts,
    anaphora,
    attributes,
    births,
    chronology,
    circumstances,
    conversions,
    counts,
    denials,
    durations,
    entry_acts,
    layers,
    measures,
    mentions,
    orders,
    page_dates,
    places,
    predicates,
    scopes,
    sources,
    sums,
    timing,
    wordings,
)
from checker.assertions.cast import Cast
from checker.assertions.claims import Claim
from checker.assertions.doers import Doing
from checker.assertions.doers import read as read_doings
from checker.assertions.holding import holds
from checker.assertions.ids import assertion_id
from checker.assertions.layers import Layers, View
from checker.assertions.measures import Measure
from checker.assertions.mentions import Mention
from checker.assertions.model import (
    Assertion,
    Factuality,
    Polarity,
    QuantityValue,
    RelationValue,
    Scope,
    SpanValue,
    StatusValue,
    Subject,
    TextValue,
    Value,
)
from checker.assertions.owners import whose
from checker.assertions.sites import Site
from checker.assertions.sites import read as read_sites
from checker.entities.model import EntityMention
from checker.language import speaker_at
from checker.language.model import Attribution
from checker.quantities import rounding
from checker.quantities.model import Quantity
from checker.temporal import TimeSpan
from checker.temporal.timex import Timex

_LEAD = 3
_ADJACENT = 3
_REACH = 6
_BESIDE = 4
_LIES = frozenset({"is", "lies", "located", "situated", "lay", "lying"})
_BACK_REFERENCES = frozenset({"it", "that", "this", "they"})
_HAD = {"inferred": "inferred, not stated", "guess": "only a guess"}


def extract(article: Article) -> tuple[Assertion, ...]:
    """Every assertion of one article, in reading order."""
    return from_layers(layers.read(article))


def read_mentions(read: Layers) -> tuple[Mention, ...]:
    """Every event word of the article, in reading order, those of which nothing is asserted included."""
    return tuple(mention for view in layers.views(read) for mention in mentions.read_all(view))


def from_layers(read: Layers) -> tuple[Assertion, ...]:
    """The assertions of an article whose layers have been read."""
    views = layers.views(read)
    by_view = [mentions.read(view) for view in views]
    writer = _Writer(read, _headline([m for found in by_view for m in found]), by_view, views)
    made: dict[str, Assertion] = {}
    for view, found in zip(views, by_view, strict=True):
        for assertion in writer.sentence(view, found):
            made.setdefault(assertion.id, assertion)
    for view, claim in page_dates.too_early(views):
        made.setdefault((assertion := writer.claim(view, claim)).id, assertion)
    for act in denials.read(read, views):
        made.setdefault((assertion := writer.act(act)).id, assertion)
    return tuple(counts.unambiguous(made.values()))


def _headline(found: Sequence[Mention]) -> dict[str, Mention]:
    """For each type, the mention that the article leads with: the first that is not told as background."""
    leads: dict[str, Mention] = {}
    for mention in found:
        if not mention.past:
            leads.setdefault(mention.type.id, mention)
    return leads


def _is_old(mention: Mention) -> bool:
    """Told of a time far before the article came out."""
    published = mention.view.layers.published_minutes
    end = mention.time.span.end[1] if mention.time is not None and mention.time.span is not None else None
    return published is not None and end is not None and end < published - timing.FAR


@dataclass(frozen=True)
class _Writer:
    read: Layers
    headline: dict[str, Mention]
    by_view: Sequence[Sequence[Mention]]
    views: Sequence[View]

    @property
    def article(self) -> Article:
        return self.read.article

    def sentence(self, view: View, found: Sequence[Mention]) -> Iterator[Assertion]:
        if view.words[-1:] == ("?",):
            return  # a question claims nothing
        for mention in found:
            yield from self._status(mention)
            yield from self._time(mention)
        if not found:
            yield from self._of_it(view)
        if view.times:
            for claim in (*durations.read(view, found), *page_dates.read(view, found), *births.read(view)):
                yield self.claim(view, claim)
        for claim in entry_acts.read(view):
            yield self.claim(view, claim)
        for order in orders.read(view, found):
            yield self._order(view, order)
        yield from self._figures(view, found)
        for group in places.read(view):
            yield from self._distances(view, group, found)
        for site in read_sites(view, found):
            yield self._site(site)
        for doing in read_doings(view):
            yield self._doing(view, doing)
        for attribute in attributes.read(view):
            yield self._attribute(view, attribute)
        for state in (*predicates.read(view), *accounts.read(view, self._cast)):
            yield self._state(view, state)
        for told in circumstances.read(view):
            yield from self._circumstance(view, told, found)

    def _status(self, mention: Mention) -> Iterator[Assertion]:
        if mention.status is None or _labels_only(mention):
            return
        yield self._make(
            mention.view,
            mention.focus,
            self._subject(mention),
            "status",
            StatusValue(status=mention.status),
            mention.attribution,
            mention.said,
            mention=mention,
            polarity=mention.polarity,
            factuality=mention.factuality,
        )

    def _time(self, mention: Mention) -> Iterator[Assertion]:
        for dated in chronology.read(mention, self._leads(mention.type.id)):
            start, end = mention.span
            if dated.time is not None:
                start, end = min(start, dated.time.start), max(end, dated.time.end)
            yield self._make(
                mention.view,
                (start, end),
                self._subject(mention),
                dated.slot,
                SpanValue(span=dated.span),
                mention.attribution,
                mention.said,
                mention=mention,
                factuality=mention.factuality,
            )

    def claim(self, view: View, claim: Claim) -> Assertion:
        """What is told of an event word of the sentence, or of something else."""
        mention = claim.about if isinstance(claim.about, Mention) else None
        attribution = (
            mention.attribution if mention else speaker_at(self.read.attributions, view.sentence.field, *claim.focus)
        )
        return self._make(
            view,
            claim.focus,
            claim.about if isinstance(claim.about, Subject) else self._subject(claim.about),
            claim.slot,
            claim.value,
            attribution,
            mention.said if mention else mentions.said_time(view, attribution),
        )

    def _leads(self, kind: str) -> tuple[Mention, ...]:
        """The mentions by which the article leads with an event of the type: first the one that gives its time."""
        told = [m for found in self.by_view for m in found if m.type.id == kind and not m.past and not _is_old(m)]
        dated = [m for m in told if m.time is not None]
        return (*dated[:1], *told[:1])

    def _of_it(self, view: View) -> Iterator[Assertion]:
        """ "It struck at 7:37 a.m.": what a sentence says of the event spoken of before."""
        before = self._last(view.index, "time") or min(
            self.headline.values(), key=lambda m: (m.view.index, m.first), default=None
        )
        told = chronology.of_it(view, before)
        if told is not None:
            yield from self._time(told)

    def _order(self, view: View, order: orders.Order) -> Assertion:
        return self._make(
            view,
            view.span(order.first, order.last),
            self._subject(order.main),
            "order",
            RelationValue(relation=order.relation, other=self._subject(order.other), edge=order.edge, gap=order.gap),
            order.main.attribution,
            order.main.said,
            mention=order.main,
        )

    def _site(self, site: Site) -> Assertion:
        mention, subject = site.mention, self._subject(site.mention)
        return self._make(
            mention.view, site.focus, subject, site.slot, site.value, mention.attribution, mention.said, mention=mention
        )

    def _doing(self, view: View, doing: Doing) -> Assertion:
        subject = Subject(kind="entity", entity=f"deed:{doing.deed}")
        attribution = speaker_at(self.read.attributions, view.sentence.field, *doing.focus)
        said = mentions.said_time(view, attribution)
        return self._make(view, doing.focus, subject, "doer", TextValue(text=doing.who), attribution, said)

    def _attribute(self, view: View, attribute: attributes.Attribute) -> Assertion:
        attribution = speaker_at(self.read.attributions, view.sentence.field, *attribute.focus)
        return self._make(
            view,
            attribute.focus,
            Subject(kind="entity", entity=attribute.entity),
            attribute.slot,
            attribute.value,
            attribution,
            mentions.said_time(view, attribution),
            scope=Scope(whom=attribute.whose),
        )

    def _state(self, view: View, state: predicates.State) -> Assertion:
        made = self._make(
            view,
            state.focus,
            Subject(kind="entity", entity=state.subject.key),
            "state",
            TextValue(text=state.pole),
            state.attribution,
            mentions.said_time(view, state.attribution),
            polarity=state.polarity,
            factuality=state.factuality,
            scope=Scope(whom=state.matter, where=state.subject.where),
        )
        return made.model_copy(update={"holds": predicates.holds(state, made.said or self._published())})

    def act(self, act: denials.Act) -> Assertion:
        """What one source of the article says was done, or denies."""
        mention = act.mention
        return self._make(
            mention.view,
            mention.focus,
            Subject(kind="article"),
            "act",
            TextValue(text=act.name),
            mention.attribution,
            mention.said,
            mention=mention,
            polarity="negated" if act.denied else "affirmed",
        )

    def _circumstance(self, view: View, told: circumstances.Told, found: Sequence[Mention]) -> Iterator[Assertion]:
        """What is told of the event beside it, else of the one that the article leads with."""
        near = [mention for mention in found if mention.type.id in told.of]
        leads = [] if told.tied else [m for m in self.headline.values() if m.type.id in told.of]
        nearest = min(near, key=lambda m: (abs(m.first - told.position), m.first), default=None)
        mention = nearest or min(leads, key=lambda m: (m.view.index, m.first), default=None)
        if mention is None or mention.past or _is_old(mention):
            return
        made = self._make(
            view,
            told.focus,
            self._subject(mention),
            told.circumstance.slot,
            TextValue(text=told.kind),
            told.attribution,
            mentions.said_time(view, told.attribution),
            polarity=told.polarity,
            factuality=told.factuality,
            scope=Scope(whom=told.circumstance.id),
        )
        yield made.model_copy(update={"holds": circumstances.holds(told, made.said or self._published())})

    def _figures(self, view: View, found: Sequence[Mention]) -> Iterator[Assertion]:
        """The figures that state a slot, then those that none has taken: as open ones, and by the words around them."""
        taken: set[int] = set()
        if view.quantities:
            of_events = frozenset(slot for mention in found for slot in mention.type.slots)
            for measure in measures.read(view, of_events):
                for assertion in self._measure(view, measure, found):
                    taken.add(measure.quantity.start)
                    yield assertion
            for count in (*counts.read(view, frozenset(taken)), *counts.composition(view)):
                yield from self._count(view, count)
            for claim in sums.read(view):
                yield self.claim(view, claim)
        for claim in wordings.read(view):
            yield self.claim(view, claim)
        for pair in conversions.read(view):
            key = f"conversion in {self.article.id} at {pair[0].start}"
            for one in pair:
                value, focus = conversions.value(one), (one.start, one.end)
                yield self._make(view, focus, Subject(kind="entity", entity=key), conversions.SLOT, value, None, None)

    def _measure(self, view: View, measure: Measure, found: Sequence[Mention]) -> Iterator[Assertion]:
        slot = measure.slot
        subject = (
            self._entity_subject(view, measure)
            if slot.subject == "entity"
            else self._event_subject(view, measure, found)
        )
        start, end = measure.quantity.start, measure.quantity.end
        attribution = speaker_at(self.read.attributions, view.sentence.field, start, end)
        if attribution is not None and attribution.stance in {"denies", "asks", "wants"}:
            return  # a figure that is denied, asked or hoped for is claimed by nobody
        value, said = quantity_value(measure.quantity), mentions.said_time(view, attribution)
        for whom, name in ((subject, slot.id), (self._of_the_day(measure), counts.THEN)):
            if whom is not None:
                yield self._make(view, measure.focus, whom, name, value, attribution, said, scope=measure.scope)

    def _of_the_day(self, measure: Measure) -> Subject | None:
        """ "March 18: snipers kill 52": in a time line, the toll of that day as well as of whatever it befell in."""
        if self.article.kind != "timeline" or self.article.published is None:
            return None
        key = counts.toll_of(measure.slot, self.article.published.day)
        return Subject(kind="entity", entity=key) if key is not None else None

    def _distances(self, view: View, group: places.Group, found: Sequence[Mention]) -> Iterator[Assertion]:
        """What lies "55 km south of one town and 72 km southeast of another"."""
        subject: Subject | None
        first = group[0]
        if first.subject is not None and first.subject.kind in {"place", "country", "unknown"}:
            subject = Subject(kind="entity", entity=first.subject.entity)
        elif first.site is not None:
            subject = Subject(kind="entity", entity=f"site:{first.site}")
        elif place := self._place_meant(view, first):
            subject = Subject(kind="entity", entity=place.entity)
        else:
            near = self._event_at(view, first, found)
            subject = self._subject(near) if near is not None else None
        if subject is not None:
            for distance in group:
                yield from self._distance(view, distance, subject)

    def _place_meant(self, view: View, distance: places.Distance) -> EntityMention | None:
        """ "*The island* … is about 940 miles south of": not where something happened, but where a place lies."""
        first = view.first_token(distance.quantity.start)
        near = set(view.words[max(0, first - _BESIDE) : first])
        return anaphora.meant(view, first, self._places_called, _REACH) if near & _LIES else None

    @cached_property
    def _cast(self) -> Cast:
        return Cast(self.read, self.views)

    @cached_property
    def _places_called(self) -> Mapping[str, EntityMention]:
        return anaphora.places_called(self.views)

    def _distance(self, view: View, distance: places.Distance, subject: Subject) -> Iterator[Assertion]:
        scope = Scope(where=distance.near)
        attribution = speaker_at(self.read.attributions, view.sentence.field, *distance.focus)
        said = mentions.said_time(view, attribution)
        yield self._make(
            view, distance.focus, subject, "distance", quantity_value(distance.quantity), attribution, said, scope=scope
        )
        if distance.direction is not None:
            direction = TextValue(text=distance.direction)
            yield self._make(view, distance.focus, subject, "direction", direction, attribution, said, scope=scope)

    def _event_at(self, view: View, distance: places.Distance, found: Sequence[Mention]) -> Mention | None:
        """The event that happened so far from a place: spoken of right before, or as its epicentre or site."""
        first = view.first_token(distance.quantity.start)
        near = self._event_for("distance", view, first, found)
        if near is None or distance.centre:
            return near
        return near if near.view is view and places.tied(view.words, near.first, first) else None

    def _count(self, view: View, count: counts.Count) -> Iterator[Assertion]:
        start, end = count.quantity.start, count.quantity.end
        attribution = speaker_at(self.read.attributions, view.sentence.field, start, end)
        if attribution is not None and attribution.stance in {"denies", "asks", "wants"}:
            return
        day = self.article.published.day if self.article.kind == "timeline" and self.article.published else ""
        yield self._make(
            view,
            count.focus,
            Subject(kind="entity", entity=count.key + (f" / {day}" if day else "")),
            counts.THEN if day else count.slot,
            quantity_value(count.quantity),
            attribution,
            mentions.said_time(view, attribution),
            scope=count.scope,
        )

    def _event_subject(self, view: View, measure: Measure, found: Sequence[Mention]) -> Subject | None:
        position = view.first_token(measure.quantity.start)
        mention = self._event_for(measure.slot.id, view, position, found)
        if mention is None:
            return None
        undated = mention.view is view and mention.time is None and mention.background is None
        if undated and view.index > _LEAD and timing.background_time(view, position) is not None:
            return None  # "the 2004 tsunami was triggered by a 9.1-magnitude quake": which quake is not said
        if mention.view is view:
            own = scopes.own_day(view, position, (mention.first, mention.last), mention.time)
            subject = self._subject(mention, own.span if own is not None else None)
            further = {one.entity for one in scopes.further_places(view, mention.places)}
            return (
                subject.model_copy(update={"place": tuple(sorted({*subject.place, *further}))}) if further else subject
            )
        if mention.time is not None:
            return self._subject(mention)
        history = timing.background_time(view, position, [m.first for m in found])
        return self._subject(mention, history.span if history is not None else None)

    def _event_for(self, slot: str, view: View, position: int, found: Sequence[Mention]) -> Mention | None:
        """The event that the figure belongs to: the nearest one of a fitting type in the sentence, else the one the
        article leads with."""
        near = [m for m in found if slot in m.type.slots]
        spoken_of = bool(view.words) and view.words[0] in _BACK_REFERENCES
        if near and spoken_of and position < near[0].first - _ADJACENT:
            near = []  # "*It* had a magnitude of 5.4, and was followed by an aftershock"
        if near:
            return min(near, key=lambda m: (abs(m.first - position), m.first))
        before = self._last(view.index, slot)
        if before is not None and (before.past or before.background is not None or _is_old(before)):
            return before if spoken_of else None
        if before is not None and spoken_of:
            return before
        leads = [m for m in self.headline.values() if slot in m.type.slots]
        return min(leads, key=lambda m: (m.view.index, m.first), default=None)

    def _last(self, index: int, slot: str) -> Mention | None:
        """The event of a fitting type that one of the two sentences before speaks of, in the same paragraph."""
        for earlier in range(index - 1, max(-1, index - 3), -1):
            fitting = [m for m in self.by_view[earlier] if slot in m.type.slots]
            if fitting:
                return fitting[-1]
        return None

    def _entity_subject(self, view: View, measure: Measure) -> Subject | None:
        entity = whose(view, measure)
        if entity is None and measure.slot.id == "population":
            first = view.first_token(measure.quantity.start)
            entity = anaphora.meant(view, first, self._places_called, _REACH)
        return Subject(kind="entity", entity=entity.entity) if entity is not None else None

    def _subject(self, mention: Mention, history: TimeSpan | None = None) -> Subject:
        """What the statement is about. ``history`` is a time far back that the statement's own sentence speaks of."""
        timex = mention.time or mention.background
        time = history or (timex.span if timex is not None else None)
        if time is None and self.article.kind == "timeline":
            time = self._published()
        if time is None and mention.past:
            published = self._published()
            time = TimeSpan.until(published, unbounded=False) if published is not None else None
        elif time is not None:
            time = TimeSpan.within(time)
        return Subject(
            kind="event",
            type=mention.type.id,
            participants=tuple(sorted({e.entity for e in mention.participants})),
            place=tuple(sorted({e.entity for e in mention.places})),
            time=time,
        )

    def _published(self) -> TimeSpan | None:
        clock = self.article.published
        return TimeSpan.day(date.fromisoformat(clock.day)) if clock is not None else None

    def _make(
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
        sentence = view.sentence
        when, how = self._said(said)
        readings = [how] if how else []
        if mention is not None and mention.time is not None:
            readings.append(explain(mention.time))
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
            scope=scope or Scope(),
            value=value,
            polarity=polarity,
            factuality=factuality,
            source=sources.read(self.read, attribution),
            said=when,
            holds=holds(value, polarity, when, subject.time),
            readings=tuple(readings),
        )

    def _said(self, said: Timex | None) -> tuple[TimeSpan | None, str]:
        if said is not None and said.span is not None:
            return TimeSpan.within(said.span), explain(said)
        if self.article.kind == "timeline":
            return None, ""
        published = self._published()
        if published is None:
            return None, ""
        clock = self.article.published
        if clock is None or clock.certainty == "stated":
            return TimeSpan.within(published), ""
        return TimeSpan.within(published), f"said by {clock.day}, a day of publication that is {_HAD[clock.certainty]}"


def _labels_only(mention: Mention) -> bool:
    """A cross-heading ("Canceled Talks") labels what follows it and asserts nothing by itself."""
    return (
        mention.view.sentence.heading and mention.field == "text" and not mention.participants and mention.time is None
    )


def quantity_value(quantity: Quantity) -> QuantityValue:
    """The quantity as a value, with the tolerance that the form of the figure allows."""
    return QuantityValue(low=quantity.low, high=quantity.high, unit=quantity.unit, tolerance=rounding(quantity))


def explain(timex: Timex) -> str:
    """``Monday = 2019-05-13 (…)``: the phrase, its value, and how it came about, in one line for people."""
    steps = [step.text for step in timex.chain if step.what in {"clock", "policy"}]
    return f"{timex.text} = {timex.value}" + (f" ({'; '.join(steps)})" if steps else "")
