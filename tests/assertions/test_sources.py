"""Who says so: a person where one is named, the words where a group speaks, the paper where nobody is quoted."""

import pytest

from tests.assertions.reading import article, only, slot, statements


@pytest.mark.parametrize(
    ("sentence", "kind", "source"),
    [
        ("The talks have been called off.", "publisher", "publisher:Daily Post"),
        ("Macron said the talks had been called off.", "named", "person:emmanuel-macron"),
        ("\"The talks are called off,\" Macron told reporters.", "named", "person:emmanuel-macron"),
        ("The talks have been called off, according to Macron.", "named", "person:emmanuel-macron"),
        ("The talks have been called off, the Kremlin said.", "named", "org:kremlin"),
        # The one who speaks, not the one for whom.
        ("Merkel's spokesman, Steffen Seibert, said the talks were called off.", "named", "person:steffen-seibert"),
        ("The talks were called off, said Steffen Seibert, a spokesman for Merkel.", "named", "person:steffen-seibert"),
        ("The talks have been called off, a spokesman for Merkel said.", "collective",
         "group:a spokesman for merkel"),
        ("The talks have been called off, said Merkel's spokesman.", "collective", "group:merkel's spokesman"),
        ("The talks have been called off, officials in Paris said.", "collective", "group:officials in paris"),
        ("Police said the talks were called off.", "collective", "group:police"),
        # The head of the phrase, not a name that its other words hold.
        ("Erin Murphy, a former Merkel aide, said the talks were called off.", "named", "person:erin-murphy"),
        ("Erin Murphy, who once advised Angela Merkel, said the talks were called off.", "named", "person:erin-murphy"),
        ("The talks were called off, a Merkel adviser said.", "collective", "group:a merkel adviser"),
        ("The talks have been called off, the U.N. in Geneva said.", "named", "org:united-nations"),
        # He and she.
        ("Macron arrived in Berlin. He said that the talks were called off.", "named", "person:emmanuel-macron"),
        ("\"The talks are called off,\" he said.", "unknown", None),
        ("\"The talks with Angela Merkel are called off,\" he said.", "unknown", None),
    ],
)  # fmt: skip
def test_who_says_so(sentence: str, kind: str, source: str | None) -> None:
    one = only("status", sentence)
    assert (one.source.kind, one.source.entity) == (kind, source)


def test_two_spokesmen_are_two_sources() -> None:
    first, second = (f"The talks are called off, a spokesman for {name} said." for name in ("Merkel", "Macron"))
    assert only("status", first).source.entity != only("status", second).source.entity


def test_a_paper_without_a_name_stands_for_itself() -> None:
    one = only("status", article("The talks have been called off.", publisher=None, name="page-7"))
    assert one.source.entity == "publisher:page-7"


def test_every_slot_of_a_reported_sentence_has_its_source() -> None:
    text = "A 6.1-magnitude quake struck Padang on Tuesday, killing at least five people, officials said."
    assert [one.slot for one in statements(text)] == ["status", "time", "magnitude", "deaths"]
    assert {one.source.entity for one in statements(text)} == {"group:officials"}


def test_beside_a_quotation_the_paper_speaks() -> None:
    text = 'A fire destroyed a warehouse on Tuesday. "The fire killed 12 people," Lena Ortiz said.'
    assert only("time", text).source.kind == "publisher"
    assert [one.source.entity for one in slot("deaths", text)] == ["person:lena-ortiz"]
