"""``checker assertions PATH…``: every statement that was read, as a table or as a file."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from checker.cli import options


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
@options.as_of()
@options.color()
@click.option(
    "--schema", is_flag=True, is_eager=True, expose_value=False, callback=_show_schema,
    help="Print the JSON Schema of a jsonl line and leave.",
)  # fmt: skip
def command(paths: tuple[Path, ...], format: str, output: Path | None, as_of: date | None, color: str) -> int:
    """Show the statements that were read in the articles under PATH, or export them.

    What comes out as jsonl goes in again: "checker run said.jsonl".
    """
    from checker import pipeline
    from checker.cli import errors, inputs
    from checker.cli import output as out
    from checker.report import assertion_files, assertion_table

    if format == "parquet" and output is None and sys.stdout.isatty():
        raise errors.CliError("Parquet is not for a terminal", "name a file with --output")
    with out.Progress() as progress:
        articles = inputs.articles(paths, as_of=as_of, progress=progress)
        stated, faults = pipeline.extract(articles, pipeline.Options(as_of=as_of, progress=progress))
    errors.show(faults)
    if format == "parquet":
        out.write_bytes(assertion_files.parquet(stated), output)
    elif format == "jsonl":
        out.write(assertion_files.jsonl(stated), output)
    else:
        by_id = {article.id: article for article in articles}
        table = assertion_table.render(stated, by_id, width=out.width(), color=out.colored(color, output))
        out.write(table, output)
    return 0
