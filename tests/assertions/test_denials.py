"""A claim and its denial within one report: what is set against what."""

from __future__ import annotations

import pytest

from tests.assertions.reading import slot


def sides(text: str) -> list[tuple[str, str, str]]:
    """Each statement of an act: the act, whether it is denied, by whom."""
    found = slot("act", text)
    return [(one.value.text if one.value.kind == "text" else "", one.polarity, one.source.text) for one in found]


def test_a_claim_and_its_denial_are_two_statements_of_one_act() -> None:
    text = "Marchers said police killed a demonstrator. The governor denied that a protester was killed."
    assert sides(text) == [
        ("kill protester", "affirmed", "Marchers"),
        ("kill protester", "negated", "The governor"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Marchers said police killed a demonstrator. The governor denied all allegations.",  # no act is named
        "Marchers said police killed a demonstrator. The governor denied that soldiers were killed.",  # others
        "Police killed a demonstrator. The governor denied that a protester was killed.",  # the paper knows
        "The governor denied that a protester was killed.",  # nobody claims it
        "Marchers said police killed a demonstrator. The governor said that he was sorry.",  # nobody denies it
    ],
)
def test_what_is_not_denied_by_another_is_left_alone(text: str) -> None:
    assert sides(text) == []
