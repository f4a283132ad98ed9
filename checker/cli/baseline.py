"""``checker baseline write|show``: keep what is known, so that ``checker run --baseline FILE`` reports what is new."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from checker.cli import options, settings
from checker.cli.groups import Group


@click.group(
    name="baseline",
    cls=Group,
    epilog=options.examples(
        "checker baseline write articles -o baseline.json",
        "checker baseline show baseline.json",
    ),
)
def command() -> None:
    """Keep the findings that are known, and show them."""


@command.command(
    name="write",
    epilog=options.examples(
        "checker baseline write articles -o baseline.json",
        "checker run articles --baseline baseline.json",
    ),
)
@options.paths()
@options.output()
@settings.flags(*settings.RULES, "exclude", "suppressions", "identity", "as-of", "jobs", "cache", "cache-dir")
def write(paths: tuple[Path, ...], output: Path | None, **given: Any) -> int:
    """Write down what is found in the articles under PATH, as what is known from now on.

    What --suppressions marks stays out: when it expires, it is reported as new. Without --output it goes to standard
    output, whatever a configuration says: that is about reports.
    """
    from checker import pipeline
    from checker.cache import runs
    from checker.cli import errors, history, inputs
    from checker.cli import output as out
    from checker.findings import baseline

    chosen = settings.chosen(paths, given)
    known = history.read(None, chosen.paths.suppressions)
    with out.Progress() as progress:
        how = chosen.options(progress)
        result = known.applied(runs.run(paths, how), how)
    errors.show(result.problems)
    if result.nothing_read:
        raise inputs.nothing_read(paths)
    out.write(baseline.written(baseline.make(result.findings, pipeline.known_rules(how), result.corpus)), output)
    return 0


@command.command(name="show", epilog=options.examples("checker baseline show baseline.json"))
@click.argument("file", type=options.existing_path, metavar="FILE")
def show(file: Path) -> int:
    """List what a baseline knows: for each finding its rule, what it is about, and the words of its sides."""
    from checker.cli import output as out
    from checker.findings import baseline
    from checker.report.known import listing

    out.write(listing(baseline.read(file)), None)
    return 0
