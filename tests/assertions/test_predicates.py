"""What is said of a person or thing: sentences, of what, at which pole of which opposition, and how sure."""

from __future__ import annotations

import pytest

from checker.assertions import Assertion
from tests.assertions.reading import article, slot


def told(one: Assertion) -> str:
    """``thing:town hall: damaged``, with "not" where it is denied and "?" where it is not certain."""
    value = one.value.text if one.value.kind == "text" else ""
    negated = "not " if one.polarity == "negated" else ""
    return f"{one.subject.entity}: {negated}{value}{'' if one.factuality == 'certain' else '?'}"


@pytest.mark.parametrize(
    ("sentence", "states"),
    [
        # Who is at that pole: the subject of "is", of a passive, of what it does; the object of what is done to it.
        ("The town hall is intact, the mayor said.", ["thing:town hall: intact"]),
        ("A fire destroyed the town hall.", ["thing:town hall: damaged"]),
        ("The town hall was badly damaged by the storm.", ["thing:town hall: damaged"]),
        ("The old mill burned down on Sunday.", ["thing:old mill: damaged"]),
        ("Otto Brandt was armed, police said.", ["person:otto-brandt: armed"]),
        # Denials: turned to the other pole where there is one, else kept as denials.
        ("Power supplies were not affected by the storm.", ["thing:power supplies: unaffected"]),
        ("The town hall was not damaged.", ["thing:town hall: intact"]),
        ("Ada Quill was not sacked.", ["person:ada-quill: not dismissed"]),
        ("No aid has arrived in the camp.", ["thing:aid: not arrived"]),
        ("The bank denied that it had been hacked.", ["thing:bank: not hacked"]),
        ("Ada Quill denied paying bribes to the mayor.", ["person:ada-quill: not paid"]),
        # How sure the source is.
        ("The town hall may have been destroyed.", ["thing:town hall: damaged?"]),
        ("The town hall is believed to be intact.", ["thing:town hall: intact?"]),
        # A part stands for nothing but itself.
        ("The roof of the town hall was destroyed.", ["thing:roof of town hall: damaged"]),
    ],
)
def test_a_state_is_read_with_its_holder(sentence: str, states: list[str]) -> None:
    assert [told(one) for one in slot("state", sentence)] == states


@pytest.mark.parametrize(
    "sentence",
    [
        "If the dam is destroyed, the valley will be flooded.",  # supposed
        "Will the town hall be destroyed?",  # asked
        "The town hall will be demolished.",  # planned
        "The council wants the town hall to be demolished.",  # wished
        "There is no evidence that the town hall was damaged.",  # others' doubt
        "Some houses were destroyed.",  # a part of nobody knows what
        "A man was armed.",  # any man
        "It was destroyed.",  # what?
        "The bridge was destroyed in 1944.",  # history
        "Helpers carried the injured man to a boat.",  # the word only describes
    ],
)
def test_what_claims_nothing_of_anything_known_is_left_out(sentence: str) -> None:
    assert slot("state", sentence) == ()


def test_the_speaker_is_not_whom_he_speaks_of() -> None:
    text = "Inspector Piet Vos arrived at noon. Vos said that he died on the way down."
    assert [told(one) for one in slot("state", text)] == []


def test_a_state_that_lasts_holds_from_then_on_and_its_opposite_up_to_then() -> None:
    destroyed, intact = slot("state", "A fire destroyed the town hall. The main hall is intact.")
    assert destroyed.holds is not None
    assert destroyed.holds.has_no_end
    assert intact.holds is not None
    assert intact.holds.has_no_start
    assert not intact.holds.has_no_end


def test_two_things_are_told_apart_by_what_is_said_of_them_besides() -> None:
    (one,) = slot("state", "The premier accepted the invitation.")
    assert one.scope.whom == "acceptance of thing:invitation"


def test_the_state_is_the_sources() -> None:
    (one,) = slot("state", article("The town hall is intact, mayor Ida Holm said."))
    assert one.source.entity == "person:ida-holm"
