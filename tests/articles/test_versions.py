"""Copies of one article: which counts."""

# ruff: noqa: E501
from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from checker.articles import Reading

Write = Callable[[str, Any], Path]
Read = Callable[..., Reading]

FIVE = "The ferry sank in the harbour and five of the people aboard were killed."
SEVEN = "The ferry sank in the harbour and seven of the people aboard were killed."


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ({"id": "ferry", "modified": "2021-03-04T09:00"}, {"id": "ferry", "modified": "2021-03-04T12:00"}),
        ({"id": "ferry", "modified": "2021-03-04"}, {"id": "ferry", "modified": "2021-03-05"}),
        ({"url": "https://a.example/f", "modified": "2021-03-04"}, {"url": "https://a.example/f", "modified": "2021-03-05"}),
        ({"id": "ferry", "published": "2021-03-04"}, {"id": "ferry", "published": "2021-03-04", "modified": "2021-03-06"}),
        ({"id": "ferry", "url": "u", "published": "2021-03-04T09:00"}, {"id": "ferry", "url": "u", "published": "2021-03-04T10:00"}),
        ({"id": "ferry", "modified": "2021-03-04T12:00+02:00"}, {"id": "ferry", "modified": "2021-03-04T11:00Z"}),
    ],
)  # fmt: skip
def test_the_later_version_replaces_the_older(write: Write, read_here: Read, old: Any, new: Any) -> None:
    published = {"published": "2021-03-04"}
    write("a.json", {**published, **new, "text": SEVEN})
    write("b.json", {**published, **old, "text": FIVE})
    reading = read_here()
    assert [article.text for article in reading.articles] == [SEVEN]
    assert reading.skipped == {"replaced": 1}
    assert reading.lost == 0
    assert [problem.severity for problem in reading.problems] == ["note"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({}, {}),
        (
            {"published": "2021-03-04T09:00"},
            {"published": "2021-03-04T10:00"},
        ),  # another day, another article, same id?
        ({"modified": "2021-03-04"}, {"modified": "2021-03-04T10:00"}),
        ({"modified": "2021-03-04T10:00"}, {"modified": "2021-03-04T11:00Z"}),  # the zone of one is unknown
    ],
)
def test_one_id_for_two_texts_without_an_order_is_bad_input(
    write: Write, read_here: Read, one: Any, other: Any
) -> None:
    common = {"id": "ferry", "published": "2021-03-04"}
    write("a.json", {**common, **one, "text": FIVE})
    write("b.json", {**common, **other, "text": SEVEN})
    reading = read_here()
    assert [article.text for article in reading.articles] == [FIVE]
    assert reading.skipped == {"same-id": 1}
    assert reading.lost == 1
    (problem,) = reading.problems
    assert problem.message == 'the id "ferry" is taken by another text: a.json:1:1'
    assert (problem.place.path, problem.severity) == ("b.json", "error")


def test_an_identical_copy_is_read_once(write: Write, read_here: Read) -> None:
    article = {"id": "ferry", "published": "2021-03-04", "text": FIVE}
    write("a.json", article)
    write("b.jsonl", article)
    reading = read_here()
    assert [article.path for article in reading.articles] == ["a.json"]
    assert reading.skipped == {"duplicate": 1}
    assert reading.problems == ()


def test_entries_of_one_timeline_share_their_address(write: Write, read_here: Read) -> None:
    entry = {"kind": "timeline", "url": "https://a.example/timeline", "text": FIVE}
    write("t.json", [{**entry, "published": "2021-03-04"}, {**entry, "published": "2021-03-05"}])
    assert [article.id for article in read_here().articles] == ["t.json#1", "t.json#2"]
