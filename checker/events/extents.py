"""What a figure is counted over, once it is known where its event took place.

"The storm killed four in Velm" and "Three died when the storm hit Velm" count over one place: where every place that
is said of the storm is Velm, lies in it, or around it, "in Velm" narrows nothing. Where bombs went off in two towns, a
toll that names one of them is that town's, and a toll that names both is that of both. Where an article gives one
event several tolls, it is not known which events they are of (:mod:`checker.events.muddles`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from checker.assertions.model import Assertion, QuantityValue, Scope
from checker.entities import contains
from checker.events.identify import Events
from checker.events.muddles import muddled
from checker.vocabulary import events as vocabulary


def settled(assertions: Sequence[Assertion], events: Events) -> tuple[Assertion, ...]:
    """The statements with the place of each count as narrow as the event makes it."""
    places: dict[str, set[str]] = defaultdict(set)
    for one in assertions:
        key = _event(one, events)
        if key:
            places[key].update(one.subject.place)
    unsure = muddled(assertions, events.keys)
    return tuple(
        _one_of_several(one) if one.id in unsure else _settled(one, places.get(_event(one, events) or "", set()))
        for one in assertions
    )


def _event(one: Assertion, events: Events) -> str | None:
    keys: Mapping[str, object] = events.keys
    found = keys.get(one.id)
    return getattr(found, "event", None) if one.subject.kind == "event" else None


def _settled(one: Assertion, places: set[str]) -> Assertion:
    if not isinstance(one.value, QuantityValue) or one.value.unit != "count" or not places:
        return one
    where = one.scope.where
    if where is not None:
        return _with(one, None) if where in places and all(_nested(where, place) for place in places) else one
    kind = vocabulary.load().get(one.subject.type or "")
    if kind is None or not kind.simultaneous:
        return one
    own = _sites(set(one.subject.place))
    return _with(one, " + ".join(own)) if own and len(_sites(places)) > 1 else one


def _one_of_several(one: Assertion) -> Assertion:
    """Over what the figure counts nobody can tell, so that it is compared with none."""
    return one.model_copy(update={"scope": one.scope.model_copy(update={"whom": f"one of several, {one.id}"})})


def _with(one: Assertion, where: str | None) -> Assertion:
    scope = one.scope
    return one.model_copy(update={"scope": Scope(whom=scope.whom, where=where, period=scope.period, part=scope.part)})


def _nested(a: str, b: str) -> bool:
    return contains(a, b) is True or contains(b, a) is True


def _sites(places: set[str]) -> list[str]:
    """The places in which no other one lies: the towns, without their countries."""
    return sorted(p for p in places if not any(p != other and contains(p, other) is True for other in places))
