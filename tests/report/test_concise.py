"""A line a finding."""

import re

from hypothesis import given, settings

from checker.report import render
from checker.report.safe import unprintable
from tests.report import desk


def test_snapshot():
    desk.check("concise.txt", render(desk.run(), "concise"))


def test_the_place_is_that_of_the_decisive_words_in_the_file():
    first, second, *_ = render(desk.run(), "concise").splitlines()
    assert first.startswith("stories/fire.md:10:19: error disjoint-numbers: 12, or 31? [1:")
    assert second.startswith("stories/oslo/post.md:6:20: warning announced-but-nothing-agreed: ")


def test_where_the_file_does_not_hold_the_text_there_is_no_line():
    run = desk.run(articles=tuple(article for article in desk.ARTICLES if article.id == "blog-1"))
    assert render(run, "concise").startswith("wire-1: error disjoint-numbers: ")


def test_nothing_found_is_nothing_printed():
    assert render(desk.run(findings=()), "concise") == ""


@settings(max_examples=60, deadline=None)
@given(desk.poisoned_runs)
def test_a_finding_is_one_line_whatever_an_article_says(run):
    text = render(run, "concise")
    lines = text.split("\n")
    assert len(lines) == len(run.findings) + 1
    assert all(re.search(r": warning .* \[1:(aa|bb)\]$", one) for one in lines[:-1])
    assert not any(unprintable(char) for one in lines for char in one)
    assert "suppressed: " in lines[1]
