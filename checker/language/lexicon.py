"""The words that cut a text: abbreviations, first words of sentences, conjunctions, verbs, as written in
``rules/cues``.

"Gov. Ortiz left. The talks went on" is two sentences because ``abbreviations.yaml`` says that "Gov." stands before a
name.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TypeVar

from pydantic import BaseModel, ConfigDict

from checker import vocabulary
from checker.diagnostics import DiagnosticError

M = TypeVar("M", bound=BaseModel)


class _Abbreviations(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    before_a_name: tuple[str, ...]
    before_a_figure: tuple[str, ...]
    anywhere: tuple[str, ...]
    sentence_openers: tuple[str, ...]
    small: tuple[str, ...]


class _Clauses(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    subordinators: tuple[str, ...]
    coordinators: tuple[str, ...]
    relatives: tuple[str, ...]
    auxiliaries: tuple[str, ...]
    irregular_pasts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Abbreviations:
    """Words written with a full stop (here without their last one), by what may follow them."""

    before_a_name: frozenset[str]
    before_a_figure: frozenset[str]
    every: frozenset[str]
    sentence_openers: frozenset[str]
    small: frozenset[str]


@dataclass(frozen=True, slots=True)
class ClauseWords:
    """Conjunctions, relative pronouns, and the words that show a verb; ``openers`` are all of the former together."""

    subordinators: frozenset[str]
    coordinators: frozenset[str]
    relatives: frozenset[str]
    openers: frozenset[str]
    auxiliaries: frozenset[str]
    verbs: frozenset[str]


def read_cues(name: str, model: type[M]) -> M:
    """One file of ``rules/cues`` as a model; raises :class:`DiagnosticError` with every problem it has."""
    document, problems = vocabulary.documents.read(vocabulary.default_folder() / "cues" / name)
    if document is not None and not problems:
        value, problems = vocabulary.validate(document, model)
        if value is not None:
            return value
    raise DiagnosticError(problems)


@cache
def abbreviations() -> Abbreviations:
    """``rules/cues/abbreviations.yaml``."""
    read = read_cues("abbreviations.yaml", _Abbreviations)
    every = (*read.before_a_name, *read.before_a_figure, *read.anywhere)
    return Abbreviations(
        before_a_name=frozenset(read.before_a_name),
        before_a_figure=frozenset(read.before_a_figure),
        every=frozenset(every),
        sentence_openers=frozenset(read.sentence_openers),
        small=frozenset(read.small),
    )


@cache
def clause_words() -> ClauseWords:
    """``rules/cues/clauses.yaml``."""
    read = read_cues("clauses.yaml", _Clauses)
    return ClauseWords(
        subordinators=frozenset(read.subordinators),
        coordinators=frozenset(read.coordinators),
        relatives=frozenset(read.relatives),
        openers=frozenset((*read.subordinators, *read.coordinators, *read.relatives)),
        auxiliaries=frozenset(read.auxiliaries),
        verbs=frozenset((*read.auxiliaries, *read.irregular_pasts)),
    )
