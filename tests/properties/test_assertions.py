"""Laws of assertions: evidence to the letter, ids that tell statements apart, and the same for any order of reading."""

from itertools import chain
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from checker.articles import read
from checker.articles.model import Article, Clock
from checker.assertions import Assertion, extract

CORPUS = Path(__file__).resolve().parents[2] / "corpus"

WHO = st.sampled_from(["Macron", "Angela Merkel", "Lena Ortiz", "police", "the mayor", "Officials in Paris", "he"])
EVENT = st.sampled_from(["a meeting", "the talks", "an earthquake", "the fire", "Tuesday's protest", "a visit to Rome"])
VERB = st.sampled_from(
    ["called off", "announced", "said there was", "denied", "has yet to see", "will hold", "did not expect", "met over"]
)
TAIL = st.sampled_from(
    ["on Monday", "in Paris", "next month", "killing at least 12 people", "after 1999", ", planned for Friday,",
     "with Macron", "about 14 miles north of Padang", "“so far”", "worth $2 million", "at 5:30 p.m."]
)  # fmt: skip
END = st.sampled_from([".", "?", "!", ".\n\n", "”", "…", " -", ""])
SENTENCE = st.tuples(WHO, VERB, EVENT, st.lists(TAIL, max_size=3), END).map(
    lambda parts: f"{parts[0]} {parts[1]} {parts[2]} {' '.join(parts[3])}{parts[4]}"
)
TEXT = st.one_of(st.lists(SENTENCE, max_size=4).map(" ".join), st.text(max_size=200))
DAYS = st.one_of(st.none(), st.dates().map(lambda day: day.isoformat()))


def assert_evidence(article: Article, found: tuple[Assertion, ...]) -> None:
    for one in found:
        whole = article.field(one.field)
        assert 0 <= one.start < one.end <= len(whole)
        assert whole[one.start : one.end] == one.quote
        assert one.start <= one.focus[0] < one.focus[1] <= one.end
        assert one.mention in one.quote
        assert one.article == article.id


@given(text=TEXT, title=st.one_of(st.just(""), SENTENCE), published=DAYS)
@settings(max_examples=150, deadline=None)
def test_evidence_is_in_the_text_to_the_letter(text: str, title: str, published: str | None) -> None:
    clocks = (Clock("published", published),) if published else ()
    article = Article("a", text, title=title, clocks=clocks)
    found = extract(article)
    assert_evidence(article, found)
    assert len({one.id for one in found}) == len(found)
    assert extract(article) == found


@given(st.lists(SENTENCE, min_size=1, max_size=3).map(" ".join))
@example("Macron called off a meeting after 1999. police announced a meeting .")
@settings(max_examples=60, deadline=None)
def test_without_a_day_of_publication_nothing_is_said_on_any_day(text: str) -> None:
    for one in extract(Article("a", text)):
        assert one.said is None


@given(st.lists(SENTENCE, min_size=1, max_size=3).map(" ".join))
@settings(max_examples=60, deadline=None)
def test_the_name_of_the_publisher_changes_only_who_speaks(text: str) -> None:
    clock = (Clock("published", "2024-03-06"),)
    one, other = (extract(Article("a", text, publisher=name, clocks=clock)) for name in ("Daily Post", "Echo"))
    assert [a.model_dump(exclude={"source"}) for a in one] == [b.model_dump(exclude={"source"}) for b in other]


@given(st.lists(SENTENCE, min_size=1, max_size=3).map(" ".join))
@settings(max_examples=60, deadline=None)
def test_what_was_said_leaves_a_line_and_comes_back_the_same(text: str) -> None:
    for one in extract(Article("a", text, clocks=(Clock("published", "2024-03-06"),))):
        assert Assertion.model_validate_json(one.model_dump_json()) == one


@pytest.fixture(scope="module")
def newsroom() -> dict[Article, tuple[Assertion, ...]]:
    return {article: extract(article) for article in read([CORPUS]).articles}


def test_the_corpus_has_its_evidence_to_the_letter(newsroom: dict[Article, tuple[Assertion, ...]]) -> None:
    assert sum(map(len, newsroom.values())) > 50
    for article, found in newsroom.items():
        assert_evidence(article, found)


def test_ids_are_unique_in_the_corpus(newsroom: dict[Article, tuple[Assertion, ...]]) -> None:
    ids = [one.id for one in chain.from_iterable(newsroom.values())]
    assert len(set(ids)) == len(ids)
