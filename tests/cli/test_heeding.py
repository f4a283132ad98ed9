"""Commands beside run heed the configuration of the folder that they read."""

import json

import pytest

from checker.cli import main
from tests.asking.endpoint import completion, serving

TEXT = "A fire in Lund killed three people on Monday, police said."


@pytest.fixture
def desk(tmp_path, monkeypatch):
    """Two reports of one fire; the configuration leaves out the second."""
    folder = tmp_path / "stories"
    folder.mkdir()
    (tmp_path / ".git").mkdir()
    for name in ("post", "echo"):
        article = {"id": name, "publisher": name, "published": "2024-03-05", "text": TEXT}
        (folder / f"{name}.json").write_text(json.dumps(article), encoding="utf-8")
    (folder / "checker.toml").write_text('exclude = ["echo.json"]\ncolor = "always"\nas-of = 2024-03-04\n')
    monkeypatch.chdir(tmp_path)
    return folder


@pytest.mark.parametrize("command", [["annotate"], ["events"], ["assertions"]], ids=" ".join)
def test_what_is_left_out_coloured_and_dated_later(command, desk, capsys):
    assert main([*command, "stories"]) == 0
    out, err = capsys.readouterr()
    assert "post" in out
    assert "echo" not in out
    assert "\x1b[" in out
    assert "2024-03-05" in err


@pytest.mark.parametrize("command", [["annotate"], ["events"], ["assertions"]], ids=" ".join)
def test_a_flag_goes_before_the_file(command, desk, capsys):
    assert main([*command, "stories", "--color", "never", "--exclude", "post.json"]) == 0
    out = capsys.readouterr().out
    assert "echo" in out
    assert "post" not in out
    assert "\x1b[" not in out


def test_a_language_model_is_asked_about_no_article_that_is_left_out(desk, capsys):
    answer = {
        "quote": TEXT, "focus": "killed three people", "subject": {"kind": "event", "type": "fire"},
        "slot": "deaths", "low": 3, "high": 3,
    }  # fmt: skip
    with serving(completion({"statements": [answer]})) as endpoint:
        main(["ask", "stories", "--endpoint", endpoint.url, "--model", "local"])
    out = capsys.readouterr().out
    assert [json.loads(line)["article"] for line in out.splitlines()] == ["post"]


def test_a_broken_configuration_is_told(desk, capsys):
    (desk / "checker.toml").write_text('excluded = ["echo.json"]\n')
    assert main(["annotate", "stories"]) == 2
    assert 'did you mean "exclude"?' in capsys.readouterr().err
