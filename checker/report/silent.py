"""The pairs that nothing was reported about, for people: grouped by reason, a pair of lines each.

Silent about 2 pairs whose values differ:

the later report can have superseded the earlier
   fire in Lund, deaths
   a  “killing five people”  Daily Post, 2024-03-05
   b  “12 dead”  Evening Echo, 2024-03-07
"""

from __future__ import annotations

from collections.abc import Sequence

from rich.text import Text

from checker.assertions.model import Assertion
from checker.findings import titles, words
from checker.report import summary
from checker.report.page import Page
from checker.report.result import Result
from checker.report.safe import line
from checker.silence.model import REASONS, Silence

SHOWN = 10
"""How many pairs of one reason are printed; the JSON report has all of them."""


def write(page: Page, result: Result) -> None:
    """The section, where somebody asked for it."""
    if result.silent is None:
        return
    tail = ":" if result.silent else ""
    if result.unlisted:
        tail = f", and {result.unlisted:,} more that have less in common{tail}"
    page.write(Text(f"Silent about {summary.count(len(result.silent), 'pair')} whose values differ{tail}", "bold"))
    page.blank()
    for reason, told in REASONS.items():
        pairs = [one for one in result.silent if one.reason == reason]
        if pairs:
            _reason(page, told, pairs, result)


def _reason(page: Page, told: str, pairs: Sequence[Silence], result: Result) -> None:
    page.write(Text(f"{told}: {len(pairs):,}", "cyan"))
    for pair in pairs[:SHOWN]:
        detail = f" ({pair.detail})" if pair.detail else ""
        page.write(Text(line(f"{_about(pair)}, {titles.slot(pair.slot)}{detail}")), indent=3)
        for letter, position in (("a", pair.a), ("b", pair.b)):
            page.write(_side(position, result), indent=6, lead=Text(f"{letter}  ", "dim"))
    if len(pairs) > SHOWN:
        page.write(Text(f"and {len(pairs) - SHOWN:,} more (--format json lists all)", "dim"), indent=3)
    page.blank()


def _about(pair: Silence) -> str:
    """The words that both sentences share, or the event."""
    said = [*pair.a, *pair.b]
    return pair.about or titles.subject([one for one in said if one.subject.kind != "article"] or said)


def _side(position: Sequence[Assertion], result: Result) -> Text:
    first = position[0]
    article = result.by_id.get(first.article)
    text = Text(f"“{line(words.focus(first))}”", "yellow")
    day = words.day(first.said)
    text.append("  ")
    text.append(line(f"{article.outlet if article else first.article}{f', {day}' if day else ''}"), "dim")
    if len(position) > 1:
        text.append(f", and {summary.count(len(position) - 1, 'more statement')}", "dim")
    return text
