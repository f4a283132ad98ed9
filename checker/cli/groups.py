"""A group of commands that, asked for one it does not have, says which one was probably meant."""

from __future__ import annotations

import click

from checker.cli import errors


class Group(click.Group):
    """Like click's, with this project's error for an unknown command."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the arguments name, or an error that knows what else there is."""
        known = self.list_commands(ctx)
        if args and args[0] not in known and not args[0].startswith("-"):
            raise errors.unknown("command", args[0], known)
        return super().resolve_command(ctx, args)
