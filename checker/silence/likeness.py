"""Which two values look as if they were of one thing: those with words in common, beside them and in their sentences.

"*64 kilometres* north of Anchorage" and "about *40 miles* north of Anchorage" share what is near them. Values are
looked up by these words, within a story, and a word that stands beside too many of them looks up none, so that the
work grows with the text and not with its square.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from math import sqrt

from checker.events.features import weight
from checker.silence import cues, sizes, times
from checker.silence.setting import place
from checker.silence.values import Told, Value

MOST = 96
"""A word beside more values of one kind in a story than these looks up none."""
_NAME, _TYPE, _NEAR, _COMMON = 0.8, 0.5, 0.7, 0.3
_NOUN, _KIND, _ANYBODY, _SLOT, _EVENT, _ROLE, _DONE = 1.6, 0.9, 0.4, 1.5, 0.5, 1.2, 1.0
_USUAL = 0.5
"""A word that stands in so many sentences for each article of a story says little about any of them."""

Pair = tuple[int, int]


def pairs(values: Sequence[Value], usual: Mapping[str, float]) -> Iterator[tuple[Pair, float]]:
    """Values of one story and kind that look alike, by their numbers, with how much; ``usual`` is :func:`commonness`
    of the story."""
    beside: dict[str, list[int]] = defaultdict(list)
    worth: dict[str, float] = {}
    for number, value in enumerate(values):
        for token, share in tokens(value, usual).items():
            beside[token].append(number)
            worth[token] = share
    points: Counter[Pair] = Counter()
    for token in sorted(beside):
        if len(beside[token]) <= MOST:
            for pair in combinations(beside[token], 2):
                points[pair] += worth[token]  # type: ignore[assignment]
    for pair in sorted(points):
        yield pair, points[pair]


def tokens(value: Value, usual: Mapping[str, float]) -> dict[str, float]:
    """What the value can be looked up by, and how much each is worth."""
    told = value.told
    found = {f"w:{word}": weight(word) * usual.get(word, 1.0) for word in told.words}
    found |= {f"e:{name}": _NAME * usual.get(name, 1.0) for name in map(called, told.names)}
    found |= {f"t:{kind}": _TYPE * usual.get(kind, 1.0) for kind in told.types}
    found |= {f"n:{word}": _NEAR * max(weight(word), _COMMON) for word in value.near if word in told.words}
    if value.noun:
        found[f"of:{value.noun}"] = _ANYBODY if cues.is_anybody(value.noun) else _NOUN
        for kind in sorted(cues.kinds_of(value.noun)):
            found[f"kind:{kind}"] = _KIND
    for role in roles(value):
        found[f"role:{role}"] = _ROLE
    if value.key == "m":
        found[f"from:{place(value)}"] = _ROLE if place(value) is not None else 0.0
    if value.key == "count" and value.nearest("done"):
        found[f"done:{value.nearest('done')}"] = _DONE
    found |= dict.fromkeys(sizes.bins(value) if value.kind == "figure" else times.bins(value), 0.0)
    if value.slot:
        found[f"slot:{value.slot}"] = _SLOT
        if value.event:
            found[f"event:{value.slot} {value.event}"] = _EVENT
    return {token: share for token, share in found.items() if share > 0 or token.startswith(sizes.BIN)}


def commonness(story: Sequence[Told]) -> Mapping[str, float]:
    """For each word and name of a story, how much it still tells there: 1 for what stands in few of its sentences."""
    articles = len({told.article.id for told in story}) or 1
    counted = Counter(
        token for told in story for token in (*told.words, *{called(name) for name in told.names}, *told.types)
    )
    return {token: min(1.0, sqrt(_USUAL * max(articles, _FEW) / n)) for token, n in counted.items()}


def called(name: str) -> str:
    """A person by the surname, with whoever bears it: "Varga, 48", "Peter Varga, 49"."""
    kind, _, slug = name.partition(":")
    return f"person:{slug.lstrip('~').rpartition('-')[2]}" if kind == "person" else name


def roles(value: Value) -> tuple[str, ...]:
    """What a sum is paid for, and what a length is of: a bail, a fine; a depth, a height."""
    name = _ROLES.get(value.key)
    return tuple(dict.fromkeys(value.cues(name, _BESIDE))) if name is not None else ()


_ROLES, _BESIDE = {"money": "money", "m": "lengths"}, 9
_FEW = 6
"""In a story of less articles nothing is usual so soon."""
