"""Phrases of the vocabulary (:mod:`checker.vocabulary.phrase`), found in a sentence's tokens: one pass, no
backtracking.

Every element matches one token, so a phrase of n elements looks at n tokens at most; phrases are indexed by their
first and second words, so that a token that begins none of them costs one look.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import product
from typing import Generic, NamedTuple, TypeVar

from checker.language.inflection import Form, forms
from checker.language.model import Token
from checker.vocabulary.phrase import Element, elements

T = TypeVar("T")


class _Anything(dict[str, frozenset[Form]]):
    """What "*" stands for: every word is in it."""

    def __contains__(self, word: object) -> bool:
        return True


_Words = dict[str, frozenset[Form]]
_MOST_OPTIONAL = 4
"""A phrase with more optional words than this is not written out in all its ways, but searched for."""


@dataclass(frozen=True, slots=True)
class _Row(Generic[T]):
    """One way to write a phrase, without its optional words or with them: the forms of its first word, and the words
    that must follow, one after the other. Rows of one phrase have its ``number``. ``optional`` says of each of the
    following words whether it may be left out; it is empty where none may."""

    number: int
    item: T
    first: _Words
    rest: tuple[_Words, ...]
    optional: tuple[bool, ...] = ()


@dataclass(frozen=True, slots=True)
class _Bucket(Generic[T]):
    """The rows that begin with one word: those that end with it, those that go on, by their second word, and those
    that go on with any word."""

    single: list[_Row[T]] = field(default_factory=list)
    longer: dict[str, list[_Row[T]]] = field(default_factory=dict)
    open: list[_Row[T]] = field(default_factory=list)


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
    first, *rest = (_compile(element) for element in written)
    optional = tuple(element.optional for element in written[1:])
    if sum(optional) > _MOST_OPTIONAL:
        yield _Row(number, item, first, tuple(rest), optional)
        return
    for taken in product(*((True, False) if may_go else (True,) for may_go in optional)):
        yield _Row(number, item, first, tuple(words for words, is_there in zip(rest, taken, strict=True) if is_there))


class Phrases(Generic[T]):
    """An index of phrases; ``find`` gives the longest match at each token, left to right, overlaps of different
    starts included."""

    def __init__(self, rows: Iterable[tuple[str, T]]) -> None:
        self._by_first: dict[str, _Bucket[T]] = {}
        number = 0
        for phrase, item in rows:
            for written in elements(phrase):
                number += 1
                for row in _rows(number, item, written):
                    self._add(row)

    def _add(self, row: _Row[T]) -> None:
        for word in sorted(row.first):
            bucket = self._by_first.setdefault(word, _Bucket())
            if not row.rest:
                bucket.single.append(row)
            elif row.optional or isinstance(row.rest[0], _Anything):
                bucket.open.append(row)
            else:
                for second in row.rest[0]:
                    bucket.longer.setdefault(second, []).append(row)

    def at(self, tokens: Sequence[Token], position: int) -> Sequence[Match[T]]:
        """Every phrase that begins at that token, longest first."""
        bucket = self._by_first.get(tokens[position].lower)
        return () if bucket is None else _matches(bucket, tokens, position)

    def all(self, tokens: Sequence[Token]) -> list[Match[T]]:
        """Every phrase that begins at any of the tokens, left to right, longest first at each."""
        known = self._by_first
        found: list[Match[T]] = []
        for position, token in enumerate(tokens):
            if token.lower in known:
                found += _matches(known[token.lower], tokens, position)
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


def _matches(bucket: _Bucket[T], tokens: Sequence[Token], position: int) -> list[Match[T]]:
    """Those of the bucket's phrases that stand there, each once, in its longest form; longest first."""
    after = position + 1
    ends = [(row, after) for row in bucket.single]
    if after < len(tokens):
        for row in bucket.longer.get(tokens[after].lower, ()):
            if len(row.rest) == 1 or _stands(row.rest, tokens, after):
                ends.append((row, after + len(row.rest)))
    for row in bucket.open:
        end = _reach(row, tokens, after)
        if end is not None:
            ends.append((row, end))
    if not ends:
        return []
    if len(ends) > 1:
        ends.sort(key=lambda found: (-found[1], found[0].number))
        ends = list({row.number: (row, end) for row, end in reversed(ends)}.values())[::-1]
    word = tokens[position].lower
    return [Match(row.item, position, end, row.first[word]) for row, end in ends]


def _stands(words: tuple[_Words, ...], tokens: Sequence[Token], at: int) -> bool:
    """Whether the words stand from there on, one after the other."""
    if at + len(words) > len(tokens):
        return False
    for following in words:
        if tokens[at].lower not in following:
            return False
        at += 1
    return True


def _reach(row: _Row[T], tokens: Sequence[Token], at: int) -> int | None:
    """Where the row ends whose words follow from there on: the furthest position that they can reach; None for
    nowhere. ``reached`` is a set of bits, one for each token from there on.
    """
    if not row.optional:
        return at + len(row.rest) if _stands(row.rest, tokens, at) else None
    reached, size = 1, len(tokens)
    for words, may_go in zip(row.rest, row.optional, strict=True):
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
