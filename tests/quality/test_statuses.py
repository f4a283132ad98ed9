"""Score floors against sentences of world news read by hand (``../shared/statuses``): measured with, not shipped.

Lowering a floor takes a reason in the commit message. ``pytest tests/quality/test_statuses.py -rP`` prints the misses.
"""

import os
from pathlib import Path

import pytest

from checker.articles.model import Article
from checker.assertions import read_layers, read_mentions
from checker.report import annotated
from tests.quality import statuses_score

DATA = Path(os.environ.get("CHECKER_STATUSES", Path(__file__).resolve().parents[3] / "shared" / "statuses"))
FLOORS = {
    "recall": 0.98,
    "reading": 0.9,
    "agent": 0.92,
    "participants": 0.81,
    "source": 0.76,
    "place": 0.6,
    "time": 0.5,
}

pytestmark = pytest.mark.skipif(not (DATA / "gold.jsonl").is_file(), reason=f"no hand-read statuses in {DATA}")


@pytest.fixture(scope="module")
def scores() -> dict[str, float]:
    rows = statuses_score.load(DATA / "gold.jsonl")
    layers = {
        row["id"]: [annotated.status(one) for one in read_mentions(read_layers(Article(row["id"], row["text"])))]
        for row in rows
    }
    found, misses = statuses_score.score(rows, layers)
    for miss in misses:
        print(f"{miss.what}: {miss.word}: wanted {miss.wanted}, given {miss.given}\n    {miss.sentence}")
    print(" ".join(f"{name}={value:.3f}" for name, value in found.items()))
    return found


@pytest.mark.parametrize("name", list(FLOORS))
def test_floor(scores: dict[str, float], name: str) -> None:
    assert scores[name] >= FLOORS[name]
