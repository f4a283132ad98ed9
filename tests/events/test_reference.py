"""Which event is meant: one spoken of before, another one, or any."""

import pytest

from checker.assertions import extract
from checker.events.reference import read
from tests.events.happenings import told


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("The fire killed three people.", "definite"),
        ("The deadly predawn fire killed three people.", "definite"),
        ("A fire killed three people.", "open"),
        ("Another fire killed three people.", "other"),
        ("A second fire killed three people.", "other"),
        ("The second fire in a month killed three people.", "definite"),
        ("A similar fire killed three people.", "other"),
        ("In the city of Porto fire killed three people.", "open"),
    ],
)
def test_the_words_before(text: str, way: str) -> None:
    statuses = [one for one in extract(told(text)) if one.slot == "status" and "fire" in one.mention.lower()]
    assert {read(one) for one in statuses} == {way}
