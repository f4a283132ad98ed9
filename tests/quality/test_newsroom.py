"""Floors for what is found among real news that disagrees; lower one only on purpose, with the reason in the commit.

374 articles about 15 events, with 99 hand-read contradictions and 74 look-alikes that are none. They are other
people's text and not part of the project: looked for in ``../shared/newsroom`` beside the checkout, or where
``CHECKER_NEWSROOM`` points.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from checker.pipeline import run
from checker.report import render
from checker.report.result import Result

FOLDER = Path(os.environ.get("CHECKER_NEWSROOM", Path(__file__).resolve().parents[3] / "shared" / "newsroom"))

RECALL = 0.30
ALARMS = 2

pytestmark = pytest.mark.skipif(
    not (FOLDER / "gold.jsonl").is_file(), reason=f"no news to measure with in {FOLDER} (set CHECKER_NEWSROOM)"
)


@pytest.fixture(scope="module")
def result() -> Result:
    return run([FOLDER / "stories"])


@pytest.fixture(scope="module")
def scores(result: Result, tmp_path_factory: pytest.TempPathFactory) -> dict[str, float]:
    findings = tmp_path_factory.mktemp("newsroom") / "findings.json"
    findings.write_text(render(result, "json"), encoding="utf-8")
    command = [sys.executable, str(FOLDER / "score.py"), str(FOLDER / "gold.jsonl"), str(findings), "--json"]
    return dict(json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout))


def test_everything_is_read(result: Result) -> None:
    assert (len(result.articles), dict(result.skipped), result.lost) == (374, {}, 0)
    assert [problem.render() for problem in result.problems if problem.severity == "error"] == []


def test_contradictions_are_found(scores: dict[str, float]) -> None:
    assert scores["recall"] >= RECALL


def test_look_alikes_are_let_be(scores: dict[str, float]) -> None:
    assert scores["alarms"] <= ALARMS


def test_evidence_is_in_the_articles_to_the_letter(result: Result) -> None:
    for finding in result.findings:
        for one in (evidence.assertion for evidence in finding.evidence):
            whole = result.by_id[one.article].field(one.field)
            assert whole[one.start : one.end] == one.quote
            assert one.start <= one.focus[0] < one.focus[1] <= one.end
