"""DuckDB, shut in: no files, no network, no extensions, with threads and memory as told.

What comes in is untrusted, so the doors are closed before any rule runs; the configuration is then locked.
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from uuid import uuid4

import duckdb


def connect(*, threads: int | None = None, memory: str | None = None) -> duckdb.DuckDBPyConnection:
    """A database in memory; ``memory`` is like ``2GB``. Files can still be read from until :func:`seal`.

    What does not fit goes to a directory of its own under the system's temporary one, which is gone when the connection
    closes."""
    config: dict[str, str | bool | int | float | list[str]] = {
        "autoinstall_known_extensions": "false",
        "autoload_known_extensions": "false",
        "allow_community_extensions": "false",
        "temp_directory": str(Path(tempfile.gettempdir()) / f"checker-{uuid4().hex}"),
    }
    if threads is not None:
        config["threads"] = str(threads)
    if memory is not None:
        config["memory_limit"] = memory
    connection = duckdb.connect(":memory:", config=config)
    connection.execute("SET enable_progress_bar = false")
    connection.execute("SET preserve_insertion_order = false")
    return connection


def seal(connection: duckdb.DuckDBPyConnection) -> None:
    """No files, no network, and no way back."""
    connection.execute("SET enable_external_access = false")
    connection.execute("SET lock_configuration = true")
