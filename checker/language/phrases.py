"""Phrases of the vocabulary (:mod:`checker.vocabulary.phrase`), found in a sentence's tokens: one pass, no
backtracking.

Every element matches one token, so a phrase of n elements looks at n tokens at most. Phrases are indexed by their
rarest word ("in *ruins*"), so that a sentence without it costs one look a token, and no "in" or "the" a second one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import product
from typing import Generic, NamedTuple, TypeVar

from checker.language.cues import grammar
from checker.language.inflection import Form, forms
from checker.language.model import Token
from checker.vocabulary.phrase import Element, elements

T = TypeVar("T")


class _Anything(dict[str, frozenset[Form]]):
    """What "*" stands for: every word is in it."""

    def __contains__(self, word: object) -> bool:
        return True


_Words = dict[str, frozenset[Form]]
_OTHER_SMALL = frozenset({"'s", "and", "not", "n't", "no", "has", "have", "had", "that", "said"})
_MOST_OPTIONAL = 4
"""A phrase with more optional words than this is not written out in all its ways, but searched for."""


@dataclass(frozen=True, slots=True)
class _Row(Generic[T]):
    """One way to write a phrase, without its optional words or with them: ``words`` stand one after the other, and the
    one at ``anchor`` is the rarest. Rows of one phrase have its ``number``. ``optional`` says of each word behind the
    first whether it may be left out; it is empty where none may."""

    number: int
    item: T
    words: tuple[_Words, ...]
    anchor: int = 0
    optional: tuple[bool, ...] = ()


class Match(NamedTuple, Generic[T]):
    """``item`` stands at tokens ``first`` to ``last`` (half-open); ``form`` is that of its first verb, empty where it
    has none."""

    item: T
    first: int
    last: int
    form: frozenset[Form]


def _compile(written: Element) -> _Words:
    if written.words == ("*",):
        return _Anything()
    words: _Words = {}
    for word in written.words:
        words.update(forms(word[1:]) if word.startswith("~") else {word: frozenset()})
    return words


def _rows(number: int, item: T, written: Sequence[Element]) -> Iterator[_Row[T]]:
    """Every way to write the elements: each optional one is there or not."""
    words = tuple(_compile(element) for element in written)
    optional = tuple(element.optional for element in written[1:])
    if sum(optional) > _MOST_OPTIONAL:
        yield _Row(number, item, words, optional=optional)
        return
    for taken in product(*((True, False) if may_go else (True,) for may_go in optional)):
        row = tuple(one for one, is_there in zip(words, (True, *taken), strict=True) if is_there)
        yield _Row(number, item, row, _anchor(row))


def _anchor(row: Sequence[_Words]) -> int:
    """The first word that is none of the small ones, which stand in every sentence; the last one where all are."""
    small = _small_words()
    rare = (n for n, words in enumerate(row) if words and small.isdisjoint(words))
    return next(rare, max(n for n, words in enumerate(row) if words))


@cache
def _small_words() -> frozenset[str]:
    g = grammar()
    return g.determiners | g.possessives | g.personal_pronouns | g.prepositions | g.be | g.modals | _OTHER_SMALL


class Phrases(Generic[T]):
    """An index of phrases; ``find`` gives the longest match at each token, left to right, overlaps of different
    starts included."""

    def __init__(self, rows: Iterable[tuple[str, T]]) -> None:
        self._by_first: dict[str, list[_Row[T]]] = {}
        self._by_anchor: dict[str, list[_Row[T]]] = {}
        number = 0
        for phrase, item in rows:
            for written in elements(phrase):
                number += 1
                for row in _rows(number, item, written):
                    for index, at in ((self._by_first, 0), (self._by_anchor, row.anchor)):
                        for word in row.words[at]:
                            index.setdefault(word, []).append(row)
        self.telling = frozenset(self._by_anchor)
        """The words of which one stands wherever a phrase does."""

    def at(self, tokens: Sequence[Token], position: int) -> list[Match[T]]:
        """Every phrase that begins at that token, longest first."""
        rows = self._by_first.get(tokens[position].lower, ())
        ends = [(position, end, row) for row in rows if (end := _end(row, tokens, position)) is not None]
        return _matches(ends, tokens)

    def all(self, tokens: Sequence[Token]) -> list[Match[T]]:
        """Every phrase that begins at any of the tokens, left to right, longest first at each."""
        known = self._by_anchor
        ends: list[tuple[int, int, _Row[T]]] = []
        for position, token in enumerate(tokens):
            if token.lower in known:
                for row in known[token.lower]:
                    first = position - row.anchor
                    end = _end(row, tokens, first)
                    if end is not None:
                        ends.append((first, end, row))
        return _matches(ends, tokens)

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


def _matches(ends: list[tuple[int, int, _Row[T]]], tokens: Sequence[Token]) -> list[Match[T]]:
    """The phrases found, each once at a token, in its longest form."""
    if len(ends) > 1:
        ends.sort(key=_place)
    found: dict[tuple[int, int], Match[T]] = {}
    for first, end, row in ends:
        if (first, row.number) not in found:
            form = row.words[0][tokens[first].lower]
            found[first, row.number] = Match(row.item, first, end, form)
    return list(found.values())


def _place(found: tuple[int, int, _Row[T]]) -> tuple[int, int, int]:
    first, end, row = found
    return first, -end, row.number


def _end(row: _Row[T], tokens: Sequence[Token], first: int) -> int | None:
    """Where the row ends that begins at that token; None where it does not stand there."""
    if row.optional:
        return _reach(row, tokens, first + 1)
    at, end = first, first + len(row.words)
    if first < 0 or end > len(tokens):
        return None
    for words in row.words:
        if tokens[at].lower not in words:
            return None
        at += 1
    return end


def _reach(row: _Row[T], tokens: Sequence[Token], at: int) -> int | None:
    """Where the row ends whose words, but for the first, follow from there on: the furthest position that they can
    reach; None for nowhere. ``reached`` is a set of bits, one for each token from there on.
    """
    reached, size = 1, len(tokens)
    for words, may_go in zip(row.words[1:], row.optional, strict=True):
        step, offset, rest = 0, at, reached
        while rest:
            if rest & 1 and offset < size and tokens[offset].lower in words:
                step |= 1 << (offset - at + 1)
            rest >>= 1
            offset += 1
        reached = step | reached if may_go else step
        if not reached:
            return None
    return at + reached.bit_length() - 1
