"""Who does what, from a dependency parse, whatever labels it is written in.

A user may plug in a parser, for instance a spaCy pipeline: anything that turns a text into words with a head and a
label each. English comes in two label schemes, Universal Dependencies (``nsubj:pass``, ``obl:agent``, ``case``) and
ClearNLP (``nsubjpass``, ``agent``, ``prep`` with ``pobj``); only this module knows that.

    "Two men were arrested by police"    UD: men <-nsubj:pass- arrested -obl:agent-> police -case-> by
                                         ClearNLP: men <-nsubjpass- arrested -agent-> by -pobj-> police
    both: done to *two men* by *police*
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

_SUBJECT = frozenset(("nsubj", "csubj"))
_SUBJECT_PASSIVE = frozenset(("nsubj:pass", "nsubjpass", "csubj:pass", "csubjpass"))
_PASSIVE = _SUBJECT_PASSIVE | frozenset(("aux:pass", "auxpass"))
_OBJECT = frozenset(("obj", "dobj"))
_OWNER = frozenset(("nmod:poss", "poss"))
_OBLIQUE = frozenset(("obl", "obl:agent", "nmod"))
_PREPOSITION = frozenset(("prep", "agent", "dative"))
_GOVERNED = frozenset(("xcomp", "conj", "advcl", "pcomp", "ccomp"))
_RELATIVE = frozenset(("acl:relcl", "relcl"))
_CLAUSE_OF_NOUN = frozenset(("acl", "acl:relcl", "relcl"))
_INSIDE = frozenset(
    ("det", "amod", "compound", "nummod", "nmod:poss", "poss", "flat", "nn", "case", "quantmod", "fixed")
)
_PRONOUNS = frozenset(("who", "which", "that", "whom"))
_DEEP = 6


class ParsedWord(Protocol):
    """A word of a parse, as spaCy has it: ``idx`` is its first character, ``dep_`` its label; the root is its own
    head."""

    @property
    def i(self) -> int:
        """Its number."""

    @property
    def idx(self) -> int:
        """Its first character."""

    @property
    def text(self) -> str:
        """To the letter."""

    @property
    def dep_(self) -> str:
        """What it is to its head."""

    @property
    def head(self) -> ParsedWord:
        """The word it hangs on; the root's is itself."""


Parser = Callable[[str], Iterable[ParsedWord]]
"""A sentence into its words; a spaCy pipeline is one."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun with what belongs to it: characters of the sentence, and its head word's first character."""

    start: int
    end: int
    head: int


class Parse:
    """One sentence's words with heads and labels."""

    def __init__(self, words: Iterable[ParsedWord]) -> None:
        self._words: Sequence[ParsedWord] = tuple(words)
        self._children: dict[int, list[ParsedWord]] = {}
        for word in self._words:
            if word.head.i != word.i:
                self._children.setdefault(word.head.i, []).append(word)

    def word_of(self, start: int, end: int) -> ParsedWord | None:
        """The word at the top of those characters: the one whose head lies outside."""
        inside = [word for word in self._words if start <= word.idx < end]
        numbers = {word.i for word in inside}
        return next((word for word in inside if word.head.i not in numbers or word.head.i == word.i), None)

    def is_verb(self, word: ParsedWord) -> bool:
        """Whether the word has, or shares, a subject or an object, or is said of a noun as a participle."""
        labels = {child.dep_ for child in self._of(word)}
        return (
            bool(labels & (_SUBJECT | _PASSIVE | _OBJECT | {"aux"}))
            or word.dep_ in _CLAUSE_OF_NOUN
            or (word.dep_ in _GOVERNED - {"conj"})
            or (word.dep_ == "conj" and self.is_verb(word.head))
        )

    def is_passive(self, word: ParsedWord) -> bool:
        """Whether what the verb says is done to its subject."""
        if {child.dep_ for child in self._of(word)} & _PASSIVE:
            return True
        return word.dep_ == "acl" and not word.text.lower().endswith("ing")

    def subjects(self, verb: ParsedWord, depth: int = 0) -> list[ParsedWord]:
        """Who stands as the subject, its own or the one it shares with the verb that governs it."""
        own = [child for child in self._of(verb) if child.dep_ in _SUBJECT | _SUBJECT_PASSIVE]
        if own and own[0].text.lower() in _PRONOUNS and verb.dep_ in _CLAUSE_OF_NOUN:
            return self._listed(verb.head)
        if own:
            return [word for one in own for word in self._listed(one)]
        if verb.dep_ in _CLAUSE_OF_NOUN:
            return self._listed(verb.head)
        if verb.dep_ in _GOVERNED and depth < _DEEP:
            governor = verb.head
            if governor.dep_ in _PREPOSITION:
                governor = governor.head
            return self.subjects(governor, depth + 1)
        return []

    def objects(self, verb: ParsedWord) -> list[ParsedWord]:
        """What stands as the verb's object."""
        return [word for child in self._of(verb) if child.dep_ in _OBJECT for word in self._listed(child)]

    def behind(self, word: ParsedWord, prepositions: frozenset[str]) -> list[ParsedWord]:
        """What hangs on the word by one of the prepositions."""
        found: list[ParsedWord] = []
        for child in self._of(word):
            if child.dep_ in _PREPOSITION and child.text.lower() in prepositions:
                found += [one for noun in self._of(child) if noun.dep_ == "pobj" for one in self._listed(noun)]
            elif child.dep_ in _OBLIQUE and any(
                one.dep_ == "case" and one.text.lower() in prepositions for one in self._of(child)
            ):
                found += self._listed(child)
        return found

    def owners(self, noun: ParsedWord) -> list[ParsedWord]:
        """Whose it is."""
        return [child for child in self._of(noun) if child.dep_ in _OWNER]

    def governor(self, noun: ParsedWord) -> tuple[ParsedWord, bool] | None:
        """The verb whose object the noun is, or whose subject in the passive; True for the passive."""
        if noun.dep_ in _OBJECT:
            return noun.head, False
        return (noun.head, True) if noun.dep_ in _SUBJECT_PASSIVE else None

    def phrase(self, noun: ParsedWord) -> Phrase:
        """The noun with determiners, adjectives and names that belong to it; without a case or a possessive ending."""
        first = last = noun
        for word in self._belonging(noun):
            first, last = min(first, word, key=lambda one: one.i), max(last, word, key=lambda one: one.i)
        return Phrase(first.idx, last.idx + len(last.text), noun.idx)

    def _belonging(self, noun: ParsedWord) -> Iterator[ParsedWord]:
        for child in self._of(noun):
            if child.dep_ not in _INSIDE or (child.dep_ == "case"):
                continue
            yield child
            yield from self._belonging(child)

    def _listed(self, word: ParsedWord) -> list[ParsedWord]:
        """The word and those joined to it by "and"."""
        found = [word]
        for child in self._of(word):
            if child.dep_ == "conj":
                found += self._listed(child)
        return found

    def _of(self, word: ParsedWord) -> list[ParsedWord]:
        return self._children.get(word.i, [])
