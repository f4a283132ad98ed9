"""A run in a few lines: what was found, what it was found in, what was left out and why, what went wrong.

2 findings in 1 dispute: 1 error, 1 warning
read 12 articles by 5 publishers: 240 statements about 31 events, compared by 18 rules in 0.9 s
skipped 2 inputs (1 not English, 1 replaced by a later version)
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from checker.articles import REASONS
from checker.findings.model import SEVERITIES
from checker.report.result import Result

_SEVERITY_WORDS = {"error": "error", "warning": "warning", "info": "note"}


def lines(result: Result) -> list[tuple[str, str]]:
    """The lines of the summary, each with the style it is printed in."""
    return [(words, style) for words, style in _lines(result) if words]


def count(number: int, noun: str) -> str:
    """``1 article``, ``1,204 articles``, ``2 copies``."""
    several = f"{noun[:-1]}ies" if noun.endswith("py") else f"{noun}s"
    return f"{number:,} {noun if number == 1 else several}"


def _lines(result: Result) -> Iterable[tuple[str, str]]:
    yield _found(result), "bold"
    yield _known(result), ""
    yield _elsewhere(result), ""
    yield f"did not show {count(result.hidden, 'finding')}" if result.hidden else "", ""
    yield _read(result), ""
    yield _tally("skipped", "input", result.skipped), ""
    others = Counter(problem.kind for problem in result.problems if problem.kind not in result.skipped)
    yield _tally("met", "other problem" if result.skipped else "problem", others), ""


def _found(result: Result) -> str:
    shown = [finding for finding in result.findings if not finding.suppressed]
    suppressed = len(result.findings) - len(shown)
    tail = f" ({count(suppressed, 'finding')} suppressed)" if suppressed else ""
    if not shown:
        return tail.strip(" ()")
    tally = Counter(finding.severity for finding in shown)
    grades = ", ".join(count(tally[grade], _SEVERITY_WORDS[grade]) for grade in SEVERITIES if tally[grade])
    groups = count(len({finding.dispute for finding in shown}), "dispute")
    return f"{count(len(shown), 'finding')} in {groups}: {grades}{tail}"


def _known(result: Result) -> str:
    """``left out 12 known findings; 1 of the baseline was not found again``; empty where there is no baseline."""
    if result.known is None:
        return ""
    gone = f"; {result.gone:,} of the baseline {'was' if result.gone == 1 else 'were'} not found again"
    return f"left out {count(result.known, 'known finding')}{gone if result.gone else ''}"


def _elsewhere(result: Result) -> str:
    """``left out 12 findings that are not about changed files``; empty where nobody named any."""
    if result.elsewhere is None:
        return ""
    are = "is" if result.elsewhere == 1 else "are"
    return f"left out {count(result.elsewhere, 'finding')} that {are} not about changed files"


def _read(result: Result) -> str:
    read = result.input
    by = f" by {count(read.publishers, 'publisher')}" if read.publishers else ""
    return (
        f"read {count(read.articles, 'article')}{by}: {count(read.assertions, 'statement')} "
        f"about {count(result.events, 'event')}, compared by {count(len(result.rules), 'rule')}"
    )


def _tally(head: str, noun: str, kinds: Mapping[str, int]) -> str:
    """``skipped 3 inputs (2 not English, 1 empty)``, the most frequent first; empty where there is nothing to say."""
    ranked = sorted(kinds.items(), key=lambda one: (-one[1], one[0]))
    parts = ", ".join(f"{number:,} {REASONS.get(kind, kind.replace('-', ' '))}" for kind, number in ranked)
    return f"{head} {count(sum(kinds.values()), noun)} ({parts})" if parts else ""
