"""Where in a JSON text something stands: the ``title`` of the third article is in line 41, column 5.

Only messages need this, so nothing is worked out before the first question; then one linear pass serves all of them.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from checker.diagnostics import Place

TOKEN = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"?|[{}\[\]:,]|[^\s"{}\[\]:,]+', re.DOTALL)
_MAX_SOURCE = 160
Key = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Span:
    """A value (or a key) in JSON text: its path (``("articles", 0, "title")``), and from where to where it stands.

    Of an object or a list, the span is its opening bracket.
    """

    path: Key
    start: int
    end: int
    is_key: bool = False


class Places:
    """The places of a JSON text whose first line stands ``at`` (a file, or one line of JSON Lines)."""

    def __init__(self, text: str, at: Place) -> None:
        self.text = text
        self.at = at
        self._elements: dict[Key, list[int]] = {}

    def find(self, path: Key) -> Place:
        """Where the value of that path stands; the whole text's place where it does not exist."""
        start, rest = 0, path
        last = max((n for n, part in enumerate(path) if isinstance(part, int)), default=None)
        if last is not None:
            elements = self._starts(path[:last])
            number = path[last]
            if not isinstance(number, int) or number >= len(elements):
                return self.at
            start, rest = elements[number], path[last + 1 :]
        for span in scan(self.text, start):
            if span.path == rest and not span.is_key:
                return self.place(span.start, span.end - span.start)
        return self.at

    def place(self, offset: int, width: int = 1) -> Place:
        """The line and column of an offset; the source line is kept where it is short enough to be shown."""
        number = bisect_left(self._line_ends, offset)
        begin = self._line_ends[number - 1] + 1 if number else 0
        end = self._line_ends[number] if number < len(self._line_ends) else len(self.text)
        source = self.text[begin:end].rstrip("\r") if end - begin <= _MAX_SOURCE else None
        return Place(self.at.path, (self.at.line or 1) + number, offset - begin + 1, width, source)

    def _starts(self, path: Key) -> list[int]:
        if path not in self._elements:
            depth = len(path)
            spans = (span for span in scan(self.text) if len(span.path) == depth + 1 and span.path[:depth] == path)
            self._elements[path] = [span.start for span in spans]
        return self._elements[path]

    @cached_property
    def _line_ends(self) -> list[int]:
        return [found.start() for found in re.finditer("\n", self.text)]


def scan(text: str, start: int = 0) -> Iterator[Span]:
    """Every key and value, in the order they stand, of the JSON value that begins at or after an offset.

    Paths count from that value. Text that is no JSON ends the scan early.
    """
    stack: list[list[Any]] = []  # [is an object, current key or index, is the next string a key]
    for token in TOKEN.finditer(text, start):
        word, begin, end = token.group(), token.start(), token.end()
        if word in "}]":
            if stack:
                stack.pop()
            if not stack:
                return
            continue
        if word == ":":
            if stack:
                stack[-1][2] = False
            continue
        if word == ",":
            if stack and stack[-1][0]:
                stack[-1][2] = True
            elif stack:
                stack[-1][1] += 1
            continue
        if stack and stack[-1][2] and word.startswith('"'):
            try:
                stack[-1][1] = json.loads(word)
            except ValueError:
                return
            yield Span(_path(stack), begin, end, is_key=True)
            continue
        yield Span(_path(stack), begin, end)
        if word == "{":
            stack.append([True, "", True])
        elif word == "[":
            stack.append([False, 0, False])


def _path(stack: list[list[Any]]) -> Key:
    return tuple(frame[1] for frame in stack)
