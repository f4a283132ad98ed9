"""What a value is called in a report."""

import pytest

from checker.assertions.model import EntityValue, PlaceValue, SpanValue, StatusValue, TextValue
from checker.findings import words
from checker.temporal.span import Precision, TimeSpan
from tests.newsdesk import number, on, statement

NOON = 12 * 60


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (StatusValue(status="ruled-out"), "ruled out"),
        (number(5, 5), "5"),
        (number(5), "at least 5"),
        (number(None, 40), "at most 40"),
        (number(20_000, 25_000), "20,000 to 25,000"),
        (number(6.1, 6.1, "magnitude"), "6.1"),
        (number(8_500_000, 8_500_000, "EUR"), "8.5 million EUR"),
        (number(38_950_000, 43_050_000, "EUR"), "about 41 million EUR"),
        (number(2_345_678, 2_345_678), "2,345,678"),
        (number(54, 66, "s"), "about 60 s"),
        (number(10, 11, "s"), "10 to 11 s"),
        (number(20_000, 99_999), "20,000 to 99,999"),
        (number(19_312.128, 19_312.128, "m"), "19.3 km"),
        (number(0, 0), "0"),
        (number(12.5, 12.5, "percent"), "12.5%"),
        (number(None, None), "an unknown amount"),
        (PlaceValue(within="place:lund-se"), "in Lund"),
        (PlaceValue(anchor="place:lund", distance=number(9000, 9000, "m"), direction="ne"), "9 km NE from Lund"),
        (EntityValue(entity="person:ann-holm"), "Ann Holm"),
        (TextValue(text="faulty wiring"), "faulty wiring"),
        (SpanValue(span=on("2024-03-04")), "2024-03-04"),
    ],
)
def test_value(value, said):
    assert words.value(value) == said


@pytest.mark.parametrize(
    ("span", "said"),
    [
        (TimeSpan.month(2024, 3), "2024-03"),
        (TimeSpan.year(1929), "1929"),
        (TimeSpan.from_onward(on("2024-03-04")), "from 2024-03-04 on"),
        (TimeSpan.until(on("2024-03-04")), "until 2024-03-04"),
        (TimeSpan.within(on("2024-03-04")), "2024-03-04"),
        (on("2024-03-04").hull(on("2024-03-06")), "2024-03-04 to 2024-03-06"),
        (TimeSpan((None, None), (None, None)), "at an unknown time"),
        (TimeSpan.exact(on("2024-03-04").start[0] + NOON, on("2024-03-04").start[0] + NOON + 1, Precision.MINUTE),
         "2024-03-04 12:00"),
    ],
)  # fmt: skip
def test_span(span, said):
    assert words.span(span) == said


def test_the_words_of_the_article_name_a_place_better_than_its_key():
    one = statement("a", "It broke out near the old harbour.", "near the old harbour", PlaceValue(within="place:x-7"))
    assert words.label(one) == "near the old harbour"


def test_a_negated_statement_says_so():
    one = statement("a", "No date was agreed.", "agreed", StatusValue(status="agreed"), polarity="negated")
    assert words.label(one) == "not agreed"


def test_a_focus_outside_of_the_quote_marks_nothing():
    one = statement("a", "No date was agreed.", "agreed", StatusValue(status="agreed"))
    assert words.focus_in_quote(one.model_copy(update={"focus": (90, 99)})) == (0, 0)
