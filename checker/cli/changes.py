"""``--changed FILE``, ``--changed-from FILE`` and ``--since REV``: which files were changed, from whoever knows it.

error: no revision "mian" in the repository "/news"
help: did you mean a branch that is not fetched? try: git fetch origin mian
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import click

from checker.cli import errors
from checker.cli.options import Decorator

_GIT = ("git", "-c", "core.fsmonitor=false", "-c", "core.quotePath=false")
"""Nothing that the configuration of a repository names is run."""


def options() -> Decorator:
    """The three, which may be used together."""
    decorators = (
        click.option(
            "--changed", "changed", multiple=True, metavar="FILE",
            help="Report only what is about this file or folder, held against everything; may be repeated.",
        ),
        click.option(
            "--changed-from", "changed_from", metavar="FILE",
            help="Like --changed for each line of this file, or of standard input (-).",
        ),
        click.option(
            "--since", "since", metavar="REV",
            help="Like --changed for each file that git has changed since the branch left REV, and each new one.",
        ),
    )  # fmt: skip

    def decorate(command: Any) -> Any:
        for decorator in reversed(decorators):
            command = decorator(command)
        return command

    return decorate


def asked(
    paths: Sequence[Path], changed: Sequence[str], changed_from: str | None, since: str | None
) -> frozenset[Path] | None:
    """The files, absolute, with links resolved; None where everything is to be reported."""
    if not changed and changed_from is None and since is None:
        return None
    named = [*changed, *(_listed(changed_from) if changed_from is not None else ())]
    files = [*map(Path, named), *(_since(since, paths) if since is not None else ())]
    return frozenset(Path(os.path.realpath(file)) for file in files)


def _listed(name: str) -> list[str]:
    try:
        data = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    except OSError as error:
        why = (error.strerror or str(error)).lower()
        raise errors.CliError(f'cannot read the list of files "{name}": {why}', "one path a line") from error
    lines = os.fsdecode(data).replace("\0", "\n").splitlines()
    return [line.strip() for line in lines if line.strip()]


def _since(revision: str, paths: Sequence[Path]) -> Iterator[Path]:
    """What differs from the revision in the repositories of the paths, and what git does not know yet."""
    for top in sorted({_repository(path) for path in paths}):
        start = _git(top, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}") if _is_name(revision) else None
        if start is None:
            raise errors.CliError(
                f'no revision "{revision}" in the repository "{top}"',
                "it may be misspelt, or not fetched: a clone of depth 1 has no other (fetch-depth: 0, GIT_DEPTH: 0)",
            )
        base = _git(top, "merge-base", start.strip(), "HEAD") or start
        listed = _git(top, "diff", "--name-only", "-z", "--no-renames", "--no-ext-diff", base.strip(), "--")
        new = _git(top, "ls-files", "--others", "--exclude-standard", "--full-name", "-z")
        for name in f"{listed or ''}{new or ''}".split("\0"):
            if name:
                yield top / name


def _is_name(revision: str) -> bool:
    return bool(revision) and not revision.startswith("-") and "\0" not in revision


def _repository(path: Path) -> Path:
    folder = path if path.is_dir() else path.parent
    found = _git(folder, "rev-parse", "--show-toplevel")
    if found is None:
        message = f'--since asks git, and "{folder}" is in no git repository that can be read'
        raise errors.CliError(message, "name the changed files instead: --changed FILE, or --changed-from FILE")
    return Path(found.removesuffix("\n"))


def _git(folder: Path, *arguments: str) -> str | None:
    """What git prints; None where it says no."""
    environment = {name: value for name, value in os.environ.items() if name not in ("GIT_DIR", "GIT_WORK_TREE")}
    try:
        done = subprocess.run(
            [*_GIT, *arguments], cwd=folder, capture_output=True, stdin=subprocess.DEVNULL, env=environment, check=False
        )
    except FileNotFoundError:
        message = "--since asks git, which is not installed"
        raise errors.CliError(message, "name the changed files instead: --changed FILE") from None
    return os.fsdecode(done.stdout) if done.returncode == 0 else None
