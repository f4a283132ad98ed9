"""Hits of the engine to findings: the statements in place of their ids, a lasting name, and words for people.

Hit("announced-but-nothing-agreed", "contradiction", (announcement: #17 #31, denial: #40))
-> "The palace announced the visit; the ministry: “no visit has been agreed”", warning, 1:3f0c…
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from checker.articles.model import Article
from checker.assertions.model import Assertion
from checker.events.model import Keys
from checker.findings import words
from checker.findings.fingerprint import dispute_id, fingerprint
from checker.findings.model import SEVERITIES, Evidence, Finding, Kind
from checker.rules.model import Rule

_PLACEHOLDER = re.compile(r"\{([^{}]{1,80})\}")
_SIDES = "abcdefghijklmnopqrstuvwxyz"


class Side(Protocol):
    """One side of a hit: the rule's name for it, and the statements on it."""

    @property
    def binding(self) -> str: ...  # noqa: D102
    @property
    def ids(self) -> tuple[str, ...]: ...  # noqa: D102


class Hit(Protocol):
    """What the engine reports; see :class:`checker.engine.Hit`."""

    @property
    def rule(self) -> str: ...  # noqa: D102
    @property
    def kind(self) -> Kind: ...  # noqa: D102
    @property
    def sides(self) -> tuple[Side, ...]: ...  # noqa: D102


class Events(Protocol):
    """Which statements speak of one event; see :class:`checker.events.Events`."""

    @property
    def keys(self) -> Mapping[str, Keys]: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class _Draft:
    """A finding that does not know its dispute yet."""

    finding: Finding
    about: tuple[str, str]


def build(
    hits: Iterable[Hit],
    assertions: Iterable[Assertion],
    events: Events,
    rules: Iterable[Rule] = (),
    articles: Iterable[Article] = (),
) -> tuple[Finding, ...]:
    """A finding for each hit, the gravest first, those of one dispute together."""
    by_id = {assertion.id: assertion for assertion in assertions}
    by_rule = {rule.id: rule for rule in rules}
    outlets = {article.id: article.outlet for article in articles}
    drafts = [_draft(hit, by_id, events.keys, by_rule.get(hit.rule), outlets) for hit in hits]
    statements: dict[tuple[str, str], list[Assertion]] = {}
    for draft in drafts:
        statements.setdefault(draft.about, []).extend(one.assertion for one in draft.finding.evidence)
    disputes = {about: dispute_id(said) for about, said in statements.items()}
    subjects = {
        about: max((words.subject(one.subject) for one in said), key=_telling) for about, said in statements.items()
    }
    found = [replace(draft.finding, dispute=disputes[draft.about], subject=subjects[draft.about]) for draft in drafts]
    return tuple(
        sorted(found, key=lambda one: (SEVERITIES.index(one.severity), one.dispute, one.rule, one.fingerprint))
    )


def _draft(
    hit: Hit, by_id: Mapping[str, Assertion], keys: Mapping[str, Keys], rule: Rule | None, outlets: Mapping[str, str]
) -> _Draft:
    sides = [[by_id[one] for one in side.ids] for side in hit.sides]
    slot = sides[0][0].slot
    finding = Finding(
        rule=hit.rule,
        kind=hit.kind,
        severity=rule.file.severity if rule else "warning",
        confidence=min(max(one.confidence for one in side) for side in sides),
        fingerprint=fingerprint(hit.rule, slot, sides),
        dispute="",
        slot=slot,
        subject="",
        message=_message(rule, hit, sides, outlets) if rule else "",
        reason=_reason(rule, hit, sides) if rule else "",
        evidence=tuple(Evidence(letter, one) for letter, side in zip(_SIDES, sides, strict=False) for one in side),
    )
    return _Draft(finding, (_event(sides[0][0], keys), slot))


def _event(assertion: Assertion, keys: Mapping[str, Keys]) -> str:
    """The event, found without looking at the slot that is in dispute; the statement stands for itself where there is none."""
    found = keys.get(assertion.id)
    if found is None:
        return assertion.id
    by_slot = {"time": found.without_time, "place": found.without_place, "participant": found.without_participants}
    return by_slot.get(assertion.slot.partition(":")[0], found.event) or assertion.id


def _telling(subject: str) -> tuple[int, str]:
    return len(subject), subject


def _message(rule: Rule, hit: Hit, sides: Sequence[Sequence[Assertion]], outlets: Mapping[str, str]) -> str:
    """The rule's message with its placeholders filled in, by the first statement of each side."""
    first = {side.binding: said[0] for side, said in zip(hit.sides, sides, strict=True)}

    def fill(match: re.Match[str]) -> str:
        binding, _, field = match.group(1).partition(".")
        if not field:
            subjects = (words.subject(one.subject) for said in sides for one in said)
            return max(subjects, key=_telling) if binding == "event" else match.group()
        return _field(first[binding], field, outlets) if binding in first else match.group()

    return _PLACEHOLDER.sub(fill, rule.file.message)


def _field(statement: Assertion, field: str, outlets: Mapping[str, str]) -> str:
    outlet = outlets.get(statement.article, statement.article)
    if field == "source":
        return words.source(statement, outlet)
    written = {
        "publisher": outlet,
        "article": statement.article,
        "quote": f"“{' '.join(statement.quote.split())}”",
        "focus": f"“{words.focus(statement)}”",
        "value": words.label(statement),
        "slot": statement.slot.replace("-", " "),
        "said": words.span(statement.said) if statement.said else "on an unknown day",
        "holds": words.span(statement.holds) if statement.holds else "at an unknown time",
    }
    return written.get(field, "")


def _reason(rule: Rule, hit: Hit, sides: Sequence[Sequence[Assertion]]) -> str:
    """The rule's conditions, with what the first statement of each side says in place of the references."""
    given: dict[str, str] = {}
    for side, said in zip(hit.sides, sides, strict=True):
        label = f'"{words.label(said[0])}"'
        given[f"{side.binding}.value"] = label
        for field, span in (("said", said[0].said), ("holds", said[0].holds)):
            if span is not None:
                meant = "the day of" if field == "said" else "the time of"
                given[f"{side.binding}.{field}"] = f"{meant} {label} ({words.span(span)})"
    return "; ".join(check.condition.sentence(words=given) for check in rule.where)
