"""Hits of the engine to findings: the statements in place of their ids, a lasting name, and words for people.

A hit says that the rule ``announced-but-nothing-agreed`` fired on statements 17 and 31 against statement 40; the
finding says "The palace announced the visit; the ministry: “no visit has been agreed”", a warning, ``1:3f0c…``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from string import ascii_lowercase

from checker.assertions.model import Assertion
from checker.engine import Hit
from checker.findings import chains, reasons, titles, words
from checker.findings.echoes import without_echoes
from checker.findings.fingerprint import dispute_id, fingerprint
from checker.findings.model import SEVERITIES, Evidence, Finding
from checker.findings.totals import Totals
from checker.rules.model import Rule
from checker.rules.networks import LINKS

_PLACEHOLDER = re.compile(r"\{([^{}]{1,80})\}")

_About = tuple[str, str]


def build(
    hits: Iterable[Hit], rules: Iterable[Rule], assertions: Iterable[Assertion], members: Mapping[str, str]
) -> tuple[Finding, ...]:
    """A finding for each hit, the gravest first, those of one dispute together.

    ``members`` gives the event of each assertion, by its id; findings about one slot of one event are one dispute.
    """
    by_id = {assertion.id: assertion for assertion in assertions}
    by_rule = {rule.id: rule for rule in rules}
    totals = Totals(by_id.values(), members)
    drafts: list[tuple[_About, Finding]] = []
    statements: dict[_About, dict[str, Assertion]] = {}
    for hit in hits:
        rule = by_rule[hit.rule].file
        across = rule.kind == "pair" and "article" not in rule.same
        if across and (_told_together(hit, by_id) or totals.add_up([[by_id[n] for n in s.ids] for s in hit.sides])):
            continue
        finding = _finding(hit, by_rule[hit.rule], by_id)
        first = next(one.assertion for one in finding.evidence if one.assertion.slot == finding.slot)
        about = (members.get(first.id) or first.id, finding.slot)
        drafts.append((about, finding))
        statements.setdefault(about, {}).update((one.assertion.id, one.assertion) for one in finding.evidence)
    names = {
        about: (dispute_id(said.values()), titles.subject(list(said.values()))) for about, said in statements.items()
    }
    found = [replace(finding, dispute=names[about][0], subject=names[about][1]) for about, finding in drafts]
    return tuple(sorted(without_echoes(found), key=_order))


def _told_together(hit: Hit, by_id: Mapping[str, Assertion]) -> bool:
    """One article gives both figures and does not set one source against another: it knows how they go together.

    "Six rifles were found on the boat; 14 have been seized so far."
    """
    sides = [[one for one in map(by_id.__getitem__, side.ids) if one.value.kind != "status"] for side in hit.sides]
    told: dict[str, set[str]] = {}
    for one in sides[0]:
        told.setdefault(one.article, set()).add(_voice(one))
    return any(
        one.article in told and (_voice(one) in told[one.article] or "" in {_voice(one), *told[one.article]})
        for one in sides[1]
    )


def _voice(one: Assertion) -> str:
    """Who says so, within one article; empty where the article speaks for itself."""
    return "" if one.source.kind in {"publisher", "unknown"} else one.source.entity or one.source.text


def _order(finding: Finding) -> tuple[int, str, str, str]:
    return SEVERITIES.index(finding.severity), finding.dispute, finding.rule, finding.fingerprint


def _finding(hit: Hit, rule: Rule, by_id: Mapping[str, Assertion]) -> Finding:
    sides = [sorted((by_id[one] for one in side.ids), key=_age) for side in hit.sides]
    if rule.file.kind == "network":
        return _chain(hit, rule, sides)
    message = _message(rule, hit, sides)
    if (
        len({pattern.model_dump_json() for _, pattern in rule.patterns}) == 1
    ):  # a rule that does not tell its sides apart
        sides.sort(key=lambda side: _age(side[0]))
    slot = sides[0][0].slot
    return Finding(
        rule=rule.id,
        formerly=rule.file.formerly,
        kind=hit.kind,
        severity=rule.file.severity,
        confidence=min(max(one.confidence for one in side) for side in sides),
        fingerprint=fingerprint(rule.id, slot, sides),
        dispute="",
        slot=slot,
        subject="",
        message=message,
        reason=reasons.why(sides[0][0], sides[1][0]),
        evidence=_evidence(sides),
    )


def _chain(hit: Hit, rule: Rule, sides: Sequence[Sequence[Assertion]]) -> Finding:
    """A chain, its sides in the order in which it is told; it is about the slot that links its events."""
    links = [side[0] for side in sides if side[0].slot in LINKS]
    told = chains.prose(hit, sides)
    about = titles.subject([links[0]])
    given = {"event": about, "chain": told}
    return Finding(
        rule=rule.id,
        formerly=rule.file.formerly,
        kind=hit.kind,
        severity=rule.file.severity,
        confidence=min(max(one.confidence for one in side) for side in sides),
        fingerprint=fingerprint(rule.id, links[0].slot, sides),
        dispute="",
        slot=links[0].slot,
        subject=about,
        message=_PLACEHOLDER.sub(lambda match: given.get(match.group(1), match.group()), rule.file.message),
        reason=told,
        evidence=_evidence(sides),
    )


def _evidence(sides: Sequence[Sequence[Assertion]]) -> tuple[Evidence, ...]:
    return tuple(Evidence(letter(n), one) for n, side in enumerate(sides) for one in side)


def letter(number: int) -> str:
    """0 -> a, 25 -> z, 26 -> aa."""
    first, rest = divmod(number, len(ascii_lowercase))
    return (letter(first - 1) if first else "") + ascii_lowercase[rest]


def _age(assertion: Assertion) -> tuple[str, str, int, str]:
    return words.day(assertion.said) or "9999", assertion.article, assertion.start, assertion.id


def _message(rule: Rule, hit: Hit, sides: Sequence[Sequence[Assertion]]) -> str:
    """The rule's message with its placeholders filled in, by the first statement of each side."""
    first = {side.binding: said[0] for side, said in zip(hit.sides, sides, strict=True)}

    def fill(match: re.Match[str]) -> str:
        binding, _, field = match.group(1).partition(".")
        if not field:
            return titles.subject([one for said in sides for one in said]) if binding == "event" else match.group()
        return _field(first[binding], field) if binding in first else match.group()

    return _PLACEHOLDER.sub(fill, rule.file.message)


def _field(statement: Assertion, field: str) -> str:
    if field == "source":
        return titles.source(statement)
    written = {
        "article": statement.article,
        "quote": f"“{' '.join(statement.quote.split())}”",
        "focus": f"“{words.focus(statement)}”",
        "value": words.label(statement),
        "slot": titles.slot(statement.slot),
        "said": words.span(statement.said) if statement.said else "on an unknown day",
        "holds": words.span(statement.holds) if statement.holds else "at an unknown time",
    }
    return written.get(field, statement.article)
