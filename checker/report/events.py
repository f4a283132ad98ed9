"""Events for people, and for programs: what each article says of one happening, why it is one, and what is kept apart.

fire (Porto, 2024-03-04)                         2 articles, 3 statements
   echo-1: Evening Echo, 2024-03-05: the same place (Porto), the same day (2024-03-04)
      deaths          6    “killed six people”
   apart from fire (Braga): another place
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from rich.text import Text

from checker.articles.model import Article
from checker.entities.names import name_of
from checker.events.explain import Happening, Reason
from checker.findings import titles, words
from checker.report import summary
from checker.report.page import Page
from checker.report.safe import line

_SLOT, _LABEL = 14, 24
_SHARED = {"people": "the same people", "place": "the same place", "day": "the same day"}
_APART = {
    "time": "another time",
    "place": "another place",
    "participants": "other people",
    "correction": "by your correction",
    "told": "told as another one, or too little is said of it",
}


def render(
    events: Sequence[Happening], articles: Mapping[str, Article], *, width: int = 80, color: bool = False
) -> str:
    """One paragraph an event."""
    page = Page(width, color)
    named = names(events)
    for event in events:
        size = f"{summary.count(len(event.tellings), 'article')}, {summary.count(len(event.statements), 'statement')}"
        head = Text(line(named[event.event]), "bold")
        head.append(f"  {size}", "dim")
        page.write(head)
        page.write(Text(line(event.event), "dim"), indent=3)
        for telling in event.tellings:
            why = "; ".join(reason(one) for one in telling.joined_by)
            page.write(
                Text(line(f"{_heading(telling.article, articles)}{': ' + why if why else ''}"), "cyan"), indent=3
            )
            for one in telling.statements:
                lead = Text(f"{line(one.slot)[:_SLOT]:<{_SLOT}}  ", "dim")
                text = Text(f"{line(words.label(one))[:_LABEL]:<{_LABEL}}  ")
                text.append(f"“{line(words.focus(one))}”", "yellow")
                page.write(text, indent=6 + lead.cell_len, lead=lead)
        for other in event.neighbours:
            page.write(Text(line(f"apart from {named[other.event]}: {_APART[other.apart_by]}"), "dim"), indent=3)
        page.blank()
    page.write(Text(summary.count(len(events), "event"), "bold"))
    return page.text()


def as_json(events: Sequence[Happening], articles: Mapping[str, Article]) -> str:
    """The same as one JSON object."""
    named = names(events)
    rows: list[dict[str, Any]] = [
        {
            "event": event.event,
            "title": named[event.event],
            "types": list(event.types),
            "story": event.story,
            "articles": [
                {
                    "article": telling.article,
                    "publisher": articles[telling.article].publisher if telling.article in articles else None,
                    "joined_by": [{"kind": one.kind, "values": list(one.values)} for one in telling.joined_by],
                    "statements": [
                        {"id": one.id, "slot": one.slot, "value": words.label(one), "quote": one.quote,
                         "focus": words.focus(one)}
                        for one in telling.statements
                    ],
                }
                for telling in event.tellings
            ],
            "apart_from": [{"event": one.event, "by": one.apart_by} for one in event.neighbours],
        }
        for event in events
    ]  # fmt: skip
    return json.dumps({"schema_version": 1, "events": rows}, ensure_ascii=False, indent=2) + "\n"


def names(events: Sequence[Happening]) -> dict[str, str]:
    """What each event is called, by its key."""
    return {event.event: titles.subject(event.statements) for event in events}


def reason(one: Reason) -> str:
    """Why a telling was joined, in words."""
    if one.kind == "headline":
        return "says nothing that tells it from the event that the story is about"
    if one.kind == "correction":
        return "by your correction"
    if one.kind == "definite":
        return f"speaks of “the {', '.join(one.values)}”, the one that the story is about"
    values = [name_of(value) if one.kind != "day" else value for value in one.values]
    return f"{_SHARED[one.kind]} ({', '.join(values)})"


def _heading(name: str, articles: Mapping[str, Article]) -> str:
    article = articles.get(name)
    if article is None:
        return name
    clock = article.published
    return ", ".join(part for part in (name, article.publisher or "", clock.day if clock else "") if part)
