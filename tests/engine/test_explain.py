"""Why a rule fires on two statements, and why it stays silent."""

from __future__ import annotations

import pytest

from checker.engine import Line, Table, explain
from checker.rules import load
from checker.rules.examples import statements
from checker.rules.model import ExampleAssertion

BOOK = load()
ANNOUNCED = {"slot": "status", "value": "announced", "said": "2021-03-01", "source": "Holm"}
NOTHING = {"slot": "status", "value": "agreed", "polarity": "negated", "said": "2021-03-02", "source": "Vos"}


def lines(rule: str, *examples: dict[str, str]) -> tuple[Line, ...]:
    made = statements([ExampleAssertion.model_validate(one) for one in examples])
    with Table.build(made.assertions, made.keys, threads=1) as table:
        return explain(BOOK[rule], table, "000", "001")


def test_it_fires_where_every_answer_is_yes() -> None:
    found = lines("announced-but-nothing-agreed", ANNOUNCED, NOTHING)
    assert [line.answer for line in found] == ["yes"] * 7
    assert not any(line.stops for line in found)


@pytest.mark.parametrize(
    ("change", "answer", "stopped_by"),
    [
        ({"said": "2021-03-01"}, "unknown", "have something in common"),
        ({"said": "2021-06-01"}, "no", "at most 30 days after"),
        ({"source": "Holm"}, "no", "have different sources"),
        ({"event": "another"}, "no", "are about the same event"),
        ({"polarity": "affirmed"}, "no", "the denial is status not agreed, prepared or invited"),
    ],
)
def test_it_is_silent(change: dict[str, str], answer: str, stopped_by: str) -> None:
    found = lines("announced-but-nothing-agreed", ANNOUNCED, NOTHING | change)
    assert any(line.stops and line.answer == answer and stopped_by in line.text for line in found), found


def test_what_takes_it_back_is_told() -> None:
    found = lines(
        "goes-ahead-against-called-off",
        {"slot": "status", "value": "cancelled", "said": "2021-03-01", "source": "Holm"},
        {"slot": "status", "value": "scheduled", "said": "2021-03-03", "source": "Vos", "article": "weekly"},
        {"slot": "status", "value": "cancelled", "said": "2021-03-03", "source": "Holm", "article": "weekly"},
    )
    assert [line.text for line in found if line.stops] == [
        "nothing takes it back: the recalled, status cancelled or postponed"
    ]


def test_scopes_that_say_nothing_are_the_same() -> None:
    figures = [{"slot": "magnitude", "value": value, "said": "2021-03-01", "unit": "magnitude"} for value in ("6", "5")]
    assert not any(line.stops for line in lines("disjoint-numbers", *figures))


def test_an_unknown_assertion() -> None:
    with Table.build([], {}) as table, pytest.raises(KeyError):
        explain(BOOK["disjoint-numbers"], table, "x", "y")
