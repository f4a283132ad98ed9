"""``checker assertions PATH…``: every statement that was read, as a table or as a file."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from checker.cli import options, settings


def _show_schema(context: click.Context, parameter: click.Parameter, asked: bool) -> None:  # noqa: ARG001
    if asked:
        from checker.assertions import schema
        from checker.cli import output

        output.write(schema.text(), None)
        context.exit()


@click.command(
    name="assertions",
    epilog=options.examples(
        "checker assertions corpus",
        "checker assertions articles/ --format jsonl --output said.jsonl",
        "checker assertions articles/ --format parquet --output said.parquet",
        "checker assertions --schema > assertion.schema.json",
    ),
)
@options.paths()
@options.output_format("table", "jsonl", "parquet")
@options.output()
@settings.flags("extends", "exclude", "as-of", "jobs", "color")
@click.option(
    "--schema", is_flag=True, is_eager=True, expose_value=False, callback=_show_schema,
    help="Print the JSON Schema of a jsonl line and leave.",
)  # fmt: skip
def command(paths: tuple[Path, ...], format: str, output: Path | None, **given: Any) -> int:
    """Show the statements that were read in the articles under PATH, or export them.

    What comes out as jsonl goes in again: "checker run said.jsonl".
    """
    from checker import pipeline
    from checker.cli import errors, inputs
    from checker.cli import output as out
    from checker.report import assertion_files, assertion_table
    from checker.vocabulary import packs

    if format == "parquet" and output is None and sys.stdout.isatty():
        raise errors.CliError("Parquet is not for a terminal", "name a file with --output")
    chosen = settings.chosen(paths, given)
    packs.use(chosen.packs)
    with out.Progress() as progress:
        how = chosen.options(progress)
        articles = inputs.articles(paths, as_of=how.as_of, progress=progress, exclude=how.exclude)
        stated, faults = pipeline.extract(articles, how)
    errors.show(faults)
    if format == "parquet":
        out.write_bytes(assertion_files.parquet(stated), output)
    elif format == "jsonl":
        out.write(assertion_files.jsonl(stated), output)
    else:
        color = chosen.configuration.settings.color
        by_id = {article.id: article for article in articles}
        table = assertion_table.render(stated, by_id, width=out.width(), color=out.colored(color, output))
        out.write(table, output)
    return 0
