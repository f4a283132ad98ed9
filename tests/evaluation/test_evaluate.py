"""Labelled pairs against findings: what is found, missed, wrongly reported, and what nobody has labelled."""

import json
from pathlib import Path
from typing import Any

import pytest

from checker import pipeline
from checker.cli import main
from checker.evaluation import Row, Side, evaluate, read

POST = "A 6.6-magnitude earthquake struck the island of Maravel on Tuesday, killing four people."
WIRE = "A 6.1-magnitude earthquake struck the island of Maravel on Tuesday. The mayor slept through it."
ECHO = "An earthquake of magnitude 6.9 struck the island of Maravel on Tuesday."


@pytest.fixture
def news(tmp_path: Path) -> Path:
    folder = tmp_path / "news"
    folder.mkdir()
    for name, text in (("post", POST), ("wire", WIRE), ("echo", ECHO)):
        front = f"---\nid: {name}\npublished: 2024-03-06\npublisher: {name.title()}\n---\n"
        (folder / f"{name}.md").write_text(f"{front}{text}\n", encoding="utf-8")
    return folder


def side(doc: str, focus: str) -> dict[str, Any]:
    text = {"post": POST, "wire": WIRE, "echo": ECHO}[doc]
    end = text.index(".", text.index(focus) + len(focus)) + 1
    start = 0 if focus in text[: text.index("struck")] or doc != "wire" else text.index("The mayor")
    return {"doc": doc, "start": start, "end": end, "quote": text[start:end], "focus": focus}


def pair(a: dict[str, Any], b: dict[str, Any], verdict: str = "contradiction", **more: Any) -> dict[str, Any]:
    return {"a": a, "b": b, "verdict": verdict, **more}


FOUND = pair(side("post", "6.6-magnitude"), side("wire", "6.1-magnitude"), kind="number.magnitude")
MISSED = pair(side("post", "killing four"), side("wire", "slept through"), kind="severity")
ALARM = pair(side("echo", "magnitude 6.9"), side("post", "6.6-magnitude"), "granularity", kind="number.magnitude")


def gold(folder: Path, *rows: object) -> Path:
    path = folder / "gold.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def scored(news: Path, *rows: object):
    result = pipeline.run([news])
    kept, problems = read(gold(news.parent, *rows), {one.id: one for one in result.articles})
    return evaluate(kept, result.findings), problems


def test_pairs_are_found_missed_or_alarms_and_the_rest_is_unlabelled(news: Path) -> None:
    result, problems = scored(news, FOUND, MISSED, ALARM)
    assert problems == ()
    assert [row.kind for row, _ in result.found] == ["number.magnitude"]
    assert [row.kind for row in result.missed] == ["severity"]
    assert [finding.slot for _, finding in result.alarms] == ["magnitude"]
    assert (result.recall, result.alarm_rate) == (0.5, 1.0)
    assert result.families == {"number": (1, 1), "severity": (0, 1)}
    (figures,) = [one for one in result.rules if one.found]
    assert (figures.findings, figures.found, figures.alarms, figures.unlabelled) == (3, 1, 1, 1)
    assert figures.precision == 0.5


def test_without_pairs_of_a_kind_there_is_no_share_to_speak_of(news: Path) -> None:
    result, _ = scored(news, FOUND)
    assert (result.recall, result.alarm_rate) == (1.0, None)


def test_the_sides_of_a_pair_may_stand_in_either_order(news: Path) -> None:
    result, _ = scored(news, {**FOUND, "a": FOUND["b"], "b": FOUND["a"]})
    assert len(result.found) == 1


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ({**FOUND, "verdict": "wrong"}, '"verdict": input should be'),
        ({**FOUND, "a": {**FOUND["a"], "doc": "gazette"}}, 'no article "gazette" was read'),
        ({**FOUND, "a": {**FOUND["a"], "start": 1}}, "side a: the quote does not stand at 1 to"),
        ({**FOUND, "a": {**FOUND["a"], "end": 0}}, '"a": start 0 and end 0 are no stretch of text'),
        ({"verdict": "update"}, '"a": field required'),
        ([1], "a row is an object with a, b and verdict"),
    ],
)
def test_a_wrong_row_is_told_with_its_line_and_costs_itself_only(news: Path, row: object, message: str) -> None:
    result, (problem,) = scored(news, row, FOUND)
    assert problem.message.startswith(message)
    assert problem.place.line == 1
    assert len(result.found) == 1


@pytest.mark.parametrize(
    ("focus", "span", "expected"),
    [("died", None, (15, 19)), (None, None, (10, 25)), ("lived", None, (10, 25)), ("died", (11, 14), (11, 14))],
)
def test_a_side_is_its_focus_or_else_its_sentence(focus: str | None, span: Any, expected: tuple[int, int]) -> None:
    one = Side(doc="post", start=10, end=25, quote="Four died here.", focus=focus, focus_span=span)
    assert one.span == expected


def test_a_row_without_a_kind_is_of_the_family_other() -> None:
    assert Row.model_validate({**FOUND, "kind": ""}).family == "other"


def test_the_report(news: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = gold(news.parent, FOUND, MISSED, ALARM)
    command = ["evaluate", str(path), str(news), "--select", "disjoint-numbers", "--missed", "--alarms", "--unlabelled"]
    assert main(command) == 0
    said = capsys.readouterr().out
    figures, _, lists = said.partition("missed: 1")
    assert figures.splitlines() == [
        "contradictions found  1 of 2 (50.0 %)",
        "false alarms          1 of 1 (100.0 %)",
        "reported, unlabelled  1 (neither right nor wrong: read them)",
        "",
        "rule              reported  right  alarms  unlabelled",
        "disjoint-numbers  3         1      1       1",
        "",
        "family    found  of",
        "number    1      1",
        "severity  0      1",
        "",
    ]
    assert "severity, contradiction\na  post: “A 6.6-magnitude" in lists
    assert "reported by disjoint-numbers" in lists
    assert "unlabelled: 1" in lists


def test_the_report_for_programs(news: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = gold(news.parent, FOUND, MISSED, ALARM)
    assert main(["evaluate", str(path), str(news), "--format", "json"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert (data["contradictions"], data["found"], data["look_alikes"], data["alarms"]) == (2, 1, 1, 1)
    assert data["missed"][0]["a"]["article"] == "post"
    assert data["false_alarms"][0]["rule"] == "disjoint-numbers"


def test_pairs_of_other_articles_are_an_error(news: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = gold(news.parent, {**FOUND, "a": {**FOUND["a"], "doc": "gazette"}})
    assert main(["evaluate", str(path), str(news)]) == 2
    said = capsys.readouterr().err
    assert "gold.jsonl:1: error: row-without-article" in said or 'no article "gazette" was read' in said
    assert "no labelled pair in" in said
