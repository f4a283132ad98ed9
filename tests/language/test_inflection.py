"""The forms of a verb, so that ``~cancel`` in the vocabulary finds canceled and cancelling."""

import pytest

from checker.language.inflection import forms, irregular_forms


def having(verb: str, form: str) -> set[str]:
    return {word for word, kinds in forms(verb).items() if form in kinds}


@pytest.mark.parametrize(
    ("verb", "present", "past", "participle", "gerund"),
    [
        ("kill", "kills", "killed", "killed", "killing"),
        ("postpone", "postpones", "postponed", "postponed", "postponing"),
        ("agree", "agrees", "agreed", "agreed", "agreeing"),
        ("deny", "denies", "denied", "denied", "denying"),
        ("stay", "stays", "stayed", "stayed", "staying"),
        ("die", "dies", "died", "died", "dying"),
        ("stop", "stops", "stopped", "stopped", "stopping"),
        ("crash", "crashes", "crashed", "crashed", "crashing"),
        ("clash", "clashes", "clashed", "clashed", "clashing"),
        ("veto", "vetoes", "vetoed", "vetoed", "vetoing"),
        ("fix", "fixes", "fixed", "fixed", "fixing"),
        ("meet", "meets", "met", "met", "meeting"),
        ("strike", "strikes", "struck", "struck", "striking"),
        ("take", "takes", "took", "taken", "taking"),
        ("begin", "begins", "began", "begun", "beginning"),
        ("hit", "hits", "hit", "hit", "hitting"),
        ("go", "goes", "went", "gone", "going"),
        ("do", "does", "did", "done", "doing"),
    ],
)
def test_the_forms_of_a_verb(verb: str, present: str, past: str, participle: str, gerund: str) -> None:
    assert having(verb, "base") == {verb}
    for form, word in (("present", present), ("past", past), ("participle", participle), ("gerund", gerund)):
        assert word in having(verb, form), form


@pytest.mark.parametrize(
    ("verb", "form", "both"),
    [
        ("cancel", "past", {"canceled", "cancelled"}),
        ("cancel", "gerund", {"canceling", "cancelling"}),
        ("level", "past", {"leveled", "levelled"}),
        ("acquit", "past", {"acquited", "acquitted"}),
        ("travel", "gerund", {"traveling", "travelling"}),
    ],
)
def test_american_and_british_spelling(verb: str, form: str, both: set[str]) -> None:
    assert having(verb, form) == both


def test_be_and_have_with_what_is_left_of_them_behind_an_apostrophe() -> None:
    assert having("be", "present") == {"am", "is", "are", "'s", "'re"}
    assert having("be", "past") == {"was", "were"}
    assert having("have", "present") == {"has", "'ve"}


def test_a_form_may_be_two() -> None:
    assert forms("meet")["met"] == {"past", "participle"}
    assert forms("hit")["hit"] == {"base", "past", "participle"}


def test_irregular_forms_hold_no_base_that_is_not_a_past() -> None:
    assert {"struck", "met", "taken", "hit"} <= irregular_forms()
    assert not {"strike", "meet", "take", "killed"} & irregular_forms()
