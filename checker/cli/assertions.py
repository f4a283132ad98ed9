"""``checker assertions``."""

import click


@click.command(name="assertions")
def command() -> None:
    """Not there yet."""
