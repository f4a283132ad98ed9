"""Of all findings, those that are about files that were changed: what somebody who edits one article has to look at.

The whole corpus is read and compared. A finding stays where one of its statements, on either side, stands in a changed
file: the correction of the Post against the old report of the Echo is found, the Echo against the Gazette is not.
A statement whose article was not read (it was handed in by itself) may be new, and is taken for changed.
"""

from __future__ import annotations

import os
from collections.abc import Set
from dataclasses import replace
from pathlib import Path

from checker.findings.model import Finding
from checker.report.result import Result


def applied(result: Result, changed: Set[Path]) -> Result:
    """The result with those findings only, and how many there are ``elsewhere``; ``changed`` are files and folders,
    absolute, with links resolved."""
    fresh: dict[str, bool] = {}
    for name in {one.assertion.article for finding in result.findings for one in finding.evidence}:
        if name in result.by_id:
            path = Path(os.path.realpath(result.by_id[name].path))
            fresh[name] = not changed.isdisjoint((path, *path.parents))
    kept = tuple(finding for finding in result.findings if _is_about(finding, fresh))
    return replace(result, findings=kept, elsewhere=len(result.findings) - len(kept))


def _is_about(finding: Finding, fresh: dict[str, bool]) -> bool:
    return any(fresh.get(one.assertion.article, True) for one in finding.evidence)
