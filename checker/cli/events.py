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
@options.identity()
@settings.flags("extends", "exclude", "as-of", "jobs", "color")
def command(paths: tuple[Path, ...], format: str, output: Path | None, identity: Path | None, **given: Any) -> int:
    """Show the events that the articles under PATH tell of: each with its statements, article by article, why they
    were joined, and what keeps other events of the kind apart.

    Where the checker is wrong, say so in a file for --identity; see docs/events.md.
    """
    from checker import pipeline
    from checker.cli import errors, inputs
    from checker.cli import output as out
    from checker.events import corrections, explain, identify
    from checker.report import events as report
    from checker.vocabulary import packs

    said = corrections.read(identity) if identity is not None else None
    chosen = settings.chosen(paths, given)
    packs.use(chosen.packs)
    with out.Progress() as progress:
        how = chosen.options(progress)
        articles = inputs.articles(paths, as_of=how.as_of, progress=progress, exclude=how.exclude)
        stated, faults = pipeline.extract(articles, how)
    errors.show((*faults, *corrections.problems(said, stated, [article.id for article in articles])))
    found = explain.happenings(stated, articles, identify(stated, articles, said), said)
    by_id = {article.id: article for article in articles}
    if format == "json":
        out.write(report.as_json(found, by_id), output)
    else:
        color = out.colored(chosen.configuration.settings.color, output)
        out.write(report.render(found, by_id, width=out.width(), color=color), output)
    return 0
