"""What a web page says of itself outside its story: title, publisher, address, and its dates, each with the tag it
stands in.

Read from ``<meta>`` tags (Open Graph, schema.org, Dublin Core, Parsely), from JSON-LD, ``<link rel=canonical>`` and
``<time datetime>``, with lxml (which comes with trafilatura). Several tags may give a date; the first
kind in the order below that gives a readable one is taken.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
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
    found = _collect(page)
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


def _collect(page: str) -> dict[str, str]:
    """The first value of each tag of interest, under its name in small letters."""
    from lxml import etree

    found: dict[str, str] = {}
    try:
        tree = etree.fromstring(page.encode("utf-8"), etree.HTMLParser(encoding="utf-8", remove_comments=True))
    except etree.ParseError:
        return found
    if tree is None:
        return found
    for element in tree.iter("meta", "link", "time", "title", "script"):
        for name, value in _said(element):
            shown = " ".join(value.split())
            if shown:
                found.setdefault(name.strip().lower(), shown)
    return found


def _said(element: Any) -> Iterator[tuple[str, str]]:
    """What one tag says, as names with values."""
    if element.tag == "meta":
        for kind in ("property", "name", "itemprop", "http-equiv"):
            if kind in element.attrib:
                yield element.get(kind), element.get("content", "")
    elif element.tag == "link" and element.get("rel", "").lower() == "canonical":
        yield "canonical", element.get("href", "")
    elif element.tag == "time":
        published = "pubdate" in element.attrib or element.get("itemprop", "").lower() == "datepublished"
        yield "time pubdate" if published else "time", element.get("datetime", "")
    elif element.tag == "title":
        yield "title", element.text or ""
    elif element.tag == "script" and element.get("type", "").lower() == "application/ld+json":
        yield from _linked_data(element.text or "")


def _linked_data(text: str) -> Iterator[tuple[str, str]]:
    """What schema.org data says of the article: of a list or a graph, the items that are articles."""
    try:
        data: Any = json.loads(text) if len(text) <= _LD_LIMIT else None
    except (ValueError, RecursionError):
        return
    items = data if isinstance(data, list) else data.get("@graph", [data]) if isinstance(data, dict) else []
    for item in items if isinstance(items, list) else []:
        kinds = item.get("@type") if isinstance(item, dict) else None
        if not any(kind in _NEWS for kind in (kinds if isinstance(kinds, list) else [kinds])):
            continue
        for name in ("datePublished", "dateModified", "headline"):
            if isinstance(item.get(name), str):
                yield f"ld {name}", item[name]
        publisher = item.get("publisher")
        named = publisher.get("name") if isinstance(publisher, dict) else publisher
        if isinstance(named, str):
            yield "ld publisher", named
