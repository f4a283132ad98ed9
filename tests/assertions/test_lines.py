"""Assertions that come in as lines: what ``checker assertions`` wrote goes in again, and bad lines are told with
their place."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from checker import pipeline
from checker.assertions import extract
from checker.report import render

ARTICLE = {
    "id": "post-1",
    "published": "2024-03-06",
    "publisher": "Harbour Post",
    "text": "A 6.6-magnitude earthquake struck the island of Maravel on Tuesday.",
}
OTHER = {**ARTICLE, "id": "wire-1", "publisher": "Northern Wire", "text": ARTICLE["text"].replace("6.6", "6.1")}


def written(folder: Path, *articles: dict[str, str]) -> list[dict[str, object]]:
    (folder / "articles.json").write_text(json.dumps(articles), encoding="utf-8")
    read = pipeline.read([folder], pipeline.Options())
    return [one.model_dump(mode="json") for article in read.articles for one in extract(article)]


def run(folder: Path, *lines: dict[str, object]):
    folder.mkdir()
    (folder / "assertions.jsonl").write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    return pipeline.run([folder])


def test_what_comes_out_goes_in_again_and_finds_the_same(tmp_path):
    lines = written(tmp_path, ARTICLE, OTHER)
    (tmp_path / "articles.json").rename(tmp_path / "kept")
    result = run(tmp_path / "lines", *lines)
    assert [len(result.articles), len(result.assertions), result.problems] == [0, len(lines), ()]
    assert [finding.slot for finding in result.findings] == ["magnitude"]
    assert "6.1" in render(result, "text", width=100, color=False)


def test_a_line_beside_its_article_says_nothing_twice(tmp_path):
    lines = written(tmp_path, ARTICLE)
    (tmp_path / "assertions.jsonl").write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    assert len(pipeline.run([tmp_path]).assertions) == len(lines)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"slott": "deaths"}, 'unknown key "slott"'),
        ({"polarity": "perhaps"}, '"polarity": input should be'),
        ({"value": {"kind": "quantity", "low": "many"}}, '"value.quantity.low"'),
        ({"said": {"start": ["2024-02-30", None], "end": [None, None]}}, '"said"'),
    ],
)
def test_a_wrong_line_is_told_with_its_place_and_costs_itself_only(tmp_path, change, message):
    lines = written(tmp_path, ARTICLE, OTHER)
    result = run(tmp_path / "lines", {**lines[0], **change}, *lines[1:])
    assert len(result.assertions) == len(lines) - 1
    assert message in result.problems[0].message
    assert result.problems[0].place.line == 1
    assert result.lost >= 1


def test_a_quote_that_its_article_does_not_hold_is_left_out(tmp_path):
    lines = written(tmp_path, ARTICLE)
    forged = {**lines[0], "id": "forged", "quote": "A 9.9-magnitude earthquake struck."}
    (tmp_path / "assertions.jsonl").write_text(json.dumps(forged), encoding="utf-8")
    result = pipeline.run([tmp_path])
    assert "forged" not in {one.id for one in result.assertions}
    assert [problem.kind for problem in result.problems] == ["misquoted"]


def test_a_slot_that_nobody_knows_is_a_warning_and_the_line_stays(tmp_path):
    lines = written(tmp_path, ARTICLE)
    lines[0] = {**lines[0], "slot": "magnitud"}
    result = run(tmp_path / "lines", *lines)
    assert len(result.assertions) == len(lines)
    (problem,) = result.problems
    assert (problem.kind, problem.severity) == ("unknown-name", "warning")
    assert "magnitude" in problem.help
