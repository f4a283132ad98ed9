"""``checker run PATH…``: read articles, compare what they say, report what cannot all be true."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from checker.cli import changes, options, settings


@click.command(
    name="run",
    epilog=options.examples(
        "checker run corpus",
        "checker run articles/ --format json --output report.json",
        "checker run articles/ --output text --output sarif=report.sarif --output junit=report.xml",
        "checker run articles/ --rules my-rules --fail-on error",
        "checker run articles/ --show-silent",
        "checker run articles/ --since origin/main",
    ),
)
@options.paths()
@options.reports()
@settings.flags(
    *settings.RULES, "fail-on", "show", "exclude", "baseline", "suppressions", "identity", "as-of", "strict",
    "skip-broken-rules", "jobs", "cache", "cache-dir", "color",
)  # fmt: skip
@changes.options()
@click.option(
    "--show-silent", is_flag=True, help="Also list the pairs whose values differ and that are no conflict, and why."
)
def command(
    paths: tuple[Path, ...],
    show_silent: bool,
    changed: tuple[str, ...],
    changed_from: str | None,
    since: str | None,
    **given: Any,
) -> int:
    """Find what cannot all be true in the articles under PATH (files, or folders, which are searched for more).

    What is not given here is taken from the environment (CHECKER_FAIL_ON=error) and from the configuration file;
    "checker config PATH" shows what holds and where it is from.

    Exit code: 0 nothing found at or above --fail-on; 1 findings; 2 wrong usage, a broken rule, or no article could be
    read; 3 with --strict, something was skipped.
    """
    from checker.cache import runs
    from checker.cli import errors, exit_codes, history, inputs, targets
    from checker.cli import output as out
    from checker.findings import changes as about_changes
    from checker.findings import showing
    from checker.report import render

    chosen = settings.chosen(paths, given)
    held = chosen.configuration.settings
    wanted = targets.of(chosen.paths.format, chosen.paths.output)
    known = history.read(chosen.paths.baseline, chosen.paths.suppressions)
    files = changes.asked(paths, changed, changed_from, since)
    with out.Progress() as progress:
        how = replace(chosen.options(progress), silent=show_silent)
        result = known.applied(runs.run(paths, how), how)
    if files is not None:
        result = about_changes.applied(result, files)
    result = showing.applied(result, held.show)
    errors.show((*result.problems, *(how.cache.problems if how.cache is not None else ())))
    if result.nothing_read:
        raise inputs.nothing_read(paths)
    texts = [render(result, one.format, width=out.width(), color=out.colored(held.color, one.file)) for one in wanted]
    for text, target in zip(texts, wanted, strict=True):
        out.write(text, target.file)
    return exit_codes.of(result, fail_on=held.fail_on, strict=held.strict)
