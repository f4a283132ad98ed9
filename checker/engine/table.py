"""The assertion table in DuckDB: built once a run, then read by every rule.

A million statements go through a temporary CSV file, which DuckDB reads in parallel, and no door stays open behind it.
"""

from __future__ import annotations

import csv
import tempfile
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from hashlib import blake2b
from pathlib import Path

import duckdb

from checker.assertions.model import Assertion
from checker.engine import duck, supersession
from checker.engine.rows import Cell, Rows
from checker.engine.schema import COLUMNS, create
from checker.events.model import Keys


class Table:
    """The statements of a run. ``ids[n]`` is the id of the assertion in row ``n``; rows are in the order of the ids."""

    def __init__(self, connection: duckdb.DuckDBPyConnection, ids: tuple[str, ...]) -> None:
        self.connection = connection
        self.ids = ids

    @classmethod
    def build(
        cls,
        assertions: Iterable[Assertion],
        keys: Mapping[str, Keys],
        origins: Mapping[str, str] | None = None,
        publishers: Mapping[str, str] | None = None,
        *,
        others: Mapping[str, Keys] | None = None,
        threads: int | None = None,
        memory: str | None = None,
    ) -> Table:
        """The table of these assertions.

        ``keys`` gives each assertion's event keys, ``origins`` the report that it goes back to (wire copies share one;
        its article, where missing), ``publishers`` each article's publisher (the article stands for itself, where
        missing), ``others`` the keys of the second event of those that relate two."""
        ordered = sorted(assertions, key=lambda one: one.id)
        rows = Rows(keys, origins or {}, publishers or {}, others or {})
        connection = duck.connect(threads=threads, memory=memory)
        with tempfile.TemporaryDirectory(prefix="checker-") as folder:
            path = Path(folder) / "assertions.csv"
            _write(path, (rows.row(n, one) for n, one in enumerate(ordered)))
            _read(connection, path)
        duck.seal(connection)
        return cls.of(connection, tuple(one.id for one in ordered))

    @classmethod
    def of(cls, connection: duckdb.DuckDBPyConnection, ids: tuple[str, ...]) -> Table:
        """The table over a connection that has ``assertion`` already; supersession is computed here."""
        supersession.compute(connection)
        return cls(connection, ids)

    def row(self, assertion: str) -> int:
        """The row of an assertion; KeyError where there is none of that id."""
        n = bisect_left(self.ids, assertion)
        if n == len(self.ids) or self.ids[n] != assertion:
            raise KeyError(assertion)
        return n

    def close(self) -> None:
        """Frees the memory; the table cannot be used any more."""
        self.connection.close()

    def __enter__(self) -> Table:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _write(path: Path, rows: Iterable[tuple[Cell, ...]]) -> None:
    plain: dict[str, str] = {}
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        for row in rows:
            for cell in row:
                if isinstance(cell, str) and cell not in plain:
                    plain[cell] = _plain(cell)
            writer.writerow([plain[cell] if isinstance(cell, str) else cell for cell in row])


_ESCAPED = str.maketrans({"\\": "\\\\", "\n": "\\n", "\r": "\\r", "\0": "\\0"})
_LONGEST = 1_000


def _plain(text: str) -> str:
    """The name on one line of a limited length; two names that differ stay different."""
    if len(text) > _LONGEST:
        text = f"{text[:100]} {blake2b(text.encode('utf-8', 'replace')).hexdigest()}"
    if text.isprintable() and "\\" not in text:
        return text
    return text.encode("utf-8", "replace").decode("utf-8").translate(_ESCAPED)


def _read(connection: duckdb.DuckDBPyConnection, path: Path) -> None:
    connection.execute(create("assertion"))
    if not path.stat().st_size:
        return
    columns = ", ".join(f"'{name}': '{type_}'" for name, type_ in COLUMNS.items())
    values = ", ".join(f"COALESCE({name}, '')" if type_ == "VARCHAR" else name for name, type_ in COLUMNS.items())
    format_ = "header = false, auto_detect = false, delim = ',', quote = '\"', escape = '\"'"
    connection.execute(
        f"INSERT INTO assertion SELECT {values} FROM read_csv(?, {format_}, columns = {{{columns}}})", [str(path)]
    )
