"""How, why and how badly a thing happened, in kinds that shut each other out: ``rules/circumstances/*.yaml``.

    id: cause-of-fire
    title: what the fire came from
    slot: cause
    of: [fire]                       # event types
    kinds:
      arson:
        tells: [arson, arsonist(s)]  # says so by itself: "damaged by arson"
        follows: []                  # says so behind a causal word: "caused by *faulty wiring*"
        knows: cause-known/known     # who asserts this asserts that too, of another circumstance
    never_behind: ["~charge with"]   # "charged with arson" says nothing of the fire

"The fire was set" and "the fire came from faulty wiring" cannot both be true of one fire.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict

from checker.vocabulary import default_folder, load_or_raise
from checker.vocabulary.phrase import Phrase


class Kind(BaseModel):
    """One kind: the phrases that say so by themselves, those that do behind a causal word, and those that do behind a
    certain word: ``tells_of: {cause: [is unknown]}``, "the *cause* of the fire on Sunday *is unknown*"."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    tells: tuple[Phrase, ...] = ()
    follows: tuple[Phrase, ...] = ()
    tells_of: dict[str, tuple[Phrase, ...]] = {}
    knows: str | None = None


class Circumstance(BaseModel):
    """One circumstance, as its file says. ``lasting`` kinds are true from when they are told on, the others up to then;
    without any, two statements must agree whenever they were made."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    title: str
    slot: Literal["cause", "extent"]
    of: tuple[str, ...]
    lasting: tuple[str, ...] = ()
    kinds: dict[str, Kind]
    never_behind: tuple[Phrase, ...] = ()


@cache
def load(folder: Path | None = None) -> dict[str, Circumstance]:
    """Every circumstance by its id; raises DiagnosticError where a file is wrong."""
    found = load_or_raise((folder or default_folder()) / "circumstances", Circumstance)
    return {one.id: one for one in found}
