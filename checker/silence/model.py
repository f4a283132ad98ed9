"""A pair of positions about which the checker stays silent, with the reason."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from checker.assertions.model import Assertion

Reason = Literal[
    "update", "bounds", "rounding", "granularity", "calendar", "scope", "unit", "currency", "other-event",
    "order-unknown", "hedged", "told-together", "conversion", "label", "sum", "spelling", "wording", "other-one",
    "not-compared",
]  # fmt: skip

REASONS: Mapping[Reason, str] = MappingProxyType(
    {
        "update": "the later report can have superseded the earlier",
        "bounds": "one figure lies within the bounds of the other",
        "rounding": "the figures are roundings of one value",
        "granularity": "one is coarser, and both fit",
        "calendar": "it grows with the calendar",
        "scope": "they do not count the same, or do not say that they do",
        "unit": "the units measure different things",
        "currency": "the currencies differ, and rates change",
        "other-event": "they speak of two events",
        "order-unknown": "which was said first is not known, and it may have changed",
        "hedged": "one of them is not sure",
        "told-together": "one article gives both, and knows how they go together",
        "other-one": "they speak of two people",
        "conversion": "it is the same in another unit",
        "label": "they are of two things",
        "sum": "the one is made up of the others",
        "spelling": "one name in two spellings",
        "wording": "the same in other words",
        "not-compared": "no rule compares them, which may be a miss",
    }
)
"""Every reason with its words for people."""


@dataclass(frozen=True, slots=True)
class Silence:
    """Two positions on one slot; ``a`` and ``b`` are the statements of each, the earliest first. ``detail`` says more
    about the reason ("on another day"), ``about`` what the two speak of in words that they share, where they are no
    values of an event; both may be empty.
    """

    slot: str
    reason: Reason
    a: tuple[Assertion, ...]
    b: tuple[Assertion, ...]
    detail: str = ""
    about: str = ""

    @property
    def words(self) -> str:
        """The reason for people."""
        return REASONS[self.reason] + (f" ({self.detail})" if self.detail else "")
