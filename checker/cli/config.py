"""``checker config [PATH]…``: every setting that holds for these paths, and where it is from."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from checker.cli import options, settings


def _schema(context: click.Context, _: click.Parameter, asked: bool) -> None:
    """Print the schema and leave."""
    if asked:
        from checker.cli import output as out
        from checker.config import reference

        out.write(reference.schema(), None)
        context.exit()


@click.command(
    name="config",
    epilog=options.examples(
        "checker config",
        "checker config articles/ --format json",
        "checker config --schema > checker.schema.json",
        "CHECKER_FAIL_ON=error checker config --select numbers",
    ),
)
@click.argument("paths", nargs=-1, type=options.existing_path, metavar="[PATH]...")
@options.output_format("text", "json")
@click.option(
    "--schema", is_flag=True, is_eager=True, expose_value=False, callback=_schema,
    help="Print the JSON Schema of a configuration file, for editors, and leave.",
)  # fmt: skip
@settings.flags(
    *settings.RULES, "fail-on", "show", "exclude", "baseline", "suppressions", "identity", "as-of", "strict",
    "skip-broken-rules", "jobs", "cache", "cache-dir", "color",
)  # fmt: skip
def command(paths: tuple[Path, ...], format: str, **given: Any) -> int:
    """Show every setting that holds for the articles under PATH (or the current folder), and where it is from: a flag,
    the environment, a line of the configuration file, or the default; the first of these that has it.

    The file is the nearest checker.toml, or pyproject.toml with a [tool.checker], upward from the deepest folder that
    holds every PATH, else upward from the current folder; a folder with a .git is the last that is looked into.

    Exit code: 0 all is in order; 2 something is not, and is told with its place.
    """
    from checker import pipeline
    from checker.cli import errors
    from checker.cli import output as out
    from checker.config import show

    chosen = settings.chosen(paths, given)
    out.write(show.as_json(chosen.configuration) if format == "json" else show.text(chosen.configuration), None)
    how = chosen.options()
    errors.show(pipeline.selected(pipeline.rulebook(how), how).warnings)
    return 0
