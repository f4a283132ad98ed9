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
class _Row(Generic[T]):
    """A phrase: the forms of its first word, and what follows. ``fixed`` has the following words where each of them
    must stand, which is the case for nearly every phrase."""

    item: T
    first: dict[str, frozenset[Form]]
    elements: tuple[_Element, ...]
    fixed: tuple[dict[str, frozenset[Form]], ...] | None


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
        self._by_first: dict[str, list[_Row[T]]] = {}
        for phrase, item in rows:
            for written in elements(phrase):
                compiled = tuple(_compile(element) for element in written)
                plain = not any(element.optional or element.any_word for element in compiled)
                fixed = tuple(element.words for element in compiled[1:]) if plain else None
                row = _Row(item, compiled[0].words, compiled, fixed)
                for word in sorted(row.first):
                    self._by_first.setdefault(word, []).append(row)

    def at(self, tokens: Sequence[Token], position: int) -> Sequence[Match[T]]:
        """Every phrase that begins at that token, longest first."""
        word = tokens[position].lower
        rows = self._by_first.get(word)
        return () if rows is None else _matches(rows, word, tokens, position)

    def all(self, tokens: Sequence[Token]) -> list[Match[T]]:
        """Every phrase that begins at any of the tokens, left to right, longest first at each."""
        known = self._by_first
        found: list[Match[T]] = []
        for position, token in enumerate(tokens):
            word = token.lower
            if word in known:
                found += _matches(known[word], word, tokens, position)
        return found

    def find(self, tokens: Sequence[Token]) -> list[Match[T]]:
        """The longest phrases at each start (all of equal length are given), none inside another one."""
        found: list[Match[T]] = []
        reach = start = 0
        for match in self.all(tokens):
            if match.last > reach:
                reach, start = match.last, match.first
            elif match.last < reach or match.first > start:
                continue
            found.append(match)
        return found


def _matches(rows: Sequence[_Row[T]], word: str, tokens: Sequence[Token], position: int) -> list[Match[T]]:
    """Those of the rows, all of which begin with that word, that stand there; longest first."""
    matches = []
    for row in rows:
        fixed = row.fixed
        end = _end(row.elements, tokens, position) if fixed is None else _fixed_end(fixed, tokens, position + 1)
        if end is not None:
            matches.append(Match(row.item, position, end, row.first[word]))
    if len(matches) > 1:
        matches.sort(key=lambda match: -match.last)
    return matches


def _fixed_end(words: tuple[dict[str, frozenset[Form]], ...], tokens: Sequence[Token], at: int) -> int | None:
    """Where the words end that must stand from there on, one after the other."""
    if at + len(words) > len(tokens):
        return None
    for forms_of_word in words:
        if tokens[at].lower not in forms_of_word:
            return None
        at += 1
    return at


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
