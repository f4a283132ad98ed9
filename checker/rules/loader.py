"""Rule files to checked rules: what is written is validated, parsed and given types; every problem of every file comes
back with its place.

One broken rule does not take the others down: it is left out, and the :class:`RuleBook` says why.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from checker import vocabulary
from checker.diagnostics import Diagnostic
from checker.rules.checking import check
from checker.rules.model import Rule, RuleBook, RuleFile
from checker.vocabulary import documents, packs
from checker.vocabulary.documents import Document

VOCABULARY = packs.FOLDERS
"""Folders under ``rules/`` that hold words, not rules."""


def load(folders: Sequence[Path | str] | None = None) -> RuleBook:
    """The rules below these folders (those that ship with the checker, where none are given), by id."""
    paths = [Path(folder) for folder in folders] if folders is not None else [vocabulary.default_folder()]
    found: list[tuple[Document, Rule]] = []
    problems: list[Diagnostic] = []
    for path, family in _files(paths):
        rule, document, diagnostics = _read(path)
        problems.extend(diagnostics)
        if rule is not None and document is not None:
            found.append((document, replace(rule, family=family)))
    rules: dict[str, Rule] = {}
    for document, rule in found:
        first = rules.setdefault(rule.id, rule)
        if first is not rule:
            place = document.place(("id",))
            message = f'the rule "{rule.id}" stands in {first.path} already'
            problems.append(Diagnostic("duplicate-rule", message, place, help="give it an id of its own"))
    problems.extend(_taken(found, rules))
    return RuleBook(tuple(rules[name] for name in sorted(rules)), tuple(problems))


def _taken(found: Sequence[tuple[Document, Rule]], rules: Mapping[str, Rule]) -> Iterable[Diagnostic]:
    """Former ids that another rule has, or had."""
    had: dict[str, Rule] = {}
    for document, rule in found:
        for n, old in enumerate(rule.file.formerly):
            first = rules.get(old) or had.setdefault(old, rule)
            if first is not rule:
                path = ("formerly", n) if ("formerly", n) in document.places else ("formerly",)
                message = f'"{old}" is, or was, the id of the rule in {first.path}'
                yield Diagnostic("duplicate-rule", message, document.place(path), help="a former id leads to one rule")


def parse(text: str, path: str = "<rule>") -> tuple[Rule | None, tuple[Diagnostic, ...]]:
    """One rule from a text, for tests and editors."""
    document, problems = documents.parse(text, path)
    if document is None or problems:
        return None, tuple(problems)
    rule, found = _rule(document)
    return rule, tuple(found)


def _files(folders: Iterable[Path]) -> Iterable[tuple[Path, str]]:
    """Each rule file with its family: the folder that it lies in, "" for one at the top."""
    for folder in folders:
        if folder.is_file():
            yield folder, ""
            continue
        for path in documents.files(folder):
            parts = path.relative_to(folder).parts
            if parts[0] not in VOCABULARY:
                yield path, parts[0] if len(parts) > 1 else ""


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
