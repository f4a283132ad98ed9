"""Floors for what is said of look-alikes: how many are listed with a reason that a reader gave too.

On invented stories (``pairs/``, part of the project) and on real news that disagrees (not part of it: looked for in
``../shared/newsroom``, or where ``CHECKER_NEWSROOM`` points). Lower a floor only on purpose, with the reason in the
commit.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from checker import pipeline
from checker.evaluation import Row, read
from checker.report.result import Result
from tests.quality.silence_score import Score, covers, score

PAIRS = Path(__file__).parent / "pairs"
NEWSROOM = Path(os.environ.get("CHECKER_NEWSROOM", Path(__file__).resolve().parents[3] / "shared" / "newsroom"))
EXPLAINED = {"pairs": 32, "newsroom": 30}
CONTRADICTIONS = {"pairs": 12, "newsroom": 14}
"""How many labelled contradictions are listed as harmless, at most: each of them has a wrong reason."""
WRONG_REASONS = 3
"""How many look-alikes are listed, but for another reason than the reader's, at most."""


def silent(folder: Path, gold: str) -> tuple[Result, tuple[Row, ...]]:
    result = pipeline.run([folder / "stories"], pipeline.Options(silent=True))
    rows, problems = read(folder / gold, {article.id: article for article in result.articles})
    assert problems == ()
    return result, rows


@pytest.fixture(scope="module")
def pairs() -> tuple[Result, tuple[Row, ...]]:
    return silent(PAIRS, "pairs.jsonl")


@pytest.fixture(scope="module")
def newsroom() -> tuple[Result, tuple[Row, ...]]:
    if not (NEWSROOM / "gold.jsonl").is_file():
        pytest.skip(f"no news to measure with in {NEWSROOM} (set CHECKER_NEWSROOM)")
    return silent(NEWSROOM, "gold.jsonl")


@pytest.mark.parametrize("name", list(EXPLAINED))
def test_look_alikes_are_explained(name: str, request: pytest.FixtureRequest) -> None:
    found = scored(*request.getfixturevalue(name))
    assert found.explained >= EXPLAINED[name]
    assert found.covered - found.explained <= WRONG_REASONS * (2 if name == "newsroom" else 1)


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
