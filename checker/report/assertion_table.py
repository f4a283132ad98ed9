"""Assertions as a table for people, article by article.

northern-wire-2019-05-14  Kremlin: no agreement yet, Northern Wire, 2019-05-14
   status  not agreed  "no agreements yet"  Dmitry Peskov, 2019-05-14
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from rich.text import Text

from checker.articles.model import Article
from checker.assertions.model import Assertion
from checker.findings import titles, words
from checker.report.page import Page
from checker.report.safe import line
from checker.vocabulary import slots

_SLOT = 14
_LABEL = 24


def render(
    assertions: Iterable[Assertion], articles: Mapping[str, Article], *, width: int = 80, color: bool = False
) -> str:
    """One paragraph a statement: what it is about, slot, value, the words that carry it, who says so and when.

    Slots that are not ``shown`` are left to programs: they say again what a typed slot says, by its words alone.
    """
    page = Page(width, color)
    known = slots.load()
    listed = [one for one in assertions if one.slot not in known or known[one.slot].shown]
    for name, group in groupby(listed, key=lambda one: one.article):
        page.write(Text(line(_heading(name, articles.get(name))), "bold"))
        for subject, said in groupby(group, key=lambda one: titles.subject([one])):
            page.write(Text(line(subject), "cyan"), indent=3)
            _statements(page, list(said))
        page.blank()
    return page.text()


def _statements(page: Page, statements: Sequence[Assertion]) -> None:
    for one in statements:
        lead = Text(f"{_cut(line(one.slot), _SLOT):<{_SLOT}}  ", "dim")
        text = Text(f"{_cut(line(words.label(one)), _LABEL):<{_LABEL}}  ")
        text.append(f"“{line(words.focus(one))}”", "yellow")
        when = f", {words.span(one.said)}" if one.said else ""
        hedge = "" if one.factuality == "certain" else f", {one.factuality}"
        text.append("  ")
        text.append(line(f"{titles.source(one)}{when}{hedge}"), "dim")
        page.write(text, indent=6 + lead.cell_len, lead=lead)


def _heading(name: str, article: Article | None) -> str:
    if article is None:
        return name
    published = article.published
    parts = [article.title, article.publisher or "", published.day if published else "no date"]
    return f"{name}: {', '.join(part for part in parts if part)}"


def _cut(text: str, length: int) -> str:
    return text if len(text) <= length else text[: length - 1] + "…"
