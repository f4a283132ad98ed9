"""What ``explain`` and ``why-not`` share: where to read, and what to say of a name that names nothing."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from checker.cli import errors, inputs, settings

if TYPE_CHECKING:
    from checker.explanation import Case


def paths(given: Sequence[Path], report: Path | None) -> tuple[Path, ...]:
    """The paths, or those of the articles that an earlier report names."""
    if given:
        return tuple(given)
    if report is None:
        raise errors.CliError(
            '"PATH" is missing', "name the articles, as for run, or an earlier report: --report report.json"
        )
    return _reported(report)


def _reported(report: Path) -> tuple[Path, ...]:
    try:
        told = json.loads(report.read_text(encoding="utf-8"))
        named = {one["path"]: None for finding in told["findings"] for one in finding["evidence"] if one["path"]}
    except (ValueError, KeyError, TypeError) as error:
        help_line = 'write one with "checker run PATH --format json --output report.json"'
        raise errors.CliError(f'"{report}" is no JSON report', help_line) from error
    if not named:
        raise errors.CliError(f'"{report}" has no findings', "name the articles instead")
    missing = [name for name in named if not Path(name).exists()]
    if missing:
        raise errors.CliError(
            f'"{missing[0]}", which the report names, is not there', "run this where the report was made"
        )
    return tuple(Path(name) for name in named)


@contextmanager
def opened(where: Sequence[Path], given: Mapping[str, Any]) -> Iterator[tuple[Case, str]]:
    """The case of these paths under the settings given, and whether to use colours; problems are told."""
    from checker import explanation
    from checker.cli import output as out

    chosen = settings.chosen(where, given)
    with out.Progress() as progress, explanation.opened(where, chosen.options(progress)) as case:
        errors.show(case.result.problems)
        if case.result.nothing_read:
            raise inputs.nothing_read(where)
        yield case, chosen.configuration.settings.color


@contextmanager
def worded() -> Iterator[None]:
    """A name that names nothing, as this command line's error."""
    from checker.explanation.lookup import NotFoundError

    try:
        yield
    except NotFoundError as error:
        raise errors.CliError(str(error), error.help) from error
