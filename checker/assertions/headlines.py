"""A figure of the headline that no figure of the text below it bears out.

    11 dead in ferry crash
    … killing 14 people …         headline-figure: 11; body-figure: 14

Headlines round and leave out, so only a figure counts that is told without narrowing it, of the same kind of event or
of the same person, and that neither equals nor rounds nor sums up anything in the text.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from checker.assertions.ids import assertion_id
from checker.assertions.model import Assertion, QuantityValue, Scope, Subject
from checker.assertions.timing import FAR
from checker.vocabulary import slots

HEADLINE, BODY = "headline-figure", "body-figure"
_MOST, _TERMS = 12, (2, 3)
_NEAR, _FEW = 4, 100
_LEAD = 800
"""Characters from the start in which a text tells what its headline is about."""
_HEDGES = frozenset({"may", "might", "could", "feared", "believed", "up", "possibly", "likely"})
_UNITS = frozenset({"count", "magnitude", "age"})
_OPEN = frozenset({"figure", "figure-so-far", "figure-then", "conversion", "population"})


def unborne(stated: Iterable[Assertion]) -> Iterator[Assertion]:
    """For each such figure, two statements: what the headline says, and what the text says first."""
    groups: dict[tuple[str, str, str], list[Assertion]] = defaultdict(list)
    titled = set()
    for one in stated:
        if isinstance(one.value, QuantityValue) and one.value.unit in _UNITS and _is_typed(one):
            groups[_about(one)].append(one)
            if one.field == "title":
                titled.add(_about(one))
    for about in sorted(titled):
        group = groups[about]
        body = [one for one in group if one.field == "text"]
        for one in group:
            if one.field == "title" and _is_whole(one):
                lead = [other for other in body if other.start < _LEAD and _is_whole(other)]
                told = sorted(lead, key=lambda other: other.start)
                if told and not _is_borne_out(one, body):
                    yield from _pair(one, told[0])


def _is_typed(one: Assertion) -> bool:
    slot = slots.load().get(one.slot)
    return slot is not None and slot.read is not None and one.slot not in _OPEN


def _about(one: Assertion) -> tuple[str, str, str]:
    return one.article, one.slot, one.subject.type or one.subject.entity or ""


def _is_whole(one: Assertion) -> bool:
    scope = one.scope
    site = scope.where is None or scope.where in one.subject.place
    plain = scope.whom is None and site and scope.part in {None, "total"} and not _is_hedged(one)
    return plain and one.polarity == "affirmed" and one.factuality == "certain" and not _is_history(one)


def _is_history(one: Assertion) -> bool:
    """ "In 1985 a riot ended with 120 arrests": of another one."""
    over = one.subject.time.end[1] if one.subject.time is not None else None
    said = one.said.start[0] if one.said is not None else None
    return over is not None and said is not None and over < said - FAR


def _is_hedged(one: Assertion) -> bool:
    """ "11 *feared* dead", "*may* have killed 14"."""
    before = one.quote[: one.focus[0] - one.start].lower().split()[-_NEAR:]
    return not _HEDGES.isdisjoint((*before, *one.mention.lower().split()))


def _is_borne_out(title: Assertion, body: Sequence[Assertion]) -> bool:
    """Whether some figure of the text, or several together, may be what the headline has."""
    said = _rounded(_bounds(title))
    told = [_bounds(other) for other in body]
    if any(one[0] <= said[1] and said[0] <= one[1] for one in told):
        return True
    exact = sorted({low for low, high in told if low == high})
    return len(exact) > _MOST or any(said[0] <= sum(some) <= said[1] for n in _TERMS for some in combinations(exact, n))


def _rounded(bounds: tuple[float, float]) -> tuple[float, float]:
    """ "3,000 flee" may stand above 3,240: give or take one of its last figure that is no nought."""
    low, high = bounds
    value = round((low + high) / 2) if low > float("-inf") and high < float("inf") else 0
    if value < _FEW:
        return bounds
    step = 1
    while value % (step * 10) == 0:
        step *= 10
    return (low, high) if step < _FEW // 10 else (min(low, value - step), max(high, value + step))


def _bounds(one: Assertion) -> tuple[float, float]:
    value = one.value
    assert isinstance(value, QuantityValue)
    return value.bounds


def _pair(title: Assertion, body: Assertion) -> Iterator[Assertion]:
    about = Subject(kind="entity", entity=f"headline of {title.article} at {title.focus[0]}")
    for one, slot in ((title, HEADLINE), (body, BODY)):
        name = assertion_id(one.article, one.field, one.focus, slot, one.value.model_dump_json() + str(about.entity))
        yield one.model_copy(update={"id": name, "subject": about, "slot": slot, "scope": Scope()})
