"""What a part says of the whole: "nine firefighters were killed" -> at least nine people were.

A part and a whole count over different things, so their figures are never compared with one another. But the whole is
no smaller than its part, and that can be: "26 protesters were killed" cannot stand beside a toll of 21.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain

from checker.assertions import births, headlines, regions
from checker.assertions.ids import assertion_id
from checker.assertions.model import Assertion, QuantityValue, Scope

_TOLLS = frozenset({"deaths", "injured"})


def with_wholes(assertions: Iterable[Assertion]) -> tuple[Assertion, ...]:
    """The statements, with what follows from them: of the whole from a part, of a birth from an age; and where a region
    has more than all, or the headline another figure than the text."""
    stated = tuple(assertions)
    wholes = (whole for one in stated if (whole := _whole(one)) is not None)
    told = (regions.overgrown(stated), headlines.unborne(stated), births.implied(stated))
    return (*stated, *wholes, *chain.from_iterable(told))


def _whole(one: Assertion) -> Assertion | None:
    """None where the figure is of the whole, comes on top of another, or is no toll of an event."""
    value, scope = one.value, one.scope
    narrowed = scope.whom is not None or scope.part == "part"
    if one.slot not in _TOLLS or not narrowed or scope.part == "additional" or scope.period is not None:
        return None
    if not isinstance(value, QuantityValue) or value.unit != "count" or not value.low or one.polarity != "affirmed":
        return None
    least = QuantityValue(low=value.low - value.tolerance, high=None, unit=value.unit)
    name = assertion_id(one.article, one.field, one.focus, one.slot, least.model_dump_json() + one.polarity)
    return one.model_copy(update={"id": name, "value": least, "scope": Scope(where=scope.where)})
