"""Which files of a folder the globs of ``exclude`` leave out."""

from pathlib import Path

import pytest

from checker.articles import read
from checker.articles.exclusions import Exclusions


@pytest.mark.parametrize(
    ("glob", "path", "out"),
    [
        ("drafts", "news/drafts", True),
        ("drafts", "news/old/drafts", True),
        ("drafts", "news/drafts.md", False),
        ("drafts/", "news/drafts", True),
        ("*.bak.md", "news/a/b.bak.md", True),
        ("*.bak.md", "news/a/b.md", False),
        ("/drafts", "news/old/drafts", False),
        ("/news", "news", False),
        ("news/a.md", "news/a.md", True),
        ("news/a.md", "news/old/a.md", False),
        ("news/*.md", "news/old/a.md", False),
        ("news/**/a.md", "news/a.md", True),
        ("news/**/a.md", "news/x/y/a.md", True),
        ("**/raw", "news/x/raw", True),
        ("news/wire-?.md", "news/wire-3.md", True),
        ("wire/a.md", "news/wire/a.md", False),
        ("[", "news/[", True),
        ("*", "news/a.md", True),
    ],
)
def test_a_glob(tmp_path, glob, path, out):
    top = tmp_path / "news"
    assert Exclusions((glob,), tmp_path)(str(tmp_path / path), str(top)) == out


def test_a_folder_that_is_elsewhere_is_matched_by_names_only(tmp_path):
    rule = Exclusions(("drafts", "news/a.md"), tmp_path / "desk")
    assert rule(str(tmp_path / "news/drafts"), str(tmp_path / "news"))
    assert not rule(str(tmp_path / "news/a.md"), str(tmp_path / "news"))


def test_many_stars_take_no_time(tmp_path):
    rule = Exclusions(("/".join(["**", "a*"] * 40),), tmp_path)
    assert not rule(str(tmp_path.joinpath(*["a"] * 60, "b")), str(tmp_path))


def test_what_is_left_out_is_counted_and_what_is_named_is_read(tmp_path):
    for name in ("a.md", "drafts/b.md", "drafts/c.md", "d.bak.md"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(
            f"---\nid: {path.stem}\npublished: 2024-03-05\n---\nA bridge was opened to traffic on Monday.\n"
        )
    rule = Exclusions(("drafts", "*.bak.md"), tmp_path)
    found = read([tmp_path], exclude=rule)
    assert [Path(article.path).name for article in found.articles] == ["a.md"]
    assert (found.skipped["excluded"], found.lost) == (2, 0)
    assert len(read([tmp_path / "d.bak.md", tmp_path / "drafts"], exclude=rule).articles) == 3
