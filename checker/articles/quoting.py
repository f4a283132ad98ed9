"""The user's own words in a message: ``"14 mai 2019"``, short and printable, whatever the file had there.

A field may hold an escape sequence that clears the terminal, half a character that no terminal can take, or a novel.
"""

from __future__ import annotations

_LONGEST = 60


def quoted(text: str) -> str:
    """The text in quotation marks, cut where it is long, with everything unprintable spelled out."""
    return f'"{printable(text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…")}"'


def printable(text: str) -> str:
    """The text with control characters and halves of characters spelled out: ``\\x1b``, ``\\udc80``."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in text)
