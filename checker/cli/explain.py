"""``checker explain FINGERPRINT PATH…``: the whole story of a finding, from the sentences to the verdict."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from checker.cli import options, settings


@click.command(
    name="explain",
    epilog=options.examples(
        "checker explain 2:108ecb corpus",
        "checker explain 108ecb --report report.json",
        "checker explain 2:108ecb corpus --format json",
    ),
)
@click.argument("fingerprint", metavar="FINGERPRINT")
@click.argument("paths", nargs=-1, type=options.existing_path, metavar="[PATH]...")
@click.option(
    "--report", type=options.existing_path, metavar="FILE",
    help="Take the paths from this JSON report of an earlier run, where no PATH is given: those of all its findings.",
)  # fmt: skip
@options.output_format("text", "json")
@options.output()
@settings.flags(
    *settings.RULES, "exclude", "identity", "as-of", "skip-broken-rules", "jobs", "cache", "cache-dir",
    "color",
)  # fmt: skip
def command(
    fingerprint: str,
    paths: tuple[Path, ...],
    report: Path | None,
    format: str,
    output: Path | None,
    **given: Any,
) -> int:
    """Tell the whole story of the finding FINGERPRINT (a beginning of it will do) in the articles under PATH.

    Both sentences, how each field was read and from which file of words, how the dates came about, why the two are one
    event, what the rule asked and was answered, what did not take them back, and what would reconcile them.
    """
    from checker.cli import cases
    from checker.cli import output as out
    from checker.explanation import as_json, lookup, page, tell

    where = cases.paths(paths, report)
    with cases.opened(where, given) as (case, color), cases.worded():
        story = tell(case, lookup.finding(case.result.findings, fingerprint))
        text = (
            as_json.dumps(story)
            if format == "json"
            else page.story(story, case, width=out.width(), color=out.colored(color, output))
        )
    out.write(text, output)
    return 0
