"""The key of an article changes with all that its assertions depend on, and with nothing else."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import pytest

from checker.articles import read
from checker.articles.model import Article, Clock
from checker.assertions import extract
from checker.cache.keys import key, reader_digest, surroundings

CORPUS = Path(__file__).parents[2] / "corpus"
ARTICLE = Article("a1", "The ferry sank.", "Ferry", "Post", "https://post.example/1", "en", "article",
                  (Clock("published", "2021-03-08"),), "a1.md")  # fmt: skip


@pytest.mark.parametrize(
    "change",
    [
        {"id": "a2"},
        {"text": "The ferry sank!"},
        {"title": "The ferry"},
        {"publisher": None},
        {"url": None},
        {"language": None},
        {"kind": "timeline"},
        {"clocks": ()},
        {"clocks": (Clock("published", "2021-03-09"),)},
        {"clocks": (Clock("modified", "2021-03-08"),)},
        {"clocks": (Clock("published", "2021-03-08", "guess"),)},
        {"text": "The ferry sank.Ferry", "title": ""},
    ],
)
def test_another_article_has_another_key(change) -> None:
    assert key(replace(ARTICLE, **change), b"") != key(ARTICLE, b"")


def test_an_article_that_was_moved_keeps_its_key() -> None:
    moved = replace(ARTICLE, path="other/a1.md", text_line=7, metadata=MappingProxyType({"desk": "sea"}))
    assert key(moved, b"") == key(ARTICLE, b"")


def test_other_surroundings_are_another_key() -> None:
    assert key(ARTICLE, b"") != key(ARTICLE, surroundings())


class Strict(Article):
    """An article whose file nobody may look at."""

    __slots__ = ()

    def __getattribute__(self, name):
        assert name not in ("path", "text_line", "metadata"), f"the extraction reads {name}, which is not in the key"
        return super().__getattribute__(name)


def test_the_extraction_reads_nothing_that_is_not_in_the_key() -> None:
    names = ("id", "text", "title", "publisher", "url", "language", "kind", "clocks")
    for article in read([CORPUS]).articles:
        strict = Strict(**{name: getattr(article, name) for name in names})
        assert extract(strict) == extract(article)


@pytest.mark.parametrize("name", ["assertions/new.py", "language/weights.gz", "entities/data/names/more.tsv"])
def test_new_code_and_new_data_are_other_surroundings(tmp_path, name) -> None:
    def digest(content):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content)
        reader_digest.cache_clear()
        return reader_digest(tmp_path)

    assert len({reader_digest(tmp_path), digest("a"), digest("b")}) == 3


def test_reports_and_what_is_compiled_are_no_surroundings(tmp_path) -> None:
    before = reader_digest(tmp_path)
    for name in ("report/new.py", "assertions/__pycache__/x.pyc"):
        (tmp_path / name).parent.mkdir(parents=True)
        (tmp_path / name).write_text("a")
    reader_digest.cache_clear()
    assert reader_digest(tmp_path) == before
