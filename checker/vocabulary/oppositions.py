"""States that shut each other out: ``rules/oppositions/*.yaml``, one opposition a file.

    id: damage
    title: damaged or intact
    over_time: lasting             # what the lasting poles say stays true; the others are true up to when they are said
    lasting: [damaged]
    poles:
      damaged:
        done_to: ["~destroy"]      # "the fire destroyed the mill", "the mill was destroyed"
        does: ["~burn down"]       # "the mill burnt down"
        is: [in ruins]             # "the mill is in ruins"
      intact:
        is: [intact, undamaged]
    negations: {damaged: intact}   # "not damaged" is intact; without this a negation is only that

Where a story holds one such matter only, whose it is need not be said with it (``of: story``), and phrases say which of
the two it was wherever they stand:

    id: vote-of-all
    title: unanimous or split
    of: story
    poles:
      unanimous: {says: [unanimous, unanimously]}
      split: {says: ["~vote against", "split vote"]}

"The main building is intact" and "the fire destroyed the main building" cannot both be true: one thing, two poles of
one opposition.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, model_validator

from checker.vocabulary import default_folder, load_or_raise
from checker.vocabulary.phrase import Phrase


class Pole(BaseModel):
    """One side. ``is`` stands behind a form of *be*, ``does`` behind its subject; ``done_to`` is said of the object of
    the verb, or of the subject of its passive; ``says`` tells it wherever it stands."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    is_: tuple[Phrase, ...] = ()
    does: tuple[Phrase, ...] = ()
    done_to: tuple[Phrase, ...] = ()
    says: tuple[Phrase, ...] = ()

    @model_validator(mode="before")
    @classmethod
    def _is(cls, data: object) -> object:
        if isinstance(data, dict) and "is" in data:
            return {"is_" if key == "is" else key: value for key, value in data.items()}
        return data


class Opposition(BaseModel):
    """One opposition, as its file says.

    ``over_time``: *fixed*, any two statements must agree; *lasting*, the ``lasting`` poles stay true from then on and
    the others were true up to when they were said; *changing*, it may be one now and the other an hour later.
    ``settled``: what is lasting was so before the day on which it is told, so that reports of one day must agree.
    ``of`` limits what it is said of (*story*: of what the story is about, whoever it is); ``near`` to articles that
    hold one of these words; ``heads`` to phrases that end in one of these words ("the *search*"); ``object`` where it
    is said of two things ("accepted the offer"). Not ``exclusive``: a list of deeds, each only opposed to its own
    denial. For what ``says`` so: never in a sentence with a word of ``apart``; ``planned`` where "will" and "plans to"
    say it too; ``ever`` where what lies years back counts ("retired in 1998").
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    title: str
    over_time: Literal["fixed", "lasting", "changing"] = "fixed"
    lasting: tuple[str, ...] = ()
    settled: bool = False
    of: Literal["anything", "people", "things", "story"] = "anything"
    near: frozenset[str] = frozenset()
    apart: frozenset[str] = frozenset()
    planned: bool = False
    ever: bool = False
    heads: frozenset[str] = frozenset()
    object: bool = False
    exclusive: bool = True
    poles: dict[str, Pole]
    negations: dict[str, str] = {}

    @model_validator(mode="after")
    def _only_known_poles(self) -> Opposition:
        for word in (*self.lasting, *self.negations, *self.negations.values()):
            if word not in self.poles:
                raise ValueError(f'"{word}" is not one of the poles')
        return self


@cache
def load(folder: Path | None = None) -> dict[str, Opposition]:
    """Every opposition by its id; raises DiagnosticError where a file is wrong."""
    found = load_or_raise((folder or default_folder()) / "oppositions", Opposition)
    return {opposition.id: opposition for opposition in found}
