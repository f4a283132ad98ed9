"""The report for people: one dispute after another, its sides with their own words, and why they cannot both be true.

    1. meeting of Ann Holm and Jan Vos: announced, or not agreed?
       warning, open since 2024-03-04, 2 publishers

       A  announced
          │ The prime minister «announced on Monday that she would meet» Mr Vos in Oslo.
          Ann Holm in the Daily Post, published 2024-03-05, said 2024-03-04

Without a terminal the decisive words stand in «guillemets», on one they are coloured. Article text goes through
:mod:`checker.report.safe` and never through rich markup.
"""

from __future__ import annotations

from rich.cells import cell_len
from rich.text import Text

from checker.articles.model import Article
from checker.assertions.model import Assertion
from checker.findings import titles, words
from checker.findings.disputes import Clash, Dispute, Position, disputes
from checker.findings.fingerprint import normalised
from checker.findings.model import Severity
from checker.report import phrases, summary
from checker.report.page import Page
from checker.report.result import Result
from checker.report.safe import line

STATEMENTS_SHOWN = 3
CLASHES_SHOWN = 4
NAMES_SHOWN = 6
LABELS_IN_TITLE = 3
LABEL_LENGTH = 60
CONTEXT = 140

_MARGIN = 3
_INNER = _MARGIN + 3
_STYLES: dict[Severity, str] = {"error": "bold red", "warning": "bold yellow", "info": "bold cyan"}
_NOTHING = "Nothing found that cannot be reconciled."
_NOTHING_NEW = "Nothing new found that cannot be reconciled."


def render(result: Result, *, width: int = 80, color: bool = False) -> str:
    """The whole report, wrapped to that width, ending with a newline."""
    page = Page(width, color)
    titles = {rule.id: rule.title for rule in result.rules}
    for number, dispute in enumerate(disputes(result.findings, articles=result.by_id, origins=result.origins), start=1):
        _dispute(page, number, dispute, result, titles)
        page.blank()
    _accepted(page, result)
    if result.silent is not None:
        from checker.report import silent

        silent.write(page, result)
    if not any(not finding.suppressed for finding in result.findings):
        page.write(Text(_NOTHING if result.known is None else _NOTHING_NEW, "bold"))
    for words_, style in summary.lines(result):
        page.write(Text(line(words_), style))
    return page.text()


def _dispute(page: Page, number: int, dispute: Dispute, result: Result, titles: dict[str, str]) -> None:
    lead = Text(f"{number}. ", "bold")
    page.write(Text(line(title(dispute)), "bold"), indent=max(_MARGIN, lead.cell_len), lead=lead)
    since = f", open since {dispute.since}" if dispute.since else ""
    kind = "" if dispute.kind == "contradiction" else f" ({dispute.kind})"
    about = Text(dispute.severity, _STYLES[dispute.severity])
    about.append(f"{kind}{since}, {summary.count(len(dispute.publishers), 'publisher')}", "dim")
    page.write(about, indent=_MARGIN)
    for position in dispute.positions:
        page.blank()
        _position(page, position, result)
    page.blank()
    for clash in dispute.clashes[:CLASHES_SHOWN]:
        _clash(page, clash, titles)
    if len(dispute.clashes) > CLASHES_SHOWN:
        rest = summary.count(len(dispute.clashes) - CLASHES_SHOWN, "more pair")
        page.write(
            Text(f"and {rest} of these that cannot be reconciled (--format json lists all)", "dim"), indent=_MARGIN
        )


def title(dispute: Dispute) -> str:
    """The dispute in one line: "earthquake in Aceh, deaths: 5, or 24?"."""
    if dispute.chain:
        return f"{dispute.subject}: {summary.count(len(dispute.positions), 'statement')} that do not go together"
    labels = list(dict.fromkeys(_shortened(position.label, LABEL_LENGTH) for position in dispute.positions))
    shown, rest = labels[:LABELS_IN_TITLE], labels[LABELS_IN_TITLE:]
    if rest:
        shown.append(f"{len(rest)} more")
    question = f"{', '.join(shown[:-1])}, or {shown[-1]}" if len(shown) > 1 else "".join(shown)
    slot = "" if dispute.slot == "status" else f", {titles.slot(dispute.slot)}"
    return f"{dispute.subject}{slot}: {question}?"


