"""What somebody does by the entry of a time line, and so the day on which that time line has it.

    (entry of 3 June) The president, Nils Brandt, leaves for treatment abroad.    act-day of "brandt leaves": 3 June

Only acts that are done once are read (``rules/cues/entry-acts.yaml``), and only of somebody named: two time lines that
tell them of one surname a day apart speak of one act.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from pydantic import BaseModel, ConfigDict

from checker.assertions.claims import Claim
from checker.assertions.layers import View
from checker.assertions.model import SpanValue, Subject
from checker.language.phrases import Match, Phrases
from checker.quantities.model import Quantity
from checker.temporal.span import TimeSpan
from checker.vocabulary import default_folder, load_or_raise
from checker.vocabulary.phrase import Phrase

_REACH = 5
_NEAR = 2
_FORTUNE = 1_000_000
_DOERS = frozenset({"person", "organisation"})
_PLACES = frozenset({"place", "country"})
_NOT = frozenset(
    {
        "not",
        "n't",
        "never",
        "if",
        "when",
        "would",
        "could",
        "may",
        "might",
        "demand",
        "demands",
        "urge",
        "urges",
        "wants",
    }
)


class _Act(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")
    id: str
    phrases: tuple[Phrase, ...]
    place: bool = False
    amount: bool = False


class _Acts(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")
    id: str
    acts: tuple[_Act, ...]


@dataclass(frozen=True, slots=True)
class _Doer:
    name: str
    start: int


@cache
def _acts() -> Phrases[_Act]:
    words = load_or_raise(default_folder() / "cues" / "entry-acts.yaml", _Acts)[0]
    return Phrases((phrase, act) for act in words.acts for phrase in act.phrases)


def read(view: View) -> Iterator[Claim]:
    """Every such act that the sentence of a time line's entry tells."""
    clock = view.layers.article.published
    if view.layers.article.kind != "timeline" or clock is None or clock.certainty != "stated":
        return
    day = SpanValue(span=TimeSpan.within(TimeSpan.day(date.fromisoformat(clock.day))))
    for match in view.find(_acts()):
        doer = _doer(view, match)
        what = _object(view, match)
        if doer is None or what is None or _NOT & set(view.words[max(0, match.first - _REACH) : match.last]):
            continue
        start, end = view.span(match.first, match.last)
        about = Subject(kind="entity", entity=f"act:{doer.name} {what}")
        yield Claim("act-day", day, (min(doer.start, start), end), about)


def _doer(view: View, match: Match[_Act]) -> _Doer | None:
    """Whoever is named last before the act, with no verb of another between: known by the last of his names."""
    before = [
        one
        for one in view.entities
        if one.kind in _DOERS and 0 <= match.first - view.last_token(one.end) <= (_REACH if match.item.amount else 1)
    ]
    if not before:
        return None
    name = before[-1].entity.partition(":")[2].lstrip("~").split("-")
    return _Doer(name[-1] if before[-1].kind == "person" else "-".join(name), before[-1].start)


def _object(view: View, match: Match[_Act]) -> str | None:
    """The act with what tells it from others of its kind; None where that is wanting."""
    act = match.item
    if act.amount:
        near = [one for one in view.quantities if 0 <= view.first_token(one.start) - match.last <= _NEAR]
        money = [one for one in near if one.low == one.high and _is_fortune(one)]
        return f"{act.id} {money[0].low:.0f} {money[0].unit}" if money else None
    if act.place:
        return act.id if _is_place(view, match.last) else None
    return act.id


def _is_fortune(quantity: Quantity) -> bool:
    """Money, and so much of it that nobody gives it on two days in a row."""
    money = quantity.unit == "$" or (len(quantity.unit) == len("USD") and quantity.unit.isupper())
    return money and quantity.low is not None and quantity.low >= _FORTUNE


def _is_place(view: View, position: int) -> bool:
    return any(one.kind in _PLACES and view.first_token(one.start) == position for one in view.entities)
