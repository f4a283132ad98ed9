"""A field of a row in words: what a condition compared, as an editor would write it.

The four bounds of Monday become ``2021-03-01``, ``value_low 5, value_high MOST`` becomes ``at least 5``, an empty name
becomes ``not known``.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from checker.engine.schema import LEAST, MOST
from checker.rules.fields import Kind
from checker.rules.predicates import Atom
from checker.temporal.span import DAY, EARLIEST, FIRST, LAST, LATEST, to_date

NOT_KNOWN = "not known"
_BARE_UNITS = frozenset({"", "age", "count", "magnitude", "ordinal"})


def shown(row: Mapping[str, Atom], field: str, kind: Kind) -> str:
    """The field of that row; ``kind`` is what a condition takes it for."""
    if kind == "span":
        bounds = [row[f"{field}_{bound}"] for bound in ("start_lo", "start_hi", "end_lo", "end_hi")]
        return span(*(int(bound) for bound in bounds))
    if kind == "quantity":
        unit = str(row["unit"])
        number = interval(float(row[f"{field}_low"]), float(row[f"{field}_high"]))
        return number if unit in _BARE_UNITS else f"{number} {unit}"
    return name(field, str(row[field]))


def name(field: str, value: str) -> str:
    """A name as it is compared; scopes are lists in the table."""
    if field == "scope":
        parts = json.loads(value) if value.startswith("[") else []
        return ", ".join(str(part) for part in parts if part) or "nothing said"
    return f'"{value}"' if value else NOT_KNOWN


def interval(low: float, high: float) -> str:
    """``5``, ``at least 5``, ``4.5 to 5.5``: widened by the tolerance of the figure, as it is compared."""
    if low <= LEAST and high >= MOST:
        return NOT_KNOWN
    if high >= MOST:
        return f"at least {low:,.12g}"
    if low <= LEAST:
        return f"at most {high:,.12g}"
    return f"{low:,.12g}" if low == high else f"{low:,.12g} to {high:,.12g}"


def span(start_lo: int, start_hi: int, end_lo: int, end_hi: int) -> str:
    """``2021-03-01``, ``from 2021-03-01 on``, ``up to 2021-03-04``; what is only possible is said to be."""
    first = None if start_lo == EARLIEST else start_lo
    last = None if end_hi == LATEST else end_hi - 1
    if first is None and last is None:
        return "at all times" if start_hi == EARLIEST and end_lo == LATEST else "at a time that is not known"
    if last is None:
        cut = f", or only to {_day(end_lo - 1)}" if start_hi < end_lo < LATEST else ""
        return f"from {_moment(first or 0)} on{cut}" if end_lo > start_hi else f"{_day(first or 0)} or later"
    if first is None:
        return f"up to {_day(last)}"
    if last - first < DAY and _day(first) == _day(last):
        whole = first % DAY == 0 and (last + 1) % DAY == 0
        return _day(first) if whole else _moment(first)
    words = f"{_day(first)} to {_day(last)}"
    return words if end_lo >= start_hi else f"some time from {words}"


def _day(minute: int) -> str:
    return to_date(min(max(minute, FIRST), LAST - 1)).isoformat()


def _moment(minute: int) -> str:
    clock = minute % DAY
    return f"{_day(minute)} {clock // 60:02}:{clock % 60:02}" if clock else _day(minute)
