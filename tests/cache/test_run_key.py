"""The key of a run changes with all that its findings depend on, and with nothing else."""

from __future__ import annotations

import os
from dataclasses import fields
from datetime import date
from pathlib import Path

import pytest

from checker.articles.exclusions import Exclusions
from checker.cache.cache import Cache
from checker.cache.run_key import run_key
from checker.diagnostics import Place
from checker.events import corrections
from checker.options import Options

SAME = "same: [[{quote: The quay burned}, {quote: a fire at the harbour}]]"
CHANGES = {
    "rules": (Path("desk"),),
    "packs": (Path("desk"),),
    "select": ("numbers",),
    "ignore": ("numbers",),
    "severity": (("numbers", "error"),),
    "parameters": (("later-toll", "days", 3),),
    "exclude": Exclusions(("echo.md",), Path()),
    "as_of": date(2024, 3, 5),
    "skip_broken_rules": True,
    "identity": corrections.parse(SAME),
    "places": {("select", 0): Place("checker.toml", 3, 1)},
}
NO_MATTER = {"progress": lambda *_: None, "jobs": 2, "cache": Cache(Path("kept"))}
BYPASSED = {"silent"}


@pytest.fixture(autouse=True)
def desk(tmp_path, monkeypatch):
    """Two articles, and a rule of the desk's own."""
    monkeypatch.chdir(tmp_path)
    for name in ("stories/post.md", "stories/echo.md", "stories/deep/ledger.txt", "desk/numbers/mine.yaml"):
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(f"This is {name}.")


def key(**more):
    return run_key([Path("stories")], Options(**more))


def test_every_option_is_known_to_matter_or_not() -> None:
    assert {one.name for one in fields(Options)} == CHANGES.keys() | NO_MATTER.keys() | BYPASSED


@pytest.mark.parametrize("name", CHANGES)
def test_what_is_told_counts(name) -> None:
    assert key(**{name: CHANGES[name]}) != key()
    assert key(**{name: CHANGES[name]}) == key(**{name: CHANGES[name]})


@pytest.mark.parametrize("name", NO_MATTER)
def test_how_the_work_is_done_does_not(name) -> None:
    assert key(**{name: NO_MATTER[name]}) == key()


@pytest.mark.parametrize(
    "change",
    [
        lambda: Path("stories/post.md").write_text("This is stories/post.md!"),
        lambda: Path("stories/post.md").rename("stories/past.md"),
        lambda: Path("stories/post.md").unlink(),
        lambda: Path("stories/fresh.md").write_text(""),
        lambda: Path("stories/README.md").write_text("no article, but counted"),
        lambda: Path("stories/deep/ledger.txt").rename("stories/ledger.txt"),
        lambda: Path("desk/numbers/mine.yaml").write_text("id: mine"),
        lambda: Path("desk/more.yaml").write_text("id: more"),
    ],
)
def test_every_byte_counts_and_where_it_stands(change) -> None:
    before = key(rules=(Path("desk"),))
    change()
    assert key(rules=(Path("desk"),)) != before


@pytest.mark.parametrize(
    "change",
    [
        lambda: os.utime("stories/post.md", (1, 1)),
        lambda: Path("stories/.hidden.md").write_text("never read"),
        lambda: Path("desk/notes.txt").write_text("no rule"),
        lambda: Path("desk/numbers/mine.yaml").write_text("no rule of this run"),
    ],
)
def test_what_is_not_read_does_not_count(change) -> None:
    before = key()
    change()
    assert key() == before


def test_words_that_move_from_one_file_to_the_next_are_other_words() -> None:
    Path("stories/post.md").write_text("one two")
    Path("stories/echo.md").write_text(" three")
    before = key()
    Path("stories/post.md").write_text("one")
    Path("stories/echo.md").write_text(" two three")
    assert key() != before


def test_the_order_in_which_paths_are_named_does_not_count() -> None:
    paths = [Path("stories/post.md"), Path("stories/deep")]
    assert run_key(paths, Options()) == run_key(paths[::-1], Options())


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs a named pipe")
def test_a_pipe_is_not_read_ahead() -> None:
    os.mkfifo("news.md")
    assert run_key([Path("news.md")], Options()) is None
