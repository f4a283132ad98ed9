"""Floors for the scores of time expressions on real news; lower one only on purpose, with the reason in the commit.

The corpora are other people's text and not part of the project: they are looked for in ``../shared/times`` beside the
checkout, or where ``CHECKER_TIMES`` points. Scored as TempEval-3 does: strict = same extent, value = any overlap and
the same TIMEX3 value.
"""

from __future__ import annotations

import importlib.util
import json
import os
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from checker.articles.model import Article, Clock
from checker.temporal.tagging import tag

FOLDER = Path(os.environ.get("CHECKER_TIMES", Path(__file__).resolve().parents[2].parent / "shared" / "times"))

pytestmark = pytest.mark.skipif(
    not (FOLDER / "score.py").is_file(), reason=f"no corpora of time expressions in {FOLDER} (set CHECKER_TIMES)"
)


def scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("times_score", FOLDER / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def annotate(record: dict[str, Any]) -> list[dict[str, Any]]:
    clocks = (Clock("published", record["published"]),) if record.get("published") else ()
    found = tag(Article(record["id"], record["text"], clocks=clocks))
    return [
        {"start": t.start, "end": t.end, "text": t.text, "type": t.type, "value": t.value, "mod": t.mod} for t in found
    ]


@pytest.mark.parametrize(
    ("corpus", "strict", "value"),
    [("timebank", 91.1, 82.1), ("aquaint", 84.7, 75.6)],
)
def test_scores_do_not_fall(
    corpus: str, strict: float, value: float, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    gold = FOLDER / f"{corpus}.jsonl"
    records = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines()]
    annotated = tmp_path / "annotated.json"
    annotated.write_text(json.dumps({"articles": [{"id": r["id"], "times": annotate(r)} for r in records]}))
    scorer().main([str(gold), str(annotated), "--json"])
    scores = json.loads(capsys.readouterr().out)
    assert scores["strict"]["f1"] >= strict
    assert scores["value"]["f1"] >= value
