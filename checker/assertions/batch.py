"""Many articles into assertions on all cores, in the order of the articles, with the same result as on one.

Worker processes are forked, so that they begin with the vocabulary that is loaded already and with the articles, and
only the assertions travel back. Where a system cannot fork, or the articles are few, everything happens in this
process. An article that the checker itself fails on is told of and costs itself only.

The vocabulary is some hundred thousand objects that live as long as the process. While articles are read they are set
aside from the garbage collector, which else would walk through all of them again and again; what articles leave behind
it collects in larger lots.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass

from checker.articles.model import Article
from checker.assertions import extract
from checker.assertions.model import Assertion
from checker.diagnostics import DiagnosticError


@dataclass(frozen=True, slots=True)
class Fault:
    """The checker failed on an article: which one, and the error in a line."""

    article: Article
    error: str


Extracted = tuple[Assertion, ...] | Fault

FEW = 150
"""Below so many articles starting processes costs more than it saves."""
_CHUNK = 16
_LOT = 20_000
"""So many objects, about what one article makes, are collected together."""

_articles: Sequence[Article] = ()
"""What the workers of the present call read, inherited when they are forked."""


def extract_all(articles: Sequence[Article], *, jobs: int | None = None) -> Iterator[Extracted]:
    """The assertions of each article, in order. ``jobs`` is the number of processes (None: one a core).

    Raises DiagnosticError where the vocabulary is broken.
    """
    yield from map(_guarded, articles[:1])  # loads the vocabulary, which is inherited
    workers = min(jobs or os.cpu_count() or 1, max(1, len(articles) // _CHUNK))
    with _vocabulary_set_aside():
        if workers == 1 or (jobs is None and len(articles) < FEW) or not _can_fork():
            yield from map(_guarded, articles[1:])
        else:
            yield from _on_all_cores(articles, workers)


def _on_all_cores(articles: Sequence[Article], workers: int) -> Iterator[Extracted]:
    """All but the first article, which is read already."""
    global _articles
    _articles = articles
    context = multiprocessing.get_context("fork")
    try:
        with ProcessPoolExecutor(workers, mp_context=context) as pool:
            for number, found in enumerate(pool.map(_extract, range(1, len(articles)), chunksize=_CHUNK), start=1):
                yield Fault(articles[number], found) if isinstance(found, str) else found
    finally:
        _articles = ()


@contextmanager
def _vocabulary_set_aside() -> Iterator[None]:
    """What is loaded now is not looked at by the garbage collector for the time being."""
    if gc.get_freeze_count():  # somebody does so already
        yield
        return
    usual = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(_LOT, *usual[1:])
    try:
        yield
    finally:
        gc.set_threshold(*usual)
        gc.unfreeze()


def _extract(number: int) -> tuple[Assertion, ...] | str:
    """In a worker: the assertions, or the error in a line (an article with its metadata does not travel)."""
    found = _guarded(_articles[number])
    return found.error if isinstance(found, Fault) else found


def _guarded(article: Article) -> Extracted:
    try:
        return extract(article)
    except DiagnosticError:
        raise
    except Exception as error:
        return Fault(article, f"{type(error).__name__}: {error}".splitlines()[0])


def _can_fork() -> bool:
    return "fork" in multiprocessing.get_all_start_methods()
