"""The examples of a rule, tried: what came of each, what is said of a failure, and what --update writes."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.cli import main
from checker.findings import words
from checker.rules import load
from checker.rules.model import Example
from checker.trials import trials
from checker.trials.trial import read
from checker.trials.update import updated

RULE = """\
# what a count may not do
id: doors-differ
title: Two numbers of doors
assertions:
  first: {slot: deaths}   # any
  second: {slot: deaths}
where: [first.value disjoint second.value]
message: "{first.value} or {second.value}"
examples:
  conflict:
    - note: twelve are not five
      EXPECT
      assertions:
        - {said: 2021-03-01, slot: deaths, value: "12"}   # a dozen
        - {said: 2021-03-01, slot: deaths, value: "FIRST"}
    - {assertions: [{slot: deaths, value: "1"}, {slot: deaths, value: "2"}]}
  consistent:
    - note: said twice
      assertions:
        - {said: 2021-03-01, slot: deaths, value: "5"}
        - {said: 2021-03-01, slot: deaths, value: "SECOND"}
"""
SNAPSHOTS = Path(__file__).parent / "snapshots"


def rule(folder: Path, *, expect: str = "", first: str = "5", second: str = "5") -> Path:
    text = RULE.replace("      EXPECT\n", f"      {expect}\n" if expect else "")
    path = folder / "doors-differ.yaml"
    path.write_text(text.replace("FIRST", first).replace("SECOND", second), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("change", "outcomes"),
    [
        ({}, ["ok", "ok", "ok"]),
        ({"first": "12"}, ["missing", "ok", "ok"]),
        ({"second": "6"}, ["ok", "ok", "noisy"]),
        ({"expect": 'expect: {slot: deaths, values: ["12", "5"]}'}, ["ok", "ok", "ok"]),
        ({"expect": "expect: {slot: injured}"}, ["wrong", "ok", "ok"]),
        ({"expect": 'expect: {message: "12 or 6"}'}, ["wrong", "ok", "ok"]),
        ({"expect": "expect: {kind: remark}"}, ["wrong", "ok", "ok"]),
        ({"second": "many"}, ["ok", "ok", "wrong"]),
    ],
)
def test_outcomes(change: dict[str, str], outcomes: list[str], tmp_path: Path) -> None:
    assert [trial.outcome for trial in trials(load([rule(tmp_path, **change)]).rules)] == outcomes


@pytest.mark.parametrize(
    ("name", "change", "code"),
    [
        ("ok", {}, 0),
        ("missing", {"first": "12"}, 1),
        ("noisy", {"second": "6"}, 1),
        ("wrong", {"expect": 'expect: {message: "12 or 6"}'}, 1),
    ],
)
def test_what_is_printed(
    name: str, change: dict[str, str], code: int, tmp_path: Path, capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.setenv("COLUMNS", "100")
    assert main(["rules", "test", str(rule(tmp_path, **change))]) == code
    assert capsys.readouterr().out == (SNAPSHOTS / f"{name}.txt").read_text(encoding="utf-8")


def test_update_writes_what_is_shown_and_nothing_else(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = rule(tmp_path)
    before = path.read_text(encoding="utf-8")
    assert main(["rules", "test", str(path), "--update"]) == 0
    assert capsys.readouterr().out.endswith("doors-differ.yaml: updated\n3 examples of 1 rule: 3 ok\n")
    after = path.read_text(encoding="utf-8")
    first = 'expect: {kind: "contradiction", slot: "deaths", message: "12 or 5", values: ["12", "5"]}'
    second = 'expect: {kind: "contradiction", slot: "deaths", message: "1 or 2", values: ["1", "2"]}, '
    assert after.replace(f"{first}\n      ", "").replace(second, "") == before
    assert first in after
    assert second in after
    assert main(["rules", "test", str(path), "--update"]) == 0
    assert path.read_text(encoding="utf-8") == after


@pytest.mark.parametrize(
    "old",
    [
        'expect: {message: "old"}',
        "expect:\n        message: old\n        slot: deaths",
        "expect: # was\n        message: old",
    ],
)
def test_update_replaces_what_was_expected(old: str, tmp_path: Path) -> None:
    path = rule(tmp_path, expect=old)
    text = path.read_text(encoding="utf-8")
    path.write_text(updated(text, trials(load([path]).rules)), encoding="utf-8")
    assert [trial.outcome for trial in trials(load([path]).rules)] == ["ok", "ok", "ok"]
    assert "# a dozen" in path.read_text(encoding="utf-8")


def test_update_keeps_the_line_ends_of_windows(tmp_path: Path) -> None:
    path = rule(tmp_path)
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert main(["rules", "test", str(path), "--update"]) == 0
    assert path.read_bytes().count(b"\n") == path.read_bytes().count(b"\r\n") == len(RULE.splitlines())


def test_a_broken_rule_is_told_and_the_others_are_tried(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rule(tmp_path)
    (tmp_path / "broken.yaml").write_text("id: half\n", encoding="utf-8")
    assert main(["rules", "test", str(tmp_path)]) == 2
    out, err = capsys.readouterr()
    assert out == "3 examples of 1 rule: 3 ok\n"
    assert 'the key "title" is missing' in err


def test_articles_are_read_as_in_a_run() -> None:
    """A part of a toll tells the least that the whole may be; the run draws that, and so does the trial."""
    text = "Nine firefighters were killed in the fire in Velm on Monday, the mayor said."
    example = Example.model_validate({"articles": [{"publisher": "Post", "published": "2021-03-08", "text": text}]})
    compared = read(example).compared
    tolls = {(one.scope.whom, words.label(one)) for one in compared.assertions if one.slot == "deaths"}
    assert (None, "at least 9") in tolls
    assert len(tolls) == 2
    assert all(one.id in compared.events.keys for one in compared.assertions)
