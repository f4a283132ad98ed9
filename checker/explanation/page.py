"""A story, or why there is none, as a page for people.

It fires because all of this is certain:
 yes  both have something in common
      announcement.holds   from 2021-03-01 on
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.text import Text

from checker.engine import Line, Try
from checker.explanation.case import Case
from checker.explanation.sameness import Sameness
from checker.explanation.story import Story, Told
from checker.report.page import Page
from checker.report.safe import line

if TYPE_CHECKING:
    from checker.explanation.silence import Silence

_COLUMN = 14
_STYLES = {"yes": "green", "no": "red", "unknown": "yellow"}
_PARTS = {
    "pattern": "What either statement must be:",
    "same": "What they must share:",
    "different": "What must part them:",
    "where": "What must certainly be true:",
    "unless": "What might take them back:",
    "network": "What a chain needs:",
}


def story(told: Story, case: Case, *, width: int, color: bool = False) -> str:
    """The story of a finding."""
    page = Page(width, color)
    page.write(Text(line(f"{told.subject}, {told.slot}"), "bold"))
    page.write(Text(line(f"{told.severity}, {told.kind}, {told.fingerprint}; rule {told.rule}: {told.title}")))
    page.blank()
    page.write(Text(line(told.message)))
    page.write(Text(line(f"Why: {told.reason}")))
    for one in told.told:
        page.blank()
        statement(page, one)
    page.blank()
    sameness(page, told.sameness)
    if told.lines:
        page.blank()
        page.write(Text("The rule fires, because nothing of this is uncertain:", "bold"))
        lines(page, told.lines, case)
    page.blank()
    page.write(Text("What would reconcile them:", "bold"))
    for way in told.reconciled:
        page.write(Text(line(way)), indent=5, lead=Text("- "))
    return page.text()


def statement(page: Page, one: Told) -> None:
    """The sentence with its focus marked, how each field was read, the chains of its dates."""
    head = " ".join(filter(None, (one.side, f"({one.binding})" if one.binding else "")))
    where = ", ".join(filter(None, (one.publisher or one.article, one.published)))
    page.write(Text(line(f"{head}  {where}".strip()), "bold"))
    page.write(Text(line(" · ".join(filter(None, (one.path, one.assertion)))), "dim"), indent=3)
    start, end = one.focus
    quote = Text(line(one.quote[:start]))
    if one.quote[:start].endswith((" ", "\n")) and not quote.plain.endswith(" "):
        quote.append(" ")
    quote.append(f"[{line(one.quote[start:end])}]", "bold")
    quote.append(line(one.quote[end:]))
    page.write(quote, indent=3, bar="│ ")
    for note in one.reading.fields:
        told = Text(line(note.value))
        words_ = f"“{note.words}”" if note.words and note.words != note.value else ""
        details = "; ".join(filter(None, (words_, note.how, note.where)))
        if details:
            told.append(f" ({line(details)})", "dim")
        page.write(told, indent=_COLUMN + 3, lead=Text(f"{note.name:<{_COLUMN}}"))
    for chain in one.reading.chains:
        head = f"“{chain.phrase}”: " if chain.phrase else ""
        steps = " → ".join(f"{what} {text}" if what not in {"phrase", "value"} else text for what, text in chain.steps)
        known = any(what == "value" for what, _ in chain.steps)
        tail = f" = {chain.value}" if chain.value and not known else ""
        page.write(
            Text(line(f"{head}{steps}{tail}")), indent=_COLUMN + 3, lead=Text(f"{chain.field + ', chain':<{_COLUMN}}")
        )
    if one.others:
        page.write(Text(line(f"so say too: {'; '.join(one.others)}"), "dim"), indent=3)


def sameness(page: Page, told: Sameness) -> None:
    """Why they are one event, or two."""
    page.write(Text(line(f"Are they about one event? {'Yes' if told.same else 'No'}: {told.why}"), "bold"))
    left_out = told.key.removeprefix("event").removeprefix("_without_")
    if left_out:
        page.write(Text(f"(asked without looking at the {left_out}, which is what the rule compares)"), indent=3)
    page.table(
        ("", "first", "second", ""),
        [(line(t.name), line(t.first), line(t.second), t.verdict) for t in told.traits],
        indent=3,
    )


def lines(page: Page, asked: Sequence[Line], case: Case) -> None:
    """What the rule asks, part by part, with what it saw."""
    part = ""
    for one in asked:
        if one.part != part:
            part = one.part
            page.write(Text(_PARTS[part]), indent=3)
        answered(page, one, case)


def answered(page: Page, one: Line, case: Case, *, indent: int = 14) -> None:
    """One line, its answer before it; what it compared and whom it tried below."""
    page.write(Text(line(one.text)), indent=indent, lead=Text(f"{one.answer:<8}", _STYLES[one.answer]))
    widest = max((len(name) for name, _ in one.values), default=0)
    for name, value in one.values:
        page.write(Text(line(value)), indent=indent + widest + 2, lead=Text(f"{name:<{widest + 2}}", "dim"))
    for each in one.tries:
        _tried(page, each, case, indent)
    if one.part == "unless" and not one.tries:
        page.write(Text("no statement about the event is like that", "dim"), indent=indent)


def _tried(page: Page, each: Try, case: Case, indent: int) -> None:
    statement_ = case.assertions[each.assertion]
    verdict = "it may take them back" if each.excuses else "it does not, because"
    page.write(
        Text(line(f"“{statement_.quote}” ({statement_.article}): {verdict}")), indent=indent + 2, lead=Text("· ")
    )
    for asked in each.lines:
        if asked.stops != each.excuses:
            values = "; ".join(f"{name} {value}" for name, value in asked.values)
            page.write(Text(line(f"{asked.answer}: {asked.text} ({values})"), "dim"), indent=indent + 4)


def silence(told: Silence, case: Case, *, width: int, color: bool = False) -> str:
    """Why the rule does not report the two."""
    page = Page(width, color)
    page.write(Text(line(told.verdict), "bold"))
    for note in told.notes:
        page.write(Text(line(note)), indent=5, lead=Text("- "))
    for one in told.told:
        page.blank()
        statement(page, one)
    if told.sameness is not None:
        page.blank()
        sameness(page, told.sameness)
    if told.lines:
        page.blank()
        page.write(Text(line(f"What {told.rule} asks of them:"), "bold"))
        lines(page, told.lines, case)
    return page.text()
