"""Values by the words around them, so that a sentence that two reports share can differ in one value only.

"The vessel was licensed to carry *250*" and "She was licensed to carry *180*", "boarded *250 nautical miles* east of
Socora" and "boarded *520 nautical miles* east of Socora" need no slot of their own: what stands around the value is
the subject. Which words around two values are alike enough is decided where stories are known
(:mod:`checker.events.wordings`); here each value is written down with the words before and behind it.

What a typed slot says of both values is left to that slot; what may have changed between two reports ("so far", "by
now") and what says when somebody spoke is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import cache

from pydantic import BaseModel, ConfigDict

from checker.assertions import durations
from checker.assertions.claims import Claim
from checker.assertions.layers import View
from checker.assertions.model import QuantityValue, SpanValue, Subject, TextValue, Value
from checker.language.cues import grammar, table
from checker.language.lexicon import clause_words, read_cues
from checker.quantities import rounding
from checker.temporal import Precision, TimeSpan
from checker.temporal.span import DAY
from checker.temporal.timex import Timex

MARK = " … "
"""Stands for the value between the words before it and those behind it."""
PREFIX = "wording:"
SLOTS = "worded-"
"""Begins the name of every slot of values that are told by the words around them alone."""
LENGTH, FIGURE, TIME, SIDE = "worded-length", "worded-figure", "worded-time", "worded-side"
SCORE, ENTRY = "worded-score", "worded-entry"

_SHORTEST = 6
_AROUND = 4
_LEAD = 8
_SCORE = re.compile(r"(\d{1,3})[-–](\d{1,3})")
_YEAR = re.compile(r"\b\d{4}\b")
_STAMP_GAP = 4
_PARTS = frozenset({"START", "MID", "END"})
"""Modifiers that leave the day as it is: "early Sunday"."""
_NO_MORE_THAN = 2
_ABOUT = 60
_MONTH = 31 * DAY
_OWN_DAYS = 20
_BRACKETS = (("(",), ("-lrb-",))
_UNITS_LEFT_OUT = frozenset({"s"})


class Words(BaseModel):
    """``rules/cues/wordings.yaml``."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    id: str
    open: frozenset[str]
    rising: frozenset[str]
    from_now: frozenset[str]
    hedges: frozenset[str]
    totals: frozenset[str]
    lapses: frozenset[str]
    stamps: frozenset[str]
    datelines: frozenset[str]
    sides: frozenset[str]
    another: frozenset[str]


@cache
def vocabulary() -> Words:
    """The words that open a figure, belong to it, or tell of something else."""
    return read_cues("wordings.yaml", Words)


@cache
def _sides() -> frozenset[str]:
    sides = vocabulary().sides
    return sides | {f"{one}ern" for one in sides}


def is_slot(name: str) -> bool:
    """Whether the slot is of such values."""
    return name.startswith(SLOTS)


def read(view: View) -> Iterator[Claim]:
    """Every value of the sentence with the words around it."""
    if len(view.words) < _SHORTEST or view.sentence.heading:
        return
    yield from _entry(view)
    if not vocabulary().totals.isdisjoint(view.words) or _is_so_far(view.words):
        return
    values = list(_values(view))
    if not values:
        return
    spans = [(first, last) for first, last, _, _ in values]
    for first, last, slot, value in values:
        before = _content(view, range(first - 1, -1, -1), spans)
        behind = _content(view, range(last, len(view.words)), spans)
        if before or behind:
            key = f"{PREFIX}{' '.join(reversed(before))}{MARK}{' '.join(behind)}"
            yield Claim(slot, value, view.span(first, last), Subject(kind="entity", entity=key))


def _entry(view: View) -> Iterator[Claim]:
    """What the entry of a time line tells, if it names no day or lapse of its own."""
    article = view.layers.article
    published = view.layers.published_minutes
    if article.kind != "timeline" or article.published is None or published is None:
        return
    if any(_near(time, published) for time in view.times):
        return
    day = SpanValue(span=TimeSpan.day(date.fromisoformat(article.published.day)))
    last = len(view.words) - (view.words[-1] in {".", "!"})
    yield Claim(ENTRY, day, view.span(0, last), Subject(kind="entity", entity=f"{PREFIX}{MARK}"))


def _near(time: Timex, published: int) -> bool:
    """ "On 16 June", "a day later" in the entry of 17 June: the sentence has a day of its own."""
    if time.type not in {"DATE", "TIME"} or time.span is None:
        return not vocabulary().lapses.isdisjoint((time.signal, *time.text.lower().split()))
    start, end = time.span.start[0], time.span.end[1]
    if start is None or end is None:
        return True
    return end - start <= _MONTH and start - _OWN_DAYS * DAY < published < end + _OWN_DAYS * DAY


_Told = tuple[int, int, str, Value]
"""From which token to which a value stands (half-open), its slot, and the value."""


