"""Articles for a command: what was read, with the problems told on standard error, or an error where nothing was."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from checker.cli import errors

if TYPE_CHECKING:
    from checker.articles import Article
    from checker.articles.walk import Excluded
    from checker.cli.output import Progress


def articles(
    paths: Sequence[Path], *, as_of: date | None, progress: Progress, exclude: Excluded | None = None
) -> Sequence[Article]:
    """The articles under the paths."""
    from checker.articles import read

    reading = read(paths, as_of=as_of, exclude=exclude, progress=lambda done, total: progress("reading", done, total))
    errors.show(reading.problems)
    if not reading.articles:
        raise nothing_read(paths)
    return reading.articles


def nothing_read(paths: Sequence[Path]) -> errors.CliError:
    """The error of a run over nothing."""
    quoted = ", ".join(f'"{path}"' for path in paths)
    return errors.CliError(
        f"no article could be read in {quoted}",
        "articles are .json, .jsonl, .md, .txt, .html and .tml files in English",
    )
