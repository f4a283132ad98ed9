"""A matter that went on between two reports: suspected of arson, then charged with it; at large, then captured.

``rules/cues/silence.yaml`` has the tracks. The later report must stand further on, on a later day, and the two must
speak of the same: people they both name, or words that few sentences of the story have.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from checker.silence import likeness
from checker.silence.cues import Said
from checker.silence.figures import Because
from checker.silence.values import Told, Value, near

_MOST = 40
_ALIKE = 1.3
_NEGATION = frozenset({"not", "n't", "never", "no", "without", "nor", "neither"})
_BEFORE = 3


@dataclass(frozen=True, slots=True)
class Stage:
    """A word of a track where it stands."""

    value: Value
    stage: int


def pairs(story: Sequence[Told], usual: Mapping[str, float]) -> Iterator[tuple[Stage, Stage, Because, float]]:
    """Two reports of one matter at two stages, the earlier one first, and how much they share."""
    tracks: dict[str, list[Stage]] = defaultdict(list)
    for told in story:
        best: dict[str, Said] = {}
        for said in told.cues:
            known = best.get(said.cue.what) if said.cue.name == "track" else None
            if said.cue.name != "track" or _negated(told, said) or told.day is None:
                continue
            if known is None or said.cue.stage > known.cue.stage:
                best[said.cue.what] = said
        for track, said in sorted(best.items()):
            tracks[track].append(Stage(_value(told, said), said.cue.stage))
    for track in sorted(tracks):
        yield from _of_track(tracks[track], usual)


def _of_track(stages: Sequence[Stage], usual: Mapping[str, float]) -> Iterator[tuple[Stage, Stage, Because, float]]:
    beside: dict[str, list[int]] = defaultdict(list)
    worth: dict[str, float] = {}
    for number, one in enumerate(stages):
        for token, share in likeness.tokens(one.value, usual).items():
            beside[token].append(number)
            worth[token] = share
    points: Counter[tuple[int, int]] = Counter()
    for token in sorted(beside):
        if len(beside[token]) <= _MOST:
            for pair in combinations(beside[token], 2):
                points[pair] += worth[token]  # type: ignore[assignment]
    for (first, second), alike in sorted(points.items()):
        one, other = sorted((stages[first], stages[second]), key=lambda s: s.value.told.day or "")
        days = one.value.told.day or "", other.value.told.day or ""
        if alike >= _ALIKE and days[0] < days[1] and one.stage < other.stage:
            yield one, other, ("update", f"first “{one.value.text}”, then “{other.value.text}”"), alike


def _negated(told: Told, said: Said) -> bool:
    words = told.view.words[max(0, said.first - _BEFORE) : said.first]
    return any(word in _NEGATION for word in words)


def _value(told: Told, said: Said) -> Value:
    start, end = told.view.span(said.first, said.last)
    text = " ".join(told.article.field(told.view.sentence.field)[start:end].split())
    around = near(told.view, said.first, said.last)
    return Value(told, "stage", said.cue.what, said.first, said.last, start, end, around, text=text)
