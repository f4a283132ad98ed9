"""Assertions to bytes and back, every field of every kind of value."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from checker.articles import read
from checker.articles.model import Article
from checker.assertions import Assertion, extract
from checker.assertions.model import (
    EntityValue,
    PlaceValue,
    QuantityValue,
    RelationValue,
    Scope,
    Source,
    SpanValue,
    StatusValue,
    Subject,
    TextValue,
)
from checker.cache import codec
from checker.temporal.span import EARLIEST, Precision, TimeSpan

CORPUS = Path(__file__).parents[2] / "corpus"
ARTICLE = Article("a1", "The ferry Anna sank on Monday off Velm, the coast guard said.", "Ferry sinks")
MONDAY = TimeSpan.day(date(2021, 3, 8))
FERRY = Subject(kind="event", type="shipwreck", participants=("ship:anna",), place=("Q1", "Q2"), time=MONDAY)


def stated(value, **more) -> Assertion:
    fields = {"quote": ARTICLE.text, "mention": "sank", "subject": FERRY, "slot": "status", **more}
    return Assertion(id="x1", article="a1", start=0, end=len(ARTICLE.text), focus=(15, 19), value=value, **fields)


CASES = {
    "a status": stated(StatusValue(status="sunk")),
    "a time with every feature": stated(
        SpanValue(span=TimeSpan((None, 5), (7, None), Precision.HOUR, 120, approximate=True, uncertain=True))
    ),
    "a time without a beginning": stated(SpanValue(span=TimeSpan((EARLIEST, EARLIEST), (3, 9), zone="unknown"))),
    "a figure with an open end": stated(QuantityValue(low=12.0, high=None, unit="1", tolerance=0.5)),
    "a place": stated(
        PlaceValue(within="r", anchor="b", distance=QuantityValue(low=0.1, high=3.0, unit="m"), direction="ne")
    ),
    "a thing": stated(EntityValue(entity="ship:anna")),
    "words": stated(TextValue(text="no such “thing”\u2028\ud800")),
    "an order": stated(RelationValue(relation="before", other=FERRY, gap=QuantityValue(low=1, high=1, unit="s"))),
    "all other fields": stated(
        StatusValue(status="sunk"), scope=Scope(whom="crew", part="total"), polarity="negated", factuality="probable",
        source=Source(entity="org:guard", text="the coast guard", kind="named"), said=MONDAY, holds=MONDAY,
        confidence=0.25, readings=("Monday = 2021-03-08", "…"),
    ),
    "a quote that is not that of the article": stated(StatusValue(status="sunk"), quote="Sunk!", mention="Sunk"),
}  # fmt: skip


@pytest.mark.parametrize("one", CASES.values(), ids=CASES.keys())
def test_an_assertion_comes_back_as_it_was(one) -> None:
    (back,) = codec.decode(codec.encode([one], ARTICLE), ARTICLE)
    assert back == one
    assert back.model_dump() == one.model_dump()
    assert [type(value) for value in back.__dict__.values()] == [type(value) for value in one.__dict__.values()]
    assert back.model_copy(update={"slot": "cause"}) == one.model_copy(update={"slot": "cause"})
    assert hash(back) == hash(one)


def test_all_that_the_demo_corpus_says_comes_back_to_the_byte() -> None:
    for article in read([CORPUS]).articles:
        said = extract(article)
        back = codec.decode(codec.encode(said, article), article)
        assert back == said
        assert [one.model_dump_json() for one in back] == [one.model_dump_json() for one in said]


def test_what_is_repeated_is_written_once() -> None:
    once, thrice = (len(codec.encode([CASES["all other fields"]] * times, ARTICLE)) for times in (1, 3))
    assert thrice < 1.6 * once


def test_an_article_that_says_nothing_is_kept_too() -> None:
    assert codec.decode(codec.encode([], ARTICLE), ARTICLE) == ()


WHOLE = json.loads(codec.encode([CASES["a figure with an open end"]], ARTICLE))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff",
        b"null",
        b"[]",
        b"[[], [[]]]",
        b"[[[]], []]",
        b'[[["Nothing", 1]], []]',
        b'[[["TimeSpan", [9, 1], [1, 1], "day", "civil", false, false]], []]',
        b"[" * 100_000,
        json.dumps([[], WHOLE[1]]).encode(),
        json.dumps([WHOLE[0], [WHOLE[1][0][:-1]]]).encode(),
    ],
)
def test_bytes_that_are_something_else_are_damaged(data) -> None:
    with pytest.raises(codec.DamagedError):
        codec.decode(data, ARTICLE)
