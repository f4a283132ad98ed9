"""What one happening came before, after, or in the course of: a sentence with two event words and an order word.

    The talks began two days after the vote.         talks: start, two days after, the vote
    After the vote, police arrested five marchers.   arrests: after the vote
    The envoy met the rebels during the visit.       meeting: during the visit

Read only where the shape shows which event is meant: the order word stands behind the main verb of the one, or opens
the sentence before it, and the other is the noun right behind the order word. What is planned, denied or supposed
orders nothing, and "after talks collapsed" is about the collapse, not the talks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from pydantic import BaseModel, ConfigDict

from checker.assertions.layers import View
from checker.assertions.mentions import Mention
from checker.assertions.model import QuantityValue
from checker.language.clauses import looks_past
from checker.language.cues import grammar
from checker.language.inflection import irregular_forms
from checker.language.lexicon import clause_words
from checker.language.phrases import Match, Phrases
from checker.temporal.timex import Timex
from checker.vocabulary import default_folder, load_or_raise
from checker.vocabulary.phrase import Phrase

Relation = Literal["before", "after", "during"]
Edge = Literal["start", "end", "whole"]

_DAY = 86_400.0
_SECONDS = {"PTM": 60.0, "PTH": 3_600.0, "PD": _DAY, "PW": 7 * _DAY, "PM": 30 * _DAY, "PY": 365 * _DAY}
_LOOSE = {"PTM": 600.0, "PTH": 3_600.0, "PD": _DAY - 60, "PW": 4 * _DAY, "PM": 15 * _DAY, "PY": 200 * _DAY}
"""How far off a round amount may be: "a week after" is anything from the third to the eleventh day."""
_SHARE = 0.25
_AMOUNT = re.compile(r"P(T?)(X|[0-9]{1,4}(?:\.[0-9]{1,2})?)([SMHDWY])")
_STOPS = frozenset({",", ".", ";", ":", "—", "–", "--", "-", "(", ")", "”", '"', "!"})
_REACH = 14
_SUBJECT_REACH = 6
_VERB_REACH = 10
_HAPPENED = frozenset({"occurred", "started", None})


class _Words(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    after: tuple[Phrase, ...]
    before: tuple[Phrase, ...]
    during: tuple[Phrase, ...]
    barred: frozenset[str]
    modifiers: frozenset[str]
    behind: frozenset[str]
    begins: tuple[Phrase, ...]
    ends: tuple[Phrase, ...]
    happens: tuple[Phrase, ...]
    open: frozenset[str]
    joints: frozenset[str]
    introduced_by: frozenset[str]
    not_verbs: frozenset[str]
    several: frozenset[str]


@dataclass(frozen=True, slots=True)
class Order:
    """``main`` lies to ``other`` as ``relation`` says; ``first``/``last`` are the tokens that say it all."""

    main: Mention
    other: Mention
    relation: Relation
    edge: Edge
    gap: QuantityValue | None
    first: int
    last: int


@cache
def _words() -> _Words:
    return load_or_raise(default_folder() / "cues" / "orders.yaml", _Words)[0]


@cache
def _relations() -> Phrases[Relation]:
    words = _words()
    rows: list[tuple[str, Relation]] = [(phrase, "after") for phrase in words.after]
    rows += [(phrase, "before") for phrase in words.before]
    rows += [(phrase, "during") for phrase in words.during]
    return Phrases(rows)


@cache
def _verbs() -> Phrases[Edge]:
    words = _words()
    rows: list[tuple[str, Edge]] = [(phrase, "start") for phrase in words.begins]
    rows += [(phrase, "end") for phrase in words.ends]
    rows += [(phrase, "whole") for phrase in words.happens]
    return Phrases(rows)


def read(view: View, found: Sequence[Mention]) -> Iterator[Order]:
    """The orders that the sentence states between two of its mentions, left to right."""
    if len(found) < 2 or view.sentence.heading:
        return
    for match in view.find(_relations()):
        gap = _gap_at(view, match)
        first = min(match.first, view.first_token(gap.start)) if gap is not None else match.first
        last = max(match.last, view.last_token(gap.end)) if gap is not None else match.last
        if first and view.words[first - 1] in _words().barred:
            continue
        other = _other(view, last, found)
        if other is None:
            continue
        opens = all(word in _STOPS or word in _words().joints for word in view.words[:first])
        main = _main_behind(view, other, found) if opens else _main_ahead(view, first, found)
        if main is None or main[0].type.id == other.type.id:
            continue
        amount = amount_of(gap) if gap is not None else None
        if gap is not None and amount is None:
            continue
        ends = (main[0].first, main[0].last, main[2], first, other.last)
        yield Order(main[0], other, match.item, main[1], amount, min(ends), max(ends))


def edge_of(view: View, mention: Mention) -> Edge:
    """What of the event its time phrase dates: "the talks *began* on Monday" its start."""
    if mention.time is None or mention.verb:
        return "whole"
    start = view.first_token(mention.time.start)
    limit = start if start >= mention.last else min(len(view.words), mention.last + _VERB_REACH)
    verb = _event_verb(view, mention.last, limit)
    if verb is None or any(is_verb(word) for word in view.words[verb.last : limit if limit == start else verb.last]):
        return "whole"
    return verb.item


def amount_of(gap: Timex) -> QuantityValue | None:
    """``P2D`` in seconds, with what the language leaves open; "days" is a day at least; None for what is no amount."""
    match = _AMOUNT.fullmatch(gap.value)
    if match is None or f"P{match[1]}{match[3]}" not in _SECONDS:
        return None
    unit = f"P{match[1]}{match[3]}"
    vague = match[2] == "X"
    amount = _SECONDS[unit] * (1 if vague else float(match[2]))
    tolerance = max(_LOOSE[unit], amount * _SHARE if unit != "PD" else 0.0)
    if gap.text[:4].lower() == "the ":
        tolerance = max(tolerance, amount - 60)  # "the week after": some day of the week that follows
    if gap.mod == "APPROX":
        tolerance = max(2 * tolerance, amount * _SHARE)
    low: float | None = amount
    high: float | None = None if vague else amount
    if gap.mod in {"LESS_THAN", "EQUAL_OR_LESS"}:
        low = 0.0
    elif gap.mod in {"MORE_THAN", "EQUAL_OR_MORE"}:
        high = None
    return QuantityValue(low=low, high=high, unit="s", tolerance=tolerance)


def _gap_at(view: View, match: Match[Relation]) -> Timex | None:
    """The amount of time in front of the order word, or around it ("the day after")."""
    for time in view.times:
        if time.anchor != "event" or time.direction != match.item:
            continue
        start, end = view.first_token(time.start), view.last_token(time.end)
        if end == match.first or start <= match.first < end:
            return time
    return None


def _other(view: View, behind: int, found: Sequence[Mention]) -> Mention | None:
    """The event noun right behind the order word, where nothing shows that it is only part of something else."""
    other = next((m for m in found if m.first >= behind and not m.implied), None)
    if other is None or other.polarity == "negated":
        return None
    if other.verb and view.words[other.first - 1] not in grammar().determiners:
        return None  # "the *vote on* Sunday" is a noun, whatever else the words may be
    tokens, words = view.sentence.tokens, view.words
    dated = _dated(view)
    for at in range(behind, other.first):
        known = words[at] in _words().modifiers or at in dated or tokens[at].text[:1].isupper()
        if not known or at - behind > _SUBJECT_REACH:
            return None
    following = words[other.last] if other.last < len(words) else "."
    if following not in _STOPS and following not in _words().behind and other.last not in dated:
        return None
    for at in range(other.last, len(words)):
        if words[at] in _STOPS or (words[at] in _words().joints and is_verb(words[min(at + 1, len(words) - 1)])):
            break  # "… the vote *and ended* …"
        if is_verb(words[at]):
            return None
    return other


def _main_ahead(view: View, first: int, found: Sequence[Mention]) -> tuple[Mention, Edge, int] | None:
    """The event whose verb the order word stands behind: "the talks *began* in Lund two days after"."""
    ahead = [m for m in found if m.last <= first and not m.implied]
    if not ahead or any(word in _words().open for word in view.words[max(0, ahead[-1].first - 3) : first]):
        return None
    main = ahead[-1]
    if first - main.last > _REACH or not _told(main):
        return None
    if {"if", "whether", "unless"} & set(view.words[: main.first]):
        return None
    words = view.words
    between = words[main.last : first - 1 if words[first - 1] == "," else first]
    if any(word in _STOPS or word in _words().joints for word in between):
        return None
    if main.verb:
        return None if any(is_verb(word) for word in between) else (main, "whole", main.last)
    verb = _event_verb(view, main.last, first)
    if verb is None or not _is_subject(view, main) or any(is_verb(word) for word in words[verb.last : first]):
        return None
    return main, verb.item, verb.last


def _main_behind(view: View, other: Mention, found: Sequence[Mention]) -> tuple[Mention, Edge, int] | None:
    """The event of the clause behind the comma: "After the vote, *the talks began*"."""
    words = view.words
    comma = next((at for at in range(other.last, len(words)) if words[at] in _STOPS), None)
    main = next((m for m in found if comma is not None and m.first > comma and not m.implied), None)
    if comma is None or words[comma] != "," or main is None or not _told(main) or main.first - comma > _REACH:
        return None
    between = words[comma + 1 : main.first]
    auxiliaries = clause_words().auxiliaries
    if any(word in _STOPS or word in _words().joints or word in _words().open for word in between):
        return None
    if main.verb:
        plain = all(word in auxiliaries or not is_verb(word) for word in between)
        return (main, "whole", main.last) if plain else None
    verb = _event_verb(view, main.last, min(len(words), main.last + _VERB_REACH))
    if verb is None or not _is_subject(view, main):
        return None
    return main, verb.item, verb.last


def _told(main: Mention) -> bool:
    """Told as something that has happened, for certain, in the news and not long ago."""
    stance = main.attribution.stance if main.attribution is not None else None
    return (
        main.polarity == "affirmed"
        and main.factuality == "certain"
        and main.status in _HAPPENED
        and (not main.verb or (main.status is not None and _is_past(main.view.words[main.first])))
        and not main.past
        and stance not in {"denies", "asks", "wants"}
    )


def _event_verb(view: View, first: int, limit: int) -> Match[Edge] | None:
    """The one verb from token ``first`` up to ``limit``, if by it the event before it begins, ends or takes place."""
    words, tokens = view.words, view.sentence.tokens
    at = next((n for n in range(first, limit) if n not in view.named and is_verb(words[n])), None)
    if at is None or sum(n not in view.named for n in range(first, at)) > _VERB_REACH:
        return None
    while at + 1 < limit and words[at] in {"has", "have", "had", "also", "then"}:
        at += 1
    verb = next((m for m in _verbs().at(tokens, at) if m.form & {"past", "participle"}), None)
    if verb is None or verb.last > limit:
        return None
    known = _words()
    between = [words[n] for n in range(first, verb.last) if n not in view.named]
    barred = any(word in known.open or word in _STOPS or word in known.joints for word in between)
    return None if barred else verb


def _is_subject(view: View, main: Mention) -> bool:
    """Whether the noun is what the clause is about: nothing before it but its own words."""
    words = view.words
    prepositions = frozenset(grammar().prepositions)
    for at in range(main.first - 1, max(-1, main.first - 1 - _SUBJECT_REACH), -1):
        word = words[at]
        if word in _STOPS or word in _words().introduced_by:
            return True
        if word in {"'s", "’s"}:
            continue
        if word in prepositions or word in _words().several or is_verb(word) or word in _words().joints:
            return False
    return main.first <= _SUBJECT_REACH


def _dated(view: View) -> frozenset[int]:
    return frozenset(n for t in view.times for n in range(view.first_token(t.start), view.last_token(t.end)))


def _is_past(word: str) -> bool:
    return looks_past(word) or word in irregular_forms()


def is_verb(word: str) -> bool:
    """Whether the word may be a verb; rather too often than too seldom, for what is not understood is left out."""
    regular = len(word) > 4 and word.endswith("ing") and word not in _words().not_verbs
    return regular or looks_past(word) or word in clause_words().auxiliaries or word in irregular_forms()
