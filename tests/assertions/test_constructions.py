"""Where a happening stands, for each lifecycle in two dozen constructions, and what the papers make of the rest."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from checker.assertions import read_layers, read_mentions
from checker.assertions.mentions import Mention
from checker.assertions.presumed import standing
from checker.vocabulary import events, lifecycles
from tests.assertions.constructions import CONSTRUCTIONS, SENTENCES, WORDS, Words, sentence
from tests.assertions.reading import article

PLANNED = frozenset(
    {"considered", "proposed", "invited", "agreed", "prepared", "announced", "scheduled", "confirmed", "postponed"}
)
CALLED_OFF = frozenset({"cancelled", "declined", "ruled out"})


def reading(mention: Mention) -> str:
    """*occurred*, *not yet* or *not*."""
    found = standing(mention)
    if found.status in CALLED_OFF:
        return "not" if found.polarity == "affirmed" else "not yet"
    if found.polarity == "negated":
        return "not"
    return "not yet" if found.status in PLANNED or found.factuality != "certain" else "occurred"


def first(kind: str, text: str) -> Mention:
    return next(one for one in read_mentions(read_layers(article(text))) if one.type.id == kind)


def cases() -> Iterator[object]:
    for words in WORDS:
        for name in CONSTRUCTIONS:
            wrong = pytest.mark.xfail(reason="known to be misread", strict=True) if name in words.wrong else ()
            yield pytest.param(words, name, id=f"{words.event}: {name}", marks=wrong)


@pytest.mark.parametrize(("words", "name"), list(cases()))
def test_where_it_stands(words: Words, name: str) -> None:
    assert reading(first(words.event, sentence(words, name))) == CONSTRUCTIONS[name][1]


@pytest.mark.parametrize("words", WORDS, ids=lambda words: words.event)
def test_few_are_known_to_be_misread(words: Words) -> None:
    assert len(CONSTRUCTIONS) >= 26
    assert len(words.wrong) <= 2
    assert events.load()[words.event].lifecycle == words.lifecycle


@pytest.mark.parametrize(("text", "kind", "wanted"), SENTENCES)
def test_in_other_words(text: str, kind: str, wanted: str) -> None:
    assert reading(first(kind, text)) == wanted


def test_every_lifecycle_of_a_type_is_tried() -> None:
    tried = {words.lifecycle for words in WORDS} | {events.load()[kind].lifecycle for _, kind, _ in SENTENCES}
    used = {kind.lifecycle for kind in events.load().values() if kind.claims}
    assert used <= tried | {lifecycles.GENERIC}
