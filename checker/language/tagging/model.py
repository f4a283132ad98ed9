"""What a sentence's tags are put together to: verb groups and noun groups, as ranges over its tokens.

"The mayor had not been told": noun group *The mayor*, verb group *had not been told* (past, perfect, passive,
negated; main verb *told*).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Tense = Literal["past", "present"]
Form = Literal["finite", "infinitive", "gerund", "participle"]


@dataclass(frozen=True, slots=True)
class VerbGroup:
    """The verb and its auxiliaries, tokens ``first`` to ``last`` (half-open), adverbs between them included.

    ``main`` is the token of the verb itself, in "had been told" *told*. ``tense`` is that of the first finite word, None
    where none is finite or a modal leads. ``modal`` is the modal's lower-case form ("will", "'ll", "may").
    """

    first: int
    last: int
    main: int
    form: Form
    tense: Tense | None = None
    perfect: bool = False
    progressive: bool = False
    passive: bool = False
    modal: str | None = None
    negated: bool = False


@dataclass(frozen=True, slots=True)
class NounGroup:
    """A noun or name with what stands before it, tokens ``first`` to ``last`` (half-open): "the [three] old *bridges*".

    ``head`` is the token of the noun; in a pronoun's group the pronoun. ``name`` tells a proper noun.
    """

    first: int
    last: int
    head: int
    name: bool = False


@dataclass(frozen=True, slots=True)
class Groups:
    """The groups of one sentence, each kind in reading order; no two overlap."""

    verbs: tuple[VerbGroup, ...]
    nouns: tuple[NounGroup, ...]
