"""Finding a phrase of the lexicon right after or before a place: "square-mile" and "square mile" are the same."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

from checker.quantities.lexicon import Table
from checker.quantities.scan import Scan

T = TypeVar("T")


def after(cut: Scan, index: int, table: Table[T], *, cased: bool = False) -> Iterator[tuple[int, T]]:
    """The phrases that begin at ``index``, longest first, each with the index after it and its meaning."""
    for phrase, value in table.get(cut.raw(index) if cased else cut.word(index), ()):
        at = index
        for n, word in enumerate(phrase):
            if n and word not in {"-", "."} and (cut.hyphen(at) or (cut.word(at) == "." and cut.tight(at))):
                at += 1
            if (cut.raw(at) if cased else cut.word(at)) != word:
                break
            at += 1
        else:
            yield at, value


def before(cut: Scan, index: int, table: Table[T]) -> Iterator[tuple[int, T]]:
    """The phrases that end right before ``index``, longest first, each with its first index and its meaning."""
    for phrase, value in table.get(cut.word(index - 1), ()):
        first = index - len(phrase)
        if first >= 0 and all(cut.words[first + n] == word for n, word in enumerate(phrase)):
            yield first, value
