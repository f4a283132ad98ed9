"""What went wrong: one line in lower case without a full stop, the user's text in quotes, and a help line of its own.

error: no command "rnu"
help: did you mean "run"?
"""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Iterable, Sequence

import click

from checker.diagnostics import Diagnostic, DiagnosticError, did_you_mean
from checker.report.safe import block

USAGE = 2
SHOWN = 20
TRACEBACK = "CHECKER_TRACEBACK"


class CliError(click.ClickException):
    """An error that a command found itself, with what to do about it."""

    exit_code = USAGE

    def __init__(self, message: str, help: str | None = None) -> None:
        super().__init__(message)
        self.help = help


def unknown(what: str, name: str, known: Iterable[str]) -> CliError:
    """``no command "rnu"``, and which one was probably meant."""
    return CliError(f'no {what} "{name}"', did_you_mean(name, known))


def tell(message: str, help: str | None = None) -> None:
    """The error, and its help line, on standard error."""
    print(block(f"error: {message}"), file=sys.stderr)
    if help:
        print(block(f"help: {help}"), file=sys.stderr)


def show(diagnostics: Sequence[Diagnostic]) -> None:
    """Errors and warnings on standard error, each with its place; the first ones only where there are very many."""
    grave = [diagnostic for diagnostic in diagnostics if diagnostic.severity != "note"]
    for diagnostic in grave[:SHOWN]:
        print(block(diagnostic.render()), file=sys.stderr)
    if len(grave) > SHOWN:
        print(f"… and {len(grave) - SHOWN:,} more problems (--format json lists all)", file=sys.stderr)


def report(error: Exception) -> int:
    """Say what went wrong, and with which exit code to leave."""
    if isinstance(error, click.exceptions.Exit):
        return error.exit_code
    if isinstance(error, DiagnosticError):
        show(error.diagnostics)
    elif isinstance(error, CliError):
        tell(error.message, error.help)
    elif isinstance(error, click.ClickException):
        tell(*_worded(error))
    elif isinstance(error, OSError) and error.filename is not None:
        tell(f'cannot use "{os.fsdecode(error.filename)}": {(error.strerror or str(error)).lower()}')
    else:
        if os.environ.get(TRACEBACK):
            traceback.print_exception(error)
        tell(
            f"internal error: {type(error).__name__}: {error}",
            f"this is a fault of the checker; {TRACEBACK}=1 in the environment shows where it happened",
        )
    return USAGE


def _worded(error: click.ClickException) -> tuple[str, str | None]:
    """Click's own errors in the words of this project."""
    context = error.ctx if isinstance(error, click.UsageError) else None
    path = context.command_path if context else "checker"
    see = f'"{path} --help" shows what can be given'
    if isinstance(error, click.NoSuchOption):
        options = [name for one in context.command.params for name in one.opts] if context else []
        return f'no option "{error.option_name}"', did_you_mean(error.option_name, options) or see
    if isinstance(error, click.MissingParameter):
        name = error.param.human_readable_name if error.param else "argument"
        return f'"{name}" is missing', see
    if isinstance(error, click.BadParameter):
        name = error.param.opts[0] if isinstance(error.param, click.Option) else ""
        return f"{name}: {_plain(error.message)}" if name else _plain(error.message), see
    return _plain(error.format_message()), see


def _plain(message: str) -> str:
    words = message.strip().rstrip(".").replace("'", '"')
    return words[:1].lower() + words[1:]
