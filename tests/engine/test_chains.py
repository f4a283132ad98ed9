"""Chains of statements about several events: which are told, in what order, and what follows on the way."""

from __future__ import annotations

import pytest

from checker.engine import Hit, Table, evaluate
from checker.rules import load
from checker.rules.examples import statements
from checker.rules.model import ExampleAssertion
from checker.temporal.span import to_date

RULE = load()["chain-cannot-hold"]
SAID = "2021-05-14"


def said(event: str, slot: str, value: str, article: str | None = None, **more: str) -> ExampleAssertion:
    given = {
        "event": event,
        "slot": slot,
        "value": value,
        "said": SAID,
        "type": TYPES[event],
        "article": article,
        **more,
    }
    return ExampleAssertion.model_validate(given)


TYPES = {"vote": "vote", "talks": "meeting", "visit": "visit", "raid": "attack", "storm": "storm"}
VOTE = said("vote", "time", "2021-05-03")
BEGUN = said("talks", "order", "begun 2 days after vote")
ENDED = said("talks", "end", "2021-05-03")


def hits(*given: ExampleAssertion) -> list[Hit]:
    made = statements(given)
    with Table.build(made.assertions, made.keys, publishers=made.publishers, others=made.others, threads=1) as table:
        return list(evaluate([RULE], table))


def sides(found: list[Hit]) -> list[list[tuple[str, ...]]]:
    return [[side.ids for side in hit.sides] for hit in found]


def test_a_chain_is_told_in_the_order_of_time() -> None:
    found = hits(ENDED, BEGUN, VOTE)
    assert sides(found) == [[("002",), ("001",), ("000",)]]
    assert [side.binding for side in found[0].sides] == ["dated", "ordered", "ended"]


def test_what_follows_is_told_with_the_statement_it_follows_from() -> None:
    first, second, third = (side.follows for side in hits(VOTE, BEGUN, ENDED)[0].sides)
    assert first is None
    assert third is None
    assert second is not None
    assert (second.edge, second.direction, second.other) == ("start", "not before", False)
    assert to_date(second.minutes).isoformat() == "2021-05-04"


def test_all_who_say_the_same_are_on_one_side() -> None:
    found = hits(VOTE, said("vote", "time", "2021-05-03"), BEGUN, BEGUN, ENDED)
    assert sides(found) == [[("000", "001"), ("002", "003"), ("004",)]]


@pytest.mark.parametrize("left_out", range(3))
def test_no_statement_can_be_spared(left_out: int) -> None:
    chain = [VOTE, BEGUN, ENDED]
    del chain[left_out]
    assert hits(*chain) == []


def test_a_long_chain() -> None:
    found = hits(
        VOTE,
        said("talks", "order", "begun 4 days after vote"),
        said("visit", "order", "begun after talks"),
        said("raid", "order", "after visit"),
        said("raid", "time", "2021-05-05"),
    )
    assert sides(found) == [[("000",), ("001",), ("002",), ("003",), ("004",)]]


def test_two_articles_are_enough_and_one_is_not() -> None:
    both = [said("talks", "order", "begun 5 days after vote", "one"), said("talks", "end", "2021-05-04", "one")]
    assert len(hits(VOTE, *both)) == 1
    assert hits(said("vote", "time", "2021-05-03", "one"), *both) == []


def test_an_article_that_does_not_fit_by_itself_was_misread() -> None:
    """Its order is left out, even against the dates of others."""
    one = [said("vote", "time", "2021-05-03", "one"), said("talks", "order", "begun 5 days after vote", "one")]
    two = [said("talks", "end", "2021-05-04", "one"), said("talks", "end", "2021-05-04", "two"), VOTE]
    assert hits(*one, *two) == []


def test_two_dates_for_one_event_hide_what_hangs_on_either() -> None:
    """Which of two votes the talks came after is not known."""
    assert hits(VOTE, said("vote", "time", "2021-05-01"), BEGUN, ENDED) == []


@pytest.mark.parametrize(
    ("order", "day", "clashes"),
    [
        ("2 days after vote", "2021-05-03", True),
        ("2 days after vote", "2021-05-04", False),
        ("2 days after vote", "2021-05-06", False),
        ("2 days after vote", "2021-05-08", True),
        ("after vote", "2021-05-03", False),
        ("after vote", "2021-05-02", True),
        ("before vote", "2021-05-03", False),
        ("before vote", "2021-05-04", True),
        ("3 days before vote", "2021-05-02", True),
        ("3 days before vote", "2021-04-30", False),
        ("3 days before vote", "2021-04-27", True),
        ("during vote", "2021-05-03", False),
        ("during vote", "2021-05-04", True),
    ],
)
def test_how_far_an_order_goes(order: str, day: str, clashes: bool) -> None:
    """A vote on the 3rd, and a raid that is over within the day."""
    assert bool(hits(VOTE, said("raid", "order", order), said("raid", "time", day))) == clashes


@pytest.mark.parametrize(
    ("length", "end", "clashes"),
    [
        ("259200", "2021-05-05", False),
        ("259200", "2021-05-04", False),
        ("259200", "2021-05-06", False),
        ("259200", "2021-05-09", True),
        ("at least 604800", "2021-05-04", True),
        ("at least 604800", "2021-05-20", False),
        ("7200", "2021-05-05", True),
        ("7200", "2021-05-04", False),
    ],
)
def test_how_far_a_length_goes(length: str, end: str, clashes: bool) -> None:
    """Talks that began on the 3rd."""
    given = [said("talks", "begin", "2021-05-03"), said("talks", "duration", length, unit="s")]
    ended = ExampleAssertion.model_validate({**said("talks", "end", end).model_dump(), "said": "2021-05-21"})
    assert bool(hits(*given, ended)) == clashes


def test_what_lasts_is_only_partly_on_a_day() -> None:
    """Talks "on Tuesday" that are told to have begun on Monday were on Tuesday, too."""
    monday, tuesday = said("talks", "begin", "2021-05-03"), said("talks", "time", "2021-05-04")
    assert hits(monday, tuesday, said("raid", "order", "before talks"), said("raid", "time", "2021-05-03")) == []


def test_the_order_of_statements_plays_no_part() -> None:
    chain = [VOTE, BEGUN, ENDED, said("raid", "order", "after talks"), said("raid", "time", "2021-05-01")]
    assert len(hits(*chain)) == len(hits(*reversed(chain)))
