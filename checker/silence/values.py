"""The values in an article with what stands around them: figures, times, names and quotations, each in its sentence.

"Damage to the church was estimated at *$1 million*" -> money, one million dollars, near "damage", "church".
Unlike assertions, these need not be known to fill a slot of an event: what looks like a conflict to a reader is found
by the words around two values.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from checker.articles.model import Article
from checker.assertions import durations, layers
from checker.assertions.layers import View
from checker.assertions.model import Assertion, QuantityValue
from checker.events.features import stem
from checker.quantities import is_money, rounding
from checker.quantities.model import Quantity
from checker.silence import cues
from checker.silence.cues import Said
from checker.silence.pairs import BY_WORDS
from checker.temporal import TimeSpan
from checker.temporal.timex import Timex

Kind = Literal["figure", "time", "name", "quote", "stage"]
NEAR = 6
"""How many tokens on either side of a value are near it."""
_VAGUE = {"PTXH": 3_600.0, "PXD": 86_400.0, "PXW": 604_800.0, "PXM": 2_592_000.0, "PXY": 31_536_000.0}
_SEVERAL = (2.0, 11.0)
_YEAR = re.compile(r"\b\d{4}\b|\d:\d")
_STAMPS = frozenset({"updated", "published", "posted", "modified", "edited", "updated:", "on:"})
_DASHES = frozenset({"-", "–", "—", "--", "(", "-lrb-"})
_STAMP_GAP, _LEAD = 4, 14
_LEFT_OUT = frozenset({"ordinal"})
_SHORTEST = 3


@dataclass(frozen=True, eq=False)
class Told:
    """A sentence: ``words`` are the stems of what it says, ``names`` the keys of whom and what it names, ``triggers``
    the words for events, with the types of these."""

    article: Article
    story: str
    view: View
    words: frozenset[str]
    names: frozenset[str]
    places: tuple[tuple[int, str], ...]
    triggers: Mapping[str, str]
    cues: tuple[Said, ...]

    @property
    def types(self) -> frozenset[str]:
        """The types of the events that are told of."""
        return frozenset(self.triggers.values())

    @property
    def day(self) -> str | None:
        """When the article came out."""
        return self.article.published.day if self.article.published is not None else None


@dataclass(frozen=True, eq=False)
class Value:
    """One value. ``key`` says what it can be compared with ("count", "money", "m"); ``first`` and ``last`` are its
    tokens, ``start`` and ``end`` its characters; ``noun`` is what is counted, ``stated`` the statement that the checker
    reads it as, with its ``slot`` and ``event``."""

    told: Told
    kind: Kind
    key: str
    first: int
    last: int
    start: int
    end: int
    near: frozenset[str]
    amount: QuantityValue | None = None
    quantity: Quantity | None = None
    time: Timex | None = None
    noun: str = ""
    slot: str = ""
    event: str = ""
    text: str = ""
    stated: Assertion | None = None

    @property
    def span(self) -> TimeSpan | None:
        """The time that it names."""
        return self.time.span if self.time is not None else None

    def before(self, name: str, reach: int) -> bool:
        """Whether a cue of that name stands right before the value."""
        return any(said.cue.name == name and 0 <= self.first - said.last < reach for said in self.told.cues)

    def nearest(self, name: str) -> str:
        """What the cue of that name nearest to the value is one of; of two as near the one behind it."""
        low, high = self.told.view.clause(self.first)
        found = [
            (max(said.first - self.last, self.first - said.last), said.first < self.first, said.cue.what)
            for said in self.told.cues
            if said.cue.name == name and low <= said.first and said.last <= high
        ]
        return min(found)[2] if found else ""

    def cues(self, name: str, reach: int = NEAR) -> tuple[str, ...]:
        """The cues of that name within reach of the value, by what they are cues of; in no other clause."""
        low, high = self.told.view.clause(self.first)
        low, high = max(low, self.first - reach), min(high, self.last + reach)
        return tuple(
            said.cue.what
            for said in self.told.cues
            if said.cue.name == name and low <= said.first and said.last <= high
        )


def read(article: Article, story: str, stated: Sequence[Assertion]) -> tuple[Told, ...]:
    """The sentences of the article that claim something; ``stated`` are its statements."""
    types: dict[tuple[str, int], dict[str, str]] = {}
    for one in stated:
        if one.subject.type is not None:
            types.setdefault((one.field, one.start), {})[one.mention.lower()] = one.subject.type
    found = []
    for view in layers.views(layers.read(article)):
        if view.words[-1:] != ("?",) and len(view.words) > _SHORTEST:
            found.append(_told(article, story, view, types.get((view.sentence.field, view.sentence.start), {})))
    return tuple(found)


def _told(article: Article, story: str, view: View, triggers: Mapping[str, str]) -> Told:
    named = {n for e in view.entities for n in range(view.first_token(e.start), view.last_token(e.end))}
    dated = {n for t in view.times for n in range(view.first_token(t.start), view.last_token(t.end))}
    words = frozenset(
        stem(word) for n, word in enumerate(view.words) if n not in named and n not in dated and _is_content(word)
    )
    names = frozenset(e.entity for e in view.entities if not e.entity.startswith("group:"))
    places = tuple((view.first_token(e.start), e.entity) for e in view.entities if e.kind in {"place", "country"})
    return Told(article, story, view, words, names, places, triggers, cues.told(view.sentence.tokens))


def figures(told: Told, slots: Mapping[tuple[str, int], Assertion], events: Mapping[str, str]) -> Iterator[Value]:
    """The figures of the sentence: counts, money, lengths, durations, ages; ``slots`` are the statements of the
    article by field and where their figure begins."""
    view = told.view
    taken: list[tuple[int, int]] = []
    for quantity in view.quantities:
        taken.append((quantity.start, quantity.end))
        if quantity.unit in _LEFT_OUT or (not quantity.low and not quantity.high):
            continue
        amount = QuantityValue(low=quantity.low, high=quantity.high, unit=quantity.unit, tolerance=rounding(quantity))
        yield _figure(told, quantity.start, quantity.end, amount, quantity, slots, events)
    for time in view.times:
        if time.type != "DURATION" or any(start < time.end and time.start < end for start, end in taken):
            continue
        length = durations.length(time) or _vague(time)
        if length is not None:
            made = _figure(told, time.start, time.end, length, None, slots, events)
            yield replace(made, time=time)


def times(told: Told) -> Iterator[Value]:
    """The days and hours of the sentence."""
    for time in told.view.times:
        if time.span is None or time.type not in {"DATE", "TIME"}:
            continue
        if time.span.first_day is None or time.span.last_day is None or time.value.endswith("_REF"):
            continue
        value = _value(told, "time", "time", time.start, time.end)
        if not _is_stamp(told, value):
            yield replace(value, time=time)


def _is_stamp(told: Told, value: Value) -> bool:
    """Whether the page is dated by it, and no event."""
    before = told.view.words[max(0, value.first - _STAMP_GAP) : value.first]
    opens = told.view.sentence.field == "text" and told.view.sentence.start == 0
    if not opens or value.first >= _LEAD:
        return not _STAMPS.isdisjoint(before)
    after = text(told, value.end, value.end + _STAMP_GAP).strip()
    behind = (*told.view.words[value.last : value.last + _STAMP_GAP], after[:1])
    return not _STAMPS.isdisjoint(before) or _YEAR.search(value.text) is not None or not _DASHES.isdisjoint(behind)


def _figure(
    told: Told, start: int, end: int, amount: QuantityValue, quantity: Quantity | None,
    slots: Mapping[tuple[str, int], Assertion], events: Mapping[str, str],
) -> Value:  # fmt: skip
    noun = quantity.lemma or quantity.of if quantity is not None else ""
    whole = quantity.of_span if quantity is not None else None
    until = whole[1] if whole is not None and 0 <= whole[0] - end <= 1 else end
    stated = _statement(told, start, amount, slots)
    value = _value(told, "figure", "money" if is_money(amount.unit) else amount.unit, start, until)
    slot = stated.slot if stated is not None else ""
    event = events.get(stated.id, "") if stated is not None else ""
    return replace(value, amount=amount, quantity=quantity, noun=noun, slot=slot, event=event, stated=stated)


def _statement(
    told: Told, start: int, amount: QuantityValue, slots: Mapping[tuple[str, int], Assertion]
) -> Assertion | None:
    field = told.view.sentence.field
    found = slots.get((field, start))
    if found is None or not isinstance(found.value, QuantityValue):
        return None
    return found if (found.value.low, found.value.high) == (amount.low, amount.high) else None


def _value(told: Told, kind: Kind, key: str, start: int, end: int) -> Value:
    view = told.view
    first, last = view.first_token(start), view.last_token(end)
    return Value(told, kind, key, first, last, start, end, near(view, first, last), text=text(told, start, end))


def text(told: Told, start: int, end: int) -> str:
    """As it is written."""
    return told.article.field(told.view.sentence.field)[start:end]


def near(view: View, first: int, last: int) -> frozenset[str]:
    """The stems of the words that stand near those tokens, in the same clause or the neighbouring words."""
    around = (*range(max(0, first - NEAR), first), *range(last, min(len(view.words), last + NEAR)))
    return frozenset(stem(view.words[n]) for n in around if _is_content(view.words[n]))


def _is_content(word: str) -> bool:
    return len(word) >= _SHORTEST and word[0].isalpha() and word not in cues.small()


def _vague(time: Timex) -> QuantityValue | None:
    """ "In weeks": a few of them."""
    unit = _VAGUE.get(time.value)
    return QuantityValue(low=_SEVERAL[0] * unit, high=_SEVERAL[1] * unit, unit="s") if unit is not None else None


def by_place(stated: Iterable[Assertion]) -> Mapping[tuple[str, int], Assertion]:
    """Statements of figures by field and where their focus begins and ends: a figure lies in it."""
    found: dict[tuple[str, int], Assertion] = {}
    for one in sorted(stated, key=lambda one: (one.focus[1] - one.focus[0], one.id)):
        if isinstance(one.value, QuantityValue) and not one.slot.startswith(BY_WORDS):
            for at in range(*one.focus):
                found.setdefault((one.field, at), one)
    return found
