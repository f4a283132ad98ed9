"""Laws of identity: the order of articles and statements changes nothing, and every statement has its keys."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.articles import read
from checker.articles.model import Article, Clock
from checker.assertions import Assertion, extract
from checker.events import Events, identify

CORPUS = Path(__file__).resolve().parents[2] / "corpus"

WHO = st.sampled_from(["Macron", "Angela Merkel", "Boris Johnson", "The French president", "He"])
DOES = st.sampled_from(["met", "will meet", "called off a meeting with", "wants to meet", "did not meet"])
WHOM = st.sampled_from(["Merkel", "Macron", "Erdogan", "him", "officials"])
WHEN = st.sampled_from(
    ["", "on Monday", "in Paris", "in Berlin on March 20", "in November 2023", "last year", "in 2009"]
)
MEETING = st.tuples(WHO, DOES, WHOM, WHEN).map(lambda parts: " ".join(filter(None, parts)) + ".")
QUAKE = st.sampled_from(
    [
        "An earthquake in Padang killed 12 people on Tuesday.",
        "The quake killed nine people.",
        "In 2009, an earthquake killed 1,100 people in Padang.",
        "A quake of magnitude 6.1 shook the city of Salerno in Italy on Monday.",
        "The talks were postponed.",
    ]
)
TEXT = st.lists(st.one_of(MEETING, QUAKE), min_size=1, max_size=4).map(" ".join)
DAYS = st.sampled_from([None, "2024-03-04", "2024-03-06", "2024-03-20", "2024-09-01"])
DESKS = st.lists(st.tuples(TEXT, DAYS), min_size=1, max_size=5).map(
    lambda rows: [
        Article(f"a{n}", text, clocks=(Clock("published", day),) if day else ()) for n, (text, day) in enumerate(rows)
    ]
)


def stated(articles: Iterable[Article]) -> list[Assertion]:
    return [one for article in articles for one in extract(article)]


def as_values(events: Events) -> tuple[Mapping[str, object], ...]:
    return dict(events.keys), dict(events.origins), dict(events.stories), dict(events.members)


@given(DESKS, st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_the_order_of_articles_and_statements_changes_nothing(articles: list[Article], random: Random) -> None:
    assertions = stated(articles)
    before = as_values(identify(assertions, articles))
    shuffled, reordered = list(assertions), list(articles)
    random.shuffle(shuffled)
    random.shuffle(reordered)
    assert as_values(identify(shuffled, reordered)) == before


@given(DESKS)
@settings(max_examples=60, deadline=None)
def test_every_statement_belongs_to_one_event_of_its_own_type_and_story(articles: list[Article]) -> None:
    assertions = stated(articles)
    events = identify(assertions, articles)
    by_id = {one.id: one for one in assertions}
    told = [one for one, keys in events.keys.items() if keys.event is not None]
    assert sorted(m for members in events.members.values() for m in members) == sorted(told)
    assert all(by_id[one].slot.startswith("worded-") for one in set(by_id) - set(told))
    assert set(events.origins) == set(events.keys) == set(by_id)
    for members in events.members.values():
        assert len({(by_id[m].subject.type, events.stories[by_id[m].article]) for m in members}) == 1


@given(DESKS)
@settings(max_examples=40, deadline=None)
def test_statements_handed_in_twice_have_the_keys_that_they_have(articles: list[Article]) -> None:
    assertions = stated(articles)
    assert dict(identify(assertions * 2, articles).keys) == dict(identify(assertions, articles).keys)


@pytest.fixture(scope="module")
def corpus() -> tuple[list[Article], list[Assertion]]:
    articles = list(read([CORPUS]).articles)
    return articles, stated(articles)


@given(st.randoms(use_true_random=False))
@settings(max_examples=5, deadline=None)
def test_the_corpus_in_any_order(corpus: tuple[list[Article], list[Assertion]], random: Random) -> None:
    articles, assertions = corpus
    shuffled = list(assertions)
    random.shuffle(shuffled)
    assert as_values(identify(shuffled, articles[::-1])) == as_values(identify(assertions, articles))
