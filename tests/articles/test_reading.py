"""The public entrance: fields, metadata, languages, progress, and the same result whatever the order."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from checker.articles import Reading, read

Write = Callable[[str, Any], Path]
Read = Callable[..., Reading]

GERMAN = (
    "Die Fähre zur Insel ist am Montag im Hafen gesunken, mindestens fünf Menschen kamen ums Leben, sagte die Polizei."
)


def test_every_field_arrives(write: Write, read_here: Read, story: str) -> None:
    known = {
        "id": "ferry",
        "title": "Ferry sinks",
        "publisher": "Gazette",
        "url": "https://a.example",
        "language": "en",
    }
    write("x.json", {**known, "kind": "timeline", "published": "2021-03-04", "section": "Sea", "n": [1], "text": story})
    (article,) = read_here().articles
    assert {name: getattr(article, name) for name in known} == known
    assert (article.kind, article.path, article.text) == ("timeline", "x.json", story)
    assert dict(article.metadata) == {"section": "Sea", "n": [1]}


@pytest.mark.parametrize("name", ["title", "publisher", "url", "language", "published_is", "kind", "modified"])
@pytest.mark.parametrize("value", [5, ["a"], {"a": "b"}, True])
def test_a_field_of_the_wrong_type_costs_that_field(
    write: Write, read_here: Read, story: str, name: str, value: Any
) -> None:
    write("x.json", {"id": "ferry", "published": "2021-03-04", name: value, "text": story})
    reading = read_here()
    assert [article.text for article in reading.articles] == [story]
    (problem,) = reading.problems
    assert (problem.kind, problem.severity) == ("wrong-field", "warning")
    assert problem.message.startswith(f'"{name}" must be a text, it is ')
    assert problem.place.column == len(f'{{"id": "ferry", "published": "2021-03-04", "{name}": ') + 1


def test_metadata_that_could_not_be_written_out_is_left_out(write: Write, read_here: Read, story: str) -> None:
    write("x.json", {"published": "2021-03-04", "tags": ["sea", "\ud800"], "desk": "night", "text": story})
    reading = read_here()
    assert dict(reading.articles[0].metadata) == {"desk": "night"}
    assert [problem.kind for problem in reading.problems] == ["broken-text"]


def test_other_languages_are_counted(write: Write, read_here: Read, story: str) -> None:
    write("a.json", {"published": "2021-03-04", "text": GERMAN})
    write("b.json", {"published": "2021-03-04", "text": story, "language": "fr"})
    write("c.json", {"published": "2021-03-04", "text": story})
    reading = read_here()
    assert [article.path for article in reading.articles] == ["c.json"]
    assert reading.skipped == {"not-english": 2}
    assert reading.lost == 2
    assert [problem.message for problem in reading.problems] == [
        'not English ("de"), so not read',
        'not English ("fr"), so not read',
    ]


def test_the_order_of_paths_and_files_is_nothing(write: Write, tmp_path: Path, story: str) -> None:
    paths = [
        write(f"{name}.json", {"id": name, "published": "2021-03-04", "text": f"{name}: {story}"}) for name in "dbca"
    ]
    paths.append(write("e.json", "{"))
    forth, back = read(paths, root=tmp_path), read(paths[::-1], root=tmp_path)
    assert [article.id for article in forth.articles] == ["a", "b", "c", "d"]
    assert (forth.articles, forth.problems, forth.skipped) == (back.articles, back.problems, back.skipped)


def test_progress_counts_files(write: Write, read_here: Read, story: str) -> None:
    for name in "abc":
        write(f"{name}.txt", story)
    seen: list[tuple[int, int]] = []
    read_here(progress=lambda done, total: seen.append((done, total)))
    assert seen == [(1, 3), (2, 3), (3, 3)]


def test_nothing_at_all(read_here: Read) -> None:
    assert read_here() == Reading((), (), {})


def test_the_import_is_light() -> None:
    heavy = "dateparser", "py3langid", "numpy", "trafilatura", "lxml", "duckdb"
    code = f"import sys, checker.articles; assert not [name for name in {heavy!r} if name in sys.modules]"
    subprocess.run([sys.executable, "-c", code], check=True)
