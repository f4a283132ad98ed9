"""Laws of names: offsets quote the text, mentions never overlap, any text is read, containment is no circle."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from checker.articles.model import Article, Clock
from checker.entities import contains, find
from checker.language import parse

WORDS = st.one_of(
    st.sampled_from(
        [
            "Putin",
            "Trump",
            "Kremlin",
            "U.S.",
            "president",
            "President",
            "Mr",
            "Mrs",
            "Dora",
            "Quill",
            "Oakes",
            "the",
            "The",
        ]
    ),
    st.sampled_from(
        [
            "of",
            "and",
            ",",
            ".",
            "(",
            ")",
            "“",
            "”",
            "'s",
            "in",
            "from",
            "said",
            "Moscow",
            "Peoria",
            "Ill.",
            "Bank",
            "May",
        ]
    ),
    st.sampled_from(
        [
            "Ministry",
            "River",
            "Street",
            "Police",
            "police",
            "officials",
            "Monday",
            "New",
            "-",
            "G20",
            "Zealand-born",
            "45",
        ]
    ),
    st.sampled_from(
        ["U.S.-Russia", "al-Assad", "de", "von", "bin", "&", "Jr.", "former", "governor", "A", "AN", "FIRE"]
    ),
)
TEXTS = st.lists(WORDS, max_size=40).map(" ".join)
PLACES = st.sampled_from(
    [
        "country:ru",
        "country:us",
        "place:sochi-ru",
        "place:texas-us",
        "place:houston-us",
        "place:asia",
        "place:black-sea",
    ]
)


@settings(max_examples=60, deadline=None)
@given(st.one_of(TEXTS, st.text(max_size=80)))
def test_mentions_quote_the_text_and_do_not_overlap(text: str) -> None:
    found = find(parse(Article("a", text, clocks=(Clock("published", "2019-05-14"),))))
    assert all(text[m.start : m.end] == m.text and m.start < m.end for m in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


@settings(max_examples=20, deadline=None)
@given(TEXTS)
def test_reading_twice_gives_the_same(text: str) -> None:
    document = parse(Article("a", text))
    assert find(document) == find(document)


@given(PLACES, PLACES)
def test_two_places_do_not_contain_each_other(one: str, other: str) -> None:
    assert one == other or not (contains(one, other) and contains(other, one))
