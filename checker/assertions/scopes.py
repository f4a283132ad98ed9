"""What a figure is counted over: "ten *protesters* were killed *in Aceh*", "a *further* 12", "12, *three of them* …".

Two figures are compared only where they count over the same, so each word here that narrows a figure keeps it from
being held against the whole.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from pydantic import BaseModel, ConfigDict

from checker.assertions.layers import View
from checker.assertions.model import Scope
from checker.entities.model import EntityMention
from checker.quantities.model import Quantity
from checker.temporal.timex import Timex
from checker.vocabulary import default_folder, load_or_raise
from checker.vocabulary.slots import Slot

PLACES = frozenset({"place", "country", "unknown"})
_PART_SIGNS = frozenset({"including", "among", "includes", "included", "them"})
_PART_TAILS = frozenset(
    {("of", "them"), ("of", "whom"), ("of", "the"), ("of", "those"), ("of", "these"), ("of", "its")}
)
_AREA_WORDS = frozenset({"in", "at", "across", "throughout", "around"})
_TOTAL_SIGNS = frozenset({"total", "overall", "altogether"})
_TOLL = frozenset({"toll", "tally"})
_MORE = frozenset({"others", "other", "more"})


class Fillers(BaseModel):
    """``rules/cues/fillers.yaml``."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    id: str
    words: frozenset[str]
    generic: frozenset[str]
    crowds: frozenset[str]
    regions: frozenset[str]
    wide: frozenset[str]


@cache
def fillers() -> Fillers:
    """The words that may stand between a figure and what it counts, and those that name places without a name."""
    return load_or_raise(default_folder() / "cues" / "fillers.yaml", Fillers)[0]


def read(view: View, slot: Slot, quantity: Quantity, first: int, behind: int, focus: tuple[int, int]) -> Scope:
    """The scope of a figure at tokens ``first`` to ``behind``, whose slot is shown by the tokens of ``focus``."""
    count = quantity.unit == "count"
    whom = _whom(view, slot, quantity) if count else None
    part = _part(view, quantity, first, behind, focus, whom)
    return Scope(whom=whom, where=_where(view, first, behind) if count else None, part=part)  # type: ignore[arg-type]


def of_count(view: View, quantity: Quantity, first: int, behind: int) -> Scope:
    """The scope of a figure that counts a noun of its own, which is no narrowing."""
    where = _where(view, first, behind) if quantity.unit == "count" else None
    return Scope(where=where, part=_part(view, quantity, first, behind, (first, behind), None))  # type: ignore[arg-type]


def own_day(view: View, position: int, event: tuple[int, int], time: Timex | None) -> Timex | None:
    """ "The third attack in a month; *on Feb 20* rebels killed five": the day of the figure's own clause, where the
    event word stands in another clause and this is not its day."""
    low = max((n + 1 for n in range(position) if view.words[n] in {";", ":"}), default=0)
    high = next((n for n in range(position, len(view.words)) if view.words[n] in {";", ":"}), len(view.words))
    clause = view.clause(position)
    if low <= event[0] < high and (clause[0] <= event[0] < clause[1] or not low):
        return None
    for timex in view.times:
        inside = low <= view.first_token(timex.start) < high
        if inside and timex is not time and timex.type == "DATE" and timex.span is not None and _is_a_day(timex):
            return timex
    return None


def further_places(view: View, places: Sequence[EntityMention]) -> tuple[EntityMention, ...]:
    """ "The blasts in Nairobi, Kenya, *and Dar es Salaam*": the places that go on a list which one of these begins."""
    found: list[EntityMention] = []
    ends = {view.last_token(place.end) for place in places}
    joined = False
    for entity in view.entities:
        at = view.first_token(entity.start)
        gap = next((view.words[end:at] for end in (at - 1, at - 2) if end in ends), None)
        if gap is None or not set(gap) <= {",", "and"} or entity.kind not in PLACES:
            continue
        ends.add(view.last_token(entity.end))
        joined = joined or "and" in gap
        if joined:
            found.append(entity)
    return tuple(found)


def _is_a_day(timex: Timex) -> bool:
    return len(timex.value) == len("2021-03-10")


def _whom(view: View, slot: Slot, quantity: Quantity) -> str | None:
    """The kind of people or things that are counted, where it may be only a part of all."""
    listed = slot.read is not None and bool(slot.read.of) and slot.read.alike
    named = slot.read is not None and quantity.of in slot.read.after  # "12 hostages", "60 aftershocks"
    if (listed and not _is_listed(view, quantity)) or named or quantity.of in fillers().generic:
        return None
    if quantity.of in fillers().crowds and not _is_listed(view, quantity):
        return None
    return quantity.of


def _is_listed(view: View, quantity: Quantity) -> bool:
    """ "Three officers and 20 protesters": another count stands beside it, so neither is all."""
    for other in view.quantities:
        if other is quantity or other.unit != "count":
            continue
        low, high = sorted(
            ((other.start, other.of_span or (0, other.end)), (quantity.start, quantity.of_span or (0, quantity.end)))
        )
        gap = view.words[view.last_token(low[1][1]) : view.first_token(high[0])]
        if len(gap) <= 2 and set(gap) <= {"and", ","}:
            return True
    return False


def _part(
    view: View, quantity: Quantity, first: int, behind: int, focus: tuple[int, int], whom: str | None
) -> str | None:
    words = view.words
    one_of_them = quantity.unit == "count" and quantity.low == quantity.high == 1 and whom is not None
    ahead = set(words[max(0, first - 3) : first])
    if quantity.additional or quantity.of in _MORE or "also" in words[max(0, focus[0] - 1) : focus[1]]:
        return "additional"
    tails = (behind, view.last_token(quantity.end))
    if ahead & _PART_SIGNS or one_of_them or any(words[n : n + 2] in _PART_TAILS for n in tails):
        return "part"
    if ahead & _TOTAL_SIGNS or set(words[focus[0] : first]) & _TOLL or ("so", "far") in pairwise(words):
        return "total"
    if words[behind : behind + 2] == ("in", "all") or words[behind : behind + 2] == ("in", "total"):
        return "total"
    return None


_OWNING = (("'s",), ("’s",), ("'",), ("’",))


def _where(view: View, first: int, behind: int) -> str | None:
    """Where the figure is counted: "in Aceh", "across Asia", "in the province", "nationwide"; None where nothing is
    said."""
    words = view.words
    for entity in view.entities:
        position = view.first_token(entity.start)
        if entity.kind in PLACES and behind <= position <= behind + 8 and _inside(words[behind:position]):
            return entity.entity
    for position in range(behind, min(len(words), behind + 8)):
        if words[position] in fillers().regions and set(words[behind:position]) & _AREA_WORDS:
            if words[position + 1 : position + 2] in _OWNING:
                continue  # "in *the country's* worst blaze"
            before = view.sentence.tokens[position - 1].text
            if before[:1].isupper():  # "in the *Benga* region"
                return f"name:{before.lower()}"
            return " ".join(words[max(behind + 1, position - 1) : position + 1])
    if set(words[behind : behind + 10]) & fillers().wide:
        return "nationwide"
    if first and words[first - 1] == "where":  # "in Salonika where 50,000 people marched"
        named = [e for e in view.entities if e.kind in PLACES and view.last_token(e.end) in {first - 1, first - 2}]
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
                if entity.kind in PLACES and start < position <= min(first, start + 6):
                    return entity.entity
    return None


def _inside(words: tuple[str, ...]) -> bool:
    return bool(_AREA_WORDS & set(words[-3:])) or words[-2:] == ("streets", "of")
