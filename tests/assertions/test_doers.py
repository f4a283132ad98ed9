from __future__ import annotations

import pytest

from checker.articles.model import Article
from checker.assertions import extract

CASES = [
    ("The landlord's son found the bodies of the two women.", ["found the body: landlord"]),
    ("The bodies of Ida Quill, 41, and Ada were found by police and firefighters.", ["found the body: authorities"]),
    ("Her mother discovered the body on Tuesday.", ["found the body: relatives"]),
    ("Neighbours reported a strong smell of gas.", ["reported the smell: neighbours"]),
    ("The son found the body.", []),
    ("Police found another body on Tuesday.", []),
    ("Police found twelve bodies on Tuesday.", []),
    ("Police could not say whether joggers found the body.", []),
    ("Police said that after smelling gas, the landlord called them.", []),
    ("Police found the car on Tuesday.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_who_did_it(text: str, expected: list[str]) -> None:
    found = [one for one in extract(Article("a", text)) if one.slot == "doer"]
    assert [f"{(one.subject.entity or '').removeprefix('deed:')}: {one.value.text}" for one in found] == expected  # type: ignore[union-attr]
