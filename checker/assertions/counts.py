"""Open figures: what a text counts or measures without a slot of its own.

"The blaze hit 75 flights" -> (flights, hit, by a blaze) = 75, so that "the blaze hit 57 flights" can be held
against it, without a file for flights.

Such a figure is compared only with one of the same *key*, and the key is made so that two figures of one key can
hardly be about two things:

* the counted noun, in the singular, with every word that narrows it ("five fishing villages" is no "five villages");
* the verb it stands under, verbs that say the same being one (``rules/cues/figures.yaml``), and how it stands there:
  as what it is done to ("hit 75 flights", "75 flights were hit"), as who does it, or behind a preposition;
* the *anchor*, what else is said of the verb: who did it, or to whom. A figure behind a preposition, and money or a
  length, need one: "bought the mill for $2 million" is no "bought the yard for $3 million";
* the year, where the figure is told as history, and the day of the entry in a time line.

The key stands as the subject of the statement, and keys are compared within one story only, so that the rules are
plain equi-joins. A key that one article gives two figures is about several things there, and is left out. Figures
that a typed slot has claimed, bounds that are open, parts and additions are no open figures.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from pydantic import BaseModel, ConfigDict

from checker.assertions import scopes, sums, timing
from checker.assertions.layers import View
from checker.assertions.model import Assertion, Scope
from checker.language.clauses import looks_past
from checker.language.inflection import forms
from checker.quantities.lexicon import lexicon
from checker.quantities.model import Quantity
from checker.quantities.nouns import singular
from checker.vocabulary import default_folder, load_or_raise
from checker.vocabulary.slots import Slot

GROWING, SETTLED, THEN = "figure-so-far", "figure", "figure-then"
"""What may grow from report to report; what is told of these days; what is told of a day or year that is over."""
_OPEN = frozenset({GROWING, SETTLED, THEN})
_TOLLS = frozenset({"deaths", "injured", "arrests"})
_UNITS = frozenset(
    {"count", "m", "m2", "kg", "l", "percent", "percentage_point", "celsius", "degree", "m/s", "l/day", "W"}
)
_NOT_MONEY = _UNITS | {"s", "age", "ordinal", "magnitude", "m/s2"}
_REACH, _GAP = 10, 5
_BE = frozenset({"is", "are", "was", "were", "be", "been", "being", "'s"})
_PRONOUNS = frozenset(
    {
        "he",
        "she",
        "it",
        "they",
        "we",
        "i",
        "you",
        "who",
        "which",
        "that",
        "there",
        "this",
        "these",
        "those",
        "him",
        "her",
        "them",
    }
)
_WITHIN = frozenset({"in", "across", "over"})
_LINKS = frozenset({",", "and"})
_PLACING = frozenset(
    {
        "north",
        "south",
        "east",
        "west",
        "northeast",
        "northwest",
        "southeast",
        "southwest",
        "away",
        "off",
        "from",
        "outside",
        "offshore",
        "of",
        "inland",
    }
)
_STOPS = frozenset({",", ";", ":", "(", ")", ".", "-", "–", "—", '"', "''", "``", "“", "”"})


class _Words(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")
    id: str
    growing: tuple[tuple[str, ...], ...]
    settled: tuple[tuple[str, ...], ...]
    empty: frozenset[str]
    not_qualifiers: frozenset[str]
    prepositions: frozenset[str]
    passed: frozenset[str]
    owned: frozenset[str]


@dataclass(frozen=True, slots=True)
class Count:
    """An open figure: ``slot`` says whether it may grow, ``key`` what it counts; ``focus`` covers figure and verb."""

    slot: str
    key: str
    quantity: Quantity
    focus: tuple[int, int]
    scope: Scope


@dataclass(frozen=True, slots=True)
class _Verb:
    name: str
    grows: bool
    forms: frozenset[str]


@cache
def _words() -> _Words:
    return load_or_raise(default_folder() / "cues" / "figures.yaml", _Words)[0]


def _verb(word: str) -> _Verb | None:
    """The verb that the word is a form of; one that is not listed stands for itself, by its past in -ed."""
    known = _verbs().get(word)
    if known is None and looks_past(word) and word not in lexicon().adjectival:
        return _Verb(word, True, frozenset({"past", "participle"}))
    return known


@cache
def _verbs() -> dict[str, _Verb]:
    """Every form of every verb listed: ``struck`` -> hit, which grows."""
    found: dict[str, _Verb] = {}
    for grows, groups in ((True, _words().growing), (False, _words().settled)):
        for group in groups:
            for verb in group:
                if " " not in verb:
                    for form, kinds in forms(verb).items():
                        found.setdefault(form, _Verb(group[0], grows, frozenset(kinds)))
    return found


def read(view: View, claimed: frozenset[int]) -> Iterator[Count]:
    """The open figures of the sentence; ``claimed`` are the places of figures that a slot has taken already."""
    for quantity in view.quantities:
        if quantity.start in claimed or not _is_plain(quantity):
            continue
        yield from _read(view, quantity)


def composition(view: View) -> Iterator[Count]:
    """Who sits on a body, "the jury of *seven women* and five men": so many of each, whatever befell them."""
    for body, noun, quantity, focus in sums.composition(view):
        yield Count(SETTLED, _key(noun, "be", "on", body, ""), quantity, focus, Scope())


def toll_of(slot: Slot, day: str) -> str | None:
    """The key of a day's toll, ``number of people killed on 2011-03-18``; None for what is no toll."""
    return f"{slot.title} on {day}" if slot.id in _TOLLS else None


