"""What the engine gives back: a rule fired on statements that cannot all be true, sorted by what they say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from checker.rules.model import FindingKind
from checker.temporal.span import Minutes


@dataclass(frozen=True, slots=True)
class Bound:
    """What follows from a chain up to here: the event's start or end lies at ``minutes`` or after it (``not before``),
    or before it (``by``). ``other``: of the second event that the statement names."""

    edge: Literal["start", "end"]
    direction: Literal["not before", "by"]
    minutes: Minutes
    other: bool


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a hit: the rule's name for it, and the ids of the statements that take part, in order."""

    binding: str
    ids: tuple[str, ...]
    follows: Bound | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """A rule fired on two positions, or on a chain of them, in the order in which it is told."""

    rule: str
    kind: FindingKind
    sides: tuple[Side, ...]
