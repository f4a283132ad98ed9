"""A whole article: what its assertions are, and the evidence that each carries."""

import json

from checker.assertions import Assertion, extract
from tests.assertions.reading import article, shown, slot, statements

TEXT = (
    "A 6.1-magnitude quake struck the Italian town of Salerno on Tuesday, killing at least five people, officials said."
    "\n\n“Twelve people are still missing,” the mayor, Lena Ortiz, told reporters.\n\n"
    "Emmanuel Macron’s visit to the town, planned for Friday, has been postponed."
)


def test_one_statement_a_slot() -> None:
    assert [(one.subject.type, one.slot, shown(one)) for one in statements(TEXT)] == [
        ("earthquake", "status", "occurred"),
        ("earthquake", "time", "2024-03-05"),
        ("earthquake", "magnitude", "6.1"),
        ("earthquake", "deaths", "5.."),
        ("earthquake", "missing", "12"),
        ("visit", "status", "postponed"),
    ]


def test_a_quote_is_its_sentence_to_the_letter() -> None:
    one = slot("missing", TEXT)[0]
    assert one.quote == "“Twelve people are still missing,” the mayor, Lena Ortiz, told reporters."
    assert TEXT[one.start : one.end] == one.quote
    assert TEXT[slice(*one.focus)] == "Twelve people are still missing"


def test_offsets_count_in_the_field_they_name() -> None:
    given = article("The fire killed three people.", title="“Dreadful” fire kills three, injures 20")
    for one in extract(given):
        assert given.field(one.field)[one.start : one.end] == one.quote
    assert {one.field for one in extract(given)} == {"title", "text"}


def test_it_tells_how_a_day_was_read() -> None:
    (time,) = slot("time", TEXT)
    assert any("Tuesday = 2024-03-05" in reading for reading in time.readings)


def test_what_comes_out_goes_in_again() -> None:
    for one in statements(TEXT):
        assert Assertion.model_validate_json(one.model_dump_json()) == one


def test_an_export_holds_only_what_a_program_can_read() -> None:
    line = json.loads(slot("deaths", TEXT)[0].model_dump_json())
    assert line["value"] == {"kind": "quantity", "low": 5.0, "high": None, "unit": "count", "tolerance": 0.0}
    assert line["holds"]["start"][0] == "2024-03-06"


def test_the_same_words_twice_are_two_statements() -> None:
    found = statements("The fire killed three people. The fire killed three people.")
    assert len({one.id for one in found}) == len(found) == 4


def test_an_id_does_not_depend_on_the_other_sentences() -> None:
    alone = {one.id for one in statements("The fire killed three people.")}
    assert alone <= {one.id for one in statements("The fire killed three people. Macron met Merkel on Monday.")}


def test_nothing_to_say() -> None:
    assert statements("") == ()
    assert statements("The weather was fine.") == ()
