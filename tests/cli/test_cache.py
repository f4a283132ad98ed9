"""``checker cache``, and that a run says the same to the byte whatever the cache is like."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from checker.cache.cache import ARTICLES, RUNS
from checker.cli import main

ENVIRONMENT = {"PYTHONPATH": str(Path(__file__).parents[2]), "PATH": ""}
TOLL = (
    "---\nid: {0}\npublisher: {0}\npublished: 2021-03-{2}\n---\nThe landslide in Velm killed {1} people, police said.\n"
)


@pytest.fixture
def desk(tmp_path, monkeypatch, capsys):
    """A folder with two reports that differ, and the command line in it, with a cache of its own."""
    (tmp_path / "stories").mkdir()
    for name, number, day in (("post", 12, "08"), ("echo", 5, "10")):
        (tmp_path / f"stories/{name}.md").write_text(TOLL.format(name, number, day))
    monkeypatch.chdir(tmp_path)

    def call(*arguments):
        code = main(list(arguments))
        return code, *capsys.readouterr()

    return call


def run(desk, *arguments):
    """The report of a run, without how long it took."""
    code, out, err = desk("run", "stories", "--format", "json", "--cache-dir", "kept", *arguments)
    report = json.loads(out)
    report["run"].pop("seconds", None)
    return code, json.dumps(report), err


def test_cold_warm_without_and_damaged_say_the_same(desk) -> None:
    without = run(desk, "--no-cache")
    assert without[0] == 1
    assert not Path("kept").exists()
    assert run(desk) == without  # cold
    assert desk("cache", "info", "--cache-dir", "kept", "--format", "json")[1].count('"articles": 2')
    assert run(desk) == without  # warm
    for name in (RUNS, ARTICLES):
        (Path("kept") / name).write_bytes(b"no database at all" * 999)
        assert run(desk) == without  # damaged
    (Path("kept") / RUNS).unlink()
    assert run(desk) == without  # half of it
    assert run(desk) == without  # healed
    assert '"articles": 2' in desk("cache", "info", "--cache-dir", "kept", "--format", "json")[1]


def test_a_warm_run_takes_no_article_apart(desk, monkeypatch) -> None:
    told = run(desk)
    monkeypatch.setattr("checker.assertions.batch.extract", lambda article: pytest.fail(f"{article.id} was read"))
    Path("stories/README.md").write_text("One more file that is no article.")
    assert '"skipped": {"other-file": 1}' in run(desk)[1]
    Path("stories/README.md").unlink()
    assert run(desk) == told


def test_an_unchanged_corpus_is_not_even_compared(desk, monkeypatch) -> None:
    told = run(desk)
    monkeypatch.setattr("checker.pipeline.run", lambda *_: pytest.fail("it was compared"))
    assert run(desk) == told


@pytest.mark.parametrize("format", ["json", "text"])
def test_a_warm_run_loads_no_more_than_it_needs(desk, format) -> None:
    asked = ("run", "stories", "--format", format, "--cache-dir", "kept")
    desk(*asked)
    told = f"import sys; from checker.cli import main; main({list(asked)!r}); sys.stderr.write(' '.join(sys.modules))"
    done = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, env=ENVIRONMENT, check=True)
    heavy = {"duckdb", "rapidfuzz", "dateparser", "py3langid", "checker.pipeline", "checker.assertions.extract"}
    assert heavy.isdisjoint(done.stderr.split())
    assert "Velm" in done.stdout


def test_an_edited_article_is_read_again(desk) -> None:
    assert run(desk)[0] == 1
    Path("stories/echo.md").write_text(TOLL.format("echo", 12, "10"))
    assert run(desk)[0] == 0


def test_a_cache_that_cannot_be_had_is_told_once_and_costs_nothing(desk) -> None:
    without = run(desk, "--no-cache")
    Path("kept").write_text("a file")
    code, report, err = run(desk)
    assert (code, report) == without[:2]
    assert err.count("the cache cannot be") == 1
    assert 'help: name another folder with "--cache-dir"' in err


def test_a_setting_leaves_it_out(desk) -> None:
    Path("checker.toml").write_text("cache = false\ncache-dir = 'kept'\n")
    assert desk("run", "stories")[0] == 1
    assert not Path("kept").exists()


def test_clear_forgets(desk) -> None:
    run(desk)
    assert desk("cache", "clear", "--cache-dir", "kept")[1] == f"forgot 2 articles and 1 run in {Path('kept')}\n"
    told = desk("cache", "info", "--cache-dir", "kept")[1]
    assert "articles  0" in told
    assert "runs      0" in told


@pytest.mark.parametrize("arguments", [("cache",), ("cache", "info"), ("cache", "clear")])
def test_help_has_examples(desk, arguments) -> None:
    assert "checker cache" in desk(*arguments, "--help")[1].split("Example")[1]


def test_two_runs_at_once_say_the_same(desk) -> None:
    without = run(desk, "--no-cache")[1]
    command = [sys.executable, "-m", "checker", "run", "stories", "--format", "json", "--cache-dir", "kept"]
    both = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=ENVIRONMENT) for _ in range(2)]
    for one in both:
        report = json.loads(one.communicate(timeout=120)[0])
        report["run"].pop("seconds", None)
        assert json.dumps(report) == without
