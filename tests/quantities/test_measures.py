"""Units, money, magnitudes and ages, each turned into the canonical unit."""

import pytest

from checker.quantities import Quantity, find_in

Case = tuple[str, float, float, str, str]

CASES: list[Case] = [
    # the words, low, high, canonical unit, unit in the text
    ("60 metres", 60, 60, "m", "metre"),
    ("200ft", 60.96, 60.96, "m", "foot"),
    ("2 1/2 miles", 4023.36, 4023.36, "m", "mile"),
    ("2-1/2 miles", 4023.36, 4023.36, "m", "mile"),
    ("half a mile", 804.672, 804.672, "m", "mile"),
    ("a quarter of a mile", 402.336, 402.336, "m", "mile"),
    ("84km", 84_000, 84_000, "m", "kilometre"),
    ("1,500 square kilometres", 1.5e9, 1.5e9, "m2", "square_kilometre"),
    ("20 hectares", 200_000, 200_000, "m2", "hectare"),
    ("100 litres", 100, 100, "l", "litre"),
    ("100 gallons", 378.5411784, 454.609, "l", "gallon"),  # American or imperial: the text does not say
    ("206m gallons", 779794827.504, 936494540, "l", "gallon"),
    ("10 barrels of oil", 1589.87294928, 1589.87294928, "l", "oil_barrel"),
    ("50 kg", 50, 50, "kg", "kilogram"),
    ("98-ton", 98 * 907.18474, 98 * 1016.0469088, "kg", "ton"),
    ("200-pound", 90.718474, 90.718474, "kg", "pound"),
    ("200 pounds", 200, 200, "pound", "pound"),  # weight or money: left open
    ("36 km/h", 10, 10, "m/s", "kilometre_per_hour"),
    ("10 metres a second", 10, 10, "m/s", "metre/second"),
    ("1,000 barrels of oil per day", 158987.294928, 158987.294928, "l/day", "oil_barrel/day"),
    ("1,000 litres an hour", 24_000, 24_000, "l/day", "litre/hour"),
    ("28 degrees Celsius", 28, 28, "celsius", "degree_celsius"),
    ("50 degrees Fahrenheit", 10, 10, "celsius", "degree_fahrenheit"),
    ("minus 17 degrees", -17, -17, "degree", "degree"),
    ("-15C", -15, -15, "celsius", "degree_celsius"),
    ("12 per cent", 12, 12, "percent", "percent"),
    ("12%", 12, 12, "percent", "percent"),
    ("3.5 percentage points", 3.5, 3.5, "percentage_point", "percentage_point"),
    ("two hours", 7200, 7200, "s", "hour"),
    ("24-hour", 86_400, 86_400, "s", "hour"),
    ("87 days", 87 * 86_400, 87 * 86_400, "s", "day"),
    ("two months", 56 * 86_400, 62 * 86_400, "s", "month"),
    ("three years", 3 * 365 * 86_400, 3 * 366 * 86_400, "s", "year"),
    ("85 million euros", 85e6, 85e6, "EUR", "EUR"),
    ("€80m", 80e6, 80e6, "EUR", "EUR"),
    ("e80 million", 80e6, 80e6, "EUR", "EUR"),
    ("euro110 billion", 110e9, 110e9, "EUR", "EUR"),
    ("£5bn", 5e9, 5e9, "GBP", "GBP"),
    ("5 million pounds", 5e6, 5e6, "GBP", "GBP"),
    ("A$5m", 5e6, 5e6, "AUD", "AUD"),
    ("US$5m", 5e6, 5e6, "USD", "USD"),
    ("$108 million", 108e6, 108e6, "$", "$"),  # whose dollars it is stays open
    ("108 million dollars", 108e6, 108e6, "$", "$"),
    ("$20-million", 20e6, 20e6, "$", "$"),
    ("900 euros a month", 10_800, 10_800, "EUR/year", "EUR/month"),
    ("6.1-magnitude", 6.1, 6.1, "magnitude", "magnitude"),
    ("magnitude 6.1", 6.1, 6.1, "magnitude", "magnitude"),
    ("magnitude of 6.1", 6.1, 6.1, "magnitude", "magnitude"),
    ("magnitude-6.1", 6.1, 6.1, "magnitude", "magnitude"),
    ("M6.1", 6.1, 6.1, "magnitude", "magnitude"),
    ("5.9 on the Richter scale", 5.9, 5.9, "magnitude", "magnitude"),
    ("36-year-old", 36, 36, "age", "year"),
    ("36 years old", 36, 36, "age", "year"),
    ("36 years of age", 36, 36, "age", "year"),
    ("aged 61", 61, 61, "age", "year"),
    ("six-month-old", 0.5, 0.5, "age", "month"),
]


def only(sentence: str) -> Quantity:
    (quantity,) = find_in(sentence, "text")
    return quantity


@pytest.mark.parametrize(("words", "low", "high", "unit", "given"), CASES)
def test_a_measure_is_one_quantity_with_its_unit(words: str, low: float, high: float, unit: str, given: str) -> None:
    quantity = only(f"The clerk wrote: {words}.")
    assert quantity.text == words
    assert (quantity.low, quantity.high) == (pytest.approx(low), pytest.approx(high))
    assert (quantity.unit, quantity.given_unit) == (unit, given)
    assert quantity.approximate == (low != high)


@pytest.mark.parametrize(
    "sentence",
    [
        "Nell Carver, 61, opened the door.",
        "The door was opened by Nell Carver, 61.",
        "Nell Carver, 61 and from Hull, opened the door.",
        "Nell Carver Jr., 61, opened the door.",
        "Two of them, 61 and 48 years old, opened the door.",
    ],
)
def test_an_age_beside_a_name(sentence: str) -> None:
    ages = [quantity for quantity in find_in(sentence, "text") if quantity.unit == "age"]
    assert (ages[0].text, ages[0].low, ages[0].high) == ("61", 61, 61)


@pytest.mark.parametrize(
    "sentence",
    [
        "A 2.9 aftershock followed.",
        "A strong 3.0 quake followed.",
        "It measured 4.4.",
        "Aftershocks of around 4.0 came.",
    ],
)
def test_a_decimal_beside_a_quake_is_a_magnitude(sentence: str) -> None:
    assert only(sentence).unit == "magnitude"


def test_a_converted_value_in_brackets_is_a_quantity_of_its_own() -> None:
    found = find_in("They fell 60 metres (200 feet) and lost 85 million euros ($108 million).", "text")
    assert [quantity.text for quantity in found] == ["60 metres", "200 feet", "85 million euros", "$108 million"]


def test_what_is_measured() -> None:
    assert only("The tank lost 40 gallons of crude oil.").of == "oil"
    assert only("The fire took a third of the grain.").of == "grain"
    assert only("She won 12 per cent of the votes.").of == "votes"


@pytest.mark.parametrize("sentence", ["They left two weeks ago.", "They came back three days later."])
def test_an_amount_of_time_that_tells_when_is_no_quantity(sentence: str) -> None:
    assert find_in(sentence, "text") == ()
