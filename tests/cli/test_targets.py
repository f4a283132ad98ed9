"""``--format`` and ``--output``: what is written where."""

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest

from checker.cache import runs as kept
from checker.cli import main
from checker.cli.errors import CliError
from checker.cli.targets import Target, of
from checker.report import FORMATS
from tests import newsdesk


@pytest.mark.parametrize(
    ("format", "outputs", "targets"),
    [
        (None, [], [("text", None)]),
        ("json", [], [("json", None)]),
        ("json", ["report.json"], [("json", "report.json")]),
        ("json", ["-"], [("json", None)]),
        (None, ["report.txt"], [("text", "report.txt")]),
        (None, ["json"], [("json", None)]),
        (None, ["./json"], [("text", "./json")]),
        (None, ["json=report.json"], [("json", "report.json")]),
        (None, ["json=-"], [("json", None)]),
        (None, ["json=a=b.json"], [("json", "a=b.json")]),
        (None, ["./a=b.txt"], [("text", "./a=b.txt")]),
        (None, ["text", "sarif=r.sarif", "junit=r.xml"], [("sarif", "r.sarif"), ("junit", "r.xml"), ("text", None)]),
        ("github", ["sarif=r.sarif"], [("sarif", "r.sarif"), ("github", None)]),
        ("json", ["r.json", "concise"], [("json", "r.json"), ("concise", None)]),
    ],
)
def test_what_is_asked_for(format, outputs, targets, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert of(format, outputs) == tuple(Target(name, file and Path(file)) for name, file in targets)


@pytest.mark.parametrize(
    ("format", "outputs", "message"),
    [
        (None, ["sarfi=r.sarif"], 'no format "sarfi"'),
        (None, ["report"], 'no format "report"'),
        (None, ["json="], '--output: no file behind "json="'),
        (None, ["json", "csv"], "--output: 2 reports would go to standard output"),
        ("json", ["csv"], "--output: 2 reports would go to standard output"),
        (None, ["json=r", "csv=./r"], "--output: 2 reports would go to "),
        ("json", ["a.json", "b.json"], '--output: more than one file for --format: "a.json", "b.json"'),
        (None, ["json=none/r"], '--output: no such folder: "none"'),
        (None, ["json=."], '--output: "." is a folder, not a file'),
    ],
)
def test_what_makes_no_sense_is_told_before_the_work_begins(format, outputs, message, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(CliError) as raised:
        of(format, outputs)
    assert raised.value.message.startswith(message)
    assert raised.value.help


def test_several_reports_of_one_run(monkeypatch, tmp_path, capsys):
    runs = []
    monkeypatch.setattr(kept, "run", lambda *_: runs.append(1) or newsdesk.result())
    options = [f"--output={name}={tmp_path / name}" for name in FORMATS]
    assert main(["run", str(tmp_path), "--output", "concise", *options]) == 1
    assert capsys.readouterr().out == (tmp_path / "concise").read_text(encoding="utf-8")
    assert runs == [1]
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(FORMATS)
    assert json.loads((tmp_path / "json").read_bytes())["schema_version"] == 1
    assert json.loads((tmp_path / "sarif").read_bytes())["version"] == "2.1.0"
    assert ElementTree.parse(tmp_path / "junit").getroot().tag == "testsuites"


def test_only_what_is_asked_for_is_printed(monkeypatch, tmp_path, capsys):
    monkeypatch.setattr(kept, "run", lambda *_: newsdesk.result(problems=()))
    assert main(["run", str(tmp_path), "--output", f"sarif={tmp_path / 'report.sarif'}"]) == 1
    assert capsys.readouterr() == ("", "")


def test_the_formats_are_in_the_help_and_in_the_documentation(capsys):
    assert main(["run", "--help"]) == 0
    shown = " ".join(capsys.readouterr().out.split())
    pages = (Path(__file__).parents[2] / "docs" / "formats.md").read_text(encoding="utf-8")
    for name in FORMATS:
        assert name in shown
        assert f"\n## {name}" in pages
