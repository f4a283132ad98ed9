"""Laws of the tagger: offsets hold for any text, hostile text costs no more than honest text, equal in, equal out."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.articles.model import Article, Clock
from checker.temporal.tagging import tag, tag_text
from checker.temporal.timeml import from_timeml, to_timeml

WORDS = st.sampled_from(
    [
        "the",
        "a",
        "of",
        "in",
        "on",
        "since",
        "last",
        "this",
        "next",
        "early",
        "mid",
        "late",
        "about",
        "more",
        "than",
        "at",
        "least",
        "two",
        "3",
        "31",
        "12",
        "1998",
        "2019",
        "0737",
        "4:30",
        "p.m.",
        "GMT",
        "May",
        "March",
        "Nov.",
        "Monday",
        "Sat.",
        "yesterday",
        "week",
        "weeks",
        "year",
        "years",
        "ago",
        "later",
        "earlier",
        "quarter",
        "third",
        "half",
        "fiscal",
        "summer",
        "Christmas",
        "Easter",
        "every",
        "daily",
        "-",
        ",",
        ".",
        "(",
        ")",
        "'",
        "s",
        "and",
        "or",
        "to",
        "from",
        "03/04/2019",
        "2019-05-14",
        "99999999999999999999",
        "$",
        "%",
        "\n\n",
        "İ",
        "ß",
        "١٢",
        "½",
        "century",
        "1990s",
        "noon",
    ]
)
TEXTS = st.one_of(
    st.text(max_size=200), st.lists(WORDS, max_size=40).map(" ".join), st.lists(WORDS, max_size=40).map("".join)
)


@settings(max_examples=150, deadline=None)
@given(TEXTS, st.sampled_from([None, "2019-05-14", "0001-01-01", "9999-12-31", "2020-02-29T23:59:59+14:00"]))
def test_every_expression_stands_where_it_says(text: str, published: str | None) -> None:
    found = tag_text(text, published)
    for timex in found:
        assert text[timex.start : timex.end] == timex.text
        assert timex.text.strip() == timex.text != ""
        assert timex.chain[0].what == "phrase"
        assert timex.chain[-1].what == "value"
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert found == tag_text(text, published)


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, max_size=30).map(" ".join))
def test_without_a_clock_no_relative_time_gets_a_year(text: str) -> None:
    for timex in tag_text(text, policy="news"):
        if timex.span is not None:
            assert any(character.isdigit() for character in text)


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_timeml_loses_nothing(text: str) -> None:
    article = Article("a", text, clocks=(Clock("published", "2019-05-14"),))
    timexes = tag(article)
    back, _, found = from_timeml(to_timeml(article, timexes))
    assert len(back) == len(text)
    assert [(t.start, t.end, t.value) for t in found] == [(t.start, t.end, t.value) for t in timexes]


HOSTILE = [
    "the ", "a ", "two ", "two-", "1 ", "12", "1998 ", "1,", "1,111", "last ", "May ", "May 3, ",
    "Monday ", "the early ",
    "at least the ",
    "of the ", "and ", "hundred and ", "week ", "weeks or ", "p.m. ", "p. ", "4:30 ", "- ", "\n", " \n", "(", "'",
    "about about ",
    "more than ", "every ", "end of the ", "year-", "3/4/", "2019-05-", "so far ", "new year's ", "first half of ",
]  # fmt: skip


@pytest.mark.parametrize("unit", HOSTILE)
def test_repetition_costs_no_more_than_its_length(unit: str) -> None:
    def seconds(size: int) -> float:
        text = unit * (size // len(unit))
        begun = time.process_time()
        tag_text(text, "2019-05-14")
        return time.process_time() - begun

    tag_text(unit, "2019-05-14")
    # Eight times the text; a busy machine may spoil one measurement, and what is quadratic spoils all of them.
    assert any(seconds(80_000) < 30 * max(seconds(10_000), 0.004) for _ in range(5))


@pytest.mark.parametrize("unit", ["the ", "1 ", "hundred-"])
def test_a_megabyte_is_read_in_seconds(unit: str) -> None:
    begun = time.process_time()
    tag_text(unit * (1_000_000 // len(unit)), "2019-05-14")
    assert time.process_time() - begun < 30