def _key(noun: str, verb: str, role: str, anchor: str, when: str) -> str:
    """What is counted, as one name that people can read: ``country (kill person in, 2004)``."""
    whose = anchor.rpartition(":")[2]
    told = {
        "done": f"{whose} {verb}",
        "does": f"that {verb}",
        "is": f"{whose} is",
        "with": f"of a {whose}",
        "all": "all",
    }
    details = [told.get(role, f"{verb} {whose} {role}").strip(), *([when] if when else [])]
    return f"{noun} ({', '.join(details)})"


def _slot(when: str, *, grows: bool = False) -> str:
    return THEN if when else GROWING if grows else SETTLED


def unambiguous(assertions: Iterable[Assertion]) -> Iterator[Assertion]:
    """All but the open figures of which one article gives two: it counts several things under one name."""
    stated = list(assertions)
    values: dict[str, set[str]] = {}
    for one in stated:
        if one.slot in _OPEN:
            values.setdefault(one.subject.entity or "", set()).add(one.value.model_dump_json())
    several = {key for key, found in values.items() if len(found) > 1}
    return (one for one in stated if one.slot not in _OPEN or one.subject.entity not in several)


def _is_plain(quantity: Quantity) -> bool:
    if quantity.low is None or quantity.high is None or quantity.additional or not quantity.digits:
        return False
    return quantity.unit in _UNITS or quantity.unit not in _NOT_MONEY


def _read(view: View, quantity: Quantity) -> Iterator[Count]:
    first, last = view.first_token(quantity.start), view.last_token(quantity.end)
    behind = max(last, view.last_token(quantity.of_span[1])) if quantity.of_span else last
    if quantity.unit == "m" and _PLACING & set(view.words[behind : behind + 2]):
        return  # "35 miles north of …" tells where, not how much
    noun = _noun(view, quantity, first, behind)
    if noun is None:
        return
    scope = scopes.of_count(view, quantity, first, behind)
    if scope.part in {"part", "additional"}:
        return
    history = timing.background_time(view, first)
    when = history.value[:4] if history is not None else ""
    borne = _borne(view, quantity, last, behind)
    if borne is not None:
        head, end = borne
        yield Count(_slot(when), _key(noun, "be", "with", head, when), quantity, view.span(first, end), scope)
        return
    opened, closed = _listed(view, first, behind)
    governed = _governed(view, opened, closed)
    if quantity.unit == "count" and first and _is_definite(view, first, noun):
        yield Count(_slot(when), _key(noun, "be", "all", "", when), quantity, view.span(first, behind), scope)
    if governed is None:
        return
    verb, role, at = governed
    whose = quantity.unit in {"percent", "percentage_point"} and role != "is"
    anchor = _anchor(view, role, at, opened, whose=whose)
    needed = role not in {"done", "does"} or quantity.unit != "count"
    if anchor is None or (needed and not anchor) or (quantity.unit != "count" and anchor in _words().owned):
        return
    if role in _WITHIN:  # "in 13 countries around the ocean": the figure tells the place
        scope = scope.model_copy(update={"where": None})
    key = _key(noun, verb.name, role, anchor, when)
    focus = view.span(min(first, at), max(behind, at + 1))
    yield Count(_slot(when, grows=verb.grows), key, quantity, focus, scope)


def _is_definite(view: View, first: int, noun: str) -> bool:
    """ "The five merchant vessels": all that there are of a named kind, whatever befell them."""
    return " " in noun and view.words[first - 1 : first] == ("the",)


def _listed(view: View, first: int, behind: int) -> tuple[int, int]:
    """The tokens of the whole list that the figure stands in: "six rifles, *12 magazines* and 300 rounds"."""
    spans = sorted(
        (view.first_token(q.start), max(view.last_token(q.end), view.last_token(q.of_span[1]) if q.of_span else 0))
        for q in view.quantities
        if q.unit == "count"
    )
    for low, high in reversed(spans):
        if high < first and set(view.words[high:first]) <= _LINKS and first - high <= 2:
            first = low
    for low, high in spans:
        if low > behind and set(view.words[behind:low]) <= _LINKS and low - behind <= 2:
            behind = high
    return first, behind


