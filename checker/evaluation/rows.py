"""Labelled pairs: JSON Lines, one pair of statements a line.

    {"verdict": "contradiction", "kind": "number.deaths", "note": "both of the same hour",
     "a": {"doc": "post-1", "start": 0, "end": 29, "quote": "Four people died in the fire.", "focus": "Four people"},
     "b": {"doc": "echo-1", …}}

``verdict`` is contradiction, or one of the harmless ones: update (the later report supersedes), granularity (one is
coarser or rounded), not_comparable (another event, scope, unit). ``focus`` are the words that carry the value,
``focus_span`` where they stand in the article; without either the whole sentence counts. A bad line costs itself only.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Literal, Self, get_args

from pydantic import BaseModel, ConfigDict, ValidationError, model_validator

from checker.articles import json_text
from checker.articles.limits import Limits
from checker.articles.model import Article
from checker.diagnostics import Diagnostic, Place

Verdict = Literal["contradiction", "update", "granularity", "not_comparable"]
VERDICTS: tuple[Verdict, ...] = get_args(Verdict)


class Side(BaseModel):
    """One statement; offsets count characters of the article's text."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    doc: str
    start: int
    end: int
    quote: str
    focus: str | None = None
    focus_span: tuple[int, int] | None = None

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if not 0 <= self.start < self.end:
            raise ValueError(f"start {self.start} and end {self.end} are no stretch of text")
        return self

    @property
    def span(self) -> tuple[int, int]:
        """Where the value stands."""
        if self.focus_span is not None:
            return self.focus_span
        at = self.quote.find(self.focus) if self.focus else -1
        return (self.start + at, self.start + at + len(self.focus or "")) if at >= 0 else (self.start, self.end)


class Row(BaseModel):
    """A pair with its verdict; ``kind`` is what it is about ("number.deaths"), ``resolver`` what makes it harmless."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    a: Side
    b: Side
    verdict: Verdict
    kind: str = ""
    resolver: str | None = None
    note: str | None = None

    @property
    def family(self) -> str:
        """The first part of ``kind``: "number"."""
        return self.kind.split(".")[0] or "other"


def read(path: Path, articles: Mapping[str, Article]) -> tuple[tuple[Row, ...], tuple[Diagnostic, ...]]:
    """The rows of the file, and every problem. A row whose article was not read, or does not say so at that place, is
    a problem and no row.
    """
    rows: list[Row] = []
    problems: list[Diagnostic] = []
    with path.open(encoding="utf-8", errors="replace") as lines:
        for number, line in enumerate(lines, start=1):
            if line.isspace():
                continue
            row = _row(line, Place(str(path), number))
            problem = row if isinstance(row, Diagnostic) else _unfounded(row, articles, Place(str(path), number))
            if problem is not None:
                problems.append(problem)
            elif isinstance(row, Row):
                rows.append(row)
    return tuple(rows), tuple(problems)


def _row(line: str, place: Place) -> Row | Diagnostic:
    value, problem = json_text.parse(line, place, Limits().max_depth)
    if problem is not None:
        return problem
    try:
        return Row.model_validate(value)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        where = ".".join(str(part) for part in first["loc"])
        message = str(first["msg"]).removeprefix("Value error, ")
        help_line = f"verdicts: {', '.join(VERDICTS)}" if where == "verdict" else None
        told = f'"{where}": {message[:1].lower()}{message[1:]}' if where else "a row is an object with a, b and verdict"
        return Diagnostic("wrong-row", told, place, help=help_line)


def _unfounded(row: Row, articles: Mapping[str, Article], place: Place) -> Diagnostic | None:
    for name, side in (("a", row.a), ("b", row.b)):
        article = articles.get(side.doc)
        if article is None:
            return Diagnostic("row-without-article", f'no article "{side.doc}" was read', place)
        if article.text[side.start : side.end] != side.quote:
            message = f'side {name}: the quote does not stand at {side.start} to {side.end} of "{side.doc}"'
            return Diagnostic("misquoted", message, place, help="offsets count characters of the text as given")
    return None
