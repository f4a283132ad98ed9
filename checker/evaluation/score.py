"""Findings against labelled pairs.

A pair is matched by a contradiction one side of which has its words (the focus) over the one statement of the pair,
another side over the other one. Recall is over the pairs labelled contradictions, alarms are matches of the others. A
finding that matches no pair is neither right nor wrong: nobody labels every disagreement there is, so these are counted
apart, to be read.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from checker.evaluation.rows import Row, Side
from checker.findings.model import Evidence, Finding


@dataclass(frozen=True, slots=True)
class Figures:
    """Of one rule: how many contradictions it reports, how many labelled ones are among them, how many labelled
    look-alikes, and how many that nobody has labelled.
    """

    rule: str
    findings: int
    found: int
    alarms: int
    unlabelled: int

    @property
    def precision(self) -> float | None:
        """Of the labelled pairs that it reports, the share that are contradictions; None where it reports none."""
        labelled = self.found + self.alarms
        return self.found / labelled if labelled else None


@dataclass(frozen=True, slots=True)
class Evaluation:
    """Everything by pair and by finding; ``alarms`` has with each look-alike the first finding that reports it."""

    found: tuple[tuple[Row, Finding], ...]
    missed: tuple[Row, ...]
    alarms: tuple[tuple[Row, Finding], ...]
    silent: tuple[Row, ...]
    unlabelled: tuple[Finding, ...]
    rules: tuple[Figures, ...]

    @property
    def recall(self) -> float | None:
        """The share of labelled contradictions that are reported; None where there are none."""
        whole = len(self.found) + len(self.missed)
        return len(self.found) / whole if whole else None

    @property
    def alarm_rate(self) -> float | None:
        """The share of labelled look-alikes that are reported as contradictions; None where there are none."""
        whole = len(self.alarms) + len(self.silent)
        return len(self.alarms) / whole if whole else None

    @property
    def families(self) -> Mapping[str, tuple[int, int]]:
        """For each family of pairs, found and labelled contradictions."""
        found = Counter(row.family for row, _ in self.found)
        whole = found + Counter(row.family for row in self.missed)
        return {family: (found[family], whole[family]) for family in sorted(whole, key=lambda f: (-whole[f], f))}


def evaluate(rows: Sequence[Row], findings: Iterable[Finding]) -> Evaluation:
    """Every row against every contradiction that is not suppressed."""
    reported = [one for one in findings if one.kind == "contradiction" and not one.suppressed]
    by_article: dict[str, list[int]] = {}
    for number, finding in enumerate(reported):
        for article in dict.fromkeys(e.assertion.article for e in finding.evidence):
            by_article.setdefault(article, []).append(number)
    hits = [[n for n in by_article.get(row.a.doc, ()) if matches(reported[n], row)] for row in rows]
    found = [(row, reported[hit[0]]) for row, hit in zip(rows, hits, strict=True) if hit and _is_true(row)]
    alarms = [(row, reported[hit[0]]) for row, hit in zip(rows, hits, strict=True) if hit and not _is_true(row)]
    used = {n for hit in hits for n in hit}
    return Evaluation(
        found=tuple(found),
        missed=tuple(row for row, hit in zip(rows, hits, strict=True) if not hit and _is_true(row)),
        alarms=tuple(alarms),
        silent=tuple(row for row, hit in zip(rows, hits, strict=True) if not hit and not _is_true(row)),
        unlabelled=tuple(one for number, one in enumerate(reported) if number not in used),
        rules=tuple(_figures(rows, reported, hits, used)),
    )


def matches(finding: Finding, row: Row) -> bool:
    """Whether two sides of the finding stand over the two sides of the row."""
    over_a = [one for one in finding.evidence if _over(one, row.a)]
    over_b = [one for one in finding.evidence if _over(one, row.b)]
    return any(first.side != second.side for first in over_a for second in over_b)


def _over(one: Evidence, side: Side) -> bool:
    said = one.assertion
    if said.article != side.doc or said.field != "text":
        return False
    return said.focus[0] < side.span[1] and side.span[0] < said.focus[1]


def _is_true(row: Row) -> bool:
    return row.verdict == "contradiction"


def _figures(
    rows: Sequence[Row], reported: Sequence[Finding], hits: Sequence[Sequence[int]], used: set[int]
) -> Iterable[Figures]:
    findings = Counter(one.rule for one in reported)
    found: Counter[str] = Counter()
    alarms: Counter[str] = Counter()
    for row, hit in zip(rows, hits, strict=True):
        for rule in {reported[n].rule for n in hit}:
            (found if _is_true(row) else alarms)[rule] += 1
    unlabelled = Counter(one.rule for number, one in enumerate(reported) if number not in used)
    for rule in sorted(findings):
        yield Figures(rule, findings[rule], found[rule], alarms[rule], unlabelled[rule])
