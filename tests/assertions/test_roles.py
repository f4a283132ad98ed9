"""Who does it and whom it is done to, without a parser: the groups of words around an event word."""

from __future__ import annotations

import pytest

from checker.assertions import read_layers, read_mentions, roles
from checker.assertions.presumed import standing
from tests.assertions.reading import article


def read(text: str, word: str) -> list[str]:
    found = next(one for one in read_mentions(read_layers(article(text))) if word in one.text)
    parts = roles.read(found.view, found.type, found.first, found.last)
    return [f"{one.role} {text[one.start : one.end]}" for one in parts]


@pytest.mark.parametrize(
    ("text", "word", "wanted"),
    [
        # How many of whom.
        ("Hundreds of dockers marched through Velm.", "marched", ["agent Hundreds of dockers"]),
        ("Tens of thousands of people fled their homes.", "fled",
         ["agent Tens of thousands of people", "patient their homes"]),
        ("The collapse of the roof hurt at least nine guards.", "hurt", ["agent collapse", "patient nine guards"]),
        # Two sides, whatever verb follows.
        ("Talks between the union and the airline collapsed on Tuesday.", "Talks",
         ["participant union", "participant airline"]),
        # A time that runs into the noun, a clause between two commas, a verb that leads to what else was done.
        ("The army shelled the village overnight.", "shelled", ["agent army", "patient village"]),
        ("The blast, for which no group has claimed responsibility, wounded six soldiers.", "wounded",
         ["agent blast", "patient six soldiers"]),
        ("A gunman opened fire at a market on Sunday, killing three people, police said.", "killing",
         ["agent gunman", "patient three people"]),
    ],
)  # fmt: skip
def test_who_does_it_to_whom(text: str, word: str, wanted: list[str]) -> None:
    assert read(text, word) == wanted


@pytest.mark.parametrize(
    ("text", "word", "status", "polarity", "factuality"),
    [
        ("The striker could miss the final after injuring his knee.", "injuring", "injured", "affirmed", "certain"),
        (
            "The singer cancelled the rest of her tour after losing her voice.",
            "losing",
            "occurred",
            "affirmed",
            "certain",
        ),
        ("The singer cancelled the rest of her tour.", "tour", "cancelled", "affirmed", "certain"),
        ("The launch, due on Saturday, was scrubbed.", "launch", "cancelled", "affirmed", "certain"),
        ("The firm stopped short of announcing job cuts.", "announcing", "considered", "negated", "certain"),
        ("The mayor accused the builder of bribing officials.", "bribing", "considered", "affirmed", "possible"),
    ],
)
def test_what_governs_a_word_and_what_does_not(
    text: str, word: str, status: str, polarity: str, factuality: str
) -> None:
    stands = standing(next(one for one in read_mentions(read_layers(article(text))) if word in one.text))
    assert (stands.status, stands.polarity, stands.factuality) == (status, polarity, factuality)
