"""``.txt`` and ``.md``: front matter, the title, and a text that is the author's to the letter."""

# ruff: noqa: E501
from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from checker.articles import Reading

Write = Callable[[str, Any], Path]
Read = Callable[..., Reading]

FRONT = "---\nid: ferry\ntitle: Ferry sinks\npublished: 2021-03-04\ntags: [sea, island]\nedition: no\n---\n"


def test_front_matter_gives_the_fields(write: Write, read_here: Read, story: str) -> None:
    write("x.txt", f"{FRONT}\n{story}\r\n")
    (article,) = read_here().articles
    assert (article.id, article.title, article.text) == ("ferry", "Ferry sinks", f"\n{story}\r\n")
    assert article.published is not None
    assert (article.published.value, article.published.origin) == ("2021-03-04", 'field "published"')
    assert dict(article.metadata) == {"tags": ["sea", "island"], "edition": "no"}


@pytest.mark.parametrize(
    ("name", "content", "title", "text"),
    [
        ("x.md", "# Ferry sinks\n\nIt sank.", "Ferry sinks", "\nIt sank."),
        ("x.md", "\r\n# Ferry sinks #\r\nIt sank.\r\n", "Ferry sinks", "It sank.\r\n"),
        ("x.md", "---\npublisher: Gazette\n---\n# Ferry sinks\nIt sank.", "Ferry sinks", "It sank."),
        ("x.md", "---\ntitle: Ferry\n---\n# Ferry sinks\nIt sank.", "Ferry", "# Ferry sinks\nIt sank."),
        ("x.md", "## Ferry sinks\nIt sank.", "", "## Ferry sinks\nIt sank."),
        ("x.md", "It sank.\n# Ferry sinks\n", "", "It sank.\n# Ferry sinks\n"),
        ("x.txt", "# Ferry sinks\nIt sank.", "", "# Ferry sinks\nIt sank."),
        ("x.md", "---\n\nIt sank.\n\n---\nThe end.", "", "---\n\nIt sank.\n\n---\nThe end."),
        ("x.md", "\ufeff# Ferry sinks\nIt sank.", "Ferry sinks", "It sank."),
    ],
)
def test_title_and_text(write: Write, read_here: Read, name: str, content: str, title: str, text: str) -> None:
    write(name, content)
    (article,) = read_here().articles
    assert (article.title, article.text) == (title, text)


@pytest.mark.parametrize(
    ("content", "kind", "place"),
    [
        ("---\nid: a\nid: b\n---\nIt sank.", "duplicate-key", "x.md:3:1"),
        ("---\nid: a: b\n---\nIt sank.", "malformed-yaml", "x.md:2:6"),
        ("---\nid: &x a\n---\nIt sank.", "yaml-anchor", "x.md:2:5"),
        ("---\nid: a\nIt sank.", "malformed-yaml", "x.md:1:1"),
        ("---\nid: a\n---\n \n", "empty", "x.md"),
        ("", "empty", "x.md"),
        (b"It sank\x00.", "binary", "x.md:1:8"),
        (b"It sank.\nCaf\xe9.", "not-utf-8", "x.md:2:4"),
        ("It sank.".encode("utf-16"), "not-utf-8", "x.md"),
    ],
)
def test_bad_input(write: Write, read_here: Read, content: Any, kind: str, place: str) -> None:
    write("x.md", content)
    reading = read_here()
    assert reading.articles == ()
    assert reading.skipped == {kind: 1}
    assert [str(problem.place) for problem in reading.problems] == [place]


def test_the_byte_that_is_no_utf_8_is_named(write: Write, read_here: Read) -> None:
    write("x.txt", b"Ferry sinks.\n" + b"\x93Help\x94")
    (problem,) = read_here().problems
    assert problem.message == "not UTF-8 text: 0x93 at byte 13"
    assert problem.help is not None
    assert "WINDOWS-1252" in problem.help


def test_a_wrong_field_is_told_at_its_line(write: Write, read_here: Read, story: str) -> None:
    write("x.txt", f"---\nid: ferry\npublished: 2021-02-30\nkind: timline\n---\n{story}")
    reading = read_here()
    assert [article.id for article in reading.articles] == ["ferry"]
    assert [problem.render().splitlines()[0] for problem in reading.problems] == [
        'x.txt:3:12: warning: "2021-02-30" is no day of the calendar: February 2021 has 28 days; relative times stay open',
        'x.txt:4:7: warning: "kind" is "timline"',
    ]
