"""The cache of one run: its two files in one folder, and what was wrong with them.

    articles    what each article said, by all that its statements depend on
    runs        what a whole run came to, by all that it depends on; only a few are kept

Whatever happens to the cache, a report is that of a run without it. What went wrong is told once, as a warning in
:attr:`Cache.problems`; no report holds it, so that a report has the same bytes on every machine.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from checker.cache.store import Store
from checker.diagnostics import Diagnostic, Place

ARTICLES = "extraction-1.sqlite"
RUNS = "runs-1.sqlite"
"""The number is that of the tables' layout; another layout is another file."""

LIMIT = 512 * 1024 * 1024
"""Bytes for articles; some 200,000 of them."""

RUN_LIMIT = 128 * 1024 * 1024
MOST_RUNS = 16
"""A few folders, each checked with a few settings."""


@dataclass(slots=True)
class Cache:
    """``problems`` are at most one."""

    folder: Path
    limit: int = LIMIT
    problems: list[Diagnostic] = field(default_factory=list)

    @property
    def articles(self) -> Store:
        """What articles said."""
        return Store(self.folder, ARTICLES, self.limit)

    @property
    def runs(self) -> Store:
        """What runs came to."""
        return Store(self.folder, RUNS, min(self.limit, RUN_LIMIT), MOST_RUNS)

    def get(self, store: Store, keys: Sequence[bytes]) -> Mapping[bytes, bytes]:
        """What the store has; nothing where it cannot be read."""
        try:
            return store.get(keys)
        except (OSError, sqlite3.Error) as error:
            self._failed("read", error)
            return {}

    def put(self, store: Store, entries: Mapping[bytes, bytes]) -> None:
        """Keep them, unless something was wrong before."""
        if not entries or self.problems:
            return
        try:
            store.put(entries)
        except (OSError, sqlite3.Error) as error:
            self._failed("written", error)

    def _failed(self, what: str, error: Exception) -> None:
        if self.problems:
            return
        why = (error.strerror if isinstance(error, OSError) else None) or str(error)
        message = f"the cache cannot be {what}, so articles are read without it: {why.lower()}"
        told = 'name another folder with "--cache-dir", or leave the cache out with "--no-cache"'
        self.problems.append(Diagnostic("no-cache", message, Place(str(self.folder)), severity="warning", help=told))