def _values(view: View) -> Iterator[_Told]:
    yield from _figures(view)
    for at, word in enumerate(view.words):
        if (score := _SCORE.fullmatch(word)) is not None:
            high, low = sorted((int(score[1]), int(score[2])), reverse=True)
            yield at, at + 1, SCORE, TextValue(text=f"{high}-{low}")
    if not _sides().isdisjoint(view.words):
        for at, word in enumerate(view.words):
            if word in _sides() and at not in view.named:
                yield at, at + 1, SIDE, TextValue(text=word.removesuffix("ern").replace("-", ""))
    yield from _times(view)


def _figures(view: View) -> Iterator[_Told]:
    for quantity in view.quantities:
        first, last = view.first_token(quantity.start), view.last_token(quantity.end)
        if quantity.unit in _UNITS_LEFT_OUT or quantity.additional or quantity.low == 0:
            continue
        if _is_open(view.words, first, last, rate=quantity.unit != "count"):
            continue
        unit = quantity.unit
        if unit == "$":  # within one story, dollars are dollars; what a writer converts, he converts into his own
            if view.words[first - 1 : first] in _BRACKETS:
                continue
            unit = "USD"
        made = QuantityValue(low=quantity.low, high=quantity.high, unit=unit, tolerance=rounding(quantity))
        yield first, last, FIGURE, made


def _times(view: View) -> Iterator[_Told]:
    for time in view.times:
        first, last = view.first_token(time.start), view.last_token(time.end)
        if last > len(view.words):
            continue
        if time.type == "DURATION":
            length = durations.length(time)
            if length is not None and not _is_open(view.words, first, last):
                yield first, last, LENGTH, _as_told(length, rounded=bool(time.mod))
        elif time.type in {"DATE", "TIME"} and time.span is not None and (not time.mod or time.mod in _told(time)):
            if _is_of_the_page(view, time, first, last) or _is_of_saying(view.words, first, last):
                continue
            yield first, last, TIME, SpanValue(span=_there(time.span, time.mod))


def _is_of_the_page(view: View, time: Timex, first: int, last: int) -> bool:
    """ "VELM, *10 March* (Reuters) —", "Updated *10 March 2021*"."""
    known = vocabulary()
    if not known.stamps.isdisjoint(view.words[max(0, first - _STAMP_GAP) : first]):
        return True
    if view.sentence.start:
        return False
    line = first < _LEAD and not known.datelines.isdisjoint(view.words[last : last + _LEAD])
    return line or _YEAR.search(time.text) is not None


def _is_of_saying(words: Sequence[str], first: int, last: int) -> bool:
    reporting = table().verbs
    return any(word in reporting for word in (*words[max(0, first - 3) : first], *words[last : last + 2]))


def _told(time: Timex) -> frozenset[str]:
    """The modifiers with which a time still tells when: "early Sunday", "about 6 p.m."."""
    return _PARTS | {"APPROX"} if time.type == "TIME" else _PARTS


def _there(span: TimeSpan, mod: str | None) -> TimeSpan:
    """On the clocks of the place, which is one for both reports; "early Sunday" is some time of that day, "about 6
    p.m." within an hour of it."""
    start, end = span.start[0], span.end[1]
    if mod == "APPROX" and start is not None and end is not None:
        start, end = start - _ABOUT, end + _ABOUT
        span = replace(span, start=(start, start), end=(end, end), approximate=False)
    elif mod and span.precision is Precision.DAY and start is not None:
        day = start // DAY * DAY
        span = replace(span, start=(day, day), end=(day + DAY, day + DAY), approximate=False)
    return replace(span, zone="civil") if span.zone == "unknown" else span


def _as_told(length: QuantityValue, *, rounded: bool) -> QuantityValue:
    """ "More than three hours" is not six: who means six says so."""
    if length.high is None and length.low is not None:
        length = length.model_copy(update={"high": length.low * _NO_MORE_THAN})
    return length if rounded else length.model_copy(update={"tolerance": 0.0})


def _is_open(words: Sequence[str], first: int, last: int, *, rate: bool = False) -> bool:
    around = {*words[max(0, first - 2) : first], *words[last : last + 2]}
    known = vocabulary()
    counted = first > 0 and words[first - 1] in known.from_now
    return counted or not known.open.isdisjoint(around - known.rising if rate else around)


def _content(view: View, positions: range, values: Sequence[tuple[int, int]]) -> list[str]:
    """The next few words that mean something, nearest first; other values are masked."""
    found: list[str] = []
    small = _small()
    for at in positions:
        word = view.words[at]
        if any(first <= at < last for first, last in values):
            if not found or found[-1] != "#":
                found.append("#")
        elif word in {".", ";", ":"}:
            break
        elif word[0].isalnum() and word not in small:
            found.append(word)
        if len(found) == _AROUND:
            break
    return found


@cache
def _small() -> frozenset[str]:
    """Words that say nothing of what is spoken of."""
    g = grammar()
    small = g.determiners | g.prepositions | g.be | g.modals | g.personal_pronouns
    return small | clause_words().auxiliaries | vocabulary().hedges


def _is_so_far(words: Sequence[str]) -> bool:
    return any(words[at : at + 2] in (("so", "far"), ("thus", "far")) for at in range(len(words) - 1))
