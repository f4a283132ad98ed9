"""How a happening goes from plan to past: ``rules/lifecycles/*.yaml``, one lifecycle a file.

    id: meeting
    title: a meeting, from the first idea to the handshake
    statuses: [considered, announced, cancelled, occurred]
    changes:                         # what a later statement of this status brings to an end
      cancelled: [considered, announced]
      occurred: [considered, announced]
    moves:                           # what may follow on what, reversals included
      cancelled: [announced]
    excludes:                        # what cannot hold at one time, whichever way round
      occurred: [cancelled]
    past: [occurred]                 # a denial of these speaks of all the time before: "it did not happen"
    sudden: false                    # true: told as done where nothing else is said (quakes, attacks)

"Announced on Monday" holds until a *change* is told: "called off on Thursday" ends it, and the two are news, no
conflict."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict, model_validator

from checker.vocabulary import default_folder, load_or_raise

GENERIC = "happening"
"""The lifecycle of event types that name none, or one that has no file."""


class Lifecycle(BaseModel):
    """One lifecycle, as its file says. ``changes`` from the status that changes things to the statuses that it ends."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    title: str
    statuses: tuple[str, ...]
    changes: dict[str, tuple[str, ...]] = {}
    moves: dict[str, tuple[str, ...]] = {}
    excludes: dict[str, tuple[str, ...]] = {}
    past: tuple[str, ...] = ()
    sudden: bool = False

    @model_validator(mode="after")
    def _only_known_statuses(self) -> Lifecycle:
        for group in (self.changes, self.moves, self.excludes, dict.fromkeys(self.past, ())):
            for word in (word for status, others in group.items() for word in (status, *others)):
                if word not in self.statuses:
                    raise ValueError(f'"{word}" is not one of the statuses')
        return self

    def superseded_by(self, status: str) -> frozenset[str]:
        """The changes that bring the status to an end."""
        return frozenset(change for change, ended in self.changes.items() if status in ended)

    def rules_out(self, one: str, other: str) -> bool:
        """Whether the two cannot both hold at one time."""
        return other in self.excludes.get(one, ()) or one in self.excludes.get(other, ())


@cache
def load(folder: Path | None = None) -> dict[str, Lifecycle]:
    """Every lifecycle by its id; raises DiagnosticError where a file is wrong."""
    lifecycles = load_or_raise((folder or default_folder()) / "lifecycles", Lifecycle)
    return {lifecycle.id: lifecycle for lifecycle in lifecycles}


@cache
def statuses(folder: Path | None = None) -> tuple[str, ...]:
    """Every status that some lifecycle knows, in alphabetical order."""
    return tuple(sorted({status for lifecycle in load(folder).values() for status in lifecycle.statuses}))
