"""Where the words go: to standard output, or to a file that is either whole or not there; progress to a terminal."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

WIDEST = 120
NARROWEST = 60
WITHOUT_TERMINAL = 100


def write(text: str, output: Path | None) -> None:
    """The text as UTF-8, to the file or to standard output."""
    if output is not None:
        write_file(text.encode("utf-8", errors="backslashreplace"), output)
        return
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        _nobody_listens()


def write_bytes(data: bytes, output: Path | None) -> None:
    """The bytes as they are, to the file or to standard output."""
    if output is not None:
        write_file(data, output)
        return
    try:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        _nobody_listens()


def write_file(data: bytes, output: Path) -> None:
    """The bytes under that name at one stroke: whoever reads it finds the old file or the new one, never half of it."""
    target = output.resolve()  # through a symbolic link, not over it
    if target.exists() and not target.is_file():  # a device or a pipe is written to, never replaced
        target.write_bytes(data)
        return
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(name).chmod(_mode(target))
        Path(name).replace(target)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise


def width() -> int:
    """How wide a report may be here."""
    fallback = (WITHOUT_TERMINAL, 24)
    return max(NARROWEST, min(WIDEST, shutil.get_terminal_size(fallback).columns))


def colored(choice: str, output: Path | None) -> bool:
    """Whether to use colours, after ``--color``, the terminal and NO_COLOR."""
    if choice != "auto":
        return choice == "always"
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return output is None and sys.stdout.isatty() and not plain


class Progress:
    """One line on standard error that says how far the work is; nothing at all where that is no terminal.

    It is called with what is being done, how much of it is done, how much there is: ``progress("reading", 20, 374)``.
    """

    def __init__(self) -> None:
        self._shown = sys.stderr is not None and sys.stderr.isatty()

    def __call__(self, what: str, done: int, total: int) -> None:
        """Show how far it is."""
        if self._shown:
            sys.stderr.write(f"\r\x1b[K{what} {done:,} of {total:,}" if total else f"\r\x1b[K{what}")
            sys.stderr.flush()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()


def _nobody_listens() -> None:
    """The reader has seen enough (``checker run corpus | head``): no error, the exit code is that of the run."""
    with suppress(OSError, ValueError):  # a stream without a descriptor, as in tests
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _mode(target: Path) -> int:
    """The mode of the file that is replaced, or the one a new file would have had."""
    with suppress(OSError):
        return target.stat().st_mode & 0o777
    umask = os.umask(0)
    os.umask(umask)
    return 0o666 & ~umask
