"""Figures and number words that count nothing."""

import pytest

from checker.quantities import find_in


@pytest.mark.parametrize(
    "sentence",
    [
        "The fair opened in 2008.",
        "The 2004 flood was worse.",
        "The strikes of 1984 are remembered.",
        "The fair opens on May 14.",
        "The fair opens on 14 May.",
        "The fair opens on the 14th of May.",
        "The fair opened on Sept. 11.",
        "Posted 5/5/2010.",
        "Posted 2010-05-05.",
        "It began at 9.25 a.m. sharp.",
        "It began at 8.40am.",
        "It began at 10:30.",
        "It began at 0737 GMT.",
        "It began at 7.",
        "He carried an AK-47.",
        "She flew a Boeing 737.",
        "They met at the G20.",
        "The Group of 20 met.",
        "They drove along Interstate 45.",
        "He lives at 40 East Fifth Avenue.",
        "It was the No. 2 seed.",
        "They call him number one.",
        "See Chapter 11.",
        "One of the drivers waved.",
        "She was the one.",
        "It was built in the 19th century.",
        "He was charged with first-degree murder.",
        "There was no evidence.",
        "It is no longer there.",
        "The couple waved.",
        "Few believed it.",
        "It was the first half.",
        "See www.example.com/123 for more.",
        "The mother-of-two waved.",
        "It happened in the 1990s.",
        "It happened in nineteen ninety-seven.",
        "It was a one-time offer.",
        "Sales are lower than a year ago.",
        "The 3G network failed.",
        "The 4x4 failed.",
        "They first hurled insults.",
        "Version 27.11.2005 is out.",
    ],
)
def test_no_quantity(sentence: str) -> None:
    assert [quantity.text for quantity in find_in(sentence, "text")] == []


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("About 2000 homes burned.", 2000),
        ("The storm left 2000 people homeless.", 2000),
        ("At least one person waved.", 1),
        ("One person waved.", 1),
        ("The group of 20 men waved.", 20),
        ("Bus Crash Kills 12", 12),
        ("The death toll rose to 12.", 12),
    ],
)
def test_what_looks_like_them_but_counts(sentence: str, value: float) -> None:
    (quantity,) = find_in(sentence, "text")
    assert (quantity.unit, quantity.digits > 0) == ("count", True)
    assert value in (quantity.low, round((quantity.low or 0) / 0.9), quantity.high)
