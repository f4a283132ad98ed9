"""What is counted: the head of the noun phrase, and where the phrase stands."""

import pytest

from checker.quantities import find_in
from checker.quantities.lexicon import lexicon
from checker.quantities.nouns import singular

CASES = [
    ("They freed 45 anti-war protesters.", "protesters", "anti-war protesters"),
    ("They freed 26 Norwegian sailors on Friday.", "sailors", "Norwegian sailors"),
    ("They found six AK-47 rifles.", "rifles", "AK-47 rifles"),
    ("They found six AK 47 rifles.", "rifles", "AK 47 rifles"),
    ("They took in five unarmed prison guards and a cook.", "guards", "unarmed prison guards"),
    ("They took in 12 women prisoners.", "prisoners", "women prisoners"),
    ("Five of the villages burned.", "villages", "villages"),
    ("Dozens of villages burned.", "villages", "villages"),
    ("A storm left 12 dead.", "dead", "dead"),
    ("A storm left 12 people dead.", "people", "people"),
    ("At least 30 wounded soldiers came in.", "soldiers", "wounded soldiers"),
    ("One elderly man drowned.", "man", "elderly man"),
    ("At least one bomb expert was hurt.", "expert", "bomb expert"),
    ("The three-storey house fell.", "storey", "storey"),
    ("The toll rose to 12, officials said.", "", None),
    ("Two of them ran.", "", None),
    ("Seven were hurt when cars collided.", "", None),
]


@pytest.mark.parametrize(("sentence", "of", "phrase"), CASES)
def test_the_counted_noun(sentence: str, of: str, phrase: str | None) -> None:
    (quantity,) = find_in(sentence, "text")
    assert quantity.of == of
    assert (quantity.of_span and sentence[slice(*quantity.of_span)]) == phrase


@pytest.mark.parametrize(
    ("plural", "expected"),
    [
        ("soldiers", "soldier"),
        ("people", "person"),
        ("women", "woman"),
        ("bodies", "body"),
        ("churches", "church"),
        ("houses", "house"),
        ("dead", "dead"),
        ("aircraft", "aircraft"),
    ],
)
def test_singular(plural: str, expected: str) -> None:
    assert singular(plural, lexicon()) == expected


def test_a_rate_of_things() -> None:
    (quantity,) = find_in("The clinic treats 40 people a day.", "text")
    assert (quantity.unit, quantity.of) == ("count/day", "people")
