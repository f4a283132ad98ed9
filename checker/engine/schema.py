"""The columns of the assertion table: one row a statement, no nulls, ready for joins.

An unknown name is the empty string. Unknown bounds of time are the far past and the far future, whichever makes nothing
certain. "At least five" is ``value_low`` 5 and ``value_high`` ``MOST``. ``assertion`` is what was stated; ``statement``
has the same columns with ``holds`` as supersession leaves it (supersession.py)."""

from __future__ import annotations

from typing import Literal

from checker.temporal.span import EARLIEST, LATEST

Type = Literal["BIGINT", "DOUBLE", "VARCHAR"]

LEAST, MOST = -1e300, 1e300

Bounds = tuple[int, int, int, int]

UNKNOWN: Bounds = (EARLIEST, LATEST - 1, EARLIEST + 1, LATEST)
"""A time of which nothing is known. It starts before the end of all time and ends after its beginning: one minute."""

_NAMES = (
    "article", "publisher", "origin", "source", "event", "event_without_time", "event_without_place",
    "event_without_participants", "subject", "type", "lifecycle", "slot", "over_time", "kind", "value", "unit", "scope",
    "part", "polarity", "factuality",
)  # fmt: skip
_BOUNDS = tuple(
    f"{field}_{bound}" for field in ("said", "holds", "value") for bound in ("start_lo", "start_hi", "end_lo", "end_hi")
)

COLUMNS: dict[str, Type] = {
    "n": "BIGINT",
    **dict.fromkeys(_NAMES, "VARCHAR"),
    "value_low": "DOUBLE",
    "value_high": "DOUBLE",
    **dict.fromkeys(_BOUNDS, "BIGINT"),
}

POSITION = ("slot", "polarity", "scope", "unit", "value")
"""What makes two statements on one event the same position; who said it, and when, does not."""


def create(table: str) -> str:
    """The statement that makes an empty table with these columns."""
    columns = ", ".join(f"{name} {type_} NOT NULL" for name, type_ in COLUMNS.items())
    return f"CREATE TABLE {table} ({columns})"
