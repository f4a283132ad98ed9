"""``.jsonl``: one article a line, read line by line; a bad line costs that line only.

The byte limit holds for each line, so a file of a hundred thousand articles is read as it streams by.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from checker.articles import json_text
from checker.articles.bytes_to_text import decode, too_large, unreadable
from checker.articles.json_places import Places
from checker.articles.json_reader import locator, name_of
from checker.articles.limits import Limits
from checker.articles.record import Record
from checker.articles.walk import SourceFile
from checker.diagnostics import Diagnostic, Place

ENDINGS = (".jsonl", ".ndjson")


def records(file: SourceFile, limits: Limits) -> Iterator[Record | Diagnostic]:
    """The articles of the file in the order of its lines; blank lines are passed over."""
    empty = True
    try:
        with Path(file.path).open("rb") as stream:
            for number, line in _lines(stream, limits.max_bytes):
                if isinstance(line, int):
                    yield too_large(Place(file.shown, number), line, limits.max_bytes, "line")
                elif not line.isspace():
                    yield _record(file, number, line, limits)
                else:
                    continue
                empty = False
    except OSError as error:
        yield unreadable(file, error)
        return
    if empty:
        yield Diagnostic("empty", "there is nothing in it", Place(file.shown))


def _record(file: SourceFile, number: int, line: bytes, limits: Limits) -> Record | Diagnostic:
    at = Place(file.shown, number)
    text = decode(line, at)
    if isinstance(text, Diagnostic):
        return text
    value, problem = json_text.parse(text, at, limits.max_depth)
    if problem is not None:
        return problem
    if not isinstance(value, dict):
        return Diagnostic("not-an-article", f"line {number} is {name_of(value)}, not an article (an object)", at)
    return Record(file.shown, value, f"{file.shown}#{number}", locator(Places(text, at)))


def _lines(stream: BinaryIO, limit: int) -> Iterator[tuple[int, bytes | int]]:
    """Numbered lines; for one beyond the limit its length, without ever holding it in memory."""
    number = 0
    while line := stream.readline(limit + 1):
        number += 1
        if len(line) <= limit:
            yield number, line
            continue
        size = len(line)
        while not line.endswith(b"\n") and (line := stream.readline(1 << 20)):
            size += len(line)
        yield number, size
