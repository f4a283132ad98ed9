"""``checker run``: formats, files, exit codes; what it finds is the business of other tests."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from checker.cache import runs
from checker.cli import exit_codes, main
from checker.diagnostics import Diagnostic, DiagnosticError, Place
from tests import newsdesk
from tests.newsdesk import announced, denied, finding


@pytest.fixture
def made(monkeypatch):
    """Has ``checker run`` give the result of the newsdesk, changed as asked, and keeps what it was asked for."""
    asked = []

    def make(**more):
        def run(paths, options):
            asked.append((paths, options))
            return newsdesk.result(**more)

        monkeypatch.setattr(runs, "run", run)
        return asked

    return make


def graded(severity: str, **more):
    return finding([announced()], [denied()], severity=severity, **more)


@pytest.mark.parametrize(
    ("result", "arguments", "code"),
    [
        ({"findings": ()}, [], 0),
        ({"findings": (graded("warning"),)}, [], 1),
        ({"findings": (graded("info"),)}, [], 0),
        ({"findings": (graded("info"),)}, ["--fail-on", "info"], 1),
        ({"findings": (graded("warning"),)}, ["--fail-on", "error"], 0),
        ({"findings": (graded("error"),)}, ["--fail-on", "never"], 0),
        ({"findings": (graded("error", suppressed=True),)}, [], 0),
        ({"findings": ()}, ["--strict"], 3),
        ({"findings": (), "lost": 0, "problems": (), "skipped": {}}, ["--strict"], 0),
        ({"findings": (graded("error"),)}, ["--strict"], 1),
        ({"findings": (), "articles": (), "assertions": ()}, ["--strict"], 2),
    ],
)
def test_exit_codes(made, result, arguments, code, tmp_path, capsys):
    made(**result)
    assert main(["run", str(tmp_path), *arguments]) == code


def test_unusable_beats_findings_beats_skipped():
    assert exit_codes.of(newsdesk.result(articles=(), assertions=()), fail_on="warning", strict=True) == 2
    assert exit_codes.of(newsdesk.result(), fail_on="warning", strict=True) == 1


def test_a_broken_rule_is_shown_with_its_place(monkeypatch, tmp_path, capsys):
    def run(*_):
        raise DiagnosticError([Diagnostic("unknown-key", 'unknown key "wehn"', Place("a.yaml", 3, 1), help="see docs")])

    monkeypatch.setattr(runs, "run", run)
    assert main(["run", str(tmp_path)]) == 2
    assert capsys.readouterr().err.splitlines()[0] == 'a.yaml:3:1: error: unknown key "wehn"'


def test_the_options_reach_the_run(made, tmp_path):
    asked = made(findings=())
    main(
        ["run", str(tmp_path), "--rules", str(tmp_path), "--select", "one", "--ignore", "two", "--as-of", "2024-03-09",
         "--skip-broken-rules"]
    )  # fmt: skip
    ((paths, options),) = asked
    assert paths == (tmp_path,)
    assert (options.rules, options.select, options.ignore) == ((tmp_path,), ("one",), ("two",))
    assert (options.as_of.isoformat(), options.skip_broken_rules) == ("2024-03-09", True)


@pytest.mark.parametrize("option", ["--select", "--ignore"])
def test_a_rule_that_is_not_there_is_an_error_and_not_silence(option, tmp_path, capsys):
    assert main(["run", str(tmp_path), option, "announced-but-nothing-agred"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith(
        f'{option}: error: no rule "announced-but-nothing-agred"\nhelp: did you mean "announced-but-nothing-agreed"?'
    )


def test_json_goes_to_standard_output_and_problems_to_standard_error(made, tmp_path, capsys):
    made()
    main(["run", str(tmp_path), "--format", "json"])
    out, err = capsys.readouterr()
    assert json.loads(out)["schema_version"] == 1
    assert "stories/oslo/broken.json:3:1: error: not valid JSON" in err


def test_the_output_file_is_complete_or_not_there(made, tmp_path, monkeypatch):
    made()
    target = tmp_path / "report.json"
    target.write_text("old", encoding="utf-8")
    monkeypatch.setattr(Path, "replace", lambda *_: (_ for _ in ()).throw(OSError(28, "No space left on device", "x")))
    assert main(["run", str(tmp_path), "--format", "json", "--output", str(target)]) == 2
    assert target.read_text(encoding="utf-8") == "old"
    monkeypatch.undo()
    made()
    assert main(["run", str(tmp_path), "--format", "json", "--output", str(target)]) == 1
    assert json.loads(target.read_text(encoding="utf-8"))["findings"]
    assert [path.name for path in tmp_path.iterdir()] == ["report.json"]


def test_the_output_file_keeps_its_mode(made, tmp_path):
    made()
    target = tmp_path / "report.txt"
    target.touch(0o640)
    main(["run", str(tmp_path), "--output", str(target)])
    assert target.stat().st_mode & 0o777 == 0o640


def test_a_pipe_or_device_is_written_to_and_not_replaced(made, tmp_path):
    made(findings=())
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with subprocess.Popen(["cat", str(pipe)], stdout=subprocess.PIPE) as reader:
        assert main(["run", str(tmp_path), "--output", str(pipe)]) == 0
        assert reader.communicate(timeout=20)[0].startswith(b"Nothing found")
    assert pipe.is_fifo()


@pytest.mark.parametrize(("choice", "colored"), [("always", True), ("never", False), ("auto", False)])
def test_colour_is_for_terminals(made, choice, colored, tmp_path, capsys):
    made()
    main(["run", str(tmp_path), "--color", choice])
    assert ("\x1b[" in capsys.readouterr().out) is colored


def test_a_folder_without_articles_is_an_error(tmp_path, capsys):
    assert main(["run", str(tmp_path)]) == 2
    first, second = capsys.readouterr().err.splitlines()
    assert first == f'error: no article could be read in "{tmp_path}"'
    assert second.startswith("help: articles are ")


def test_reports_are_utf_8_in_any_locale(tmp_path):
    story = "---\nid: one\npublished: 2024-03-05\n---\nThe café in Łódź burned down on Monday, “officials” said.\n"
    (tmp_path / "story.md").write_text(story, encoding="utf-8")
    environment = os.environ | {
        "LC_ALL": "C",
        "PYTHONUTF8": "0",
        "PYTHONCOERCECLOCALE": "0",
        "PYTHONIOENCODING": "ascii",
    }
    command = [sys.executable, "-m", "checker", "assertions", str(tmp_path), "--format", "jsonl"]
    ran = subprocess.run(command, capture_output=True, check=False, env=environment)
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert "“officials” said" in ran.stdout.decode("utf-8")
