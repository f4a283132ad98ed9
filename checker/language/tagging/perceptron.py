"""Tokens into Penn Treebank tags, greedily from left to right: "The quake struck" → DT NN VBD.

Most of what decides is known before the sentence is: what a word gives to itself and to its neighbours is added up once
a word and remembered.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache, lru_cache
from struct import Struct

from checker.language.model import Token
from checker.language.tagging import features
from checker.language.tagging.weights import LANE, Weights, load

_REMEMBERED = 1 << 15


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
        self._own = self._remembering(features.of_word)
        self._neighbours = (
            self._remembering(features.of_left),
            self._remembering(features.of_right),
            self._remembering(features.of_second_left),
            self._remembering(features.of_second_right),
        )

    def tag(self, tokens: Sequence[Token]) -> tuple[str, ...]:
        """The tag of each token of one sentence."""
        classes, get, tags = self._weights.classes, self._weights.rows.get, self._weights.tags
        left, right, second_left, second_right = self._neighbours
        own, unpack, size = self._own, self._unpack, self._size
        edge = (features.EDGE, features.EDGE, "")
        seen = [
            edge,
            edge,
            *((t.text, t.lower, mode) for t, mode in zip(tokens, features.modes(tokens), strict=True)),
            edge,
            edge,
        ]
        words = [features.normal(lower) for _, lower, _ in seen]
        kinds = [features.class_of(word, classes) for word in words]
        second = before = features.EDGE
        found: list[str] = []
        for n in range(2, len(tokens) + 2):
            total = (
                own(*seen[n])
                + left(*seen[n - 1])
                + right(*seen[n + 1])
                + second_left(*seen[n - 2])
                + second_right(*seen[n + 2])
            )
            for key in features.of_context(
                before, second, words[n - 1], words[n], kinds[n], kinds[n + 1], kinds[n + 2]
            ):
                total += get(key, 0)
            scores = unpack(total.to_bytes(size, "little"))
            second, before = before, tags[scores.index(max(scores))]
            found.append(before)
        return tuple(found)

    def _remembering(self, keys: Callable[..., list[str]]) -> Callable[[str, str, features.Mode], int]:
        classes, get = self._weights.classes, self._weights.rows.get
        bias = self._bias if keys is features.of_word else 0

        @lru_cache(maxsize=_REMEMBERED)
        def summed(text: str, lower: str, mode: features.Mode) -> int:
            return bias + sum(get(key, 0) for key in keys(text, lower, mode, classes))

        return summed
