"""Score floors against PolNeAR, which lies beside the checkout (``../shared/attribution``): measured with, not shipped.

Lowering a floor takes a reason in the commit message.
"""

import json
import runpy
import subprocess
import sys
from pathlib import Path

import pytest

from checker.articles.model import Article
from checker.language import attribute, parse

DATA = Path(__file__).resolve().parents[3] / "shared" / "attribution"
FLOORS = {
    "precision": 0.88,
    "f1_all": 0.70,
    "precision_speech": 0.92,
    "recall_speech": 0.92,
    "source_overlap": 0.96,
    "source_half": 0.93,
    "content_f1": 0.89,
}

pytestmark = pytest.mark.skipif(
    not (DATA / "dev.jsonl").is_file(), reason=f"PolNeAR is not at {DATA}: nothing measured"
)


@pytest.fixture(scope="module")
def scores(tmp_path_factory: pytest.TempPathFactory) -> dict[str, float]:
    articles = []
    for line in (DATA / "dev.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        found = attribute(parse(Article(row["id"], row["text"])))
        layer = [{"source": one.source, "cue": one.cue, "content": one.content, "kind": one.kind} for one in found]
        articles.append({"id": row["id"], "attributions": layer})
    annotated = tmp_path_factory.mktemp("polnear") / "annotated.json"
    annotated.write_text(json.dumps({"articles": articles}), encoding="utf-8")
    command = [sys.executable, str(DATA / "score.py"), str(DATA / "dev.jsonl"), str(annotated), "--json"]
    printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return {**json.loads(printed), "precision_speech": _precision_speech(articles)}


def _precision_speech(articles: list[dict]) -> float:
    """The share of our cues that are verbs of speech, by the scorer's own list, which stand in a marked cue."""
    speech = runpy.run_path(str(DATA / "score.py"))["SPEECH"]
    found = right = 0
    for line, article in zip((DATA / "dev.jsonl").read_text(encoding="utf-8").splitlines(), articles, strict=True):
        row = json.loads(line)
        cues = [span for one in row["attributions"] for span in one["cue"]]
        for one in article["attributions"]:
            first, after = one["cue"]
            if speech & set(row["text"][first:after].lower().split()):
                found += 1
                right += any(start < after and first < end for start, end in cues)
    return right / found


@pytest.mark.parametrize("name", list(FLOORS))
def test_floor(scores: dict[str, float], name: str) -> None:
    assert scores[name] >= FLOORS[name]
