"""Where sentences end, and which of them are headings."""

import pytest

from checker.articles.model import Article
from checker.language import parse


def sentences(text: str) -> list[str]:
    return [text[s.start : s.end] for s in parse(Article("a", text)).sentences]


@pytest.mark.parametrize(
    "parts",
    [
        ["Gov. Ortiz left for St. Petersburg.", "Talks went on."],
        ["He left at 9 p.m. Friday.", "She stayed."],
        ["He left at 9 p.m.", "The talks went on."],
        ["She works for Acme Inc. in Reno.", "The firm makes rope."],
        ["It is No. 2 in the world.", "Would he run?", "No.", "He said so."],
        ["The quake hit at 9.25 a. m. on Thursday .", "Five died ."],
        ["“Why?” the mayor asked.", "Nobody knew."],
        ["“Why?” Mayor Lena Ortiz asked.", "Nobody knew."],
        ['"We agreed," he said.', '"Now we wait."', "Then he left."],
        ["He wrote to the U.N.", "The answer came late."],
        ["She came back ... and stayed.", "He did not."],
        ["It rose 1.2 miles (about 2 km.)", "Then it fell."],
        ["They met in the U.S. Capitol.", "J. K. Doe was there."],
        ["Two died on Friday.", "The search goes on."],
        ["He fell ill.", "Ortiz stayed in Springfield, Ill."],
        ["The road is closed for 10 km.", "Rescuers walked."],
    ],
)
def test_sentences(parts: list[str]) -> None:
    assert sentences(" ".join(parts)) == parts


def test_a_missing_space_still_parts_two_sentences_but_not_a_domain() -> None:
    assert sentences("Two died on Friday.The search goes on at example.com.") == [
        "Two died on Friday.",
        "The search goes on at example.com.",
    ]


def test_a_line_is_a_paragraph() -> None:
    document = parse(Article("a", "What we know so far\n\nA bus burned in Reno.\n- Two people died\n- Five were hurt"))
    assert [(s.paragraph, s.heading) for s in document.sentences] == [(0, True), (1, False), (2, False), (3, False)]


def test_lines_wrapped_at_a_fixed_width_are_one_paragraph() -> None:
    text = "A storm that came in from the sea on Monday morning\nflooded the old town and the harbour, and many\nfled."
    assert sentences(text) == [text]


def test_the_title_comes_first_and_is_a_heading() -> None:
    document = parse(Article("a", "Five died.", title="Bus burns. Five dead"))
    assert [(s.field, s.heading) for s in document.sentences] == [("title", True), ("title", True), ("text", False)]


def test_an_endless_sentence_is_cut() -> None:
    assert max(len(s.tokens) for s in parse(Article("a", "word " * 2000)).sentences) <= 400
