"""One story, from the articles to the chain in the report: any two of three reports can be true, all three cannot."""

from __future__ import annotations

import json
from itertools import permutations
from pathlib import Path

import pytest

from checker.pipeline import Options, run
from checker.report import render

VOTE = ("Evening Ledger", "2021-05-04", "The vote in Velm on its harbour took place on Monday, officials said.")
TALKS = ("The Harbour Post", "2021-05-08", "The talks in Velm on the harbour began five days after the vote in Velm.")
OVER = ("Coast Courier", "2021-05-08", "The harbour of Velm stays open. The talks in Velm ended on Wednesday.")
CHAIN = (
    "The vote was on 2021-05-03 (officials). The meeting began 5 days after the vote (The Harbour Post), so not before "
    "2021-05-07. The meeting ended on 2021-05-05 (Coast Courier)."
)


def newsroom(folder: Path, *articles: tuple[str, str, str]) -> Path:
    path = folder / "articles.json"
    fields = ("publisher", "published", "text")
    rows = [{"id": f"a{n}", **dict(zip(fields, one, strict=True))} for n, one in enumerate(articles)]
    path.write_text(json.dumps(rows), encoding="utf-8")
    return path


@pytest.mark.parametrize("order", list(permutations((VOTE, TALKS, OVER))))
def test_the_chain_is_found_in_any_order(tmp_path: Path, order: tuple[tuple[str, str, str], ...]) -> None:
    (finding,) = run([newsroom(tmp_path, *order)], Options()).findings
    assert finding.rule == "chain-cannot-hold"
    assert finding.reason == CHAIN
    assert [one.side for one in finding.evidence] == ["a", "b", "c"]


@pytest.mark.parametrize("pair", list(permutations((VOTE, TALKS, OVER), 2)))
def test_any_two_go_together(tmp_path: Path, pair: tuple[tuple[str, str, str], ...]) -> None:
    assert run([newsroom(tmp_path, *pair)], Options()).findings == ()


def test_the_reports_show_every_side(tmp_path: Path) -> None:
    result = run([newsroom(tmp_path, VOTE, TALKS, OVER)], Options())
    text = " ".join(render(result, "text").split())
    assert "3 statements that do not go together" in text
    assert "A, B and C cannot all be true: The vote was on 2021-05-03" in text
    written = json.loads(render(result, "json"))["findings"][0]
    assert [one["side"] for one in written["evidence"]] == ["a", "b", "c"]
    assert written["evidence"][1]["value"]["relation"] == "after"
    assert written["slot"] == "order"
