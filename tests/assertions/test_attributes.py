from __future__ import annotations

import pytest

from checker.articles.model import Article
from checker.assertions import extract
from checker.assertions.model import PlaceValue, TextValue

SLOTS = {"kind", "job", "position", "relation", "nationality", "residence"}


def told(text: str) -> list[str]:
    found = []
    for one in extract(Article("a", text)):
        if one.slot in SLOTS:
            assert isinstance(one.value, PlaceValue | TextValue)
            value = one.value.within if isinstance(one.value, PlaceValue) else one.value.text
            whose = f" of {one.scope.whom}" if one.scope.whom else ""
            found.append(f"{one.subject.entity} {one.slot} {value}{whose}")
    return found


CASES = [
    ("The patrol vessel INS Sagar drove them off.", ["name:sagar kind patrol vessel"]),
    ("It was INS Sagar, a frigate, that drove them off.", ["name:sagar kind frigate"]),
    ("INS Sagar is not a frigate.", []),
    ("Ida Quill, 41, a nurse from Oakham, was killed.", ["person:ida-quill job nurse"]),
    ("Ida Quill was a teacher at the Oakham school.", ["person:ida-quill job teacher"]),
    ("Ida Quill worked as a nurse in Oakham.", ["person:ida-quill job nurse"]),
    ("Ida Quill, a former nurse, was killed.", []),
    ("Ida Quill, a doctor and lawyer, was killed.", []),
    ("Ida Quill, the daughter of a nurse, was killed.", []),
    ("The goalkeeper Peter Holm left on Tuesday.", ["person:peter-holm position goalkeeper"]),
    ("Robert Quill's sister, Ida Quill, was killed.", ["person:ida-quill relation sister of person:robert-quill"]),
    ("Ida Quill, the wife of Robert Quill, was killed.", ["person:ida-quill relation wife of person:robert-quill"]),
    ("His sister, Ida Quill, was killed.", []),
    ("The Australian climber Dan Oakes died.", ["person:dan-oakes nationality country:au"]),
    ("Dan Oakes, a 36-year-old Australian climber, died.", ["person:dan-oakes nationality country:au"]),
    (
        "Dan Oakes, a New Zealander living in Melbourne, died.",
        ["person:dan-oakes nationality country:nz", "person:dan-oakes residence place:melbourne-au"],
    ),
    ("Dan Oakes, a New Zealand-born climber, died.", []),
    ("Dan Oakes, a French-Danish climber, died.", []),
    ("Australian police questioned Dan Oakes.", []),
    ("Dan Oakes, 36, of Leipzig, died.", ["person:dan-oakes residence place:leipzig-de"]),
    ("Eric Allan Oakes, who lived in Leipzig, died.", ["person:eric-oakes residence place:leipzig-de"]),
    ("Mr Oakes, a nurse, died.", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_attributes(text: str, expected: list[str]) -> None:
    assert told(text) == expected
