"""What a rule reports: two or more sides that cannot all be true, with every statement on each side."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from checker.assertions.model import Assertion

Kind = Literal["contradiction", "update", "remark"]
Severity = Literal["error", "warning", "info"]
Cause = Literal["rule", "article", "vocabulary", "checker", "corpus"]
"""What makes a finding new: its rule was changed or added, an article in it was, the vocabulary was changed, another
version of the checker wrote the baseline; or none of these, and other articles changed what is compared."""

KINDS: tuple[Kind, ...] = ("contradiction", "update", "remark")
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")
"""The gravest first, as reports are sorted."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """One statement on one side; ``side`` is "a", "b", …"""

    side: str
    assertion: Assertion


@dataclass(frozen=True, slots=True)
class Suppression:
    """Somebody accepts the finding: why, who, and through which day; ``until`` None is for good."""

    reason: str
    by: str | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Novelty:
    """Why a finding is not in the baseline: ``causes`` for programs, ``note`` the same in words."""

    causes: tuple[Cause, ...]
    note: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One pair of positions (or one chain).

    ``reason`` says in words why they cannot both hold, ``subject`` names the event for people. ``suppression`` says why
    it is suppressed, where it is; ``novelty`` is there where a baseline was given that does not know the finding.
    ``formerly`` are ids that the rule had before, under which files may know the finding.
    """

    rule: str
    kind: Kind
    severity: Severity
    confidence: float
    fingerprint: str
    dispute: str
    slot: str
    subject: str
    message: str
    reason: str
    evidence: tuple[Evidence, ...] = field(default=())
    suppressed: bool = False
    suppression: Suppression | None = None
    novelty: Novelty | None = None
    formerly: tuple[str, ...] = ()
