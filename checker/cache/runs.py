"""A whole run by way of the cache: where nothing has changed since, what it came to is taken from there.

    run([Path("stories")], options)     the first time: reads and compares everything
    run([Path("stories")], options)     from then on: as long as it takes to read the bytes

What is kept is what the articles and the rules come to; baselines, suppressions and the choice of what is shown are
applied to it as to a fresh run. A report is the same to the byte. Questions about a run (``explain``,
``--show-silent``) are never answered from here: they are about what findings are made of.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from time import perf_counter

from checker.cache import codec, run_codec
from checker.cache.cache import Cache
from checker.cache.run_key import run_key
from checker.options import Options
from checker.report.result import Result
from checker.vocabulary import packs


def run(paths: Sequence[Path], options: Options) -> Result:
    """Like :func:`checker.pipeline.run`, which is what is called where the cache does not know the run. Of the articles
    and assertions of a result only those are certain to be there that a finding quotes."""
    began = perf_counter()
    cache = options.cache
    key = run_key(paths, options) if cache is not None and not options.silent else None
    known = _known(cache, key) if cache is not None and key is not None else None
    if known is not None:
        packs.use(options.packs)  # what renders findings looks up words
        return replace(known, seconds=perf_counter() - began)
    from checker import pipeline

    result = pipeline.run(paths, options)
    if cache is not None and key is not None and _is_lasting(result) and run_key(paths, options) == key:
        with suppress(TypeError):  # a value of a kind that cannot be written
            cache.put(cache.runs, {key: run_codec.encode(result)})
    return result


def _known(cache: Cache, key: bytes) -> Result | None:
    data = cache.get(cache.runs, [key]).get(key)
    if data is None:
        return None
    try:
        return run_codec.decode(data)
    except codec.DamagedError:
        return None


def _is_lasting(result: Result) -> bool:
    """An article that the checker failed on may be read the next time, with more memory."""
    return not any(problem.kind == "internal-error" for problem in result.problems)
