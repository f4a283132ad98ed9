"""``checker COMMAND …``: finds the command, runs it, and turns whatever goes wrong into a line that helps.

Exit codes: 0 all well; 1 findings at or above ``--fail-on``; 2 wrong usage or configuration, or nothing could be read;
3 with ``--strict``, something was skipped; 130 interrupted. Every command returns its code; the rest is decided here.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Any

import click

from checker import __version__
from checker.cli import errors, options
from checker.cli.groups import Group

# One row a command: its name, the module that holds it, and what `checker --help` says of it.
COMMANDS = {
    "run": ("checker.cli.run", "Find what cannot all be true in a set of articles."),
    "assertions": ("checker.cli.assertions", "Show the statements that were read, or export them."),
    "ask": ("checker.cli.ask", "Let a language model read the articles, and check what it says."),
    "events": ("checker.cli.events", "Show which statements speak of one happening, and why."),
    "annotate": ("checker.cli.annotate", "Show what was read in the text, layer by layer."),
    "baseline": ("checker.cli.baseline", "Keep the findings that are known, so that a run reports what is new."),
    "explain": ("checker.cli.explain", "Tell the whole story of a finding."),
    "why-not": ("checker.cli.why_not", "Tell why a rule does not report two statements."),
    "cache": ("checker.cli.cache", "Show or clear what is kept of articles that were read."),
    "config": ("checker.cli.config", "Show every setting that holds, and where it is from."),
    "evaluate": ("checker.cli.evaluate", "Score the rules against pairs that a reader has labelled."),
    "rules": ("checker.cli.rules", "List, show, check and test rules."),
}

INTERRUPTED = 130


class LazyGroup(Group):
    """A group whose commands are imported when they are called, so that ``--help`` answers in a blink."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """The names, in the order in which a newcomer needs them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of that name, imported now."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(COMMANDS[cmd_name][0]).command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """The list in ``--help``, from the table above."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, help_line) for name, (_, help_line) in COMMANDS.items()])


@click.group(
    cls=LazyGroup,
    name="checker",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog=options.examples("checker run corpus"),
)
@click.version_option(__version__, prog_name="checker", message="%(prog)s %(version)s")
def group() -> None:
    """Find where many articles about one story cannot all be true.

    It never says who is right: it puts the statements that cannot be reconciled side by side, with their quotes,
    sources and dates.
    """


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code; ``arguments`` are those of the process unless given."""
    _speak_utf8()
    try:
        code = group.main(
            args=None if arguments is None else list(arguments), prog_name="checker", standalone_mode=False
        )
    except (click.exceptions.Abort, KeyboardInterrupt):
        errors.tell("interrupted")
        return INTERRUPTED
    except Exception as error:
        return errors.report(error)
    return code if isinstance(code, int) else 0


def _speak_utf8() -> None:
    """Reports are UTF-8 whatever the locale says; what cannot be encoded is escaped: a report must not die half-way."""
    stream: Any
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
