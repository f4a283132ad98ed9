"""The kinds of happenings that are told apart: ``rules/events/*.yaml``, one type a file.

id: meeting
title: meeting
lifecycle: meeting
triggers: ["~meet", meeting, talks]
participants: {minimum: 2, identity: true}
recurrence: 20 days
slots: [status, time, place]
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict

from checker.vocabulary import default_folder, load_or_raise
from checker.vocabulary.phrase import Phrase


class EventType(BaseModel):
    """One type of event, as its file says.

    ``triggers`` are the words that name it (``~meet``: every form of the verb); ``not_triggers`` longer phrases that
    only look like one ("meeting point"). ``identity`` names what tells two events of the type apart: ``participants``
    for meetings, ``place`` for earthquakes; ``recurrence`` (days) is how soon the same kind of thing may happen again
    to the same people or place. ``states`` are phrases that name the type and a status of it at once ("remains in
    detention"). ``owner`` is what somebody is to whom the noun belongs: "Smith's visit" has an agent, "Smith's arrest"
    a patient. With ``claims: false`` the words are shown by ``checker annotate`` and nothing is asserted of them: they
    name too many different things to be compared. With ``needs_name`` something is asserted only where the person to
    whom it happens is named: of "a man was charged" nobody can say who is meant.

    ``same_as`` are types whose words may name the same happening: an attack with a gun is a shooting; ``tolls_with``
    those that may share its figures only: so many die in a protest, when it is fired upon. ``lasting`` (days) is how
    long one event of the type may go on: an oil spill of April is the leak of July.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    title: str
    lifecycle: str = "happening"
    triggers: tuple[Phrase, ...] = ()
    not_triggers: tuple[Phrase, ...] = ()
    identity: tuple[Literal["participants", "place"], ...] = ("place",)
    recurrence: int = 3
    simultaneous: bool = False
    same_as: tuple[str, ...] = ()
    tolls_with: tuple[str, ...] = ()
    lasting: int = 0
    owner: Literal["agent", "patient"] = "agent"
    claims: bool = True
    needs_name: bool = False
    states: dict[str, tuple[Phrase, ...]] = {}
    slots: tuple[str, ...] = ()


@cache
def load(folder: Path | None = None) -> dict[str, EventType]:
    """Every event type by its id; raises DiagnosticError where a file is wrong."""
    types = load_or_raise((folder or default_folder()) / "events", EventType)
    return {kind.id: kind for kind in types}
