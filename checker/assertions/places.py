"""Distance and direction from a named place: "about 14 miles north-northeast of Healdsburg"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from checker.assertions.layers import View
from checker.entities.model import EntityMention
from checker.quantities.model import Quantity

_POINTS = {
    "north": "n",
    "east": "e",
    "south": "s",
    "west": "w",
    "northeast": "ne",
    "northwest": "nw",
    "southeast": "se",
    "southwest": "sw",
}
_AT = frozenset({"in", "at", "near"})
_LINKS = frozenset({"of", "from"})
_SKIP = frozenset({"the", "town", "city", "capital", "provincial", "village", "port", "coast", "of", "'s"})


@dataclass(frozen=True, slots=True)
class Distance:
    """So far from ``anchor``, in that direction (``nne``), None where the text gives none; ``subject`` where one is
    named right before."""

    quantity: Quantity
    anchor: EntityMention
    direction: str | None
    focus: tuple[int, int]
    subject: EntityMention | None


def read(view: View) -> Iterator[Distance]:
    """Every distance from a named place in the sentence."""
    words = view.words
    for quantity in view.quantities:
        if quantity.unit != "m":
            continue
        first, position = view.first_token(quantity.start), view.last_token(quantity.end)
        while (position < len(words) and words[position] in {"(", ")", "-lrb-", "-rrb-"}) or _in_bracket(
            view, position
        ):
            position += 1
        point, position = _direction(words, position)
        if position >= len(words) or words[position] not in _LINKS:
            continue
        position += 1
        while position < len(words) and words[position] in _SKIP:
            position += 1
        anchor = next(
            (e for e in view.entities if view.first_token(e.start) <= position < view.last_token(e.end)), None
        )
        if anchor is None or anchor.kind not in {"place", "country", "unknown"}:
            continue
        focus = (view.sentence.tokens[first].start, anchor.end)
        yield Distance(quantity, anchor, point, focus, _subject(view, first))


def _in_bracket(view: View, position: int) -> bool:
    """Inside a converted value in brackets: "35 miles (56 kilometres) southwest"."""
    tokens = view.sentence.tokens
    if position >= len(tokens):
        return False
    low = max(0, position - 5)
    opened = [n for n in range(low, position) if tokens[n].lower in {"(", "-lrb-"}]
    closed = [n for n in range(low, position) if tokens[n].lower in {")", "-rrb-"}]
    return bool(opened) and (not closed or closed[-1] < opened[-1])


def _direction(words: tuple[str, ...], position: int) -> tuple[str | None, int]:
    """ "south-west", "south west", "north-northeast" and the token after it."""
    letters = ""
    while position < len(words) and len(letters) < 4:
        parts = words[position].split("-")
        points = [_POINTS.get(part) for part in parts if part]
        if points and all(points):
            letters += "".join(p for p in points if p)
        elif words[position] != "-" and words[position] not in {"just", "due"}:
            break
        position += 1
    return letters or None, position


def _subject(view: View, first: int) -> EntityMention | None:
    """ "Qeshm, located 1,150 kilometers…": the name right before, with only a link between."""
    named = [e for e in view.entities if view.last_token(e.end) <= first]
    if not named:
        return None
    nearest = named[-1]
    at = view.first_token(nearest.start)
    if at and view.words[at - 1] in _AT:  # "centred in Geyserville, about 20 miles north of…": it is the quake's place
        return None
    gap = view.words[view.last_token(nearest.end) : first]
    links = {
        ",",
        "located",
        "is",
        "about",
        "lies",
        "which",
        "island",
        "situated",
        "around",
        "some",
        "town",
        "city",
        "(",
    }
    return nearest if len(gap) <= 4 and all(word in links for word in gap) else None
