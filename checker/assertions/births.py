"""When somebody was born, as a text says it and as an age implies it.

    Ida Quill was born in Velm in 1984             born: 1984
    Ida Quill, who turned 17 in August (2020)      born: August 2003
    Ida Quill, 33 (in a report of 30 March 2000)   born-by-age: 1966-02 to 1967-05

An age is as of the day on which it is told, give or take six weeks: reports go by the day of the event, or are old by
some days. Ages of the past ("he was 17 when …") imply nothing, and what they imply is worked out only where somebody's
birth is told at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from checker.assertions.claims import Claim
from checker.assertions.ids import assertion_id
from checker.assertions.layers import View
from checker.assertions.model import Assertion, QuantityValue, SpanValue, Subject
from checker.entities import resolve_pronoun
from checker.temporal.span import DAY, TimeSpan, minutes, to_date
from checker.temporal.timex import Timex

BORN, BY_AGE = "born", "born-by-age"
_REACH, _PLACE = 4, 9
_SLACK = timedelta(days=45)
_TURNING = frozenset({"turned", "turns"})
_TRIGGERS = _TURNING | {"born"}
_HE = frozenset({"he", "she"})
_NOBODYS = frozenset(
    {"son", "daughter", "child", "baby", "brother", "sister", "mother", "father", "children", "twins", "being"}
)
_STOPS = frozenset({"and", "but", ";", "while", "when", "to", "died", "moved", "joined", "before", "after"})
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_OLDEST = 115
_THEN = frozenset(
    {
        "when",
        "then",
        "was",
        "were",
        "at",
        "age",
        "since",
        "if",
        "turned",
        "turns",
        "until",
        "by",
        "before",
        "died",
        "dead",
        "in",
    }
)


def read(view: View) -> Iterator[Claim]:
    """Every birth that the sentence dates."""
    if _TRIGGERS.isdisjoint(view.words) or not view.times:
        return
    for at, word in enumerate(view.words):
        if word == "born":
            yield from _born(view, at)
        elif word in _TURNING:
            yield from _turned(view, at)


def implied(stated: Iterable[Assertion]) -> Iterator[Assertion]:
    """What the ages imply of those whose birth somebody tells."""
    stated = tuple(stated)
    people = {_surname(one) for one in stated if one.slot == BORN}
    for one in stated if people else ():
        if one.slot == "age" and _surname(one) in people:
            span = _by_age(one)
            if span is not None:
                value = SpanValue(span=span)
                name = assertion_id(one.article, one.field, one.focus, BY_AGE, value.model_dump_json())
                yield one.model_copy(update={"id": name, "slot": BY_AGE, "value": value})


def _surname(one: Assertion) -> str:
    return (one.subject.entity or "").rpartition("-")[2]


def _born(view: View, at: int) -> Iterator[Claim]:
    """ "Ida Quill (*born 4 June 1931*)", "He *was born* in Velm *in 1984*"."""
    words = view.words
    if words[at - 1 : at] in {("-",), ("natural",), ("newly",), ("still",)}:
        return
    whose = _whose(view, at)
    time = next((one for one in view.times if 0 < view.first_token(one.start) - at <= _PLACE), None)
    if whose is None or time is None or time.type != "DATE" or time.span is None or not _YEAR.search(time.text):
        return
    between = words[at + 1 : view.first_token(time.start)]
    if _STOPS.isdisjoint(between) and between.count(",") <= 1:
        yield _claim(view, at, time, whose, TimeSpan.within(time.span))


def _turned(view: View, at: int) -> Iterator[Claim]:
    """ "Ida Quill *turned 17 in August*"."""
    age = next((one for one in view.quantities if at <= view.first_token(one.start) <= at + 1), None)
    if age is None or age.low is None or age.low != age.high or not 0 < age.low <= _OLDEST:
        return
    last = view.last_token(age.end)
    time = next((one for one in view.times if 0 <= view.first_token(one.start) - last <= 2), None)
    whose = _whose(view, at)
    if time is None or whose is None or time.type != "DATE" or time.span is None:
        return
    low, high = time.span.start[0], time.span.end[1]
    if low is None or high is None or high - low > 366 * DAY:
        return
    published = view.layers.published_minutes
    ahead = view.words[at] == "turns" and published is not None and high <= published
    years = int(age.low) - ahead  # "turns 32 in August" is that of this year
    first, after = (_years_before(to_date(edge), years) for edge in (low, high))
    yield _claim(view, at, time, whose, TimeSpan.within(TimeSpan.exact(minutes(first), minutes(after))))


def _claim(view: View, at: int, time: Timex, whose: str, span: TimeSpan) -> Claim:
    start, _ = view.span(at, at + 1)
    return Claim(BORN, SpanValue(span=span), (start, time.end), Subject(kind="entity", entity=whose))


def _whose(view: View, at: int) -> str | None:
    """The person named right before, with at most an aside or an age between; "he" is who was spoken of last."""
    words = view.words
    start = next((n for n in range(at - 1, max(-1, at - _REACH - 1), -1) if words[n] in _HE), None)
    if start is not None and set(words[start + 1 : at]) <= {"was", "who", "also", "himself", "herself", "is"}:
        found = resolve_pronoun(
            view.layers.document, view.layers.entities, view.sentence.field, view.sentence.tokens[start].start
        )
        return found.entity if found is not None else None
    before = [one for one in view.entities if one.kind == "person" and view.last_token(one.end) <= at]
    if not before or at - view.last_token(before[-1].end) > _REACH:
        return None
    gap = words[view.last_token(before[-1].end) : at]
    if not _is_aside(gap) or _NOBODYS & set(words[max(0, view.first_token(before[-1].start) - 3) : at]):
        return None
    return before[-1].entity


def _is_aside(gap: Sequence[str]) -> bool:
    """ "Ida Quill, 33, was born", "Ida Quill, who turned", "Ida Quill (born"."""
    return all(
        word in {",", "(", "-lrb-", "who", "was", "actor", "actress", "singer"} or word.isdigit() for word in gap
    )


def _by_age(one: Assertion) -> TimeSpan | None:
    value, said = one.value, one.said
    if not isinstance(value, QuantityValue) or value.low is None or value.low != value.high or said is None:
        return None
    if not 0 < value.low <= _OLDEST or said.start[0] is None or said.end[1] is None or _is_past(one):
        return None
    day, last = to_date(said.start[0]), to_date(said.end[1] - 1)
    if (last - day).days > 1 or one.factuality != "certain":
        return None
    first = _years_before(day, int(value.low) + 1) - _SLACK
    after = _years_before(last, int(value.low)) + _SLACK
    return TimeSpan.within(TimeSpan.between(first, after))


def _is_past(one: Assertion) -> bool:
    """The words right before the age tell of another day: "she was 17 *when* …", "*aged* 17"."""
    start, end = one.focus[0] - one.start, one.focus[1] - one.start
    before = one.quote[max(0, start - 24) : start].lower().split()[-3:]
    behind = one.quote[end : end + 24].lower().split()[:3]
    told = one.quote[start:end].lower().split()
    return not _THEN.isdisjoint((*before, *told)) or not {"when", "then"}.isdisjoint(behind)


def _years_before(day: date, years: int) -> date:
    """The same day so many years before; 28 February for a leap day."""
    return day.replace(year=day.year - years, day=28 if (day.month, day.day) == (2, 29) else day.day)
