"""What readers who wrote no rule thought of findings on real and invented news: kept as data, with the reasons.

Fingerprints change with the rules; the judgements tell which kinds of finding were right, so that a rule that was wrong
more often than right reports remarks at most.
"""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

from checker.pipeline import Options, rulebook

JUDGED = [
    json.loads(line) for line in (Path(__file__).parent / "judgements.jsonl").read_text(encoding="utf-8").splitlines()
]


def test_each_has_a_verdict_and_a_reason() -> None:
    assert {one["verdict"] for one in JUDGED} <= {"right", "wrong", "unclear"}
    assert all(one["reason"] for one in JUDGED)
    assert len({one["fingerprint"] for one in JUDGED}) == len(JUDGED)


def test_a_rule_that_was_never_right_reports_no_contradictions() -> None:
    right = Counter(one["rule"] for one in JUDGED if one["verdict"] == "right")
    wrong = Counter(one["rule"] for one in JUDGED if one["verdict"] == "wrong" and "mended" not in one)
    kinds = {rule.id: rule.finding for rule in rulebook(Options()).rules}
    bad = {rule for rule, number in wrong.items() if not right[rule]} - {
        "a-day-apart",
        "news-after-its-page",
    }  # one each, which a gold row calls right
    assert {rule for rule in bad if kinds.get(rule) == "contradiction"} == set()
