"""Everything that is read in one article before assertions are put together, cut up sentence by sentence.

``Tuesday``, ``at least five``, ``the Kremlin`` and ``said Peskov`` are found by their own packages over the whole
article; a :class:`View` shows the ones that lie in one sentence, by token.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Protocol, TypeVar

from checker.articles.model import Article, Field
from checker.assertions.arguments import Arguments
from checker.assertions.dependencies import Parse, Parser
from checker.entities import find as find_entities
from checker.entities.model import EntityMention
from checker.language import attribute, parse
from checker.language.model import Attribution, Document, Quotation, Sentence
from checker.language.phrases import Match, Phrases
from checker.language.scene import outermost
from checker.quantities import find as find_quantities
from checker.quantities.model import Quantity
from checker.temporal import minutes, tag
from checker.temporal.timex import Timex


class _Spanned(Protocol):
    @property
    def field(self) -> Field: ...
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


S = TypeVar("S", bound=_Spanned)
P = TypeVar("P")
_JOINTS = frozenset({"and", ",", "or", "of", "'s"})


@dataclass(frozen=True)
class Layers:
    """One article with all its layers, each sorted by where it stands (title before text).

    ``parser``, where somebody plugs one in, says who does what (:mod:`checker.assertions.dependencies`).
    """

    document: Document
    times: tuple[Timex, ...]
    quantities: tuple[Quantity, ...]
    entities: tuple[EntityMention, ...]
    attributions: tuple[Attribution, ...]
    parser: Parser | None = None

    @cached_property
    def article(self) -> Article:
        """The article that was read."""
        return self.document.article

    @cached_property
    def quoted(self) -> Mapping[Field, Sequence[Quotation]]:
        """The outermost quotations of each field."""
        fields: tuple[Field, ...] = ("title", "text")
        return {field: outermost(self.document.quotations, field) for field in fields}

    @cached_property
    def published_minutes(self) -> int | None:
        """When the day of publication began, in minutes (:mod:`checker.temporal.span`); None where it is not known."""
        clock = self.article.published
        return minutes(date.fromisoformat(clock.day)) if clock is not None else None


@dataclass(frozen=True)
class View:
    """One sentence and what stands in it; ``words`` are the tokens' lower-case forms."""

    layers: Layers
    index: int
    sentence: Sentence
    words: tuple[str, ...]
    times: tuple[Timex, ...]
    quantities: tuple[Quantity, ...]
    entities: tuple[EntityMention, ...]
    attributions: tuple[Attribution, ...]

    @cached_property
    def _starts(self) -> list[int]:
        return [token.start for token in self.sentence.tokens]

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The words as a set: what tells at once that none of a table's phrases can stand here."""
        return frozenset(self.sentence.words)

    def all(self, phrases: Phrases[P]) -> list[Match[P]]:
        """Every phrase of the table in the sentence (:meth:`checker.language.phrases.Phrases.all`)."""
        return [] if phrases.telling.isdisjoint(self.vocabulary) else phrases.all(self.sentence.tokens)

    def find(self, phrases: Phrases[P]) -> list[Match[P]]:
        """The longest phrases of the table in the sentence (:meth:`checker.language.phrases.Phrases.find`)."""
        return [] if phrases.telling.isdisjoint(self.vocabulary) else phrases.find(self.sentence.tokens)

    @cached_property
    def named(self) -> frozenset[int]:
        """The tokens of names and time phrases, and what joins two of them: they stretch no gap between a cue and its
        event."""
        spans = [(e.start, e.end) for e in self.entities] + [(t.start, t.end) for t in self.times]
        tokens = {n for start, end in spans for n in range(self.first_token(start), self.last_token(end))}
        joints = {n + 1 for n in tokens if n + 2 in tokens and self.words[n + 1] in _JOINTS}
        return frozenset(tokens | joints)

    @cached_property
    def parse(self) -> Parse | None:
        """The sentence's dependency parse, where there is a parser."""
        if self.layers.parser is None:
            return None
        text = self.layers.article.field(self.sentence.field)[self.sentence.start : self.sentence.end]
        return Parse(self.layers.parser(text))

    @cached_property
    def arguments(self) -> Arguments:
        """The sentence's verb groups and noun groups; tagged when first asked for."""
        from checker.language import tagging

        tags = tagging.tag(self.sentence.tokens)
        dated = {n for t in self.times for n in range(self.first_token(t.start), self.last_token(t.end))}
        people = {self.last_token(e.end) for e in self.entities if e.kind == "person"}
        found = tagging.groups(self.sentence.tokens, tags)
        return Arguments(self.words, tags, found, frozenset(dated), frozenset(people))

    def first_token(self, offset: int) -> int:
        """The token that the character lies in, or the next one."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def last_token(self, offset: int) -> int:
        """One past the token that ends at or before the character (half-open end)."""
        return bisect_left(self._starts, offset)

    def clause(self, position: int) -> tuple[int, int]:
        """The token range of the clause around that token."""
        return next((c for c in self.sentence.clauses if c[0] <= position < c[1]), (0, len(self.sentence.tokens)))

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Characters of the tokens ``first`` to ``last`` (half-open)."""
        return self.sentence.tokens[first].start, self.sentence.tokens[last - 1].end


def read(article: Article, *, policy: str = "auto", parser: Parser | None = None) -> Layers:
    """All layers of one article; ``policy`` says what relative times count from (:func:`checker.temporal.tag`),
    ``parser`` is one that the user plugs in, for instance a spaCy pipeline."""
    document = parse(article)
    return Layers(
        document,
        _sorted(tag(article, policy=policy)),
        _sorted(find_quantities(document)),
        _sorted(find_entities(document)),
        attribute(document),
        parser,
    )


def views(layers: Layers) -> tuple[View, ...]:
    """A view of every sentence, in reading order."""
    times, quantities, entities = (_Cursor(items) for items in (layers.times, layers.quantities, layers.entities))
    by_cue: dict[tuple[Field, int], list[Attribution]] = {}
    sentences = layers.document.sentences
    starts = [(sentence.field == "text", sentence.start) for sentence in sentences]
    for attribution in layers.attributions:
        index = bisect_right(starts, (attribution.field == "text", attribution.cue[0])) - 1
        by_cue.setdefault((attribution.field, index), []).append(attribution)
    return tuple(
        View(
            layers, index, sentence, sentence.words,
            times.inside(sentence), quantities.inside(sentence), entities.inside(sentence),
            tuple(by_cue.get((sentence.field, index), ())),
        )
        for index, sentence in enumerate(sentences)
    )  # fmt: skip


def _key(item: _Spanned) -> tuple[bool, int, int]:
    return item.field == "text", item.start, item.end


def _sorted(items: Iterable[S]) -> tuple[S, ...]:
    return tuple(sorted(items, key=_key))


class _Cursor:
    """Hands out the items of one sentence after the other, each looked at once."""

    def __init__(self, items: Sequence[_Spanned]) -> None:
        self._items = items
        self._keys = [(item.field == "text", item.start) for item in items]

    def inside(self, sentence: Sentence) -> tuple:  # type: ignore[type-arg]
        low = bisect_left(self._keys, (sentence.field == "text", sentence.start))
        high = bisect_left(self._keys, (sentence.field == "text", sentence.end))
        return tuple(self._items[low:high])
