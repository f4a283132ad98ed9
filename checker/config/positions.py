"""Where the keys and values of a TOML text stand: ``jobs = "many"`` in line 3 -> ("jobs",): 3:8, six characters wide.

``tomllib`` says what a text means and not where; this walks over a text that ``tomllib`` has accepted, so that it only
has to find the pieces, not to judge them.
"""

from __future__ import annotations

import tomllib
from bisect import bisect_right
from collections import Counter

Key = tuple[str | int, ...]
Spot = tuple[int, int, int]
"""1-based line and column, and the width (of what runs over several lines: of its first)."""

_BLANK = " \t\n"
_ENDS_BARE = ",]}\n#"
_ENDS_KEY = " \t.=]\n"


def positions(text: str) -> dict[Key, Spot]:
    """Each value's place by its path, and under ``(*path, "#key")`` that of its key; the text must be valid TOML."""
    walk = _Walk(text)
    walk.document()
    return walk.places


class _Walk:
    """One pass over the text; ``at`` is the next character."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.places: dict[Key, Spot] = {}
        self._lines = [0, *(n + 1 for n, char in enumerate(text) if char == "\n")]
        self._tables: Counter[Key] = Counter()

    def document(self) -> None:
        """Every line: a table's head, or a key with its value."""
        table: Key = ()
        while self._blank():
            if self.text[self.at] == "[":
                table = self._head()
            else:
                self._pair(table)

    def _head(self) -> Key:
        """``[tool.checker]`` or ``[[tables]]``: the path of what follows."""
        begin = self.at
        several = self.text.startswith("[[", begin)
        self.at += 1 + several
        names = self._keys(())
        self.at = self.text.index("]", self.at) + 1 + several
        path = self._numbered(tuple(names), several)
        self._keep(path, begin, self.at)
        return path

    def _numbered(self, names: tuple[str, ...], several: bool) -> Key:
        """The path with the numbers of the arrays of tables on its way."""
        path: Key = ()
        for n, name in enumerate(names):
            path = (*path, name)
            if several and n == len(names) - 1:
                self._tables[path] += 1
            if self._tables[path]:
                path = (*path, self._tables[path] - 1)
        return path

    def _pair(self, table: Key) -> None:
        path: Key = (*table, *self._keys(table))
        self.at = self.text.index("=", self.at) + 1
        self._spaces()
        self._value(path)

    def _keys(self, table: Key) -> list[str]:
        """``a."b.c"``: the names, each place kept."""
        names: list[str] = []
        while True:
            self._spaces()
            begin = self.at
            if self.text[begin] in "\"'":
                self._string()
                name = str(tomllib.loads(f"k = {self.text[begin : self.at]}")["k"])
            else:
                while self.at < len(self.text) and self.text[self.at] not in _ENDS_KEY:
                    self.at += 1
                name = self.text[begin : self.at]
            names.append(name)
            self._keep((*table, *names, "#key"), begin, self.at)
            self._spaces()
            if not self.text.startswith(".", self.at):
                return names
            self.at += 1

    def _value(self, path: Key) -> None:
        begin = self.at
        first = self.text[begin]
        if first in "\"'":
            self._string()
        elif first in "[{":
            self._inside(path, "]" if first == "[" else "}")
        else:
            while self.at < len(self.text) and self.text[self.at] not in _ENDS_BARE:
                self.at += 1
            end = len(self.text[begin : self.at].rstrip())
            self.at = begin + end
        self._keep(path, begin, self.at)

    def _inside(self, path: Key, end: str) -> None:
        """The values of an array, or the pairs of an inline table."""
        self.at += 1
        number = 0
        while self._blank() and self.text[self.at] != end:
            if self.text[self.at] == ",":
                self.at += 1
            elif end == "]":
                self._value((*path, number))
                number += 1
            else:
                self._pair(path)
        self.at += 1

    def _string(self) -> None:
        """Past a string, whichever of the four kinds."""
        quote = self.text[self.at]
        mark = quote * 3 if self.text.startswith(quote * 3, self.at) else quote
        self.at += len(mark)
        while not self.text.startswith(mark, self.at):
            self.at += 2 if quote == '"' and self.text[self.at] == "\\" else 1
        self.at += len(mark)
        while len(mark) == 3 and self.text.startswith(quote, self.at):  # """say "yes"""""
            self.at += 1

    def _blank(self) -> bool:
        """Past spaces, ends of lines and comments; whether anything is left."""
        while self.at < len(self.text):
            if self.text[self.at] == "#":
                end = self.text.find("\n", self.at)
                self.at = len(self.text) if end < 0 else end
            elif self.text[self.at] in _BLANK:
                self.at += 1
            else:
                return True
        return False

    def _spaces(self) -> None:
        while self.at < len(self.text) and self.text[self.at] in " \t":
            self.at += 1

    def _keep(self, path: Key, begin: int, end: int) -> None:
        line = bisect_right(self._lines, begin)
        start = self._lines[line - 1]
        over = self.text.find("\n", begin, end)
        self.places.setdefault(path, (line, begin - start + 1, max(1, (end if over < 0 else over) - begin)))
