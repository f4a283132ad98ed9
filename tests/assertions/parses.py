"""Sentences with heads and labels, in both of the label schemes that English parsers use."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass
class Word:
    """What a parser says of a word; the root is its own head."""

    i: int
    idx: int
    text: str
    dep_: str
    head: Word | None = None


def parsed(text: str, rows: str) -> list[Word]:
    """The words of ``text`` from rows of ``word label head``, heads counted from 1, the root's 0."""
    words: list[Word] = []
    heads: list[int] = []
    at = 0
    for number, row in enumerate(rows.split("|")):
        form, label, head = row.split()
        at = text.index(form, at)
        words.append(Word(number, at, form, label))
        heads.append(int(head))
        at += len(form)
    for word, head in zip(words, heads, strict=True):
        word.head = words[head - 1] if head else word
    return words
