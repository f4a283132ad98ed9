"""``.md``: optional front matter between two ``---`` lines, then the text.

Where no ``title`` is given and the text opens with ``# Strong quake hits the coast``, that heading is the title, and
the text begins after its line; otherwise the text is everything after the front matter, to the letter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.articles import front_matter
from checker.articles.limits import Limits
from checker.articles.record import Record
from checker.articles.walk import SourceFile
from checker.diagnostics import Diagnostic

ENDINGS = (".md", ".markdown")

_HEADING = re.compile(r"\s{0,100}^#[ \t]+(?P<title>[^\r\n]{1,500})(?:\r?\n|$)", re.MULTILINE)


def records(file: SourceFile, limits: Limits) -> Iterator[Record | Diagnostic]:
    """The one article of the file, or what is wrong with it."""
    parts = front_matter.read(file, limits)
    if isinstance(parts, Diagnostic):
        yield parts
        return
    fields = dict(parts.fields)
    body, line = parts.body, parts.line
    heading = _HEADING.match(body) if fields.get("title") is None else None
    if heading:
        fields["title"] = heading["title"].rstrip(" \t#")
        line += body.count("\n", 0, heading.end())
        body = body[heading.end() :]
    yield Record(file.shown, {**fields, "text": body}, file.shown, parts.place_of, text_line=line)
