"""Tagged English, as UD English EWT and GUM print it, into sentences of the checker's own tokens with their tags.

    second, -, hand (JJ HYPH NN, before a noun) → second-hand (JJ)

The files hold one token a line, tab-separated ``form, lemma, UPOS, XPOS, head, relation``, a blank line between
sentences. The corpora cut hyphenated words to pieces, which the checker does not, so both ways are offered.
"""

from __future__ import annotations

import gzip
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from checker.language.model import Token
from checker.language.tokens import tokenize

_TO_THE_LEFT = frozenset(
    (",", ".", ";", ":", "!", "?", "%", ")", "]", "}", "'", "''", "'s", "'ll", "'re", "'ve", "'d", "'m", "n't", "/")
)
_TO_THE_RIGHT = frozenset(("(", "[", "{", "$", "£", "€", "#", "/"))
_BEFORE_NOUN = frozenset(("amod", "compound", "nmod"))
_NAMES = frozenset(("NNP", "NNPS"))


@dataclass(frozen=True, slots=True)
class Row:
    """One token of the corpus; ``head`` counts from 1, 0 is the root."""

    form: str
    tag: str
    head: int
    relation: str


@dataclass(frozen=True, slots=True)
class Tagged:
    """A sentence with one tag a token."""

    tokens: tuple[Token, ...]
    tags: tuple[str, ...]


def read(path: Path) -> Iterator[tuple[Row, ...]]:
    """The sentences of one file, in order."""
    rows: list[Row] = []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if not line.strip():
                if rows:
                    yield tuple(rows)
                rows = []
                continue
            form, _, _, tag, head, relation = line.rstrip("\n").split("\t")
            rows.append(Row(form, tag, int(head), relation))
    if rows:
        yield tuple(rows)


def as_given(rows: Sequence[Row]) -> Tagged:
    """The sentence with the corpus's own tokens."""
    tokens, at = [], 0
    for row in rows:
        tokens.append(Token(at, at + len(row.form), row.form, row.form.lower().replace("’", "'")))
        at += len(row.form) + 1
    return Tagged(tuple(tokens), tuple(row.tag for row in rows))


def as_read(rows: Sequence[Row]) -> Tagged:
    """The sentence as the checker's tokenizer cuts it; a token made of several has the tag they have together."""
    text, starts = "", []
    for n, row in enumerate(rows):
        if n and not _adjoins(rows, n):
            text += " "
        starts.append(len(text))
        text += row.form
    tokens = tuple(tokenize(text))
    tags, low = [], 0
    for token in tokens:
        while starts[low] + len(rows[low].form) <= token.start:
            low += 1
        high = low + 1
        while high < len(rows) and starts[high] < token.end:
            high += 1
        tags.append(rows[low].tag if high == low + 1 else _together(rows, low, high))
    return Tagged(tokens, tuple(tags))


def _adjoins(rows: Sequence[Row], n: int) -> bool:
    """No space stands before row ``n``. The files do not say; signs and the tags of quotes and hyphens do."""
    row, before = rows[n], rows[n - 1]
    if row.tag == "HYPH" or before.tag in {"HYPH", "``"} or row.tag in {"''", "POS"}:
        return True
    if before.form.lower() == "can" and row.form.lower() == "not":
        return True
    return row.form.lower().replace("’", "'") in _TO_THE_LEFT or before.form in _TO_THE_RIGHT


def _together(rows: Sequence[Row], low: int, high: int) -> str:
    """The tag of a word that the corpus cut: a name where it ends in one, an adjective before a noun."""
    last = rows[high - 1]
    if last.tag == "HYPH" or not last.form[-1].isalnum():
        return rows[low].tag
    if rows[low].tag == "MD":
        return "MD"
    if last.tag in _NAMES or last.tag == "CD":
        return last.tag
    for row in rows[low:high]:
        if not low < row.head <= high:
            return "JJ" if row.relation.partition(":")[0] in _BEFORE_NOUN and row.head > high else last.tag
    return last.tag
