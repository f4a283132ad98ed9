"""A fingerprint is the same finding's tomorrow; a changed figure is another finding."""

from hypothesis import given
from hypothesis import strategies as st

from checker.findings import dispute_id, fingerprint
from checker.findings.fingerprint import normalised
from tests.newsdesk import FIRE, announced, denied, number, on, statement

SENTENCE = "Firefighters said 12 people had been hurt in the blaze."


def hurt(article: str = "post-2", figure: float = 12, quote: str = SENTENCE, **more):
    return statement(article, quote, "12 people", number(figure, figure), slot="injured", subject=FIRE, **more)


def test_it_names_its_version():
    assert fingerprint("r", "status", [[announced()], [denied()]]).startswith("1:")


def test_the_order_of_sides_and_statements_does_not_matter():
    one = fingerprint("r", "status", [[announced(), announced("echo-1")], [denied()]])
    assert one == fingerprint("r", "status", [[denied()], [announced("echo-1"), announced()]])


def test_ids_offsets_readings_and_typography_do_not_matter():
    plain = fingerprint("r", "injured", [[hurt()], [hurt("courier-2", 31)]])
    moved = hurt(id="other", start=400, readings=("12",), confidence=0.3)
    spaced = hurt("courier-2", 31, quote="“Firefighters said\u00a0 12 people\nhad been hurt in the blaze”")
    assert fingerprint("r", "injured", [[moved], [spaced]]) == plain


def test_rule_slot_article_value_polarity_and_words_do_matter():
    base = [[hurt()], [hurt("courier-2", 31)]]
    others = [
        fingerprint("other", "injured", base),
        fingerprint("r", "deaths", base),
        fingerprint("r", "injured", [[hurt("echo-2")], base[1]]),
        fingerprint("r", "injured", [[hurt(figure=13)], base[1]]),
        fingerprint("r", "injured", [[hurt(polarity="negated")], base[1]]),
        fingerprint("r", "injured", [[hurt(quote="Some 12 people were hurt.")], base[1]]),
        fingerprint("r", "injured", [[*base[0], *base[1]], []]),
    ]
    assert len({fingerprint("r", "injured", base), *others}) == len(others) + 1


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


@given(st.text())
def test_normalising_twice_is_normalising_once(text):
    assert normalised(normalised(text)) == normalised(text)
