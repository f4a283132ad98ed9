"""The word in front of a time that says how it binds: "since Monday", "until 2020", "by Friday", "so far this year".

TimeML calls these signals and keeps them out of the time expression; so do we.
"""

from __future__ import annotations

from checker.temporal.tagging.tokens import Tokens
from checker.temporal.tagging.vocabulary import Lexicon


def before(token: int, tokens: Tokens, lexicon: Lexicon) -> str | None:
    """The signal right before a token, as its plain name (``since``, ``until``, ``by``, ``so far``…); None where
    there is none.
    """
    if token == 0:
        return None
    word = tokens.words[token - 1].lower()
    if word == "far" and token > 1 and tokens.words[token - 2].lower() == "so":
        return "so far"
    return lexicon.value("signal", word)
