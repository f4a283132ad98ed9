"""Floors for parts of speech on text not learned from; lower one only on purpose, with the reason in the commit.

The development parts of UD English EWT and GUM are looked for in ``../shared/tags`` beside the checkout, or where
``CHECKER_TAGS`` points. A score is the share of tokens with the right Penn Treebank tag (XPOS), signs included.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from checker.language.tagging import corpus, groups, learning, tag
from checker.language.tagging.corpus import Row, Tagged

FOLDER = Path(os.environ.get("CHECKER_TAGS", Path(__file__).resolve().parents[3] / "shared" / "tags"))

pytestmark = pytest.mark.skipif(
    not (FOLDER / "ewt-dev.tsv.gz").is_file(), reason=f"no tagged English in {FOLDER} (set CHECKER_TAGS)"
)

FINITE = frozenset(("VBD", "VBP", "VBZ", "MD"))
"""Tokens a second; some 90,000 are usual, but machines are busy."""


def title(rows: tuple[Row, ...]) -> Tagged:
    return learning.in_title_case(corpus.as_read(rows))


@pytest.mark.parametrize(
    ("name", "tokens", "floor"),
    [
        ("ewt", corpus.as_read, 0.941),
        ("ewt", corpus.as_given, 0.942),
        ("ewt", title, 0.926),
        ("gum", corpus.as_read, 0.957),
        ("gum", corpus.as_given, 0.958),
        ("gum", title, 0.939),
    ],
)
def test_tags_are_right(name: str, tokens: Callable[[tuple[Row, ...]], Tagged], floor: float) -> None:
    pairs = [pair for s in _sentences(name, tokens) for pair in zip(tag(s.tokens), s.tags, strict=True)]
    assert sum(guess == right for guess, right in pairs) / len(pairs) >= floor


@pytest.mark.parametrize(("name", "precision", "recall"), [("ewt", 0.965, 0.956), ("gum", 0.971, 0.956)])
def test_finite_verbs_are_told(name: str, precision: float, recall: float) -> None:
    pairs = [pair for s in _sentences(name, corpus.as_read) for pair in zip(tag(s.tokens), s.tags, strict=True)]
    both = sum(guess in FINITE and right in FINITE for guess, right in pairs)
    assert both / sum(guess in FINITE for guess, _ in pairs) >= precision
    assert both / sum(right in FINITE for _, right in pairs) >= recall


def test_subjects_are_heads_of_noun_groups() -> None:
    """The head of every subject that is a noun is the head of a noun group, but for a few."""
    heads = right = 0
    for rows in corpus.read(FOLDER / "gum-dev.tsv.gz"):
        sentence = corpus.as_given(rows)
        found = {group.head for group in groups(sentence.tokens, tag(sentence.tokens)).nouns}
        for at, row in enumerate(rows):
            if row.relation.partition(":")[0] == "nsubj" and row.tag in {"NN", "NNS"}:
                heads += 1
                right += at in found
    assert right / heads >= 0.95


def _sentences(name: str, tokens: Callable[[tuple[Row, ...]], Tagged]) -> list[Tagged]:
    return [tokens(rows) for rows in corpus.read(FOLDER / f"{name}-dev.tsv.gz")]
