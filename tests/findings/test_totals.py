"""Parts of one report that come to the whole of another are no conflict with it."""

from __future__ import annotations

import pytest

from checker.findings.totals import Totals
from tests.newsdesk import FIRE, number, on, statement


def totals(*stated, another=None) -> Totals:
    return Totals(stated, {one.id: "another fire" if one is another else "the fire" for one in stated})


def hurt(article: str, figure: float, high: float | None = None):
    quote = f"{figure} were hurt."
    said = on("2024-03-05")
    value = number(figure, high or figure)
    one = statement(article, quote, str(figure), value, slot="injured", subject=FIRE, said=said)
    return one.model_copy(update={"id": f"{article}: {figure}"})


@pytest.mark.parametrize(
    ("whole", "told", "adds_up"),
    [
        (12, [7, 5], True),
        (12, [7, 3, 2], True),
        (12, [7, 4], False),
        (12, [7], False),
        (3, [2, 1], False),  # small numbers do by chance
    ],
)
def test_what_is_told_in_parts(whole: float, told: list[float], adds_up: bool):
    all_of_it, parts = hurt("echo", whole), [hurt("post", part) for part in told]
    told_of = totals(all_of_it, *parts)
    assert told_of.add_up([[all_of_it], [parts[0]]]) is adds_up
    assert told_of.add_up([[parts[0]], [all_of_it]]) is adds_up


def test_a_report_that_has_the_lesser_figure_alone_is_not_excused_by_another():
    whole, lesser, five, alone = hurt("echo", 12), hurt("post", 7), hurt("post", 5), hurt("herald", 7)
    assert not totals(whole, lesser, five, alone).add_up([[whole], [lesser, alone]])


def test_a_bound_adds_up_to_nothing():
    whole, lesser, five = hurt("echo", 12, 14), hurt("post", 7), hurt("post", 5)
    assert not totals(whole, lesser, five).add_up([[whole], [lesser]])


def test_the_toll_of_another_event_is_no_part():
    whole, lesser, five = hurt("echo", 12), hurt("post", 7), hurt("post", 5)
    assert not totals(whole, lesser, five, another=five).add_up([[whole], [lesser]])
