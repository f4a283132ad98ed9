"""Which of two ways a story went, in phrases that tell it wherever they stand (``says`` in ``rules/oppositions``).

"He was *carried off* on a cart" and "the captain *walked off* under his own power": of ``person:rick-halloran``,
*carried* and *walked*. "The board backed the sale *unanimously*": of the story's one vote, whoever is the subject.
Where :mod:`checker.assertions.predicates` wants a copula, a passive or an object right beside the phrase, here the verb
group that governs the phrase says whether it is denied, and the subject of that group who is meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from checker.assertions import sources
from checker.assertions.cast import Cast
from checker.assertions.layers import View
from checker.assertions.model import Factuality
from checker.assertions.predicates import State, is_old
from checker.assertions.things import Thing
from checker.language import speaker_at
from checker.language.phrases import Match, Phrases
from checker.language.tagging.model import NounGroup, VerbGroup
from checker.vocabulary import oppositions
from checker.vocabulary.oppositions import Opposition

_NOT = frozenset({"not", "n't", "never", "no", "without", "nor", "hardly", "neither", "cannot"})
_NOBODY = frozenset({"nobody", "none", "neither", "no-one", "nothing"})
_PLANNED = frozenset({"will", "would", "shall", "should", "must", "can"})
_POSSIBLE = frozenset({"may", "might", "could"})
_FAILED = frozenset({
    "refused", "refuses", "refusing", "declined", "declines", "declining", "failed", "fails", "failing", "unable",
})  # fmt: skip
_DID = frozenset({"managed", "went", "continued", "began", "started", "proceeded", "opted", "chose", "decided", "had"})
_MEANT = frozenset({
    "plans", "planned", "intends", "intended", "vowed", "vows", "promised", "promises", "wants", "wanted", "plan",
    "set", "pledged", "due", "agreed", "intention", "likely", "certain", "sure",
})  # fmt: skip
_HEDGES = frozenset({
    "reportedly", "allegedly", "apparently", "possibly", "perhaps", "probably", "presumably", "maybe", "likely",
    "almost", "nearly", "feared", "believed", "thought", "suspected", "rumoured", "rumored", "alleged",
})  # fmt: skip
_GERUND_BEHIND = frozenset({",", "and", "after", "before", "by", "while", "when", "without", "despite", "not"})
_STANCES: dict[str, Factuality | None] = {"says": "certain", "denies": "certain", "believes": "probable"}
_SUPPOSED = frozenset({"if", "unless", "whether", "lest", "should"})
_LEFT, _BESIDE = 5, 2


@dataclass(frozen=True, slots=True)
class _Sense:
    opposition: Opposition
    pole: str
    own: frozenset[str]
    """The words of denial that the phrase itself has."""


@dataclass(frozen=True, slots=True)
class _Manner:
    """What the words around a phrase make of it."""

    verb: VerbGroup | None
    negated: bool
    factuality: Factuality


@cache
def _phrases() -> Phrases[_Sense]:
    rows = [
        (phrase, _Sense(one, name, _NOT & frozenset(re.findall(r"[a-z']+", phrase))))
        for one in oppositions.load().values()
        for name, pole in one.poles.items()
        for phrase in pole.says
    ]
    return Phrases(rows)


def read(view: View, cast: Cast) -> Iterator[State]:
    """Every such account that the sentence gives."""
    if view.sentence.heading or view.words[-1:] == ("?",):
        return
    old = is_old(view)
    for match in _longest(view.all(_phrases())):
        one = match.item.opposition
        if (old and not one.ever) or not one.apart.isdisjoint(view.words):
            continue
        if one.near and one.near.isdisjoint(cast.words):
            continue
        state = _state(view, cast, match)
        if state is not None:
            yield state


def _longest(matches: Sequence[Match[_Sense]]) -> Iterator[Match[_Sense]]:
    """Of each opposition the phrases that lie in no longer one."""
    for match in matches:
        inside = any(
            other is not match
            and other.item.opposition is match.item.opposition
            and other.first <= match.first
            and match.last <= other.last
            and other.last - other.first > match.last - match.first
            for other in matches
        )
        if not inside:
            yield match


def _state(view: View, cast: Cast, match: Match[_Sense]) -> State | None:
    opposition = match.item.opposition
    first, _ = view.clause(match.first)
    if not _SUPPOSED.isdisjoint(view.words[max(0, first - 1) : match.first]):
        return None
    manner = _manner(view, match, planned=opposition.planned)
    if manner is None:
        return None
    subjects = view.arguments.subjects(manner.verb) if manner.verb is not None else ()
    nobody = bool(subjects) and _is_nobody(view, subjects[0]) and not _says_no(view, match, subjects[0])
    about = _about(view, cast, opposition, subjects, nobody=nobody)
    if about is None:
        return None
    focus = _focus(view, match, manner.verb)
    attribution = speaker_at(view.layers.attributions, view.sentence.field, *view.span(match.first, match.last))
    negated, factuality = manner.negated != nobody, manner.factuality
    if attribution is not None:
        sure = _STANCES.get(attribution.stance)
        if sure is None:
            return None
        pronoun = bool(subjects) and view.words[subjects[0].head] in {"he", "she"}
        if pronoun and attribution.stance != "denies" and sources.read(view.layers, attribution).entity == about.key:
            return None  # "Gaskin said that *he* had died": who is meant is not said
        negated = negated != (attribution.stance == "denies")
        factuality = sure if factuality == "certain" else factuality
    pole = match.item.pole
    if negated and pole in opposition.negations:
        pole, negated = opposition.negations[pole], False
    return State(
        opposition, pole, about, None, "negated" if negated else "affirmed", factuality, attribution, focus
    )  # fmt: skip


def _about(
    view: View, cast: Cast, opposition: Opposition, subjects: Sequence[NounGroup], *, nobody: bool
) -> Thing | None:
    """Of whom or what it is told."""
    words = view.words
    if opposition.heads and not any(words[one.head] in opposition.heads for one in subjects):
        return None
    if opposition.of == "story":
        return Thing(f"matter:{opposition.title}")
    if nobody or len(subjects) != 1:
        return None
    if opposition.of == "people":
        who = cast.who(view, subjects[0])
        return Thing(who, person=True) if who is not None else None
    head = words[subjects[0].head]
    return Thing(f"thing:{head}", head=head) if opposition.heads else None


def _says_no(view: View, match: Match[_Sense], subject: NounGroup) -> bool:
    """ "*No* tsunami warnings" is the phrase itself, and denies nothing."""
    return match.first <= subject.first < match.last and view.words[subject.first] in match.item.own


def _is_nobody(view: View, subject: NounGroup) -> bool:
    """ "Nobody", "no shots", "not one passenger", "none of the crew"."""
    words = view.words
    first = subject.first
    lead = words[max(0, first - 1)] if first else ""
    return words[subject.head] in _NOBODY or words[first] in {"no", "neither"} or (
        lead == "not" and words[first] in {"one", "a"}
    )  # fmt: skip


def _manner(view: View, match: Match[_Sense], *, planned: bool) -> _Manner | None:
    """How the phrase is told; None where it is planned, wished, or a mere noun."""
    words, arguments = view.words, view.arguments
    verb = arguments.verb_at(match.first) if match.form else None
    if match.form and (verb is None or not match.first <= verb.main < match.last):
        return None
    if verb is None:
        verb = _governing(view, match)
    before = words[max(0, match.first - _LEFT) : match.first]
    beside = words[max(0, match.first - _BESIDE) : match.first]
    own = verb is not None and verb.first <= match.first < verb.last
    negated = verb is not None and verb.negated
    if verb is not None and any(words[n] in match.item.own for n in range(verb.first, min(verb.last, match.last))):
        negated = False
    if not own and not negated:
        negated = not _NOT.isdisjoint(beside) or "far from" in " ".join(before)
    elif own and verb is not None:
        negated = negated or words[verb.first - 1 : verb.first] in {("not",), ("never",), ("without",)}
    if not (_NOT & set(words[match.first : match.last])) <= match.item.own:
        negated = not negated or own
    factuality: Factuality = "certain" if _HEDGES.isdisjoint(before) else "probable"
    if verb is None:
        return _Manner(None, negated, factuality)
    governor = words[verb.first - 1] if verb.first else ""
    modal = None if words[match.first] == verb.modal else verb.modal
    if modal in _PLANNED and not planned and not (verb.negated and modal == "can"):
        return None
    if modal in _POSSIBLE and not (verb.negated and modal == "could"):
        factuality = "possible"
    if verb.form == "infinitive":
        if governor in _FAILED:
            negated = not negated
        elif governor not in _DID and not (planned and governor in _MEANT):
            return None
    elif verb.form == "gerund" and own and governor not in _GERUND_BEHIND:
        return None
    return _Manner(verb, negated, factuality)


def _governing(view: View, match: Match[_Sense]) -> VerbGroup | None:
    """The verb group that a phrase without a verb hangs on: the last before it in its clause, else the first behind."""
    low, high = view.clause(match.first)
    inside = [one for one in view.arguments.groups.verbs if low <= one.first < high]
    around = next((one for one in inside if one.first < match.last and match.first < one.last), None)
    if around is not None:
        return around
    before = [one for one in inside if one.last <= match.first]
    if before:
        return before[-1]
    return next((one for one in inside if one.first >= match.last), None)


def _focus(view: View, match: Match[_Sense], verb: VerbGroup | None) -> tuple[int, int]:
    """The phrase, and the verb group where the two touch."""
    first, last = match.first, match.last
    if verb is not None and verb.first <= last and first <= verb.last:
        first, last = min(first, verb.first), max(last, verb.last)
    return view.span(first, last)


__all__ = ["read"]
