"""A noun phrase to the key of what it stands for, so that two articles can be seen to speak of one thing.

"Ana Ruiz" -> ``person:ana-ruiz``; "the main building" -> ``thing:main building``; "the roof of the church" ->
``thing:roof of church``; "Velm Bible Church" -> ``thing:church``; "no schools" -> the schools, denied; "a man" and
"some houses" -> nothing, because another article's man may be another one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from pydantic import BaseModel, ConfigDict

from checker.assertions.layers import View
from checker.entities import resolve_pronoun
from checker.entities.model import EntityMention
from checker.language.cues import grammar
from checker.language.lexicon import clause_words, read_cues

_DEFINITE = frozenset(
    {"the", "this", "that", "these", "those", "both", "all", "his", "her", "its", "their", "our", "my"}
)
_NEGATIVE = frozenset({"no", "none", "neither"})
_PERSONAL = frozenset({"he", "she"})
_CUTS = frozenset({",", "who", "which", "that", "where", "(", "--", "—", "–", "-lrb-", ";", ":"})
_LONGEST = 8
_STRUCTURE = frozenset({"and", "or", "but", "nor", "to", "than", "as", "of", "when", "while", "because"})
_POSSESSIVE = frozenset({"'s", "’s", "'", "’"})


class _Words(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    vague: frozenset[str]
    partial: frozenset[str]
    sites: frozenset[str]


@cache
def words() -> _Words:
    """``rules/cues/things.yaml``."""
    return read_cues("things.yaml", _Words)


@dataclass(frozen=True, slots=True)
class Thing:
    """``key`` names it across articles; ``where`` is a named place that the phrase ties it to; ``negated``: "no
    schools"; ``person`` where it is a named person."""

    key: str
    where: str | None = None
    negated: bool = False
    person: bool = False
    pronoun: bool = False
    head: str = ""


def thing(view: View, first: int, last: int, *, anything: bool = False) -> Thing | None:
    """What the phrase at tokens ``first`` to ``last`` (half-open) stands for; None where that stays open.

    ``anything``: what is too vague to be a subject may do, because more is compared ("left *the country*")."""
    tokens = view.words
    while first < last and tokens[first].endswith("ly") and tokens[first] not in words().vague:
        first += 1
    if first >= last:
        return None
    if tokens[first] in _PERSONAL and last - first == 1:
        return _pronoun(view, first)
    negated = False
    if tokens[first] in _NEGATIVE:
        negated, first = True, first + 1
        if tokens[first : first + 1] == ("of",):
            first += 1
    start = first
    while start < last and tokens[start] in _DEFINITE:
        start += 1
    definite = start > first
    end = next((n for n in range(start, last) if tokens[n] in _CUTS), last)
    if not 0 < end - start <= _LONGEST or (not definite and tokens[start] in words().partial):
        return None
    if tokens[start] in grammar().prepositions or tokens[start] in grammar().settings:
        return None
    entities = [e for e in view.entities if view.first_token(e.start) < end and view.last_token(e.end) > start]
    head_end, where, tail = _complement(view, start, end, entities)
    if head_end <= start:
        return None
    return _headed(view, start, head_end, where, tail, entities, negated=negated, vague=not anything)


def _pronoun(view: View, first: int) -> Thing | None:
    layers = view.layers
    start = view.sentence.tokens[first].start
    who = resolve_pronoun(layers.document, layers.entities, view.sentence.field, start)
    return Thing(who.entity, person=True, pronoun=True) if who is not None and _is_known(who) else None


def _is_known(entity: EntityMention) -> bool:
    """Not a surname that is nobody's in particular."""
    return ":~" not in entity.entity


def _complement(view: View, start: int, end: int, entities: Sequence[EntityMention]) -> tuple[int, str | None, str]:
    """Where the phrase's own words end; what lies behind its first preposition, as a named place or as more words."""
    tokens = view.words
    inside = {n for e in entities for n in range(view.first_token(e.start), view.last_token(e.end))}
    at = next((n for n in range(start + 1, end) if n not in inside and tokens[n] in grammar().prepositions), end)
    if at == end:
        return end, None, ""
    named = [e for e in entities if view.first_token(e.start) > at]
    if named:
        return at, named[0].entity, ""
    behind = [tokens[n] for n in range(at, end) if tokens[n] not in _DEFINITE and tokens[n] not in {"a", "an"}]
    return at, None, " ".join(behind)


def _headed(
    view: View,
    start: int,
    end: int,
    where: str | None,
    tail: str,
    entities: Sequence[EntityMention],
    *,
    negated: bool,
    vague: bool,
) -> Thing | None:
    tokens = view.words
    known = words()
    head = tokens[end - 1]
    entity = next((e for e in entities if view.first_token(e.start) < end <= view.last_token(e.end)), None)
    if entity is not None:
        if head in known.sites and entity.kind not in {"person", "country"}:
            return Thing(f"thing:{head}", where, negated, head=head)
        if tail or not _is_known(entity):
            return None
        return Thing(entity.entity, where, negated, person=entity.kind == "person")
    inside = {n for e in entities for n in range(view.first_token(e.start), view.last_token(e.end))}
    own = [tokens[n] for n in range(start, end) if n not in inside and tokens[n] not in _POSSESSIVE]
    if not own or (vague and len(own) == 1 and not tail and head in known.vague):
        return None
    if not _STRUCTURE.isdisjoint(own) or set(own[:1]) & known.partial or not all(word[0].isalpha() for word in own):
        return None
    if not clause_words().verbs.isdisjoint(own) or not grammar().personal_pronouns.isdisjoint(own):
        return None  # "the church she attends was damaged"
    if any(
        e.kind == "person" and tokens[view.last_token(e.end)] not in _POSSESSIVE
        for e in entities
        if view.last_token(e.end) < end
    ):
        return None
    owner = next(
        (e.entity for e in entities if view.last_token(e.end) < end and tokens[view.last_token(e.end)] in _POSSESSIVE),
        None,
    )
    return Thing(f"thing:{' '.join(own)}{f' {tail}' if tail else ''}", where or owner, negated, head=own[-1])
