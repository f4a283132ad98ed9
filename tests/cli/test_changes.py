"""Only what is about changed files is reported, and it is held against everything."""

from __future__ import annotations

import io
import json
import subprocess
from pathlib import Path
from types import SimpleNamespace

import pytest

from checker.cli import main

TOLL = (
    "---\nid: {0}\npublisher: {0}\npublished: 2021-03-{2}\n---\nThe landslide in {3} killed {1} people, police said.\n"
)
STORIES = (
    ("post", 12, "08", "Velm"),
    ("echo", 5, "10", "Velm"),
    ("mail", 3, "12", "Tarrow"),
    ("sun", 1, "14", "Tarrow"),
)


@pytest.fixture
def desk(tmp_path, monkeypatch, capsys):
    """A repository with two disputes of two reports each, and the command line in it."""
    (tmp_path / "stories").mkdir()
    for name, number, day, place in STORIES:
        (tmp_path / f"stories/{name}.md").write_text(TOLL.format(name, number, day, place))
    monkeypatch.chdir(tmp_path)

    def call(*arguments):
        code = main(["run", "stories", *arguments])
        return code, *capsys.readouterr()

    return call


def report(desk, *arguments):
    code, out, _ = desk("--format", "json", *arguments)
    told = json.loads(out)
    disputes = {frozenset(one["article"] for side in [f["evidence"]] for one in side) for f in told["findings"]}
    return code, disputes, told["run"].get("elsewhere")


def git(*arguments):
    settings = ("-c", "user.name=Desk", "-c", "user.email=desk@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *settings, *arguments], check=True, capture_output=True)


VELM, TARROW = frozenset({"post", "echo"}), frozenset({"mail", "sun"})


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ([], (1, {VELM, TARROW}, None)),
        (["--changed", "stories/post.md"], (1, {VELM}, 1)),
        (["--changed", "stories/echo.md"], (1, {VELM}, 1)),
        (["--changed", "./stories/../stories/sun.md"], (1, {TARROW}, 1)),
        (["--changed", "stories/post.md", "--changed", "stories/mail.md"], (1, {VELM, TARROW}, 0)),
        (["--changed", "stories"], (1, {VELM, TARROW}, 0)),
        (["--changed", "gone.md"], (0, set(), 2)),
        (["--changed", "stor"], (0, set(), 2)),
    ],
)
def test_a_finding_is_about_the_files_of_its_sides(desk, arguments, expected) -> None:
    assert report(desk, *arguments) == expected


def test_the_summary_says_how_many_are_not(desk) -> None:
    assert "left out 1 finding that is not about changed files" in desk("--changed", "stories/post.md")[1]


@pytest.mark.parametrize("listed", ["stories/post.md\nREADME\n", "stories/post.md\0", "\r\n stories/post.md \r\n"])
def test_a_list_on_standard_input_or_in_a_file(desk, monkeypatch, listed) -> None:
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(listed.encode())))
    assert report(desk, "--changed-from", "-") == (1, {VELM}, 1)
    Path("list").write_bytes(listed.encode())
    assert report(desk, "--changed-from", "list") == (1, {VELM}, 1)


def test_since_a_revision_what_git_has_changed_and_what_is_new(desk) -> None:
    git("init", "-q", "-b", "main")
    git("add", ".")
    git("commit", "-qm", "all")
    assert report(desk, "--since", "main") == (0, set(), 2)
    with Path("stories/sun.md").open("a") as file:
        file.write("It rained.\n")
    assert report(desk, "--since", "HEAD") == (1, {TARROW}, 1)
    git("checkout", "-q", "-b", "edit")
    git("commit", "-qam", "rain")
    assert report(desk, "--since", "main") == (1, {TARROW}, 1)
    Path("stories/née.md").write_text(TOLL.format("nee", 7, "15", "Velm"))
    assert report(desk, "--since", "edit")[2] == 2


@pytest.mark.parametrize("revision", ["mian", "--output=x", "", "HEAD~9"])
def test_an_unknown_revision(desk, revision) -> None:
    git("init", "-q")
    git("commit", "-q", "--allow-empty", "-m", "none")
    code, _, err = desk("--since", revision)
    assert code == 2
    assert f'error: no revision "{revision}" in the repository' in err
    assert "help: " in err
    assert not Path("x").exists()


def test_no_repository(desk, monkeypatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(Path.cwd().parent))
    code, _, err = desk("--since", "HEAD")
    assert code == 2
    assert 'error: --since asks git, and "stories" is in no git repository' in err
    assert "help: name the changed files instead" in err


def test_no_git(desk, monkeypatch) -> None:
    monkeypatch.setenv("PATH", "")
    code, _, err = desk("--since", "HEAD")
    assert (code, "which is not installed" in err) == (2, True)


def test_a_list_that_is_not_there(desk) -> None:
    code, _, err = desk("--changed-from", "nowhere")
    assert code == 2
    assert 'error: cannot read the list of files "nowhere": no such file or directory' in err
