"""Articles whose own figures for one event do not fit together: they tell of more events than could be told apart.

"At least *34* soldiers were killed in the final assault … warplanes bombed a hospital, killing *17* people … the war
has cost *60,000* lives": where nothing in the words keeps assault, raid and war apart, no figure is known to be that
of the event that other articles speak of, and none of them is held against theirs.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from checker.assertions.model import Assertion, QuantityValue
from checker.events.model import Keys
from checker.vocabulary import slots


def muddled(ordered: Iterable[Assertion], keys: Mapping[str, Keys]) -> frozenset[str]:
    """The ids of the statements on a growing count of an event that the same article gives two figures for."""
    growing = {name for name, slot in slots.load().items() if slot.over_time == "cumulative"}
    told: dict[tuple[object, ...], list[tuple[str, QuantityValue]]] = defaultdict(list)
    for one in ordered:
        event = keys[one.id].event if one.id in keys else None
        if event is not None and one.slot in growing and isinstance(one.value, QuantityValue) and not one.scope.part:
            about = (one.article, event, one.slot, one.scope.whom, one.scope.where, one.scope.period)
            told[about].append((one.id, one.value))
    return frozenset(
        name for some in told.values() if any(_apart(a, b) for _, a in some for _, b in some) for name, _ in some
    )


def _apart(one: QuantityValue, other: QuantityValue) -> bool:
    return one.high is not None and other.low is not None and one.high + one.tolerance < other.low - other.tolerance
