"""``.json``: the shapes that are read, and what is said of the others."""

# ruff: noqa: E501
from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from checker.articles import Limits, Reading

Write = Callable[[str, Any], Path]
Read = Callable[..., Reading]


def test_one_a_list_or_an_object_with_a_list(write: Write, read_here: Read, story: str) -> None:
    article = {"published": "2021-03-04", "text": story}
    write("one.json", {**article, "id": "one"})
    write("list.json", [{**article, "id": 2}, article])
    write("object.json", {"source": "archive", "articles": [article]})
    reading = read_here()
    assert [article.id for article in reading.articles] == ["2", "list.json#2", "object.json#1", "one"]
    assert reading.problems == ()


@pytest.mark.parametrize(
    ("content", "kind", "message", "place"),
    [
        ('{\n "text": "a",\n}', "malformed-json", "not valid JSON: a comma before the closing bracket", "x.json:3:1"),
        ('{"text": "a"', "malformed-json", "not valid JSON: expecting ',' delimiter", "x.json:1:13"),
        ('{"text": "a\n"}', "malformed-json", "not valid JSON: a line break or tab stands inside a string", "x.json:1:12"),
        ('{"text": "a"} {}', "malformed-json", "not valid JSON: there is more after the end of the value", "x.json:1:15"),
        ('{"text": "a", "n": NaN}', "malformed-json", '"NaN" is not JSON', "x.json:1:20"),
        ('{"text": "NaN", "n": [1, -Infinity]}', "malformed-json", '"-Infinity" is not JSON', "x.json:1:26"),
        ('{"text": "a", "text": "b"}', "malformed-json", 'the key "text" stands here twice', "x.json:1:15"),
        ('{"a": {"b": 1, "b": 2}, "b": 1}', "malformed-json", 'the key "b" stands here twice', "x.json:1:16"),
        ("[" * 100_000, "deep-json", "nested more than 100 levels deep", "x.json:1:101"),
        ('{"text": ' + "[" * 150 + "]" * 150 + "}", "deep-json", "nested more than 100 levels deep", "x.json:1:109"),
        ('[{"text": "text"}, {"x": ["a", "a"], "x": 1}]', "malformed-json", 'the key "x" stands here twice', "x.json:1:38"),
        ('"a text"', "not-an-article", "expected an article (an object) or a list of articles, found a text", "x.json:1:1"),
        ("[]", "empty", "the list has no article in it", "x.json:1:1"),
        ('[\n  7]', "not-an-article", "article 1 of the list is a number, not an object", "x.json:2:3"),
        ('{"title": "a"}', "no-text", 'the field "text" is missing', "x.json:1:1"),
        ('{"text": " \\n"}', "empty", "the text is empty", "x.json:1:10"),
        ('{"text": ["a"]}', "wrong-field", '"text" must be a text, it is a list', "x.json:1:10"),
        ('{"text": "a\\ud83d"}', "broken-text", '"text" holds half a character (\\ud83d at character 1)', "x.json:1:10"),
        ('{"text": "a\\u0000"}', "broken-text", '"text" holds a zero character', "x.json:1:10"),
        ("1" * 5000, "malformed-json", None, "x.json"),
    ],
)  # fmt: skip
def test_bad_input_is_told_with_its_place(
    write: Write, read_here: Read, story: str, content: str, kind: str, message: str | None, place: str
) -> None:
    write("x.json", content)
    write("y.json", {"published": "2021-03-04", "text": story})
    reading = read_here()
    (problem,) = reading.problems
    assert (problem.kind, str(problem.place)) == (kind, place)
    assert message is None or problem.message == message
    assert reading.skipped == {kind: 1}
    assert [article.path for article in reading.articles] == ["y.json"], "the rest is read all the same"


def test_the_caret_stands_under_the_mistake(write: Write, read_here: Read) -> None:
    write("x.json", '{\n  "text": "a",\n  "id": nope\n}')
    (problem,) = read_here().problems
    assert problem.render().splitlines()[:3] == [
        "x.json:3:9: error: not valid JSON: expecting value",
        '  3 |   "id": nope',
        "    |         ^",
    ]


def test_a_long_line_is_quoted_near_the_mistake(write: Write, read_here: Read) -> None:
    write("x.json", '{"text": "' + "a" * 500 + '" "id": 1}')
    (problem,) = read_here().problems
    assert problem.message == 'not valid JSON: expecting \',\' delimiter near "aaaaaaaaaaaaa" "id": 1}"'
    assert problem.place.source is None


def test_fields_are_found_in_long_lists(write: Write, read_here: Read, story: str) -> None:
    articles: list[dict[str, Any]] = [{"published": "2021-03-04", "text": f"{n}. {story}"} for n in range(40)]
    articles[30]["title"] = ["Ferry sinks"]
    write("x.json", "[\n" + ",\n".join(json.dumps(article) for article in articles) + "\n]")
    reading = read_here()
    assert len(reading.articles) == 40
    (problem,) = reading.problems
    assert (problem.place.line, problem.message) == (32, '"title" must be a text, it is a list')


def test_limits(write: Write, read_here: Read, story: str) -> None:
    write("x.json", {"published": "2021-03-04", "text": story * 10})
    assert read_here(limits=Limits(max_bytes=200)).skipped == {"oversized": 1}
    assert read_here(limits=Limits(max_chars=200)).skipped == {"oversized": 1}
