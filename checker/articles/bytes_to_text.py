"""A file's bytes as text, or why not: empty, binary, not UTF-8 (with the byte), larger than a story can be.

Nothing of the text is changed: line ends stay what they are, so that offsets count in what the author wrote. Only a
byte order mark at the very start, which is no part of the text, is left out.
"""

from __future__ import annotations

import os
import stat
from pathlib import Path

from checker.articles.walk import SourceFile
from checker.diagnostics import Diagnostic, Place

_BOM = b"\xef\xbb\xbf"


def load(file: SourceFile, max_bytes: int) -> bytes | Diagnostic:
    """The file as it is on disk, if it can be read and is no larger than that."""
    try:
        with Path(file.path).open("rb", buffering=0) as stream:
            status = os.fstat(stream.fileno())
            if stat.S_ISREG(status.st_mode):
                if status.st_size > max_bytes:
                    return too_large(Place(file.shown), status.st_size, max_bytes, "file")
                data = stream.read(status.st_size + 1) or b""
            else:
                data = _stream(stream.fileno(), max_bytes)
    except OSError as error:
        return unreadable(file, error)
    if len(data) > max_bytes:
        return too_large(Place(file.shown), len(data), max_bytes, "file")
    return data


def decode(data: bytes, place: Place) -> str | Diagnostic:
    """UTF-8 bytes as text; for anything else a problem that says at which byte."""
    if data.startswith(_BOM):
        data = data[len(_BOM) :]
    if not data or data.isspace():
        return Diagnostic("empty", "there is nothing in it", place)
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        help_line = "save it as UTF-8, or: iconv -f UTF-16 -t UTF-8"
        return Diagnostic("not-utf-8", "not UTF-8 text: it begins like UTF-16", place, help=help_line)
    at = data.find(b"\0")
    if at >= 0:
        return Diagnostic("binary", f"not a text: a zero byte at byte {at:,}", _at(data, at, place))
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        wrong = data[error.start]
        message = f"not UTF-8 text: 0x{wrong:02x} at byte {error.start:,}"
        help_line = "save it as UTF-8; an old Windows text: iconv -f WINDOWS-1252 -t UTF-8"
        return Diagnostic("not-utf-8", message, _at(data, error.start, place), help=help_line)


def too_large(place: Place, size: int, limit: int, what: str) -> Diagnostic:
    """The problem of a file, line or text beyond its limit."""
    unit = "characters" if what == "text" else "bytes"
    help_line = "split it, one article a file or a line"
    return Diagnostic("oversized", f"the {what} has {size:,} {unit}; {limit:,} are read at most", place, help=help_line)


def unreadable(file: SourceFile, error: OSError) -> Diagnostic:
    """The problem of a file that the system does not let us read."""
    return Diagnostic("unreadable", f"cannot be read: {error.strerror or error}", Place(file.shown))


def _stream(descriptor: int, max_bytes: int) -> bytes:
    """What a pipe gives, one byte beyond the limit at most."""
    parts: list[bytes] = []
    size = 0
    while size <= max_bytes:
        part = os.read(descriptor, min(1 << 16, max_bytes + 1 - size))
        if not part:
            break
        parts.append(part)
        size += len(part)
    return b"".join(parts)


def _at(data: bytes, offset: int, place: Place) -> Place:
    line = data.count(b"\n", 0, offset) + 1
    column = offset - (data.rfind(b"\n", 0, offset) + 1) + 1
    first = place.line or 1
    return Place(place.path, first + line - 1, column)
