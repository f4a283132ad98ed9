"""Articles to assertions by way of the cache: what is known is taken from there, what is not is read, and kept.

Whatever happens to the cache, the assertions are those of a run without it. What went wrong with it is told once, as a
warning in :attr:`Cache.problems`; no report holds it, so that a report has the same bytes on every machine.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from checker.articles.model import Article
from checker.assertions import Fault
from checker.assertions import extract_all as read_all
from checker.assertions.batch import Extracted
from checker.assertions.model import Assertion
from checker.cache import codec
from checker.cache.keys import key, surroundings
from checker.cache.store import Store
from checker.diagnostics import Diagnostic, Place

LIMIT = 512 * 1024 * 1024
"""Bytes; some 200,000 articles."""

_KEPT_AT_ONCE = 256
"""Articles after which what was read is written: a run that is interrupted goes on from there."""


@dataclass(slots=True)
class Cache:
    """The cache of one run: its folder, and afterwards how many articles it knew (``hits``) and what was wrong with
    it (``problems``, at most one)."""

    folder: Path
    limit: int = LIMIT
    hits: int = 0
    problems: list[Diagnostic] = field(default_factory=list)

    @property
    def store(self) -> Store:
        """The file."""
        return Store(self.folder, self.limit)

    def get(self, keys: Sequence[bytes]) -> Mapping[bytes, bytes]:
        """What the store has; nothing where it cannot be read."""
        try:
            return self.store.get(keys)
        except (OSError, sqlite3.Error) as error:
            self._failed("read", error)
            return {}

    def put(self, entries: Mapping[bytes, bytes]) -> None:
        """Keep them, unless something was wrong before."""
        if not entries or self.problems:
            return
        try:
            self.store.put(entries)
        except (OSError, sqlite3.Error) as error:
            self._failed("written", error)

    def _failed(self, what: str, error: Exception) -> None:
        if self.problems:
            return
        why = (error.strerror if isinstance(error, OSError) else None) or str(error)
        message = f"the cache cannot be {what}, so articles are read without it: {why.lower()}"
        told = 'name another folder with "--cache-dir", or leave the cache out with "--no-cache"'
        self.problems.append(Diagnostic("no-cache", message, Place(str(self.folder)), severity="warning", help=told))


def extract_all(articles: Sequence[Article], cache: Cache | None, *, jobs: int | None = None) -> Iterator[Extracted]:
    """Like :func:`checker.assertions.extract_all`, which is what is called for the articles that are not known."""
    if cache is None:
        yield from read_all(articles, jobs=jobs)
        return
    around = surroundings()
    keys = [key(article, around) for article in articles]
    known = _known(articles, keys, cache)
    cache.hits += len(known)
    fresh = read_all([one for name, one in zip(keys, articles, strict=True) if name not in known], jobs=jobs)
    entries: dict[bytes, bytes] = {}
    try:
        for name, article in zip(keys, articles, strict=True):
            if name in known:
                yield known[name]
                continue
            found = next(fresh)
            if not isinstance(found, Fault):
                with suppress(TypeError):  # a value of a kind that cannot be written is read again each time
                    entries[name] = codec.encode(found, article)
            if len(entries) >= _KEPT_AT_ONCE:
                cache.put(entries)
                entries = {}
            yield found
    finally:
        cache.put(entries)


def _known(articles: Sequence[Article], keys: Sequence[bytes], cache: Cache) -> dict[bytes, tuple[Assertion, ...]]:
    """What the cache has and can be made sense of."""
    data = cache.get(keys)
    known: dict[bytes, tuple[Assertion, ...]] = {}
    for name, article in zip(keys, articles, strict=True):
        if name in data:
            try:
                known[name] = codec.decode(data[name], article)
            except codec.DamagedError:
                continue
    return known
