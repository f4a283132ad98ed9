"""``checker cache info|clear``: what is kept of articles that were read, so that they need not be read again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from checker.cli import options, settings
from checker.cli.groups import Group

if TYPE_CHECKING:
    from checker.cache.store import Store


@click.group(
    name="cache",
    cls=Group,
    epilog=options.examples("checker cache info", "checker cache clear", "checker cache info --cache-dir .cache"),
)
def command() -> None:
    """Show how much is kept of articles that were read, and where, or throw it away.

    It is never needed: without it a run says the same, and takes longer.
    """


@command.command(name="info", epilog=options.examples("checker cache info", "checker cache info --format json"))
@options.output_format("text", "json")
@settings.flags("cache-dir")
def info(format: str, **given: Any) -> int:
    """Show where the cache lies, how many articles it knows, and how large it is."""
    import json

    from checker.cache.extraction import LIMIT
    from checker.cli import output as out

    store = _store(given)
    size = store.size()
    if format == "json":
        data = {"folder": str(store.folder), "articles": size.entries, "bytes": size.bytes, "limit": LIMIT}
        out.write(json.dumps(data, indent=2) + "\n", None)
        return 0
    rows = (f"folder    {store.folder}", f"articles  {size.entries:,}", f"bytes     {size.bytes:,} (limit {LIMIT:,})")
    out.write("\n".join(rows) + "\n", None)
    return 0


@command.command(name="clear", epilog=options.examples("checker cache clear"))
@settings.flags("cache-dir")
def clear(**given: Any) -> int:
    """Throw away what is kept; other files in the folder stay."""
    from checker.cli import output as out

    store = _store(given)
    entries = store.size().entries
    store.clear()
    out.write(f"forgot {entries:,} {'article' if entries == 1 else 'articles'} in {store.folder}\n", None)
    return 0


def _store(given: dict[str, Any]) -> Store:
    from checker.cache import Cache, place

    return Cache(settings.chosen((), given).paths.cache_dir or place.default()).store
