"""The whole run, from files to findings: the same whatever the order, loud about what is broken, calm about nothing."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from random import Random

import pytest

from checker.diagnostics import DiagnosticError
from checker.pipeline import Options, run
from checker.report import render

CORPUS = Path(__file__).resolve().parents[1] / "corpus"

STRONG = "An earthquake of magnitude 6.1 shook the Italian city of Salerno on Tuesday, cracking the old cathedral."
WEAK = "An earthquake of magnitude 5.4 shook the Italian city of Salerno on Tuesday, cracking the old cathedral."
RULE = """\
id: {name}
title: Two figures for what has only one
severity: warning
stage: experimental
assertions:
  first: {{slot: magnitude}}
  second: {{slot: magnitude}}
same: [event]
different: [article]
where:
  - first.value disjoint second.value
message: "{{first.value}} or {{second.value}}"
"""

Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Writes an article into the test's newsroom; ``published`` None leaves it undated."""

    def write_article(name: str, text: str, published: str | None = "2024-03-06") -> Path:
        path = tmp_path / "stories" / f"{name}.json"
        path.parent.mkdir(exist_ok=True)
        fields = {"id": name, "publisher": name.title(), "text": text} | ({"published": published} if published else {})
        path.write_text(json.dumps(fields), encoding="utf-8")
        return path

    return write_article


def rules_in(folder: Path, text: str, name: str = "mine") -> Path:
    path = folder / "rules" / "own" / f"{name}.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return folder / "rules"


def test_a_conflict_between_two_papers(write: Write) -> None:
    result = run([write("echo", STRONG), write("post", WEAK)])
    (finding,) = result.findings
    assert (finding.rule, finding.kind, finding.slot) == ("disjoint-numbers", "contradiction", "magnitude")
    assert sorted(one.assertion.article for one in finding.evidence) == ["echo", "post"]
    assert {one.assertion.quote for one in finding.evidence} == {STRONG, WEAK}


def test_papers_that_agree(write: Write) -> None:
    assert run([write("echo", STRONG), write("post", STRONG)]).findings == ()


@pytest.mark.parametrize("seed", range(3))
def test_the_order_of_paths_changes_no_byte(seed: int) -> None:
    paths = sorted(path for path in CORPUS.rglob("*") if path.is_file())
    shuffled = list(paths)
    Random(seed).shuffle(shuffled)
    one, other = (replace(run(order), seconds=None) for order in (paths, shuffled))
    assert one.findings
    assert one.findings == other.findings
    assert render(one, "json") == render(other, "json")
    assert render(one) == render(other)


def test_a_folder_is_its_files() -> None:
    files = [path for path in CORPUS.rglob("*") if path.is_file()]
    assert [f.fingerprint for f in run([CORPUS]).findings] == [f.fingerprint for f in run(files).findings]


def test_an_article_more_changes_no_other_finding(write: Write) -> None:
    paths = [write("echo", STRONG), write("post", WEAK)]
    before = {finding.fingerprint for finding in run(paths).findings}
    paths.append(write("wire", "Emmanuel Macron met Angela Merkel in Berlin on Monday to speak of the price of fish."))
    assert {finding.fingerprint for finding in run(paths).findings} == before


@pytest.mark.parametrize(
    ("options", "rules"),
    [
        (Options(), {"disjoint-numbers"}),
        (Options(select=("disjoint-numbers",)), {"disjoint-numbers"}),
        (Options(select=("disjoint-dates",)), set()),
        (Options(ignore=("disjoint-numbers",)), set()),
        (Options(select=("disjoint-numbers",), ignore=("disjoint-numbers",)), set()),
    ],
)
def test_select_and_ignore(write: Write, options: Options, rules: set[str]) -> None:
    result = run([write("echo", STRONG), write("post", WEAK)], options)
    assert {finding.rule for finding in result.findings} == rules


@pytest.mark.parametrize(("option", "named"), [("select", "--select"), ("ignore", "--ignore")])
def test_a_rule_that_there_is_not(write: Write, option: str, named: str) -> None:
    with pytest.raises(DiagnosticError) as caught:
        run([write("echo", STRONG)], Options(**{option: ("disjoint-number",)}))
    (problem,) = caught.value.diagnostics
    assert (problem.kind, problem.message) == ("unknown-rule", 'no rule "disjoint-number"')
    assert (problem.place.path, problem.help) == (named, 'did you mean "disjoint-numbers"?')


