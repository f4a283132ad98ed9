"""``--format`` and ``--output`` as typed, turned into what is to be written where.

    (nothing)                              text to standard output
    --format json                          JSON to standard output
    --format json --output report.json     JSON to that file
    --output json=report.json              the same
    --output text --output sarif=r.sarif   text to standard output, SARIF to that file

``--output`` takes a format, a format and a file, or (something with a dot or a slash in it) a file alone, which is then
for ``--format``. Where only files are asked for, nothing is printed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from checker.cli import errors, options
from checker.report import FORMATS

DEFAULT = "text"


@dataclass(frozen=True, slots=True)
class Target:
    """A format, and the file it goes to; None: standard output."""

    format: str
    file: Path | None = None


def of(format: str | None, outputs: Sequence[str]) -> tuple[Target, ...]:
    """Every report that is asked for, files before standard output; raises CliError for what makes no sense."""
    named: list[Target] = []
    alone: list[str] = []
    for output in outputs:
        name, equals, file = output.partition("=")
        if _is_file(name):
            alone.append(output)
        elif name not in FORMATS:
            raise _no_format(name)
        elif equals and not file:
            raise errors.CliError(f'--output: no file behind "{output}"', f'write "{name}=report" or "{name}"')
        else:
            named.append(Target(name, _file(file) if equals else None))
    if len(alone) > 1:
        files = ", ".join(f'"{file}"' for file in alone)
        raise errors.CliError(f"--output: more than one file for --format: {files}", 'write "json=FILE"')
    if alone or format or not named:
        named.append(Target(format or DEFAULT, _file(alone[0]) if alone else None))
    return _checked(named)


def _is_file(name: str) -> bool:
    return any(char in name for char in "./\\") or name == "-"


def _file(name: str) -> Path | None:
    try:
        return options.output_file(name)
    except click.BadParameter as error:
        raise errors.CliError(f"--output: {error.message}", '"checker run --help" shows what can be given') from error


def _no_format(name: str) -> errors.CliError:
    error = errors.unknown("format", name, FORMATS)
    meant = f'for a file of that name, write "./{name}"'
    return errors.CliError(error.message, f"{error.help}; {meant}" if error.help else meant)


def _checked(targets: Sequence[Target]) -> tuple[Target, ...]:
    counted = Counter(target.file.resolve() if target.file else None for target in targets)
    for file, number in counted.items():
        if number > 1:
            what = f'"{file}"' if file else "standard output"
            raise errors.CliError(f"--output: {number} reports would go to {what}", 'give each a file: "json=FILE"')
    return tuple(sorted(targets, key=lambda target: target.file is None))
