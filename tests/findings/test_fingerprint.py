"""A fingerprint is the same finding's tomorrow; a changed figure is another finding."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.assertions.model import EntityValue, PlaceValue, RelationValue, SpanValue, Subject, TextValue
from checker.findings.fingerprint import dispute_id, fingerprint, names, normalised, opening, part, text_digest
from tests.newsdesk import FIRE, MEETING, announced, denied, number, on, statement

SENTENCE = "Firefighters said 12 people had been hurt in the blaze."
OTHER = "The blaze hurt 31 people."
FLOOD = Subject(kind="event", type="flood")
UNDATED = {"said": None}


def hurt(article: str = "post-2", quote: str = SENTENCE, figure: float = 12, day: str = "2024-03-05", **more):
    focus = more.pop("focus", "people")
    return statement(
        article, quote, focus, number(figure, figure), slot="injured", subject=FIRE, said=on(day), **more
    )  # fmt: skip


def many(article: str = "courier-2", quote: str = OTHER, figure: float = 31, **more):
    return hurt(article, quote, figure, **more)


def named(*sides):
    return fingerprint("r", "injured", sides)


PLAIN = named([hurt()], [many()])


def test_it_names_its_version():
    assert PLAIN.startswith("2:")
    assert len(PLAIN) == len("2:") + 16


@pytest.mark.parametrize(
    ("what", "sides"),
    [
        ("the sides change places", ([many()], [hurt()])),
        ("the file was renamed, and with it the article", ([hurt("moved/renamed.md")], [many()])),
        ("a paragraph went in above", ([hurt(start=400, id="other")], [many()])),
        ("another quotation mark, space and line break", (
            [hurt(quote="“Firefighters said\u00a0 12 people\nhad been hurt in the blaze”")], [many()])),
        ("read with another confidence, in other words", ([hurt(readings=("12",), confidence=0.3)], [many()])),
        ("a paper repeats the figure later", (
            [hurt(), hurt("echo-2", "Twelve people are hurt.", day="2024-03-06")], [many()])),
        ("an undated one repeats it", ([hurt(), hurt("echo-2", "12 people.").model_copy(update=UNDATED)], [many()])),
        ("a wire copy, a day earlier", ([hurt(), hurt("wire", day="2024-03-04")], [many()])),
        ("further down it says so again", ([hurt(), hurt(quote="A dozen people, a", start=900)], [many()])),
        ("the headline says so too", ([hurt(), hurt(quote="12 people hurt", field="title")], [many()])),
    ],
)  # fmt: skip
def test_what_leaves_a_finding_the_same(what, sides):
    assert named(*sides) == PLAIN, what


@pytest.mark.parametrize(
    ("what", "name"),
    [
        ("another rule", fingerprint("other", "injured", [[hurt()], [many()]])),
        ("another slot", fingerprint("r", "deaths", [[hurt()], [many()]])),
        ("a corrected figure", named([hurt(figure=13)], [many()])),
        ("denied", named([hurt(polarity="negated")], [many()])),
        ("other words", named([hurt(quote="Some 12 people were hurt.")], [many()])),
        ("other decisive words", named([hurt(focus="Firefighters said 12")], [many()])),
        ("another kind of event", named([hurt().model_copy(update={"subject": FLOOD})], [many()])),
        ("one side only", named([hurt()])),
    ],
)  # fmt: skip
def test_what_makes_another_finding(what, name):
    assert name != PLAIN, what


@pytest.mark.parametrize(
    ("value", "other"),
    [
        (SpanValue(span=on("2024-03-05")), SpanValue(span=on("2024-03-12"))),
        (PlaceValue(anchor="a", distance=number(5, 5, "m")), PlaceValue(anchor="a", distance=number(9, 9, "m"))),
        (
            RelationValue(relation="after", other=MEETING),
            RelationValue(relation="before", other=MEETING),
        ),
    ],
)  # fmt: skip
def test_the_same_words_may_state_another_value_on_another_day(value, other):
    one, two = (statement("a", "It was on Tuesday.", "Tuesday", given, slot="time") for given in (value, other))
    assert part(one) != part(two)


@pytest.mark.parametrize(
    ("value", "other"),
    [
        (EntityValue(entity="person:holm"), EntityValue(entity="person:ann-holm")),
        (PlaceValue(within="place:lund"), PlaceValue(within="place:lund-se")),
        (TextValue(text="holm"), TextValue(text="ms holm")),
    ],
)
def test_who_and_where_is_told_by_the_words_since_names_are_resolved_by_the_rest_of_the_article(value, other):
    one, two = (statement("a", "Holm was held in Lund.", "Holm", given, slot="custody") for given in (value, other))
    assert part(one) == part(two)
    wordless = [given.model_copy(update={"quote": "", "start": 0, "end": 0, "focus": (0, 0)}) for given in (one, two)]
    assert part(wordless[0]) != part(wordless[1])


def test_a_statement_that_turns_out_to_be_earlier_takes_the_first_place_and_the_old_name_is_still_answered_to():
    early = hurt("wire", "The hospital counted 12 people.", day="2024-03-01")
    assert opening([hurt(), early]) == early
    assert named([hurt(), early], [many()]) != PLAIN
    answered = list(names("r", "injured", [[hurt(), early], [many()]]))
    assert answered[0] == named([hurt(), early], [many()])
    assert PLAIN in answered


def test_a_very_large_side_answers_to_its_earliest_statements():
    crowd = [hurt(f"p-{n}", f"{n} said people.", day=f"2024-{n % 12 + 1:02}-0{n % 9 + 1}") for n in range(3000)]
    answered = list(names("r", "injured", [crowd, crowd]))
    assert len(answered) == 1 + 32 * 32


def test_a_dispute_keeps_its_id_when_later_statements_join():
    first = dispute_id([announced(), denied()])
    later = denied("echo-9").model_copy(update={"said": on("2024-03-09")})
    assert dispute_id([later, denied(), announced()]) == first


def test_a_dispute_over_another_slot_or_kind_of_event_is_another():
    ids = {
        dispute_id([hurt()]),
        dispute_id([hurt().model_copy(update={"slot": "deaths"})]),
        dispute_id([hurt().model_copy(update={"subject": FIRE.model_copy(update={"type": "flood"})})]),
    }
    assert len(ids) == 3


def test_an_article_is_known_by_its_words():
    assert text_digest("Fire", "Twelve were hurt.") == text_digest("FIRE", "Twelve\nwere  hurt")
    assert text_digest("Fire", "Twelve were hurt.") != text_digest("Fire", "Thirteen were hurt.")


@given(st.text())
def test_normalising_twice_is_normalising_once(text):
    assert normalised(normalised(text)) == normalised(text)
