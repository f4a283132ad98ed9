"""Wholes and parts that do not go together; a sum that fits is written down nowhere."""

from __future__ import annotations

import pytest

from checker.articles.model import Article, Clock
from checker.assertions import extract
from checker.assertions.model import Assertion, QuantityValue
from checker.assertions.wholes import with_wholes


def read(text: str) -> tuple[Assertion, ...]:
    """The statements of an article of 10 March 2021, with what follows from them."""
    article = Article("post", text, clocks=(Clock("published", "2021-03-10"),))
    return with_wholes(extract(article))


def sums(text: str) -> list[tuple[float | None, float | None, float | None]]:
    """The whole, and the least and most that the parts come to."""
    found: dict[str, dict[str, QuantityValue]] = {}
    for one in read(text):
        if one.slot in {"whole", "parts"} and isinstance(one.value, QuantityValue):
            found.setdefault(one.subject.entity or "", {})[one.slot] = one.value
    return [(both["whole"].low, both["parts"].low, both["parts"].high) for both in found.values()]


@pytest.mark.parametrize(
    ("text", "whole", "parts"),
    [
        ("A crash in Velm killed 12 people: seven men and four women.", 12, (11, 11)),
        ("Twelve people, seven men and four women, were killed in Velm.", 12, (11, 11)),
        ("The fire killed 12 people (seven men, three women and a boy).", 12, (11, 11)),
        ("The bomb killed 15 people, including 20 children.", 15, (20, None)),
        ("The bomb killed 15 people, including 12 soldiers and nine civilians.", 15, (21, None)),
        ("The crash killed 11 people, 12 of them Danes.", 11, (12, None)),
        ("Pirates hold nine sailors, ten of whom are ill.", 9, (10, None)),
        ("A 12-member jury of seven women and four men heard the case.", 12, (11, 11)),
        ("Rescuers flew 17 missions - 12 by air and four in the water.", 17, (16, 16)),
    ],
)
def test_parts_that_do_not_add_up(text: str, whole: float, parts: tuple[float, float | None]) -> None:
    assert sums(text) == [(whole, *parts)]


@pytest.mark.parametrize(
    "text",
    [
        "A crash in Velm killed 12 people: seven men and five women.",
        "The fire killed 12 people (seven men, three women and two boys).",
        "The bomb killed 15 people, including three children.",
        "The crash killed at least 11 people, 12 of them Danes.",
        "The quake killed 12 people and injured 30, 20 of them children.",
        "The storm killed 12 people, seven sailors and four fishermen.",
        "The bomb killed 12 people: seven men, four women and several children.",
        "No one was hurt, although people, including two children, were inside.",
        "A crash killed about 12 people: seven men and six women.",
        "The raid freed 12 people, including those of 14 firms.",
        "Half a dozen people, including seven children, were inside.",
    ],
)
def test_what_fits_or_may_fit_is_left_alone(text: str) -> None:
    assert sums(text) == []


REGION = "A quake struck the island of Velm on Tuesday. In Sundby district {part}, the mayor said. "
WHOLE = "More than 300 houses were damaged in the quake, the governor said."
BUILDINGS = WHOLE.replace("houses", "buildings")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (REGION.format(part="1,500 houses were damaged") + WHOLE, [(300, 1500, None)]),
        (REGION.format(part="1,500 houses and shops were damaged") + BUILDINGS, [(300, 1500, None)]),
        (REGION.format(part="400 houses were damaged") + WHOLE, []),
        (REGION.format(part="1,500 houses were damaged") + WHOLE.replace("More than 300", "Thousands of"), []),
        (REGION.format(part="1,500 people were hurt") + WHOLE, []),
    ],
)
def test_a_region_has_no_more_than_all(text: str, found: list[tuple[float, float, None]]) -> None:
    assert sums(text) == found


def test_who_sits_on_a_jury_is_counted() -> None:
    found = {one.subject.entity: one.value for one in read("The panel of eight men and four women rejected his claim.")}
    men, women = found["man (be jury on)"], found["woman (be jury on)"]
    assert isinstance(men, QuantityValue)
    assert isinstance(women, QuantityValue)
    assert (men.low, women.low) == (8, 4)
