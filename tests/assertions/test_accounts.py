"""Which way a story went: sentences, of whom or what, and how it is told."""

from __future__ import annotations

import pytest

from tests.assertions.reading import slot
from tests.assertions.test_predicates import told


@pytest.mark.parametrize(
    ("sentence", "states"),
    [
        # Of the story's one such matter, whoever does it.
        ("The council backed the bridge unanimously.", ["matter:unanimous or split: unanimous"]),
        ("Two members voted against the bridge.", ["matter:unanimous or split: split"]),
        ("The owners paid no ransom at all.", ["matter:ransom paid or not: unpaid"]),
        ("The owners paid a ransom for the crew.", ["matter:ransom paid or not: paid"]),
        # Of a person: a name, or what he is called by.
        ("Otto Brandt was granted bail on Monday.", ["person:otto-brandt: free"]),
        ("The driver fled on foot after the crash.", ["role:driver: fled"]),
        # Denied, by the verb, by nobody, by somebody.
        ("Otto Brandt did not testify at the trial.", ["person:otto-brandt: silent"]),
        ("Ada Quill never married.", ["person:ada-quill: unmarried"]),
        ("No tsunami warnings were issued after the quake.", ["matter:issued or not: none"]),
        # How sure the source is.
        ("Otto Brandt may have been granted bail.", ["person:otto-brandt: free?"]),
    ],
)
def test_an_account_is_read_with_whom_it_is_of(sentence: str, states: list[str]) -> None:
    assert set(states) <= {told(one) for one in slot("state", sentence)}


@pytest.mark.parametrize(
    "sentence",
    [
        "If two members vote against the bridge, it will not be built.",  # supposed
        "Will the council be unanimous?",  # asked
        "The council wants to vote against the bridge.",  # wished
        "The band sold 5,000 records in a storm of applause.",  # no ship, no crash: the words mean something else
    ],
)
def test_what_gives_no_account_is_left_out(sentence: str) -> None:
    assert list(slot("state", sentence)) == []
