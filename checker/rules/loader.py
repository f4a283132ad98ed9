"""Rule files to checked rules: what is written is validated, parsed and given types; every problem of every file comes
back with its place.

One broken rule does not take the others down: it is left out, and the :class:`RuleBook` says why.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from checker import vocabulary
from checker.diagnostics import Diagnostic
from checker.rules.checking import check
from checker.rules.model import Rule, RuleBook, RuleFile
from checker.vocabulary import documents
from checker.vocabulary.documents import Document

VOCABULARY = frozenset({"cues", "entities", "events", "kinds", "lifecycles", "slots", "times", "units"})
"""Folders under ``rules/`` that hold words, not rules."""


def load(folders: Sequence[Path | str] | None = None) -> RuleBook:
    """The rules below these folders (those that ship with the checker, where none are given), by id."""
    paths = [Path(folder) for folder in folders] if folders is not None else [vocabulary.default_folder()]
    found: list[tuple[Document, Rule]] = []
    problems: list[Diagnostic] = []
    for path in _files(paths):
        rule, document, diagnostics = _read(path)
        problems.extend(diagnostics)
        if rule is not None and document is not None:
            found.append((document, rule))
    rules: dict[str, Rule] = {}
    for document, rule in found:
        first = rules.setdefault(rule.id, rule)
        if first is not rule:
            place = document.place(("id",))
            message = f'the rule "{rule.id}" stands in {first.path} already'
            problems.append(Diagnostic("duplicate-rule", message, place, help="give it an id of its own"))
    return RuleBook(tuple(rules[name] for name in sorted(rules)), tuple(problems))


def parse(text: str, path: str = "<rule>") -> tuple[Rule | None, tuple[Diagnostic, ...]]:
    """One rule from a text, for tests and editors."""
    document, problems = documents.parse(text, path)
    if document is None or problems:
        return None, tuple(problems)
    rule, found = _rule(document)
    return rule, tuple(found)


def _files(folders: Iterable[Path]) -> Iterable[Path]:
    for folder in folders:
        if folder.is_file():
            yield folder
            continue
        for path in documents.files(folder):
            if path.relative_to(folder).parts[0] not in VOCABULARY:
                yield path


def _read(path: Path) -> tuple[Rule | None, Document | None, Sequence[Diagnostic]]:
    document, problems = documents.read(path)
    if document is None or problems:
        return None, None, problems
    rule, found = _rule(document)
    return rule, document, found


def _rule(document: Document) -> tuple[Rule | None, list[Diagnostic]]:
    file, problems = vocabulary.validate(document, RuleFile)
    if file is None:
        return None, problems
    return check(file, document)
