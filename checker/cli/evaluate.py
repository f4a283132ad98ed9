"""``checker evaluate GOLD PATH…``: what the rules find, miss and wrongly report of pairs that a reader has labelled."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from checker.cli import options, settings


@click.command(
    name="evaluate",
    epilog=options.examples(
        "checker evaluate pairs.jsonl articles/",
        "checker evaluate pairs.jsonl articles/ --select my-rule --missed --alarms",
    ),
)
@click.argument("gold", type=options.existing_path, metavar="GOLD")
@options.paths()
@click.option("--missed", is_flag=True, help="List the contradictions that were not found.")
@click.option("--alarms", is_flag=True, help="List the look-alikes that are reported as contradictions.")
@click.option("--unlabelled", is_flag=True, help="List the findings that match no pair; somebody has to read them.")
@options.output_format("text", "json")
@options.output()
@settings.flags(
    *settings.RULES, "exclude", "identity", "as-of", "skip-broken-rules", "jobs", "cache", "cache-dir",
    "color",
)  # fmt: skip
def command(
    gold: Path, paths: tuple[Path, ...], missed: bool, alarms: bool, unlabelled: bool, format: str,
    output: Path | None, **given: Any,
) -> int:  # fmt: skip
    """Score the findings over the articles under PATH against the labelled pairs of the JSON Lines file GOLD.

    A pair is an object with a verdict (contradiction, update, granularity, not_comparable) and two sides a and b, each
    with doc, start, end, quote and the words that carry the value (focus). Prints how many contradictions were found
    and how many of the others were reported, by rule and by family.
    """
    from checker import evaluation, pipeline
    from checker.cli import errors, inputs
    from checker.cli import output as out
    from checker.report import evaluation as report

    chosen = settings.chosen(paths, given)
    with out.Progress() as progress:
        result = pipeline.run(paths, chosen.options(progress))
    if result.nothing_read:
        raise inputs.nothing_read(paths)
    rows, problems = evaluation.read(gold, {article.id: article for article in result.articles})
    errors.show((*result.problems, *problems))
    if not rows:
        raise errors.CliError(
            f'no labelled pair in "{gold}" fits these articles', "see docs/evaluation.md for its form"
        )
    scored = evaluation.evaluate(rows, result.findings)
    asked = (("missed", missed), ("alarms", alarms), ("unlabelled", unlabelled))
    lists = [name for name, wanted in asked if wanted]
    color = out.colored(chosen.configuration.settings.color, output)
    text = report.as_json(scored) if format == "json" else report.render(scored, lists, width=out.width(), color=color)
    out.write(text, output)
    return 0
