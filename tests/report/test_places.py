"""Offsets to lines of the file, and paths that are the same in every run."""

import pytest

from checker.articles import read
from checker.articles.model import Article
from checker.report import places

STORY = (
    "---\npublished: 2024-03-05\n---\n# Fire in Lund\n\nA fire broke out on Monday.\n\nThe mayor said five were hurt.\n"
)


@pytest.mark.parametrize(
    ("name", "content", "words", "place"),
    [
        ("a.md", STORY, "A fire", (6, 1)),
        ("a.md", STORY, "mayor", (8, 5)),
        ("a.txt", STORY, "mayor", (8, 5)),
        ("a.txt", "The café burned down on Monday, and five were hurt.", "burned", (1, 10)),
        ("a.md", STORY.replace("\n", "\r\n"), "mayor", (8, 5)),
        ("a.json", '{"text": "The mayor said five were hurt in a fire."}', "mayor", None),
    ],
)
def test_line_and_column(tmp_path, name, content, words, place):
    path = tmp_path / name
    path.write_bytes(content.encode("utf-8"))
    (article,) = read([path]).articles
    offset = article.text.index(words)
    assert places.in_file(article, "text", offset) == place
    if place:
        line = content.splitlines()[place[0] - 1]
        assert line[place[1] - 1 :].startswith(words)


def test_headlines_and_offsets_outside_of_the_text_have_no_place():
    article = Article("one", "Five were hurt.", title="Fire", text_line=3)
    assert places.in_file(article, "title", 0) is None
    assert places.in_file(article, "text", 99) is None
    assert places.in_file(None, "text", 0) is None


@pytest.mark.parametrize(
    ("paths", "shown"),
    [
        (["oslo/a.md", "b.md"], ["oslo/a.md", "b.md"]),
        (["/home/ann/oslo/a.md", "/home/ann/b.md"], ["oslo/a.md", "b.md"]),
        (["/a.md", "/b/c.md"], ["a.md", "b/c.md"]),
        (["../stories/oslo/a.md", "../stories/b.md"], ["oslo/a.md", "b.md"]),
        (["oslo/a.md", "/home/ann/b.md"], ["oslo/a.md", "b.md"]),
        (["..a.md"], ["..a.md"]),
    ],
)
def test_relative(paths, shown):
    relative = places.relative(places.folder(paths))
    assert [relative(path) for path in paths] == shown
