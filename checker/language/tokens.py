"""Text into tokens: "Putin’s 6.1-magnitude plan isn't dead." → Putin | ’s | 6.1-magnitude | plan | is | n't | dead
| .

Choices, made so that cues match: a possessive or contraction is a token of its own ("he" + "’ll", "is" + "n't"),
hyphenated words, figures with decimals, clock times and dotted abbreviations ("U.S.", "Gov.", "p.m.", also "p. m." of
re-joined corpora) stay whole, and every other sign stands alone. ``lower`` writes ’ as ' and drops the space in "p.
m.".
"""

from __future__ import annotations

import re
from functools import lru_cache

from checker.language.lexicon import Abbreviations, abbreviations
from checker.language.model import Token

_TOKEN = re.compile(
    r"""
      [^\W\d_]{2,}+(?=[\s,])  # most words: letters, and a space or comma behind them
    | https?://[^\s<>"“”]+ | www\.[^\s<>"“”]+
    | -[LR][RSC]B-
    | [AaPp]\.[ ]?[Mm]\.(?!\w) | U\.[ ]?[SNK]\.(?!\w)
    | (?:[^\W\d_]-)?[^\W\d_]\.(?:[^\W\d_]\.)+
    | \d+(?:[.,:]\d+)*\w*(?:[-‑]\w+(?:\.\d+)?)*
    | \w+\.(?:com|org|net|gov|edu)\b
    | [@\#]\w+
    | ['’](?:s|ll|re|ve|d|m)\b
    | n['’]t\b
    | \w+(?:[-‑'’]\w+)*
    | \.{2,} | -{2,} | `` | ''(?!')
    | \S
    """,
    re.VERBOSE,
)
_CONTRACTION = re.compile(r"(?:n['’]t|['’](?:s|ll|re|ve|d|m))$", re.IGNORECASE)


def tokenize(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The tokens of ``text[start:end]``, in order; between them stands nothing but white space."""
    words = abbreviations()
    tokens: list[Token] = []
    for match in _TOKEN.finditer(text, start, len(text) if end is None else end):
        word, at = match[0], match.start()
        if word.isalpha():
            tokens.append(Token(at, at + len(word), word, _lower(word)))
            continue
        if word == "." and tokens and tokens[-1].end == at and _takes_stop(tokens[-1], words):
            last = tokens.pop()
            tokens.append(Token(last.start, at + 1, last.text + ".", last.lower + "."))
            continue
        if ("'" in word or "’" in word) and len(word) > 2:
            cut = _CONTRACTION.search(word)
            if cut and cut.start():
                stem = word[: cut.start()]
                tokens.append(Token(at, at + len(stem), stem, _lower(stem)))
                word, at = cut[0], at + cut.start()
        tokens.append(Token(at, at + len(word), word, _lower(word)))
    return tokens


@lru_cache(maxsize=65536)
def _lower(word: str) -> str:
    lower = word.lower()
    if word.isalnum():
        return lower
    lower = lower.replace("’", "'")
    return lower.replace(" ", "") if ". " in lower else lower


def _takes_stop(last: Token, words: Abbreviations) -> bool:
    """Whether a full stop right behind that word belongs to it: an abbreviation, or an initial ("John F.")."""
    word = last.text
    if len(word) == 1 and word.isupper() and word.isalpha():
        return True
    stem = last.lower.rpartition("-")[2]
    return stem in (words.every if word[0].isupper() else words.small)
