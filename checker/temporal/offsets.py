"""What the clocks of a country show when it is noon in Greenwich: ``id`` (Indonesia) -> 420 to 540 minutes ahead.

"0737 GMT" is 14:37 to 16:37 in Indonesia. The table (``rules/cues/clock-offsets.yaml``) takes all zones of a country
and its summer time together, because which of them a village goes by is seldom said.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from pydantic import BaseModel, ConfigDict

from checker.temporal.span import TimeSpan
from checker.vocabulary import default_folder, load_or_raise


class _Offsets(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    offsets: dict[str, tuple[float, float]]


@cache
def _table() -> dict[str, tuple[int, int]]:
    found = load_or_raise(default_folder() / "cues" / "clock-offsets.yaml", _Offsets)[0]
    return {f"country:{code}": (round(low * 60), round(high * 60)) for code, (low, high) in found.offsets.items()}


def offsets(country: str) -> tuple[int, int] | None:
    """The least and most minutes that clocks in the country are ahead of GMT; its key is ``country:id``."""
    return _table().get(country)


def on_local_clock(span: TimeSpan, country: str) -> TimeSpan | None:
    """A span in a zone of its own on the clocks of that country; None where the zone or the country's is not known."""
    known = offsets(country)
    if not isinstance(span.zone, int) or known is None:
        return None
    return replace(span.shift(known[0] - span.zone, known[1] - span.zone), zone="civil")
