"""Bytes by key in one SQLite file, which several runs may use at once, and which is never believed blindly.

Every entry carries a checksum of its key and its bytes: what does not fit is as good as not there. A file that SQLite
cannot read is put aside and begun anew. A run that is killed leaves what it had finished writing. The file is kept
below a limit (and, where that is asked for, to a number of entries): those that were not asked for the longest go
first. Time is counted in runs that wrote something, not by the clock.

Every method opens the file and closes it: between two of them processes may be forked. OSError and sqlite3.Error
mean that there is no cache to be had (a full disk, no permission, a file system that cannot lock).
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

WAIT = 10.0
"""Seconds to wait for another run that is writing."""

_AT_ONCE = 500
_CHECK = 8
_STALE = 8
"""An entry's last use is noted again when so many runs have written since: reading stays reading."""
_SHRUNK = 0.8

_VERSION = 1
_TABLES = (
    "CREATE TABLE entry (key BLOB PRIMARY KEY, used INTEGER NOT NULL, checksum BLOB NOT NULL, data BLOB NOT NULL)",
    "CREATE TABLE run (number INTEGER NOT NULL)",
    "INSERT INTO run VALUES (0)",
    f"PRAGMA user_version = {_VERSION}",
)


@dataclass(frozen=True, slots=True)
class Size:
    """How many entries there are, and how many bytes the file has on the disk."""

    entries: int
    bytes: int


@dataclass(frozen=True, slots=True)
class Store:
    """The file ``name`` in that folder; ``limit`` in bytes, ``most`` in entries."""

    folder: Path
    name: str
    limit: int
    most: int | None = None

    @property
    def file(self) -> Path:
        """The database."""
        return self.folder / self.name

    def get(self, keys: Sequence[bytes]) -> Mapping[bytes, bytes]:
        """What is kept under these keys, as far as it is sound."""
        if not self.file.exists():
            return {}
        try:
            return self._get(keys)
        except sqlite3.DatabaseError as error:
            self._begin_anew(error)
            return {}

    def put(self, entries: Mapping[bytes, bytes]) -> None:
        """Keep these entries, in place of those that have their keys; all of them, or none where it fails."""
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        try:
            self._put(entries)
        except sqlite3.DatabaseError as error:
            self._begin_anew(error)
            self._put(entries)

    def size(self) -> Size:
        """How much is kept."""
        if not self.file.exists():
            return Size(0, 0)
        entries = 0
        with suppress(sqlite3.DatabaseError), self._open() as database:
            (entries,) = database.execute("SELECT count(*) FROM entry").fetchone()
        return Size(entries, sum(path.stat().st_size for path in self._files() if path.exists()))

    def clear(self) -> None:
        """Throw everything away; what else lies in the folder stays."""
        for path in self._files():
            path.unlink(missing_ok=True)
        with suppress(OSError):
            self.folder.rmdir()

    def _get(self, keys: Sequence[bytes]) -> dict[bytes, bytes]:
        found: dict[bytes, bytes] = {}
        stale: list[bytes] = []
        with self._open() as database:
            (run,) = database.execute("SELECT number FROM run").fetchone()
            for some in _chunks(keys):
                marks = ",".join("?" * len(some))
                query = f"SELECT key, used, checksum, data FROM entry WHERE key IN ({marks})"
                for key, used, checksum, data in database.execute(query, some):
                    if checksum == _checksum(key, data):
                        found[key] = data
                        if used < run - _STALE:
                            stale.append(key)
            with suppress(sqlite3.OperationalError), database:  # somebody is writing, or the disk is full: next time
                database.executemany("UPDATE entry SET used = ? WHERE key = ?", ((run, key) for key in stale))
        return found

    def _put(self, entries: Mapping[bytes, bytes]) -> None:
        with self._open() as database:
            with database:
                database.execute("UPDATE run SET number = number + 1")
                (run,) = database.execute("SELECT number FROM run").fetchone()
                rows = ((key, run, _checksum(key, data), data) for key, data in entries.items())
                database.executemany("INSERT OR REPLACE INTO entry VALUES (?, ?, ?, ?)", rows)
            self._drop_surplus(database)
            self._shrink(database)

    def _drop_surplus(self, database: sqlite3.Connection) -> None:
        """Drop the entries that were not used the longest, where there are more than there may be."""
        if self.most is not None:
            with database:
                query = (
                    "DELETE FROM entry WHERE key IN (SELECT key FROM entry ORDER BY used DESC, key LIMIT -1 OFFSET ?)"
                )
                database.execute(query, (self.most,))

    def _shrink(self, database: sqlite3.Connection) -> None:
        """Drop the entries that were not used the longest, where the file has grown over its limit."""
        if _taken(database) <= self.limit:
            return
        over = _taken(database) - int(self.limit * _SHRUNK)
        with database:
            oldest: list[tuple[bytes]] = []
            for key, size in database.execute("SELECT key, length(data) FROM entry ORDER BY used, key"):
                if over <= 0:
                    break
                oldest.append((key,))
                over -= size
            database.executemany("DELETE FROM entry WHERE key = ?", oldest)
        database.execute("PRAGMA incremental_vacuum").fetchall()

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        with closing(sqlite3.connect(self.file, timeout=WAIT)) as database:
            if not _has_tables(database):
                database.execute("PRAGMA auto_vacuum = INCREMENTAL")
                _make_tables(database)
            database.execute("PRAGMA synchronous = NORMAL")
            yield database

    def _begin_anew(self, error: sqlite3.DatabaseError) -> None:
        """Throw away a file that cannot be read; anything else that is wrong is raised again."""
        if isinstance(error, sqlite3.OperationalError) and error.sqlite_errorcode not in _DAMAGED:
            raise error
        for path in self._files():
            path.unlink(missing_ok=True)

    def _files(self) -> Iterable[Path]:
        return [self.file.with_name(self.name + ending) for ending in ("", "-journal")]


_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR}
"""SQLite cannot read the file, or the tables in it are not ours."""


def _has_tables(database: sqlite3.Connection) -> bool:
    (version,) = database.execute("PRAGMA user_version").fetchone()
    return bool(version == _VERSION)


def _make_tables(database: sqlite3.Connection) -> None:
    """Make them, unless another run has done so in the meantime."""
    with database:
        database.execute("BEGIN IMMEDIATE")
        for one in () if _has_tables(database) else _TABLES:
            database.execute(one)


def _taken(database: sqlite3.Connection) -> int:
    """The bytes of the pages in use."""
    pages, size, free = (
        database.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "page_size", "freelist_count")
    )
    return int((pages - free) * size)


def _checksum(key: bytes, data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=_CHECK, key=key).digest()


def _chunks(keys: Sequence[bytes]) -> Iterator[Sequence[bytes]]:
    for first in range(0, len(keys), _AT_ONCE):
        yield keys[first : first + _AT_ONCE]
