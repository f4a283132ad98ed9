"""What was found before, so that a run can report what is new, and say why it is new.

    checker baseline write articles -o baseline.json      once, and whenever the findings have been looked at
    checker run articles --baseline baseline.json         each night: only what nobody has seen

A finding is known where the baseline has it under one of its names (:mod:`checker.findings.fingerprint`). A paper that
joins with "five dead" changes nothing; one that says "nine" makes new findings, "nine" against each of the others.
Findings of the same name (two fires told in the same words) are counted: a third is new.

Beside the names the file holds what they were made of, and digests of the rules, the vocabulary and the articles, so
that a new finding can be put down to a changed rule ("nobody wrote anything new") or to a new article.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from checker import __version__
from checker.diagnostics import Diagnostic, DiagnosticError, Place
from checker.findings.corpus import Corpus
from checker.findings.fingerprint import VERSION, parts
from checker.findings.model import Cause, Finding, Kind, Novelty, Severity
from checker.findings.sides import known_names, sides
from checker.rules import Rule
from checker.rules.loader import VOCABULARY
from checker.vocabulary import default_folder, documents, packs

FORMAT = 1

_DECIDING = {"kind", "assertions", "same", "different", "where", "unless", "brief", "lingering"}
"""What of a rule decides whether it fires; its title, message or severity do not."""


class _Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class PartRecord(_Model):
    """What a side's name is made of; see :class:`checker.findings.fingerprint.Part`."""

    slot: str
    about: str
    claim: str
    words: str
    focus: str


class Known(_Model):
    """A finding of the baseline; ``count`` is how many have this name."""

    fingerprint: str
    count: int = Field(ge=1)
    rule: str
    kind: Kind
    severity: Severity
    slot: str
    subject: str
    parts: tuple[PartRecord, ...]


class Surroundings(_Model):
    """What a run stands on: digests of its rules by id, of its vocabulary, and of its articles, in order."""

    checker: str
    vocabulary: str
    rules: dict[str, str]
    articles: tuple[str, ...]


