"""Code quality for GitLab: a JSON list that merge requests show as a widget and beside the changed lines.

    [{"check_name": "announced-but-nothing-agreed", "severity": "minor", "location": {"path": "oslo/post.md", …}, …}]

https://docs.gitlab.com/ci/testing/code_quality/. The format has no place for suppressed findings: they are of the
severity ``info`` and say so. GitLab wants a line: it is the first where the file does not hold the text line by line.
"""

from __future__ import annotations

import json
from typing import Any

from checker.report import places
from checker.report.contract import Finding
from checker.report.phrases import headline
from checker.report.result import Result
from checker.report.safe import json_text

_SEVERITIES = {"error": "major", "warning": "minor", "info": "info"}


def render(result: Result) -> str:
    """The list, indented, ending with a newline."""
    findings = result.report["findings"]
    relative = places.relative(result.input.folder)
    entries = [_entry(finding, relative) for finding in findings]
    return json_text(json.dumps(entries, ensure_ascii=False, indent=2)) + "\n"


def _entry(finding: Finding, relative: places.Relative) -> dict[str, Any]:
    first = finding["evidence"][0] if finding["evidence"] else None
    path = relative(first["path"]) if first and first["path"] else first["article"] if first else "-"
    return {
        "description": headline(finding),
        "check_name": finding["rule"],
        "fingerprint": finding["fingerprint"],
        "severity": "info" if finding["suppressed"] else _SEVERITIES[finding["severity"]],
        "location": {"path": path, "lines": {"begin": first["line"] or 1 if first else 1}},
    }
