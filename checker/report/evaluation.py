"""An evaluation for people and for programs: the figures, rule by rule and family by family, and on request the pairs.

rule               reported  right  alarms  unlabelled
disjoint-numbers         18      9       0           9
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from rich.text import Text

from checker.evaluation import Evaluation, Row
from checker.evaluation.rows import Side
from checker.findings.model import Finding
from checker.report.page import Page
from checker.report.safe import json_text, line

LISTS = ("missed", "alarms", "unlabelled")
_QUOTE = 240


def render(evaluation: Evaluation, lists: Sequence[str] = (), *, width: int = 80, color: bool = False) -> str:
    """The figures, then the pairs or findings of the lists asked for."""
    page = Page(width, color)
    true, false = len(evaluation.found) + len(evaluation.missed), len(evaluation.alarms) + len(evaluation.silent)
    page.write(Text(f"contradictions found  {_share(len(evaluation.found), true)}", "bold"))
    page.write(Text(f"false alarms          {_share(len(evaluation.alarms), false)}", "bold"))
    page.write(Text(f"reported, unlabelled  {len(evaluation.unlabelled):,} (neither right nor wrong: read them)"))
    page.blank()
    heads = ("rule", "reported", "right", "alarms", "unlabelled")
    page.table(heads, [(f.rule, *map(str, (f.findings, f.found, f.alarms, f.unlabelled))) for f in evaluation.rules])
    page.blank()
    families = [(line(name), str(found), str(whole)) for name, (found, whole) in evaluation.families.items()]
    page.table(("family", "found", "of"), families)
    if "missed" in lists:
        _rows(page, "missed", [(row, None) for row in evaluation.missed])
    if "alarms" in lists:
        _rows(page, "false alarms", evaluation.alarms)
    if "unlabelled" in lists:
        _findings(page, evaluation.unlabelled)
    return page.text()


def as_json(evaluation: Evaluation) -> str:
    """All of it, pairs and findings by their places; shares are null where there is nothing to take a share of."""
    data = {
        "contradictions": len(evaluation.found) + len(evaluation.missed),
        "found": len(evaluation.found),
        "recall": evaluation.recall,
        "look_alikes": len(evaluation.alarms) + len(evaluation.silent),
        "alarms": len(evaluation.alarms),
        "alarm_rate": evaluation.alarm_rate,
        "unlabelled": len(evaluation.unlabelled),
        "rules": [
            {
                "rule": f.rule,
                "findings": f.findings,
                "found": f.found,
                "alarms": f.alarms,
                "unlabelled": f.unlabelled,
                "precision": f.precision,
            }
            for f in evaluation.rules
        ],
        "families": {name: {"found": found, "of": whole} for name, (found, whole) in evaluation.families.items()},
        "missed": [_row(row, None) for row in evaluation.missed],
        "false_alarms": [_row(row, finding) for row, finding in evaluation.alarms],
        "unlabelled_findings": [one.fingerprint for one in evaluation.unlabelled],
    }
    return json_text(json.dumps(data, indent=2, ensure_ascii=False)) + "\n"


def _share(part: int, whole: int) -> str:
    return f"{part:,} of {whole:,}" + (f" ({100 * part / whole:.1f} %)" if whole else "")


def _rows(page: Page, title: str, rows: Sequence[tuple[Row, Finding | None]]) -> None:
    page.blank()
    page.write(Text(f"{title}: {len(rows):,}", "bold"))
    for row, finding in rows:
        page.blank()
        note = f" ({row.note})" if row.note else ""
        by = f", reported by {finding.rule} {finding.fingerprint}" if finding else ""
        page.write(Text(line(f"{row.kind or 'pair'}, {row.verdict}{note}{by}"), "cyan"))
        for name, side in (("a", row.a), ("b", row.b)):
            page.write(_marked(side), indent=3, lead=Text(f"{name}  "))


def _findings(page: Page, findings: Sequence[Finding]) -> None:
    page.blank()
    page.write(Text(f"unlabelled: {len(findings):,}", "bold"))
    for finding in findings:
        page.blank()
        page.write(Text(line(f"{finding.rule} {finding.fingerprint}: {finding.message}"), "cyan"))
        for one in finding.evidence:
            said = one.assertion
            side = Side(doc=said.article, start=said.start, end=said.end, quote=said.quote, focus_span=said.focus)
            page.write(_marked(side), indent=3, lead=Text(f"{one.side}  "))


def _marked(side: Side) -> Text:
    """The quote with the words that carry the value marked; long ones around these words only."""
    start, end = side.span[0] - side.start, side.span[1] - side.start
    first = max(0, min(start, end - _QUOTE)) if len(side.quote) > _QUOTE else 0
    text = Text(f"{line(side.doc)}: “" + ("…" if first else ""))
    text.append(line(side.quote[first:start]))
    text.append(line(side.quote[start:end]), "yellow")
    text.append(line(side.quote[end : first + _QUOTE]))
    return text.append("…”" if first + _QUOTE < len(side.quote) else "”")


def _row(row: Row, finding: Finding | None) -> dict[str, Any]:
    sides = {name: {"article": s.doc, "start": s.span[0], "end": s.span[1]} for name, s in (("a", row.a), ("b", row.b))}
    known = {"kind": row.kind, "verdict": row.verdict, **sides}
    return known if finding is None else {**known, "rule": finding.rule, "fingerprint": finding.fingerprint}
