"""``.html``: a saved web page; its story without menus and comments, and what its head says of title, dates and
publisher.

The story is found by trafilatura (``pip install 'fact-timeline-checker[html]'``); the text is what trafilatura gives,
and offsets count in that. The page's dates are read here, each with the tag it comes from: ``<meta
property="article:published_time" content="…">`` becomes the clock "meta article:published_time".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from checker.articles import page_head
from checker.articles.bytes_to_text import decode, load
from checker.articles.limits import Limits
from checker.articles.record import Record
from checker.articles.walk import SourceFile
from checker.diagnostics import Diagnostic, Place

ENDINGS = (".html", ".htm", ".xhtml")


def records(file: SourceFile, limits: Limits) -> Iterator[Record | Diagnostic]:
    """The one article of the page, or what is wrong with it."""
    whole = Place(file.shown)
    data = load(file, limits.max_bytes)
    page = decode(data, whole) if isinstance(data, bytes) else data
    if isinstance(page, Diagnostic):
        yield page
        return
    text = _story(page, whole)
    if isinstance(text, Diagnostic):
        yield text
        return
    head = page_head.read(page)
    fields: dict[str, Any] = {**head.fields, "text": text}
    yield Record(file.shown, fields, file.shown, lambda _: whole, head.clocks)


def _story(page: str, whole: Place) -> str | Diagnostic:
    try:
        import trafilatura
    except ImportError as error:
        message = f"web pages need trafilatura, which cannot be loaded ({error.name or error})"
        help_line = "pip install 'fact-timeline-checker[html]'"
        return Diagnostic("no-html-reader", message, whole, help=help_line)
    try:
        text = trafilatura.extract(page, include_comments=False, include_tables=False, deduplicate=False)
    except Exception as error:  # whatever a hostile page makes of a library, it must not stop the other pages
        return Diagnostic("unreadable-html", f"the page cannot be taken apart ({type(error).__name__})", whole)
    if not text:
        message = "no story was found in the page"
        return Diagnostic("empty", message, whole, help="save the story itself as .txt or .md")
    return str(text)
