"""``parameters``: numbers that a rule declares, uses as ``$name``, and that a configuration may set otherwise."""

import pytest

from checker.findings.baseline import rule_digest
from checker.rules import parse
from checker.rules.conditions import Condition, Problem
from checker.rules.conditions import parse as parse_condition

RULE = """
id: late-denial
title: A denial after the announcement
parameters: {parameters}
assertions:
  first: {{slot: status, value: announced}}
  second: {{slot: status, value: cancelled}}
where:
  - {condition}
unless:
  - assertions: {{third: {{slot: status, value: postponed}}}}
    where: [third.said within $days days after first.said]
message: "{{first.source}}, {{second.source}}"
"""
DAYS = "{days: {default: 30, min: 1, max: 90}}"
WITHIN = "second.said within $days days after first.said"


def rule(parameters=DAYS, condition=WITHIN):
    made, problems = parse(RULE.format(parameters=parameters, condition=condition), "rule.yaml")
    return made, [problem.render() for problem in problems]


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("b.said within $window days after a.said", 14),
        ("b.said within $window weeks of a.said", 98),
        ("b.said within 3 weeks of a.said", 21),
        ("b.value more than $window above a.value", 14),
        ("b.value more than 2 above a.value", 2),
    ],
)
def test_a_parameter_stands_where_a_number_may(text, amount):
    found = parse_condition(text, ["a", "b"], {"window": 14})
    assert isinstance(found, Condition)
    assert found.amount == amount


@pytest.mark.parametrize(
    ("text", "start", "message", "help"),
    [
        ("b.said within $widnow days of a.said", 14, 'the rule has no parameter "widnow"', 'did you mean "window"?'),
        ("b.said within $ days of a.said", 14, 'the rule has no parameter ""', "known here: window"),
        ("b.said within $window after a.said", 7, 'expected "within 30 days after" or "within 30 days of"', None),
    ],
)
def test_what_is_wrong_with_one_is_told(text, start, message, help):
    found = parse_condition(text, ["a", "b"], {"window": 14})
    assert isinstance(found, Problem)
    assert (found.start, found.message) == (start, message)
    assert help is None or found.help == help


@pytest.mark.parametrize(
    ("parameters", "problem"),
    [
        ("{days: {min: 1}}", 'the key "default" is missing'),
        ("{days: {default: 100, max: 90}}", "the default 100 does not lie between 0 and 90"),
        ("{days: {default: many}}", '"default": input should be a valid integer'),
        ("{days: {default: -1}}", '"default": input should be greater than or equal to 0'),
        ("{days: {default: 1, mx: 2}}", 'unknown key "mx"'),
        ("{days: {default: 1}, hours: {default: 1}}", 'warning: no condition uses the parameter "hours"'),
    ],
)
def test_a_declaration_that_does_not_hold_up(parameters, problem):
    made, problems = rule(parameters)
    assert any(problem in one for one in problems)
    assert (made is None) == ("warning" not in problem)


def test_setting_one_changes_every_condition_that_uses_it_and_what_is_said_of_the_rule():
    made, _ = rule()
    tuned = made.tuned({"days": 7})
    assert [check.condition.amount for check in (*tuned.where, *tuned.unless[0].where)] == [7, 7]
    assert any("at most 7 days after" in line for line in tuned.describe())
    assert [check.condition.amount for check in made.where] == [30]
    assert (made.values, tuned.values) == ((("days", 30),), (("days", 7),))


def test_the_digest_knows_the_value_and_not_the_words_around_it():
    made, _ = rule()
    same, _ = rule("{days: {default: 30, min: 2, max: 80, description: how long}}")
    assert rule_digest(made) == rule_digest(same)
    assert rule_digest(made.tuned({"days": 7})) != rule_digest(made)
    assert rule_digest(made.tuned({"days": 7}).tuned({"days": 30})) == rule_digest(made)
    assert rule_digest(made.graded("error")) == rule_digest(made)
