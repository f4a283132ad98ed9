"""Paths as the user typed them, turned into the files to read: ``stories/`` becomes every article below it, in a
fixed order.

Hidden files and folders stay out, and so does what is not meant as an article (README files, YAML, unknown endings).
A link is followed only where it stays inside the folder that was given. A file given by name is read whatever it is
called.

Paths are plain strings here: a Path for each of ten thousand files takes longer than reading them.
"""
# ruff: noqa: PTH100, PTH110, PTH112, PTH113, PTH119, PTH122

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from pathlib import Path

from checker.articles.quoting import quoted
from checker.diagnostics import Diagnostic, Place


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file to read: ``path`` with links resolved, and how it is ``shown``: relative to the root, posix style.

    ``named`` is true of a file that was given by name.
    """

    path: str
    shown: str
    named: bool = False

    @property
    def ending(self) -> str:
        """The ending in lower case, with its dot; empty where there is none."""
        return os.path.splitext(self.shown)[1].lower()


@dataclass(frozen=True, slots=True)
class Found:
    """What a walk found: the files in the order of their shown paths, how many others were passed over, problems, and
    how many files and folders were left out as asked."""

    files: tuple[SourceFile, ...]
    others: int
    problems: tuple[Diagnostic, ...]
    excluded: int = 0


Excluded = Callable[[str, str], bool]
"""Whether a file or folder is to be left out, by its path and that of the folder which is read."""


def walk(
    paths: Sequence[Path], endings: AbstractSet[str], root: Path | None = None, exclude: Excluded | None = None
) -> Found:
    """Every file that is to be read, each once, however many of the paths lead to it."""
    show = _Shown(root if root is not None else Path.cwd())
    files: dict[str, SourceFile] = {}
    others: set[str] = set()
    excluded: set[str] = set()
    problems: list[Diagnostic] = []
    for path in sorted({os.fspath(path) for path in paths}):
        if os.path.isdir(path):
            for entry in _below(path, show, exclude):
                if isinstance(entry, Diagnostic):
                    problems.append(entry)
                elif isinstance(entry, _Excluded):
                    excluded.add(entry.path)
                elif _is_article(entry, endings):
                    files.setdefault(entry.path, entry)
                else:
                    others.add(entry.path)
        elif os.path.exists(path):
            real = os.path.realpath(path)
            files[real] = SourceFile(real, show(path), named=True)
        else:
            problems.append(Diagnostic("no-such-file", f"no file or folder {quoted(path)}", Place(show(path))))
    ordered = tuple(sorted(files.values(), key=lambda file: file.shown))
    ranked = tuple(sorted(problems, key=lambda problem: problem.place.path))
    return Found(ordered, len(others - files.keys()), ranked, len(excluded - files.keys()))


@dataclass(frozen=True, slots=True)
class _Excluded:
    """A file or folder that is left out as asked."""

    path: str


def _is_article(file: SourceFile, endings: AbstractSet[str]) -> bool:
    is_readme = file.ending == ".md" and os.path.basename(file.shown).lower().startswith("readme")
    return file.ending in endings and not is_readme


class _Shown:
    """How a path is shown: relative to the root where it lies below it, else as it was given."""

    def __init__(self, root: Path) -> None:
        roots = dict.fromkeys((os.path.abspath(root), os.path.realpath(root)))
        self._roots = tuple(root.rstrip(os.sep) + os.sep for root in roots)

    def __call__(self, path: str) -> str:
        absolute = os.path.abspath(path)
        for root in self._roots:
            if absolute + os.sep == root:
                return "."
            if absolute.startswith(root):
                return _clean(absolute[len(root) :])
        return _clean(os.path.normpath(path))


def _below(top: str, show: _Shown, exclude: Excluded | None) -> Iterator[SourceFile | Diagnostic | _Excluded]:
    """The files below a folder: first those that lie there, then those that links inside it lead to."""
    tree = os.path.realpath(top)
    shown_top = show(top)
    links: list[str] = []
    pending = [tree]
    while pending:
        folder = pending.pop()
        try:
            with os.scandir(folder) as scan:
                entries = sorted(scan, key=lambda entry: entry.name)
        except OSError as error:
            message = f"the folder cannot be read: {error.strerror or error}"
            yield Diagnostic("unreadable", message, Place(_inside(folder, tree, shown_top)))
            continue
        for entry in entries:
            if entry.name.startswith("."):
                continue
            if exclude is not None and exclude(entry.path, tree):
                yield _Excluded(entry.path)
            elif entry.is_symlink():
                links.append(entry.path)
            elif entry.is_dir():
                pending.append(entry.path)
            elif entry.is_file():
                yield SourceFile(entry.path, _inside(entry.path, tree, shown_top))
    for link in sorted(links):
        yield from _linked(link, tree, shown_top)


def _linked(link: str, tree: str, shown_top: str) -> Iterator[SourceFile | Diagnostic]:
    """What a link inside the tree leads to; folders in the tree are read where they lie, so only files count."""
    target = os.path.realpath(link)
    shown = _inside(link, tree, shown_top)
    inside = target.startswith(tree.rstrip(os.sep) + os.sep)
    if target != tree and not inside:
        message = "a link that leads out of the folder is not followed"
        yield Diagnostic("link-outside", message, Place(shown), severity="note")
    elif inside and os.path.isfile(target) and f"{os.sep}." not in target[len(tree) :]:
        yield SourceFile(target, shown)


def _inside(path: str, tree: str, shown_top: str) -> str:
    """A path below the tree as it is shown, below the folder as that is shown."""
    below = _clean(path[len(tree) :]).lstrip("/")
    if not below:
        return shown_top
    return below if shown_top == "." else f"{shown_top.rstrip('/')}/{below}"


def _clean(path: str) -> str:
    """Posix style, with the bytes of a file name that are no UTF-8 spelled out, so that it can be printed."""
    shown = path.replace(os.sep, "/")
    return shown if shown.isascii() else os.fsencode(shown).decode("utf-8", "backslashreplace")
