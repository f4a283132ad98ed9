"""Event types whose words may name one happening: an attack with a gun is a shooting.

``same_as`` in ``rules/events/*.yaml`` says which; it is taken both ways, and types that are linked by others are one
family. ``tolls_with`` is taken both ways too, and links nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from checker.vocabulary import events as vocabulary
from checker.vocabulary.events import EventType


@dataclass(frozen=True)
class Families:
    """The types by id, and the family of each: the smallest id in it."""

    types: Mapping[str, EventType]
    family: Mapping[str, str]
    tolls: Mapping[str, frozenset[str]]

    @classmethod
    def load(cls) -> Families:
        """Those of the vocabulary."""
        return _families()

    def __getitem__(self, name: str) -> EventType:
        """The event type, or a plain one for types that other extractors bring along."""
        if name in self.types:
            return self.types[name]
        return EventType(id=name or "event", title=name or "event", identity=("participants", "place"))

    def of(self, name: str | None) -> str:
        """The family of a type."""
        return self.family.get(name or "", name or "")

    def share_tolls(self, one: str, other: str) -> bool:
        """The figures of an event of one family may be those of one of the other."""
        return other in self.tolls.get(one, frozenset())


@cache
def _families() -> Families:
    types = vocabulary.load()
    family = {name: name for name in sorted(types)}
    for name in sorted(types):
        for other in types[name].same_as:
            if other in family:
                first, second = sorted((family[name], family[other]))
                family = {key: first if root == second else root for key, root in family.items()}
    tolls: dict[str, set[str]] = {}
    for name, kind in types.items():
        for other in kind.tolls_with:
            if other in family and family[other] != family[name]:
                tolls.setdefault(family[name], set()).add(family[other])
                tolls.setdefault(family[other], set()).add(family[name])
    return Families(types, family, {name: frozenset(some) for name, some in tolls.items()})
