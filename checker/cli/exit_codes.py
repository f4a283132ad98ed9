"""With which code ``checker run`` leaves: 2 (nothing trustworthy ran) beats 1 (findings) beats 3 (skipped)."""

from __future__ import annotations

from checker.findings.model import SEVERITIES
from checker.report.result import Result

CLEAN = 0
FOUND = 1
UNUSABLE = 2
SKIPPED = 3

FAIL_ON = (*SEVERITIES, "never")


def of(result: Result, *, fail_on: str, strict: bool) -> int:
    """The exit code for that result; suppressed findings do not count."""
    if result.nothing_read:
        return UNUSABLE
    if fail_on != "never":
        grave = SEVERITIES[: SEVERITIES.index(fail_on) + 1]
        if any(finding.severity in grave and not finding.suppressed for finding in result.findings):
            return FOUND
    lost = result.lost or any(problem.severity == "error" for problem in result.problems)
    return SKIPPED if strict and lost else CLEAN
