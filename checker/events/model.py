"""Which assertions speak of one event, and by which key a rule may join them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Keys:
    """The event keys of one assertion. Equal keys are the same event; each variant was joined without looking at that
    slot.

    ``event`` looked at everything; ``without_time`` is the key a rule uses that compares times, and so on. None: not
    about any known event or entity.
    """

    event: str | None
    without_time: str | None
    without_place: str | None
    without_participants: str | None
