"""``.txt``, and any file given by name whose ending no reader knows: optional front matter, then the text to the
letter."""

from __future__ import annotations

from collections.abc import Iterator

from checker.articles import front_matter
from checker.articles.limits import Limits
from checker.articles.record import Record
from checker.articles.walk import SourceFile
from checker.diagnostics import Diagnostic

ENDINGS = (".txt",)


def records(file: SourceFile, limits: Limits) -> Iterator[Record | Diagnostic]:
    """The one article of the file, or what is wrong with it."""
    parts = front_matter.read(file, limits)
    if isinstance(parts, Diagnostic):
        yield parts
    else:
        fields = {**parts.fields, "text": parts.body}
        yield Record(file.shown, fields, file.shown, parts.place_of, text_line=parts.line)
