"""A text as tokens and, beside them, as a string of class characters: one character a token.

Names of several words ("New Year's Eve", "right now") become one token. Everything is linear in the length of the
text.
"""

from __future__ import annotations

from dataclasses import dataclass

from checker.temporal.tagging import shapes
from checker.temporal.tagging.vocabulary import Lexicon


@dataclass(frozen=True, slots=True)
class Tokens:
    """``words[i]`` stands at ``text[starts[i]:ends[i]]`` and has the class character ``classes[i]``."""

    text: str
    words: list[str]
    starts: list[int]
    ends: list[int]
    classes: str

    def close(self, left: int) -> bool:
        """Whether the token ``left`` and the one after it touch ("5pm", "three-year")."""
        return left + 1 < len(self.starts) and self.ends[left] == self.starts[left + 1]


def tokenize(text: str, lexicon: Lexicon) -> Tokens:
    """The tokens of a text under a vocabulary."""
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for match in shapes.TOKEN.finditer(text):
        words.append(match[0])
        starts.append(match.start())
        ends.append(match.end())
    classes = list(map(lexicon.character, words))
    _join_names(words, starts, ends, classes, lexicon)
    return Tokens(text, words, starts, ends, "".join(classes))


def _join_names(words: list[str], starts: list[int], ends: list[int], classes: list[str], lexicon: Lexicon) -> None:
    """Put names of several words into one token, in place."""
    phrases = lexicon.phrases
    beginnings = lexicon.beginnings
    keep: list[int] | None = None
    done = 0
    for index in [i for i, word in enumerate(words[:-1]) if word in beginnings]:
        longer = phrases.get((words[index].lower(), words[index + 1].lower().replace("’", "'")))
        if longer is None or index < done:
            continue
        for parts, joined, name in longer:
            found = words[index : index + len(parts)]
            if tuple(word.lower().replace("’", "'") for word in found) != parts:
                continue
            if name == "holiday" and not found[0][0].isupper():
                continue
            if keep is None:
                keep = []
            keep.extend(range(done, index + 1))
            words[index], ends[index], classes[index] = joined, ends[index + len(parts) - 1], lexicon.character(joined)
            done = index + len(parts)
            break
    if keep is not None:
        keep.extend(range(done, len(words)))
        words[:] = [words[i] for i in keep]
        starts[:] = [starts[i] for i in keep]
        ends[:] = [ends[i] for i in keep]
        classes[:] = [classes[i] for i in keep]
