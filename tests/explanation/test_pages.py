"""What ``checker explain`` and ``checker why-not`` print, to the letter, for people and for programs.

Two days for one opening: that is found. Two tolls of two days: the later may be more. ``python
tests/explanation/test_pages.py`` writes the snapshots anew; lines of vocabulary files are left out, as they move with
every word that is added.
"""

from __future__ import annotations

import contextlib
import io
import os
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from checker.cli import main

SNAPSHOTS = Path(__file__).parent / "snapshots"
ARTICLES = {
    "post": ("2021-03-08", "The landslide in Velm killed 12 people, police said."),
    "echo": ("2021-03-10", "The landslide in Velm killed five people, police said."),
    "ledger": ("2021-03-12", "The landslide in Velm on 8 March killed 14 people, the mayor said."),
}
PAIR = """\
{word}:
  - - {{article: post, quote: The landslide in Velm}}
    - {{article: echo, quote: The landslide in Velm}}
"""
COMMANDS = {
    "explain": ["explain", "FINDING", "articles", "--select", "shrinking-toll"],
    "why-not-grown": ["why-not", "shrinking-toll", "post", "ledger", "articles"],
    "why-not-corrected": ["why-not", "shrinking-toll", "post", "echo", "articles", "--identity", "identity.yaml"],
}
FORMATS = {"text": "txt", "json": "json"}


def prepare(folder: Path) -> None:
    (folder / "articles").mkdir()
    for name, (day, text) in ARTICLES.items():
        head = f"---\nid: {name}\npublisher: The {name.title()}\npublished: {day}\n---\n"
        (folder / "articles" / f"{name}.md").write_text(f"{head}{text}\n", encoding="utf-8")
    (folder / "identity.yaml").write_text(PAIR.format(word="different"), encoding="utf-8")
    (folder / "one.yaml").write_text(PAIR.format(word="same"), encoding="utf-8")


def finding() -> str:
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        main(["run", "articles", "--select", "shrinking-toll", "--format", "json", "--no-config"])
    return re.findall(r'"fingerprint": "([^"]+)"', printed.getvalue())[0]


def printed(name: str, format: str) -> str:
    arguments = [finding() if one == "FINDING" else one for one in COMMANDS[name]]
    page = io.StringIO()
    with contextlib.redirect_stdout(page):
        assert main([*arguments, "--format", format, "--no-config"]) == 0
    return re.sub(r"(\.yaml):\d+", r"\1", page.getvalue())


def alike(page: str) -> str:
    """Without the breaks of long lines, which move where the number of a line becomes longer."""
    return re.sub(r"\n {10,}", " ", page)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    prepare(tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    return tmp_path


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("name", COMMANDS)
def test_what_is_printed(name: str, format: str) -> None:
    shown = (SNAPSHOTS / f"{name}.{FORMATS[format]}").read_text(encoding="utf-8")
    assert alike(printed(name, format)) == alike(shown)


def test_the_corrections_of_the_configuration_are_heeded(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "articles" / "checker.toml").write_text('identity = "known/one.yaml"\n', encoding="utf-8")
    (desk / "articles" / "known").mkdir()
    (desk / "one.yaml").rename(desk / "articles" / "known" / "one.yaml")
    (desk / ".git").mkdir()
    told = "your correction"
    assert main(["explain", finding(), "articles"]) == 0
    assert "Yes: one event: your correction says so" in capsys.readouterr().out
    assert main(["events", "articles"]) == 0
    assert told in capsys.readouterr().out


def test_two_by_correction_are_no_conflict(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "articles" / "checker.toml").write_text('identity = "two.yaml"\n', encoding="utf-8")
    (desk / "articles" / "two.yaml").write_text(PAIR.format(word="different"), encoding="utf-8")
    (desk / ".git").mkdir()
    paths = ["articles/post.md", "articles/echo.md"]
    assert main(["run", *paths, "--select", "shrinking-toll", "--no-config"]) == 1
    assert main(["run", *paths, "--select", "shrinking-toll"]) == 0
    capsys.readouterr()
    assert main(["why-not", "shrinking-toll", "post", "echo", *paths]) == 0
    assert "two events: your correction says so" in capsys.readouterr().out
    assert main(["events", *paths]) == 0
    assert "apart from flood (Velm): by your correction" in capsys.readouterr().out


@contextlib.contextmanager
def _somewhere() -> Iterator[None]:
    with tempfile.TemporaryDirectory() as name, contextlib.chdir(name):
        prepare(Path(name))
        yield


if __name__ == "__main__":
    os.environ["COLUMNS"] = "100"
    with _somewhere():
        for command in COMMANDS:
            for written, suffix in FORMATS.items():
                (SNAPSHOTS / f"{command}.{suffix}").write_text(printed(command, written), encoding="utf-8")
