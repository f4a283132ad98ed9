"""Short sentences, what they mean, and what is said of broken ones."""

from __future__ import annotations

import pytest

from checker.rules.conditions import Condition, Problem, parse

BINDINGS = ("announcement", "denial", "called-off")


@pytest.mark.parametrize(
    ("text", "operator", "operands", "days", "negated", "possibly"),
    [
        (
            "announcement.holds intersects denial.holds",
            "intersects",
            ["announcement.holds", "denial.holds"],
            0,
            False,
            False,
        ),
        ("announcement.said not after denial.said", "after", ["announcement.said", "denial.said"], 0, True, False),
        (
            "denial.said within 30 days after announcement.said",
            "within",
            ["denial.said", "announcement.said"],
            30,
            False,
            False,
        ),
        (
            "denial.said within 2 weeks of announcement.said",
            "within-of",
            ["denial.said", "announcement.said"],
            14,
            False,
            False,
        ),
        ("denial.value less than announcement.value", "less", ["denial.value", "announcement.value"], 0, False, False),
        (
            "possibly denial.source same announcement.source",
            "same",
            ["denial.source", "announcement.source"],
            0,
            False,
            True,
        ),
        (
            "called-off.said during announcement.said",
            "during",
            ["called-off.said", "announcement.said"],
            0,
            False,
            False,
        ),
        (
            "called-off.said during announcement.said to denial.said",
            "during",
            ["called-off.said", "announcement.said", "denial.said"],
            0,
            False,
            False,
        ),
    ],
)
def test_a_sentence(text: str, operator: str, operands: list[str], days: int, negated: bool, possibly: bool) -> None:
    condition = parse(text, BINDINGS)
    assert isinstance(condition, Condition), condition
    assert condition.operator.name == operator
    assert [str(one) for one in condition.operands] == operands
    assert (condition.amount, condition.negated, condition.possibly) == (days, negated, possibly)


@pytest.mark.parametrize(
    ("text", "marked", "message", "help_line"),
    [
        (
            "announcment.said before denial.said",
            "announcment",
            'there is no pattern "announcment"',
            'did you mean "announcement"?',
        ),
        ("announcement.sayd before denial.said", "sayd", 'a statement has no field "sayd"', 'did you mean "said"?'),
        ("announcement.said befor denial.said", "befor", 'unknown operator "befor"', 'did you mean "before"?'),
        (
            "announcement.said before 2021-03-01",
            "2021-03-01",
            '"2021-03-01" is not a reference such as "announcement.said"',
            None,
        ),
        (
            "denial.said within a month after announcement.said",
            "within a month after",
            'expected "within 30 days after" or "within 30 days of"',
            None,
        ),
        ("denial.said before announcement.said today", "today", "the condition should end here", None),
        ("denial.said before", "", 'nothing stands after "before"', None),
        ("denial.said", "", "an operator is missing", None),
        ("called-off.said during announcement.said to", "", 'nothing stands after "to"', None),
        ("", "", "the condition is empty", None),
        ("possibly", "possibly", "the condition is empty", None),
    ],
)
def test_a_broken_sentence(text: str, marked: str, message: str, help_line: str | None) -> None:
    problem = parse(text, BINDINGS)
    assert isinstance(problem, Problem)
    assert problem.message == message
    assert text[problem.start : problem.start + problem.width] == marked
    assert help_line is None or problem.help == help_line


def test_a_condition_is_said_in_english_both_ways() -> None:
    condition = parse("denial.said within 30 days after announcement.said", BINDINGS)
    assert isinstance(condition, Condition)
    assert condition.sentence() == (
        "the day that the denial was said is at most 30 days after the day that the announcement was said"
    )
    words = {"denial.said": "Tuesday", "announcement.said": "Monday"}
    assert (
        condition.sentence(holds=False, words=words) == "Tuesday is earlier than Monday, or more than 30 days after it"
    )


def test_a_negated_condition_is_said_with_its_not() -> None:
    condition = parse("announcement.said not after denial.said", BINDINGS)
    assert isinstance(condition, Condition)
    words = {"denial.said": "Tuesday", "announcement.said": "Monday"}
    assert condition.sentence(words=words) == "Monday is not after Tuesday"
    assert condition.sentence(holds=False, words=words) == "Monday is after Tuesday"


def test_a_very_long_sentence_is_a_problem() -> None:
    assert isinstance(parse("a.said before " * 1000, ["a"]), Problem)
