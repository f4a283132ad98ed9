"""The JSON Schema and the loader are two tellings of one shape."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from checker.rules import load, parse, schema
from checker.rules.conditions import Condition
from checker.rules.conditions import parse as parse_condition
from checker.rules.operators import OPERATORS
from checker.rules.schema import FILE, dumps, undescribed
from checker.vocabulary import default_folder, documents

MADE = schema()
VALIDATOR = jsonschema.Draft202012Validator(MADE)
CONDITION = jsonschema.Draft202012Validator(MADE["$defs"]["condition"])
RULES = load().rules

RULE = """\
id: two-figures
title: Two figures
assertions:
  first: {slot: deaths}
  second: {slot: deaths}
where: [first.value disjoint second.value]
message: "{first.value} or {second.value}"
"""


def data(text: str) -> Any:
    document, problems = documents.parse(text, "rule.yaml")
    assert document is not None, problems
    return document.data


def test_it_is_a_schema_and_has_every_key() -> None:
    jsonschema.Draft202012Validator.check_schema(MADE)
    assert {"id", "assertions", "same", "different", "where", "unless", "message", "examples"} <= set(
        MADE["properties"]
    )
    assert MADE["additionalProperties"] is False


def test_every_word_that_can_be_chosen_has_a_description() -> None:
    assert not list(undescribed(MADE)), "say what they mean in checker/rules/meanings.py, or in the vocabulary"


def test_the_shipped_schema_is_fresh() -> None:
    shipped = (default_folder() / FILE).read_text(encoding="utf-8")
    assert shipped == dumps(), "python scripts/refresh_rules.py writes it"


def as_an_editor_reads_it(text: str) -> Any:
    """An editor takes ``12`` for a number; dates and words are text to it (YAML 1.2)."""
    kept = (":int", ":float", ":null")
    resolvers = yaml.SafeLoader.yaml_implicit_resolvers.items()
    known = {first: [(tag, shape) for tag, shape in rows if tag.endswith(kept)] for first, rows in resolvers}
    return yaml.load(text, Loader=type("Editor", (yaml.SafeLoader,), {"yaml_implicit_resolvers": known}))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_every_shipped_rule_fits_and_names_the_schema(rule: Any) -> None:
    text = Path(rule.path).read_text(encoding="utf-8")
    told = [f"{error.json_path}: {error.message[:100]}" for error in VALIDATOR.iter_errors(as_an_editor_reads_it(text))]
    assert not told
    named = re.match(r"# yaml-language-server: \$schema=(\S+)\n", text)
    assert named, "python scripts/refresh_rules.py writes the line"
    assert (Path(rule.path).parent / named[1]).resolve() == (default_folder() / FILE).resolve()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("id: two-figures", "id: Two Figures"),
        ("id: two-figures\n", ""),
        ("title: Two figures\n", ""),
        ("message:", "massage:"),
        ("title: Two figures", "title: Two figures\nseverity: grave"),
        ("title: Two figures", "title: Two figures\nstage: new"),
        ("title: Two figures", "title: Two figures\nkind: triple"),
        ("title: Two figures", "title: Two figures\nfinding: bug"),
        ("title: Two figures", "title: Two figures\nsame: [event, weather]"),
        ("title: Two figures", "title: Two figures\ndifferent: day"),
        ("first: {slot: deaths}", "first: {slot: deathz}"),
        ("first: {slot: deaths}", "first: {solt: deaths}"),
        ("first: {slot: deaths}", "first: {slot: deaths, polarity: maybe}"),
        ("first: {slot: deaths}", "first: {slot: deaths, factuality: [certain, sure]}"),
        ("first: {slot: deaths}", "first: {slot: deaths, type: quake}"),
        ("first: {slot: deaths}", "First: {slot: deaths}"),
        ("  first: {slot: deaths}\n  second: {slot: deaths}\n", "  - slot: deaths\n"),
        ("disjoint", "disjunct"),
        ("first.value disjoint", "first.valeu disjoint"),
        ("first.value disjoint second.value", "first.said within days of second.said"),
        ("where: [first.value disjoint second.value]", "where: {first: second}"),
        ("title: Two figures", "title: Two figures\nunless: [{where: []}]"),
        ("title: Two figures", "title: Two figures\nexamples: {conflict: [{articles: [{text: x}]}]}"),
        ("title: Two figures", "title: Two figures\nexamples: {conflicts: []}"),
    ],
    ids=lambda text: re.sub(r"\W+", "-", text)[-40:],
)
def test_what_the_loader_refuses_by_its_structure_does_not_fit(old: str, new: str) -> None:
    assert old in RULE
    assert parse(RULE)[0] is not None
    assert VALIDATOR.is_valid(data(RULE))
    broken = RULE.replace(old, new)
    rule, problems = parse(broken)
    assert rule is None, "the loader takes it"
    assert problems
    assert not VALIDATOR.is_valid(data(broken))


@pytest.mark.parametrize(
    "more",
    [
        "same: event",
        "different: [source, article]",
        "severity: error",
        "where: first.said before second.said",
        "unless: [{assertions: {third: {slot: status, value: cancelled}}}]",
        "examples: {conflict: [{assertions: [{slot: deaths, value: 5, said: 2021}]}]}",
        "allow: {unused-pattern: it is shown}",
    ],
)
def test_what_the_loader_takes_fits(more: str) -> None:
    text = RULE.replace("where: [first.value disjoint second.value]\n", "") if more.startswith("where") else RULE
    assert parse(f"{text}{more}\n")[0] is not None
    assert VALIDATOR.is_valid(data(f"{text}{more}\n"))
    assert VALIDATOR.is_valid(yaml.safe_load(f"{text}{more}\n"))


@pytest.mark.parametrize("operator", sorted(OPERATORS))
def test_every_operators_example_is_a_condition(operator: str) -> None:
    example = OPERATORS[operator].example
    bindings = re.findall(r"([a-z-]+)\.", example)
    parsed = parse_condition(example, bindings)
    assert isinstance(parsed, Condition)
    assert parsed.operator.name == operator
    assert CONDITION.is_valid(example)


@pytest.mark.parametrize(
    "text", ["a.said befor b.said", "a.said before 2021", "a.sayd before b.said", "a.said within days of b.said"]
)
def test_what_the_parser_refuses_is_no_condition(text: str) -> None:
    assert not isinstance(parse_condition(text, "ab"), Condition)
    assert not CONDITION.is_valid(text)
