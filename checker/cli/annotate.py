"""``checker annotate``."""

import click


@click.command(name="annotate")
def command() -> None:
    """Not there yet."""
