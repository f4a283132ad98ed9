"""Figures and what they measure: "killing at least five people" -> deaths, at least 5.

A quantity becomes the value of a slot through the words around it (``rules/slots/*.yaml``, ``read``), with nothing
but filler words between ("24 people *have so far been confirmed* dead"), or an aside. Two slots that could claim one
figure: that of an event in the sentence wins, else the nearer word.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from checker.assertions import scopes
from checker.assertions.layers import View
from checker.assertions.model import Scope
from checker.language.phrases import Phrases
from checker.quantities.model import Quantity
from checker.vocabulary import slots
from checker.vocabulary.slots import Slot

_MAX_GAP = 5
_ASIDES = frozenset(
    {
        "including",
        "among",
        "most",
        "mostly",
        "many",
        "some",
        "all",
        "both",
        "half",
        "mainly",
        "of",
        "at",
        "aged",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "none",
        "largely",
        "several",
    }
)
"""Words by which an aside about those who are counted begins: "12 people, *most* of them women, were killed"."""
_LONGEST_ASIDE = 20
_HYPOTHETICAL = frozenset({"can", "could", "may", "might", "would"})
_USUAL = frozenset({"common", "frequent", "normal", "rare", "usual"})


@dataclass(frozen=True, slots=True)
class Measure:
    """A figure as the value of a slot; ``focus`` covers the figure and the words that say what it counts."""

    slot: Slot
    quantity: Quantity
    focus: tuple[int, int]
    scope: Scope


@cache
def _readable() -> tuple[Slot, ...]:
    return tuple(slot for slot in slots.load().values() if slot.read is not None)


@cache
def _cues(side: str) -> Phrases[Slot]:
    return Phrases((phrase, slot) for slot in _readable() for phrase in getattr(slot.read, side))


def read(view: View, of_events: frozenset[str] = frozenset()) -> tuple[Measure, ...]:
    """Every figure of the sentence that states a slot, in reading order; of two slots that claim one figure, that
    which is among ``of_events``, the slots of the events that the sentence speaks of, and then the nearer word."""
    if not view.quantities:
        return ()
    found = tuple(_stated(view, of_events))
    totals = {one.slot.id: one for one in found if one.scope.part == "total"}
    return tuple(_as_part(one, totals.get(one.slot.id)) for one in found) if totals else found


def _as_part(one: Measure, total: Measure | None) -> Measure:
    """ "The quake killed 12, bringing the toll to 40": the 12 are among the 40."""
    if total is None or one is total or one.scope.part is not None:
        return one
    return replace(one, scope=one.scope.model_copy(update={"part": "part"}))


def _stated(view: View, of_events: frozenset[str]) -> Iterator[Measure]:
    before, after = view.all(_cues("before")), view.all(_cues("after"))
    barred = [("not_before", m) for m in view.all(_cues("not_before"))]
    barred += [("not_after", m) for m in view.all(_cues("not_after"))]
    for quantity in view.quantities:
        first, last = view.first_token(quantity.start), view.last_token(quantity.end)
        behind = max(last, view.last_token(quantity.of_span[1])) if quantity.of_span else last
        aside = _behind_aside(view.words, behind)
        choices = []
        for match in before:
            if _fits(match.item, quantity) and match.last <= first and _only_fillers(view.words[match.last : first]):
                choices.append((first - match.last, 1, match.item.id, (match.first, behind), match.item))
        for match in after:
            if match.first < last or not _fits(match.item, quantity):
                continue
            starts = (behind, aside, _behind_alike(view.words, behind, match.item))
            start = next((at for at in starts if at is not None and _only_fillers(view.words[at : match.first])), None)
            if start is not None:
                choices.append((max(0, match.first - start), 0, match.item.id, (first, match.last), match.item))
        for slot in _readable():
            if slot.read is not None and slot.read.bare and _fits(slot, quantity):
                choices.append((_MAX_GAP, 2, slot.id, (first, behind), slot))
        if not choices:
            continue
        _, _, _, (low, high), slot = min(choices, key=lambda row: (row[2] not in of_events, *row[:3]))
        if _is_general(view, first, behind):
            continue
        if any(m.item.id == slot.id and _near(kind, m.first, m.last, first, behind) for kind, m in barred):
            continue
        yield Measure(
            slot,
            quantity,
            view.span(low, max(high, low + 1)),
            scopes.read(view, slot, quantity, first, behind, (low, high)),
        )


def _behind_aside(words: tuple[str, ...], behind: int) -> int | None:
    """ "12 people, *including three children,* were killed": where the sentence goes on; None where nothing stands
    between."""
    sign = words[behind : behind + 1]
    if sign not in {(",",), ("(",), ("-lrb-",), ("-",), ("–",), ("—",), ("--",)}:
        return None
    ends = {")", "-rrb-"} if sign[0] in {"(", "-lrb-"} else {sign[0]}
    if sign == (",",) and not _ASIDES & set(words[behind + 1 : behind + 4]):
        return None
    for at in range(behind + 1, min(len(words), behind + _LONGEST_ASIDE)):
        if words[at] in {";", ":"}:
            return None
        if words[at] in ends and words[at + 1 : at + 2] not in {("and",)}:
            return at + 1
    return None


def _behind_alike(words: tuple[str, ...], behind: int, slot: Slot) -> int | None:
    """ "1,500 houses *and buildings* were damaged": where a pair of things that are counted alike ends."""
    if slot.read is None or words[behind : behind + 1] not in {("and",), ("or",)} or len(words) < behind + 2:
        return None
    return behind + 2 if words[behind + 1] in slot.read.of else None


def _is_general(view: View, first: int, behind: int) -> bool:
    """ "A magnitude-6.0 quake *can* cause severe damage", "shakers around magnitude 2 *are common*": no event is
    meant."""
    tail = view.words[behind : behind + 4]
    if (_HYPOTHETICAL | _USUAL) & set(tail):
        return True
    indefinite = bool({"a", "an", "any", "while"} & set(view.words[max(0, first - 2) : first]))
    return indefinite and bool({"is", "are"} & set(tail)) and not view.sentence.heading


def _near(kind: str, low: int, high: int, first: int, behind: int) -> bool:
    return 0 <= first - high <= 2 if kind == "not_before" else 0 <= low - behind <= 2


def _only_fillers(gap: tuple[str, ...]) -> bool:
    fillers = scopes.fillers().words
    return len(gap) <= _MAX_GAP and all(word in fillers for word in gap)


def _fits(slot: Slot, quantity: Quantity) -> bool:
    read = slot.read
    if read is None or quantity.unit not in read.unit:
        return False
    head = quantity.of
    if (read.of and head not in read.of) or head in read.not_of:
        return False
    values = [v for v in (quantity.low, quantity.high) if v is not None]
    if read.minimum is not None and values and max(values) < read.minimum:
        return False
    return not (read.maximum is not None and values and min(values) > read.maximum)
