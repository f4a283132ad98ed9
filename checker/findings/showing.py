"""Which findings are reported, of those that were made: by severity, by kind, by the stage of their rule.

``error warning`` shows errors and warnings; ``contradiction stable`` shows the contradictions that stable rules found.
Of each of the three that is named, one must fit. What is not shown fails no run, and is counted.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from checker.findings.model import KINDS, SEVERITIES, Finding
from checker.report.result import Result

STAGES = ("stable", "experimental", "deprecated")


def applied(result: Result, words: Sequence[str]) -> Result:
    """The result with those findings only that the words ask for; with no words as it is."""
    if not words:
        return result
    stages = {rule.id: rule.stage for rule in result.rules}
    shown = tuple(finding for finding in result.findings if _fits(finding, words, stages))
    return replace(result, findings=shown, hidden=len(result.findings) - len(shown))


def _fits(finding: Finding, words: Sequence[str], stages: Mapping[str, str]) -> bool:
    has = ((SEVERITIES, finding.severity), (KINDS, finding.kind), (STAGES, stages.get(finding.rule, "stable")))
    return all(own in words or not any(word in group for word in words) for group, own in has)
