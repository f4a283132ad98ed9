"""What is one token, and what its ``lower`` is."""

import pytest

from checker.language.tokens import tokenize


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("Ortiz's plan isn't dead.", "Ortiz 's plan is n't dead ."),
        ("He’ll say they’re late", "He ’ll say they ’re late"),
        ("it do n't work", "it do n't work"),
        ("A 6.1-magnitude quake, 1.2 miles deep", "A 6.1-magnitude quake , 1.2 miles deep"),
        ("at 9:25 p.m. on Friday", "at 9:25 p.m. on Friday"),
        ("Gov. Ortiz of the U.S. left", "Gov. Ortiz of the U.S. left"),
        ("John F. Doe (D-N.Y.) spoke", "John F. Doe ( D-N.Y. ) spoke"),
        ("Seán O'Casey and the workers' union", "Seán O'Casey and the workers ' union"),
        ("killing 5 ... then -- nothing", "killing 5 ... then -- nothing"),
        ("a bus -LRB- red -RRB- burned", "a bus -LRB- red -RRB- burned"),
        ("see https://example.org/a?b=c now", "see https://example.org/a?b=c now"),
        ("10,000 people by 2nd May", "10,000 people by 2nd May"),
    ],
)
def test_tokens(text: str, tokens: str) -> None:
    assert [token.text for token in tokenize(text)] == tokens.split()


def test_a_split_clock_abbreviation_is_one_token() -> None:
    spaced = tokenize("at 9.25 a. m. on Thursday")[2]
    assert (spaced.text, spaced.lower) == ("a. m.", "a.m.")


def test_lower_writes_apostrophes_straight() -> None:
    assert [token.lower for token in tokenize("He’LL")] == ["he", "'ll"]


def test_offsets_count_from_the_start_of_the_text() -> None:
    text = "One. Two three."
    assert [text[t.start : t.end] for t in tokenize(text, 5, 14)] == ["Two", "three"]
