"""``checker cache info|clear``: what is kept of articles and of runs, so that no work is done twice."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from checker.cli import options, settings
from checker.cli.groups import Group

if TYPE_CHECKING:
    from checker.cache import Cache


@click.group(
    name="cache",
    cls=Group,
    epilog=options.examples("checker cache info", "checker cache clear", "checker cache info --cache-dir .cache"),
)
def command() -> None:
    """Show how much is kept of articles and runs, and where, or throw it away.

    It is never needed: without it a run says the same, and takes longer.
    """


@command.command(name="info", epilog=options.examples("checker cache info", "checker cache info --format json"))
@options.output_format("text", "json")
@settings.flags("cache-dir")
def info(format: str, **given: Any) -> int:
    """Show where the cache lies, how many articles and whole runs it knows, and how large it is."""
    import json

    from checker.cli import output as out

    cache = _cache(given)
    articles, runs = cache.articles.size(), cache.runs.size()
    taken, limit = articles.bytes + runs.bytes, cache.articles.limit + cache.runs.limit
    if format == "json":
        data = {
            "folder": str(cache.folder), "articles": articles.entries, "runs": runs.entries, "bytes": taken,
            "limit": limit,
        }  # fmt: skip
        out.write(json.dumps(data, indent=2) + "\n", None)
        return 0
    rows = (
        f"folder    {cache.folder}",
        f"articles  {articles.entries:,}",
        f"runs      {runs.entries:,}",
        f"bytes     {taken:,} (limit {limit:,})",
    )
    out.write("\n".join(rows) + "\n", None)
    return 0


@command.command(name="clear", epilog=options.examples("checker cache clear"))
@settings.flags("cache-dir")
def clear(**given: Any) -> int:
    """Throw away what is kept; other files in the folder stay."""
    from checker.cli import output as out

    cache = _cache(given)
    known = ((cache.articles.size().entries, "article"), (cache.runs.size().entries, "run"))
    cache.articles.clear()
    cache.runs.clear()
    forgot = " and ".join(f"{number:,} {what if number == 1 else what + 's'}" for number, what in known)
    out.write(f"forgot {forgot} in {cache.folder}\n", None)
    return 0


def _cache(given: dict[str, Any]) -> Cache:
    from checker.cache import Cache, place

    return Cache(settings.chosen((), given).paths.cache_dir or place.default())
