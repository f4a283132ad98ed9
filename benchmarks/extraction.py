"""How fast articles become assertions, on one core and on all, and whether memory stays flat.

    python benchmarks/extraction.py [--kilobytes 500] [--rounds 3]

The peers are spaCy pipelines on the same text, run alternately in the same process: the blank English one with
sentences only, and ``en_core_web_sm`` (tagger, parser, names) where it is installed (``pip install spacy``). They do
less, or other things, than the extraction, so that the ratio says what a reading costs, not which one is better. The
text is the demo corpus, again and again under other ids.
"""

from __future__ import annotations

import argparse
import importlib
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from checker.articles import read
from checker.articles.model import Article
from checker.assertions import extract, extract_all

CORPUS = Path(__file__).parents[1] / "corpus"


def articles(kilobytes: int) -> list[Article]:
    """About so much text."""
    corpus = [one for one in read([CORPUS]).articles if len(one.text) > 200]
    size = sum(len(one.text) for one in corpus)
    rounds = max(1, round(kilobytes * 1000 / size))
    return [replace(one, id=f"{one.id}-{n}") for n in range(rounds) for one in corpus]


def peers() -> dict[str, Callable[[Article], object]]:
    """The spaCy pipelines that are installed."""
    found: dict[str, Callable[[Article], object]] = {}
    try:
        spacy = importlib.import_module("spacy")
    except ImportError:
        return found
    blank = spacy.blank("en")
    blank.add_pipe("sentencizer")
    found["spaCy, blank"] = lambda article: blank(article.text)
    try:
        trained = spacy.load("en_core_web_sm")
    except OSError:
        return found
    found["spaCy, en_core_web_sm"] = lambda article: trained(article.text)
    return found


def one_core(text: Sequence[Article], rounds: int) -> None:
    """Prints the best of some rounds for each, run alternately."""
    contenders: dict[str, Callable[[Sequence[Article]], object]] = {"checker": _extracted}
    contenders |= {name: partial(_one_by_one, work) for name, work in peers().items()}
    for work in contenders.values():
        work(text[:1])  # load and compile before the clock runs
    size = sum(len(one.text) for one in text)
    best = dict.fromkeys(contenders, float("inf"))
    for _ in range(rounds):
        for name, work in contenders.items():
            begun = time.process_time()
            work(text)
            best[name] = min(best[name], time.process_time() - begun)
    print(f"one core, {size / 1000:.0f} KB")
    for name, seconds in best.items():
        print(f"  {name:24}{size / seconds / 1000:8.0f} KB/s{seconds / best['checker']:8.2f} x the checker's time")
    if len(best) == 1:
        print("  (spaCy is not installed: no peer was measured)")


def _extracted(text: Sequence[Article]) -> None:
    """As a run does it, with one process."""
    for _ in extract_all(text, jobs=1):
        pass


def _one_by_one(work: Callable[[Article], object], text: Sequence[Article]) -> None:
    for article in text:
        work(article)


def all_cores(text: Sequence[Article]) -> None:
    """Prints the wall-clock gain over one process, and whether both say the same."""
    said: list[int] = []
    taken: list[float] = []
    for jobs in (1, os.cpu_count() or 1):
        begun = time.perf_counter()
        digest = 0
        for found in extract_all(text, jobs=jobs):
            digest = hash((digest, repr(found)))
        taken.append(time.perf_counter() - begun)
        said.append(digest)
    same = "the same assertions" if len(set(said)) == 1 else "OTHER ASSERTIONS"
    print(f"all {os.cpu_count()} cores: {taken[0] / taken[1]:.1f} times as fast as one process, {same}")


def memory() -> None:
    """Prints the peak of a process that reads ten times as many articles as another one."""
    peaks = [
        int(subprocess.run([sys.executable, __file__, "--peak", str(n)], capture_output=True, check=True).stdout)
        for n in (100, 1000)
    ]
    print(f"memory: {peaks[0] / 1024:.0f} MB after 100 articles, {peaks[1] / 1024:.0f} MB after 1,000")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kilobytes", type=int, default=500)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--peak", type=int, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.peak:
        text = articles(1)
        for n in range(options.peak):
            extract(replace(text[n % len(text)], id=str(n)))
        print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
        return
    text = articles(options.kilobytes)
    one_core(text, options.rounds)
    all_cores(text)
    memory()


if __name__ == "__main__":
    main()
