"""The whole story of a finding: both sentences, how each field was read, why they are one event, what the rule asked,
and what would reconcile them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice, product

from checker.assertions.model import Assertion, StatusValue
from checker.engine import Line, explain
from checker.engine.explain import row
from checker.engine.shown import shown
from checker.explanation import reading, reconcile, sameness
from checker.explanation.case import Case
from checker.explanation.reading import Reading
from checker.explanation.sameness import Sameness
from checker.findings import titles
from checker.findings.model import Evidence, Finding
from checker.rules.model import Rule

_MOST_PAIRS = 400
_CHAIN = "if any one of these statements were not true: the others then go together"


@dataclass(frozen=True, slots=True)
class Told:
    """One statement as it stands in its article. ``focus`` counts characters of ``quote``; ``others`` say the same on
    the same side."""

    side: str
    binding: str
    assertion: str
    article: str
    path: str
    publisher: str
    published: str
    quote: str
    focus: tuple[int, int]
    reading: Reading
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Story:
    """A finding, explained. ``chain`` is the prose of a chain; a pair has ``lines`` and ``reconciled`` instead."""

    fingerprint: str
    rule: str
    title: str
    kind: str
    severity: str
    subject: str
    slot: str
    message: str
    reason: str
    told: tuple[Told, ...]
    sameness: Sameness
    lines: tuple[Line, ...]
    reconciled: tuple[str, ...]
    chain: str = ""


def tell(case: Case, finding: Finding) -> Story:
    """The story of that finding of the case."""
    rule = case.rules[finding.rule]
    sides: dict[str, list[Evidence]] = {}
    for one in finding.evidence:
        sides.setdefault(one.side, []).append(one)
    lines: tuple[Line, ...] = ()
    reconciled: tuple[str, ...] = (_CHAIN,)
    if rule.file.kind == "network":
        chosen = [side[0].assertion for side in sides.values()]
        bindings = ["" for _ in chosen]
    else:
        chosen, bindings, lines = _pair(case, rule, [[one.assertion for one in side] for side in sides.values()])
        reconciled = reconcile.ways(rule, chosen[0], chosen[1])
    told = tuple(
        _told(case, letter, binding, one, [each.assertion for each in side])
        for (letter, side), one, binding in zip(sides.items(), chosen, bindings, strict=True)
    )
    return Story(
        finding.fingerprint, rule.id, rule.file.title, finding.kind, finding.severity, finding.subject,
        titles.slot(finding.slot), finding.message, finding.reason, told,
        sameness.compare(case, chosen[0], chosen[1], rule.key), lines, reconciled,
        finding.reason if rule.file.kind == "network" else "",
    )  # fmt: skip


def _pair(
    case: Case, rule: Rule, sides: Sequence[Sequence[Assertion]]
) -> tuple[list[Assertion], list[str], tuple[Line, ...]]:
    """Two statements of the sides that the rule fires on (not every two need do), each with its pattern's name."""
    names = [name for name, _ in rule.patterns]
    best: tuple[list[Assertion], list[str], tuple[Line, ...]] | None = None
    for first, second, swapped in islice(_pairs(sides), _MOST_PAIRS):
        ordered = (second, first) if swapped else (first, second)
        lines = explain(rule, case.table, ordered[0].id, ordered[1].id)
        found = [first, second], names[::-1] if swapped else names, lines
        if not any(line.stops for line in lines):
            return found
        best = best or found
    assert best is not None
    return best


def _pairs(sides: Sequence[Sequence[Assertion]]) -> Iterator[tuple[Assertion, Assertion, bool]]:
    for first, second in product(*sides):
        for swapped in (False, True):
            yield first, second, swapped


def _told(case: Case, side: str, binding: str, one: Assertion, all_: Sequence[Assertion]) -> Told:
    article = case.article_of(one)
    start, end = (offset - one.start for offset in one.focus)
    clock = article.published if article is not None else None
    read = _with_effect(case, one, reading.read(one, article))
    others = [f"{titles.source(other)} in {other.article}" for other in all_ if other.id != one.id]
    return Told(
        side, binding, one.id, one.article, article.path if article else "", article.outlet if article else "",
        clock.value if clock else "", one.quote, (start, end), read, tuple(dict.fromkeys(others)),
    )  # fmt: skip


def _with_effect(case: Case, one: Assertion, read: Reading) -> Reading:
    """A status holds until a change is told: from the table comes until when."""
    if not isinstance(one.value, StatusValue):
        return read
    effective = shown(row(case.table, one.id), "holds", "span")
    told = next((note for note in read.fields if note.name == "holds"), None)
    if told is None or told.value == effective or one.polarity == "negated":
        return read
    changed = replace(told, how=f"with the changes that are told: {effective}")
    return replace(read, fields=tuple(changed if note is told else note for note in read.fields))


def told_alone(case: Case, binding: str, one: Assertion) -> Told:
    """One statement, of no finding."""
    return _told(case, "", binding, one, ())
