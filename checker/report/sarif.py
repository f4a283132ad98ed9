"""SARIF 2.1.0 (OASIS), the exchange format of static analysis: code scanning, editors, dashboards.

    {"ruleId": "announced-but-nothing-agreed", "level": "warning", "locations": [the first statement],
     "relatedLocations": [all others], "partialFingerprints": {"finding/v1": "895e79c03969ff87"}, …}

The first statement is the location (§3.27.12), the others are related ones (§3.27.22), each with who says so. Places in
files that do not hold the text line by line (JSON, HTML) are named without a region. Square brackets of article text
are escaped, because messages know links (§3.11.6). ``baselineState`` is given only where the run had a baseline.
"""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import quote

from checker import __version__
from checker.articles.model import Article
from checker.report import phrases, places
from checker.report.contract import Evidence, Finding, Problem
from checker.report.result import Result, RuleNote
from checker.report.safe import json_text, line

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

_LEVELS = {"error": "error", "warning": "warning", "info": "note", "note": "note"}
_LINKS = str.maketrans({"\\": "\\\\", "[": "\\[", "]": "\\]"})
_Json = dict[str, Any]


def render(result: Result) -> str:
    """The log of one run, indented, ending with a newline."""
    findings = result.report["findings"]
    notes = {finding["rule"]: RuleNote(finding["rule"]) for finding in findings} | {one.id: one for one in result.rules}
    rules = [notes[name] for name in sorted(notes)]
    index = {rule.id: number for number, rule in enumerate(rules)}
    writer = _Writer(result)
    log = {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "fact-timeline-checker",
                        "semanticVersion": __version__,
                        "rules": [_rule(rule) for rule in rules],
                    }
                },
                "invocations": [
                    {
                        "executionSuccessful": True,
                        "toolExecutionNotifications": [_notification(one) for one in result.report["run"]["problems"]],
                    }
                ],
                "originalUriBaseIds": {"ROOT": {"description": {"text": "the folder that the articles lie in"}}},
                "columnKind": "unicodeCodePoints",
                "results": [writer.result(finding, index) for finding in findings],
            }
        ],
    }
    return json_text(json.dumps(log, ensure_ascii=False, indent=2, allow_nan=False)) + "\n"


class _Writer:
    """Writes the results of one run, whose articles it knows."""

    def __init__(self, result: Result) -> None:
        self._articles = result.by_id
        self._relative = places.relative(result.input.folder)

    def result(self, finding: Finding, index: dict[str, int]) -> _Json:
        """A finding."""
        version, _, digest = finding["fingerprint"].rpartition(":")
        first, others = finding["evidence"][:1], finding["evidence"][1:]
        related = [{"id": number, **self._location(one)} for number, one in enumerate(others, start=1)]
        return {
            "ruleId": finding["rule"],
            "ruleIndex": index[finding["rule"]],
            "level": _LEVELS[finding["severity"]],
            "message": {"text": _message(finding)},
            "locations": [self._location(one) for one in first],
            "relatedLocations": related,
            "partialFingerprints": {f"finding/v{version or 1}": digest},
            "suppressions": [_suppression(finding)] if finding["suppressed"] else [],
            **({"baselineState": "new"} if finding["new"] else {}),
            "properties": {
                "kind": finding["kind"],
                "confidence": finding["confidence"],
                "dispute": finding["dispute"],
                "subject": finding["subject"],
                "slot": finding["slot"],
            },
        }

    def _location(self, evidence: Evidence) -> _Json:
        location: _Json = {}
        if evidence["path"]:
            uri = quote(self._relative(evidence["path"]), safe="/", errors="backslashreplace")
            location["physicalLocation"] = {"artifactLocation": {"uri": uri, "uriBaseId": "ROOT"}}
            location["physicalLocation"] |= _regions(evidence, self._articles.get(evidence["article"]))
        location["logicalLocations"] = [{"fullyQualifiedName": evidence["article"], "kind": "article"}]
        location["message"] = {"text": _text(phrases.statement(evidence))}
        return location


def _suppression(finding: Finding) -> _Json:
    """What is said of no status is accepted (§3.35.3)."""
    why = phrases.acceptance(finding)
    return {"kind": "external", **({"justification": why} if why else {})}


def _message(finding: Finding) -> str:
    """What is wrong, then every statement, the letter of each linked to its related location."""
    lines = [_text(one) for one in (phrases.headline(finding), *phrases.reasons(finding))]
    for number, one in enumerate(finding["evidence"]):
        side, _, rest = phrases.statement(one).partition(":")
        lines.append(f"[{_text(side)}]({number}):{_text(rest)}" if number else _text(f"{side}:{rest}"))
    return "\n".join(lines)


def _regions(evidence: Evidence, article: Article | None) -> _Json:
    """The decisive words, and the sentence around them."""
    start, end = evidence["focus"]
    words = evidence["quote"][start - evidence["start"] : end - evidence["start"]]
    focus = _region(evidence, article, start, end, words)
    sentence = _region(evidence, article, evidence["start"], evidence["end"], evidence["quote"])
    return {"region": focus, "contextRegion": sentence} if focus and sentence else {}


def _region(evidence: Evidence, article: Article | None, start: int, end: int, text: str) -> _Json:
    first = places.in_file(article, evidence["field"], start)
    last = places.in_file(article, evidence["field"], end)
    if first is None or last is None:
        return {}
    return {
        "startLine": first[0],
        "startColumn": first[1],
        "endLine": last[0],
        "endColumn": last[1],
        "snippet": {"text": text},
    }


def _rule(rule: RuleNote) -> _Json:
    title = line(rule.title).strip() or rule.id
    why = line(rule.rationale).strip() or title
    return {
        "id": rule.id,
        "shortDescription": {"text": _text(title)},
        "fullDescription": {"text": _text(why)},
        "help": {"text": _text(f'{why}\n"checker rules show {rule.id}" shows what is compared.')},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"stage": rule.stage},
    }


def _notification(problem: Problem) -> _Json:
    place = ":".join(str(part) for part in (problem["path"], problem["line"], problem["column"]) if part)
    return {
        "descriptor": {"id": problem["kind"]},
        "level": _LEVELS[problem["severity"]],
        "message": {"text": _text(line(f"{place}: {problem['message']}"))},
    }


def _text(text: str) -> str:
    """The text as a message that holds no link."""
    return text.translate(_LINKS)
