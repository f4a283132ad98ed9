"""Statements that join events without shaping them: "the talks began two days after *the vote*" speaks of a vote.

Events are found from what says where they stand, when and with what outcome. A statement about the order of two events
is placed afterwards, and so is the second event that it names: beside what its own sentence says of the same event,
else where nothing else can be meant. Where several can, it stays without a key, and no rule compares it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from checker.assertions.model import Assertion, Subject
from checker.events.identity import Cluster, Left, affinity, compatible, profile
from checker.vocabulary.events import EventType

PLACED = frozenset({"order", "begin", "end"})
"""Slots whose statements shape no event."""


@dataclass(frozen=True)
class Clustering:
    """The events of one story and type under one key; ``bare`` are statements that say nothing of whom, where or when,
    ``clusters`` stand in the order they were founded."""

    kind: EventType
    left_out: Left
    block: Sequence[Assertion]
    bare: frozenset[str]
    clusters: Sequence[Cluster]

    @cached_property
    def keys(self) -> Mapping[str, str]:
        """The event key of each assertion of the block: the smallest assertion id of its event."""
        found: dict[str, str] = {}
        for cluster in self.clusters:
            found.update(dict.fromkeys(cluster.members, min(cluster.members)))
        return found

    def place(self, one: Assertion, about: Subject) -> str | None:
        """The key of the event that the statement speaks of as ``about``; None where that is open."""
        near = self._beside.get((one.article, one.field, one.start, about))
        if near is not None and (len(self.clusters) == 1 or (one.article, self.keys[near]) in self._named):
            return self.keys[near]
        told = profile(self.kind, about, one.said)
        fitting = [cluster for cluster in self.clusters if compatible(self.kind, cluster, told, self.left_out)]
        if not fitting or (told.bare and len(self.clusters) > 1):
            return None
        return min(max(fitting, key=lambda cluster: affinity(cluster, told, self.left_out)).members)

    @cached_property
    def _beside(self) -> Mapping[tuple[str, str, int, Subject], str]:
        """By sentence and subject, a statement of that sentence about that event."""
        found: dict[tuple[str, str, int, Subject], str] = {}
        for one in self.block:
            found.setdefault((one.article, one.field, one.start, one.subject), one.id)
        return found

    @cached_property
    def _named(self) -> frozenset[tuple[str, str]]:
        """Articles with the events of which they say whom, where or when."""
        return frozenset((one.article, self.keys[one.id]) for one in self.block if one.id not in self.bare)
