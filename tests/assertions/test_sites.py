from __future__ import annotations

import pytest

from checker.articles.model import Article, Clock
from checker.assertions import extract
from checker.assertions.model import PlaceValue, TextValue


def told(text: str) -> list[str]:
    found = []
    for one in extract(Article("a", text, clocks=(Clock("published", "2021-03-10"),))):
        if one.slot in {"place", "shore", "means"}:
            assert isinstance(one.value, PlaceValue | TextValue)
            value = one.value.within if isinstance(one.value, PlaceValue) else one.value.text
            found.append(f"{one.subject.type} {one.slot} {value}")
    return found


CASES = [
    ("Robert Quill was arrested on Tuesday in Leipzig.", ["custody place place:leipzig-de"]),
    ("Robert Quill was arrested near Leipzig on Tuesday.", []),
    ("Robert Quill was arrested after a trial in Leipzig.", []),
    ("Robert Quill remains in custody in Leipzig.", []),
    ("Robert Quill was not arrested in Leipzig.", []),
    ("A strong earthquake struck off the coast of Norland on Tuesday.", ["earthquake shore at sea"]),
    ("The quake struck inland at a depth of ten kilometres.", ["earthquake shore on land"]),
    ("A strong earthquake struck off Indonesia's Aceh province.", ["earthquake shore at sea"]),
    ("The 2004 tsunami was triggered by a quake off Indonesia.", []),
    ("A rocket attack on the palace wounded three ministers.", ["attack means rocket"]),
    ("A car bomb attack on the palace wounded three ministers.", ["attack means car bomb"]),
    ("An attack on the palace wounded three ministers.", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_sites(text: str, expected: list[str]) -> None:
    assert told(text) == expected


DISTANCES = [
    ("The rig was located 45 miles southeast of Venice, Louisiana.", "site:rig", "near:venise"),
    ("A blast aboard a rig in the Gulf of Mexico, 52 miles south of Venice, killed two.", "site:rig", "near:venise"),
    ("A quake struck Norland. The epicentre was 55 km (34 miles) west of Bireun.", "earthquake", "near:biren"),
    ("A quake struck Norland. Its centre was 55 km west of Bireuen.", "earthquake", "near:biren"),
    ("A quake struck Norland. The mayor lives 55 km west of Bireun.", "", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "subject", "anchor"), DISTANCES)
def test_what_a_distance_is_said_of(text: str, subject: str, anchor: str) -> None:
    found = [one for one in extract(Article("a", text)) if one.slot == "distance"]
    told = {(one.subject.entity or one.subject.type, one.scope.where) for one in found}
    assert told == ({(subject, anchor)} if subject else set())


MORE = [
    ("A quake near Clearfield in Lake County was recorded.", ["earthquake county lake county"]),
    ("A quake near Clearfield was felt in Lake County.", []),
    ("A fire at a church in Velm killed five people.", ["fire venue church"]),
    ("A school fire killed five people.", ["fire venue school"]),
    ("Robert Quill was arrested at another house on Tuesday.", ["custody venue house"]),
    ("A fire near a church killed five people.", []),
    ("A helicopter crash killed five people.", ["crash aircraft helicopter"]),
    ("The crash of a small plane killed five people.", ["crash aircraft light aircraft"]),
]


@pytest.mark.parametrize(("text", "expected"), MORE)
def test_counties_and_kinds_of_houses(text: str, expected: list[str]) -> None:
    found = [
        f"{one.subject.type} {one.slot} {one.value.text}"
        for one in extract(Article("a", text, clocks=(Clock("published", "2021-03-10"),)))
        if one.slot in {"county", "venue", "aircraft"} and isinstance(one.value, TextValue)
    ]
    assert found == expected
