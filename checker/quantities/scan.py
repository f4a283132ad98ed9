"""A text as parallel lists of words, figures and signs: ``$108m (85 euros)`` -> ``$ 108 m ( 85 euros )``.

Numbers are read over these lists by index, in one pass and with bounded look-around: linear work whatever the text.
The cut is finer than between words for people: "110bn", "euro110" and "AK-47" fall apart into letters, figures, signs.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_LETTERS = r"[^\W\d_½¼¾⅓⅔]+"
_TOKEN = re.compile(rf"{_LETTERS}(?:['’]{_LETTERS})*|[0-9]+(?:[.,][0-9]+)*|\S")
_DIGITS = frozenset("0123456789")


@dataclass(frozen=True, slots=True)
class Scan:
    """``words[i]`` is lower-cased and stands at ``text[starts[i]:ends[i]]``."""

    text: str
    words: list[str]
    starts: list[int]
    ends: list[int]

    def word(self, index: int) -> str:
        """The word there, or "" beyond either end."""
        return self.words[index] if 0 <= index < len(self.words) else ""

    def raw(self, index: int) -> str:
        """The word as it is written, or "" beyond either end."""
        return self.text[self.starts[index] : self.ends[index]] if 0 <= index < len(self.words) else ""

    def tight(self, index: int) -> bool:
        """Whether nothing stands between this word and the one before it."""
        return 0 < index < len(self.words) and self.ends[index - 1] == self.starts[index]

    def figure(self, index: int) -> bool:
        """Whether digits stand there."""
        return 0 <= index < len(self.words) and self.words[index][0] in _DIGITS

    def capital(self, index: int) -> bool:
        """Whether the word there begins with a capital letter."""
        return 0 <= index < len(self.words) and self.text[self.starts[index]].isupper()

    def fresh_line(self, index: int) -> bool:
        """Whether the word there is the first of its line."""
        return index == 0 or "\n" in self.text[self.ends[index - 1] : self.starts[index]]

    def hyphen(self, index: int) -> bool:
        """Whether a hyphen or dash stands there that ties the words on both sides together."""
        return self.word(index) in {"-", "‐", "‑", "–"} and self.tight(index) and self.tight(index + 1)


def scan(text: str) -> Scan:
    """The text cut up; offsets are those of ``text``."""
    lower = text.lower()
    if len(lower) != len(text):
        lower = "".join(low if len(low := c.lower()) == 1 else c for c in text)
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for match in _TOKEN.finditer(lower):
        words.append(match[0])
        starts.append(match.start())
        ends.append(match.end())
    return Scan(text, words, starts, ends)
