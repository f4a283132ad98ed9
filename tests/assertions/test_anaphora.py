"""Which place "the island" is."""

import pytest

from tests.assertions.reading import slot


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "A quake struck Maravel island on Sunday. The island, which has about 3,000 residents, lies far out.",
            {"place:maravel"},
        ),
        (
            "The ferry left Maravel, a small island off Norland, at noon. The island has 3,000 residents.",
            {"name:maravel"},
        ),
        # two islands: neither
        ("Ships left Maravel island and Orme island at noon. The island has 3,000 residents.", set()),
        # nobody has called anything an island
        ("A quake struck Maravel on Sunday. The island has 3,000 residents.", set()),
    ],
)  # fmt: skip
def test_the_island_is_the_only_one_that_was_called_so(text: str, figures: set[str]) -> None:
    assert {one.subject.entity for one in slot("population", text)} == figures


def test_what_opens_a_sentence_lies_where_it_says() -> None:
    text = "Reykjavik, a small city on the coast of Iceland and 940 miles west of Oslo, was quiet."
    assert [one.subject.entity for one in slot("distance", text)] == ["place:reykjavik-is"]
