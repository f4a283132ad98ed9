"""What stands around two values and sets them apart: the order of their reports, another time, another place.

"In 2004 … 230,000 people" and "24 dead" of this week: another event. "170,000 in the province", "230,000 in 14
countries": another place.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from checker.entities import contains
from checker.entities.names import name_of
from checker.entities.spelling import sound_of
from checker.findings import words
from checker.silence.values import Value
from checker.temporal import relations
from checker.temporal.relations import Answer
from checker.temporal.span import DAY, TimeSpan

_BACK = 45 * DAY
_BEHIND = 5
_HOUR, _DAY_LENGTH = re.compile(r"T(\d\d:\d\d)(?::\d\d)?"), 10
_OPENING, _CLOSE, _ASIDE = 2, 8, 4
_OF = frozenset({"of", "since", "from"})
_FROM = frozenset({"from", "of", "off", "outside"})
_IN = frozenset({"in", "at", "near", "from", "of", "off", "outside", "across", "around"})


def later(a: Value, b: Value) -> bool | None:
    """Whether b was published on a later day, or at a later hour of one day, or tells of one; None where that is not
    known."""
    if a.told.day is None or b.told.day is None:
        return None
    if a.told.day != b.told.day:
        return a.told.day < b.told.day
    mine, theirs = _hour(a), _hour(b)
    if mine is not None and theirs is not None and relations.before(mine, theirs) is Answer.YES:
        return True
    one, other = _clock(a), _clock(b)
    return one < other if one and other and one != other else None


def _clock(value: Value) -> str:
    """The hour of publication, where it is stated without a zone; zones of two articles are not compared."""
    published = value.told.article.published
    found = _HOUR.fullmatch(published.value[_DAY_LENGTH:]) if published is not None else None
    return found[1] if found is not None else ""


def _hour(value: Value) -> TimeSpan | None:
    """The hour, or part of a day, that the clause tells of, where it is one only."""
    low, high = value.told.view.clause(value.first)
    view = value.told.view
    spans = [t.span for t in view.times if t.type == "TIME" and low <= view.first_token(t.start) < high]
    span = spans[0] if len(spans) == 1 else None
    return replace(span, zone="civil") if span is not None and span.zone == "unknown" else span


def two_entries(a: Value, b: Value) -> bool:
    """Whether two entries of time lines tell of two days, more than one apart."""
    if not all(value.told.article.kind == "timeline" for value in (a, b)) or a.told.day is None or b.told.day is None:
        return False
    return abs((date.fromisoformat(a.told.day) - date.fromisoformat(b.told.day)).days) > 1


def day_apart(a: Value, b: Value) -> str:
    """The days of two entries of time lines, which tell of two days; a toll goes on from one to the other."""
    if any(value.cues(name) for value in (a, b) for name in ("changed", "toll")):
        return ""
    if not all(value.told.article.kind == "timeline" for value in (a, b)) or a.told.day == b.told.day:
        return ""
    return f"{a.told.day}, {b.told.day}"


def another_time(a: Value, b: Value) -> str:
    """Where one tells of a time long past, and the other does not tell of the same: the times, for people."""
    mine, theirs = _told_time(a), _told_time(b)
    if mine is not None and theirs is not None:
        return f"{words.span(mine)}, {words.span(theirs)}" if relations.disjoint(mine, theirs) is Answer.YES else ""
    old = mine if mine is not None else theirs
    if old is None or (in_passing(a) and in_passing(b)):
        return ""
    return words.span(old)


def in_passing(value: Value) -> bool:
    """Whether a time long past stands before the value in its sentence, or near behind it: it may be of that time."""
    view = value.told.view
    return any(
        _is_past(value, time.span) and view.first_token(time.start) - value.last <= _CLOSE for time in view.times
    )


def _told_time(value: Value) -> TimeSpan | None:
    """A time, over long before the article came out, that the clause of the value or its sentence begins with, or that
    stands near behind it."""
    view = value.told.view
    low, high = view.clause(value.first)
    for time in view.times:
        first, last = view.first_token(time.start), view.last_token(time.end)
        opens = first <= _OPENING or (low <= first and first - low <= _OPENING)
        near = low <= first < high and abs(first - value.last) <= _CLOSE
        after = [word for word in view.words[view.last_token(time.end) :][:2] if word != ","]
        leads = last <= value.first and bool(after) and (after[0] == "when" or after[0].endswith("ing"))
        aside = view.words[last : last + 1] == (",",) and "," in view.words[max(0, first - _ASIDE) : first]
        if (
            _is_past(value, time.span)
            and (opens or near or leads)
            and not (aside and not leads)
            and view.words[max(0, first - 1)] not in _OF
        ):
            return time.span
    return None


def _is_past(value: Value, span: TimeSpan | None) -> bool:
    published = value.told.view.layers.published_minutes
    if span is None or published is None or span.start[0] is None or span.end[1] is None:
        return False
    return span.end[1] < published - _BACK


def elsewhere(a: Value, b: Value) -> str:
    """The two places right behind the values, where neither can lie in the other."""
    mine, theirs = place(a), place(b)
    if mine is None or theirs is None or sound_of(name_of(mine)) == sound_of(name_of(theirs)):
        return ""
    if contains(mine, theirs) is not False and a.key != "m" and contains(theirs, mine) is not False:
        return ""
    return f"{name_of(mine)}, {name_of(theirs)}"


def place(value: Value) -> str | None:
    """The place that stands right behind the value, with "in", "from" or the like between."""
    for at, key in value.told.places:
        between = value.told.view.words[value.last : at]
        words_for = _FROM if value.key == "m" else _IN
        if value.last <= at <= value.last + _BEHIND + 2 and any(word in words_for for word in between):
            return key
    return None
