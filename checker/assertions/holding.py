"""When a claim is true of, as it is stated: "announced on Monday" holds from Monday on, "nothing agreed so far" up to
the day on which it is said, "the quake has killed 12" on the day that it is said.

The effect of a later change is no part of this: it is computed in the run.
"""

from __future__ import annotations

from checker.assertions.model import Polarity, StatusValue, Value
from checker.temporal import TimeSpan

_SETTLED = frozenset({"occurred", "started"})


def holds(value: Value, polarity: Polarity, said: TimeSpan | None, time: TimeSpan | None) -> TimeSpan | None:
    """The span; ``time`` is that of the event, None where it is open. None where nothing says when."""
    if not isinstance(value, StatusValue):
        return said
    if polarity == "negated":
        return TimeSpan.until(said) if said is not None else None
    if value.status in _SETTLED and time is not None:
        return TimeSpan.from_onward(time)
    return TimeSpan.from_onward(said) if said is not None else None
