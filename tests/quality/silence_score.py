"""Look-alikes that a reader has labelled against the pairs that ``checker run --show-silent`` lists, with reasons.

A look-alike is *covered* where a listed pair has its words over both of its values, and *explained* where the reason is
one of those that its ``resolver`` (what a reader says makes it harmless) stands for, by the table below. Run over a
folder of stories and a file of labelled pairs (docs/evaluation.md)::

    python -m tests.quality.silence_score tests/quality/pairs/pairs.jsonl tests/quality/pairs/stories
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from checker import pipeline
from checker.assertions.model import Assertion
from checker.evaluation import Row, Side, read
from checker.silence import Silence

CLASSES: Mapping[str, frozenset[str]] = {
    "later report": frozenset({"update", "order-unknown"}),
    "bounds": frozenset({"bounds", "rounding", "granularity"}),
    "granularity": frozenset({"bounds", "rounding", "granularity"}),
    "scope": frozenset({"scope", "label"}),
    "event or entity": frozenset({"other-event", "other-one"}),
    "another event": frozenset({"other-event", "other-one"}),
    "aspect": frozenset({"label", "hedged", "scope", "wording"}),
    "label": frozenset({"label", "hedged", "scope", "wording"}),
    "spelling": frozenset({"spelling", "wording"}),
    "unit": frozenset({"conversion", "unit"}),
    "currency": frozenset({"currency"}),
    "arithmetic": frozenset({"sum", "told-together"}),
    "sums": frozenset({"sum", "told-together"}),
    "quantity grows": frozenset({"calendar"}),
    "grows": frozenset({"calendar"}),
}
"""How a resolver begins, and the reasons that say the same; a resolver that is not listed ("other") takes any."""


@dataclass(frozen=True)
class Score:
    """How many look-alikes there are, how many are listed at all, and how many with a reason of the right class."""

    lookalikes: int
    covered: int
    explained: int


def score(rows: Iterable[Row], listed: Sequence[Silence]) -> Score:
    """The look-alikes among the rows against the listed pairs; contradictions are left out."""
    harmless = [row for row in rows if row.verdict != "contradiction"]
    reasons = [{pair.reason for pair in listed if covers(pair, row)} for row in harmless]
    right = [_is_right(row, given) for row, given in zip(harmless, reasons, strict=True)]
    return Score(len(harmless), sum(map(bool, reasons)), sum(right))


def covers(pair: Silence, row: Row) -> bool:
    """Whether the two sides of the pair stand over the two sides of the row."""
    return (_over(pair.a, row.a) and _over(pair.b, row.b)) or (_over(pair.a, row.b) and _over(pair.b, row.a))


def _over(said: Iterable[Assertion], side: Side) -> bool:
    return any(
        one.article == side.doc and one.field == "text" and one.focus[0] < side.span[1] and side.span[0] < one.focus[1]
        for one in said
    )


def _is_right(row: Row, given: set[str]) -> bool:
    wanted = next((some for name, some in CLASSES.items() if (row.resolver or "").startswith(name)), given)
    return not given.isdisjoint(wanted)


def main(gold: str, *folders: str) -> None:
    """Print the score."""
    result = pipeline.run([Path(folder) for folder in folders], pipeline.Options(silent=True))
    rows, _ = read(Path(gold), {article.id: article for article in result.articles})
    found = score(rows, result.silent or ())
    print(f"look-alikes {found.lookalikes}, listed {found.covered}, explained {found.explained}")
    print(f"pairs {len(result.silent or ())}, not listed {result.unlisted}")


if __name__ == "__main__":
    main(*sys.argv[1:])
