"""The pairs that could have been conflicts: two values of one slot of one event, and the same slot of two events of one
kind in one story. What rules have reported is left out.

Statements are gathered into positions first (what is claimed, however many claim it), so that a story told by forty
outlets gives a handful of pairs.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from checker.assertions import wordings
from checker.assertions.model import Assertion
from checker.entities import contains
from checker.entities.names import name_of
from checker.events import Events
from checker.findings import words
from checker.findings.model import Finding
from checker.rules.checking import KEY_OF_SLOT
from checker.silence.model import Silence
from checker.silence.reasons import reason
from checker.temporal import relations
from checker.temporal.relations import Answer
from checker.temporal.span import DAY, TimeSpan

MOST = 24
"""How many positions of one slot of one event are paired; those with the most statements first."""

_FAR = 14 * DAY
BY_WORDS = (wordings.SLOTS, "figure")
"""Slots of values that have none of their own, which are paired by their words (:mod:`checker.silence.lookalikes`)."""
_OF_MANY = frozenset({"status", "state", "direction", "entry-day", "act-day", "act", "distance"})
"""Slots of which a story has many values, of many things, that nobody takes for values of one."""

_OF_TWO = frozenset({"scope", "bounds", "not-compared", "told-together"})
_ACROSS = frozenset({"scope", "bounds", "update", "order-unknown"})
"""Reasons that are none between two statements of one article, which knows how they go together."""

_Position = tuple[Assertion, ...]


def silences(stated: Iterable[Assertion], events: Events, findings: Iterable[Finding]) -> tuple[Silence, ...]:
    """Every pair about which nothing was reported although the values differ, with the reason; by article."""
    stated = sorted(stated, key=lambda one: one.id)
    reported = set(_reported(findings))
    groups: dict[tuple[str, str], list[Assertion]] = defaultdict(list)
    kinds: dict[tuple[str, str, str], list[Assertion]] = defaultdict(list)
    for one in stated:
        if one.slot.startswith(BY_WORDS):
            continue
        key = _key(one, events)
        if key is not None:
            groups[key, one.slot].append(one)
        story = events.stories.get(one.article)
        if story is not None and one.subject.type is not None:
            kinds[story, one.subject.type, one.slot].append(one)
    found = [silence for said in groups.values() for silence in _of_one_event(said, reported)]
    found += [silence for said in kinds.values() for silence in _of_two_events(said, events)]
    return tuple(sorted(found, key=_order))


def _of_one_event(said: Sequence[Assertion], reported: set[tuple[str, str]]) -> Iterator[Silence]:
    for one, other in combinations(_positions(said), 2):
        if _one_place(one[0], other[0]) or (one[0].value == other[0].value and one[0].polarity == other[0].polarity):
            continue
        if not any((x.id, y.id) in reported for x in one for y in other):
            a, b = _in_order(one, other)
            because, detail = reason(a[0], b[0])
            within = a[0].article == b[0].article and because in _ACROSS
            if not within and (a[0].slot not in _OF_MANY or because not in _OF_TWO):
                yield Silence(a[0].slot, because, a, b, detail)


def _one_place(one: Assertion, other: Assertion) -> bool:
    """One statement, and what was made of it."""
    return one.article == other.article and one.focus[0] < other.focus[1] and other.focus[0] < one.focus[1]


def _of_two_events(said: Sequence[Assertion], events: Events) -> Iterator[Silence]:
    """The first position of each event: more would say the same of two events again and again."""
    by_event: dict[str, list[Assertion]] = defaultdict(list)
    for one in said:
        key = _key(one, events)
        if key is not None:
            by_event[key].append(one)
    first = [_positions(group)[0] for _, group in sorted(by_event.items())][:MOST]
    for position, another in combinations(first, 2):
        if _claim(position[0]) != _claim(another[0]) and position[0].slot not in _OF_MANY:
            a, b = _in_order(position, another)
            apart = _apart(a[0], b[0])
            if apart:
                yield Silence(a[0].slot, "other-event", a, b, apart)


def _in_order(one: _Position, other: _Position) -> tuple[_Position, _Position]:
    return (one, other) if _age(one[0]) <= _age(other[0]) else (other, one)


def _positions(said: Sequence[Assertion]) -> list[_Position]:
    """What is claimed, each with its statements, the earliest first; the most often claimed first."""
    claims: dict[str, list[Assertion]] = defaultdict(list)
    for one in said:
        claims[_claim(one)].append(one)
    found = [tuple(sorted(group, key=_age)) for group in claims.values()]
    return sorted(found, key=lambda position: (-len(position), _age(position[0])))[:MOST]


def _claim(one: Assertion) -> str:
    return f"{one.polarity} {one.value.model_dump_json()} {one.scope.model_dump_json()}"


def _key(one: Assertion, events: Events) -> str | None:
    """The event, joined without looking at the slot itself."""
    keys = events.keys.get(one.id)
    if keys is None:
        return None
    variant = KEY_OF_SLOT.get(one.slot, "event").replace("event_", "")
    return getattr(keys, variant, None)


def _reported(findings: Iterable[Finding]) -> Iterator[tuple[str, str]]:
    for finding in findings:
        for one, other in combinations(finding.evidence, 2):
            if one.side != other.side:
                yield one.assertion.id, other.assertion.id
                yield other.assertion.id, one.assertion.id


def _apart(a: Assertion, b: Assertion) -> str:
    """What of the two subjects differs, for people."""
    one, other = a.subject, b.subject
    if _are_far(one.time, other.time) and one.time is not None and other.time is not None:
        return f"{words.span(one.time)}, {words.span(other.time)}"
    two_days = one.time is not None and other.time is not None and relations.disjoint(one.time, other.time)
    places = (one.place, other.place) if two_days is Answer.YES else ((), ())
    for mine, theirs in (places, (one.participants, other.participants)):
        if mine and theirs and all(_are_two(one, other) for one in mine for other in theirs):
            return f"{_names(mine)}, {_names(theirs)}"
    return ""


def _are_far(one: TimeSpan | None, other: TimeSpan | None) -> bool:
    """Whether so much lies between two times that they are none of one event, told wrong by a day or a week."""
    if one is None or other is None or relations.disjoint(one, other) is not Answer.YES:
        return False
    return relations.disjoint(one.widen(_FAR), other) is Answer.YES


def _are_two(one: str, other: str) -> bool:
    """Whether the two are certainly not one, nor part of one another."""
    if one == other or "~" in one or "~" in other:
        return False
    if one.partition(":")[0] in {"place", "country"}:
        return contains(one, other) is False and contains(other, one) is False
    return one.startswith("person:") and other.startswith("person:")


def _names(keys: Sequence[str]) -> str:
    return " and ".join(name_of(key) for key in keys)


def _age(one: Assertion) -> tuple[str, str, int, str]:
    return words.day(one.said) or "9999", one.article, one.start, one.id


def _order(silence: Silence) -> tuple[str, str, str, str]:
    return silence.a[0].article, silence.slot, silence.a[0].id, silence.b[0].id
