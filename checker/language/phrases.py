"""Phrases of the vocabulary, found in a sentence's tokens: one pass, no backtracking.

A phrase is a row of elements::

    ~call off                 every form of the verb: calls off, called off, calling off
    no agreement(s) (on|to)   noun and plural; one word out of several
    ~be not? on the table     an optional word
    waiting for *? invite     any word, or none

Every element matches one token, so a phrase of n elements looks at n tokens at most; phrases are indexed by their first word.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from checker.language.inflection import Form, forms
from checker.language.model import Token

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Element:
    words: dict[str, frozenset[Form]]
    optional: bool
    any_word: bool = False


@dataclass(frozen=True, slots=True)
class Match(Generic[T]):
    """``item`` stands at tokens ``first`` to ``last`` (half-open); ``form`` is that of its first verb, empty where it has none."""

    item: T
    first: int
    last: int
    form: frozenset[Form]


def _element(text: str) -> _Element:
    optional = text.endswith("?")
    body = text[:-1] if optional else text
    if body.startswith("(") and body.endswith(")"):
        body = body[1:-1]
    if body == "*":
        return _Element({}, optional, any_word=True)
    words: dict[str, frozenset[Form]] = {}
    for choice in body.split("|"):
        if choice.startswith("~"):
            words.update(forms(choice[1:]))
        elif choice.endswith("(s)"):
            words.update({choice[:-3]: frozenset(), choice[:-3] + "s": frozenset()})
        else:
            words[choice] = frozenset()
    return _Element(words, optional)


class Phrases(Generic[T]):
    """An index of phrases; ``find`` gives the longest match at each token, left to right, overlaps of different starts included."""

    def __init__(self, rows: Iterable[tuple[str, T]]) -> None:
        self._by_first: dict[str, list[tuple[tuple[_Element, ...], T]]] = {}
        for phrase, item in rows:
            elements = tuple(_element(part) for part in phrase.split())
            if not elements or elements[0].optional or elements[0].any_word:
                raise ValueError(f'a phrase begins with a word that must be there: "{phrase}"')
            for word in sorted(elements[0].words):
                self._by_first.setdefault(word, []).append((elements, item))

    def at(self, tokens: Sequence[Token], position: int) -> list[Match[T]]:
        """Every phrase that begins at that token, longest first."""
        matches = []
        for elements, item in self._by_first.get(tokens[position].lower, ()):
            end = _end(elements, tokens, position)
            if end is not None:
                verb = next((e.words[tokens[position].lower] for e in elements[:1]), frozenset())
                matches.append(Match(item, position, end, verb))
        matches.sort(key=lambda match: -match.last)
        return matches

    def find(self, tokens: Sequence[Token]) -> list[Match[T]]:
        """The longest phrases at each start (all of equal length are given), none inside another one."""
        found: list[Match[T]] = []
        reach = 0
        for position in range(len(tokens)):
            matches = self.at(tokens, position)
            if matches and matches[0].last > reach:
                reach = matches[0].last
                found.extend(match for match in matches if match.last == reach)
        return found


def _end(elements: tuple[_Element, ...], tokens: Sequence[Token], position: int) -> int | None:
    """Where the phrase ends: the furthest of the positions that its elements can reach (at most one per element)."""
    reached = {position}
    for element in elements:
        step = {at + 1 for at in reached if at < len(tokens) and (element.any_word or tokens[at].lower in element.words)}
        reached = step | reached if element.optional else step
        if not reached:
            return None
    return max(reached)
