"""``checker rules``."""

import click


@click.command(name="rules")
def command() -> None:
    """Not there yet."""
