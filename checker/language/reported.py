"""What is handed about while a sentence is read: a verb that may report, and an attribution found, both in tokens."""

from __future__ import annotations

from dataclasses import dataclass

from checker.language.cues import VerbCue
from checker.language.model import Span, Stance
from checker.language.scene import Scene
from checker.language.verbgroups import VerbGroup


@dataclass(frozen=True, slots=True)
class Verb:
    """One reading of a reporting verb: token ``at``, between ``floor`` and ``ceiling``, the bounds of its quotation."""

    scene: Scene
    at: int
    cue: VerbCue
    group: VerbGroup
    floor: int
    ceiling: int

    @property
    def following(self) -> str:
        """The word behind the verb, empty at the end of the sentence."""
        words = self.scene.words
        return words[self.at + 1] if self.at + 1 < len(words) else ""


@dataclass(frozen=True, slots=True)
class Found:
    """One attribution of a sentence: ``source`` and each of ``content`` are half-open token ranges.

    ``shares_from`` is where a verb with a borrowed subject begins: "said that …, [and] added …"; what was reported
    before it ends there.
    """

    cue: Span
    source: Span | None
    content: tuple[Span, ...]
    stance: Stance
    shares_from: int | None = None

    def covers(self, at: int) -> bool:
        """Whether a token stands in the content."""
        return any(first <= at < after for first, after in self.content)


def found(verb: Verb, source: Span | None, content: tuple[Span, ...], shares_from: int | None = None) -> Found:
    """An attribution whose cue is that verb."""
    return Found((verb.at, verb.at + 1), source, content, verb.cue.stance, shares_from)
