"""Which articles tell one story, measured on real news: floors, and what a change may cost.

The articles are other people's text and not part of the project: they are looked for in ``../shared`` beside the
checkout, or where ``CHECKER_SHARED`` points. Each folder of ``newsroom/stories`` is one event; the measure is B-cubed
(Bagga & Baldwin 1998). Political articles and newswire of one half of ``attribution`` are as good as unrelated.
"""

from __future__ import annotations

import json
import os
from collections import Counter, defaultdict
from collections.abc import Mapping
from pathlib import Path

import pytest

from checker.articles import read
from checker.articles.model import Article, Clock
from checker.events.stories import cluster

SHARED = Path(os.environ.get("CHECKER_SHARED", Path(__file__).resolve().parents[3] / "shared"))
NEWSROOM = SHARED / "newsroom" / "stories"
OTHERS = (SHARED / "attribution" / "dev.jsonl", SHARED / "times" / "timebank.jsonl")

pytestmark = pytest.mark.skipif(not NEWSROOM.is_dir(), reason=f"no newsroom at {NEWSROOM} (set CHECKER_SHARED)")


def b_cubed(found: Mapping[str, str], wanted: Mapping[str, str]) -> tuple[float, float]:
    """Precision and recall."""
    mine: dict[str, set[str]] = defaultdict(set)
    theirs: dict[str, set[str]] = defaultdict(set)
    for name in wanted:
        mine[found[name]].add(name)
        theirs[wanted[name]].add(name)
    both = [(mine[found[n]], theirs[wanted[n]]) for n in wanted]
    precision = sum(len(a & b) / len(a) for a, b in both) / len(both)
    return precision, sum(len(a & b) / len(b) for a, b in both) / len(both)


def test_the_newsroom() -> None:
    articles = read([NEWSROOM]).articles
    wanted = {one.id: Path(one.path).parent.name for one in articles}
    precision, recall = b_cubed(cluster(articles), wanted)
    assert precision >= 0.99
    assert recall >= 0.90


@pytest.mark.skipif(not all(path.is_file() for path in OTHERS), reason="no other text")
def test_unrelated_articles_stay_apart() -> None:
    rows = [json.loads(row) for path in OTHERS for row in path.read_text(encoding="utf-8").splitlines()]
    articles = [
        Article(r["id"], r["text"], clocks=(Clock("published", r["published"]),)) for r in rows if r["published"]
    ]
    sizes = Counter(cluster(articles).values())
    assert sum(1 for n in sizes.values() if n == 1) / len(articles) >= 0.6
    assert max(sizes.values()) <= 0.05 * len(articles)
