"""Names in Headlines Written Like This, where capitals tell nothing: what is listed or named in the body."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from checker.entities.scan import Scanner
from checker.entities.spot import Spot
from checker.language.model import Token

_MOST_WORDS = 5


def headline_spots(tokens: Sequence[Token], scanner: Scanner, knows: Callable[[tuple[str, ...]], bool]) -> list[Spot]:
    """The spots of one headline; ``knows`` says whether the body names those words."""
    found: list[Spot] = []
    at = 0
    while at < len(tokens):
        if not tokens[at].text[0].isupper():
            at = scanner.small(tokens, at, found)
            continue
        length = next(
            (
                n
                for n in range(min(_MOST_WORDS, len(tokens) - at), 0, -1)
                if knows(tuple(t.text for t in tokens[at : at + n]))
            ),
            0,
        )
        at = max(at + 1, scanner.known(tokens, at, at + length, found))
    return found
