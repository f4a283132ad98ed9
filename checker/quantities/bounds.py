"""Words around a number that make it an interval: ``at least five`` -> [5, open], ``nearly 200`` -> [180, 200].

What each word does stands in ``rules/units/bounds.yaml``.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from checker.quantities import phrases
from checker.quantities.lexicon import Lexicon
from checker.quantities.scan import Scan
from checker.quantities.schema import Effect

MAX_WORDS = 3
EXACT_BELOW = 100


@dataclass(frozen=True, slots=True)
class Interval:
    """Closed bounds in the unit of the text, None where open."""

    low: float | None
    high: float | None
    approximate: bool = False


def before(cut: Scan, index: int, floor: int, lex: Lexicon) -> tuple[int, tuple[Effect, ...]]:
    """The bound words right before ``index`` and not before ``floor``: the index of the first, and their effects."""
    effects: list[Effect] = []
    for _ in range(MAX_WORDS):
        found = next(((at, e) for at, e in phrases.before(cut, index, lex.bounds_before) if at >= floor), None)
        if found is None:
            break
        index, effects = found[0], [*effects, found[1]]
    return index, tuple(effects)


def after(cut: Scan, index: int, lex: Lexicon) -> tuple[int, tuple[Effect, ...]]:
    """The bound words that begin at ``index`` ("or more", "-plus"): the index after them, and their effects."""
    effects: list[Effect] = []
    for _ in range(MAX_WORDS):
        at = index + 1 if cut.hyphen(index) else index
        found = next(phrases.after(cut, at, lex.bounds_after), None)
        if found is None or (found[1] == "additional" and cut.word(found[0]) == "than"):
            break
        index, effects = found[0], [*effects, found[1]]
    return index, tuple(effects)


def apply(low: float, high: float, effects: tuple[Effect, ...], *, counted: bool, slack: float) -> Interval:
    """The interval that is left of a value or range. ``counted``: whole things, taken to the letter below 100."""
    start: float | None = low
    end: float | None = high
    approximate = False
    step = 1.0 if counted and high < EXACT_BELOW else 0.0
    below, above = low - abs(low) * slack, high + abs(high) * slack
    if counted:
        below, above = float(math.floor(below)), float(math.ceil(above))
    for effect in effects:
        if effect == "at_least":
            end = None
        elif effect == "more_than":
            start, end = None if start is None else low + step, None
        elif effect == "at_most":
            start = None
        elif effect == "less_than":
            start, end = None, None if end is None else high - step
        elif effect != "additional":
            approximate = True
            if effect in {"nearly", "about"} and start is not None:
                start = below
            if effect in {"barely_over", "about"} and end is not None:
                end = above
    return Interval(start, end, approximate)
