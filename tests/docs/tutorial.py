"""The tutorial as steps: files that it has the reader write, and commands with what they print.

Run as a program it writes what the commands print today into the page: python tests/docs/tutorial.py
"""

from __future__ import annotations

import io
import os
import re
import shlex
import sys
import tempfile
from collections.abc import Iterator
from contextlib import chdir, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path

PAGE = Path(__file__).parents[2] / "docs" / "tutorial.md"
_BLOCK = re.compile(r"^```(\w+)([^\n]*)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_LINE = re.compile(r"(\.yaml):\d+")
_BREAK = re.compile(r"\n {10,}")
_FINGERPRINT = re.compile(r"\b2:[0-9a-f]{16}\b")
COLUMNS = "100"


@dataclass(frozen=True)
class Command:
    """A command and what the page says that it prints."""

    line: str
    printed: str


def blocks(page: str) -> Iterator[tuple[str, str, str]]:
    """Language, what stands behind it, and content of each block."""
    for match in _BLOCK.finditer(page):
        yield match[1], match[2].strip(), match[3]


def commands(block: str) -> Iterator[Command]:
    """The commands of a console block."""
    for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        line, _, printed = part.partition("\n")
        yield Command(line, printed)


def alike(printed: str) -> str:
    """Without the lines of vocabulary files, which move with every word that is added, and without the breaks of long
    lines, which move with them."""
    return _BREAK.sub(" ", _LINE.sub(r"\1", printed))


def write(folder: Path, head: str, text: str) -> None:
    """The file of a block with ``file=PATH``, or more of it."""
    words = head.split()
    path = folder / words[0].removeprefix("file=")
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a" if "append" in words else "w", encoding="utf-8") as file:
        file.write(text)


def run(line: str) -> str:
    """What the command prints, on either stream, in this folder."""
    from checker.cli import main

    os.environ["COLUMNS"] = COLUMNS
    line, _, lines = line.partition(" | head -")
    program, *arguments = shlex.split(line)
    assert program == "checker"
    printed = io.StringIO()
    with redirect_stdout(printed), redirect_stderr(printed):
        main(arguments)
    whole = printed.getvalue().splitlines(keepends=True)
    return "".join(whole[: int(lines)] if lines else whole)


def played(page: str, folder: Path) -> Iterator[tuple[Command, str]]:
    """Every command of the page with what it prints now; a word FINGERPRINT is the finding of the run before."""
    known = ""
    with chdir(folder):
        for language, head, text in blocks(page):
            if head.startswith("file="):
                write(folder, head, text)
            if language == "console":
                for command in commands(text):
                    line = (
                        _FINGERPRINT.sub(known, command.line.replace("FINGERPRINT", known)) if known else command.line
                    )
                    printed = run(line)
                    known = next(iter(_FINGERPRINT.findall(printed)), known)
                    yield Command(line, command.printed), printed


def refreshed(page: str) -> str:
    """The page with what the commands print today."""
    with tempfile.TemporaryDirectory() as name:
        told = iter(list(played(page, Path(name))))

    def block(match: re.Match[str]) -> str:
        if match[1] != "console":
            return match[0]
        body = "".join(f"$ {one.line}\n{printed}" for one, printed in (next(told) for _ in commands(match[3])))
        return f"```console{match[2]}\n{body}```"

    return _BLOCK.sub(block, page)


if __name__ == "__main__":
    sys.path.insert(0, str(PAGE.parents[1]))
    PAGE.write_text(refreshed(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
