"""A row a statement, for spreadsheets."""

import csv
from io import StringIO

import pytest
from hypothesis import given, settings

from checker.report import render
from tests.newsdesk import denied, finding, number, statement
from tests.report import desk


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(text, newline=""), strict=True))


def test_snapshot():
    desk.check("report.csv", render(desk.run(), "csv"))


@pytest.mark.parametrize(
    ("title", "cell"),
    [
        ("Five dead in fire", "Five dead in fire"),
        ("=HYPERLINK(A1)", "'=HYPERLINK(A1)"),
        ("  @SUM(A1)", "'@SUM(A1)"),
        ("\t+1", "'+1"),
        ("-2 degrees in Lund", "'-2 degrees in Lund"),
        ("＝1+1", "'＝1+1"),
        ("", ""),
    ],
)
def test_what_a_spreadsheet_would_take_for_a_formula_is_text(title, cell):
    run = desk.run(articles=tuple(type(one)(id=one.id, text=one.text, title=title) for one in desk.ARTICLES))
    assert {row["title"] for row in rows(render(run, "csv"))} == {cell}


def test_a_negative_figure_is_no_formula_either():
    cold = statement("post-1", "It was -3 degrees.", "-3 degrees", number(-3, -3, "celsius"))
    first, _ = rows(render(desk.run(findings=(finding([cold], [denied()]),)), "csv"))
    assert first["says"] == "'-3 °C"


@settings(max_examples=60, deadline=None)
@given(desk.poisoned_runs)
def test_no_cell_is_a_formula_and_none_breaks_out_whatever_an_article_says(run):
    text = render(run, "csv")
    found = rows(text)
    assert len(found) == 4
    assert text.count("\n") == 5
    for row in found:
        assert None not in row
        assert not any(cell.lstrip().startswith(("=", "+", "-", "@", "＝", "＋", "－", "＠")) for cell in row.values())
    assert [row["suppressed"] for row in found] == ["false", "false", "true", "true"]
