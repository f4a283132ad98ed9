"""The command line as a whole: quick, helpful when something is wrong, and never a traceback."""

import subprocess
import sys

import pytest

from checker import __version__
from checker.cli import entry, main

HEAVY = ("duckdb", "pydantic", "yaml", "dateparser", "rich", "trafilatura", "checker.pipeline", "checker.report.text")


def shell(*arguments: str, **more) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "checker", *arguments]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False, timeout=60, **more)


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["run", "--help"], ["rules", "list", "--help"]])
def test_help_and_version_load_nothing_heavy(arguments):
    code = (
        "import sys; from checker.cli import main; code = main(sys.argv[1:]); "
        f"sys.exit(', '.join(m for m in {HEAVY!r} if m in sys.modules) or code)"
    )
    ran = subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stderr) == (0, "")


def test_version(capsys):
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"checker {__version__}\n"


@pytest.mark.parametrize("name", entry.COMMANDS)
def test_every_command_has_help_with_an_example(name, capsys):
    assert main([name, "--help"]) == 0
    help_text = capsys.readouterr().out
    assert f"checker {name}" in help_text.partition("Example")[2]


@pytest.mark.parametrize(
    ("arguments", "message", "help_line"),
    [
        (["rnu"], 'no command "rnu"', 'did you mean "run"?'),
        (["run"], '"PATH..." is missing', '"checker run --help" shows what can be given'),
        (["run", "nowhere"], 'no such file or folder: "nowhere"', '"checker run --help" shows'),
        (["run", "--formt", "json"], 'no option "--formt"', 'did you mean "--format"?'),
        (["run", ".", "--format", "jsno"], 'no format "jsno"', 'did you mean "json"?'),
        (["run", ".", "--format", "xml"], 'no format "xml"', "known here: concise, csv, github"),
        (["run", ".", "--output", "sarfi=report.sarif"], 'no format "sarfi"', 'did you mean "sarif"?'),
        (["run", ".", "--output", "sarfi"], 'no format "sarfi"', 'did you mean "sarif"?; for a file of that name'),
        (["run", ".", "--output", "csv="], '--output: no file behind "csv="', 'write "csv=report" or "csv"'),
        (["run", ".", "--as-of", "14 May"], '--as-of: no date: "14 May" (write it as 2019-05-14)', "shows"),
        (["run", ".", "--output", "no/such/file"], '--output: no such folder: "no/such"', "shows"),
        (["run", ".", "--fail-on", "doom"], '--fail-on: "doom" is not one of', "shows what can be given"),
        (["rules", "lst"], 'no command "lst"', 'did you mean "list"?'),
    ],
)
def test_wrong_usage_is_told_in_a_line_that_helps(arguments, message, help_line, capsys):
    assert main(arguments) == 2
    out, err = capsys.readouterr()
    first, second = err.splitlines()
    assert out == ""
    assert first.startswith(f"error: {message}")
    assert not first.endswith(".")
    assert second.startswith("help: ")
    assert help_line in second


def test_what_the_user_typed_cannot_steer_the_terminal(capsys):
    assert main(["\x1b[2J\u202e"]) == 2
    assert "\\x1b[2J\\u202e" in capsys.readouterr().err


def test_a_fault_of_the_checker_is_no_traceback(monkeypatch, capsys):
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("the moon is in the way")

    monkeypatch.setattr(entry.group, "main", broken)
    assert main([]) == 2
    err = capsys.readouterr().err
    assert "error: internal error: RuntimeError: the moon is in the way" in err
    assert "Traceback" not in err


def test_ctrl_c(monkeypatch, capsys):
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(entry.group, "main", interrupted)
    assert main([]) == 130
    assert capsys.readouterr().err == "error: interrupted\n"


def test_a_reader_that_stops_listening_is_no_error():
    with subprocess.Popen(
        [sys.executable, "-m", "checker", "rules", "list"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 0
