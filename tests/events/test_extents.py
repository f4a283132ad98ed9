"""Where a figure is counted, once it is known where its event took place."""

from __future__ import annotations

import pytest

from checker.assertions import Assertion
from checker.events import identify
from checker.events.extents import settled
from tests.assertions.reading import article, statements


def wheres(*texts: str) -> dict[float | None, str | None]:
    """For each toll of these articles, where it is counted."""
    articles = [article(text, name=f"post-{n}") for n, text in enumerate(texts)]
    stated: list[Assertion] = [one for given in articles for one in statements(given)]
    tolls = [one for one in settled(stated, identify(stated, articles)) if one.slot == "deaths"]
    return {one.value.low: one.scope.where for one in tolls if one.value.kind == "quantity"}


def test_the_one_place_of_an_event_narrows_nothing() -> None:
    storm = "Roofs were torn off and the harbour wall broke, the mayor of Padang said."
    found = wheres(
        f"The storm killed four people in Padang on Tuesday. {storm}",
        f"Three people died when the storm hit Padang on Tuesday. {storm}",
    )
    assert found == {4.0: None, 3.0: None}


def test_a_town_beside_another_narrows() -> None:
    found = wheres("The storm hit Padang on Tuesday. The storm hit Medan as well. It killed four people in Padang.")
    assert found[4.0] == "place:padang-id"


@pytest.mark.parametrize(
    ("both", "one"),
    [
        ("The bombings in Padang and Medan killed 40 people.", "The bombing in Padang killed 30 people."),
        ("The attacks in Padang, Indonesia, and Medan killed 40 people.", "The attack in Padang killed 30 people."),
    ],
)
def test_the_toll_of_two_towns_is_not_that_of_one(both: str, one: str) -> None:
    found = wheres(both, one)
    assert found[40.0] != found[30.0]
