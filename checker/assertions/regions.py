"""A figure for one region that is greater than the figure for all, in one article.

    "In the Velm district about 1,500 houses were damaged … More than 300 buildings have been damaged in the quake"
    -> whole: more than 300; parts: at least about 1,500

Both are read already, each in its own sentence; what one article says of one kind of event at one time is taken for one
event, where it is an event that strikes whole regions. "More than 300" is stretched to three times that, no further.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from checker.assertions.ids import assertion_id
from checker.assertions.model import Assertion, QuantityValue, Scope, Subject
from checker.assertions.sums import PARTS, WHOLE, vocabulary
from checker.entities import contains
from checker.temporal import relations
from checker.temporal.relations import Answer
from checker.vocabulary import slots

STRETCH = 3.0
_ALL = frozenset({"buildings", "people"})
_PLACE = "place:"


def overgrown(stated: Iterable[Assertion]) -> Iterator[Assertion]:
    """For each such pair, two statements about that sum."""
    groups: dict[tuple[str, str, str], list[Assertion]] = defaultdict(list)
    for one in stated:
        if _is_count(one):
            groups[one.article, one.slot, one.subject.type or ""].append(one)
    for group in groups.values():
        wholes = [one for one in group if one.scope.where is None and one.scope.part in {None, "total"}]
        for part in group if wholes else ():
            if (part.scope.where or "").startswith(_PLACE) and part.scope.part in {None, "part"}:
                for whole in wholes:
                    if _is_of(part, whole) and _is_more(part, whole):
                        yield from _pair(part, whole)


def _is_count(one: Assertion) -> bool:
    slot = slots.load().get(one.slot)
    value = one.value
    return (
        one.subject.type in vocabulary().spreading
        and slot is not None
        and slot.over_time == "cumulative"
        and isinstance(value, QuantityValue)
        and value.unit == "count"
        and one.polarity == "affirmed"
        and one.factuality == "certain"
    )


def _is_of(part: Assertion, whole: Assertion) -> bool:
    """Whether what is counted there is among what is counted in all."""
    whom, where = whole.scope.whom, part.scope.where or ""
    if whom is not None and whom != part.scope.whom and whom not in _ALL:
        return False
    if whom is None and part.scope.whom is not None and part.slot not in {"deaths", "injured"}:
        return False
    times = part.subject.time, whole.subject.time
    if (times[0] is None) != (times[1] is None) and "year" in {
        time.precision.value for time in times if time is not None
    }:
        return False
    if times[0] is not None and times[1] is not None and relations.disjoint(times[0], times[1]) is Answer.YES:
        return False
    return not any(
        place == where or contains(where, place) or contains(place, where) is False for place in whole.subject.place
    )


def _is_more(part: Assertion, whole: Assertion) -> bool:
    one, other = part.value, whole.value
    assert isinstance(one, QuantityValue)
    assert isinstance(other, QuantityValue)
    if one.low is None:
        return False
    most = other.high + other.tolerance if other.high is not None else (other.low or 0.0) * STRETCH
    return one.low - one.tolerance > most > 0


def _pair(part: Assertion, whole: Assertion) -> Iterator[Assertion]:
    about = Subject(kind="entity", entity=f"sum in {part.article} at {whole.focus[0]}")
    one, other = part.value, whole.value
    assert isinstance(one, QuantityValue)
    assert isinstance(other, QuantityValue)
    ceiling = other.high if other.high is not None or other.low is None else other.low * STRETCH
    yield _as(whole, about, WHOLE, other.model_copy(update={"high": ceiling}))
    yield _as(part, about, PARTS, one.model_copy(update={"high": None}))


def _as(one: Assertion, about: Subject, slot: str, value: QuantityValue) -> Assertion:
    name = assertion_id(one.article, one.field, one.focus, slot, value.model_dump_json() + str(about.entity))
    changed = {"id": name, "subject": about, "slot": slot, "value": value, "scope": Scope()}
    return one.model_copy(update=changed)
