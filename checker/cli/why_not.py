"""``checker why-not RULE A B PATH…``: why a rule does not report two statements."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from checker.cli import options, settings


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
@options.output_format("text", "json")
@options.output()
@settings.flags(
    *settings.RULES, "exclude", "identity", "as-of", "skip-broken-rules", "jobs", "cache", "cache-dir",
    "color",
)  # fmt: skip
def command(
    rule: str,
    a: str,
    b: str,
    paths: tuple[Path, ...],
    format: str,
    output: Path | None,
    **given: Any,
) -> int:
    """Tell why RULE does not report A and B, read in the articles under PATH.

    A and B are articles (id, path or file name), sentences ("article:some of its words"), or statements by their ids
    ("checker assertions PATH --format jsonl" lists them).
    """
    from checker.cli import cases, errors
    from checker.cli import output as out
    from checker.explanation import as_json, page, why_not

    with cases.opened(paths, given) as (case, color), cases.worded():
        if rule not in case.rules:
            raise errors.unknown("rule", rule, case.rules)
        silence = why_not(case, rule, a, b)
        text = (
            as_json.dumps(silence)
            if format == "json"
            else page.silence(silence, case, width=out.width(), color=out.colored(color, output))
        )
    out.write(text, output)
    return 0
