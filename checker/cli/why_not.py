"""``checker why-not RULE A B PATH…``: why a rule does not report two statements."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from checker.cli import options


@click.command(
    name="why-not",
    epilog=options.examples(
        "checker why-not disjoint-dates daily-courant-thursday harbour-post-report corpus",
        'checker why-not shrinking-toll "post.md:12 people" echo.md articles/',
    ),
)
@click.argument("rule", metavar="RULE")
@click.argument("a", metavar="A")
@click.argument("b", metavar="B")
@click.argument("paths", nargs=-1, required=True, type=options.existing_path, metavar="PATH...")
@options.rules()
@options.output_format("text", "json")
@options.output()
@options.as_of()
@options.color()
def command(
    rule: str,
    a: str,
    b: str,
    paths: tuple[Path, ...],
    rules: tuple[Path, ...],
    format: str,
    output: Path | None,
    as_of: date | None,
    color: str,
) -> int:
    """Tell why RULE does not report A and B, read in the articles under PATH.

    A and B are articles (id, path or file name), sentences ("article:some of its words"), or statements by their ids
    ("checker assertions PATH --format jsonl" lists them).
    """
    from checker import pipeline
    from checker.cli import cases, errors
    from checker.cli import output as out
    from checker.explanation import as_json, opened, page, why_not

    with out.Progress() as progress:
        chosen = pipeline.Options(rules=rules, as_of=as_of, progress=progress)
        with opened(paths, chosen) as case:
            cases.something_read(case, paths)
            if rule not in case.rules:
                raise errors.unknown("rule", rule, case.rules)
            with cases.worded():
                silence = why_not(case, rule, a, b)
            text = (
                as_json.dumps(silence)
                if format == "json"
                else page.silence(silence, case, width=out.width(), color=out.colored(color, output))
            )
    out.write(text, output)
    return 0
