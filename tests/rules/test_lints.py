"""What looks wrong about a rule that is in order: one case a lint, each beside the nearest rule that is fine."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.rules import load
from checker.rules.lints import ABOUT, LINTS, lint

EXAMPLES = """
examples:
  conflict: [{assertions: [{slot: deaths, value: "5"}]}]
  consistent: [{assertions: [{slot: deaths, value: "5"}]}]
"""
RULE = """\
id: two-figures
title: Two figures
assertions:
  first: {slot: deaths}
  second: {slot: deaths}
where: [first.value disjoint second.value]
message: "{first.value} or {second.value}"
"""


COUNT = "{kind: quantity, over_time: cumulative}"


def found(folder: Path, *texts: str) -> list[str]:
    for n, text in enumerate(texts):
        (folder / f"rule-{n}.yaml").write_text(text, encoding="utf-8")
    book = load([folder])
    assert not book.diagnostics, [one.render() for one in book.diagnostics]
    return [one.kind for one in lint(book.rules)]


def rule(old: str = "", new: str = "", more: str = "") -> str:
    assert old in RULE
    return RULE.replace(old, new) + more + EXAMPLES


def test_a_rule_with_nothing_to_complain_of(tmp_path: Path) -> None:
    assert found(tmp_path, rule()) == []


SAID = "where: [first.value disjoint second.value"


@pytest.mark.parametrize(
    ("text", "lints"),
    [
        pytest.param(RULE, ["missing-examples", "missing-examples"], id="no examples"),
        pytest.param(rule("Two figures", "TITLE"), ["unfinished"], id="left as the skeleton has it"),
        pytest.param(
            rule("{first.value} or {second.value}", "two figures").replace(
                "first.value disjoint second.value", "first.said before first.holds"
            ),
            ["unused-pattern"],
            id="nothing speaks of the second",
        ),
        pytest.param(
            rule(SAID, f"{SAID}, first.said before second.said, second.said before first.said"),
            ["never-true"],
            id="before, both ways",
        ),
        pytest.param(
            rule(SAID, f"{SAID}, first.said by second.said, first.said by second.said"),
            ["empty-condition"],
            id="the same twice",
        ),
        pytest.param(
            rule(SAID, f"{SAID}, second.said before first.said, second.said within 30 days after first.said"),
            ["never-true"],
            id="before it, and within so many days after it",
        ),
        pytest.param(
            rule(SAID, f"{SAID}, second.said before first.said, first.said not within 5 days of second.said"),
            [],
            id="before it, but not close",
        ),
        pytest.param(
            rule(SAID, "where: [first.value less than second.value, second.value less than first.value"),
            ["never-true"],
            id="less, both ways",
        ),
        pytest.param(rule(SAID, f"{SAID}, first.source same second.source, first.source different second.source"),
                     ["never-true"], id="same and different"),
        pytest.param(
            rule(SAID, f"{SAID}, first.said during first.said", ).replace("[first", "[first"),
            ["empty-condition"],
            id="compared with itself",
        ),
        pytest.param(
            rule(SAID, f"{SAID}, first.said before second.said", more=(
                "unless: [{assertions: {called-off: {slot: status, value: cancelled}},"
                " where: [called-off.said after first.said, first.said not before second.said]}]\n")),
            ["never-true"],
            id="an unless that can never apply",
        ),
        pytest.param(rule("first: {slot: deaths}", "first: {slot: deaths, over_time: fixed}"), ["never-selected"],
                     id="deaths are no fixed count"),
        pytest.param(rule("first: {slot: deaths}", "first: {slot: deaths, type: meeting}"), ["never-selected"],
                     id="a meeting has no deaths"),
        pytest.param(
            rule("first: {slot: deaths}", "first: {slot: status, value: agreed, type: earthquake}").replace(
                "first.value disjoint second.value", "first.said before second.said"),
            ["never-selected"],
            id="an earthquake is never agreed",
        ),
        pytest.param(rule(more="same: [event, source]\ndifferent: [source]\n"), ["never-selected"],
                     id="one source, and two"),
        pytest.param(rule("{second.value}", "{second.value"), ["placeholder"], id="a brace is missing"),
        pytest.param(rule(more="allow: {unused-patern: why not}\n"), ["unneeded-allow"], id="no such lint"),
        pytest.param(rule(more="allow: {never-true: because}\n"), ["unneeded-allow"], id="allowed for nothing"),
        pytest.param(RULE + 'allow: {missing-examples: "tried elsewhere"}\n', [], id="allowed, with a reason"),
        pytest.param(RULE + 'allow: {missing-examples: ""}\n', ["unneeded-allow"], id="allowed without a reason"),
    ],
)  # fmt: skip
def test_lints(text: str, lints: list[str], tmp_path: Path) -> None:
    assert found(tmp_path, text) == lints


@pytest.mark.parametrize(
    ("wide", "narrow", "covered"),
    [
        pytest.param(("", ""), ("id: two-figures", "id: again"), 2, id="the same rule twice"),
        pytest.param(("first: {slot: deaths}\n  second: {slot: deaths}", f"first: {COUNT}\n  second: {COUNT}"),
                     ("id: two-figures", "id: again"), 1, id="all counts, and deaths"),
        pytest.param((SAID, f"{SAID}, first.said before second.said"), ("id: two-figures", "id: again"), 1,
                     id="one condition more"),
        pytest.param(("title", "different: [source]\ntitle"), ("id: two-figures", "id: again\ndifferent: [article]"), 0,
                     id="other things part them"),
    ],
)  # fmt: skip
def test_overlaps(wide: tuple[str, str], narrow: tuple[str, str], covered: int, tmp_path: Path) -> None:
    assert found(tmp_path, rule(*wide), rule(*narrow)).count("overlapping-rule") == covered


def test_the_shipped_rules_have_no_errors() -> None:
    assert [one.render() for one in lint(load().rules) if one.severity == "error"] == []


def test_a_lint_says_what_to_do_and_how_it_is_called(tmp_path: Path) -> None:
    (tmp_path / "rule.yaml").write_text(
        rule("first: {slot: deaths}", "first: {slot: deaths, over_time: fixed}"), "utf-8"
    )
    (one,) = lint(load([tmp_path]).rules)
    assert (
        one.render()
        .splitlines()[0]
        .endswith("rule.yaml:4:3: error: no slot named here changes like that (deaths is cumulative) [never-selected]")
    )
    assert one.help == 'leave "over_time" out: the slot says it'


def test_every_lint_says_what_it_is_about() -> None:
    assert set(ABOUT) >= {one.id for one in LINTS}
    assert all(ABOUT.values())
