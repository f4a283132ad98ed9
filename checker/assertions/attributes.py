"""What a sentence says that a named person or thing *is*: its kind, job, nationality, home, whose sister she is.

    "the patrol vessel INS Sukanya", "INS Sukanya, a frigate, …"   kind patrol vessel; kind frigate
    "Duncan Oakes, 36, a New Zealander living in Velm, …"           nationality New Zealand, residence Velm
    "Quill's sister, Ida Quill"                                     relation sister, of Quill

Read from what stands right beside the name, from "is/was a …" and "works as a …". What somebody used to be ("former",
"retired", "New Zealand-born") is left alone. The words are those of ``rules/kinds``.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from checker.assertions.layers import View
from checker.assertions.model import PlaceValue, TextValue
from checker.entities import lexicon as lexicons
from checker.entities.identity_key import comparable
from checker.entities.model import EntityMention
from checker.language.phrases import Match, Phrases
from checker.vocabulary import kinds
from checker.vocabulary.kinds import KindSet

_ARTICLES = frozenset({"a", "an", "the", "one"})
_BE = frozenset({"is", "was", "'s"})
_DOUBTFUL = frozenset(
    {"former", "ex", "retired", "then", "future", "would-be", "aspiring", "trainee", "alleged", "suspected", "not",
     "fellow", "self-styled", "self-proclaimed", "one-time", "onetime", "late", "acting", "deputy", "honorary", "fake",
     "of", "for", "to", "with", "by", "and", "or", "from", "as", "like", "turned", "off-duty", "part-time", "ex-",
     "half", "near", "if", "no", "his", "her", "their", "my"}
)  # fmt: skip
_STOPS = frozenset({",", ".", ";", ")", "-rrb-", "who", "which", "that", "whose", "from", "in", "at", "with", "aboard",
                    "on", "was", "is", "has", "had", "said", "when", "while", "living", "based", "working", "for",
                    "of"})  # fmt: skip
_OPENERS = frozenset({",", "(", "-lrb-", "–", "—", "--"})
_LIVES = (("living", "in"), ("who", "lives", "in"), ("who", "lived", "in"), ("lives", "in"), ("lived", "in"))
_PRONOUNS = frozenset({"his", "her"})
_KINDS = {
    "people": frozenset({"person"}),
    "things": frozenset({"unknown", "organisation"}),
    "organisations": frozenset({"organisation", "unknown"}),
}
_ADJECTIVES = 4


@dataclass(frozen=True, slots=True)
class Attribute:
    """``entity`` is the key of whom or what it is said; ``whose`` that of whom it relates to ("*his* wife")."""

    entity: str
    slot: str
    value: TextValue | PlaceValue
    focus: tuple[int, int]
    whose: str | None = None


@dataclass(frozen=True, slots=True)
class _Word:
    set: KindSet
    value: str


@cache
def _words() -> Phrases[_Word]:
    return Phrases(
        (phrase, _Word(one, name))
        for one in kinds.load()
        if one.of is not None
        for name, kind in one.values.items()
        for phrase in (kind.words or (name,))
    )


def read(view: View) -> Iterator[Attribute]:
    """Every attribute of a named person or thing in the sentence, left to right."""
    named = [e for e in view.entities if e.kind in {"person", "unknown", "organisation"}]
    if not named or (view.sentence.heading and view.sentence.field == "title"):
        return
    matches = view.find(_words())
    people = {id(e): (view.first_token(e.start), view.last_token(e.end)) for e in view.entities}
    for match in matches:
        yield from _kind(view, match, named, people)
    kinds_here = {e.kind for e in view.entities}
    if "person" not in kinds_here:
        return
    for entity in named:
        if entity.kind == "person" and "group" in kinds_here:
            yield from _nationality(view, entity, people)
        if entity.kind == "person" and kinds_here & {"place", "country"}:
            yield from _residence(view, entity, people)


_Tokens = dict[int, tuple[int, int]]


def _kind(view: View, match: Match[_Word], named: list[EntityMention], at: _Tokens) -> Iterator[Attribute]:
    """The word right before the name, or behind it as an apposition or a predicate."""
    one = match.item.set
    if one.of is None:
        return
    for entity in named:
        key = comparable(entity) if entity.kind in _KINDS[one.of] else None
        if key is None:
            continue
        first, after = at[id(entity)]
        ahead = _stands_before(view, match, first)
        if not ahead and not _stands_behind(view, match, after):
            continue
        whose = _whose(view, match, at, key) if one.whose else None
        if one.whose and whose is None:
            continue
        low, high = (match.first, after) if ahead else (first, match.last)
        yield Attribute(key, one.slot, TextValue(text=match.item.value), view.span(low, high), whose)
        return


def _stands_before(view: View, match: Match[_Word], first: int) -> bool:
    """ "the frigate INS Sagar", "his sister, Ida Quill", "a frigate named INS Sagar"."""
    between = view.words[match.last : first]
    if not (match.last <= first and between in {(), (",",), ("named",), ("called",), (",", "the")}):
        return False
    before = view.words[max(0, match.first - 2) : match.first]
    if between[:1] == (",",):
        possessive = before[-1:] == ("'s",) or bool(_PRONOUNS & set(before)) or before[-1:] == ("the",)
        return possessive and (match.item.set.of != "people" or match.item.set.whose)
    return not (set(before) - _PRONOUNS) & (_DOUBTFUL - {"of", "for", "to", "with", "by", "from", "and", "as"})


def _stands_behind(view: View, match: Match[_Word], after: int) -> bool:
    """ "INS Sagar, a frigate,", "Ida Quill, 41, the sister of", "Ida Quill was a nurse"."""
    words = view.words
    start = _noun_phrase(words, after)
    if start is None or not start <= match.first <= start + _ADJECTIVES:
        return False
    between = words[start : match.first]
    if _DOUBTFUL & set(between) or any(not (w[0].isalpha() or w[0].isdigit()) for w in between):
        return False
    following = words[match.last] if match.last < len(words) else "."
    return following in _STOPS


def _noun_phrase(words: tuple[str, ...], after: int) -> int | None:
    """Where a noun phrase begins that says what the name before token ``after`` is: behind its article."""
    at = after
    if at < len(words) and words[at] in _OPENERS:
        at += 1
        if at + 1 < len(words) and words[at].isdigit() and words[at + 1] == ",":
            at += 2
    elif at < len(words) and words[at] in _BE:
        at += 1
    elif words[at : at + 2] in {("works", "as"), ("worked", "as")}:
        at += 2
    else:
        return None
    return at + 1 if at < len(words) and words[at] in _ARTICLES else None


def _whose(view: View, match: Match[_Word], at: _Tokens, key: str) -> str | None:
    """Whose wife or brother it is: named before "'s" or behind "of"."""
    for entity in view.entities:
        if entity.kind != "person":
            continue
        first, after = at[id(entity)]
        owner = comparable(entity)
        if owner is None or owner == key:
            continue
        if after + 1 == match.first and view.words[after] in {"'s", "'"}:
            return owner
        if match.last + 1 == first and view.words[match.last] == "of":
            return owner
    return None


def _nationality(view: View, person: EntityMention, at: _Tokens) -> Iterator[Attribute]:
    """ "Australian climber Dan Oakes", "Dan Oakes, a 36-year-old Australian climber", "Dan Oakes is a Dane"."""
    key = comparable(person)
    if key is None:
        return
    first, after = at[id(person)]
    roles = lexicons.shipped().words["roles"]
    behind = _noun_phrase(view.words, after)
    groups = [e for e in view.entities if e.kind == "group" and e.entity.startswith("country:")]
    for group in groups:
        begin, end = at[id(group)]
        gap = view.words[end:first]
        ahead = end <= first and len(gap) == 1 and gap[0] in roles and not _born(view, begin, end)
        told = behind is not None and behind <= begin <= behind + 1 and not _DOUBTFUL & set(view.words[behind:begin])
        if told and behind is not None:
            told = not _born(view, begin, end) and _is_of_the_person(view, end, roles)
        if ahead or told:
            low, high = (begin, after) if ahead else (first, min(end + 1, len(view.words)))
            yield Attribute(key, "nationality", PlaceValue(within=group.entity), view.span(low, high))
            return


def _is_of_the_person(view: View, end: int, roles: frozenset[str]) -> bool:
    """Whether "Australian" ends the phrase or says what kind of climber it is, not whose company it is."""
    following = view.words[end] if end < len(view.words) else "."
    return following in _STOPS or following in roles


def _born(view: View, begin: int, end: int) -> bool:
    """ "New Zealand-born", "British-Nigerian", "former Australian": no nationality that another one would exclude."""
    tokens = view.sentence.tokens
    text = "".join(token.text for token in tokens[begin:end])
    before = view.words[begin - 1] if begin else ""
    following = view.words[end] if end < len(view.words) else ""
    joined = "-" in text or following[:1] == "-" or before[-1:] == "-" or "born" in following
    near = {e.entity for e in view.entities if e.kind == "group" and abs(view.first_token(e.start) - begin) in {1, 2}}
    return joined or before in _DOUBTFUL or len({one for one in near if one.startswith("country:")}) > 0


def _residence(view: View, person: EntityMention, at: _Tokens) -> Iterator[Attribute]:
    """ "Dan Oakes, 36, of Velm", "Dan Oakes, who lives in Velm", "Ida Quill, a New Zealander living in Velm"."""
    key = comparable(person)
    if key is None:
        return
    first, after = at[id(person)]
    words = view.words
    for place in view.entities:
        if place.kind not in {"place", "country"}:
            continue
        begin, end = at[id(place)]
        if begin <= after or begin > after + 9:
            continue
        gap = words[after:begin]
        aged = len(gap) == 4 and gap[0] == "," and gap[1].isdigit() and gap[2:] == (",", "of")
        told = any(gap[-len(live) :] == live for live in _LIVES)
        beside = told and (gap[0] in _LIVES[3][:1] + _LIVES[4][:1] or gap[0] in _OPENERS) and "and" not in gap
        if aged or beside:
            yield Attribute(key, "residence", PlaceValue(within=place.entity), view.span(first, end))
            return
