"""An article into a Document: its title, then its text, cut into sentences with tokens, clauses and quotations.

Offsets are those of the field the sentence stands in; nothing is copied, normalised or dropped but the white space
between sentences.
"""

from __future__ import annotations

import re

from checker.articles.model import Article, Field
from checker.language.clauses import clauses
from checker.language.model import Document, Quotation, Sentence, Token
from checker.language.paragraphs import paragraphs
from checker.language.quotations import quotations
from checker.language.sentences import sentences
from checker.language.tokens import tokenize

_LONGEST_HEADING = 110
_MOST_HEADING_WORDS = 16
_BULLET = re.compile(r"(?:[-*•·–—▪◦]|\d{1,2}[.)])\s")


def parse(article: Article) -> Document:
    """The article with its sentences (title first, then text) and quotations; empty fields give none."""
    title_sentences, title_quotations = _field(article.title, "title")
    text_sentences, text_quotations = _field(article.text, "text")
    return Document(article, title_sentences + text_sentences, title_quotations + text_quotations)


def _field(text: str, field: Field) -> tuple[tuple[Sentence, ...], tuple[Quotation, ...]]:
    stretches = tuple(paragraphs(text))
    quoted = quotations(text, stretches, field)
    closing = frozenset(end - 1 for q in quoted if q.closed for end in (q.end, q.end - 1))
    found: list[Sentence] = []
    for number, (start, end) in enumerate(stretches):
        tokens = tokenize(text, start, end)
        ranges = sentences(tokens, closing)
        heading = field == "title" or (len(ranges) == 1 and _is_heading(text[start:end], tokens))
        for first, after in ranges:
            own = tuple(tokens[first:after])
            words = tuple([token.lower for token in own])
            found.append(Sentence(field, own[0].start, own[-1].end, number, own, words, clauses(words), heading))
    return tuple(found), quoted


def _is_heading(line: str, tokens: list[Token]) -> bool:
    """A short line that nothing ends: "What we know so far"."""
    if len(line) > _LONGEST_HEADING or len(tokens) > _MOST_HEADING_WORDS or _BULLET.match(line):
        return False
    return line.rstrip("\"”’')")[-1:].isalnum() and not line[0].islower()
