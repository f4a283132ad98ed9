"""Values are written down with the words around them; :mod:`tests.events.test_wordings` says which are compared."""

from __future__ import annotations

import pytest

from checker.assertions import Assertion, extract
from checker.assertions.model import QuantityValue, SpanValue
from checker.temporal.span import DAY
from tests.assertions.reading import article


def worded(sentence: str) -> list[Assertion]:
    return [one for one in extract(article(f"The ferry sank. {sentence}")) if one.slot.startswith("worded-")]


@pytest.mark.parametrize(
    ("sentence", "slot", "words"),
    [
        ("The vessel was licensed to carry 250 passengers.", "worded-figure", "vessel licensed carry … passengers"),
        ("The ban on sailing ends on 14 March.", "worded-time", "ban sailing ends … "),
        ("The captain had been at the wheel for nine hours.", "worded-length", "captain wheel … "),
        ("Her mate was treated for a broken left arm.", "worded-side", "mate treated broken … arm"),
    ],
)
def test_a_value_with_the_words_before_and_behind_it(sentence: str, slot: str, words: str) -> None:
    assert [(one.slot, one.subject.entity) for one in worded(sentence)] == [(slot, f"wording:{words}")]


def test_more_than_three_hours_are_less_than_six() -> None:
    (one,) = worded("The jury came back after deliberating for more than three hours.")
    assert isinstance(one.value, QuantityValue)
    assert (one.value.low, one.value.high) == (3 * 3600, 6 * 3600)


def test_early_on_a_day_is_that_day() -> None:
    (one,) = worded("The actor Nils Brandt was arrested early Saturday in his pickup.")
    assert isinstance(one.value, SpanValue)
    assert one.value.span.end[1] - one.value.span.start[0] == DAY


def test_dollars_into_which_a_writer_converts_may_be_those_of_his_own_country() -> None:
    units = [one.value.unit for one in worded("Velm granted the owners a bailout of 110 million euros ($143 million).")]
    assert units == ["EUR"]
    (one,) = worded("The bank of Velm granted the owners of the ship $143 million.")
    assert one.value.unit == "USD"


@pytest.mark.parametrize(
    "sentence",
    [
        "He has served already 2 years of his sentence for the theft in the town of Velm.",
        "A further 12 cabins of the ship were searched by the divers on the day.",
        "So far divers have searched 12 cabins of the ship.",
        "The divers said on Tuesday that the ship was empty.",
        "Is it true that the vessel was licensed to carry 250 passengers?",
    ],
)
def test_what_may_grow_or_tells_when_somebody_spoke_is_left_out(sentence: str) -> None:
    assert worded(sentence) == []
