"""What capitals show about a text before any name is read: where sentences begin, which lines are headlines In Title Case.

"Rescuers dug on" begins with a capital because it begins; "near Rescuers" would be a name.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checker.entities.spelling import fold
from checker.language.model import Document, Sentence, Token

_OPENING = frozenset("“\"‘'`(:[–—•*-·|/") | {"``", "--", "...", "-LRB-", "-LSB-"}
_MOSTLY = 0.6
_LONG = 3


@dataclass(frozen=True, slots=True)
class Capitals:
    """``lower``: words seen without a capital; ``inside``: folded words seen with one where grammar asks for none."""

    lower: frozenset[str]
    inside: frozenset[str]
    headlines: frozenset[int]


def is_capital(text: str) -> bool:
    """Whether the word begins with a capital, also behind an elided particle ("d'Orsay", "al-Assad" do not)."""
    return text[0].isupper()


def is_initial(tokens: Sequence[Token], at: int) -> bool:
    """Whether a capital there only says that something begins: a sentence, a quotation, what follows a colon."""
    return at == 0 or tokens[at - 1].text in _OPENING or (at == 1 and not tokens[0].text[0].isalnum())


def capitals(document: Document) -> Capitals:
    """One pass over the article."""
    lower: set[str] = set()
    inside: set[str] = set()
    headlines: set[int] = set()
    for number, sentence in enumerate(document.sentences):
        tokens = sentence.tokens
        lower.update([token.text for token in tokens])
        if is_headline(sentence):
            headlines.add(number)
            continue
        shouting = False
        for at, token in enumerate(tokens):
            text = token.text
            if not text[0].isupper():
                shouting = False
                continue
            loud = len(text) > _LONG and text.isupper()
            if not (loud and shouting) and not is_initial(tokens, at):
                inside.add(fold(text))
            shouting = loud
    return Capitals(frozenset(lower), frozenset(inside), frozenset(headlines))


def is_headline(sentence: Sentence) -> bool:
    """Whether nearly every longer word has a capital: "Harbour Board Closes Pier After Storm"."""
    words = [token.text for token in sentence.tokens[1:] if len(token.text) > _LONG and token.text[0].isalpha()]
    least = 1 if sentence.heading else 4
    if len(words) < least:
        return False
    share = sum(1 for word in words if word[0].isupper()) / len(words)
    return share >= _MOSTLY if sentence.heading else share >= 0.8
