"""Paths in, articles out: ``read([Path("stories/")])`` gives every English article below the folder, newest versions
only.

What cannot be read is a problem with its place, and is counted by reason; it never costs the rest. The result does
not depend on the order of paths or files, nor on the day it runs on: ``as_of`` is the only "today" there is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from types import MappingProxyType, ModuleType

from checker.articles import html, json_reader, jsonl, languages, markdown, text, timeml
from checker.articles.clocks import clocks
from checker.articles.fields import Fields, check, is_statement
from checker.articles.limits import Limits
from checker.articles.model import Article
from checker.articles.quoting import quoted
from checker.articles.record import Record
from checker.articles.versions import Copy, settle
from checker.articles.walk import Excluded, SourceFile, walk
from checker.diagnostics import Diagnostic

READERS: tuple[ModuleType, ...] = (json_reader, jsonl, markdown, text, html, timeml)
"""Each has ``ENDINGS`` and ``records(file, limits)``."""

_READER_OF: Mapping[str, ModuleType] = {ending: reader for reader in READERS for ending in reader.ENDINGS}

ENDINGS = frozenset(_READER_OF)
"""Of the files in a folder those are read that end so."""

REASONS: Mapping[str, str] = MappingProxyType(
    {
        "not-english": "not English",
        "duplicate": "identical to one that was read",
        "replaced": "replaced by a newer version",
        "other-file": "of another kind",
        "link-outside": "links that lead out of the folder",
        "excluded": "excluded by a setting",
    }
)
"""What the skips that are nobody's mistake are called in a summary; every other slug is the kind of a problem."""


@dataclass(frozen=True, slots=True)
class Reading:
    """The articles by id, every problem by place, and how many articles or files were skipped, by reason slug.

    ``statements`` are records that hold an assertion instead of an article, unread: see
    :mod:`checker.assertions.lines`.
    """

    articles: tuple[Article, ...]
    problems: tuple[Diagnostic, ...] = ()
    skipped: Mapping[str, int] = field(default_factory=dict)
    statements: tuple[Record, ...] = ()

    @property
    def lost(self) -> int:
        """How many files or articles should have been read and were not: bad input, and other languages."""
        harmless = REASONS.keys() - {"not-english"}
        return sum(number for reason, number in self.skipped.items() if reason not in harmless)


def read(
    paths: Sequence[Path],
    *,
    root: Path | None = None,
    limits: Limits = Limits(),  # noqa: B008 (frozen)
    as_of: date | None = None,
    progress: Callable[[int, int], None] | None = None,
    exclude: Excluded | None = None,
) -> Reading:
    """Every article in the files and folders given.

    Paths in articles and problems are relative to ``root`` (default: the current folder) where they lie below it,
    else as given. ``progress`` is called with the number of files done and of all files.
    ``exclude`` says which files and folders to leave out, see :class:`checker.articles.exclusions.Exclusions`.
    """
    found = walk(paths, ENDINGS, root, exclude)
    problems = list(found.problems)
    skipped = Counter(problem.kind for problem in problems)
    skipped["other-file"] += found.others
    skipped["excluded"] += found.excluded
    copies: list[Copy] = []
    statements: list[Record] = []
    for done, file in enumerate(found.files, start=1):
        for item in _read_file(file, limits, as_of):
            if isinstance(item, Copy):
                copies.append(item)
            elif isinstance(item, Record):
                statements.append(item)
            elif isinstance(item, _Skip):
                problems.append(item.problem)
                skipped[item.problem.kind] += 1
            else:
                problems.append(item)
        if progress is not None:
            progress(done, len(found.files))
    kept = settle(copies)
    skipped.update(kept.skipped)
    problems.extend(kept.problems)
    counts = {reason: skipped[reason] for reason in sorted(skipped) if skipped[reason]}
    return Reading(kept.articles, tuple(sorted(problems, key=_order)), MappingProxyType(counts), tuple(statements))


@dataclass(frozen=True, slots=True)
class _Skip:
    """A problem that cost an article or a file."""

    problem: Diagnostic


def _read_file(file: SourceFile, limits: Limits, as_of: date | None) -> Iterator[Copy | Record | _Skip | Diagnostic]:
    reader = _READER_OF.get(file.ending, text)
    for item in reader.records(file, limits):
        if isinstance(item, Diagnostic):
            yield _Skip(item)
            continue
        if is_statement(item):
            yield item
            continue
        fields = check(item, limits)
        if isinstance(fields, Diagnostic):
            yield _Skip(fields)
            continue
        language = languages.foreign(fields.text, fields.get("language"))
        if language is not None:
            place = item.place_of("language" if fields.get("language") else "")
            yield _Skip(
                Diagnostic("not-english", f"not English ({quoted(language)}), so not read", place, severity="note")
            )
            continue
        article = _article(item, fields, as_of)
        yield from fields.problems
        yield Copy(article, item.place_of)


def _article(record: Record, fields: Fields, as_of: date | None) -> Article:
    return Article(
        id=fields.id,
        text=fields.text,
        title=fields.get("title") or "",
        publisher=fields.get("publisher"),
        url=fields.get("url"),
        language=fields.get("language"),
        kind=fields.kind,
        clocks=clocks(fields, as_of),
        path=record.path,
        text_line=record.text_line,
        metadata=fields.metadata,
    )


def _order(problem: Diagnostic) -> tuple[str, int, int, str, str]:
    place = problem.place
    return place.path, place.line or 0, place.column or 0, problem.kind, problem.message
