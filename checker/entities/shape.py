"""What capitals show about a text before any name is read: where sentences begin, what is a headline In Title Case.

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
_LEAST_IN_PREFIX = 4
_LEAST_COMMON = 2


@dataclass(frozen=True, slots=True)
class Capitals:
    """``lower``: words seen without a capital; ``inside``: folded words seen with one where grammar asks for none.

    ``headlines``: how many tokens of a sentence are a headline, for those that are one or begin with one.
    """

    lower: frozenset[str]
    inside: frozenset[str]
    headlines: dict[int, int]


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
    headlines: dict[int, int] = {}
    for sentence in document.sentences:
        lower.update([token.text for token in sentence.tokens])
    for number, sentence in enumerate(document.sentences):
        tokens = sentence.tokens
        begin = len(tokens) if is_headline(sentence) else headline_prefix(tokens, lower)
        if begin:
            headlines[number] = begin
        shouted: int | None = None
        for at in [n for n in range(begin, len(tokens)) if tokens[n].text[0].isupper()]:
            text = tokens[at].text
            loud = len(text) > _LONG and text.isupper()
            if not (loud and shouted == at - 1) and not is_initial(tokens, at):
                inside.add(fold(text))
            shouted = at if loud else None
    return Capitals(frozenset(lower), frozenset(inside), headlines)


def is_headline(sentence: Sentence) -> bool:
    """Whether a heading has a capital on nearly every longer word: "Harbour Board Closes Pier After Storm"."""
    if not sentence.heading:
        return False
    words = [token.text for token in sentence.tokens[1:] if len(token.text) > _LONG and token.text[0].isalpha()]
    return bool(words) and sum(1 for word in words if word[0].isupper()) >= _MOSTLY * len(words)


def headline_prefix(tokens: Sequence[Token], lower: set[str]) -> int:
    """How many tokens are a headline run together with the sentence: "Pier Closed After Storm The pier was".

    The last word with a capital may already begin the sentence, and is left to it.
    """
    capital, common, after = 0, 0, 0
    for at, token in enumerate(tokens):
        text = token.text
        if len(text) <= _LONG or not text[0].isalpha():
            continue
        if not text[0].isupper():
            break
        capital += 1
        common += at > 0 and text.lower() in lower
        after = at
    return after if capital >= _LEAST_IN_PREFIX and common >= _LEAST_COMMON else 0
