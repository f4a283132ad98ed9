"""People, organisations and places as they are named in a text, and who they are where that is known."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from checker.articles.model import Field

EntityKind = Literal["person", "organisation", "place", "country", "group", "unknown"]


@dataclass(frozen=True, slots=True)
class EntityMention:
    """``the Russian leader`` -> entity ``person:vladimir-putin``, through the office held on the article's day.

    ``entity`` is a stable key (``person:vladimir-putin``, ``country:ru``, ``org:kremlin``, ``place:sochi-ru``; names
    that no table lists get one made of the fullest form in the article, ``person:robert-buckley``); ``name`` is that
    full form, for people; a ``~`` marks a surname that is nobody's in particular (``person:~buckley``);
    ``sides`` are wider entities that the name may stand for or belongs to (the Kremlin, Putin -> ``country:ru``);
    ``why`` says in words how it was resolved.
    """

    field: Field
    start: int
    end: int
    text: str
    kind: EntityKind
    entity: str
    name: str
    sides: tuple[str, ...] = ()
    why: str = ""
