"""``checker explain FINGERPRINT PATH…``: the whole story of a finding, from the sentences to the verdict."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from checker.cli import options


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
@options.rules()
@options.output_format("text", "json")
@options.output()
@options.as_of()
@options.color()
def command(
    fingerprint: str,
    paths: tuple[Path, ...],
    report: Path | None,
    rules: tuple[Path, ...],
    format: str,
    output: Path | None,
    as_of: date | None,
    color: str,
) -> int:
    """Tell the whole story of the finding FINGERPRINT (a beginning of it will do) in the articles under PATH.

    Both sentences, how each field was read and from which file of words, how the dates came about, why the two are one
    event, what the rule asked and was answered, what did not take them back, and what would reconcile them.
    """
    from checker import pipeline
    from checker.cli import cases
    from checker.cli import output as out
    from checker.explanation import as_json, lookup, opened, page, tell

    where = cases.paths(paths, report)
    with out.Progress() as progress:
        chosen = pipeline.Options(rules=rules, as_of=as_of, progress=progress)
        with opened(where, chosen) as case:
            cases.something_read(case, where)
            with cases.worded():
                story = tell(case, lookup.finding(case.result.findings, fingerprint))
            text = (
                as_json.dumps(story)
                if format == "json"
                else page.story(story, case, width=out.width(), color=out.colored(color, output))
            )
    out.write(text, output)
    return 0
