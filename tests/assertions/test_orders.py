"""What came before or after what, as one sentence says it; and what must not be read into a sentence."""

from __future__ import annotations

import pytest

from checker.articles.model import Article, Clock
from checker.assertions import extract
from checker.assertions.model import Assertion, RelationValue
from tests.assertions.reading import slot


def order(one: Assertion) -> str:
    """``meeting start 2 days after vote``: amounts in days, with what is open as "..", and the tolerance left out."""
    value = one.value
    assert isinstance(value, RelationValue)
    gap = ""
    if value.gap is not None:
        low, high = (None if bound is None else f"{bound / 86_400:g}" for bound in (value.gap.low, value.gap.high))
        gap = f"{low} " if low == high else f"{low or ''}..{high or ''} "
    return f"{one.subject.type} {value.edge} {gap}{value.relation} {value.other.type}"


@pytest.mark.parametrize(
    ("sentence", "read"),
    [
        ("The talks began two days after the vote.", "meeting start 2 after vote"),
        ("The talks in Velm ended a week before the election.", "meeting end 7 before vote"),
        ("A week after the vote, the talks began in Velm.", "meeting start 7 after vote"),
        ("The talks began on Tuesday, two days after the vote in Velm.", "meeting start 2 after vote"),
        ("Anna Holm met Jan Vos in Oslo three days before the election.", "meeting whole 3 before vote"),
        ("The minister resigned the day after the vote.", "resignation whole 1 after vote"),
        ("The fire broke out during the protest.", "fire start during protest"),
        ("They met shortly after the contested vote.", "meeting whole after vote"),
        ("They met shortly after the vote.", "meeting whole after vote"),
        ("The meeting took place ahead of the vote on Sunday.", "meeting whole before vote"),
        ("Tuesday's attack came two days after the vote.", "attack whole 2 after vote"),
        (
            "The visit began hours after the earthquake and ended before the vote.",
            "visit start 0.0416667.. after earthquake",
        ),
        ("The protest broke out days after the vote.", "protest start 1.. after vote"),
        ("Less than a week after the vote, the talks ended.", "meeting end 0..7 after vote"),
        ("Police said the robbery took place two days before Sunday's vote.", "robbery whole 2 before vote"),
        ("The earthquake struck in the aftermath of the storm, officials said.", "earthquake whole after storm"),
    ],
)
def test_order(sentence: str, read: str) -> None:
    assert [order(one) for one in slot("order", sentence)] == [read]


@pytest.mark.parametrize(
    "sentence",
    [
        "The talks will begin two days after the vote.",
        "The talks were expected to begin two days after the vote.",
        "The talks did not begin until after the vote.",
        "Could the talks begin two days after the vote?",
        "If the talks began two days after the vote, he would know.",
        "The mayor denied that the talks began two days after the vote.",
        "The talks began after the vote was put off.",
        "The talks began after talks in Geneva collapsed.",
        "The talks began after the vote count.",
        "Anger over the talks began two days after the vote.",
        "The talks about the harbour, which began two days after the vote, went on.",
        "A man was charged with murder after the fire.",
        "The talks began after months of protests.",
        "Another fire broke out two days after the fire.",
        "The second meeting took place two days after the vote.",
        "The talks began two days after the second vote.",
    ],
)
def test_no_order_is_read_into(sentence: str) -> None:
    assert slot("order", sentence) == ()


def test_an_amount_keeps_what_the_language_leaves_open() -> None:
    """Two days after is the next day but one, give or take nearly a day; a week after is anything up to eleven days."""
    (days,) = slot("order", "The talks began two days after the vote.")
    (week,) = slot("order", "The talks began a week after the vote.")
    (about,) = slot("order", "The talks began about a week after the vote.")
    tolerances = [one.value.gap.tolerance / 86_400 for one in (days, week, about)]  # type: ignore[union-attr]
    assert 0.99 < tolerances[0] < 1
    assert tolerances[1:] == [4, 8]


def test_the_statement_has_its_words_and_its_source() -> None:
    (one,) = slot("order", "The talks in Velm began two days after the vote, the mayor said.")
    start, end = (offset - one.start for offset in one.focus)
    assert one.quote[start:end] == "talks in Velm began two days after the vote"
    assert one.source.text == "the mayor"


@pytest.mark.parametrize(
    ("sentence", "began", "ended"),
    [
        ("The talks began on Monday.", 1, 0),
        ("On Monday, the talks ended.", 0, 1),
        ("The talks on Monday were long.", 0, 0),
        ("The fire broke out on Monday.", 1, 0),
        ("The talks will begin on Monday.", 0, 0),
    ],
)
def test_which_end_a_day_is_of(sentence: str, began: int, ended: int) -> None:
    assert (len(slot("begin", sentence)), len(slot("end", sentence))) == (began, ended)


@pytest.mark.parametrize(
    ("sentence", "dated"),
    [
        ("The talks between Emmanuel Macron and Angela Merkel in Geneva began on Monday.", {"time", "begin"}),
        ("The talks between Emmanuel Macron and Angela Merkel in Geneva ended on Monday.", {"end"}),
        ("The talks between Emmanuel Macron and Angela Merkel in Geneva took place on Monday.", {"time"}),
    ],
)
def test_the_end_of_the_talks_is_not_their_day(sentence: str, dated: set[str]) -> None:
    told = Article("a", sentence, clocks=(Clock("published", "2024-03-08"),))
    assert {one.slot for one in extract(told)} & {"time", "begin", "end"} == dated
