"""What went wrong, where, and what to do about it: one shape for articles, vocabulary, rules and flags.

A diagnostic is a headline, a place, and a help line, after the fashion of ruff and rustc::

    rules/status/announced.yaml:7:3: error: unknown key "assertion"
        7 |   assertion: {slot: status}
          |   ^^^^^^^^^
    help: did you mean "assertions"?

Problems are collected, not raised one by one: one bad file never stops the other thousand.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Literal

Severity = Literal["error", "warning", "note"]


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a file: 1-based ``line`` and ``column`` (None: the file as a whole), ``width`` in characters."""

    path: str
    line: int | None = None
    column: int | None = None
    width: int = 1
    source: str | None = None

    def __str__(self) -> str:
        parts = [self.path, *(str(n) for n in (self.line, self.column) if n is not None)]
        return ":".join(parts)


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One problem. ``kind`` is a stable slug (``malformed-json``) that summaries count by."""

    kind: str
    message: str
    place: Place
    severity: Severity = "error"
    help: str | None = None

    def render(self) -> str:
        """The diagnostic as plain text, over one or more lines, with a caret where the column is known."""
        lines = [f"{self.place}: {self.severity}: {self.message}"]
        place = self.place
        if place.line is not None and place.source is not None:
            number = str(place.line)
            lines.append(f"  {number} | {place.source}")
            if place.column is not None:
                indent = "".join("\t" if c == "\t" else " " for c in place.source[: place.column - 1])
                width = max(1, min(place.width, len(place.source) - place.column + 1))
                lines.append(f"  {' ' * len(number)} | {indent}{'^' * width}")
        if self.help:
            lines.append(f"help: {self.help}")
        return "\n".join(lines)


class DiagnosticError(Exception):
    """Raised where nothing trustworthy can run; carries every problem that was found, not only the first."""

    def __init__(self, diagnostics: Iterable[Diagnostic]) -> None:
        self.diagnostics = tuple(diagnostics)
        super().__init__("\n".join(d.render() for d in self.diagnostics))

    def __reduce__(self) -> tuple[type[DiagnosticError], tuple[tuple[Diagnostic, ...]]]:
        return type(self), (self.diagnostics,)


def did_you_mean(word: str, known: Iterable[str]) -> str | None:
    """A help line that names the closest known word, or lists what there is when nothing comes close."""
    choices = sorted(known)
    close = get_close_matches(word, choices, n=1, cutoff=0.6)
    if close:
        return f'did you mean "{close[0]}"?'
    if choices and len(choices) <= 12:
        return "known here: " + ", ".join(choices)
    return None
