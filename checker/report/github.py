"""Annotations for GitHub Actions: printed in a workflow, they show up beside the lines of a pull request.

    ::warning file=oslo/post.md,line=6,col=20,title=announced-but-nothing-agreed::Ann Holm announced …%0AA: “…”

https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions. A finding is one annotation, at its
first statement. Suppressed findings become a notice that says so.
"""

from __future__ import annotations

from checker.report import places
from checker.report.contract import Evidence, Finding
from checker.report.phrases import details, headline
from checker.report.result import Result
from checker.report.safe import line

_COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}
_IN_MESSAGE = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTY = _IN_MESSAGE | str.maketrans({":": "%3A", ",": "%2C"})


def render(result: Result) -> str:
    """One workflow command a line; no text at all where nothing was found."""
    findings = result.report["findings"]
    relative = places.relative(result.input.folder)
    return "".join(f"{_command(finding, relative)}\n" for finding in findings)


def _command(finding: Finding, relative: places.Relative) -> str:
    suppressed = finding["suppressed"]
    name = "notice" if suppressed else _COMMANDS[finding["severity"]]
    properties = _place(finding["evidence"][0], relative) if finding["evidence"] else []
    properties.append(("title", finding["rule"] + (" (suppressed)" if suppressed else "")))
    written = ",".join(f"{key}={line(value).translate(_IN_PROPERTY)}" for key, value in properties)
    text = "\n".join([headline(finding), *details(finding), f"fingerprint {line(finding['fingerprint'])}"])
    return f"::{name} {written}::{text.translate(_IN_MESSAGE)}"


def _place(evidence: Evidence, relative: places.Relative) -> list[tuple[str, str]]:
    if not evidence["path"]:
        return []
    place = [("file", relative(evidence["path"]))]
    if evidence["line"] and evidence["column"]:
        place += [("line", str(evidence["line"])), ("col", str(evidence["column"]))]
    return place