def _borne(view: View, quantity: Quantity, last: int, behind: int) -> tuple[str, int] | None:
    """The thing that bears the figure, "a 1,000-member *church*", "a 98-ton *dome*", and the token after it."""
    glued = (
        view.layers.article.field(view.sentence.field)[quantity.end : quantity.end + 1] == "-" or "-" in quantity.text
    )
    tied = (
        quantity.of_span is not None
        and "-" in view.layers.article.field(view.sentence.field)[quantity.end : quantity.of_span[1]]
    )
    if not (glued or tied):
        return None
    at = max(behind, last)
    named = ""
    for n in range(at, min(len(view.words), at + 4)):
        word = view.words[n]
        if not word[:1].isalpha() or word in lexicon().stop or word in _verbs() or word in lexicon().verbs:
            break
        named, at = word, n + 1
    return (singular(named, lexicon()), at) if named else None


def _noun(view: View, quantity: Quantity, first: int, behind: int) -> str | None:
    """The counted noun with what narrows it, sorted; of money and measures the unit with what is measured."""
    words = _words()
    if quantity.unit == "count":
        if quantity.lemma in words.empty or quantity.of_span is None:
            return None
        start, head = view.first_token(quantity.of_span[0]), behind - 1
        narrowing = sorted({w for w in view.words[start:head] if w not in words.not_qualifiers and w[:1].isalpha()})
        return " ".join((quantity.lemma, *narrowing))
    if quantity.of:
        return f"{quantity.unit} {quantity.lemma}"
    if first >= 2 and view.words[first - 1] == "of":
        return f"{quantity.unit} {singular(view.words[first - 2], lexicon())}"
    return quantity.unit


def _governed(view: View, first: int, behind: int) -> tuple[_Verb, str, int] | None:
    """The verb, how the figure stands under it, and its token."""
    words, passed = view.words, _words().passed
    at = first - 1
    if at >= 0 and words[at] in _words().prepositions:
        for n in range(at - 1, max(-1, at - _REACH), -1):
            if words[n] in _STOPS:
                break
            verb = _verb(words[n])
            if verb is not None and words[n] not in _BE:
                return verb, words[at], n
        return None
    while at >= 0 and first - at <= _GAP and words[at] in passed and words[at] not in _BE:
        at -= 1
    verb = _verb(words[at]) if at >= 0 and words[at] not in _BE else None
    if verb is not None and not (at and words[at - 1] in _BE and "participle" in verb.forms):
        return verb, "done", at
    for n in range(behind, min(len(words), behind + _GAP)):
        verb = _verb(words[n]) if words[n] not in passed and words[n] not in _BE else None
        if verb is not None:
            bare = n == behind and "participle" in verb.forms
            passive = bare or (words[n - 1] in _BE and "participle" in verb.forms)
            return verb, "done" if passive else "does", n
        if words[n] not in passed:
            break
    if first and words[first - 1] in _BE:
        return _verbs()["be"], "is", first - 1
    return None


def _anchor(view: View, role: str, at: int, first: int, *, whose: bool) -> str | None:
    """What else is said of the verb; empty where nothing is, None where a pronoun leaves it open.

    ``whose``: a noun alone says too little ("sales rose 8 %"), the name that it belongs to is wanted as well."""
    if role in {"done", "does"} and at > first:
        return ""
    low, high = (at + 1, first) if role not in {"done", "does", "is"} else (0, at)
    found = _named(view, low, high, whose=whose)
    if not found and role not in {"done", "does", "is"}:
        found = _named(view, 0, at, whose=whose)
    return found


def _named(view: View, low: int, high: int, *, whose: bool) -> str | None:
    """The last name or noun between these tokens, in the clause of ``high``."""
    low = max(low, view.clause(max(0, high - 1))[0])
    noun = ""
    for n in range(high - 1, low - 1, -1):
        word = view.words[n]
        entity = next((e for e in view.entities if view.last_token(e.end) == n + 1), None)
        if entity is not None:
            return f"{entity.entity} {noun}".strip()
        if noun and not whose:
            return noun
        if word in _PRONOUNS:
            return None
        if word in _STOPS:
            break
        if word in _words().passed or word in lexicon().stop or word.endswith("ly") or not word[:1].isalpha():
            continue
        if not noun:
            noun = singular(word, lexicon())
        if high - n > _GAP + 1:
            break
    return None if whose else noun
