"""``.html``: the story of a page, and what its head says."""

# ruff: noqa: E501
from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from checker.articles import Clock, Reading, page_head

Write = Callable[[str, Any], Path]
Read = Callable[..., Reading]

PAGE = """<!DOCTYPE html>
<html lang="en"><head><title>Ferry sinks | The Gazette</title>
<meta property="og:title" content="Ferry sinks off the harbour">
<meta property="og:site_name" content="The Gazette">
<meta property="article:published_time" content="2021-03-04T09:30:00+01:00">
<meta property="article:modified_time" content="2021-03-04T12:00:00+01:00">
<link rel="canonical" href="https://gazette.example/ferry"></head>
<body><nav><a href="/">Home</a> <a href="/sport">Sport and more</a></nav><article><h1>Ferry sinks off the harbour</h1>
<p>A ferry with forty people aboard sank off the harbour on Thursday morning, the coast guard said.</p>
<p>Divers searched the wreck in the afternoon, while relatives of those aboard waited at the pier for news.</p>
<p>The company that runs the ferry said that it had been inspected in January and that it had no faults.</p>
</article><footer>All rights reserved</footer></body></html>"""


def test_a_page_becomes_an_article(write: Write, read_here: Read) -> None:
    pytest.importorskip("trafilatura")
    write("x.html", PAGE)
    reading = read_here()
    (article,) = reading.articles
    assert (article.title, article.publisher) == ("Ferry sinks off the harbour", "The Gazette")
    assert article.url == "https://gazette.example/ferry"
    assert "Divers searched the wreck in the afternoon" in article.text
    assert "Sport" not in article.text
    assert "rights" not in article.text
    assert article.clocks == (
        Clock("published", "2021-03-04T09:30+01:00", "inferred", "meta article:published_time"),
        Clock("modified", "2021-03-04T12:00+01:00", "stated", "meta article:modified_time"),
    )
    assert [problem.kind for problem in reading.problems] == ["date-inferred"]


@pytest.mark.parametrize(
    ("head", "clock"),
    [
        ('<meta name="date" content="4 March 2021">', Clock("published", "2021-03-04", "stated", "meta date")),
        ('<meta itemprop="datePublished" content="2021-03-04">', Clock("published", "2021-03-04", "stated", "meta datepublished")),
        ('<time pubdate datetime="2021-03-04T09:30">', Clock("published", "2021-03-04T09:30", "stated", "tag time pubdate")),
        (
            '<script type="application/ld+json">'
            + json.dumps({"@graph": [{"@type": "Person"}, {"@type": ["NewsArticle"], "datePublished": "2021-03-04"}]})
            + "</script>",
            Clock("published", "2021-03-04", "stated", "JSON-LD datepublished"),
        ),
        (  # the first that can be read
            '<meta property="article:published_time" content="soon"><meta name="date" content="2021-03-04">',
            Clock("published", "2021-03-04", "stated", "meta date"),
        ),
    ],
)  # fmt: skip
def test_dates_in_the_head(head: str, clock: Clock) -> None:
    pytest.importorskip("lxml")
    assert page_head.read(f"<html><head>{head}</head><body></body></html>").clocks == (clock,)


@pytest.mark.parametrize(
    "page", ["", "<", "<html>", "no page", '<script type="application/ld+json">[[[{</script>', "<meta>"]
)
def test_a_page_that_says_nothing(page: str) -> None:
    pytest.importorskip("lxml")
    assert page_head.read(page).clocks == ()


def test_without_trafilatura_the_message_says_what_to_install(
    write: Write, read_here: Read, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    write("x.html", PAGE)
    reading = read_here()
    (problem,) = reading.problems
    assert problem.help == "pip install 'fact-timeline-checker[html]'"
    assert reading.skipped == {"no-html-reader": 1}


def test_a_page_without_a_story(write: Write, read_here: Read) -> None:
    pytest.importorskip("trafilatura")
    write("x.html", "<html><body></body></html>")
    assert read_here().skipped == {"empty": 1}
