"""Phrases of the vocabulary (:mod:`checker.vocabulary.phrase`), found in a sentence's tokens: one pass, no
backtracking.

Every element matches one token, so a phrase of n elements looks at n tokens at most; phrases are indexed by their
first word.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from checker.language.inflection import Form, forms
from checker.language.model import Token
from checker.vocabulary.phrase import Element, elements

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Element:
    words: dict[str, frozenset[Form]]
    optional: bool
    any_word: bool = False


@dataclass(frozen=True, slots=True)
class Match(Generic[T]):
    """``item`` stands at tokens ``first`` to ``last`` (half-open); ``form`` is that of its first verb, empty where it
    has none."""

    item: T
    first: int
    last: int
    form: frozenset[Form]


def _compile(written: Element) -> _Element:
    if written.words == ("*",):
        return _Element({}, written.optional, any_word=True)
    words: dict[str, frozenset[Form]] = {}
    for word in written.words:
        words.update(forms(word[1:]) if word.startswith("~") else {word: frozenset()})
    return _Element(words, written.optional)


class Phrases(Generic[T]):
    """An index of phrases; ``find`` gives the longest match at each token, left to right, overlaps of different
    starts included."""

    def __init__(self, rows: Iterable[tuple[str, T]]) -> None:
        self._by_first: dict[str, list[tuple[tuple[_Element, ...], T]]] = {}
        for phrase, item in rows:
            for row in elements(phrase):
                compiled = tuple(_compile(element) for element in row)
                for word in sorted(compiled[0].words):
                    self._by_first.setdefault(word, []).append((compiled, item))

    def at(self, tokens: Sequence[Token], position: int) -> Sequence[Match[T]]:
        """Every phrase that begins at that token, longest first."""
        word = tokens[position].lower
        rows = self._by_first.get(word)
        if rows is None:
            return ()
        matches = []
        for row, item in rows:
            end = _end(row, tokens, position)
            if end is not None:
                matches.append(Match(item, position, end, row[0].words[word]))
        if len(matches) > 1:
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


def _end(row: tuple[_Element, ...], tokens: Sequence[Token], position: int) -> int | None:
    """Where the phrase ends: the furthest position that its elements can reach. ``reached`` is a set of bits, one for
    each token counted from the first."""
    reached, size = 1, len(tokens)
    for element in row:
        step, offset, rest = 0, position, reached
        while rest:
            if rest & 1 and offset < size and (element.any_word or tokens[offset].lower in element.words):
                step |= 1 << (offset - position + 1)
            rest >>= 1
            offset += 1
        reached = step | reached if element.optional else step
        if not reached:
            return None
    return position + reached.bit_length() - 1
