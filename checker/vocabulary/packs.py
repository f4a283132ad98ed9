"""The folders of words beside the default one: those of rule packs, laid out like ``rules/``.

A pack with ``events/regatta.yaml`` teaches the checker a kind of event; ``checker.vocabulary.load`` reads its folder
after the default one of the same name. What the words mean is compiled once and kept for as long as the process lives,
so packs are named before the first word is read, and not changed afterwards.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from checker.diagnostics import Diagnostic, DiagnosticError, Place
from checker.vocabulary import documents

FOLDERS = frozenset(
    {"cues", "entities", "events", "kinds", "lifecycles", "oppositions", "circumstances", "slots", "times", "units"}
)
"""Folders of a pack, and of ``rules/``, that hold words rather than rules."""

_CLOSED = "cues"
_OPEN_CUES = "statuses"


class _Packs:
    """The folders in force; ``fixed`` once a word was read."""

    def __init__(self) -> None:
        self.folders: tuple[Path, ...] = ()
        self.fixed = False


_in_force = _Packs()


def use(packs: Sequence[Path]) -> None:
    """Read the words of these packs too, from now on; raises DiagnosticError where other ones are in force already, or
    a pack has words in a folder that cannot be added to."""
    folders = tuple(pack for pack in packs if any((pack / name).is_dir() for name in FOLDERS))
    if folders == _in_force.folders:
        return
    if _in_force.fixed:
        message = "the words of rule packs must be named before anything is read, once in a process"
        place = Place(folders[0].as_posix() if folders else _in_force.folders[0].as_posix())
        raise DiagnosticError([Diagnostic("late-pack", message, place, help="start another process")])
    problems = [problem for folder in folders for problem in _misplaced(folder)]
    if problems:
        raise DiagnosticError(problems)
    _in_force.folders = folders


def beside(folder: Path, default: Path) -> Iterator[Path]:
    """The folders of the packs that stand beside that one of the default folder (``…/rules/events``)."""
    if folder == default or not folder.is_relative_to(default):
        return
    _in_force.fixed = True
    for pack in _in_force.folders:
        other = pack / folder.relative_to(default)
        if folder.is_dir() and other.is_dir():
            yield other


def in_force() -> tuple[Path, ...]:
    """The packs whose words are read."""
    return _in_force.folders


def _misplaced(pack: Path) -> Iterator[Diagnostic]:
    """Files in cues/ that stand for one file of the checker's own: they would be passed over in silence."""
    folder = pack / _CLOSED
    for path in documents.files(folder) if folder.is_dir() else ():
        if path.relative_to(folder).parts[0] != _OPEN_CUES:
            message = "a rule pack adds cues under cues/statuses only"
            yield Diagnostic("misplaced-vocabulary", message, Place(path.as_posix()), help="move it, or take it out")
