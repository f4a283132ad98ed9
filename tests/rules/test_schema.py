"""The JSON Schema knows what the loader knows."""

from __future__ import annotations

import json
import re

import pytest

from checker.rules import load, schema
from checker.rules.conditions import Condition, parse
from checker.rules.operators import OPERATORS

PATTERN = re.compile(schema()["properties"]["where"]["anyOf"][0]["pattern"])


def test_it_is_json_and_has_every_key() -> None:
    made = json.loads(json.dumps(schema()))
    assert {"id", "assertions", "same", "different", "where", "unless", "message", "examples"} <= set(
        made["properties"]
    )
    assert made["additionalProperties"] is False


@pytest.mark.parametrize("operator", sorted(OPERATORS))
def test_every_operators_example_is_a_condition(operator: str) -> None:
    example = OPERATORS[operator].example
    bindings = re.findall(r"([a-z-]+)\.", example)
    parsed = parse(example, bindings)
    assert isinstance(parsed, Condition)
    assert parsed.operator.name == operator
    assert PATTERN.fullmatch(example)


def test_the_conditions_of_the_rules_that_ship_fit() -> None:
    for rule in load().rules:
        for text in (*rule.file.where, *(text for unless in rule.file.unless for text in unless.where)):
            assert PATTERN.fullmatch(text), text


@pytest.mark.parametrize(
    "text", ["a.said befor b.said", "a.said before 2021", "a.sayd before b.said", "a.said within days of b.said"]
)
def test_what_the_parser_refuses_does_not_fit(text: str) -> None:
    assert not isinstance(parse(text, "ab"), Condition)
    assert not PATTERN.fullmatch(text)
