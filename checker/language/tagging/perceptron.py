"""Tokens into Penn Treebank tags, greedily from left to right: "The quake struck" → DT NN VBD.

Most of what decides is known before the sentence is: what a word gives to itself and to its neighbours is added up once
a word and remembered.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from struct import Struct

from checker.language.model import Token
from checker.language.tagging import features
from checker.language.tagging.weights import LANE, Weights, load

_REMEMBERED = 1 << 15

_Seen = tuple[str, str, int, int, int, int, int]
"""The word, its class, and what it gives to itself (with the bias that keeps every sum above 0), to the one behind it,
before it, and one further behind and before."""


def tag(tokens: Sequence[Token]) -> tuple[str, ...]:
    """The Penn Treebank tag (XPOS of UD English EWT) of each token of one sentence; the shipped table is read when
    first needed.
    """
    return _shipped().tag(tokens)


@cache
def _shipped() -> Tagger:
    return Tagger(load())


class Tagger:
    """A table of weights, ready to tag with."""

    def __init__(self, weights: Weights) -> None:
        self._weights = weights
        lanes = len(weights.tags)
        self._bias = sum(1 << (LANE * n + LANE - 1) for n in range(lanes))
        self._size = lanes * LANE // 8
        self._unpack = Struct(f"<{lanes}H").unpack
        self._seen = lru_cache(maxsize=_REMEMBERED)(self._look)
        self._edge = self._look(features.EDGE, features.EDGE, "")

    def tag(self, tokens: Sequence[Token]) -> tuple[str, ...]:
        """The tag of each token of one sentence."""
        get, tags, context = self._weights.rows.get, self._weights.tags, features.of_context
        seen, unpack, size, edge = self._seen, self._unpack, self._size, self._edge
        words = [edge, edge]
        words += [
            seen(token.text, token.lower, mode) for token, mode in zip(tokens, features.modes(tokens), strict=True)
        ]
        words += [edge, edge]
        second = before = features.EDGE
        found: list[str] = []
        for n in range(2, len(words) - 2):
            word, kind, total, *_ = words[n]
            left, right, beyond = words[n - 1], words[n + 1], words[n + 2]
            total += left[3] + right[4] + words[n - 2][5] + beyond[6]
            for key in context(before, second, left[0], word, kind, right[1], beyond[1]):
                row = get(key)
                if row is not None:  # most keys have none, and a sum with 0 costs what any other does
                    total += row
            scores = unpack(total.to_bytes(size, "little"))
            second, before = before, tags[scores.index(max(scores))]
            found.append(before)
        return tuple(found)

    def _look(self, text: str, lower: str, mode: features.Mode) -> _Seen:
        classes, get = self._weights.classes, self._weights.rows.get
        word = features.normal(lower)
        own, *others = (
            sum(get(key, 0) for key in features.of_word(shift, text, lower, mode, classes)) for shift in features.SHIFTS
        )
        left, right, second_left, second_right = others
        return word, features.class_of(word, classes), self._bias + own, left, right, second_left, second_right
