"""Figures of one report that add up to that of another: "12 were killed" against "seven in Velm … five in Sundby".

The two count over different things, the second report over parts of what the first one counts in all; that the parts
come to the whole, to the last one, is no accident.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from itertools import combinations

from checker.assertions.model import Assertion, QuantityValue

_MOST = 12
"""An article with more figures for one slot is a table, in which some of them always come to some other."""
_PARTS = (1, 2)
_LEAST = 4
"""Small numbers add up to others by chance."""

_About = tuple[str, str, str]


class Totals:
    """The exact counts of every article, by what they count; ``members`` gives the event of each statement."""

    def __init__(self, stated: Iterable[Assertion], members: Mapping[str, str]) -> None:
        self._stated = stated
        self._members = members

    @cached_property
    def _counts(self) -> dict[_About, set[float]]:
        found: dict[_About, set[float]] = defaultdict(set)
        for one in self._stated:
            number = _exact(one)
            if number is not None:
                found[self._about(one)].add(number)
        return found

    def add_up(self, sides: Sequence[Sequence[Assertion]]) -> bool:
        """Whether every statement of the lesser figure is one of several that come to the greater."""
        first, second = (_exact(side[0]) if side else None for side in sides[:2])
        if first is None or second is None or first == second or max(first, second) < _LEAST:
            return False
        less, whole = (sides[0], second) if first < second else (sides[1], first)
        return all(self._comes_to(one, whole) for one in less)

    def _comes_to(self, one: Assertion, whole: float) -> bool:
        part = _exact(one)
        others = self._counts.get(self._about(one), set()) - {part}
        if part is None or len(others) > _MOST:
            return False
        return any(part + sum(some) == whole for n in _PARTS for some in combinations(sorted(others), n))

    def _about(self, one: Assertion) -> _About:
        return one.article, one.slot, self._members.get(one.id, one.id)


def _exact(one: Assertion) -> float | None:
    value = one.value
    if not isinstance(value, QuantityValue) or value.unit != "count" or value.low != value.high:
        return None
    return value.low
