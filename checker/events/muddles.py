"""Figures of one article that do not fit together: it tells of more events than its words keep apart.

"At least *34* soldiers were killed in the final assault … warplanes bombed a hospital, killing *17* people … the war
has cost *60,000* lives": neither figure is known to be that of the event that other articles speak of. A list of
quakes of magnitude 6.1, 4.4 and 7.2 is no quake of three magnitudes; of two, one may be a slip.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from checker.assertions.model import Assertion, QuantityValue
from checker.events.model import Keys
from checker.vocabulary import slots

_SLIP = 2
"""As many measures of what does not change may stand in one article by mistake."""


def muddled(stated: Iterable[Assertion], keys: Mapping[str, Keys]) -> frozenset[str]:
    """The ids of the statements whose figure is one of several that the article gives for what it counts or
    measures."""
    known = slots.load()
    told: dict[tuple[object, ...], list[tuple[str, QuantityValue]]] = defaultdict(list)
    for one in stated:
        event = keys[one.id].event if one.id in keys and one.subject.kind == "event" else None
        if event is not None and one.slot in known and isinstance(one.value, QuantityValue) and not one.scope.part:
            about = (one.article, event, one.slot, one.scope.whom, one.scope.where, one.scope.period)
            told[about].append((one.id, one.value))
    found: set[str] = set()
    for (_, _, slot, *_), some in told.items():
        most = 1 if slot in slots.growing() else _SLIP
        if _apart([value for _, value in some], most + 1):
            found.update(name for name, _ in some)
    return frozenset(found)


def _apart(values: Sequence[QuantityValue], many: int) -> bool:
    """Whether so many of the values lie apart, each below the next."""
    count, last = 0, None
    for value in sorted(values, key=lambda one: one.bounds[::-1]):
        if last is None or last.below(value):
            count, last = count + 1, value
    return count >= many
