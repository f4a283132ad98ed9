"""A matter that went on between two reports: suspected of arson, then charged with it; at large, then captured.

``rules/cues/silence.yaml`` has the tracks. The later report must stand further on, on a later day, and the two must
speak of the same: people they both name, or words that few sentences of the story have.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from checker.silence import cues, likeness
from checker.silence.cues import Said
from checker.silence.figures import Because
from checker.silence.setting import in_passing, later
from checker.silence.values import Told, Value, near

_MOST = 40
_NEGATION = frozenset(
    {"not", "n't", "never", "no", "without", "nor", "neither", "no-one", "nobody", "none", "refusal", "failure"}
)
_BEFORE, _TOGETHER = 3, 7


@dataclass(frozen=True, slots=True)
class Stage:
    """A word of a track where it stands."""

    value: Value
    stage: int


def pairs(story: Sequence[Told], usual: Mapping[str, float]) -> Iterator[tuple[Stage, Stage, Because, float]]:
    """Two reports of one matter at two stages, the earlier one first, and how much they share."""
    tracks: dict[str, list[Stage]] = defaultdict(list)
    for told in story:
        if told.day is None:
            continue
        best: dict[str, list[Said]] = defaultdict(list)
        for said in told.cues:
            if said.cue.name == "track" and not _negated(told, said):
                best[said.cue.what].append(said)
        for track, some in sorted(best.items()):
            value = _value(told, track, some)
            if not in_passing(value):
                tracks[track].append(Stage(value, max(said.cue.stage for said in some)))
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
        if alike < cues.least(stages[first].value.key):
            continue
        one, other = sorted((stages[first], stages[second]), key=lambda s: s.stage)
        order = later(one.value, other.value)
        if one.stage < other.stage and (order or (order is None and cues.is_early(one.value.key))):
            yield one, other, ("update", f"first “{one.value.text}”, then “{other.value.text}”"), alike


def _negated(told: Told, said: Said) -> bool:
    words = told.view.words[max(0, said.first - _BEFORE) : said.first]
    return any(word in _NEGATION for word in words)


def _value(told: Told, track: str, some: Sequence[Said]) -> Value:
    """The words that tell the furthest stage, with others of the track close to them."""
    furthest = max(some, key=lambda said: (said.cue.stage, said.first))
    around = [said for said in some if abs(said.first - furthest.first) <= _TOGETHER]
    first, last = min(said.first for said in around), max(said.last for said in around)
    start, end = told.view.span(first, last)
    text = " ".join(told.article.field(told.view.sentence.field)[start:end].split())
    return Value(told, "stage", track, first, last, start, end, near(told.view, first, last), text=text)
