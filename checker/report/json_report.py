"""The report for programs: one JSON object with ``schema_version``, ``run`` and ``findings``; its shape is a contract.

    {"schema_version": 1, "run": {"articles": 2, …}, "findings": [{"rule": "announced-but-nothing-agreed", …}]}

Keys stand in a fixed order. Offsets (``start``, ``end``, ``focus``) count characters of the article's ``text``, or of
its ``title`` where ``field`` says so; ``line`` and ``column`` are where the focus begins in the file. Only
``run.seconds`` differs between two runs over the same input.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from checker import __version__
from checker.articles.model import Article
from checker.diagnostics import Diagnostic
from checker.findings.fingerprint import Part, parts
from checker.findings.model import Evidence, Finding, Suppression
from checker.findings.sides import sides
from checker.report import contract, places
from checker.report.result import Result
from checker.report.safe import json_text

if TYPE_CHECKING:
    from checker.silence.model import Silence

SCHEMA_VERSION = 1


def render(result: Result) -> str:
    """The whole report as indented JSON that ends with a newline."""
    return json_text(json.dumps(result.report, ensure_ascii=False, indent=2, allow_nan=False)) + "\n"


def report(result: Result) -> contract.Report:
    """The report as plain values, before it is written out."""
    made: contract.Report = {
        "schema_version": SCHEMA_VERSION,
        "run": _run(result),
        "findings": [_finding(finding, result) for finding in result.findings],
    }
    if result.silent is not None:
        made["silent"] = [_silence(one, result) for one in result.silent]
        made["unlisted"] = result.unlisted
    return made


def _run(result: Result) -> contract.Run:
    shown = [finding for finding in result.findings if not finding.suppressed]
    made: contract.Run = {
        "version": __version__,
        "articles": result.input.articles,
        "skipped": dict(sorted(result.skipped.items())),
        "lost": result.lost,
        "assertions": result.input.assertions,
        "events": result.events,
        "rules": len(result.rules),
        "findings": len(shown),
        "disputes": len({finding.dispute for finding in shown}),
        "suppressed": len(result.findings) - len(shown),
        "known": result.known,
        "gone": result.gone,
        "problems": [_problem(problem) for problem in result.problems],
        "seconds": None if result.seconds is None else round(result.seconds, 3),
    }
    if result.elsewhere is not None:
        made["elsewhere"] = result.elsewhere
    return made


def _problem(problem: Diagnostic) -> contract.Problem:
    return {
        "kind": problem.kind,
        "severity": problem.severity,
        "message": problem.message,
        "path": problem.place.path,
        "line": problem.place.line,
        "column": problem.place.column,
        "help": problem.help,
    }


def _finding(finding: Finding, result: Result) -> contract.Finding:
    return {
        "rule": finding.rule,
        "kind": finding.kind,
        "severity": finding.severity,
        "confidence": round(finding.confidence, 4),
        "fingerprint": finding.fingerprint,
        "dispute": finding.dispute,
        "subject": finding.subject,
        "slot": finding.slot,
        "parts": [_part(part) for part in parts(sides(finding))],
        "suppressed": finding.suppressed,
        "suppression": _suppression(finding.suppression),
        "new": {"causes": list(finding.novelty.causes), "note": finding.novelty.note} if finding.novelty else None,
        "message": finding.message,
        "reason": finding.reason,
        "evidence": [_evidence(one, result.by_id.get(one.assertion.article)) for one in finding.evidence],
    }


def _silence(silence: Silence, result: Result) -> contract.Silence:
    sides = [Evidence(side, one) for side, said in (("a", silence.a), ("b", silence.b)) for one in said]
    return {
        "slot": silence.slot,
        "reason": silence.reason,
        "words": silence.words,
        "about": silence.about,
        "evidence": [_evidence(one, result.by_id.get(one.assertion.article)) for one in sides],
    }


def _part(part: Part) -> contract.Part:
    return {"slot": part.slot, "about": part.about, "claim": part.claim, "words": part.words, "focus": part.focus}


def _suppression(given: Suppression | None) -> contract.Suppression | None:
    if given is None:
        return None
    return {"reason": given.reason, "by": given.by, "until": given.until.isoformat() if given.until else None}


def _evidence(evidence: Evidence, article: Article | None) -> contract.Evidence:
    assertion = evidence.assertion
    written = assertion.model_dump(mode="json", include={"source", "said", "holds", "value"})
    published = article.published if article else None
    place = places.in_file(article, assertion.field, assertion.focus[0])
    return {
        "side": evidence.side,
        "article": assertion.article,
        "path": article.path if article else None,
        "line": place[0] if place else None,
        "column": place[1] if place else None,
        "url": article.url if article else None,
        "title": article.title if article else None,
        "publisher": article.publisher if article else None,
        "published": published.value if published else None,
        "field": assertion.field,
        "start": assertion.start,
        "end": assertion.end,
        "quote": assertion.quote,
        "focus": list(assertion.focus),
        "polarity": assertion.polarity,
        "source": written["source"],
        "said": written["said"],
        "holds": written["holds"],
        "value": written["value"],
    }
