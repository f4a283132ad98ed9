"""A word into what can be seen of it without knowing its sentence, as short keys into the table of weights.

    "unveiled" → the word, its last one to four letters, its first two, its shape (small letters); its class is what
    tags the word had where it was learned from: VBD|VBN. "Unveiled" in a headline in Title Case looks the same but for
    its capital, which says nothing there.

Learning and tagging both take their keys from here, so that they cannot drift apart.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

from checker.language.model import Token

Mode = Literal["", "I", "T"]
"""Where a word stands: within a sentence, first in it, or in a line whose capitals mean nothing."""

EDGE = "<edge>"
"""What stands before and behind a sentence, as a word and as a tag."""
SHIFTS = (0, -1, 1, -2, 2)
_SIGNS = {"“": '"', "”": '"', "„": '"', "''": '"', "``": '"', "’": "'", "‘": "'", "–": "--", "—": "--"}
_LONG = 3
_TITLE_WORDS = 3


def normal(lower: str) -> str:
    """The word as the table knows it: years, figures and links are alike."""
    if lower.isalpha():
        return lower
    if lower in _SIGNS:
        return _SIGNS[lower]
    if lower[0].isdigit():
        if lower.isdigit():
            return "0000" if len(lower) == 4 and lower[0] in "12" else "00"
        return "".join("0" if char.isdigit() else char for char in lower)
    if lower.startswith(("http://", "https://", "www.")):
        return "http://"
    return lower


def modes(tokens: Sequence[Token]) -> list[Mode]:
    """How the capitals of each token are to be read."""
    if is_title_case(tokens):
        return ["T"] * len(tokens)
    found: list[Mode] = []
    opening = True
    for token in tokens:
        if opening:
            found.append("I")
            opening = not token.text[-1].isalnum()
        else:
            found.append("")
            opening = token.text in {"“", "``", ":"}
    return found


def is_title_case(tokens: Sequence[Token]) -> bool:
    """ "Mayor Opens New Bridge Over River": most long words behind the first have a capital; or every letter is one."""
    capital = small = 0
    shouted = len(tokens) >= _TITLE_WORDS
    for token in tokens[1:]:
        text = token.text
        shouted = shouted and text.upper() == text
        if len(text) > _LONG and text[0].isalpha():
            if text[0].isupper():
                capital += 1
            else:
                small += 1
                if small > len(tokens) // 4:
                    return False
    if shouted and tokens[0].text.isupper():
        return capital > 0
    return capital >= _TITLE_WORDS and capital >= 4 * small


def shape(text: str, mode: Mode) -> str:
    """The kind of letters: x small, X capital, A all capitals, 0 with a digit, - hyphenated, . other signs."""
    if text.isalpha():
        if text.islower():
            return "x"
        if mode == "T":
            return "T"
        if text.isupper() and len(text) > 1:
            return "A"
        return ("X" if text[1:].islower() or len(text) == 1 else "M") + mode
    if any(char.isdigit() for char in text):
        return "0-" if "-" in text else "0"
    if "-" in text[1:]:
        return "x-" if text.islower() else "X-" + mode
    return "." if not any(char.isalpha() for char in text) else "x." if text.islower() else "X."


def class_of(word: str, classes: Mapping[str, str]) -> str:
    """What the word was seen as ("NN|VB"), or for words not seen how it ends."""
    known = classes.get(word)
    return known if known is not None else "?" + word[-2:]


def of_word(shift: int, text: str, lower: str, mode: Mode, classes: Mapping[str, str]) -> list[str]:
    """Keys that a word gives to one in its sentence.

    To itself (``shift`` 0), to the one right behind it (-1: it is that one's left neighbour), to the one right before
    it (1), and to those one further (-2, 2).
    """
    word = normal(lower)
    form = shape(text, mode)
    kind = class_of(word, classes)
    if shift == -1:
        return ["<w" + word, "<s" + form, "<3" + word[-3:]]
    if shift == 1:
        return [">w" + word, ">s" + form, ">3" + word[-3:], ">c" + kind, ">d" + form + word[-2:]]
    if shift == -2:
        return ["{w" + word]
    if shift == 2:
        return ["}w" + word, "}c" + kind]
    keys = ["*", "w" + word, "s" + form, "c" + kind, "d" + form + kind]
    if form[0] != "0":
        keys += ["1" + word[-1], "2" + word[-2:], "3" + word[-3:], "4" + word[-4:], "p" + word[:2]]
        keys += ["q" + word[:3], "e" + form + word[-3:]]
    if "-" in word[1:-1]:
        last = word.rpartition("-")[2]
        keys += ["h" + last, "i" + last[-2:], "j" + class_of(last, classes), "k" + word.partition("-")[0]]
    if form == "X":
        keys.append("W" + word)
    return keys


def of_context(before: str, second: str, left: str, word: str, kind: str, right: str, beyond: str) -> tuple[str, ...]:
    """Keys made of the two tags before, the words around, and the classes of this word, the next and the one after."""
    return (
        "B" + before,
        "C" + second + " " + before,
        "D" + before + " " + word,
        "E" + before + " " + kind + " " + right,
        "F" + second + " " + before + " " + kind,
        "G" + left + " " + word,
        "H" + word + " " + right,
        "J" + right + " " + beyond + " " + kind,
        "K" + left + " " + kind,
        "L" + second + " " + word,
    )
