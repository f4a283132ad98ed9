"""``checker ask PATH…``: a language model reads the articles; what it says is checked and written as assertions."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from checker.cli import options, settings
from checker.report.safe import block

KEY = "CHECKER_LLM_KEY"


@click.command(
    name="ask",
    epilog=options.examples(
        "checker ask articles/ --endpoint http://127.0.0.1:8080/v1 --model local --output said.jsonl",
        "checker run articles/ said.jsonl",
    ),
)
@options.paths()
@click.option("--endpoint", required=True, metavar="URL", help="The address before /chat/completions.")
@click.option("--model", required=True, metavar="NAME", help="The model, as the endpoint calls it.")
@click.option(
    "--timeout", type=click.FloatRange(min=0, min_open=True), default=120.0, show_default=True, metavar="SECONDS",
    help="For each reply.",
)  # fmt: skip
@click.option(
    "--retries", type=click.IntRange(min=0, max=10), default=2, show_default=True, metavar="N",
    help="Further attempts after a reply that is late, broken or refused for now.",
)  # fmt: skip
@options.output()
@settings.flags("extends", "exclude", "as-of")
def command(
    paths: tuple[Path, ...],
    endpoint: str,
    model: str,
    timeout: float,
    retries: int,
    output: Path | None,
    **given: Any,
) -> int:
    """Ask any OpenAI-compatible endpoint for the statements of the articles under PATH, as lines for "checker run".

    Of what it answers, only statements are kept whose quote stands in the article to the letter and whose slot, status
    and event type exist; how many were dropped, and why, is told at the end. A key is taken from CHECKER_LLM_KEY. Needs
    the extra "llm".
    """
    from checker.asking import Client, ClientError, ask
    from checker.cli import errors, inputs
    from checker.cli import output as out
    from checker.report import assertion_files
    from checker.vocabulary import packs

    if not endpoint.startswith(("http://", "https://")):
        raise errors.CliError(f'no address: "{endpoint}"', "write it as http://127.0.0.1:8080/v1")
    chosen = settings.chosen(paths, given)
    packs.use(chosen.packs)
    client = Client(endpoint, model, key=os.environ.get(KEY), timeout=timeout, retries=retries)
    try:
        with out.Progress() as progress:
            how = chosen.options(progress)
            articles = inputs.articles(paths, as_of=how.as_of, progress=progress, exclude=how.exclude)
            asked = ask(articles, client, progress)
    except ClientError as error:
        raise errors.CliError(str(error), error.help) from error
    errors.show(asked.problems)
    out.write(assertion_files.jsonl(asked.assertions), output)
    for line in _told(len(asked.assertions), asked.dropped):
        print(line, file=sys.stderr)
    return 0


def _told(kept: int, dropped: Mapping[str, int]) -> list[str]:
    total = sum(dropped.values())
    head = f"{kept:,} statement{'' if kept == 1 else 's'} taken over, {total:,} dropped"
    return [head, *(f"  {number:,} × {block(reason)}" for reason, number in dropped.items())]
