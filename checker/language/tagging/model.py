"""What a sentence's tags are put together to: verb groups and noun groups, as ranges over its tokens.

"The mayor had not been told": noun group *The mayor*, verb group *had not been told* (past, perfect, passive,
negated; main verb *told*).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

Tense = Literal["past", "present"]
Form = Literal["finite", "infinitive", "gerund", "participle"]


class VerbGroup(NamedTuple):
    """The verb and its auxiliaries, tokens ``first`` to ``last`` (half-open), adverbs between them included.

    ``main`` is the token of the verb itself, in "had been told" *told*. A particle or "not" right behind belongs to the
    group ("called off", "was not"). ``tense`` is that of the first word where it is finite, None where a modal leads.
    ``passive`` is a participle behind "be" or "get"; one that stands alone ("people killed by the fire") has only its
    ``form``. ``modal`` is the modal in full: "will" for 'll and wo(n't), "can" for cannot.
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


class NounGroup(NamedTuple):
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
