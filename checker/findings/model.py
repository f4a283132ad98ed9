"""What a rule reports: two or more sides that cannot all be true, with every statement on each side."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from checker.assertions.model import Assertion

Kind = Literal["contradiction", "update", "remark"]
Severity = Literal["error", "warning", "info"]

KINDS: tuple[Kind, ...] = ("contradiction", "update", "remark")
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")
"""The gravest first, as reports are sorted."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """One statement on one side; ``side`` is "a", "b", …"""

    side: str
    assertion: Assertion


@dataclass(frozen=True, slots=True)
class Finding:
    """One pair of positions (or one chain).

    ``reason`` says in words why they cannot both hold, ``subject`` names the event for people.
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
