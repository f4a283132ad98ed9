"""Which file holds the configuration: the nearest one upward from what is checked, else from the current folder.

``checker run desk/stories desk/wire`` looks in desk/ (the deepest folder that holds all paths), then in the folder
above it, and so on up; where there is none, in the current folder and upward from there. A folder's ``checker.toml``
goes before its ``pyproject.toml``, of which only one with a ``[tool.checker]`` counts. A folder with a ``.git`` is the
last one that is looked into.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

NAMES = ("checker.toml", "pyproject.toml")
_TABLE = b"tool"
_MOST_BYTES = 1_000_000


def find(paths: Sequence[Path], cwd: Path) -> Path | None:
    """The file; None where there is none."""
    starts = [_common(paths, cwd)] if paths else []
    for start in dict.fromkeys((*starts, Path(os.path.realpath(cwd)))):
        for folder in _upward(start):
            for name in NAMES:
                if _counts(folder / name):
                    return folder / name
    return None


def is_own(file: Path, cwd: Path) -> bool:
    """Whether a file that was found is the user's own: it lies in the current folder or above it. One that came along
    with a folder of articles is not."""
    return Path(os.path.realpath(cwd)).is_relative_to(os.path.realpath(file.parent))


def _common(paths: Sequence[Path], cwd: Path) -> Path:
    """The deepest folder that holds all the paths."""
    folders = []
    for path in paths:
        real = os.path.realpath(cwd / path)
        folders.append(real if Path(real).is_dir() else os.path.dirname(real))  # noqa: PTH120
    try:
        return Path(os.path.commonpath(folders))
    except ValueError:  # several drives
        return Path(os.path.realpath(cwd))


def _upward(folder: Path) -> Iterator[Path]:
    for one in (folder, *folder.parents):
        yield one
        if (one / ".git").exists():
            return


def _counts(file: Path) -> bool:
    """Whether the file is one that configures: a pyproject.toml that is broken or too large is not ours to judge."""
    try:
        if not file.is_file():
            return False
        if file.name == "checker.toml":
            return True
        with file.open("rb") as opened:
            data = opened.read(_MOST_BYTES)
    except OSError:
        return False
    return b"[tool.checker" in data or (_TABLE in data and _has_table(data))


def _has_table(data: bytes) -> bool:
    """Whether there is a ``[tool.checker]`` however it is written."""
    import tomllib

    try:
        tool = tomllib.loads(data.decode("utf-8")).get("tool")
    except (ValueError, RecursionError):
        return False
    return isinstance(tool, dict) and "checker" in tool
