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

from checker.assertions import durations
from checker.assertions.claims import Claim
from checker.assertions.layers import View
from checker.assertions.model import QuantityValue, SpanValue, Subject, TextValue, Value
from checker.language.cues import grammar, table
from checker.language.lexicon import clause_words
from checker.quantities import rounding
from checker.temporal import Precision, TimeSpan
from checker.temporal.span import DAY
from checker.temporal.timex import Timex

MARK = " … "
"""Stands for the value between the words before it and those behind it."""
PREFIX = "wording:"
_SLOT = "worded-"
LENGTH, FIGURE, TIME, SIDE = "worded-length", "worded-figure", "worded-time", "worded-side"
SCORE, ENTRY = "worded-score", "worded-entry"

_SHORTEST = 6
_AROUND = 4
_LEAD = 8
_DATELINE = frozenset({"—", "–", "-", "--", "reuters", "ap", "afp"})
_SCORE = re.compile(r"(\d{1,3})[-–](\d{1,3})")
_YEAR = re.compile(r"\b\d{4}\b")
_STAMPS, _STAMP_GAP = frozenset({"updated", "published", "posted", "modified", "edited"}), 4
_COMPASS = tuple(
    a + dash + b for a in ("", "north", "south") for b in ("", "east", "west") for dash in ("", "-") if a or b
)
_SIDES = frozenset({"left", "right", *_COMPASS, *(f"{one}ern" for one in _COMPASS)})
_OPEN = frozenset(
    ("so", "far", "already", "now", "up", "ago", "old", "another", "further", "additional", "rose", "risen", "climbed",
     "grew", "grown", "toll", "exceed", "exceeded", "topped", "other", "others")
)  # fmt: skip
_RISEN = frozenset({"rose", "risen", "climbed", "grew", "grown", "up"})
"""Of a rate they say where it stands, not that it is open."""
_SHIFTING = frozenset({"next", "last", "past", "first"})
"""Right before a length these count from now."""
_HEDGES = frozenset(
    ("just", "barely", "only", "exactly", "precisely", "well", "about", "some", "nearly", "almost", "around", "roughly",
     "approximately", "estimated", "over", "under", "than", "least", "most", "more", "less", "fewer", "full", "whole")
)  # fmt: skip
_PARTS = frozenset({"START", "MID", "END"})
"""Modifiers that leave the day as it is: "early Sunday"."""
_SHIFTED = tuple((word,) for word in sorted(_SHIFTING))
_NO_MORE_THAN = 2
_ABOUT = 60
_MONTH = 31 * DAY
_LAPSE, _OWN_DAYS = frozenset({"later", "earlier", "after", "before", "ago", "since"}), 20
_TOTALS = frozenset({"total", "overall", "altogether", "cumulative"})
_UNITS_LEFT_OUT = frozenset({"s"})


def is_slot(name: str) -> bool:
    """Whether the slot is of values that are told by the words around them alone."""
    return name.startswith(_SLOT)


def read(view: View) -> Iterator[Claim]:
    """Every value of the sentence with the words around it."""
    if len(view.words) < _SHORTEST or view.sentence.heading:
        return
    yield from _entry(view)
    if not _TOTALS.isdisjoint(view.words) or _is_so_far(view.words):
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
        return not _LAPSE.isdisjoint(time.text.lower().split()) or time.signal in _LAPSE
    start, end = time.span.start[0], time.span.end[1]
    if start is None or end is None:
        return True
    return end - start <= _MONTH and start - _OWN_DAYS * DAY < published < end + _OWN_DAYS * DAY


def _values(view: View) -> Iterator[tuple[int, int, str, Value]]:
    words = view.words
    for quantity in view.quantities:
        first, last = view.first_token(quantity.start), view.last_token(quantity.end)
        if quantity.unit in _UNITS_LEFT_OUT or quantity.additional or quantity.low == 0:
            continue
        if _is_open(words, first, last, rate=quantity.unit != "count"):
            continue
        unit = "USD" if quantity.unit == "$" else quantity.unit  # within one story, dollars are dollars
        made = QuantityValue(low=quantity.low, high=quantity.high, unit=unit, tolerance=rounding(quantity))
        yield first, last, FIGURE, made
    for at, word in enumerate(words):
        if (score := _SCORE.fullmatch(word)) is not None:
            high, low = sorted((int(score[1]), int(score[2])), reverse=True)
            yield at, at + 1, SCORE, TextValue(text=f"{high}-{low}")
    for at in range(len(words)) if not _SIDES.isdisjoint(words) else ():
        if words[at] in _SIDES and at not in view.named:
            yield at, at + 1, SIDE, TextValue(text=words[at].removesuffix("ern").replace("-", ""))
    reporting = table().verbs
    for time in view.times:
        first, last = view.first_token(time.start), view.last_token(time.end)
        if last > len(words):
            continue
        if time.type == "DURATION":
            length = durations.length(time)
            if length is not None and not _is_open(words, first, last):
                yield first, last, LENGTH, _as_told(length, rounded=bool(time.mod))
        elif time.type in {"DATE", "TIME"} and time.span is not None and (not time.mod or time.mod in _told(time)):
            leads = view.sentence.start == 0 and first < _LEAD and not _DATELINE.isdisjoint(words[last : last + _LEAD])
            leads = leads or (view.sentence.start == 0 and _YEAR.search(time.text) is not None)
            leads = leads or not _STAMPS.isdisjoint(words[max(0, first - _STAMP_GAP) : first])
            around = {*words[max(0, first - 3) : first], *words[last : last + 2]}
            if not leads and not any(word in reporting for word in around):
                yield first, last, TIME, SpanValue(span=_there(time.span, time.mod))


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
    return not _OPEN.isdisjoint(around - _RISEN if rate else around) or words[first - 1 : first] in _SHIFTED


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
    return small | clause_words().auxiliaries | _HEDGES


def _is_so_far(words: Sequence[str]) -> bool:
    return any(words[at : at + 2] in (("so", "far"), ("thus", "far")) for at in range(len(words) - 1))
