"""The command line: one file a command, thin, each loaded only when it is called."""

from checker.cli.entry import main

__all__ = ["main"]
