"""One article in, its assertions out: a statement for each slot that a sentence fills.

"A 6.1-magnitude quake struck Aceh on Tuesday, killing at least five people, officials said."
-> earthquake: status occurred; time 2013-07-02; magnitude 6.1; deaths at least 5; each with its words, source, said
and holds
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from checker.articles.model import Article
from checker.assertions import (
    accounts,
    ages,
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
    sums,
    timing,
    wordings,
)
from checker.assertions.belonging import Events
from checker.assertions.cast import Cast
from checker.assertions.claims import Claim
from checker.assertions.doers import Doing
from checker.assertions.doers import read as read_doings
from checker.assertions.layers import Layers, View
from checker.assertions.measures import Measure
from checker.assertions.mentions import Mention
from checker.assertions.model import (
    Assertion,
    RelationValue,
    Scope,
    SpanValue,
    StatusValue,
    Subject,
    TextValue,
)
from checker.assertions.sites import Site
from checker.assertions.sites import read as read_sites
from checker.assertions.statements import Statements, quantity_value
from checker.language import speaker_at
from checker.language.model import Attribution

_LEAD = 3


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
    writer = _Writer(Statements(read), Events(views, by_view))
    made: dict[str, Assertion] = {}
    for view, found in zip(views, by_view, strict=True):
        for assertion in writer.sentence(view, found):
            made.setdefault(assertion.id, assertion)
    for view, claim in page_dates.too_early(views):
        made.setdefault((assertion := writer.claim(view, claim)).id, assertion)
    for act in denials.read(read, views):
        made.setdefault((assertion := writer.act(act)).id, assertion)
    return tuple(counts.unambiguous(made.values()))


@dataclass(frozen=True)
class _Writer:
    """Turns what the readers find in a sentence into statements, each of the event or thing that it belongs to."""

    statements: Statements
    events: Events

    @property
    def article(self) -> Article:
        return self.statements.article

    @cached_property
    def _cast(self) -> Cast:
        return Cast(self.statements.read, self.events.views)

    def _speaker(self, view: View, focus: tuple[int, int]) -> Attribution | None:
        return speaker_at(self.statements.read.attributions, view.sentence.field, *focus)

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
        for aged in ages.read(view, self._cast):
            yield self.claim(view, aged)
        for state in (*predicates.read(view), *accounts.read(view, self._cast)):
            yield self._state(view, state)
        for told in circumstances.read(view):
            yield from self._circumstance(view, told, found)

    def _status(self, mention: Mention) -> Iterator[Assertion]:
        if mention.status is None or _labels_only(mention):
            return
        yield self.statements.make(
            mention.view,
            mention.focus,
            self.statements.subject(mention),
            "status",
            StatusValue(status=mention.status),
            mention.attribution,
            mention.said,
            mention=mention,
            polarity=mention.polarity,
            factuality=mention.factuality,
        )

    def _time(self, mention: Mention) -> Iterator[Assertion]:
        for dated in chronology.read(mention, self.events.leads(mention.type.id)):
            start, end = mention.span
            if dated.time is not None:
                start, end = min(start, dated.time.start), max(end, dated.time.end)
            yield self.statements.make(
                mention.view,
                (start, end),
                self.statements.subject(mention),
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
        attribution = mention.attribution if mention else self._speaker(view, claim.focus)
        return self.statements.make(
            view,
            claim.focus,
            claim.about if isinstance(claim.about, Subject) else self.statements.subject(claim.about),
            claim.slot,
            claim.value,
            attribution,
            mention.said if mention else mentions.said_time(view, attribution),
        )

    def _of_it(self, view: View) -> Iterator[Assertion]:
        """ "It struck at 7:37 a.m.": what a sentence says of the event spoken of before."""
        told = chronology.of_it(view, self.events.of_it(view))
        if told is not None:
            yield from self._time(told)

    def _order(self, view: View, order: orders.Order) -> Assertion:
        return self.statements.make(
            view,
            view.span(order.first, order.last),
            self.statements.subject(order.main),
            "order",
            RelationValue(
                relation=order.relation, other=self.statements.subject(order.other), edge=order.edge, gap=order.gap
            ),
            order.main.attribution,
            order.main.said,
            mention=order.main,
        )

    def _site(self, site: Site) -> Assertion:
        mention, subject = site.mention, self.statements.subject(site.mention)
        return self.statements.make(
            mention.view, site.focus, subject, site.slot, site.value, mention.attribution, mention.said, mention=mention
        )

    def _doing(self, view: View, doing: Doing) -> Assertion:
        subject = Subject(kind="entity", entity=f"deed:{doing.deed}")
        attribution = self._speaker(view, doing.focus)
        said = mentions.said_time(view, attribution)
        return self.statements.make(view, doing.focus, subject, "doer", TextValue(text=doing.who), attribution, said)

    def _attribute(self, view: View, attribute: attributes.Attribute) -> Assertion:
        attribution = self._speaker(view, attribute.focus)
        return self.statements.make(
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
        made = self.statements.make(
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
        return made.model_copy(update={"holds": predicates.holds(state, made.said or self.statements.published)})

    def act(self, act: denials.Act) -> Assertion:
        """What one source of the article says was done, or denies."""
        mention = act.mention
        return self.statements.make(
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
        mention = self.events.of_circumstance(told, found)
        if mention is None:
            return
        made = self.statements.make(
            view,
            told.focus,
            self.statements.subject(mention),
            told.circumstance.slot,
            TextValue(text=told.kind),
            told.attribution,
            mentions.said_time(view, told.attribution),
            polarity=told.polarity,
            factuality=told.factuality,
            scope=Scope(whom=told.circumstance.id),
        )
        yield made.model_copy(update={"holds": circumstances.holds(told, made.said or self.statements.published)})

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
                yield self.statements.make(
                    view, focus, Subject(kind="entity", entity=key), conversions.SLOT, value, None, None
                )

    def _measure(self, view: View, measure: Measure, found: Sequence[Mention]) -> Iterator[Assertion]:
        slot = measure.slot
        if slot.subject == "entity":
            owner = self.events.owner(view, measure)
            subject = Subject(kind="entity", entity=owner.entity) if owner is not None else None
        else:
            subject = self._event_subject(view, measure, found)
        attribution = self._speaker(view, (measure.quantity.start, measure.quantity.end))
        if attribution is not None and attribution.stance in {"denies", "asks", "wants"}:
            return  # a figure that is denied, asked or hoped for is claimed by nobody
        value, said = quantity_value(measure.quantity), mentions.said_time(view, attribution)
        for whom, name in ((subject, slot.id), (self._of_the_day(measure), counts.THEN)):
            if whom is not None:
                yield self.statements.make(
                    view, measure.focus, whom, name, value, attribution, said, scope=measure.scope
                )

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
        elif place := self.events.place_of_distance(view, first):
            subject = Subject(kind="entity", entity=place.entity)
        else:
            near = self.events.of_distance(view, first, found)
            subject = self.statements.subject(near) if near is not None else None
        if subject is not None:
            for distance in group:
                yield from self._distance(view, distance, subject)

    def _distance(self, view: View, distance: places.Distance, subject: Subject) -> Iterator[Assertion]:
        scope = Scope(where=distance.near)
        attribution = self._speaker(view, distance.focus)
        said = mentions.said_time(view, attribution)
        yield self.statements.make(
            view, distance.focus, subject, "distance", quantity_value(distance.quantity), attribution, said, scope=scope
        )
        if distance.direction is not None:
            direction = TextValue(text=distance.direction)
            yield self.statements.make(
                view, distance.focus, subject, "direction", direction, attribution, said, scope=scope
            )

    def _count(self, view: View, count: counts.Count) -> Iterator[Assertion]:
        attribution = self._speaker(view, (count.quantity.start, count.quantity.end))
        if attribution is not None and attribution.stance in {"denies", "asks", "wants"}:
            return
        day = self.article.published.day if self.article.kind == "timeline" and self.article.published else ""
        yield self.statements.make(
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
        mention = self.events.of_figure(measure.slot.id, view, position, found)
        if mention is None:
            return None
        undated = mention.view is view and mention.time is None and mention.background is None
        if undated and view.index > _LEAD and timing.background_time(view, position) is not None:
            return None  # "the 2004 tsunami was triggered by a 9.1-magnitude quake": which quake is not said
        if mention.view is view:
            own = scopes.own_day(view, position, (mention.first, mention.last), mention.time)
            subject = self.statements.subject(mention, own.span if own is not None else None)
            further = {one.entity for one in scopes.further_places(view, mention.places)}
            return (
                subject.model_copy(update={"place": tuple(sorted({*subject.place, *further}))}) if further else subject
            )
        if mention.time is not None:
            return self.statements.subject(mention)
        history = timing.background_time(view, position, [m.first for m in found])
        return self.statements.subject(mention, history.span if history is not None else None)


def _labels_only(mention: Mention) -> bool:
    """A cross-heading ("Canceled Talks") labels what follows it and asserts nothing by itself."""
    return (
        mention.view.sentence.heading and mention.field == "text" and not mention.participants and mention.time is None
    )
