"""The second event of an order: which one "the vote" is, and that placing it changes no event."""

from __future__ import annotations

from checker.articles.model import Article
from checker.assertions import Assertion, extract
from checker.events import Events, identify
from tests.assertions.reading import article

TURNOUT = " Turnout in the harbour district of Velm was high, the returning officer told the council."


def told(*texts: str) -> tuple[tuple[Assertion, ...], Events]:
    articles: list[Article] = [article(text + TURNOUT, name=f"post-{n}") for n, text in enumerate(texts)]
    stated = tuple(one for given in articles for one in extract(given))
    return stated, identify(stated, articles)


def only(stated: tuple[Assertion, ...], slot: str) -> Assertion:
    (found,) = (one for one in stated if one.slot == slot)
    return found


def test_the_vote_of_another_report() -> None:
    stated, events = told(
        "The vote in Velm took place on Monday.", "The talks in Velm began two days after the vote in Velm."
    )
    assert events.others[only(stated, "order").id] == events.keys[only(stated, "time").id]


def test_the_vote_without_a_place_where_there_is_one_only() -> None:
    stated, events = told("The vote in Velm took place on Monday.", "The talks began two days after the vote.")
    assert events.others[only(stated, "order").id].event == events.keys[only(stated, "time").id].event


def test_it_stays_open_which_of_two_votes_is_meant() -> None:
    stated, events = told(
        "The vote in Velm took place on Monday.",
        "The vote in Japan took place in January.",
        "The talks began two days after the vote.",
    )
    votes = {events.keys[one.id].event for one in stated if one.slot == "time"}
    other = events.others[only(stated, "order").id].event
    assert len(votes) == 2
    assert other is None


def test_orders_change_no_event() -> None:
    texts = ("The vote in Velm took place on Monday.", "The talks in Velm began two days after the vote in Velm.")
    stated, events = told(*texts)
    without = tuple(one for one in stated if one.slot not in {"order", "begin", "end"})
    again = identify(without, [article(text + TURNOUT, name=f"post-{n}") for n, text in enumerate(texts)])
    assert [events.keys[one.id] for one in without] == [again.keys[one.id] for one in without]
