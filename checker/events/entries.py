"""Which entries of two time lines tell the same: "BP agrees to put $20 billion into an escrow fund" on one day, "BP
announces it will place $20bn in a fund" on the next.

Each sentence of an entry is what it is made of: its words, weighed by how few entries of the story have them, and its
figures. Two sentences of two publishers tell the same where each is the one most like the other among all that its
publisher has, and where they share enough that is not said every day.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log, sqrt

from checker.assertions.model import Assertion, QuantityValue
from checker.assertions.wordings import ENTRY, PREFIX
from checker.events.features import stem, weight

ALIKE, ENOUGH = 0.2, 5.0
"""How alike two sentences must be, from 0 to 1, and how much they must share; chosen on two time lines of real news."""
_FIGURE = 1.5
_MOST = 25
"""A word of so many entries finds none."""
_WORD = re.compile(r"[^\W\d_][\w’-]+[^\W_]")


@dataclass(frozen=True)
class _Entry:
    one: Assertion
    publisher: str
    parts: Mapping[str, float]


def keys(ordered: Sequence[Assertion], told: Mapping[str, str], outlets: Mapping[str, str]) -> dict[str, str]:
    """A key for each sentence of an entry that another publisher's entry tells too; ``told`` gives the story of an
    article, ``outlets`` its publisher."""
    figures: dict[tuple[str, int], set[str]] = defaultdict(set)
    for one in ordered:
        if one.field == "text" and isinstance(one.value, QuantityValue) and _is_figure(one.value):
            figures[one.article, one.start].add(f"{one.value.low:g} {one.value.high:g} {one.value.unit}")
    stories: dict[str, list[_Entry]] = defaultdict(list)
    for one in ordered:
        if one.slot == ENTRY:
            roots = {stem(word.lower()) for word in _WORD.findall(one.quote)}
            parts = {root: weight(root) for root in sorted(roots) if weight(root)}
            parts.update(dict.fromkeys(sorted(figures[one.article, one.start]), _FIGURE))
            stories[told.get(one.article, "")].append(_Entry(one, outlets.get(one.article, ""), parts))
    found: dict[str, str] = {}
    for story, entries in sorted(stories.items()):
        for first, second in _pairs(entries):
            name = min(first.one.id, second.one.id)
            if first.one.id not in found and second.one.id not in found:
                found[first.one.id] = found[second.one.id] = f"{PREFIX}{ENTRY} {name}@{story}"
    return found


def _is_figure(value: QuantityValue) -> bool:
    """And not "several countries"."""
    known = value.low is not None and value.high is not None
    return known and (value.low == value.high or value.unit != "count")


def _pairs(entries: Sequence[_Entry]) -> Iterator[tuple[_Entry, _Entry]]:
    """Those that are each other's likest, the likest first."""
    frequency = Counter(part for entry in entries for part in entry.parts)
    rare = {part: max(1.0, log(len(entries) / n)) for part, n in frequency.items()}
    vectors = [{part: said * rare[part] for part, said in entry.parts.items()} for entry in entries]
    norms = [sqrt(sum(value * value for value in vector.values())) for vector in vectors]
    lists: dict[str, list[int]] = defaultdict(list)
    shared: dict[tuple[int, int], tuple[float, float]] = defaultdict(lambda: (0.0, 0.0))
    for n, vector in enumerate(vectors):
        for part in vector:
            if frequency[part] <= _MOST:
                for other in lists[part]:
                    if entries[other].publisher != entries[n].publisher:
                        dot, much = shared[other, n]
                        shared[other, n] = (dot + vector[part] * vectors[other][part], much + vector[part])
                lists[part].append(n)
    enough = {pair: dot for pair, (dot, much) in shared.items() if much >= ENOUGH}
    likeness = {(one, other): dot / (norms[one] * norms[other]) for (one, other), dot in enough.items()}
    best: dict[tuple[int, str], tuple[float, int]] = {}
    for (one, other), score in sorted(likeness.items()):
        for mine, theirs in ((one, other), (other, one)):
            at = mine, entries[theirs].publisher
            best[at] = max(best.get(at, (0.0, -1)), (score, theirs))
    for (one, other), score in sorted(likeness.items(), key=lambda row: (-row[1], row[0])):
        mutual = best[one, entries[other].publisher][1] == other and best[other, entries[one].publisher][1] == one
        if mutual and score >= ALIKE:
            yield entries[one], entries[other]
