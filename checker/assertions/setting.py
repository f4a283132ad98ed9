"""Where, when and by whom told, of one event word as it is shown: the nearest that the clause offers.

"Iran condemns deadly attack on Zakho, Iraq", "attacked missions in 2016": an assertion takes a day or a place only
where the sentence's shape ties it to the event; what is shown takes the nearest one of the clause beside it.
"""

from __future__ import annotations

from dataclasses import dataclass

from checker.assertions.arguments import role_words
from checker.assertions.mentions import Mention
from checker.assertions.timing import said_times
from checker.temporal.timex import Timex

_WHERE = frozenset(("in", "at", "near", "outside", "inside", "on", "off", "across"))
_DATED = frozenset(("DATE", "TIME"))
_PLACES = frozenset(("place", "country"))
_REACH = 10


@dataclass(frozen=True, slots=True)
class Stretch:
    """Characters of the mention's field, with the key of the entity that they name, where it is known."""

    start: int
    end: int
    entity: str | None = None


def time(mention: Mention) -> Timex | None:
    """The time phrase tied to the event, else the nearest one of its clause that no reporting verb has claimed."""
    if mention.time is not None:
        return mention.time
    view = mention.view
    spoken = {id(one) for _, one in said_times(view) if one is not None}
    low, high = view.clause(mention.first)
    near = [
        (min(abs(view.first_token(t.start) - mention.last), abs(mention.first - view.last_token(t.end))), t.start, t)
        for t in view.times
        if t.type in _DATED and id(t) not in spoken and low <= view.first_token(t.start) < high
    ]
    return min(near, key=lambda row: row[:2])[2] if near else None


def place(mention: Mention) -> Stretch | None:
    """The named place tied to the event, else the first noun behind "in", "at", "near" after it in its clause."""
    if mention.places:
        first = mention.places[0]
        return Stretch(first.start, first.end, first.entity)
    view, arguments = mention.view, mention.view.arguments
    end = min(view.clause(mention.first)[1], mention.last + _REACH)
    for position in range(mention.last, end - 1):
        if view.words[position] not in _WHERE:
            continue
        group = arguments.noun_at(position + 1)
        if group is None or group.head in arguments.dated:
            continue
        start, stop = view.span(group.first, group.last)
        named = [e for e in view.entities if start <= e.start and e.end <= stop and e.kind in _PLACES]
        if not named and view.words[group.head] not in role_words().places:
            continue
        return Stretch(start, stop, named[-1].entity if named else None)
    return None


def source(mention: Mention) -> Stretch | None:
    """Who tells of it, where the text says so."""
    if mention.attribution is None or mention.attribution.source is None:
        return None
    return Stretch(*mention.attribution.source)
