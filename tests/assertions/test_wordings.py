"""One sentence in two reports that differ in a length of time only."""

from __future__ import annotations

import pytest

from tests.assertions.reading import slot

TWO = "He was sentenced to 2 years for the theft, with nothing to serve in Velm."


@pytest.mark.parametrize(
    ("other", "same"),
    [
        ("He was sentenced to 2 1/2 years for the theft, with nothing to serve in Velm.", True),
        ("He was sentenced to 30 months for the theft, with nothing to serve in Velm.", True),
        ("He was sentenced to 3 years for the theft, with nothing to serve.", False),
    ],
)
def test_the_words_around_a_length_are_its_subject(other: str, same: bool) -> None:
    (mine,), (yours,) = (slot("worded-length", sentence) for sentence in (TWO, other))
    assert (mine.subject.entity == yours.subject.entity) is same


@pytest.mark.parametrize(
    "sentence",
    [
        "He has served already 2 years of his sentence for the theft in the town of Velm.",
        "He was sentenced to more than 2 years for the theft, with nothing to serve in Velm.",
        "He was sentenced for the theft two years ago, with nothing to serve in Velm.",
    ],
)
def test_what_may_grow_or_says_little_is_left_out(sentence: str) -> None:
    assert slot("worded-length", sentence) == ()
