"""``.jsonl``: a bad line costs that line."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from checker.articles import Limits, Reading

Write = Callable[[str, Any], Path]
Read = Callable[..., Reading]


def line(text: str, **fields: Any) -> str:
    return json.dumps({"published": "2021-03-04", "text": text, **fields})


def test_each_line_stands_for_itself(write: Write, read_here: Read, story: str) -> None:
    lines = [
        line(story),
        "",
        '{"text": nope}',
        "7",
        line(f"Again: {story}", title=7),
        "\xff",
        line(f"Once more: {story}"),
    ]
    write("wire.jsonl", "\r\n".join(lines).encode("latin-1"))
    reading = read_here()
    assert [article.id for article in reading.articles] == ["wire.jsonl#1", "wire.jsonl#5", "wire.jsonl#7"]
    assert [(str(problem.place), problem.kind) for problem in reading.problems] == [
        ("wire.jsonl:3:10", "malformed-json"),
        ("wire.jsonl:4", "not-an-article"),
        ("wire.jsonl:5:" + str(lines[4].index("7}") + 1), "wrong-field"),
        ("wire.jsonl:6:1", "not-utf-8"),
    ]
    assert reading.skipped == {"malformed-json": 1, "not-an-article": 1, "not-utf-8": 1}


def test_a_line_beyond_the_limit_is_passed_over(write: Write, read_here: Read, story: str) -> None:
    write("wire.jsonl", "\n".join([line(story * 50), line(story)]))
    reading = read_here(limits=Limits(max_bytes=1000))
    assert [article.id for article in reading.articles] == ["wire.jsonl#2"]
    assert [str(problem.place) for problem in reading.problems] == ["wire.jsonl:1"]


def test_an_empty_file(write: Write, read_here: Read) -> None:
    write("wire.jsonl", "\n\n")
    assert read_here().skipped == {"empty": 1}


def test_assertions_are_no_articles_and_no_mistake(write: Write, read_here: Read) -> None:
    write("assertions.jsonl", json.dumps({"id": "1", "article": "ferry", "slot": "deaths"}))
    reading = read_here()
    assert reading.skipped == {}
    assert [record.fields["article"] for record in reading.statements] == ["ferry"]
    assert reading.lost == 0
