"""The shape of the JSON report, which every other format for programs is made from; people keep programs against it.

    report["findings"][0]["evidence"][0]["quote"]  ->  "At least five people were killed, police said."

What may be open is ``None``. New keys may be added; one that is renamed or dropped changes ``schema_version``.
"""

from __future__ import annotations

from typing import Any, NotRequired, TypedDict

from checker.findings.model import Kind, Severity


class Evidence(TypedDict):
    """One statement. ``line`` and ``column`` (both from 1) are where ``focus`` begins in the file, where the file holds
    the text as it is."""

    side: str
    article: str
    path: str | None
    line: int | None
    column: int | None
    url: str | None
    title: str | None
    publisher: str | None
    published: str | None
    field: str
    start: int
    end: int
    quote: str
    focus: list[int]
    polarity: str
    source: dict[str, Any]
    said: dict[str, Any] | None
    holds: dict[str, Any] | None
    value: dict[str, Any]


class Suppression(TypedDict):
    """Why a finding is accepted, by whom, and through which day."""

    reason: str
    by: str | None
    until: str | None


class New(TypedDict):
    """Why a baseline does not know a finding: ``causes`` are "rule", "article", "vocabulary", "checker", "corpus"."""

    causes: list[str]
    note: str


class Part(TypedDict):
    """What the fingerprint was made of for one side: the claim and the words of the statement that came first."""

    slot: str
    about: str
    claim: str
    words: str
    focus: str


class Finding(TypedDict):
    """Two sides (or a chain) that cannot all be true. ``suppression`` is null for all but suppressed findings, ``new``
    where no baseline was given; ``parts`` are what the fingerprint was made of, with ``rule`` and ``slot``."""

    rule: str
    kind: Kind
    severity: Severity
    confidence: float
    fingerprint: str
    dispute: str
    subject: str
    slot: str
    parts: list[Part]
    suppressed: bool
    suppression: Suppression | None
    new: New | None
    message: str
    reason: str
    evidence: list[Evidence]


class Problem(TypedDict):
    """What went wrong with an input or a rule."""

    kind: str
    severity: str
    message: str
    path: str
    line: int | None
    column: int | None
    help: str | None


class Run(TypedDict):
    """The run in figures; ``seconds`` is the only one that differs between two runs over the same input. ``known`` are
    findings that a baseline has and that are therefore left out (null: no baseline), ``gone`` those found no more;
    ``elsewhere`` those that are not about changed files, where such were named."""

    version: str
    articles: int
    skipped: dict[str, int]
    lost: int
    assertions: int
    events: int
    rules: int
    findings: int
    disputes: int
    suppressed: int
    elsewhere: NotRequired[int]
    known: int | None
    gone: int
    problems: list[Problem]
    seconds: float | None


class Silence(TypedDict):
    """Two values that differ and are no conflict: ``reason`` is one of a few words, ``words`` say it for people;
    ``about`` are words that both sentences share, where the values are of no event that the checker knows."""

    slot: str
    reason: str
    words: str
    about: str
    evidence: list[Evidence]


class Report(TypedDict):
    """The whole report; ``silent`` is there where it was asked for (``--show-silent``), with how many such pairs more
    are not listed (``unlisted``)."""

    schema_version: int
    run: Run
    findings: list[Finding]
    silent: NotRequired[list[Silence]]
    unlisted: NotRequired[int]
