"""The report for people, as it is printed."""

import os
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from checker.findings.disputes import disputes
from checker.report import render
from checker.report.safe import unprintable
from checker.report.text import title
from tests import newsdesk
from tests.newsdesk import FIRE, announced, denied, finding, number, result, statement

SNAPSHOTS = Path(__file__).parent / "snapshots"


def hurt(article: str, figure: int):
    return statement(article, f"{figure} were hurt.", str(figure), number(figure, figure), slot="injured", subject=FIRE)


def check(name: str, text: str) -> None:
    """Compare with the file; with UPDATE_SNAPSHOTS in the environment, write it instead."""
    path = SNAPSHOTS / name
    if os.environ.get("UPDATE_SNAPSHOTS"):
        path.write_text(text, encoding="utf-8")
    assert path.read_text(encoding="utf-8") == text


@pytest.mark.parametrize("width", [80, 120])
def test_report(width):
    check(f"report-{width}.txt", render(result(), "text", width=width))


def test_report_in_colour():
    check("report-colour.txt", render(result(), "text", width=80, color=True))


def test_nothing_found():
    check("nothing-found.txt", render(result(findings=(), skipped={}, problems=()), "text"))


def test_several_figures_and_many_papers():
    papers = [hurt(f"paper-{n}", 12) for n in range(9)]
    sides = [[hurt("post-1", 5)], papers, [hurt("courier-1", 31)], [hurt("echo-1", 40)]]
    found = [
        finding(a, b, dispute="d", subject="fire in Lund", rule="injured-differ", severity="error", reason="all told")
        for n, a in enumerate(sides)
        for b in sides[n + 1 :]
    ]
    check("many.txt", render(result(findings=tuple(found)), "text"))


def test_no_line_is_wider_than_the_page_or_ends_in_blanks():
    for width in (60, 80, 120):
        for line in render(result(), "text", width=width).splitlines():
            assert cell_len(line) <= width
            assert line == line.rstrip()


def test_without_colour_there_is_no_escape_sequence():
    assert "\x1b" not in render(result(), "text")


def test_the_title_asks_what_is_disputed():
    (dispute,) = disputes([finding([hurt("a", 5)], [hurt("b", 12)], subject="fire in Lund")])
    assert title(dispute) == "fire in Lund, number of people injured: 5, or 12?"


HOSTILE = "\x1b]8;;https://evil.example\x07[bold]x[/bold]\u202e \x9b2J :bomb: {reason} %s \ud83d \r"


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(exclude_categories=()), min_size=1).map(lambda text: HOSTILE + text), st.booleans())
def test_whatever_an_article_says_it_cannot_steer_the_terminal(hostile, color):
    article = newsdesk.ARTICLES[0]
    article = type(article)(id="h", text=hostile, title=hostile, publisher=hostile, url=hostile, path=hostile)
    said = statement("h", hostile, hostile, number(5, 5), slot=hostile, readings=(hostile,))
    said = said.model_copy(update={"source": said.source.model_copy(update={"kind": "named", "text": hostile})})
    texts = {"subject": hostile, "reason": hostile, "rule": hostile, "message": hostile}
    page = render(result(articles=(article,), findings=(finding([said], [denied()], **texts),)), "text", color=color)
    own = _without_colours(page) if color else page
    assert not any(unprintable(char) for char in own if char != "\n")
    assert "\\x1b]8;;https://evil.example" in own.replace("\n", "").replace(" ", "")
    page.encode("utf-8")


def _without_colours(page: str) -> str:
    """The page without the plain colour codes (ESC [ digits m) that the report itself may write."""

    return re.sub(r"\x1b\[[0-9;]*m", "", page)


def test_markup_of_an_article_is_shown_as_it_stands():
    said = announced().model_copy(update={"quote": "She [red]announced[/red] it :fire:", "focus": (4, 12), "start": 0})
    assert "She «[red]ann»ounced[/red] it :fire:" in render(result(findings=(finding([said], [denied()]),)), "text")
