import pytest

from checker.articles.model import Article
from checker.entities import find, resolve_pronoun
from checker.language import parse

CASES = [
    ("Dora Quill closed the pier. It was unsafe, she said.", "she said", "Dora Quill"),
    ("Mr Oakes met Dora Quill. He left.", "He left", "Mr Oakes"),
    ("A letter came from Dora Quill. She was ill.", "She was", None),
    ("Dora Quill rose. It rained. It snowed. It froze. She left.", "She left", None),
    ("The pier shut. He left.", "He left", None),
]


@pytest.mark.parametrize(("text", "at", "expected"), CASES)
def test_he_and_she(text: str, at: str, expected: str | None) -> None:
    document = parse(Article("a", text))
    found = resolve_pronoun(document, find(document), "text", text.index(at))
    assert (found.text if found else None) == expected
