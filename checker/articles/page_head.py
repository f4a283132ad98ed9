"""What a web page says of itself outside its story: title, publisher, address, and its dates, each with the tag it
stands in.

Read from ``<meta>`` tags (Open Graph, schema.org, Dublin Core, Parsely), from JSON-LD, ``<link rel=canonical>`` and
``<time datetime>``, with the parser of the standard library, in one pass. Several tags may give a date; the first
kind in the order below that gives a readable one is taken.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import Any

from checker.articles.dates import ParsedDate, parse_date
from checker.articles.model import Clock, Role

_PUBLISHED = (
    "article:published_time", "ld datepublished", "datepublished", "parsely-pub-date", "og:published_time",
    "dcterms.created", "dc.date.issued", "dcterms.date", "dc.date", "sailthru.date", "publishdate", "pubdate", "date",
    "time pubdate",
)  # fmt: skip
_MODIFIED = (
    "article:modified_time", "ld datemodified", "datemodified", "og:updated_time", "dcterms.modified", "last-modified",
)  # fmt: skip
_TITLE = ("og:title", "ld headline", "headline", "twitter:title", "dc.title", "dcterms.title", "title")
_PUBLISHER = ("og:site_name", "ld publisher", "publisher", "dc.publisher", "dcterms.publisher", "application-name")
_URL = ("canonical", "og:url")
_LD_LIMIT = 200_000
_NEWS = ("Article", "NewsArticle", "ReportageNewsArticle", "BlogPosting", "LiveBlogPosting", "WebPage", "Report")


@dataclass(frozen=True, slots=True)
class PageHead:
    """``fields`` as an article file would give them (title, publisher, url), and the page's own ``clocks``."""

    fields: Mapping[str, str]
    clocks: tuple[Clock, ...]


def read(page: str) -> PageHead:
    """The head of a page. A page that says nothing of itself gives an empty one."""
    parser = _Parser()
    parser.feed(page)
    parser.close()
    found = parser.found
    fields: dict[str, str] = {}
    for name, sources in (("title", _TITLE), ("publisher", _PUBLISHER), ("url", _URL)):
        value = next((found[source] for source in sources if found.get(source)), None)
        if value:
            fields[name] = value
    clocks = [_clock("published", _PUBLISHED, found), _clock("modified", _MODIFIED, found)]
    return PageHead(fields, tuple(clock for clock in clocks if clock is not None))


def _clock(role: Role, sources: tuple[str, ...], found: Mapping[str, str]) -> Clock | None:
    for source in sources:
        if source not in found:
            continue
        parsed = parse_date(found[source])
        if isinstance(parsed, ParsedDate):
            kind = source if " " in source else f"meta {source}"
            return Clock(role, parsed.value, "stated", kind.replace("ld ", "JSON-LD ").replace("time ", "tag time "))
    return None


class _Parser(HTMLParser):
    """Collects the first value of each tag of interest, under its name in small letters."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: dict[str, str] = {}
        self._inside: str | None = None
        self._text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in reversed(attrs)}
        if tag == "meta":
            for kind in ("property", "name", "itemprop", "http-equiv"):
                if kind in given:
                    self._note(given[kind], given.get("content", ""))
        elif tag == "link" and given.get("rel", "").lower() == "canonical":
            self._note("canonical", given.get("href", ""))
        elif tag == "time":
            published = "pubdate" in given or given.get("itemprop", "").lower() == "datepublished"
            self._note("time pubdate" if published else "time", given.get("datetime", ""))
        elif (tag == "title" and "title" not in self.found) or (
            tag == "script" and given.get("type", "").lower() == "application/ld+json"
        ):
            self._inside, self._text = tag, []

    def handle_data(self, data: str) -> None:
        if self._inside is not None:
            self._text.append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag != self._inside:
            return
        text = "".join(self._text)
        self._inside = None
        if tag == "title":
            self._note("title", text)
        elif len(text) <= _LD_LIMIT:
            self._linked_data(text)

    def _note(self, name: str, value: str) -> None:
        shown = " ".join(value.split())
        if shown:
            self.found.setdefault(name.strip().lower(), shown)

    def _linked_data(self, text: str) -> None:
        try:
            data: Any = json.loads(text)
        except (ValueError, RecursionError):
            return
        items = data if isinstance(data, list) else data.get("@graph", [data]) if isinstance(data, dict) else []
        for item in items if isinstance(items, list) else []:
            kinds = item.get("@type") if isinstance(item, dict) else None
            if not any(kind in _NEWS for kind in (kinds if isinstance(kinds, list) else [kinds])):
                continue
            for name in ("datePublished", "dateModified", "headline"):
                if isinstance(item.get(name), str):
                    self._note(f"ld {name}", item[name])
            publisher = item.get("publisher")
            named = publisher.get("name") if isinstance(publisher, dict) else publisher
            if isinstance(named, str):
                self._note("ld publisher", named)
