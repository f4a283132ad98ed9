"""How a phrase is written, shown by what it stands for, and what is said of one that is not."""

import re

import pytest

from checker.vocabulary.phrase import elements


def rows(phrase: str) -> list[str]:
    """Each row as text: choices joined by ``/``, optional ones in brackets."""
    return [
        " ".join(f"[{'/'.join(e.words)}]" if e.optional else "/".join(e.words) for e in row) for row in elements(phrase)
    ]


@pytest.mark.parametrize(
    ("phrase", "stands_for"),
    [
        ("quake", ["quake"]),
        ("death toll of", ["death toll of"]),
        ("~call off", ["~call off"]),
        ("quake(s)", ["quake/quakes"]),
        ("crash(es) into", ["crash/crashes into"]),
        ("talks (on|about) (a|the)", ["talks on/about a/the"]),
        ("agree to? meet", ["agree [to] meet"]),
        ("agree (on|to)? a", ["agree [on/to] a"]),
        ("waiting for *? invite", ["waiting for [*] invite"]),
        ("fall * feet", ["fall * feet"]),
        ("(in custody|detained)", ["detained", "in custody"]),
        ("~remain (in custody|behind bars)", ["~remain in custody", "~remain behind bars"]),
        ("~be (in custody|held)? there", ["~be [held] there", "~be in custody there"]),
        ("~be (in custody)? there", ["~be in custody there", "~be there"]),
        ("(~be|~have been) (hurt|taken ill)", ["~be hurt", "~be taken ill", "~have been hurt", "~have been taken ill"]),
        ("(very big)? quake", ["very big quake", "quake"]),
        ("n't meet", ["n't meet"]),
        ("6.1-magnitude", ["6.1-magnitude"]),
        ("  fire   brigade ", ["fire brigade"]),
    ],
)
def test_what_a_phrase_stands_for(phrase: str, stands_for: list[str]) -> None:
    assert rows(phrase) == stands_for


@pytest.mark.parametrize(
    ("phrase", "message"),
    [
        ("", 'not readable as a phrase: ""'),
        ("talks (on", 'not readable as part of a phrase: "("'),
        ("talks on)", 'not readable as a phrase: ")"'),
        ("talks ((on))", 'not readable as part of a phrase: "("'),
        ("talks on|about", '"on|about" is no choice of words in "talks on|about"'),
        ("talks (on|)", '"" is no choice of words in "talks (on|)"'),
        ("talks ~", '"~" is no choice of words in "talks ~"'),
        ("* quake", 'a phrase begins with a word that must be there: "* quake"'),
        ("the? quake", 'a phrase begins with a word that must be there: "the? quake"'),
        ("talks (on (the)|a)", 'not readable as part of a phrase: "("'),
        (" ".join(["(a b|c d)"] * 7), "the phrase stands for more than 64 others"),
    ],
)
def test_what_is_said_of_a_phrase_that_cannot_be_read(phrase: str, message: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(message)}"):
        elements(phrase)
