"""A whole article's tags and groups with their characters: "has been called off", characters 26 to 45, a verb group.

``checker annotate --layer tags --layer groups`` shows them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from checker.articles.model import Field
from checker.language.model import Document, Token
from checker.language.tagging.groups import groups
from checker.language.tagging.model import NounGroup, VerbGroup
from checker.language.tagging.perceptron import tag


@dataclass(frozen=True, slots=True)
class TaggedToken:
    """A token of the field with its Penn Treebank tag."""

    field: Field
    token: Token
    tag: str


@dataclass(frozen=True, slots=True)
class LocatedGroup:
    """A group with its characters in the field, and the token that it is about: the main verb or the head noun."""

    field: Field
    start: int
    end: int
    text: str
    head: Token
    group: VerbGroup | NounGroup


def tagged_tokens(document: Document) -> Iterator[TaggedToken]:
    """Every token of the article, in reading order."""
    for sentence in document.sentences:
        for token, found in zip(sentence.tokens, tag(sentence.tokens), strict=True):
            yield TaggedToken(sentence.field, token, found)


def located_groups(document: Document) -> Iterator[LocatedGroup]:
    """Every verb group and noun group of the article, in reading order."""
    for sentence in document.sentences:
        tokens = sentence.tokens
        found = groups(tokens, tag(tokens))
        both: list[VerbGroup | NounGroup] = [*found.verbs, *found.nouns]
        for group in sorted(both, key=lambda one: one.first):
            start, end = tokens[group.first].start, tokens[group.last - 1].end
            head = tokens[group.main if isinstance(group, VerbGroup) else group.head]
            yield LocatedGroup(
                sentence.field, start, end, document.article.field(sentence.field)[start:end], head, group
            )
