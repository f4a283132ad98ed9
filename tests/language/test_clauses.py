"""Where a sentence is cut into clauses (marked by |)."""

import pytest

from checker.language.clauses import clauses
from checker.language.tokens import tokenize


@pytest.mark.parametrize(
    "marked",
    [
        "Police said | that five died | after a bus fell",
        "The bridge , | which was closed in May , | has reopened",
        "The talks failed ; | both sides left",
        "They sold tea and cake",
        "The mayor left | but the talks went on",
        "The meeting was planned , | but has been cancelled",
    ],
)
def test_clauses(marked: str) -> None:
    tokens = tokenize(marked.replace(" |", ""))
    parts = [" ".join(t.text for t in tokens[first:after]) for first, after in clauses([t.lower for t in tokens])]
    assert " | ".join(parts) == marked


def test_no_tokens_have_no_clauses() -> None:
    assert clauses([]) == ()
