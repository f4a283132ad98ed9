"""A text cut into sentences, tokens, clauses and quotations. All offsets count characters of the article's field."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from checker.articles.model import Article, Field

Span = tuple[int, int]
Stance = Literal["says", "asks", "denies", "believes", "wants", "judges"]


class Token(NamedTuple):
    """A word, number or sign; ``lower`` is what cues are matched on. A tuple, for there are many."""

    start: int
    end: int
    text: str
    lower: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence; ``words`` are the lower-case forms of its ``tokens``, ``clauses`` half-open ranges over them that
    cover all of them in order."""

    field: Field
    start: int
    end: int
    paragraph: int
    tokens: tuple[Token, ...]
    words: tuple[str, ...]
    clauses: tuple[Span, ...]
    heading: bool = False


@dataclass(frozen=True, slots=True)
class Quotation:
    """A stretch between quotation marks, marks included; ``closed`` is False where it runs on into the next
    paragraph.
    """

    field: Field
    start: int
    end: int
    closed: bool = True


@dataclass(frozen=True, slots=True)
class Document:
    """An article with its sentences (title first, then text, in reading order) and quotations."""

    article: Article
    sentences: tuple[Sentence, ...]
    quotations: tuple[Quotation, ...]


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who said what, in PolNeAR's words: a source, the cue that reports, and the content, each a span of ``field``.

    ``source`` is None where the text does not say who. ``kind`` tells a word-for-word quotation from a paraphrase,
    ``stance`` what the cue makes of the content: "denied" that it is so, "hopes" that it will be, "condemned" it.
    """

    field: Field
    source: Span | None
    cue: Span
    content: tuple[Span, ...]
    kind: Literal["direct", "indirect", "mixed"]
    stance: Stance = "says"
