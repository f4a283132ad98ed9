"""A baseline for people: what is known, in a few lines each.

2:3f0c6a1be2d94877  disjoint-numbers  error
  fire (Lund), number of people injured
  a  12 count: firefighters said 12 people had been hurt
  b  31 count: 31 people were hurt
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.findings import titles
from checker.findings.baseline import Baseline, Known, PartRecord
from checker.report.safe import line
from checker.report.summary import count

_LONGEST = 100


def listing(baseline: Baseline) -> str:
    """The whole baseline, ending with a newline."""
    blocks = ["\n".join(_known(one)) for one in baseline.findings]
    total = sum(one.count for one in baseline.findings)
    made = baseline.made_with
    foot = f"{count(total, 'known finding')} of checker {made.checker}, in {count(len(made.articles), 'article')}"
    return "\n\n".join([*blocks, line(foot)]) + "\n"


def _known(one: Known) -> Iterator[str]:
    times = f"  {one.count} times" if one.count > 1 else ""
    yield f"{line(one.fingerprint)}  {line(one.rule)}  {one.severity}{times}"
    yield f"  {line(one.subject)}, {line(titles.slot(one.slot))}"
    for part in one.parts:
        yield f"  - {line(_said(part))}"


def _said(part: PartRecord) -> str:
    words = part.words if len(part.words) <= _LONGEST else part.words[: _LONGEST - 1].rstrip() + "…"
    return f"{part.claim.removeprefix('affirmed').strip() or part.focus}: {words}"
