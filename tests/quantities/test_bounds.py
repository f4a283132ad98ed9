"""What the words around a number do to it."""

import pytest

from checker.quantities import find_in

CASES = [
    # the words, low, high, approximate
    ("at least five", 5, None, False),
    ("no fewer than five", 5, None, False),
    ("not fewer than five", 5, None, False),
    ("five or more", 5, None, False),
    ("50-plus", 50, None, False),
    ("more than 20", 21, None, False),  # people come whole: below a hundred, more than 20 starts at 21
    ("over 200", 200, None, False),  # a round figure: 200 to the letter would be more than is said
    ("fewer than 20", None, 19, False),
    ("less than 2,000", None, 2000, False),
    ("up to 2,000", None, 2000, False),
    ("as many as 2,000", None, 2000, False),
    ("no more than 2,000", None, 2000, False),
    ("nearly 200", 180, 200, True),
    ("almost 250", 237, 250, True),
    ("just over 200", 200, 220, True),
    ("about 600", 540, 660, True),  # one significant digit: a tenth
    ("about 580", 551, 609, True),  # two: a twentieth
    ("some 600", 540, 660, True),
    ("an estimated 600", 540, 660, True),
    ("300 or so", 270, 330, True),
    ("at least a dozen", 11, None, True),
    ("as many as 35 to 40", None, 40, False),
    ("at least 35 to 40", 35, None, False),
]


@pytest.mark.parametrize(("words", "low", "high", "approximate"), CASES)
def test_bound_words(words: str, low: float | None, high: float | None, approximate: bool) -> None:
    sentence = f"The flood drove {words} people from the valley."
    (quantity,) = find_in(sentence, "text")
    assert (quantity.low, quantity.high, quantity.approximate) == (low, high, approximate)
    assert quantity.text == words
    assert sentence[slice(*quantity.of_span or ())] == "people"


@pytest.mark.parametrize(
    ("words", "value"),
    [("a further 12", 12), ("another five", 5), ("six more", 6), ("an additional six", 6), ("yet another 40", 40)],
)
def test_additional(words: str, value: float) -> None:
    (quantity,) = find_in(f"The flood drove {words} people from the valley.", "text")
    assert quantity.additional
    assert (quantity.text, quantity.low, quantity.high) == (words, value, value)


def test_bounds_stack() -> None:
    (quantity,) = find_in("The flood drove at least another 12 people from the valley.", "text")
    assert (quantity.low, quantity.high, quantity.additional) == (12, None, True)


def test_six_more_than_expected_is_not_additional() -> None:
    assert not any(quantity.additional for quantity in find_in("That was six more than expected.", "text"))


def test_a_bound_may_follow_the_noun() -> None:
    (quantity,) = find_in("The bus carries 12 people or more.", "text")
    assert (quantity.low, quantity.high) == (12, None)


def test_a_bound_makes_a_number_of_an_article() -> None:
    (quantity,) = find_in("The queue was more than a mile long, which is a mile too long.", "text")
    assert (quantity.text, quantity.low, quantity.high) == ("more than a mile", 1609.344, None)
