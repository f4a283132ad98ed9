"""Markdown for a comment on a pull request: one dispute after another, its sides with their quotes.

    ### 1. `meeting of Ann Holm and Jan Vos: announced, or not agreed?`
    - **A** `announced`
      > `The prime minister announced on Monday that she would meet Mr Vos in Oslo next month.`

Everything that comes out of an article stands in a code span, where neither markup nor HTML, @mentions, #references,
links and :emoji: live on GitHub or GitLab. What would not fit into a comment (65,536 characters on GitHub) is counted
instead.
"""

from __future__ import annotations

import re

from checker.articles.model import Article
from checker.assertions.model import Assertion
from checker.findings import titles
from checker.findings.disputes import Dispute, Position, disputes
from checker.report import summary
from checker.report.contract import Finding
from checker.report.phrases import acceptance, headline, verdict
from checker.report.result import Result
from checker.report.safe import line
from checker.report.text import title

LONGEST = 60_000
POSITIONS_SHOWN = 8
STATEMENTS_SHOWN = 3
REASONS_SHOWN = 4
SUPPRESSED_SHOWN = 20
LENGTH = 300

_BACKTICKS = re.compile("`+")


def render(result: Result) -> str:
    """The comment, ending with a newline."""
    groups = disputes(result.findings, articles=result.by_id, origins=result.origins)
    heading = "## Statements that cannot all be true" if groups else "## Nothing found that cannot be reconciled"
    tail = _tail(result)
    parts, left = [heading], LONGEST - len(heading) - len(tail)
    for number, dispute in enumerate(groups, start=1):
        section = _section(number, dispute, result)
        left -= len(section) + 2
        if left < 0:
            rest = len(groups) - number + 1
            parts.append(f"*… and {summary.count(rest, 'more dispute')}, too long for one comment.*")
            break
        parts.append(section)
    return "\n\n".join([*parts, tail]) + "\n"


def code(text: str) -> str:
    """The text in a code span, on one line, whatever it holds; nothing where it holds nothing."""
    shown = line(text).strip()
    if not shown:
        return ""
    shown = shown if len(shown) <= LENGTH else shown[: LENGTH - 1].rstrip() + "…"
    fence = "`" * (1 + max((len(run) for run in _BACKTICKS.findall(shown)), default=0))
    pad = " " if shown.startswith("`") or shown.endswith("`") else ""
    return f"{fence}{pad}{shown}{pad}{fence}"


def _section(number: int, dispute: Dispute, result: Result) -> str:
    kind = "" if dispute.kind == "contradiction" else f" ({dispute.kind})"
    since = f", open since {dispute.since}" if dispute.since else ""
    about = f"{dispute.severity}{kind}{since}, {summary.count(len(dispute.publishers), 'publisher')}"
    lines = [f"### {number}. {code(title(dispute))}", "", about, ""]
    for position in dispute.positions[:POSITIONS_SHOWN]:
        lines += _position(position, result)
    if len(dispute.positions) > POSITIONS_SHOWN:
        lines.append(f"- and {summary.count(len(dispute.positions) - POSITIONS_SHOWN, 'more position')}")
    lines.append("")
    for clash in dispute.clashes[:REASONS_SHOWN]:
        finding = clash.finding
        new = f"\\\nnew: {code(finding.novelty.note)}" if finding.novelty else ""
        lines += [
            f"{verdict(finding.kind, clash.letters)}: {code(finding.reason or finding.message)}{new}",
            f"({code(finding.rule)}, {code(finding.fingerprint)})",
            "",
        ]
    if len(dispute.clashes) > REASONS_SHOWN:
        lines += [f"and {summary.count(len(dispute.clashes) - REASONS_SHOWN, 'more pair')} of these", ""]
    return "\n".join(lines[:-1])


def _position(position: Position, result: Result) -> list[str]:
    lines = [f"- **{position.letter}** {code(position.label)}"]
    for statement in position.statements[:STATEMENTS_SHOWN]:
        lines += [
            "",
            f"  > {code(statement.quote)}\\",
            f"  > {_provenance(statement, result.by_id.get(statement.article))}",
        ]
    rest = len(position.statements) - STATEMENTS_SHOWN
    return [*lines, *(["", f"  and {summary.count(rest, 'more statement')}"] if rest > 0 else [])]


def _provenance(statement: Assertion, article: Article | None) -> str:
    parts = [] if statement.source.kind == "publisher" else [code(titles.source(statement))]
    parts.append(code(article.outlet if article else statement.article))
    if article and article.published:
        parts.append(code(article.published.day))
    if article and article.path:
        parts.append(code(article.path))
    return ", ".join(part for part in parts if part)


def _suppressed(finding: Finding) -> str:
    why = acceptance(finding)
    return f"- {code(headline(finding))} ({code(finding['fingerprint'])}){f': {code(why)}' if why else ''}"


def _tail(result: Result) -> str:
    lines = [line(words) for words, _ in summary.lines(result)]
    suppressed = [finding for finding in result.report["findings"] if finding["suppressed"]]
    shown = [_suppressed(one) for one in suppressed[:SUPPRESSED_SHOWN]]
    if len(suppressed) > SUPPRESSED_SHOWN:
        shown.append(f"- and {len(suppressed) - SUPPRESSED_SHOWN:,} more")
    block = [
        f"<details><summary>{summary.count(len(suppressed), 'suppressed finding')}</summary>",
        "",
        *shown,
        "",
        "</details>",
        "",
    ]
    return "\n".join([*(block if suppressed else []), "\\\n".join(lines)])
