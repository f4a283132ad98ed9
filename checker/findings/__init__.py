"""Findings: what a rule reports, under names that last, grouped into disputes."""

from checker.findings.build import build
from checker.findings.disputes import Clash, Dispute, Position, disputes
from checker.findings.fingerprint import dispute_id, fingerprint
from checker.findings.model import Evidence, Finding, Kind, Severity

__all__ = [
    "Clash",
    "Dispute",
    "Evidence",
    "Finding",
    "Kind",
    "Position",
    "Severity",
    "build",
    "dispute_id",
    "disputes",
    "fingerprint",
]
