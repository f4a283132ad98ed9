"""The options that commands share, each declared once, so that ``--as-of`` means the same everywhere."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import click

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]


def existing_path(value: str) -> Path:
    """A file or folder that is there."""
    path = Path(value)
    try:
        there = path.exists()
    except (OSError, ValueError) as error:
        raise click.BadParameter(f'cannot look at "{value}": {error}') from error
    if not there:
        raise click.BadParameter(f'no such file or folder: "{value}"')
    return path


def day(value: str) -> date:
    """An ISO date."""
    try:
        return date.fromisoformat(value)
    except ValueError as error:
        raise click.BadParameter(f'no date: "{value}" (write it as 2019-05-14)') from error


def output_file(value: str) -> Path | None:
    """A file to be written, None for ``-``; that its folder exists is checked before the work begins, not after."""
    if value == "-":
        return None
    path = Path(value)
    if path.is_dir():
        raise click.BadParameter(f'"{value}" is a folder, not a file')
    if not path.parent.is_dir():
        raise click.BadParameter(f'no such folder: "{path.parent}"')
    return path


def examples(*lines: str) -> str:
    """The end of a command's help: one example a line, as click keeps it (``\\b``: do not rewrap)."""
    heading = "Example" if len(lines) == 1 else "Examples"
    return "\n".join(["\b", f"{heading}:", *(f"  {line}" for line in lines)])


class Named(click.Choice[str]):
    """One of a few names; for any other, which one was probably meant."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The name, if it is known."""
        from checker.cli import errors

        if value not in self.choices:
            raise errors.unknown("format", value, self.choices)
        return super().convert(value, param, ctx)


def paths() -> Decorator:
    """PATH…: files and folders with articles."""
    return click.argument("paths", nargs=-1, required=True, type=existing_path, metavar="PATH...")


def rules() -> Decorator:
    """``--rules FOLDER``, may be repeated."""
    return click.option(
        "--rules", "rules", multiple=True, type=existing_path, metavar="FOLDER",
        help="Use the rules in this folder too; may be repeated.",
    )  # fmt: skip


def output() -> Decorator:
    """``--output FILE``."""
    return click.option(
        "--output", "-o", type=output_file, metavar="FILE",
        help="Write to this file instead of standard output; it appears only when it is complete.",
    )  # fmt: skip


def output_format(*formats: str) -> Decorator:
    """``--format``, the first one by default."""
    return click.option(
        "--format", "format", type=Named(formats), default=formats[0], show_default=True,
        help="For people or for programs.",
    )  # fmt: skip


def reports() -> Decorator:
    """``--format FORMAT`` and ``--output FORMAT[=FILE]``, the latter as often as wanted; see
    :mod:`checker.cli.targets`."""
    from checker.report import FORMATS

    named = click.option(
        "--format", "format", type=Named(tuple(FORMATS)), metavar="FORMAT",
        help=f"One of {', '.join(FORMATS)}.  [default: text]",
    )  # fmt: skip
    targets = click.option(
        "--output", "-o", "output", multiple=True, metavar="FORMAT[=FILE]",
        help="Write this format to that file, or to standard output; may be repeated. A FILE alone is for --format. "
        "Files appear only when they are complete.",
    )  # fmt: skip
    return lambda command: named(targets(command))


def suppressions() -> Decorator:
    """``--suppressions FILE``."""
    return click.option(
        "--suppressions", type=existing_path, metavar="FILE",
        help="Mark the findings that this file accepts; they fail no run.",
    )  # fmt: skip


def identity() -> Decorator:
    """``--identity FILE``."""
    return click.option(
        "--identity", type=existing_path, metavar="FILE",
        help="Take this file's word for which mentions are one event, and which are not.",
    )  # fmt: skip


def as_of() -> Decorator:
    """``--as-of DATE``."""
    return click.option(
        "--as-of", type=day, metavar="DATE",
        help="Take this day for today: articles dated later are told of, suppressions that ended before it are over. "
        "The system clock is never asked.",
    )  # fmt: skip
