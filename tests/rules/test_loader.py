"""Rule files: what is accepted, what is told of what is not, and that one broken rule leaves the others alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.rules import load, parse

GOOD = """\
id: two-figures
title: Two figures
assertions:
  first: {slot: magnitude}
  second: {slot: magnitude}
same: [event]
where:
  - first.value disjoint second.value
message: "{event}: {first.value} and {second.value}"
"""


def test_a_good_rule() -> None:
    rule, problems = parse(GOOD)
    assert problems == ()
    assert rule is not None
    assert (rule.id, rule.key, rule.scoped, rule.finding) == ("two-figures", "event", True, "contradiction")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("same: [event]", "same: [slot]", ['6:7: error: a rule pairs statements about one event: "same" must name it']),
        (
            "  first: {slot: magnitude}",
            "  first: {slot: magnitude, type: erthquake}",
            ['4:34: error: there is no event type "erthquake"', 'did you mean "earthquake"?'],
        ),
        ("title:", "titel:", ['2:1: error: unknown key "titel"', 'help: did you mean "title"?']),
        ("same: [event]", "same: [story]", ["6:8: error:", "story"]),
        (
            "slot: magnitude}\n  second",
            "slot: magnitud}\n  second",
            ['4:17: error: there is no slot "magnitud"', 'did you mean "magnitude"?'],
        ),
        (
            "  first: {slot: magnitude}",
            "  first: {}",
            ["8:5: error:", 'what kind of value "first.value" is is not known', 'add "kind: quantity"'],
        ),
        ("disjoint second", "disjont second", ['8:17: error: unknown operator "disjont"', 'did you mean "disjoint"?']),
        (
            "disjoint second.value",
            "disjoint second.said",
            ["8:5: error:", '"first.value" is a quantity, "second.said" is a span'],
        ),
        (
            "disjoint second.value",
            "before second.value",
            ["8:5: error:", '"before" compares times, and "first.value" is a quantity'],
        ),
        (
            "{first.value} and",
            "{frist.value} and",
            ['9:21: error: there is no pattern "frist"', 'did you mean "first"?'],
        ),
        ("{first.value} and", "{first.valu} and", ['a statement has no field "valu"']),
        ("  second: {slot: magnitude}\n", "", ["error", "assertions"]),
    ],
)
def test_a_broken_rule(old: str, new: str, said: list[str]) -> None:
    assert old in GOOD
    rule, problems = parse(GOOD.replace(old, new, 1), "r.yaml")
    assert rule is None
    shown = "\n".join(problem.render() for problem in problems)
    for words in said:
        assert words in shown
    assert "^" in shown


def test_all_problems_of_a_file_at_once() -> None:
    text = (
        GOOD.replace("disjoint", "disjont")
        .replace("{event}", "{evnt}")
        .replace("slot: magnitude}", "slot: magnitud}", 1)
    )
    _, problems = parse(text)
    assert [problem.place.line for problem in problems] == [4, 8, 9]


def test_a_status_that_no_lifecycle_knows() -> None:
    text = GOOD.replace("{slot: magnitude}", "{slot: status, value: canceled}", 1)
    _, problems = parse(text)
    assert any(problem.help == 'did you mean "cancelled"?' for problem in problems)


def test_one_broken_rule_does_not_take_the_others_down(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(GOOD, encoding="utf-8")
    (tmp_path / "b.yaml").write_text(GOOD.replace("two-figures", "other").replace("where", "were"), encoding="utf-8")
    (tmp_path / "c.yaml").write_text(GOOD.replace("two-figures", "third"), encoding="utf-8")
    (tmp_path / "d.yaml").write_text(GOOD.replace("Two figures", "Again"), encoding="utf-8")
    book = load([tmp_path])
    assert [rule.id for rule in book.rules] == ["third", "two-figures"]
    assert sorted(problem.kind for problem in book.diagnostics) == ["duplicate-rule", "unknown-key"]


@pytest.mark.parametrize(
    ("slot", "operator", "key"),
    [
        ("time", "disjoint", "event_without_time"),
        ("magnitude", "disjoint", "event"),
        ("participant:agent", "different", "event_without_participants"),
        ("status", "different", "event"),
    ],
)
def test_a_rule_does_not_join_by_what_it_compares(slot: str, operator: str, key: str) -> None:
    rule, problems = parse(GOOD.replace("magnitude", slot).replace("disjoint", operator))
    assert rule is not None, [problem.render() for problem in problems]
    assert rule.key == key


def test_possibly_makes_it_a_remark() -> None:
    rule, _ = parse(GOOD.replace("- first.value", "- possibly first.value"))
    assert rule is not None
    assert rule.finding == "remark"


def test_a_rule_in_english() -> None:
    rule, _ = parse(GOOD)
    assert rule is not None
    assert rule.describe() == (
        "the first: magnitude",
        "the second: magnitude",
        "the first and the second are about the same event",
        "the first and the second count over the same scope, in the same unit",
        "what the first says and what the second says have nothing in common",
    )


def test_every_rule_that_ships_is_read() -> None:
    book = load()
    assert not [problem.render() for problem in book.diagnostics]
    assert "shrinking-toll" in book
    for rule in book.rules:
        assert Path(rule.path).stem == rule.id