def _position(page: Page, position: Position, result: Result) -> None:
    head = Text(line(position.label), "bold")
    printed = len({statement.article for statement in position.statements})
    if position.origins < printed:
        copies = summary.count(printed - position.origins, "copy")
        head.append(f"  ({summary.count(position.origins, 'origin')}, {copies})", "dim")
    page.write(head, indent=_INNER, lead=Text(f"{position.letter}  ", "bold"))
    by_words: dict[str, list[Assertion]] = {}
    for statement in position.statements:
        by_words.setdefault(normalised(statement.quote), []).append(statement)
    groups = list(by_words.values())
    for first, *repeated in groups[:STATEMENTS_SHOWN]:
        _statement(page, first, result.by_id.get(first.article))
        _names(page, "the same words in", [one for one in repeated if one.article != first.article], result)
    rest = [statement for group in groups[STATEMENTS_SHOWN:] for statement in group]
    _names(page, f"and {summary.count(len(rest), 'more statement')} in", rest, result)


def _names(page: Page, head: str, statements: list[Assertion], result: Result) -> None:
    """``the same words in Evening Echo, The Courier``; nothing where there are no statements."""
    names = list(dict.fromkeys(_outlet(one, result.by_id.get(one.article)) for one in statements))
    if names:
        more = f", and {len(names) - NAMES_SHOWN} more" if len(names) > NAMES_SHOWN else ""
        page.write(Text(line(f"{head} {', '.join(names[:NAMES_SHOWN])}{more}"), "dim"), indent=_INNER)


def _statement(page: Page, statement: Assertion, article: Article | None) -> None:
    page.write(_quote(statement, page.color), indent=_INNER, bar="│ ")
    page.write(Text(line(_provenance(statement, article))), indent=_INNER)
    if statement.readings:
        page.write(Text(line("; ".join(statement.readings)), "dim"), indent=_INNER)
    if article:
        where = [line(part) for part in (article.path, article.url) if part]
        together = " · ".join(where)
        for part in [together] if cell_len(together) <= page.width - _INNER else where:
            page.write(Text(part, "dim"), indent=_INNER)


def _quote(statement: Assertion, color: bool) -> Text:
    """The sentence around the decisive words, which are marked; what is far from them is left out."""
    start, end = words.focus_in_quote(statement)
    quote = statement.quote
    if start == end:
        return Text(line(_shortened(quote, 3 * CONTEXT)))
    before, after = quote[:start], quote[end:]
    if len(before) > CONTEXT:
        before = "…" + before[-CONTEXT:].partition(" ")[2]
    if len(after) > CONTEXT:
        after = after[:CONTEXT].rpartition(" ")[0] + "…"
    opening, closing = ("", "") if color else ("«", "»")
    text = Text(line(before))
    text.append(f"{opening}{line(quote[start:end])}{closing}", "bold yellow")
    text.append(line(after))
    return text


def _provenance(statement: Assertion, article: Article | None) -> str:
    outlet = _outlet(statement, article)
    source = statement.source
    parts = [outlet] if source.kind == "publisher" else [f"{titles.source(statement)}, in {outlet}"]
    if statement.factuality != "certain":
        parts.append({"unknown": "not committed to"}.get(statement.factuality, f"as {statement.factuality}"))
    clock = article.published if article else None
    if clock:
        hedge = "" if clock.certainty == "stated" else f" ({clock.certainty})"
        parts.append(f"{'dated' if article and article.kind == 'timeline' else 'published'} {clock.day}{hedge}")
    else:
        parts.append("date of publication unknown")
    if statement.said is not None and (clock is None or words.span(statement.said) != clock.day):
        parts.append(f"said {words.span(statement.said)}")
    if statement.field == "title":
        parts.append("in the headline")
    return ", ".join(parts)


def _clash(page: Page, clash: Clash, titles: dict[str, str]) -> None:
    finding = clash.finding
    text = Text(f"{phrases.verdict(finding.kind, clash.letters)}: ", "bold")
    reason = finding.reason or finding.message or titles.get(finding.rule, "")
    text.append(Text(line(reason)))
    page.write(text, indent=_MARGIN)
    rule = Text(finding.severity, _STYLES[finding.severity])
    rule.append("".join(f"  {line(part)}" for part in (finding.rule, finding.fingerprint)), "dim")
    page.write(rule, indent=_MARGIN)
    if finding.novelty:
        page.write(Text(line(f"new: {finding.novelty.note}"), "dim"), indent=_MARGIN)


def _accepted(page: Page, result: Result) -> None:
    """The suppressed findings, each in a few lines with the reason why it is accepted."""
    for finding in result.report["findings"]:
        if finding["suppressed"]:
            page.write(Text(phrases.headline(finding), "dim"))
            why = phrases.acceptance(finding)
            for words_ in (f"{finding['rule']}  {finding['fingerprint']}", *([why] if why else [])):
                page.write(Text(words_, "dim"), indent=_MARGIN)
            page.blank()


def _outlet(statement: Assertion, article: Article | None) -> str:
    return article.outlet if article else statement.article


def _shortened(text: str, length: int) -> str:
    return text if len(text) <= length else text[: length - 1].rstrip() + "…"
