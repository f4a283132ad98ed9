"""Words that exclude each other: ``rules/kinds/*.yaml``, one set a file.

    id: ships
    title: kinds of ships
    slot: kind
    values:
      warship: {words: [warship(s), naval vessel]}
      frigate: {within: warship}
      patrol vessel: {words: [patrol (vessel|boat|ship)], within: warship}

Values of one set exclude each other unless one lies ``within`` the other: "a frigate" and "a warship" go together,
"a frigate" and "a patrol vessel" do not. Values of two sets say nothing of each other, and neither does a word that no
set lists. Each value has an interval that holds the intervals of all that lies within it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Literal

from pydantic import BaseModel, ConfigDict, model_validator

from checker.vocabulary import default_folder, load_or_raise
from checker.vocabulary.phrase import Phrase


class Kind(BaseModel):
    """One value: the phrases that say it (its own name where none are given), and the wider value it is one of."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    words: tuple[Phrase, ...] = ()
    within: str | None = None


class KindSet(BaseModel):
    """Values of one slot, of which a thing has one.

    ``of``: whose attribute it is, where it is read beside a name ("the frigate INS Sagar"); ``whose``: it relates to
    somebody else, who must be named too ("Quill's sister"). ``events``: the types of events of which it is read: right
    before the event's word ("a church fire"), or after one of the words of ``behind`` ("a fire *at* a church").
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    title: str
    slot: str
    description: str = ""
    events: tuple[str, ...] = ()
    behind: tuple[str, ...] = ()
    of: Literal["people", "things", "organisations"] | None = None
    whose: bool = False
    values: dict[str, Kind]

    @model_validator(mode="after")
    def _check(self) -> KindSet:
        for name, kind in self.values.items():
            if kind.within is not None and kind.within not in self.values:
                raise ValueError(f'"{name}" lies within "{kind.within}", which the set does not list')
            if name in self.wider(name):
                raise ValueError(f'"{name}" lies within itself')
        return self

    def wider(self, name: str) -> tuple[str, ...]:
        """What the value lies within, the nearest first."""
        found: list[str] = []
        current = self.values[name].within
        while current is not None and current in self.values and current not in found:
            found.append(current)
            current = self.values[current].within
        return tuple(found)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a value stands: its set, and the interval that holds those of all that lies within it."""

    set: str
    low: float
    high: float


@cache
def load(folder: Path | None = None) -> tuple[KindSet, ...]:
    """Every set, in the order of the files; raises DiagnosticError where a file is wrong."""
    path = (folder or default_folder()) / "kinds"
    return load_or_raise(path, KindSet) if path.is_dir() else ()


@cache
def places() -> MappingProxyType[tuple[str, str], Place]:
    """Where each value of a slot stands, by slot and value."""
    return MappingProxyType({(one.slot, name): place for one in load() for name, place in intervals(one)})


def intervals(one: KindSet) -> Iterable[tuple[str, Place]]:
    """The values of a set with their intervals."""
    inside: dict[str | None, list[str]] = {}
    for name, kind in one.values.items():
        inside.setdefault(kind.within, []).append(name)
    found: list[tuple[str, Place]] = []

    def walk(name: str, low: int) -> int:
        high = low + 1
        for narrower in inside.get(name, ()):
            high = walk(narrower, high)
        found.append((name, Place(one.id, low, high)))
        return high + 1

    at = 0
    for name in inside.get(None, ()):
        at = walk(name, at)
    return found
