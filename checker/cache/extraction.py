"""Articles to assertions by way of the cache: what is known is taken from there, what is not is read, and kept.

Whatever happens to the cache, the assertions are those of a run without it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress

from checker.articles.model import Article
from checker.assertions import Fault
from checker.assertions import extract_all as read_all
from checker.assertions.batch import Extracted
from checker.assertions.model import Assertion
from checker.cache import codec
from checker.cache.cache import Cache
from checker.cache.keys import key, surroundings

_KEPT_AT_ONCE = 256
"""Articles after which what was read is written: a run that is interrupted goes on from there."""


def extract_all(articles: Sequence[Article], cache: Cache | None, *, jobs: int | None = None) -> Iterator[Extracted]:
    """Like :func:`checker.assertions.extract_all`, which is what is called for the articles that are not known."""
    if cache is None:
        yield from read_all(articles, jobs=jobs)
        return
    around = surroundings()
    keys = [key(article, around) for article in articles]
    known = _known(articles, keys, cache)
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
                cache.put(cache.articles, entries)
                entries = {}
            yield found
    finally:
        cache.put(cache.articles, entries)


def _known(articles: Sequence[Article], keys: Sequence[bytes], cache: Cache) -> dict[bytes, tuple[Assertion, ...]]:
    """What the cache has and can be made sense of."""
    data = cache.get(cache.articles, keys)
    known: dict[bytes, tuple[Assertion, ...]] = {}
    for name, article in zip(keys, articles, strict=True):
        if name in data:
            try:
                known[name] = codec.decode(data[name], article)
            except codec.DamagedError:
                continue
    return known
