"""One key for one person within a story."""

import pytest

from checker.events.people import canonical


@pytest.mark.parametrize(
    ("written", "one"),
    [
        # A second name, an initial, a rank.
        (["person:edda-quist", "person:edda-marie-quist"], True),
        (["person:e-quist", "person:edda-quist"], True),
        (["person:edda-quist", "person:edda-quist-jr"], True),
        # A surname alone.
        (["person:~quist", "person:edda-quist"], True),
        # A letter too many, too few, or wrong.
        (["person:duncan-raite", "person:duncan-rait"], True),
        (["person:lena-ostrander", "person:lena-ostramder"], True),
        # Other people.
        (["person:edda-quist", "person:jonas-quist"], False),
        (["person:anna-kim", "person:anna-kin"], False),
        (["person:edda-marie-quist", "person:edda-sofie-quist"], False),
        (["person:lena-carter", "person:lena-barter"], False),
        (["org:quist", "person:quist"], False),
    ],
)
def test_names(written: list[str], one: bool) -> None:
    keys = canonical(written)
    assert (len({keys.get(name, name) for name in written}) == 1) == one
    assert canonical(written[::-1]) == keys


def test_a_surname_that_two_people_have_stays() -> None:
    assert canonical(["person:~quist", "person:edda-quist", "person:jonas-quist"]) == {}


def test_the_name_that_is_written_most_often_is_kept() -> None:
    assert canonical(["person:ann-lee-moor", "person:ann-moor", "person:ann-moor"]) == {
        "person:ann-lee-moor": "person:ann-moor"
    }
