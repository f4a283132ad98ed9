"""Assertions for programs: JSON Lines, which ``checker run`` reads again, and Parquet for databases.

A line of JSON is one :class:`checker.assertions.model.Assertion`. In Parquet the same fields are columns; what is
nested there (subject, scope, value, source, the spans) is a column of JSON text, so that every file has the same
columns.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterable
from pathlib import Path

from checker.assertions.model import Assertion
from checker.report.safe import json_text

_COLUMNS = {
    "id": "VARCHAR",
    "article": "VARCHAR",
    "field": "VARCHAR",
    "start": "BIGINT",
    "end": "BIGINT",
    "focus": "BIGINT[]",
    "quote": "VARCHAR",
    "mention": "VARCHAR",
    "subject": "JSON",
    "slot": "VARCHAR",
    "scope": "JSON",
    "value": "JSON",
    "polarity": "VARCHAR",
    "factuality": "VARCHAR",
    "source": "JSON",
    "said": "JSON",
    "holds": "JSON",
    "confidence": "DOUBLE",
    "readings": "VARCHAR[]",
}


def jsonl(assertions: Iterable[Assertion]) -> str:
    """One line an assertion."""
    return "".join(
        json_text(json.dumps(one.model_dump(mode="json"), ensure_ascii=False, allow_nan=False)) + "\n"
        for one in assertions
    )


def parquet(assertions: Iterable[Assertion]) -> bytes:
    """A Parquet file, written by DuckDB."""
    import duckdb

    columns = ", ".join(f"'{name}': '{kind}'" for name, kind in _COLUMNS.items())
    with tempfile.TemporaryDirectory(prefix="checker-") as folder, duckdb.connect() as connection:
        lines, target = Path(folder) / "lines.jsonl", Path(folder) / "assertions.parquet"
        lines.write_text(jsonl(assertions), encoding="utf-8")
        connection.execute(f"CREATE TABLE assertion ({', '.join(f'{_quoted(n)} {k}' for n, k in _COLUMNS.items())})")
        if lines.stat().st_size:
            source = f"read_json(?, format = 'newline_delimited', columns = {{{columns}}})"
            connection.execute(f"INSERT INTO assertion SELECT * FROM {source}", [str(lines)])
        connection.execute(f"COPY assertion TO '{str(target).replace(chr(39), chr(39) * 2)}' (FORMAT parquet)")
        return target.read_bytes()


def _quoted(name: str) -> str:
    return f'"{name}"'
