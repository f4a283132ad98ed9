"""A chain as prose, in the order of time, each statement with those who make it.

"The vote was on 2021-05-03 (Evening Ledger). The meeting began 2 days after the vote (The Courier), so not before
2021-05-04. The meeting ended on 2021-05-03 (Daily Post)."
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from checker.assertions.model import Assertion, RelationValue, SpanValue, Subject
from checker.findings import titles, words
from checker.temporal.span import FIRST, LAST, to_date
from checker.vocabulary import events

if TYPE_CHECKING:
    from checker.engine import Bound, Hit

_DATED = {"time": "was", "begin": "began", "end": "ended"}
_EDGES = {"start": "began", "end": "ended", "whole": "was"}
_NAMED = 2


def prose(hit: Hit, sides: Sequence[Sequence[Assertion]]) -> str:
    """One sentence for each side."""
    return " ".join(_sentence(said, side.follows) for side, said in zip(hit.sides, sides, strict=True))


def _sentence(said: Sequence[Assertion], follows: Bound | None) -> str:
    first = said[0]
    tail = _follows(first, follows) if follows is not None else ""
    text = f"{statement(first)} ({_sources(said)}){tail}."
    return text[:1].upper() + text[1:]


def statement(one: Assertion) -> str:
    """``the vote was on 2021-05-03``, ``the meeting began 2 days after the vote``."""
    return f"{_name(one.subject)} {_predicate(one)}"


def _predicate(one: Assertion) -> str:
    value = one.value
    if isinstance(value, RelationValue):
        gap = f"{words.gap_words(value.gap)} " if value.gap is not None else ""
        return f"{_EDGES[value.edge]} {gap}{value.relation} {_name(value.other)}"
    if isinstance(value, SpanValue):
        return f"{_DATED.get(one.slot, 'was')} on {words.span(value.span)}"
    return f"lasted {words.value(value)}" if one.slot == "duration" else f"{titles.slot(one.slot)}: {words.label(one)}"


def _follows(one: Assertion, bound: Bound) -> str:
    """``, so not before 2021-05-04``, with the event or its end where that is not what the sentence is about."""
    last_minute = bound.minutes - (bound.edge == "end")
    day = to_date(min(max(last_minute, FIRST), LAST - 1))
    value = one.value
    other = value.other if bound.other and isinstance(value, RelationValue) else None
    edge = value.edge if isinstance(value, RelationValue) else None
    what = _name(other) if other is not None else "it"
    when = f"not before {day}" if bound.direction == "not before" else f"by {day}"
    if other is None and edge is not None:
        return f", so {when}"
    verb = "ended" if bound.edge == "end" else "began"
    return f", so {what} {verb} {when}"


def _name(subject: Subject) -> str:
    kind = events.load().get(subject.type or "")
    return f"the {kind.title if kind is not None else subject.type or 'event'}"


def _sources(said: Sequence[Assertion]) -> str:
    names = list(dict.fromkeys(titles.source(one) for one in said))
    more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    return ", ".join(names[:_NAMED]) + more
