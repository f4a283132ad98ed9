"""``checker events PATH…``: which statements speak of one happening, why, and what is kept apart."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from checker.cli import options, settings


@click.command(
    name="events",
    epilog=options.examples(
        "checker events corpus/summit-invitation",
        "checker events articles/ --format json --output events.json",
        "checker events articles/ --identity identity.yaml",
    ),
)
@options.paths()
@options.output_format("text", "json")
@options.output()
@settings.flags("extends", "exclude", "identity", "as-of", "jobs", "cache", "cache-dir", "color")
def command(paths: tuple[Path, ...], format: str, output: Path | None, **given: Any) -> int:
    """Show the events that the articles under PATH tell of: each with its statements, article by article, why they
    were joined, and what keeps other events of the kind apart.

    Where the checker is wrong, say so in a file for --identity; see docs/events.md.
    """
    from checker import pipeline
    from checker.cli import errors, inputs
    from checker.cli import output as out
    from checker.events import explain
    from checker.report import events as report
    from checker.vocabulary import packs

    chosen = settings.chosen(paths, given)
    packs.use(chosen.packs)
    with out.Progress() as progress:
        how = chosen.options(progress)
        gathered = pipeline.gather(paths, how)
    reading, compared = gathered.reading, gathered.compared
    errors.show((*reading.problems, *gathered.problems, *compared.problems))
    if not reading.articles and not compared.assertions:
        raise inputs.nothing_read(paths)
    found = explain.happenings(compared.assertions, reading.articles, compared.events, how.identity)
    by_id = {article.id: article for article in reading.articles}
    if format == "json":
        out.write(report.as_json(found, by_id), output)
    else:
        color = out.colored(chosen.configuration.settings.color, output)
        out.write(report.render(found, by_id, width=out.width(), color=color), output)
    return 0
