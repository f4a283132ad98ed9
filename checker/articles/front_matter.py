"""The YAML block at the head of a text file, and the text after it.

::

    ---
    published: 2019-05-14
    publisher: The Harbour Gazette
    ---
    The ferry was to sail on Monday.

The text begins right after the line that closes the block, so offsets of the text count from there. A file that
merely opens with a ``---`` rule has no front matter.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from checker.articles.bytes_to_text import decode, load
from checker.articles.limits import Limits
from checker.articles.walk import SourceFile
from checker.diagnostics import Diagnostic, Place
from checker.vocabulary import documents

_OPEN = re.compile(r"---[ \t]*\r?\n")
_CLOSE = re.compile(r"^(?:---|\.\.\.)[ \t]*\r?(?:\n|\Z)", re.MULTILINE)
_KEY = re.compile(r"[A-Za-z_][\w-]{0,40}[ \t]*:(?:\s|\Z)")


@dataclass(frozen=True, slots=True)
class Parts:
    """The fields of the front matter, the text after it, where each field stands, and the line the text begins on."""

    fields: Mapping[str, Any]
    body: str
    place_of: Callable[[str], Place]
    line: int = 1


def read(file: SourceFile, limits: Limits) -> Parts | Diagnostic:
    """The front matter and the text of a file on disk, or what is wrong with the file."""
    data = load(file, limits.max_bytes)
    text = decode(data, Place(file.shown)) if isinstance(data, bytes) else data
    return text if isinstance(text, Diagnostic) else split(text, file.shown)


def split(text: str, path: str) -> Parts | Diagnostic:
    """The front matter and the text of a file, or what is wrong with the front matter."""
    opened = _OPEN.match(text)
    whole = Place(path)
    if not opened:
        return Parts({}, text, lambda _: whole)
    closed = _CLOSE.search(text, opened.end())
    if not closed:
        if not _KEY.match(text, opened.end()):
            return Parts({}, text, lambda _: whole)
        place = Place(path, 1, 1, 3, "---")
        help_line = 'close it with a line "---" before the text begins'
        return Diagnostic("malformed-yaml", "the front matter is not closed", place, help=help_line)
    if not _KEY.match(text, opened.end()) and text[opened.end() : closed.start()].strip():
        first = text[opened.end() : closed.start()].lstrip()[:1]
        if first not in {"#", "{", '"', "'"}:  # a paragraph between two rules
            return Parts({}, text, lambda _: whole)
    block = "\n" + text[opened.end() : closed.start()]  # the line of the opening "---" keeps the line numbers right
    document, problems = documents.parse(block, path)
    if document is None or problems:
        return problems[0]
    if document.data is not None and not isinstance(document.data, dict):
        help_line = 'write "field: value" lines between the two "---"'
        return Diagnostic("malformed-yaml", "the front matter is no list of fields", document.place(), help=help_line)
    fields = document.data or {}
    line = 1 + text.count("\n", 0, closed.end())
    return Parts(fields, text[closed.end() :], lambda name: document.place((name,)) if name in fields else whole, line)
