"""Floors for what is said of look-alikes: how many are listed with a reason that a reader gave too.

On invented stories (``pairs/``, part of the project) and on real news that disagrees (not part of it: looked for in
``../shared/newsroom``, or where ``CHECKER_NEWSROOM`` points). Lower a floor only on purpose, with the reason in the
commit.
"""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from checker import pipeline
from checker.evaluation import Row, read
from checker.report.result import Result
from tests.quality.silence_score import Score, covers, score

PAIRS = Path(__file__).parent / "pairs"
NEWSROOM = Path(os.environ.get("CHECKER_NEWSROOM", Path(__file__).resolve().parents[3] / "shared" / "newsroom"))
EXPLAINED = {"pairs": 32, "dense": 30, "newsroom": 30}
CONTRADICTIONS = {"pairs": 12, "dense": 14, "newsroom": 14}
"""How many labelled contradictions are listed as harmless, at most: each of them has a wrong reason."""
WRONG_REASONS = {"pairs": 3, "dense": 12, "newsroom": 6}
"""How many look-alikes are listed, but for another reason than the reader's, at most. ``dense`` is the part of
``pairs/`` that is rich in figures of other things; nothing was set by it."""


def silent(folder: Path, gold: str) -> tuple[Result, tuple[Row, ...]]:
    result = pipeline.run([folder / "stories"], pipeline.Options(silent=True))
    rows, problems = read(folder / gold, {article.id: article for article in result.articles})
    assert problems == ()
    return result, rows


@pytest.fixture(scope="module")
def invented() -> tuple[Result, tuple[Row, ...]]:
    return silent(PAIRS, "pairs.jsonl")


@pytest.fixture(scope="module")
def pairs(invented: tuple[Result, tuple[Row, ...]]) -> tuple[Result, tuple[Row, ...]]:
    return invented[0], _part(invented[1], "dev", "test")


@pytest.fixture(scope="module")
def dense(invented: tuple[Result, tuple[Row, ...]]) -> tuple[Result, tuple[Row, ...]]:
    return invented[0], _part(invented[1], "dense")


def _part(rows: tuple[Row, ...], *names: str) -> tuple[Row, ...]:
    lines = (PAIRS / "pairs.jsonl").read_text(encoding="utf-8").splitlines()
    return tuple(row for row, line in zip(rows, lines, strict=True) if json.loads(line)["part"] in names)


@pytest.fixture(scope="module")
def newsroom() -> tuple[Result, tuple[Row, ...]]:
    if not (NEWSROOM / "gold.jsonl").is_file():
        pytest.skip(f"no news to measure with in {NEWSROOM} (set CHECKER_NEWSROOM)")
    return silent(NEWSROOM, "gold.jsonl")


@pytest.mark.parametrize("name", list(EXPLAINED))
def test_look_alikes_are_explained(name: str, request: pytest.FixtureRequest) -> None:
    found = scored(*request.getfixturevalue(name))
    assert found.explained >= EXPLAINED[name]
    assert found.covered - found.explained <= WRONG_REASONS[name]


@pytest.mark.parametrize("name", list(CONTRADICTIONS))
def test_hardly_any_contradiction_is_explained_away(name: str, request: pytest.FixtureRequest) -> None:
    result, rows = request.getfixturevalue(name)
    listed = [one for one in result.silent or () if one.reason != "not-compared"]
    true = [row for row in rows if row.verdict == "contradiction"]
    assert sum(any(covers(one, row) for one in listed) for row in true) <= CONTRADICTIONS[name]


def test_the_list_has_an_end(newsroom: tuple[Result, tuple[Row, ...]]) -> None:
    """What is listed grows with the text, not with its square."""
    result, _ = newsroom
    assert len(result.silent or ()) <= 6 * len(result.articles)


def scored(result: Result, rows: tuple[Row, ...]) -> Score:
    return score(rows, result.silent or ())
