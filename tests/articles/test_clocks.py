"""The dates of an article: which one is "published", how fine, how sure, and what is said where there is none."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from checker.articles import Article, Reading

Write = Callable[[str, Any], Path]
Read = Callable[..., Reading]


def clocks(article: Article) -> list[tuple[str, str, str]]:
    return [(clock.role, clock.value, clock.certainty) for clock in article.clocks]


@pytest.mark.parametrize(
    ("fields", "opening", "expected"),
    [
        ({"published": "2021-03-04"}, "", [("published", "2021-03-04", "stated")]),
        ({"published": "2021-03-04", "published_is": "guess"}, "", [("published", "2021-03-04", "guess")]),
        ({"dct": "2021-03-04"}, "", [("published", "2021-03-04", "stated")]),
        (
            {"published": "2021-03-04", "modified": "5 March 2021 10:00"},
            "",
            [("published", "2021-03-04", "stated"), ("modified", "2021-03-05T10:00", "stated")],
        ),
        (  # a stamp of the same day makes a moment of it
            {"published": "2021-03-04", "published_is": "inferred"},
            "Posted: March 4, 2021 9:30 AM\n",
            [("published", "2021-03-04T09:30", "inferred")],
        ),
        (  # a stamp of another day overrules nothing
            {"published": "2021-03-04"},
            "Posted: March 5, 2021 9:30 AM\n",
            [("published", "2021-03-04", "stated"), ("published", "2021-03-05T09:30", "stated")],
        ),
        (  # nor does it where the field already knows the moment
            {"published": "2021-03-04T08:00"},
            "Updated: March 4, 2021 9:30 AM\n",
            [("published", "2021-03-04T08:00", "stated"), ("modified", "2021-03-04T09:30", "stated")],
        ),
        ({}, "Posted: March 5, 2021 9:30 AM\n", [("published", "2021-03-05T09:30", "inferred")]),
        (
            {},
            "Updated: March 5, 2021 9:30 AM\nHARBOUR TOWN, March 4 (Agency) - ",
            [("published", "2021-03-05T09:30", "inferred")],
        ),
        ({}, "HARBOUR TOWN, March 4, 2021 (Agency) - ", [("published", "2021-03-04", "inferred")]),
        (
            {"published": "2021-03-05"},
            "HARBOUR TOWN, March 4 (Agency) - ",
            [("published", "2021-03-05", "stated"), ("dateline", "2021-03-04", "inferred")],
        ),
        (
            {"kind": "timeline", "published": "2021-03-04"},
            "4 March 2021 9:30 AM\n",
            [("published", "2021-03-04", "stated")],
        ),
    ],
)
def test_the_clocks_of_an_article(
    write: Write, read_here: Read, story: str, fields: Any, opening: str, expected: list[tuple[str, str, str]]
) -> None:
    write("x.json", {**fields, "text": opening + story})
    (article,) = read_here().articles
    assert [clock for clock in clocks(article) if clock in expected] == expected
    assert article.published is not None
    assert article.published.value == expected[0][1]


def test_provenance_is_told(write: Write, read_here: Read, story: str) -> None:
    write("x.json", {"published": "2021-03-04", "text": f"Updated: March 4, 2021 9:30 AM\n{story}"})
    write("y.json", {"text": f"HARBOUR TOWN, March 4, 2021 (Agency) - {story}"})
    reading = read_here()
    assert [clock.origin for article in reading.articles for clock in article.clocks] == [
        'field "published", time from the page stamp "Updated: March 4, 2021 9:30 AM"',
        'page stamp "Updated: March 4, 2021 9:30 AM"',
        'dateline "HARBOUR TOWN, March 4, 2021 (Agency) -"',
    ]
    (note,) = reading.problems
    assert (note.kind, note.severity, note.place.path) == ("date-inferred", "note", "y.json")
    assert note.message.startswith('no field "published"; 2021-03-04 is taken from its dateline "HARBOUR TOWN')


@pytest.mark.parametrize(
    ("fields", "kind", "message"),
    [
        ({}, "undated", "undated: relative times stay open"),
        (
            {"published": "2021-02-30"},
            "bad-date",
            '"2021-02-30" is no day of the calendar: February 2021 has 28 days; relative times stay open',
        ),
        ({"published": 20210304}, "wrong-field", '"published" must be a text, it is a number'),
        ({"published": "2021-03-04", "published_is": "sure"}, "wrong-field", '"published_is" is "sure"'),
        ({"published": "2021-03-04", "modified": "soon"}, "bad-date", '"soon" names no day of a year'),
        ({"published": "2021-03-06"}, "future-date", "published 2021-03-06, which is after 2021-03-05"),
    ],
)
def test_doubtful_dates_are_warnings_and_the_article_is_read(
    write: Write, read_here: Read, story: str, fields: Any, kind: str, message: str
) -> None:
    write("x.json", {**fields, "text": story})
    reading = read_here(as_of=date(2021, 3, 5))
    assert len(reading.articles) == 1
    assert (reading.problems[0].kind, reading.problems[0].message) == (kind, message)
    assert all(problem.severity == "warning" for problem in reading.problems)
    assert reading.skipped == {}


def test_no_day_is_the_future_unless_today_is_given(write: Write, read_here: Read, story: str) -> None:
    write("x.json", {"published": "2999-01-01", "text": story})
    assert read_here().problems == ()
