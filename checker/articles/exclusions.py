"""Which files of a folder are left out: globs after the fashion of .gitignore.

    drafts              everything called so, at any depth, and all below it
    *.bak.md            likewise
    wire/raw/*.json     from the base folder on
    wire/**/raw         with any number of folders between

A file that is given by name is read whatever the globs say.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from pathlib import Path

_ANY_DEPTH = "**"


@dataclass(frozen=True)
class Exclusions:
    """The globs, and the folder that those with a slash in them count from."""

    globs: tuple[str, ...]
    base: Path
    _parts: tuple[tuple[str, ...], ...] = field(init=False, repr=False)
    _base: tuple[str, ...] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_parts", tuple(_parts(glob) for glob in self.globs))
        object.__setattr__(self, "_base", _components(os.path.realpath(self.base)))

    def __call__(self, path: str, top: str) -> bool:
        """Whether the file or folder is left out; ``top`` is the folder that is being read, which never is."""
        components = _components(path)
        name = components[-1]
        below = components[len(self._base) :] if components[: len(self._base)] == self._base else None
        inside = components[len(_components(top)) :]
        for parts in self._parts:
            if len(parts) == 1 and fnmatchcase(name, parts[0]):
                return bool(inside)
            if len(parts) > 1 and below is not None and inside and _fits(below, parts):
                return True
        return False


def _parts(glob: str) -> tuple[str, ...]:
    """The names of a glob; one that is anchored by a slash in front begins with an empty name."""
    cleaned = glob.replace("\\", "/").rstrip("/")
    names = tuple(part for part in cleaned.split("/") if part not in ("", "."))
    return ("", *names) if cleaned.startswith(("/", "./")) else names


def _components(path: str) -> tuple[str, ...]:
    return tuple(part for part in path.replace(os.sep, "/").split("/") if part)


def _fits(names: Sequence[str], parts: Sequence[str]) -> bool:
    """Whether the whole path fits, each name by its part, ``**`` standing for any number of names."""
    parts = [part for part in parts if part]
    reached = {0}  # how many parts may be used up so far
    for name in (*names, None):
        for number in sorted(reached):
            while number < len(parts) and parts[number] == _ANY_DEPTH:
                number += 1
                reached.add(number)
        if name is None:
            break
        reached = {
            number if parts[number] == _ANY_DEPTH else number + 1
            for number in reached
            if number < len(parts) and (parts[number] == _ANY_DEPTH or fnmatchcase(name, parts[number]))
        }
    return len(parts) in reached
