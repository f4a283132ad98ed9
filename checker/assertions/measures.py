"""Figures and what they measure: "killing at least five people" -> deaths, at least 5.

A quantity becomes the value of a slot through the words around it (``rules/slots/*.yaml``, ``read``), with nothing
but filler words between ("24 people *have so far been confirmed* dead"). Two slots that could claim one figure: the
nearer word wins.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from pydantic import BaseModel, ConfigDict

from checker.assertions.layers import View
from checker.assertions.model import Scope
from checker.language.phrases import Phrases
from checker.quantities.model import Quantity
from checker.vocabulary import default_folder, load_or_raise, slots
from checker.vocabulary.slots import Slot

_MAX_GAP = 5
_PLACES = frozenset({"place", "country", "unknown"})
_PART_SIGNS = frozenset({"including", "among", "includes", "included"})
_PART_TAILS = frozenset({("of", "them"), ("of", "whom"), ("of", "the")})
_AREA_WORDS = frozenset({"in", "at", "across", "throughout", "around"})
_HYPOTHETICAL = frozenset({"can", "could", "may", "might", "would"})
_USUAL = frozenset({"common", "frequent", "normal", "rare", "usual"})
_TOTAL_SIGNS = frozenset({"total", "overall", "altogether"})


class _Fillers(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")
    id: str
    words: tuple[str, ...]
    generic: tuple[str, ...]
    regions: tuple[str, ...]
    wide: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Measure:
    """A figure as the value of a slot; ``focus`` covers the figure and the words that say what it counts."""

    slot: Slot
    quantity: Quantity
    focus: tuple[int, int]
    scope: Scope


@cache
def _fillers() -> _Fillers:
    return load_or_raise(default_folder() / "cues" / "fillers.yaml", _Fillers)[0]


@cache
def _readable() -> tuple[Slot, ...]:
    return tuple(slot for slot in slots.load().values() if slot.read is not None)


@cache
def _cues(side: str) -> Phrases[Slot]:
    return Phrases((phrase, slot) for slot in _readable() for phrase in getattr(slot.read, side))


def read(view: View) -> Iterator[Measure]:
    """Every figure of the sentence that states a slot."""
    if not view.quantities:
        return
    tokens = view.sentence.tokens
    before = [m for n in range(len(tokens)) for m in _cues("before").at(tokens, n)]
    after = [m for n in range(len(tokens)) for m in _cues("after").at(tokens, n)]
    barred = [("not_before", m) for n in range(len(tokens)) for m in _cues("not_before").at(tokens, n)]
    barred += [("not_after", m) for n in range(len(tokens)) for m in _cues("not_after").at(tokens, n)]
    for quantity in view.quantities:
        first, last = view.first_token(quantity.start), view.last_token(quantity.end)
        behind = max(last, view.last_token(quantity.of_span[1])) if quantity.of_span else last
        choices = []
        for match in before:
            if _fits(match.item, quantity) and match.last <= first and _only_fillers(view.words[match.last : first]):
                choices.append((first - match.last, 1, match.item.id, (match.first, behind), match.item))
        for match in after:
            if _fits(match.item, quantity) and match.first >= last and _only_fillers(view.words[behind : match.first]):
                choices.append((max(0, match.first - behind), 0, match.item.id, (first, match.last), match.item))
        for slot in _readable():
            if slot.read is not None and slot.read.bare and _fits(slot, quantity):
                choices.append((_MAX_GAP, 2, slot.id, (first, behind), slot))
        if not choices:
            continue
        _, _, _, (low, high), slot = min(choices, key=lambda row: row[:3])
        if _is_general(view, first, behind):
            continue
        if any(m.item.id == slot.id and _near(kind, m.first, m.last, first, behind) for kind, m in barred):
            continue
        yield Measure(slot, quantity, view.span(low, max(high, low + 1)), _scope(view, slot, quantity, first, behind))


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
    return len(gap) <= _MAX_GAP and all(word in _fillers().words for word in gap)


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


def _scope(view: View, slot: Slot, quantity: Quantity, first: int, behind: int) -> Scope:
    words = view.words
    whom = None
    listed = slot.read is not None and bool(slot.read.of) and slot.read.alike
    if quantity.unit == "count" and not listed and quantity.of not in _fillers().generic:
        whom = quantity.of
    part = None
    one_of_them = quantity.unit == "count" and quantity.low == quantity.high == 1 and whom is not None
    if quantity.additional or quantity.of in {"others", "other"}:
        part = "additional"
    elif (
        set(words[max(0, first - 3) : first]) & _PART_SIGNS
        or one_of_them
        or any(words[n : n + 2] in _PART_TAILS for n in (behind, view.last_token(quantity.end)))
    ):
        part = "part"
    elif set(words[max(0, first - 3) : first]) & _TOTAL_SIGNS or ("so", "far") in pairwise(words):
        part = "total"
    return Scope(whom=whom, where=_where(view, first, behind) if quantity.unit == "count" else None, part=part)  # type: ignore[arg-type]


def _where(view: View, first: int, behind: int) -> str | None:
    """Where the figure is counted: "in Aceh", "across Asia", "in the province", "nationwide"; None where nothing is
    said."""
    words = view.words
    for entity in view.entities:
        position = view.first_token(entity.start)
        if entity.kind in _PLACES and behind <= position <= behind + 8 and _inside(words[behind:position]):
            return entity.entity
    for position in range(behind, min(len(words), behind + 8)):
        if words[position] in _fillers().regions and set(words[behind:position]) & _AREA_WORDS:
            return " ".join(words[max(behind + 1, position - 1) : position + 1])
    if set(words[behind : behind + 10]) & set(_fillers().wide):
        return "nationwide"
    if first and words[first - 1] == "where":  # "in Salonika where 50,000 people marched"
        named = [e for e in view.entities if e.kind in _PLACES and view.last_token(e.end) in {first - 1, first - 2}]
        if named:
            return named[-1].entity
    return _opening_place(view, first)


def _opening_place(view: View, first: int) -> str | None:
    """ "In neighbouring Central Aceh district, 10 people were killed": the place that opens the figure's clause."""
    low = max((c[0] for c in view.sentence.clauses if c[0] <= first), default=0)
    for start in {low, 0}:
        if view.words[start : start + 1] in {("in",), ("at",)}:
            for entity in view.entities:
                position = view.first_token(entity.start)
                if entity.kind in _PLACES and start < position <= min(first, start + 6):
                    return entity.entity
    return None


def _inside(words: tuple[str, ...]) -> bool:
    return bool(_AREA_WORDS & set(words[-3:])) or words[-2:] == ("streets", "of")
