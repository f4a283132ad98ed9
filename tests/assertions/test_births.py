"""Births as they are told, and as an age implies them."""

from __future__ import annotations

from datetime import date

import pytest

from checker.articles.model import Article, Clock
from checker.assertions import extract
from checker.assertions.model import SpanValue
from checker.assertions.wholes import with_wholes
from checker.temporal.span import to_date


def births(text: str, published: str = "2021-03-10") -> list[tuple[str, str, date, date]]:
    """Slot, person, and the first and last day on which it may have been."""
    article = Article("post", text, clocks=(Clock("published", published),))
    found = []
    for one in with_wholes(extract(article)):
        if one.slot in {"born", "born-by-age"} and isinstance(one.value, SpanValue):
            low, high = one.value.span.start[0], one.value.span.end[1]
            assert low is not None
            assert high is not None
            found.append((one.slot, one.subject.entity or "", to_date(low), to_date(high - 1)))
    return found


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Ida Quill was born in Velm in 1984.", date(1984, 1, 1), date(1984, 12, 31)),
        ("The captain, Ida Quill (born 4 June 1984), was freed.", date(1984, 6, 4), date(1984, 6, 4)),
        ("Ida Quill stayed at home. She was born in June 1984.", date(1984, 6, 1), date(1984, 6, 30)),
        ("Ida Quill, who turned 17 in August, was in court.", date(2003, 8, 1), date(2003, 8, 31)),
        ("Ida Quill, who turns 17 in August, was in court.", date(2004, 8, 1), date(2004, 8, 31)),
    ],
)
def test_a_birth_that_is_told(text: str, first: date, last: date) -> None:
    assert births(text) == [("born", "person:ida-quill", first, last)]


@pytest.mark.parametrize(
    "text",
    [
        "Ida Quill, a New Zealand-born captain, came in 1984.",
        "Ida Quill has a son. Her son was born in 1984.",
        "Ida Quill was born in Velm and moved to Sundby in 1984.",
        "Ida Quill was born in Velm.",
        "The gallery turned 17 in August.",
        "Ida Quill was arrested in 1984.",
    ],
)
def test_what_dates_no_birth(text: str) -> None:
    assert births(text) == []


def test_an_age_implies_a_birth_where_one_is_told() -> None:
    found = births("Ida Quill, 33, was born in Velm in 1984.", "2000-03-30")
    assert found[1] == ("born-by-age", "person:ida-quill", date(1966, 2, 13), date(1967, 5, 14))


@pytest.mark.parametrize("aside", ["Ida Quill was 17 when she left.", "Ida Quill, then 17, left."])
def test_an_age_of_the_past_implies_nothing(aside: str) -> None:
    assert [slot for slot, *_ in births(f"Ida Quill was born in Velm in 1984. {aside}")] == ["born"]
