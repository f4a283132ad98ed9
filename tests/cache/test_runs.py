"""A report has the same bytes with a cold cache, a warm one, a damaged one and none, whatever is asked."""

from __future__ import annotations

import json
import os
import re
import shutil
import sqlite3
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.cache import codec, run_codec, runs
from checker.cache.cache import RUNS, Cache
from checker.cli import main
from checker.options import Options
from checker.pipeline import run
from checker.report import FORMATS, render
from checker.report.result import Result
from checker.vocabulary import default_folder

STORIES = {
    "post.md": ("post", "2021-03-08", "The landslide in Velm killed 12 people on Sunday, police said."),
    "echo.md": ("echo", "2021-03-10", "The landslide in Velm on Sunday killed 5 people, the mayor of Velm said."),
    "wire.md": ("wire", "2021-03-10", "The landslide in Velm on Sunday killed 5 people, the mayor of Velm said."),
    "deep/gazette.md": ("gazette", "2021-03-09", "Ann Holm was born in 1950. Ann Holm, who was born in 1961, is ill."),
    "undated.md": ("herald", "", "The harbour of Lorn was closed on Monday."),
}
RULE = "id: mine\nkind: pair\n"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """The stories, a broken rule, a baseline, suppressions; and the one cache that serves all settings."""
    top = tmp_path_factory.mktemp("desk")
    for name, (paper, day, text) in STORIES.items():
        (top / "stories" / name).parent.mkdir(parents=True, exist_ok=True)
        head = f"---\nid: {paper}\npublisher: {paper}\n" + (f"published: {day}\n" if day else "") + "---\n"
        (top / "stories" / name).write_text(f"{head}\n{text}\n")
    (top / "stories/broken.json").write_text("{")
    (top / "stories/fremd.md").write_text("---\nlanguage: de\npublished: 2021-03-08\n---\nDer Hafen ist zu.\n")
    (top / "broken").mkdir()
    (top / "broken/mine.yaml").write_text(RULE)
    main(["baseline", "write", str(top / "stories"), "-o", str(top / "known.json"), "--no-cache"])
    known = json.loads((top / "known.json").read_text())["findings"]
    accepted = f'suppressions: [{{fingerprint: "{known[0]["fingerprint"]}", reason: known}}]'
    (top / "accepted.yaml").write_text(accepted)
    return top


@pytest.fixture
def desk(folder, monkeypatch, capsys):
    """A function that runs the checker there and gives its code, its reports as text and as JSON, and its warnings."""
    monkeypatch.chdir(folder)

    def call(*arguments):
        code = main(["run", "stories", "--output", "text=report.txt", "--output", "json=report.json", *arguments])
        text, report = Path("report.txt").read_text(), Path("report.json").read_text()
        return code, text, re.sub(r'"seconds": [\d.]+', "", report), capsys.readouterr().err

    return call


@pytest.fixture
def own(desk, folder):
    """The same with a copy of the stories and a cache of its own."""
    shutil.copytree("stories", "own/stories")
    os.chdir("own")
    yield desk
    os.chdir(folder)
    shutil.rmtree("own")


ASKED = [
    (),
    ("--select", "numbers"),
    ("--ignore", "disjoint-numbers"),
    ("--severity", "disjoint-numbers=error"),
    ("--as-of", "2021-03-09"),
    ("--exclude", "deep"),
    ("--jobs", "2"),
    ("--rules", "broken", "--skip-broken-rules"),
    ("--baseline", "known.json"),
    ("--suppressions", "accepted.yaml"),
    ("--show", "contradiction"),
    ("--changed", "stories/deep"),
    ("--show-silent",),
    ("--strict", "--fail-on", "never"),
]


@pytest.mark.parametrize("asked", ASKED, ids=" ".join)
def test_cold_warm_and_without(desk, asked) -> None:
    without = desk(*asked, "--no-cache")
    assert desk(*asked, "--cache-dir", "kept") == without  # what was kept under other settings is not told
    assert desk(*asked, "--cache-dir", "kept") == without


@pytest.mark.parametrize(
    "damage", ["UPDATE entry SET data = x'00'", "UPDATE entry SET key = x'00'", "DROP TABLE entry"]
)
def test_a_damaged_entry_is_made_again(own, damage) -> None:
    told = own("--cache-dir", "kept")
    with sqlite3.connect(Path("kept") / RUNS) as database:
        database.execute(damage)
    database.close()
    assert own("--cache-dir", "kept") == told
    assert own("--cache-dir", "kept") == told


def test_a_file_that_changes_during_the_run_leaves_nothing_behind(own, monkeypatch) -> None:
    def meanwhile(paths, options):
        result = run(paths, options)
        Path("stories/post.md").write_text("Somebody saved it.")
        return result

    monkeypatch.setattr("checker.pipeline.run", meanwhile)
    cache = Cache(Path("kept"))
    runs.run([Path("stories")], Options(cache=cache))
    assert cache.runs.size().entries == 0


def test_a_run_that_failed_on_an_article_is_not_kept(own, monkeypatch) -> None:
    def fails(article):
        raise MemoryError

    monkeypatch.setattr("checker.assertions.batch.extract", fails)
    assert "internal-error" in own("--cache-dir", "kept")[2]
    assert Cache(Path("kept")).runs.size().entries == 0


@pytest.fixture(scope="module")
def demo():
    """The demo corpus, as it was found and as it comes back."""
    result = run([default_folder().parent / "corpus"])
    return result, replace(run_codec.decode(run_codec.encode(result)), seconds=result.seconds)


def test_the_demo_corpus_comes_back_as_it_was(demo) -> None:
    result, back = demo
    assert len(back.findings) > 20
    assert back.findings == result.findings
    assert back.problems == result.problems
    assert (back.input, back.corpus, back.nothing_read) == (result.input, result.corpus, False)


@pytest.mark.parametrize("format", FORMATS)
def test_every_format_says_the_same_of_it(demo, format) -> None:
    result, back = demo
    assert render(back, format) == render(result, format)


def test_a_result_that_was_worked_on_is_not_written() -> None:
    with pytest.raises(TypeError):
        run_codec.encode(run([], Options(silent=True)))


@pytest.fixture(scope="module")
def written(folder):
    """The demo story of this module as it is kept."""
    return run_codec.encode(run([folder / "stories"], Options(select=("disjoint-numbers",))))


@settings(max_examples=100)
@given(position=st.integers(0, 10**6), byte=st.binary(max_size=4))
def test_bytes_that_are_something_else_are_damaged_or_a_result(written, position, byte) -> None:
    at = position % len(written)
    result = None
    with suppress(codec.DamagedError):
        result = run_codec.decode(written[:at] + byte + written[at + 1 :])
    assert result is None or isinstance(result, Result)