class Baseline(_Model):
    """The file. A later version may add keys; one that changes their meaning has another ``baseline_version``."""

    baseline_version: int = FORMAT
    fingerprint_version: str = VERSION
    made_with: Surroundings
    findings: tuple[Known, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """A run beside its baseline: what is to be reported (suppressed findings are), how many are known, and which are
    no longer found."""

    findings: tuple[Finding, ...]
    known: int
    gone: tuple[Known, ...]


def make(findings: Iterable[Finding], rules: Iterable[Rule], corpus: Corpus) -> Baseline:
    """The baseline of a run. Suppressed findings stay out: when the suppression ends they are to come back."""
    counted = Counter(one.fingerprint for one in findings if not one.suppressed)
    first = {one.fingerprint: one for one in findings if not one.suppressed}
    known = [
        Known(
            fingerprint=name, count=count, rule=first[name].rule, kind=first[name].kind, severity=first[name].severity,
            slot=first[name].slot, subject=first[name].subject,
            parts=tuple(PartRecord(**asdict(part)) for part in parts(sides(first[name]))),
        )
        for name, count in counted.items()
    ]  # fmt: skip
    known.sort(key=lambda one: (one.rule, one.slot, one.fingerprint))
    return Baseline(made_with=surroundings(rules, corpus), findings=tuple(known))


def surroundings(rules: Iterable[Rule], corpus: Corpus) -> Surroundings:
    """What this run stands on."""
    return Surroundings(
        checker=__version__,
        vocabulary=vocabulary_digest(default_folder(), *packs.in_force()),
        rules={rule.id: rule_digest(rule) for rule in sorted(rules, key=lambda rule: rule.id)},
        articles=tuple(sorted(set(corpus.digests.values()))),
    )


def written(baseline: Baseline) -> str:
    """The baseline as indented JSON with a newline at its end, the same bytes for the same findings."""
    return json.dumps(baseline.model_dump(mode="json"), ensure_ascii=True, indent=2) + "\n"


def read(path: Path) -> Baseline:
    """The baseline in a file; raises DiagnosticError where it is none, or one that this checker cannot compare with."""
    place, again = Place(path.as_posix()), "write it again: checker baseline write PATH… --output FILE"
    try:
        data: Any = json.loads(path.read_bytes())
    except (ValueError, RecursionError) as error:
        place = Place(path.as_posix(), getattr(error, "lineno", None), getattr(error, "colno", None))
        raise DiagnosticError([Diagnostic("not-a-baseline", "not a baseline: not JSON", place, help=again)]) from None
    if isinstance(data, dict):
        versions = (("baseline_version", FORMAT, "format"), ("fingerprint_version", VERSION, "recipe of fingerprints"))
        for key, mine, what in versions:
            if key in data and data[key] != mine:
                message = f'the {what} is "{data[key]}", this checker knows "{mine}"'
                raise DiagnosticError([Diagnostic("other-baseline", message, place, help=again)])
    try:
        return Baseline.model_validate(data)
    except ValidationError as error:
        problem = error.errors(include_url=False)[0]
        where = ".".join(str(part) for part in problem["loc"]) or "the file"
        message = f'not a baseline: "{where}": {problem["msg"].lower()}'
        raise DiagnosticError([Diagnostic("not-a-baseline", message, place, help=again)]) from None


def compare(findings: Sequence[Finding], baseline: Baseline, rules: Iterable[Rule], corpus: Corpus) -> Comparison:
    """What of the findings the baseline does not know, each with its :class:`Novelty`."""
    left = Counter({one.fingerprint: one.count for one in baseline.findings})
    named = _recognised(findings, left)
    now = surroundings(rules, corpus)
    before = frozenset(baseline.made_with.articles)
    reported: list[Finding] = []
    for finding, name in zip(findings, named, strict=True):
        if finding.suppressed:
            reported.append(finding)
        elif name is None:
            reported.append(replace(finding, novelty=_novelty(finding, baseline.made_with, before, now, corpus)))
    gone = tuple(one for one in baseline.findings if left[one.fingerprint])
    known = sum(name is not None and not one.suppressed for one, name in zip(findings, named, strict=True))
    return Comparison(tuple(reported), known, gone)


def rule_digest(rule: Rule) -> str:
    """The part of a rule that decides whether it fires, as 12 hex digits."""
    deciding: dict[str, Any] = rule.file.model_dump(mode="json", include=_DECIDING)
    if rule.values:
        deciding["values"] = dict(rule.values)
    return _digest(" ".join(json.dumps(deciding, sort_keys=True).split()).encode())


@cache
def vocabulary_digest(*folders: Path) -> str:
    """The words that articles are read with, as 12 hex digits."""
    files = [
        (path.relative_to(folder).as_posix(), path)
        for folder in folders
        for path in documents.files(folder)
        if path.relative_to(folder).parts[0] in VOCABULARY
    ]
    return _digest(b"\0".join(name.encode() + b"\0" + path.read_bytes() for name, path in files))


def _recognised(findings: Sequence[Finding], left: Counter[str]) -> list[str | None]:
    """For each finding the name under which it is known; each known one is given out once, present names first."""
    named: list[str | None] = [None] * len(findings)
    for number, finding in enumerate(findings):
        if left[finding.fingerprint] > 0:
            named[number] = finding.fingerprint
            left[finding.fingerprint] -= 1
    for number, finding in enumerate(findings):
        if named[number] is None and any(left.values()):
            name = next((one for one in known_names(finding) if left[one] > 0), None)
            if name is not None:
                named[number] = name
                left[name] -= 1
    return named


def _novelty(
    finding: Finding, before: Surroundings, articles: frozenset[str], now: Surroundings, corpus: Corpus
) -> Novelty:
    """What is different from when the baseline was written, as far as this finding stands on it."""
    causes: list[Cause] = []
    notes: list[str] = []
    had = next((name for name in (finding.rule, *finding.formerly) if name in before.rules), finding.rule)
    if before.rules.get(had) != now.rules.get(finding.rule):
        causes.append("rule")
        notes.append(f"the rule {finding.rule} {'was changed' if had in before.rules else 'is new'}")
    told = {one.assertion.article for one in finding.evidence}
    fresh = sum(corpus.digests.get(article) not in articles for article in told)
    if fresh:
        causes.append("article")
        notes.append(f"{fresh} of its {len(told)} articles {'is' if fresh == 1 else 'are'} new or changed")
    if not causes and before.vocabulary != now.vocabulary:
        causes.append("vocabulary")
        notes.append("the vocabulary that articles are read with was changed")
    if not causes and before.checker != now.checker:
        causes.append("checker")
        notes.append(f"the baseline is of checker {before.checker}, this is {now.checker}")
    if not causes:
        causes.append("corpus")
        notes.append("its articles are known; others have changed what is compared")
    return Novelty(tuple(causes), " and ".join(notes))


def _digest(data: bytes) -> str:
    return hashlib.blake2b(data, digest_size=6).hexdigest()
