"""What a network rule may not say, told with its place."""

from __future__ import annotations

import pytest

from checker.rules import load, parse

GOOD = """\
id: chain
title: A chain
kind: network
assertions:
  dated: {slot: time}
  ordered: {slot: order}
different: [article]
where:
  - dated.value by dated.said
brief: [vote]
message: "{event}: {chain}"
"""


def test_a_good_rule() -> None:
    rule, problems = parse(GOOD, "r.yaml")
    assert [problem.render() for problem in problems] == []
    assert rule is not None
    assert rule.key == "event_without_time"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("slot: time", "slot: deaths", '"deaths" puts no event in time'),
        ("slot: order", "slot: end", 'needs statements of the slot "order" or "duration"'),
        ("{slot: time}", "{over_time: fixed}", "a network rule names its slots"),
        ("by dated.said", "by ordered.said", "a condition of a network rule is about one statement"),
        ("- dated.value", "- possibly dated.value", 'knows no "possibly"'),
        ("brief: [vote]", "brief: [voet]", 'did you mean "vote"?'),
        ("different:", "same: [event, slot]\ndifferent:", 'joins by "event" only'),
        ("{chain}", "{dated.source}", 'has no field "dated.source"'),
        ("brief:", "unless: [{assertions: {moved: {slot: status}}}]\nbrief:", 'has no "unless"'),
    ],
)
def test_a_broken_rule(old: str, new: str, said: str) -> None:
    assert old in GOOD
    rule, problems = parse(GOOD.replace(old, new, 1), "r.yaml")
    shown = "\n".join(problem.render() for problem in problems)
    assert rule is None
    assert said in shown
    assert "^" in shown


def test_three_patterns_make_no_pair() -> None:
    text = GOOD.replace("kind: network\n", "").replace("different:", "  begun: {slot: begin}\ndifferent:")
    _, problems = parse(text, "r.yaml")
    shown = "\n".join(problem.render() for problem in problems)
    assert 'a pair rule has two patterns under "assertions", not 3' in shown
    assert 'write "kind: network"' in shown


def test_the_rule_in_english() -> None:
    lines = load()["chain-cannot-hold"].describe()
    assert "not all of them stand in one article" in lines
    assert any(line.startswith("the dated: time; ") for line in lines)
