"""Until when a status holds: what the event calculus calls inertia, in two sorted passes.

"Announced on Monday" holds on, with no end, until a *change* of the event's lifecycle is told; "cancelled on Thursday"
ends it. Where it is only possible that the change came later, it counts as having come: the earliest end is then the
earliest moment of any change that may have come after. A denial ends nothing. The latest end looks at changes that
certainly came after.

From ``assertion`` (``holds`` as stated) comes ``statement`` (``holds`` effective). Only affirmed statuses with an open
end are moved; an end that was stated stays."""

from __future__ import annotations

import duckdb

from checker.engine.schema import COLUMNS, create
from checker.temporal.span import LATEST
from checker.vocabulary import lifecycles

_LAST = str(LATEST)

_CHANGED = {
    "holds_start_hi": "CASE WHEN s.holds_start_hi >= e.end_hi THEN e.end_hi - 1 ELSE s.holds_start_hi END",
    "holds_end_lo": "CASE WHEN e.event IS NULL THEN s.holds_end_lo ELSE e.end_lo END",
    "holds_end_hi": "CASE WHEN e.event IS NULL THEN s.holds_end_hi ELSE e.end_hi END",
}

_STATEMENT = f"""
INSERT INTO statement
WITH
-- Statuses that hold on, one row for each event, kind of status, and beginning.
claim AS (
  SELECT DISTINCT a.event, x.ended_by, a.holds_start_lo AS start_lo, a.holds_start_hi AS start_hi
  FROM assertion a JOIN superseded x ON x.lifecycle = a.lifecycle AND x.status = a.value
  WHERE a.slot = 'status' AND a.polarity = 'affirmed' AND a.event <> '' AND a.holds_end_hi = {_LAST}
),
-- What may end them, under the kind of status that it ends.
change AS (
  SELECT DISTINCT a.event, x.ended_by, a.holds_start_lo AS start_lo, a.holds_start_hi AS start_hi
  FROM assertion a JOIN superseding x ON x.lifecycle = a.lifecycle AND x.status = a.value
  WHERE a.slot = 'status' AND a.polarity = 'affirmed' AND a.event <> ''
),
moment AS (
  SELECT event, ended_by, start_lo, start_hi, start_lo AS may_be_after, start_hi + 1 AS is_after,
         {_LAST} AS change_lo, {_LAST} AS change_hi, 1 AS is_claim FROM claim
  UNION ALL
  SELECT event, ended_by, start_lo, start_hi, start_hi, start_lo, start_lo, start_hi, 0 FROM change
),
-- The earliest change that may come later, and the earliest that certainly does.
ended AS (
  SELECT event, ended_by, start_lo, start_hi, is_claim,
         MIN(change_lo) OVER (PARTITION BY event, ended_by ORDER BY may_be_after
                              RANGE BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING) AS cut_lo,
         MIN(change_hi) OVER (PARTITION BY event, ended_by ORDER BY is_after
                              RANGE BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING) AS cut_hi
  FROM moment
),
effective AS (
  SELECT event, ended_by, start_lo, start_hi,
         CASE WHEN cut_lo > start_lo THEN cut_lo ELSE start_lo + 1 END AS end_lo,
         CASE WHEN cut_hi > start_lo THEN cut_hi ELSE start_lo + 1 END AS end_hi
  FROM ended WHERE is_claim = 1
),
open_status AS (
  SELECT a.n, x.ended_by
  FROM assertion a JOIN superseded x ON x.lifecycle = a.lifecycle AND x.status = a.value
  WHERE a.slot = 'status' AND a.polarity = 'affirmed' AND a.event <> '' AND a.holds_end_hi = {_LAST}
)
SELECT {", ".join(_CHANGED.get(name, f"s.{name}") for name in COLUMNS)}
FROM assertion s
LEFT JOIN open_status o ON o.n = s.n
LEFT JOIN effective e
  ON e.event = s.event AND e.ended_by = o.ended_by AND e.start_lo = s.holds_start_lo AND e.start_hi = s.holds_start_hi
"""


def compute(connection: duckdb.DuckDBPyConnection) -> None:
    """Fills ``statement`` from ``assertion``."""
    superseded, superseding = kinds()
    for table, rows in (("superseded", superseded), ("superseding", superseding)):
        connection.execute(f"CREATE TABLE {table} (lifecycle VARCHAR, status VARCHAR, ended_by BIGINT)")
        if rows:
            connection.executemany(f"INSERT INTO {table} VALUES (?, ?, ?)", rows)
    connection.execute(create("statement"))
    connection.execute(_STATEMENT)


def kinds() -> tuple[list[tuple[str, str, int]], list[tuple[str, str, int]]]:
    """(lifecycle, status, kind) of what is ended, and of what ends; statuses that the same changes end are one kind."""
    superseded: list[tuple[str, str, int]] = []
    superseding: list[tuple[str, str, int]] = []
    numbers: dict[tuple[str, tuple[str, ...]], int] = {}
    for name, lifecycle in sorted(lifecycles.load().items()):
        for status in lifecycle.statuses:
            changes = tuple(sorted(lifecycle.superseded_by(status)))
            if (name, changes) not in numbers:
                numbers[name, changes] = len(numbers)
                superseding.extend((name, change, numbers[name, changes]) for change in changes)
            superseded.append((name, status, numbers[name, changes]))
    return superseded, superseding
