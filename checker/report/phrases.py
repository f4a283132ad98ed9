"""A finding and its statements in a line each, for the formats that have a line for them.

    B: “No meeting has been agreed so far.” (a spokesman for Vos, in The Courier, 2024-03-06)

All of it is printable and on one line; what else a format has to escape, it escapes itself.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.entities.names import name_of
from checker.findings.model import Kind
from checker.report.contract import Evidence, Finding
from checker.report.safe import line

QUOTE_LENGTH = 300
_VERDICTS: dict[Kind, str] = {
    "contradiction": "cannot both be true",
    "update": "differ because the later one updates the earlier",
    "remark": "differ, although both may be true",
}


def verdict(kind: Kind, letters: Sequence[str]) -> str:
    """``A and C cannot both be true``, ``A, B and C cannot all be true``."""
    sides = " and ".join((", ".join(letters[:-1]), letters[-1])) if len(letters) > 1 else "The statements"
    words = _VERDICTS[kind]
    return f"{sides} {words.replace('both', 'all') if len(letters) > 2 else words}"


def headline(finding: Finding) -> str:
    """What the finding says: its message, or where it has none, the reason; suppressed ones say so first."""
    text = line(finding["message"] or finding["reason"]).strip() or line(finding["rule"])
    return f"suppressed: {text}" if finding["suppressed"] else text


def details(finding: Finding) -> list[str]:
    """The reason, and every statement."""
    return [*reasons(finding), *(statement(one) for one in finding["evidence"])]


def reasons(finding: Finding) -> list[str]:
    """The reason, unless it is the headline already; why it is accepted, where it is; why it is new, where that is
    known."""
    reason = line(finding["reason"]).strip() if finding["message"] else ""
    return [words for words in (reason, acceptance(finding), novelty(finding)) if words]


def acceptance(finding: Finding) -> str:
    """``accepted by Ana Petrova until 2024-06-30: both counts are right``; empty for what nobody accepted."""
    given = finding["suppression"]
    if given is None:
        return ""
    by = f" by {given['by']}" if given["by"] else ""
    until = f" until {given['until']}" if given["until"] else ""
    return line(f"accepted{by}{until}: {given['reason']}").strip()


def novelty(finding: Finding) -> str:
    """``new: the rule disjoint-numbers was changed``; empty where no baseline was given."""
    return line(f"new: {finding['new']['note']}").strip() if finding["new"] else ""


def statement(evidence: Evidence) -> str:
    """One statement: side, quote, who says so, and where."""
    return f"{line(evidence['side']).upper()}: “{quote(evidence)}” ({provenance(evidence)})"


def quote(evidence: Evidence) -> str:
    """The sentence, shortened where it is very long."""
    text = line(evidence["quote"]).strip()
    return text if len(text) <= QUOTE_LENGTH else text[: QUOTE_LENGTH - 1].rstrip() + "…"


def provenance(evidence: Evidence) -> str:
    """``a spokesman for Vos, in The Courier, 2024-03-06``."""
    outlet = evidence["publisher"] or evidence["article"]
    parts = [outlet] if evidence["source"]["kind"] == "publisher" else [source(evidence), f"in {outlet}"]
    if evidence["published"]:
        parts.append(evidence["published"][:10])
    return line(", ".join(parts)).strip()


def source(evidence: Evidence) -> str:
    """Who says so, as the article names them."""
    who = evidence["source"]
    if who["kind"] == "unknown":
        return "somebody who is not named"
    name = who["text"] or (name_of(who["entity"]) if who["entity"] else "")
    return line(name).strip() or evidence["publisher"] or evidence["article"]
