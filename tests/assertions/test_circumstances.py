"""Why a thing happened and how badly: sentences, the kind of cause or degree, and how sure the source is."""

from __future__ import annotations

import pytest

from checker.assertions import Assertion
from tests.assertions.reading import slot

LEAD = "A fire broke out in the Velm granary on Tuesday. "


def told(one: Assertion) -> str:
    """``cause-of-fire: arson``, "not" where it is ruled out and "?" where it is only suspected."""
    value = one.value.text if one.value.kind == "text" else ""
    negated = "not " if one.polarity == "negated" else ""
    return f"{one.scope.whom}: {negated}{value}{'' if one.factuality == 'certain' else '?'}"


@pytest.mark.parametrize(
    ("sentence", "causes"),
    [
        ("The fire was deliberately set.", ["cause-known: known", "cause-of-fire: arson"]),
        ("Police suspect arson.", ["cause-of-fire: arson?"]),
        ("The fire may have been set by an arsonist.", ["cause-of-fire: arson?"]),
        ("Police ruled out arson.", ["cause-of-fire: not arson"]),
        ("The fire was caused by faulty wiring, police said.", ["cause-known: known", "cause-of-fire: electrical"]),
        ("The cause of the fire is still unknown.", ["cause-known: unknown"]),
        ("We have no idea what caused it, the owner said.", ["cause-known: unknown"]),
        # What somebody is charged with says nothing of the fire.
        ("A man has been charged with arson.", []),
    ],
)
def test_a_cause_is_read_with_its_certainty(sentence: str, causes: list[str]) -> None:
    assert sorted(told(one) for one in slot("cause", LEAD + sentence)) == causes


@pytest.mark.parametrize(
    ("sentence", "extents"),
    [
        ("The fire destroyed much of the granary.", ["extent-of-fire: destroyed"]),
        ("Sprinklers kept the fire from spreading beyond the attic.", ["extent-of-fire: limited"]),
        ("The granary has only smoke damage.", ["extent-of-fire: limited"]),
        ("The fire could have destroyed much of the granary.", []),
    ],
)
def test_an_extent_is_read(sentence: str, extents: list[str]) -> None:
    assert [told(one) for one in slot("extent", LEAD + sentence)] == extents


def test_a_cause_of_something_else_is_not_that_of_the_event() -> None:
    text = "A coach crash killed two people near Velm on Tuesday. Rescuers were late because of bad weather."
    assert slot("cause", text) == ()
