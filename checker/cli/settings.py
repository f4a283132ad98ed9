"""The flags that stand for settings, and what comes of them together with the environment and the configuration file.

    @settings.flags("rules", "select", "fail-on")
    def command(paths, **given):
        chosen = settings.chosen(paths, given)

A command names the settings that it heeds; what else a file says is checked all the same, and passed over.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from checker.cli import options
from checker.cli.options import Decorator

if TYPE_CHECKING:
    from checker.config import Chosen
    from checker.rules.selection import Selected

RULES = ("rules", "extends", "select", "ignore", "severity", "parameters")
"""The settings of every command that uses rules."""


class _Jobs(click.ParamType[int]):
    """How many processes; one more than the checker starts is told of with the other settings."""

    name = "N"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """The number."""
        try:
            return int(value)
        except ValueError:
            self.fail(f'no number: "{value}"', param, ctx)


def _several(*names: str, field: str, metavar: str, help: str, type: Any = str) -> Decorator:
    return click.option(*names, field, multiple=True, metavar=metavar, type=type, help=f"{help} May be repeated.")


_FLAGS: Mapping[str, Decorator] = {
    "rules": options.rules(),
    "extends": _several(
        "--extends", field="extends", metavar="PACK",
        help="Use this rule pack: a folder (with a slash in it), or the name of an installed one.",
    ),
    "select": _several(
        "--select", field="select", metavar="RULE",
        help="Run only this rule, or these: an id, a family, a glob (disjoint-*), a stage.",
    ),
    "ignore": _several("--ignore", field="ignore", metavar="RULE", help="Leave this rule, or these, out."),
    "severity": _several(
        "--severity", field="severity", metavar="RULE=LEVEL",
        help="Report what this rule finds as error, warning or info.",
    ),
    "parameters": _several(
        "--set", field="parameters", metavar="RULE.PARAM=VALUE",
        help="Set a parameter of a rule (checker rules show RULE names them).",
    ),
    "fail-on": click.option(
        "--fail-on", type=click.Choice(("error", "warning", "info", "never")),
        help="Leave with exit code 1 where a finding is at least this grave.  [default: warning]",
    ),
    "show": _several(
        "--show", field="show", metavar="WORD",
        help="Report only findings of this severity (error, warning, info), kind (contradiction, update, remark) or "
        "stage (stable, experimental) of their rule.",
    ),
    "exclude": _several(
        "--exclude", field="exclude", metavar="GLOB", help="Leave these articles out of the folders that are read."
    ),
    "baseline": click.option(
        "--baseline", type=options.existing_path, metavar="FILE",
        help="Report only what this file (of checker baseline write) does not know.",
    ),
    "suppressions": options.suppressions(),
    "identity": options.identity(),
    "jobs": click.option(
        "--jobs", type=_Jobs(), metavar="N",
        help="Read articles with N processes.  [default: one a core, where there is enough to do]",
    ),
    "cache": click.option(
        "--cache/--no-cache", default=None, help="Keep what articles say for the next run.  [default: cache]"
    ),
    "cache-dir": click.option(
        "--cache-dir", type=click.Path(path_type=Path), metavar="DIR", help="The folder to keep it in."
    ),
    "as-of": options.as_of(),
    "strict": click.option(
        "--strict/--no-strict", default=None, help="Leave with exit code 3 where anything had to be skipped."
    ),
    "skip-broken-rules": click.option(
        "--skip-broken-rules/--no-skip-broken-rules", default=None,
        help="Go on without the rules that have errors, and say which.",
    ),
    "color": click.option(
        "--color", type=click.Choice(("auto", "always", "never")),
        help="Colours in the report for people; auto: on a terminal, unless NO_COLOR is set.  [default: auto]",
    ),
}  # fmt: skip


def flags(*names: str) -> Decorator:
    """The flags for these settings, and ``--config`` and ``--no-config``."""
    config = click.option(
        "--config", "config_file", metavar="FILE",
        help="Take settings from this file.  [default: the nearest checker.toml or pyproject.toml upward from PATH]",
    )  # fmt: skip
    none = click.option("--no-config", is_flag=True, help="Look for no configuration file.")
    decorators = [*(_FLAGS[name] for name in names), config, none]

    def decorate(command: Any) -> Any:
        for decorator in reversed(decorators):
            command = decorator(command)
        return command

    return decorate


def chosen(paths: Sequence[Path], given: Mapping[str, Any]) -> Chosen:
    """What holds for these paths, ``given`` the flags as click hands them over; raises DiagnosticError."""
    from checker.config import load

    environment = os.environ
    file = _named(given.get("config_file"), "--config")
    isolated = bool(given.get("no_config"))
    if file is None and not isolated:
        isolated = environment.get("CHECKER_NO_CONFIG", "").lower() not in ("", "0", "false", "no", "off")
        file = None if isolated else _named(environment.get("CHECKER_CONFIG"), "CHECKER_CONFIG")
    elif isolated and file is not None:
        from checker.cli import errors

        raise errors.CliError("--config and --no-config exclude each other", "leave one of them out")
    return load(paths, flags=given, environment=environment, file=file, isolated=isolated)


def in_force(given: Mapping[str, Any], paths: Sequence[Path] = ()) -> Selected:
    """The rules as a run would take them; what is broken, or odd, is told, and left out."""
    from dataclasses import replace

    from checker import pipeline
    from checker.cli import errors

    how = replace(chosen(paths, given).options(), skip_broken_rules=True)
    book = pipeline.rulebook(how)
    found = pipeline.selected(book, how)
    errors.show((*book.diagnostics, *found.warnings))
    return found


def words(given: Mapping[str, Any], paths: Sequence[Path] = ()) -> tuple[Path, ...]:
    """The rule packs, whose words are read from now on."""
    from checker.vocabulary import packs

    folders = chosen(paths, given).packs
    packs.use(folders)
    return folders


def _named(name: str | None, origin: str) -> Path | None:
    """The configuration file that was named; raises DiagnosticError where there is none."""
    if not name:
        return None
    path = Path(name)
    if path.is_file():
        return path
    from checker.diagnostics import Diagnostic, DiagnosticError, Place

    message, told = f'no such file: "{name}"', None
    if path.is_dir():
        message, told = f'"{name}" is a folder', f'name the file in it: "{path / "checker.toml"}"'
    raise DiagnosticError([Diagnostic("no-such-file", message, Place(origin), help=told)])
