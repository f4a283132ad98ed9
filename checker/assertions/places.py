"""Distance and direction from a named place: "about 14 miles (23 km) north-northeast of Healdsburg"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.assertions.anaphora import NOUNS
from checker.assertions.layers import View
from checker.entities.model import EntityMention
from checker.entities.spelling import sound_of
from checker.language.scene import finite_verbs
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
    "northern": "n",
    "eastern": "e",
    "southern": "s",
    "western": "w",
}
_LINKS = frozenset({"of", "from"})
_SKIP = frozenset({"the", "town", "city", "capital", "provincial", "village", "port", "of", "'s"})
_BRACKETS = frozenset({"(", ")", "-lrb-", "-rrb-", "[", "]"})
_OPENED = frozenset({"(", "-lrb-", "["})
_CLOSED = frozenset({")", "-rrb-", "]"})
_LIES = frozenset({"located", "is", "lies", "situated", "lay", "town", "city", "village", "island"})
_BESIDE = frozenset({",", "about", "which", "around", "some", "(", "an", "a", "just", "roughly", "approximately"})
_CENTRES = frozenset(
    {"epicenter", "epicentre", "epicentral", "centered", "centred", "hypocenter", "hypocentre", "center", "centre"}
)
_SITES = frozenset({"rig", "platform", "well", "wellhead", "wreck", "wreckage", "plant", "mine", "reactor", "dam"})
_SITE_GAP = frozenset(
    {"was", "is", "lay", "lies", "located", "situated", "in", "the", "of", "off", "about", "some", ",", "sank"}
)
_FAR = 16
_LONGEST_APPOSITION = 8
_LIST = 3
_LISTING = frozenset({",", "and", "about", "some", "around"})
_OTHERS = frozenset({"who", "whose", "and", "where", "felt", "heard", "which", "while", "but", "when", "from"})


@dataclass(frozen=True, slots=True)
class Distance:
    """So far from ``anchor``, in that direction (``nne``), None where the text gives none; ``subject`` where one is
    named right before. ``site`` is the fixed thing that lies there ("rig"); ``centre``: it is the spot of an event
    ("its epicentre")."""

    quantity: Quantity
    anchor: EntityMention
    direction: str | None
    focus: tuple[int, int]
    subject: EntityMention | None
    site: str | None
    centre: bool

    @property
    def near(self) -> str:
        """The anchor as it sounds, whether a table lists it or not: Bireun and Bireuen are one."""
        return f"near:{sound_of(self.anchor.text)}"


Group = tuple[Distance, ...]
"""Distances of one spot from one or more places."""


def read(view: View) -> Iterator[Group]:
    """Every distance from a named place in the sentence, those of one spot together."""
    group: list[Distance] = []
    for distance in _distances(view):
        if group:
            gap = view.words[view.last_token(group[-1].focus[1]) : view.first_token(distance.focus[0])]
            if len(gap) > _LIST or not set(gap) <= _LISTING:
                yield tuple(group)
                group = []
        group.append(distance)
    if group:
        yield tuple(group)


def _distances(view: View) -> Iterator[Distance]:
    """One after the other; a length that only converts the one before is left out."""
    words = view.words
    for quantity in view.quantities:
        if quantity.unit != "m":
            continue
        first, position = view.first_token(quantity.start), view.last_token(quantity.end)
        if _in_bracket(words, first):
            continue
        position = _behind_brackets(words, position)
        point, position = _direction(words, position)
        position = _behind_brackets(words, position)
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
        if words[view.last_token(anchor.end) :][:2] in {("'s", "coast"), ("'s", "border"), ("'s", "shore")}:
            continue  # "50 miles off Norland's coast" is no distance from a point
        focus = (view.sentence.tokens[first].start, anchor.end)
        subject = _subject(view, first)
        site = _site(view, first) if subject is None else None
        centre = subject is None and bool(_CENTRES & set(words[max(0, first - _FAR) : first]))
        yield Distance(quantity, anchor, point, focus, subject, site, centre)


def tied(words: Sequence[str], event: int, first: int) -> bool:
    """Whether the distance at token ``first`` is that of the event word at token ``event``: "a *quake* struck *15 miles
    north of* …", nothing else between them that could lie there."""
    return event < first <= event + _FAR and not _OTHERS & set(words[event + 1 : first])


def _site(view: View, first: int) -> str | None:
    """ "The *rig* was located 45 miles southeast of", "the *rig* in the Gulf of Mexico, 52 miles south-east of"."""
    for at in range(first - 1, max(-1, first - _FAR), -1):
        if view.words[at] in _SITES:
            return view.words[at]
        if at not in view.named and view.words[at] not in _SITE_GAP:
            return None
    return None


def _behind_brackets(words: tuple[str, ...], position: int) -> int:
    """Behind a converted value in brackets: "35 miles (56 kilometres) southwest"."""
    if position < len(words) and words[position] in _OPENED:
        closed = next((n for n in range(position, min(position + 6, len(words))) if words[n] in _CLOSED), None)
        return position if closed is None else closed + 1
    return position


def _in_bracket(words: tuple[str, ...], position: int) -> bool:
    """Whether the value stands in brackets behind another one: it converts that."""
    before = [word for word in words[max(0, position - 3) : position] if word in _BRACKETS]
    return bool(before) and before[-1] in _OPENED


def _direction(words: tuple[str, ...], position: int) -> tuple[str | None, int]:
    """ "south-west", "south west", "north-northeast", "to the west" and the token after it."""
    letters = ""
    if words[position : position + 2] == ("to", "the"):
        position += 2
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
    """ "Qeshm, located 1,150 kilometers…": the name right before, with a word between that says where it lies."""
    named = [e for e in view.entities if view.last_token(e.end) <= first]
    if not named:
        return None
    nearest = named[-1]
    gap = view.words[view.last_token(nearest.end) : first]
    if _opens_with_apposition(view, named[0], first):
        return named[0]
    if len(gap) > 4 or not all(word in _LIES or word in _BESIDE for word in gap):
        return None
    return nearest if _LIES & set(gap) else None  # "in Geyserville, 20 miles north of…": it is the quake's place


def _opens_with_apposition(view: View, name: EntityMention, first: int) -> bool:
    """ "*Qeshm*, an island off the coast and *940 miles south of* …": the sentence opens with what lies there."""
    words, after = view.words, view.last_token(name.end)
    if view.first_token(name.start) > 0 or words[after : after + 1] != (",",) or after + 2 >= first:
        return False
    between = words[after + 1 : first]
    return (
        between[0] in {"a", "an", "the"}
        and not NOUNS.isdisjoint(between[:_LONGEST_APPOSITION])
        and finite_verbs().isdisjoint(between)
    )
