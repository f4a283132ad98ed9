"""Which event a figure or a statement belongs to, where it does not name one itself.

"The fire killed five. ... *It* was the worst since 1998. Seven others were hurt." The injured are those of the fire:
the event beside a figure comes first, then what the sentences right before speak of, then what the article leads with.
What is told as history or of a day far back is no event of the news, and takes no figure but those right behind it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from checker.assertions import anaphora, places, timing
from checker.assertions.circumstances import Told
from checker.assertions.layers import View
from checker.assertions.measures import Measure
from checker.assertions.mentions import Mention
from checker.assertions.owners import whose
from checker.entities.model import EntityMention

_ADJACENT = 3
_REACH = 6
_BESIDE = 4
_LIES = frozenset({"is", "lies", "located", "situated", "lay", "lying"})
_BACK_REFERENCES = frozenset({"it", "that", "this", "they"})


def is_old(mention: Mention) -> bool:
    """Told of a time far before the article came out."""
    published = mention.view.layers.published_minutes
    end = mention.time.span.end[1] if mention.time is not None and mention.time.span is not None else None
    return published is not None and end is not None and end < published - timing.FAR


@dataclass(frozen=True)
class Events:
    """What an article speaks of: the mentions of each of its sentences, ``by_view``."""

    views: Sequence[View]
    by_view: Sequence[Sequence[Mention]]

    @cached_property
    def headline(self) -> Mapping[str, Mention]:
        """For each type, the mention that the article leads with: the first that is not told as background."""
        leads: dict[str, Mention] = {}
        for found in self.by_view:
            for mention in found:
                if not mention.past:
                    leads.setdefault(mention.type.id, mention)
        return leads

    @cached_property
    def _leads(self) -> Mapping[str, tuple[Mention, ...]]:
        told: dict[str, list[Mention]] = {}
        for found in self.by_view:
            for mention in found:
                if not mention.past and not is_old(mention):
                    told.setdefault(mention.type.id, []).append(mention)
        return {kind: (*[m for m in found if m.time is not None][:1], found[0]) for kind, found in told.items()}

    def leads(self, kind: str) -> tuple[Mention, ...]:
        """The mentions by which the article leads with an event of the type: first the one that gives its time."""
        return self._leads.get(kind, ())

    def of_it(self, view: View) -> Mention | None:
        """ "*It* struck at 7:37 a.m.": the event spoken of before."""
        return self._last(view.index, "time") or min(self.headline.values(), key=_place, default=None)

    def of_circumstance(self, told: Told, found: Sequence[Mention]) -> Mention | None:
        """The event beside what is told of its cause or extent, else the one that the article leads with."""
        near = [mention for mention in found if mention.type.id in told.of]
        leads = [] if told.tied else [m for m in self.headline.values() if m.type.id in told.of]
        nearest = min(near, key=lambda m: (abs(m.first - told.position), m.first), default=None)
        mention = nearest or min(leads, key=_place, default=None)
        return None if mention is None or mention.past or is_old(mention) else mention

    def of_figure(self, slot: str, view: View, position: int, found: Sequence[Mention]) -> Mention | None:
        """The nearest event of a fitting type in the sentence, else the one the article leads with."""
        near = [m for m in found if slot in m.type.slots]
        spoken_of = bool(view.words) and view.words[0] in _BACK_REFERENCES
        if near and spoken_of and position < near[0].first - _ADJACENT:
            near = []  # "*It* had a magnitude of 5.4, and was followed by an aftershock"
        if near:
            return min(near, key=lambda m: (abs(m.first - position), m.first))
        before = self._last(view.index, slot)
        if before is not None and (before.past or before.background is not None or is_old(before)):
            return before if spoken_of else None
        if before is not None and spoken_of:
            return before
        leads = [m for m in self.headline.values() if slot in m.type.slots]
        return min(leads, key=_place, default=None)

    def of_distance(self, view: View, distance: places.Distance, found: Sequence[Mention]) -> Mention | None:
        """The event that happened so far from a place: spoken of right before, or as its epicentre or site."""
        first = view.first_token(distance.quantity.start)
        near = self.of_figure("distance", view, first, found)
        if near is None or distance.centre:
            return near
        return near if near.view is view and places.tied(view.words, near.first, first) else None

    def place_of_distance(self, view: View, distance: places.Distance) -> EntityMention | None:
        """ "*The island* … is about 940 miles south of": not where something happened, but where a place lies."""
        first = view.first_token(distance.quantity.start)
        near = set(view.words[max(0, first - _BESIDE) : first])
        return anaphora.meant(view, first, self._places_called, _REACH) if near & _LIES else None

    def owner(self, view: View, measure: Measure) -> EntityMention | None:
        """The person or place that an age, a sentence or a population belongs to."""
        entity = whose(view, measure)
        if entity is None and measure.slot.id == "population":
            first = view.first_token(measure.quantity.start)
            entity = anaphora.meant(view, first, self._places_called, _REACH)
        return entity

    @cached_property
    def _places_called(self) -> Mapping[str, EntityMention]:
        return anaphora.places_called(self.views)

    def _last(self, index: int, slot: str) -> Mention | None:
        """The event of a fitting type that one of the two sentences before speaks of."""
        for earlier in range(index - 1, max(-1, index - 3), -1):
            fitting = [m for m in self.by_view[earlier] if slot in m.type.slots]
            if fitting:
                return fitting[-1]
        return None


def _place(mention: Mention) -> tuple[int, int]:
    return mention.view.index, mention.first