def test_rules_of_ones_own_run_beside_the_shipped_ones(write: Write, tmp_path: Path) -> None:
    folder = rules_in(tmp_path, RULE.format(name="mine"))
    result = run([write("echo", STRONG), write("post", WEAK)], Options(rules=(folder,)))
    assert {finding.rule for finding in result.findings} == {"disjoint-numbers", "mine"}
    assert "mine" in {rule.id for rule in result.rules}


def test_a_broken_rule_stops_the_run_and_says_where(write: Write, tmp_path: Path) -> None:
    folder = rules_in(tmp_path, RULE.format(name="mine").replace("where:", "wehre:"))
    with pytest.raises(DiagnosticError) as caught:
        run([write("echo", STRONG)], Options(rules=(folder,)))
    problem = caught.value.diagnostics[0]
    assert problem.message == 'unknown key "wehre"'
    assert (Path(problem.place.path).name, problem.place.line, problem.place.column) == ("mine.yaml", 10, 1)
    assert problem.help == 'did you mean "where"?'


def test_a_broken_rule_may_be_left_out(write: Write, tmp_path: Path) -> None:
    rules_in(tmp_path, RULE.format(name="mine").replace("disjoint", "disjiont"))
    folder = rules_in(tmp_path, RULE.format(name="yours"), "yours")
    paths = [write("echo", STRONG), write("post", WEAK)]
    result = run(paths, Options(rules=(folder,), skip_broken_rules=True))
    assert {finding.rule for finding in result.findings} == {"disjoint-numbers", "yours"}
    assert [Path(problem.place.path).name for problem in result.problems] == ["mine.yaml"]


def test_an_undated_article_is_read_and_told(write: Write) -> None:
    result = run([write("echo", STRONG, None), write("post", STRONG)])
    assert [(p.kind, p.severity, Path(p.place.path).name) for p in result.problems] == [
        ("undated", "warning", "echo.json")
    ]
    times = {one.article for one in result.assertions if one.slot == "time"}
    assert times == {"post"}, "Tuesday of which week is not said"


def test_what_holds_at_any_time_is_compared_without_dates(write: Write) -> None:
    assert run([write("echo", STRONG, None), write("post", WEAK, None)]).findings


def test_an_empty_folder(tmp_path: Path) -> None:
    result = run([tmp_path])
    assert (result.articles, result.assertions, result.findings, result.events) == ((), (), (), 0)


def test_an_article_that_says_nothing(write: Write) -> None:
    result = run([write("echo", "It rained in most of the valleys, and the shops stayed as empty as the streets.")])
    assert len(result.articles) == 1
    assert (result.assertions, result.findings) == ((), ())


def test_a_broken_file_takes_no_other_down(write: Write, tmp_path: Path) -> None:
    paths = [write("echo", STRONG), write("post", WEAK)]
    (tmp_path / "stories" / "broken.json").write_text('{"id": "x",', encoding="utf-8")
    result = run([tmp_path / "stories"])
    assert len(result.findings) == len(run(paths).findings) == 1
    assert (result.lost, [p.severity for p in result.problems]) == (1, ["error"])


def test_today_is_what_one_is_told(write: Write) -> None:
    """Nothing asks the machine for the day: only against ``as_of`` an article can come from the future."""
    path = write("echo", STRONG, "2024-03-06")
    assert run([path]).problems == ()
    assert run([path], Options(as_of=date(2024, 3, 6))).problems == ()
    (problem,) = run([path], Options(as_of=date(2024, 3, 5))).problems
    assert problem.message == "published 2024-03-06, which is after 2024-03-05"


def test_progress_is_told_to_its_end(write: Write) -> None:
    told: list[tuple[str, int, int]] = []
    run([write("echo", STRONG), write("post", WEAK)], Options(progress=lambda *step: told.append(step)))
    for stage in ("reading", "extracting"):
        steps = [(done, total) for name, done, total in told if name == stage]
        assert steps[-1] == (2, 2)
        assert steps == sorted(steps)
