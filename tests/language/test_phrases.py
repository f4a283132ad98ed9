"""Phrases found in a sentence: what matches is shown by the words it covers."""

import pytest

from checker.language.model import Token
from checker.language.phrases import Phrases
from checker.language.tokens import tokenize


def found(phrases: list[str], sentence: str) -> list[str]:
    tokens: list[Token] = tokenize(sentence)
    matches = Phrases((phrase, phrase) for phrase in phrases).find(tokens)
    return [" ".join(t.text for t in tokens[m.first : m.last]) for m in matches]


@pytest.mark.parametrize(
    ("phrase", "sentence", "matches"),
    [
        ("quake", "The Quake shook the island", ["Quake"]),
        ("quake", "Quakes shook the island", []),
        ("quake(s)", "Two quakes, one big quake", ["quakes", "quake"]),
        ("~call off", "He calls off what she called off", ["calls off", "called off"]),
        ("~call off", "They called it off", []),
        ("~call *? off", "They called it off", ["called it off"]),
        ("~call *? off", "They called the talks off", []),
        ("no (deal|agreement|agreements) (on|to)", "There are no agreements on it", ["no agreements on"]),
        ("~be (not|n't)? (on hold|off)", "It was on hold, it is off, it isn't off",
         ["was on hold", "is off", "is n't off"]),
        ("~remain in (custody|detention)", "They remain in detention", ["remain in detention"]),
        ("~agree (on|to)? a?", "We agreed", ["agreed"]),
        ("~agree (on|to)? a?", "We agreed to a", ["agreed to a"]),
        ("fall * feet", "a fall of feet", ["fall of feet"]),
        ("fall * feet", "a fall feet", []),
        ("~have been", "They've been, he'd been, she has been", ["'ve been", "'d been", "has been"]),
    ],
)  # fmt: skip
def test_find(phrase: str, sentence: str, matches: list[str]) -> None:
    assert found([phrase], sentence) == matches


def test_of_several_phrases_the_longest_and_none_inside_another() -> None:
    assert found(["no plans to", "plans to", "plans"], "There are no plans to meet") == ["no plans to"]


def test_a_phrase_with_an_optional_end_still_comes_before_a_shorter_one() -> None:
    assert found(["~survive unhurt?", "~survive (the|a)?"], "It survived a storm") == ["survived a"]


def test_phrases_may_overlap_where_neither_holds_the_other() -> None:
    assert found(["called off", "off the talks"], "She called off the talks") == ["called off", "off the talks"]


def test_phrases_of_one_length_are_all_given() -> None:
    tokens = tokenize("Talks are expected to begin")
    matches = Phrases([("~be expected to", "likely"), ("~be (due|expected) to", "planned")]).find(tokens)
    assert sorted(m.item for m in matches) == ["likely", "planned"]


@pytest.mark.parametrize(
    ("sentence", "form"),
    [("They meet", {"base"}), ("She meets him", {"present"}), ("She met him", {"past", "participle"})],
)
def test_the_form_of_the_verb_is_told(sentence: str, form: set[str]) -> None:
    (match,) = Phrases([("~meet", 1)]).find(tokenize(sentence))
    assert match.form == form


def test_a_noun_has_no_form() -> None:
    (match,) = Phrases([("talks", 1)]).find(tokenize("The talks"))
    assert match.form == frozenset()


def test_a_phrase_of_wildcards_stays_cheap_on_a_long_sentence() -> None:
    """Every element looks at one token, so that no sentence makes the search branch."""
    sentence = "a " * 20_000
    assert len(found(["a *? *? *? *? *? *? *? *? b"], sentence + "b")) == 1
