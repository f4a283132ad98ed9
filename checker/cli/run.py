"""``checker run PATH…``: read articles, compare what they say, report what cannot all be true."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from checker.cli import options


@click.command(
    name="run",
    epilog=options.examples(
        "checker run corpus",
        "checker run articles/ --format json --output report.json",
        "checker run articles/ --output text --output sarif=report.sarif --output junit=report.xml",
        "checker run articles/ --rules my-rules --fail-on error",
    ),
)
@options.paths()
@options.rules()
@options.reports()
@click.option(
    "--fail-on", type=click.Choice(("error", "warning", "info", "never")), default="warning", show_default=True,
    help="Leave with exit code 1 where a finding is at least this grave.",
)  # fmt: skip
@click.option("--select", multiple=True, metavar="RULE", help="Use only this rule; may be repeated.")
@click.option("--ignore", multiple=True, metavar="RULE", help="Leave this rule out; may be repeated.")
@click.option(
    "--baseline", type=options.existing_path, metavar="FILE",
    help="Report only what this file (of checker baseline write) does not know.",
)  # fmt: skip
@options.suppressions()
@options.as_of()
@options.strict()
@click.option("--skip-broken-rules", is_flag=True, help="Go on without the rules that have errors, and say which.")
@options.color()
def command(
    paths: tuple[Path, ...],
    rules: tuple[Path, ...],
    format: str | None,
    outputs: tuple[str, ...],
    fail_on: str,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    baseline: Path | None,
    suppressions: Path | None,
    as_of: date | None,
    strict: bool,
    skip_broken_rules: bool,
    color: str,
) -> int:
    """Find what cannot all be true in the articles under PATH (files, or folders, which are searched for more).

    Exit code: 0 nothing found at or above --fail-on; 1 findings; 2 wrong usage, a broken rule, or no article could be
    read; 3 with --strict, something was skipped.
    """
    from checker import pipeline
    from checker.cli import errors, exit_codes, history, inputs, targets
    from checker.cli import output as out
    from checker.report import render

    wanted = targets.of(format, outputs)
    known = history.read(baseline, suppressions)
    with out.Progress() as progress:
        chosen = pipeline.Options(
            rules=rules,
            select=select,
            ignore=ignore,
            as_of=as_of,
            skip_broken_rules=skip_broken_rules,
            progress=progress,
        )
        result = known.applied(pipeline.run(paths, chosen), chosen)
    errors.show(result.problems)
    if result.nothing_read:
        raise inputs.nothing_read(paths)
    texts = [render(result, one.format, width=out.width(), color=out.colored(color, one.file)) for one in wanted]
    for text, target in zip(texts, wanted, strict=True):
        out.write(text, target.file)
    return exit_codes.of(result, fail_on=fail_on, strict=strict)
