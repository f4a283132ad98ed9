"""The words that report, as ``rules/cues/reporting.yaml`` has them, ready to be looked up by token.

``table().verbs["denied"]`` says that "denied" may be a past or a participle, stands with any frame, and that its
source takes the content to be untrue.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from pydantic import BaseModel, ConfigDict

from checker.language.inflection import forms
from checker.language.lexicon import read_cues
from checker.language.model import Stance

Frame = Literal["any", "content", "object", "to"]


class _Group(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    stance: Stance
    frame: Frame
    verbs: tuple[str, ...]
    nouns: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    follows: tuple[str, ...] = ()
    hearer: bool = False


class _File(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    verbs: tuple[_Group, ...]
    prepositions: tuple[str, ...]
    headline_sources: tuple[str, ...]
    occasions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class VerbCue:
    """One reading of one form: ``follows`` are the words it needs behind it (none: no need), ``noun`` that the form
    is a noun as well.
    """

    stance: Stance
    frame: Frame
    forms: frozenset[str]
    hearer: bool
    noun: bool
    follows: frozenset[str]


@dataclass(frozen=True, slots=True)
class CueTable:
    """Every cue by the lower-case token it begins with; ``prepositions`` are pairs of words ("according", "to");
    ``openers`` are the words by which any of these begins."""

    verbs: dict[str, tuple[VerbCue, ...]]
    prepositions: frozenset[tuple[str, str]]
    headline_sources: frozenset[str]
    occasions: frozenset[str]
    openers: frozenset[str]


@cache
def table() -> CueTable:
    """``rules/cues/reporting.yaml``, inflected."""
    read = read_cues("reporting.yaml", _File)
    verbs: dict[str, list[VerbCue]] = {}
    for group in read.verbs:
        for verb in group.verbs:
            head, *particles = verb.split()
            follows = frozenset((*group.follows, *particles))
            for form, kinds in sorted(forms(head).items()):
                if form in group.never:
                    continue
                cue = VerbCue(group.stance, group.frame, kinds, group.hearer, form in group.nouns, follows)
                verbs.setdefault(form, []).append(cue)
    pairs = frozenset((first, second) for first, second in (words.split() for words in read.prepositions))
    return CueTable(
        {form: tuple(found) for form, found in verbs.items()},
        pairs,
        frozenset(read.headline_sources),
        frozenset(read.occasions),
        frozenset((*verbs, *(first for first, _ in pairs))),
    )


class _Grammar(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    determiners: frozenset[str]
    quantifiers: frozenset[str]
    possessives: frozenset[str]
    subject_pronouns: frozenset[str]
    personal_pronouns: frozenset[str]
    object_pronouns: frozenset[str]
    prepositions: frozenset[str]
    settings: frozenset[str]
    adverbs: frozenset[str]
    times: frozenset[str]
    wh_words: frozenset[str]
    be: frozenset[str]
    modals: frozenset[str]
    governors: frozenset[str]
    onward: frozenset[str]


@cache
def grammar() -> _Grammar:
    """``rules/cues/grammar.yaml``: the small words around noun phrases."""
    return read_cues("grammar.yaml", _Grammar)
