"""Why a thing happened and how badly, in the kinds of ``rules/circumstances``.

"Arson is suspected in the blaze" -> cause: arson, possible. "We have no idea what caused it" -> whether the cause is
known: unknown. "The fire was kept from spreading" -> extent: limited. Each hangs on an event of a type that has such
causes: the one in the sentence, else the one that the article leads with.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from pydantic import BaseModel, ConfigDict

from checker.assertions.layers import View
from checker.assertions.model import Factuality, Polarity
from checker.language import speaker_at
from checker.language.lexicon import read_cues
from checker.language.model import Attribution
from checker.language.phrases import Match, Phrases
from checker.temporal import TimeSpan
from checker.temporal.span import EARLIEST, LATEST
from checker.vocabulary import circumstances
from checker.vocabulary.circumstances import Circumstance
from checker.vocabulary.phrase import Phrase

_BEFORE, _BEHIND = 8, 5
_CLOSE = 4
_GAP = 2
_FAR = 16
_MODALS = frozenset({"may", "might", "could", "would", "if", "whether", "possible", "possibly", "feared", "threatened"})
_STANCES: dict[str, Factuality] = {"says": "certain", "denies": "certain", "believes": "probable"}


class _Causal(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    behind: tuple[Phrase, ...]
    ahead: tuple[Phrase, ...]
    possible: frozenset[str]
    probable: frozenset[str]
    denied: frozenset[str]
    excluded: tuple[Phrase, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """One statement: that kind, of an event of a type in ``of``. ``tied`` where only an event beside it is meant;
    ``position`` is its first token."""

    circumstance: Circumstance
    kind: str
    polarity: Polarity
    factuality: Factuality
    attribution: Attribution | None
    focus: tuple[int, int]
    position: int
    tied: bool
    of: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Sense:
    circumstance: Circumstance
    kind: str
    alone: bool
    behind: str = ""


@dataclass(frozen=True, slots=True)
class _Words:
    senses: Phrases[_Sense]
    never: Phrases[str]
    behind: Phrases[str]
    ahead: Phrases[str]
    excluded: Phrases[str]


@cache
def _causal() -> _Causal:
    return read_cues("causal.yaml", _Causal)


@cache
def _words() -> _Words:
    rows: list[tuple[str, _Sense]] = []
    never: list[tuple[str, str]] = []
    for one in circumstances.load().values():
        never += [(phrase, one.id) for phrase in one.never_behind]
        for name, kind in one.kinds.items():
            rows += [(phrase, _Sense(one, name, alone=True)) for phrase in kind.tells]
            rows += [(phrase, _Sense(one, name, alone=False)) for phrase in kind.follows]
            for word, phrases in kind.tells_of.items():
                rows += [(phrase, _Sense(one, name, alone=True, behind=word)) for phrase in phrases]
    told = _causal()
    return _Words(
        Phrases(rows),
        Phrases(never),
        Phrases((phrase, "") for phrase in told.behind),
        Phrases((phrase, "") for phrase in told.ahead),
        Phrases((phrase, "") for phrase in told.excluded),
    )


def read(view: View) -> Iterator[Told]:
    """Everything the sentence tells of how an event came about and went."""
    words = _words()
    matches = list(_longest(view.all(words.senses)))
    if not matches:
        return
    behind = {match.last for match in view.find(words.behind)}
    ahead = {match.first for match in view.find(words.ahead)}
    never = [(match.item, match.last) for match in view.find(words.never)]
    for match in matches:
        sense = match.item
        if any(name == sense.circumstance.id and 0 <= match.first - last < _CLOSE for name, last in never):
            continue
        if sense.behind and sense.behind not in view.words[max(0, match.first - _FAR) : match.first]:
            continue
        linked = any(0 <= match.first - last <= _GAP for last in behind) or match.last in ahead
        if sense.alone or linked:
            told = _told(view, match)
            if told is not None:
                yield told
                yield from _implied(told)


def _longest(matches: Sequence[Match[_Sense]]) -> Iterator[Match[_Sense]]:
    """Of each circumstance the longest phrase at a token; the longest come first there."""
    seen: set[tuple[int, str]] = set()
    for match in matches:
        if (match.first, match.item.circumstance.id) not in seen:
            seen.add((match.first, match.item.circumstance.id))
            yield match


def _told(view: View, match: Match[_Sense]) -> Told | None:
    sense, words = match.item, view.words
    low, high = view.clause(match.first)
    focus = view.span(match.first, match.last)
    attribution = speaker_at(view.layers.attributions, view.sentence.field, *focus)
    factuality, negated = _factuality(view, match), _is_denied(view, match)
    if attribution is not None:
        sure = _STANCES.get(attribution.stance)
        if sure is None:
            return None
        negated = negated or attribution.stance == "denies"
        factuality = sure if factuality == "certain" else factuality
    whole = view.span(max(low, match.first - _BEFORE), max(match.last, min(high, match.last + _BEHIND, len(words))))
    return Told(
        sense.circumstance, sense.kind, "negated" if negated else "affirmed", factuality, attribution,
        (min(whole[0], focus[0]), max(whole[1], focus[1])), match.first, not sense.alone,
        sense.circumstance.of,
    )  # fmt: skip


def _factuality(view: View, match: Match[_Sense]) -> Factuality:
    """How sure the words around it are."""
    sense, words, causal = match.item, view.words, _causal()
    around = (*words[max(0, match.first - _BEFORE) : match.first], *words[match.last : match.last + _BEHIND])
    if sense.circumstance.slot == "extent":
        return "certain" if _MODALS.isdisjoint(around) else "possible"
    if sense.kind == "unknown":
        return "certain"
    if not causal.possible.isdisjoint(around):
        return "possible"
    return "certain" if causal.probable.isdisjoint(around) else "probable"


def _is_denied(view: View, match: Match[_Sense]) -> bool:
    """ "Was *not* due to the weather", "arson was *ruled out*"."""
    if match.item.circumstance.slot == "extent" or match.item.kind == "unknown":
        return False
    negated = not _causal().denied.isdisjoint(view.words[max(0, match.first - _CLOSE - 1) : match.first])
    excluded = any(
        0 <= match.first - found.last < _CLOSE or 0 <= found.first - match.last <= 1
        for found in view.find(_words().excluded)
    )
    return negated != excluded


def _implied(told: Told) -> Iterator[Told]:
    """Who asserts a cause asserts that it is known."""
    knows = told.circumstance.kinds[told.kind].knows
    if knows is None or told.polarity == "negated" or told.factuality != "certain":
        return
    name, _, kind = knows.partition("/")
    other = circumstances.load()[name]
    yield replace(told, circumstance=other, kind=kind)


def holds(told: Told, said: TimeSpan | None) -> TimeSpan | None:
    """When the statement is true of: always; a lasting kind from when it is told on, its opposite up to then."""
    lasting = told.circumstance.lasting
    if not lasting:
        return TimeSpan((EARLIEST, EARLIEST), (LATEST, LATEST))
    if said is None:
        return None
    if told.kind in lasting:
        return TimeSpan((EARLIEST, said.start[0]), (LATEST, LATEST))
    return TimeSpan.until(said)
