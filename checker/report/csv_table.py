"""A row a statement, for spreadsheets: the finding's fields are repeated on every row of its evidence.

    fingerprint,rule,…,side,says,quote,source,…
    1:895e79c03969ff87,announced-but-nothing-agreed,…,a,announced,"The prime minister announced …",The prime minister,…

RFC 4180, UTF-8, a record a line. A cell that a spreadsheet would take for a formula (it begins with ``=``, ``+``, ``-``
or ``@``) begins with an apostrophe instead (OWASP, "CSV Injection"). White space in quotes is one space each.
"""

from __future__ import annotations

import csv
import unicodedata
from io import StringIO

from checker.assertions.model import Assertion
from checker.findings import words
from checker.report.contract import Evidence, Finding
from checker.report.phrases import acceptance, source
from checker.report.result import Result
from checker.report.safe import line

COLUMNS = (
    "fingerprint", "dispute", "rule", "kind", "severity", "confidence", "suppressed", "accepted", "subject", "slot",
    "message", "reason", "side", "says", "quote", "source", "said", "publisher", "published", "title", "article",
    "path", "line", "column", "url", "field", "start", "end", "focus_start", "focus_end",
)  # fmt: skip

_FORMULA = frozenset("=+-@")


def render(result: Result) -> str:
    """The heads and the rows."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for written, finding in zip(result.report["findings"], result.findings, strict=True):
        for one, evidence in zip(written["evidence"], finding.evidence, strict=True):
            writer.writerow(_cell(value) for value in _row(written, one, evidence.assertion))
    return out.getvalue()


def _row(finding: Finding, one: Evidence, assertion: Assertion) -> tuple[str | float | bool | None, ...]:
    return (
        finding["fingerprint"], finding["dispute"], finding["rule"], finding["kind"], finding["severity"],
        finding["confidence"], finding["suppressed"], acceptance(finding), finding["subject"], finding["slot"],
        finding["message"], finding["reason"], one["side"], words.label(assertion), one["quote"], source(one),
        words.span(assertion.said) if assertion.said else None, one["publisher"], one["published"], one["title"],
        one["article"], one["path"], one["line"], one["column"], one["url"], one["field"], one["start"], one["end"],
        *one["focus"],
    )  # fmt: skip


def _cell(value: str | float | bool | None) -> str:
    if value is None:
        return ""
    if not isinstance(value, str):
        return str(value).lower()
    text = line(value).strip()
    # What the full-width forms (＝) fold to counts as well: some spreadsheets fold them.
    return f"'{text}" if unicodedata.normalize("NFKC", text[:1])[:1] in _FORMULA else text
