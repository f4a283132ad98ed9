import pytest

from checker.entities import contains

CASES = [
    ("country:ru", "place:sochi-ru", True),
    ("country:fr", "place:sochi-ru", False),
    ("place:sochi-ru", "country:ru", False),
    ("place:sochi-ru", "place:sochi-ru", True),
    ("place:texas-us", "place:houston-us", True),
    ("place:texas-us", "place:chicago-us", False),
    ("place:aceh-id", "place:banda-aceh-id", True),
    ("place:aceh-id", "place:padang-id", False),
    ("place:chicago-us", "place:houston-us", False),
    ("country:ru", "place:black-sea", None),
    ("country:ru", "place:wih-tenang", None),
    ("place:asia", "place:southeast-asia", True),
]


@pytest.mark.parametrize(("outer", "inner", "expected"), CASES)
def test_contains(outer: str, inner: str, expected: bool | None) -> None:
    assert contains(outer, inner) is expected
