"""Findings: what a rule reports, under names that last, grouped into disputes.

``build.build`` makes them, ``disputes.disputes`` groups them, ``fingerprint.fingerprint`` names them. Each is imported
from its module: who only reads findings does not load the engine that they come from.
"""

from checker.findings.model import Evidence, Finding, Kind, Severity

__all__ = ["Evidence", "Finding", "Kind", "Severity"]
