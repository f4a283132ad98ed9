"""Which files are read, and under which path they are shown."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from checker.articles import Reading, read

Write = Callable[[str, Any], Path]
Read = Callable[..., Reading]


def test_what_a_folder_gives(write: Write, read_here: Read, story: str) -> None:
    for name in ("b/ferry.txt", "b/deep/er/ferry.TXT", "a.md", "notes.text.txt"):
        write(name, f"{name}: {story}")
    for name in ("README.md", "b/readme.first.md", "rule.yaml", "expected.yml", "photo.jpg", "LICENSE"):
        write(name, story)
    for name in (".git/ferry.txt", ".hidden.txt", "b/.cache/ferry.txt"):
        write(name, story)
    reading = read_here()
    assert [article.path for article in reading.articles] == [
        "a.md",
        "b/deep/er/ferry.TXT",
        "b/ferry.txt",
        "notes.text.txt",
    ]
    assert reading.skipped == {"other-file": 6}
    assert reading.lost == 0


@pytest.mark.parametrize("name", ["README.md", ".hidden.txt", "story.dat", "STORY", ".drafts/story.txt"])
def test_a_file_given_by_name_is_read_whatever_it_is_called(
    write: Write, tmp_path: Path, story: str, name: str
) -> None:
    reading = read([write(name, story)], root=tmp_path)
    assert [(article.path, article.text) for article in reading.articles] == [(name, story)]


def test_links_are_followed_only_inside_the_folder(write: Write, tmp_path: Path, story: str) -> None:
    write("outside/secret.txt", story)
    write("tree/ferry.txt", story)
    (tmp_path / "tree/inside.txt").symlink_to(tmp_path / "tree/ferry.txt")
    (tmp_path / "tree/data.txt").symlink_to(write("tree/ferry.dat", f"Again: {story}"))
    (tmp_path / "tree/out.txt").symlink_to(tmp_path / "outside/secret.txt")
    (tmp_path / "tree/out").symlink_to(tmp_path / "outside")
    (tmp_path / "tree/loop").symlink_to(tmp_path / "tree")
    (tmp_path / "tree/dangling.txt").symlink_to(tmp_path / "tree/nowhere.txt")
    reading = read([tmp_path / "tree"], root=tmp_path)
    assert [article.path for article in reading.articles] == ["tree/data.txt", "tree/ferry.txt"]
    assert [problem.place.path for problem in reading.problems if problem.kind == "link-outside"] == [
        "tree/out",
        "tree/out.txt",
    ]
    assert reading.lost == 0


def test_a_link_given_by_name_is_followed(write: Write, tmp_path: Path, story: str) -> None:
    write("far/ferry.txt", story)
    (tmp_path / "near").symlink_to(tmp_path / "far")
    assert [article.path for article in read([tmp_path / "near"], root=tmp_path).articles] == ["near/ferry.txt"]


def test_paths_that_meet_are_read_once(write: Write, tmp_path: Path, story: str) -> None:
    path = write("tree/ferry.txt", story)
    reading = read([path, tmp_path / "tree", tmp_path, path], root=tmp_path)
    assert [article.path for article in reading.articles] == ["tree/ferry.txt"]
    assert reading.skipped == {}


def test_paths_are_shown_from_the_root_or_as_given(
    write: Write, tmp_path: Path, story: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("tree/sub/ferry.txt", story)
    monkeypatch.chdir(tmp_path / "tree")
    shown = {
        "default": read([Path()]),
        "absolute": read([tmp_path / "tree/sub"]),
        "up": read([Path("../tree/sub/ferry.txt")]),
        "root": read([Path("sub")], root=tmp_path),
        "elsewhere": read([Path("../tree")], root=tmp_path / "other"),
    }
    assert {name: reading.articles[0].path for name, reading in shown.items()} == {
        "default": "sub/ferry.txt",
        "absolute": "sub/ferry.txt",
        "up": "sub/ferry.txt",
        "root": "tree/sub/ferry.txt",
        "elsewhere": "../tree/sub/ferry.txt",
    }


def test_what_is_not_there_or_not_readable(write: Write, tmp_path: Path, story: str) -> None:
    write("ferry.txt", story)
    reading = read([tmp_path / "ferry.txt", tmp_path / "nowhere"], root=tmp_path)
    assert len(reading.articles) == 1
    assert [(problem.kind, problem.place.path) for problem in reading.problems if problem.severity == "error"] == [
        ("no-such-file", "nowhere")
    ]


@pytest.mark.skipif(os.name != "posix", reason="bytes as file names")
def test_a_file_name_that_is_no_text_can_still_be_shown(tmp_path: Path, story: str) -> None:
    (Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt"))).write_text(story)
    (article,) = read([tmp_path], root=tmp_path).articles
    assert article.path == r"caf\xe9.txt"
