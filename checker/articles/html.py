"""``.html``: a saved web page."""

from __future__ import annotations

from collections.abc import Iterator

from checker.articles.bytes_to_text import decode, load
from checker.articles.limits import Limits
from checker.articles.record import Record
from checker.articles.walk import SourceFile
from checker.diagnostics import Diagnostic, Place

ENDINGS = (".html", ".htm")


def records(file: SourceFile, limits: Limits) -> Iterator[Record | Diagnostic]:
    """The one article of the page, or what is wrong with it."""
    whole = Place(file.shown)
    data = load(file, limits.max_bytes)
    page = decode(data, whole) if isinstance(data, bytes) else data
    if isinstance(page, Diagnostic):
        yield page
        return
    yield Diagnostic("no-html-reader", "web pages are not read yet", whole)
