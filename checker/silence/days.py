"""Two times that look as if they were of one happening -> why they are no contradiction.

"In the early hours of Sunday", "at 6 a.m. on Sunday": one is coarser. "Wednesday", "20 February 2013": the same day in
other words. "Convicted in June 1998", "returned to prison in June 1999": two things that were done.
"""

from __future__ import annotations

from dataclasses import replace

from checker.events.features import stem
from checker.findings import words
from checker.language.cues import table
from checker.language.inflection import irregular_forms
from checker.language.lexicon import clause_words
from checker.silence import cues, times
from checker.silence.figures import Because
from checker.silence.values import Value
from checker.temporal import relations
from checker.temporal.relations import Answer
from checker.temporal.span import DAY, Precision, TimeSpan

_REACH = 8
_LONGEST, _SEASON = 400 * DAY, 130 * DAY
_SAME, _BESIDE = 3, 2
_QUARTER = 15
_CLOCK = frozenset({Precision.MINUTE, Precision.HOUR})


def reason(a: Value, b: Value) -> Because | None:
    """The reason; None where none is certain."""
    if a.span is None or b.span is None or a.text.lower() == b.text.lower():
        return None
    one, other = _there(a.span), _there(b.span)
    mine, theirs = deed(a), deed(b)
    match relations.disjoint(one, other):
        case Answer.YES if _minutes_apart(one, other):
            return "rounding", ""
        case Answer.YES if _are_far(one, other) and _are_two(a, b, mine, theirs):
            return "other-event", f"{mine}, {theirs}"
        case Answer.NO if max(_length(one), _length(other)) <= _LONGEST:
            same = (one.first_day, one.last_day) == (other.first_day, other.last_day)
            is_long = max(_length(one), _length(other)) > _SEASON
            if is_rare(a, b) or one_deed(a, b) or (not is_long and len(a.near & b.near) >= _BESIDE):
                is_one = same and one.precision == other.precision
                return "granularity", f"both are {words.span(one)}" if is_one else ""
    return None


def one_deed(a: Value, b: Value) -> bool:
    """Whether both times belong to one verb, or to two words for one type of event."""
    mine, theirs = deed(a), deed(b)
    if not mine or not theirs:
        return False
    return (
        stem(mine) == stem(theirs)
        or cues.one_deed(mine, theirs)
        or a.told.triggers.get(mine, mine) == b.told.triggers.get(theirs, theirs)
    )


def is_rare(a: Value, b: Value) -> bool:
    """Whether both lie far ahead of the days that all news name, the one a part of the other."""
    if not (times.is_ahead(a) and times.is_ahead(b)) or a.span is None or b.span is None:
        return False
    return a.span.precision != b.span.precision


def _are_far(one: TimeSpan, other: TimeSpan) -> bool:
    """Whether a day or more lies between them: two days beside each other may be one that somebody told wrong."""
    return relations.disjoint(one.widen(DAY), other) is Answer.YES


def _are_two(a: Value, b: Value, mine: str, theirs: str) -> bool:
    """Two verbs, not both words for one type of event."""
    return bool(mine and theirs) and not one_deed(a, b) and len(a.near & b.near) >= _BESIDE


def _there(span: TimeSpan) -> TimeSpan:
    """On the clocks of the place, which is one for both reports."""
    return replace(span, zone="civil") if span.zone == "unknown" else span


def _minutes_apart(one: TimeSpan, other: TimeSpan) -> bool:
    """ "About 11:50", "around noon"."""
    if not (one.approximate or other.approximate) or {one.precision, other.precision} - {
        Precision.MINUTE,
        Precision.HOUR,
    }:
        return False
    first, second = one.start[0], other.start[0]
    return first is not None and second is not None and abs(first - second) <= _QUARTER


def _length(span: TimeSpan) -> int:
    first, last = span.start[0], span.end[1]
    return last - first if first is not None and last is not None else _LONGEST


def deed(value: Value) -> str:
    """The verb that the time most likely belongs to: the nearest before it, or else behind it, in its clause."""
    view = value.told.view
    low, high = view.clause(value.first)
    before = range(value.first - 1, max(low, value.first - _REACH) - 1, -1)
    behind = range(value.last, min(high, value.last + _REACH))
    return next((view.words[n] for n in (*before, *behind) if _is_verb(view.words[n])), "")


def _is_verb(word: str) -> bool:
    if word in clause_words().auxiliaries or word in table().verbs:
        return False
    return word in irregular_forms() or (word.endswith("ed") and len(word) > _SAME)
