"""Tagged sentences into a table of weights: an averaged perceptron (Collins 2002), greedy from left to right.

    Each word is tagged with the weights so far; where the tag is wrong, the keys of the word gain for the right tag and
    lose for the wrong one. The weights that count are the averages over all steps.

The same sentences in the same order give the same table.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from random import Random
from struct import Struct

from checker.language.model import Token
from checker.language.tagging import features
from checker.language.tagging.corpus import Tagged
from checker.language.tagging.weights import Weights, pack

_SMALL = frozenset(
    ("a", "an", "the", "of", "in", "on", "at", "to", "for", "and", "or", "but", "as", "by", "with", "from")
)
_ARTICLES = frozenset(("a", "an", "the"))
_SEEN = 4
_SHARE = 0.03


def learn(
    sentences: Sequence[Tagged],
    *,
    rounds: int = 8,
    often: int = 5,
    seed: int = 1,
    keep: float = 0.5,
    scale: float = 24.0,
    progress: Callable[[str], None] = lambda _: None,
) -> Weights:
    """The weights after so many rounds.

    Keys that occur less than ``often`` times and weights whose average stays below ``keep`` are left out; the others
    are written as whole numbers, ``scale`` to the unit.
    """
    classes = _classes(sentences)
    counted = Counter(tag for sentence in sentences for tag in sentence.tags)
    tags = tuple(sorted(counted, key=lambda tag: (-counted[tag], tag)))
    seen = _prepared(sentences, classes, tags)
    table = _Table(len(tags), _common(seen, tags, often))
    order = list(range(len(seen)))
    random = Random(seed)
    for number in range(1, rounds + 1):
        random.shuffle(order)
        wrong = total = 0
        for n in order:
            wrong += _walk(table, seen[n], tags)
            total += len(seen[n][1])
        progress(f"round {number}: {1 - wrong / total:.2%} right while learning, {len(table.weights):,} keys")
    return Weights(tags, classes, table.averaged(keep, scale))


def as_headline(sentence: Tagged) -> Tagged:
    """The sentence without articles and the full stop, as headlines are written: "Mayor opens new bridge"."""
    kept = [
        (token, tag)
        for token, tag in zip(sentence.tokens, sentence.tags, strict=True)
        if token.lower not in _ARTICLES and token.text != "."
    ]
    return Tagged(tuple(token for token, _ in kept), tuple(tag for _, tag in kept))


def in_title_case(sentence: Tagged) -> Tagged:
    """The sentence as a headline might write it."""
    tokens = tuple(
        token if n and token.lower in _SMALL else Token(token.start, token.end, _capital(token.text), token.lower)
        for n, token in enumerate(sentence.tokens)
    )
    return Tagged(tokens, sentence.tags)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _classes(sentences: Sequence[Tagged]) -> dict[str, str]:
    """Each word that was seen often enough with the tags it had, the commonest first."""
    counts: dict[str, Counter[str]] = {}
    for sentence in sentences:
        for token, tag in zip(sentence.tokens, sentence.tags, strict=True):
            counts.setdefault(features.normal(token.lower), Counter())[tag] += 1
    found = {}
    for word, tags in sorted(counts.items()):
        total = sum(tags.values())
        if total >= _SEEN:
            kept = sorted((tag for tag, n in tags.items() if n >= _SHARE * total), key=lambda t: (-tags[t], t))
            found[word] = "|".join(kept[:3])
    return found


_Prepared = tuple[list[list[str]], list[int], list[tuple[str, str, str, str, str]]]


def _prepared(sentences: Sequence[Tagged], classes: Mapping[str, str], tags: Sequence[str]) -> list[_Prepared]:
    """For each sentence: the keys of each word that no tag goes into, the right tags, what goes with the tags."""
    number = {tag: n for n, tag in enumerate(tags)}
    made: dict[tuple[int, str, str, features.Mode], list[str]] = {}

    def keys(shift: int, token: Token, mode: features.Mode) -> list[str]:
        key = (shift, token.text, token.lower, mode)
        if key not in made:
            made[key] = features.of_word(*key, classes)
        return made[key]

    edge = Token(0, 0, features.EDGE, features.EDGE)
    prepared: list[_Prepared] = []
    for sentence in sentences:
        tokens: Sequence[Token] = sentence.tokens
        at = features.modes(tokens)
        words = [features.EDGE, *(features.normal(t.lower) for t in tokens), features.EDGE, features.EDGE]
        classed = [features.class_of(word, classes) for word in words]
        static: list[list[str]] = []
        around = []
        for n in range(len(tokens)):
            found: list[str] = []
            for shift in features.SHIFTS:
                inside = 0 <= n + shift < len(tokens)
                found += keys(shift, tokens[n + shift] if inside else edge, at[n + shift] if inside else "")
            static.append(found)
            around.append((words[n], words[n + 1], classed[n + 1], classed[n + 2], classed[n + 3]))
        prepared.append((static, [number[tag] for tag in sentence.tags], around))
    return prepared


def _common(seen: Sequence[_Prepared], tags: Sequence[str], often: int) -> dict[str, int]:
    """The keys that occur often enough where every tag is right, each with weight 0."""
    counts: Counter[str] = Counter()
    for static, right, around in seen:
        second = before = features.EDGE
        for keys, number, words in zip(static, right, around, strict=True):
            counts.update(keys)
            counts.update(features.of_context(before, second, *words))
            second, before = before, tags[number]
    return {key: 0 for key, n in counts.items() if n >= often}


def _walk(table: _Table, sentence: _Prepared, tags: Sequence[str]) -> int:
    """Tag one sentence, learning from every error; how many there were."""
    second = before = features.EDGE
    wrong = 0
    for static, right, around in zip(*sentence, strict=True):
        keys = (*static, *features.of_context(before, second, *around))
        guess = table.best(keys)
        table.step += 1
        if guess != right:
            table.correct(keys, right, guess)
            wrong += 1
        second, before = before, tags[guess]
    return wrong


class _Table:
    """The weights of all tags under each key in one whole number, 32 bits a tag, and what they were summed over all
    steps, 64 bits a tag.
    """

    def __init__(self, lanes: int, weights: dict[str, int]) -> None:
        self.step = 0
        self.weights = weights
        self._late: dict[str, int] = {}
        self._lanes = lanes
        self._bias = sum(1 << (32 * n + 31) for n in range(lanes))
        self._unpack = Struct(f"<{lanes}I").unpack

    def best(self, keys: Sequence[str]) -> int:
        """The number of the tag with the highest sum; of equal ones the commonest."""
        get = self.weights.get
        total = self._bias
        for key in keys:
            total += get(key, 0)
        sums = self._unpack(total.to_bytes(self._lanes * 4, "little"))
        return sums.index(max(sums))

    def correct(self, keys: Sequence[str], right: int, wrong: int) -> None:
        """Move the weights of these keys from the wrong tag to the right one."""
        change = (1 << (32 * right)) - (1 << (32 * wrong))
        late = ((1 << (64 * right)) - (1 << (64 * wrong))) * self.step
        for key in keys:
            if key in self.weights:
                self.weights[key] += change
                self._late[key] = self._late.get(key, 0) + late

    def averaged(self, keep: float, scale: float) -> dict[str, int]:
        """The packed averages, keys in alphabetical order."""
        found = {}
        for key in sorted(self._late):
            now, late = _lanes(self.weights[key], self._lanes, 32), _lanes(self._late[key], self._lanes, 64)
            averages = (weight - missed / self.step for weight, missed in zip(now, late, strict=True))
            row = {n: round(a * scale) for n, a in enumerate(averages) if abs(a) >= keep and round(a * scale)}
            if row:
                found[key] = pack(row)
        return found


def _lanes(packed: int, lanes: int, width: int) -> list[int]:
    middle = 1 << (width - 1)
    packed += sum(middle << (width * n) for n in range(lanes))
    return [((packed >> (width * n)) & (2 * middle - 1)) - middle for n in range(lanes)]
