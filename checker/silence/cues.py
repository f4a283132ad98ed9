"""The words that tell why a pair is no conflict (``rules/cues/silence.yaml``), ready to be looked up in a sentence.

``told(tokens)`` of "a total of 14 rifles were seized in five operations" -> total.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from pydantic import BaseModel, ConfigDict

from checker.language.lexicon import clause_words, read_cues
from checker.language.model import Token
from checker.language.phrases import Match, Phrases
from checker.vocabulary import default_folder, load_or_raise
from checker.vocabulary.phrase import Phrase


class _Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class _Track(_Model):
    id: str
    early: bool = False
    least: float = 0.6
    stages: tuple[tuple[Phrase, ...], ...]


class _File(_Model):
    id: str
    growing: frozenset[str]
    done: Mapping[str, tuple[Phrase, ...]]
    like: tuple[tuple[str, ...], ...]
    deeds: tuple[frozenset[str], ...]
    anybody: frozenset[str]
    people: frozenset[str]
    person_endings: tuple[str, ...]
    changed: tuple[Phrase, ...]
    toll: tuple[Phrase, ...]
    hedged: tuple[Phrase, ...]
    planned: tuple[Phrase, ...]
    total: tuple[Phrase, ...]
    part: tuple[Phrase, ...]
    each: tuple[Phrase, ...]
    others: tuple[Phrase, ...]
    money: Mapping[str, tuple[Phrase, ...]]
    lengths: Mapping[str, tuple[Phrase, ...]]
    tracks: tuple[_Track, ...]


class _Kinds(_Model):
    kinds: tuple[frozenset[str], ...]


@dataclass(frozen=True, slots=True)
class Cue:
    """What a phrase stands for: ``name`` is "total", "hedged", …; ``what`` the kind of money or length, or the track
    with its ``stage``."""

    name: str
    what: str = ""
    stage: int = 0


@dataclass(frozen=True, slots=True)
class Said:
    """A cue in a sentence, at its tokens (half-open)."""

    cue: Cue
    first: int
    last: int


def told(tokens: Sequence[Token]) -> tuple[Said, ...]:
    """Every cue of the sentence, left to right."""
    return tuple(_said(match) for match in _phrases().all(tokens))


def grows(noun: str) -> bool:
    """Whether a count of these may only grow while an event goes on."""
    return noun in _file().growing


@cache
def least(track: str) -> float:
    """How much two reports must have in common to stand on one track."""
    return next(one.least for one in _file().tracks if one.id == track)


@cache
def is_early(track: str) -> bool:
    """Whether its first stage says itself that it is early, so that two reports of one day may stand at two stages."""
    return any(one.early for one in _file().tracks if one.id == track)


def alike(one: str, other: str) -> bool:
    """Whether two nouns may count the same: captives and prisoners, people and villagers."""
    if one == other:
        return True
    if kinds_of(one) & kinds_of(other):
        return True
    anybody = _file().anybody
    return (one in anybody and (other in anybody or _is_people(other))) or (other in anybody and _is_people(one))


@cache
def kinds_of(noun: str) -> frozenset[int]:
    """The numbers of the kinds that a noun is a word for: captive and prisoner have one."""
    return frozenset(number for number, kind in enumerate(_kinds()) if noun in kind)


@cache
def _kinds() -> tuple[frozenset[str], ...]:
    rows = load_or_raise(default_folder() / "cues" / "same-kinds.yaml", _Kinds)
    return (*(kind for row in rows for kind in row.kinds), *map(frozenset, _file().like))


@cache
def _is_people(noun: str) -> bool:
    """Whether the noun is one for people, as far as its ending or a list tells."""
    file = _file()
    listed = noun in file.people or any(file.anybody & _kinds()[number] for number in kinds_of(noun))
    return listed or noun.endswith(file.person_endings)


@cache
def one_deed(verb: str, other: str) -> bool:
    """Whether two verbs are words for one deed."""
    return verb == other or any(verb in some and other in some for some in _file().deeds)


def is_anybody(noun: str) -> bool:
    """Whether the noun may stand for any people."""
    return noun in _file().anybody


@cache
def small() -> frozenset[str]:
    """Words that say nothing of what is spoken of."""
    from checker.language.cues import grammar

    g = grammar()
    return g.determiners | g.prepositions | g.be | g.modals | g.personal_pronouns | clause_words().auxiliaries


def _said(match: Match[Cue]) -> Said:
    return Said(match.item, match.first, match.last)


@cache
def _file() -> _File:
    return read_cues("silence.yaml", _File)


@cache
def _phrases() -> Phrases[Cue]:
    return Phrases(_rows(_file()))


def _rows(file: _File) -> Iterable[tuple[str, Cue]]:
    for name in ("changed", "toll", "hedged", "planned", "total", "part", "each", "others"):
        for phrase in getattr(file, name):
            yield phrase, Cue(name)
    for name, kinds in (("money", file.money), ("lengths", file.lengths), ("done", file.done)):
        for what, phrases in kinds.items():
            for phrase in phrases:
                yield phrase, Cue(name, what)
    for track in file.tracks:
        for stage, phrases in enumerate(track.stages):
            for phrase in phrases:
                yield phrase, Cue("track", track.id, stage)
