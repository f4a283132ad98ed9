"""Names made comparable: "U.S." and "US" are one spelling, "São Tomé" makes the key ``sao-tome``."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_NOT_KEY = re.compile(r"[^a-z0-9]+")


def plain(text: str) -> str:
    """Without accents and with straight apostrophes."""
    if text.isascii():
        return text
    text = (
        text.replace("’", "'").replace("‘", "'").replace("‑", "-").replace("ʻ", "'").replace("ø", "o").replace("ł", "l")
    )
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """A word as tables are keyed: lower case, no accents, no full stops or spaces."""
    return plain(word).lower().replace(".", "").replace(" ", "")


@lru_cache(maxsize=8192)
def key_of(name: str) -> str:
    """The name as part of a key: "Robert Buckley" -> ``robert-buckley``."""
    return _NOT_KEY.sub("-", plain(name).lower().replace("'", "").replace(".", "")).strip("-")


def words_of(name: str) -> tuple[str, ...]:
    """The name in the tokens of a text, folded: "Lt. Gov." -> ``lt``, ``gov``."""
    return tuple(fold(word) for word in name.split())


_SOUNDS = (
    ("ph", "f"),
    ("kh", "k"),
    ("gh", "g"),
    ("dh", "d"),
    ("th", "t"),
    ("ck", "k"),
    ("ce", "se"),
    ("ci", "si"),
    ("q", "k"),
    ("c", "k"),
)
_VOWELS = frozenset("aeiouy")


@lru_cache(maxsize=8192)
def sound_of(name: str) -> str:
    """The name as it sounds, so that spellings of one town from another script are one: Kiev and Kyiv, Taiz and Taez.

    Only names of one story are compared this way; across the world many towns sound alike.
    """
    text = key_of(name).replace("-", "")
    for written, spoken in _SOUNDS:
        text = text.replace(written, spoken)
    text = text.replace("z", "s").replace("w", "v")
    kept: list[str] = []
    for n, letter in enumerate(text):
        before = text[n - 1] if n else ""
        if letter == before or (letter in _VOWELS and before in _VOWELS):
            continue
        kept.append("i" if letter == "y" else letter)
    return "".join(kept).removesuffix("h")
