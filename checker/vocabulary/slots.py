"""What may be asserted of a subject: ``rules/slots/*.yaml``, one slot a file.

    id: deaths
    title: people killed
    value: quantity
    over_time: cumulative          # may grow, never shrink
    read:                          # how a sentence states it (only for slots that are read from quantities)
      unit: [count]
      before: ["~kill", "death toll of"]
      after: ["dead", "~be killed", "~die"]

``over_time`` says how values change: *fixed* (any two must agree), *cumulative* (may grow, never shrink), *state*
(compared only where both hold), *calendar* (grows with the date).
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict

from checker.vocabulary import default_folder, load_or_raise
from checker.vocabulary.phrase import Phrase

ValueType = Literal["status", "span", "quantity", "place", "entity", "text", "relation", "kind", "direction"]
"""``kind``: a word that the sets of ``rules/kinds/`` put beside others; ``direction``: a compass point."""
OverTime = Literal["fixed", "cumulative", "state", "calendar"]


class Reading(BaseModel):
    """Which quantities state the slot: their unit, the words before or after them, and what must not be near.

    ``~kill`` stands for every form of the verb. ``of`` limits what is counted ("houses"), ``not_of`` excludes it;
    ``bare`` units are taken without any cue word ("6.1-magnitude"). ``alike``: whatever is listed in ``of`` is one
    thing (people, marchers); else each is its own scope (houses, villages).
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    unit: tuple[str, ...]
    before: tuple[Phrase, ...] = ()
    after: tuple[Phrase, ...] = ()
    of: tuple[str, ...] = ()
    not_of: tuple[str, ...] = ()
    not_before: tuple[Phrase, ...] = ()
    not_after: tuple[Phrase, ...] = ()
    bare: bool = False
    alike: bool = True
    minimum: float | None = None
    maximum: float | None = None


class Slot(BaseModel):
    """One slot, as its file says. ``subject`` is what it is said of: an event of a type that lists the slot, or an
    entity. ``ceiling``: who says "at least N" when all is over has not so many times N in mind (3: "at least 15 were
    killed that day" is no 50). ``shown``: whether tables for people list it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    title: str
    value: ValueType
    over_time: OverTime
    subject: Literal["event", "entity", "article"] = "event"
    description: str = ""
    ceiling: float | None = None
    read: Reading | None = None
    shown: bool = True


@cache
def load(folder: Path | None = None) -> dict[str, Slot]:
    """Every slot by its id; raises DiagnosticError where a file is wrong."""
    slots = load_or_raise((folder or default_folder()) / "slots", Slot)
    return {slot.id: slot for slot in slots}


@cache
def growing() -> frozenset[str]:
    """The slots whose values may grow, but never shrink."""
    return frozenset(name for name, slot in load().items() if slot.over_time == "cumulative")
