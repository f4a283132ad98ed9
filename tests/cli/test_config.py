"""``checker config``, and what a configuration does to ``checker run``."""

import json
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

from checker.cli import main
from checker.config import settings

POST = "The landslide in Velm killed 12 people, police said."
ECHO = "The landslide in Velm killed five people, police said."
CONFIG = """\
fail-on = "error"

[severity]
numbers = "info"
"""


def story(publisher, day, text):
    return f"---\nid: {publisher}\npublisher: {publisher}\npublished: {day}\n---\n{text}\n"


@pytest.fixture
def desk(tmp_path, monkeypatch, capsys):
    """A folder with two reports that shrink a toll, and the command line in it."""
    (tmp_path / "stories").mkdir()
    (tmp_path / ".git").mkdir()
    (tmp_path / "stories/post.md").write_text(story("Post", "2021-03-08", POST))
    (tmp_path / "stories/echo.md").write_text(story("Echo", "2021-03-10", ECHO))
    monkeypatch.chdir(tmp_path)

    class Desk:
        folder = tmp_path

        def configure(self, text, name="checker.toml"):
            (tmp_path / name).write_text(text)

        def __call__(self, *arguments):
            code = main(list(arguments))
            self.out, self.err = capsys.readouterr()
            return code

        def run(self, *arguments):
            code = self("run", "stories", "--format", "json", *arguments)
            self.report = json.loads(self.out) if self.out else None
            return code

    return Desk()


def test_what_holds_is_shown_with_where_it_is_from(desk, monkeypatch):
    desk.configure(CONFIG)
    monkeypatch.setenv("CHECKER_JOBS", "2")
    assert desk("config", "stories", "--select", "numbers") == 0
    first, _, *rows = desk.out.splitlines()
    assert first == "configuration file: checker.toml"
    assert [" ".join(row.split()) for row in rows if row.startswith("*")] == [
        '* select = ["numbers"] --select',
        '* severity.numbers = "info" checker.toml:4',
        '* fail-on = "error" checker.toml:1',
        "* jobs = 2 CHECKER_JOBS",
    ]
    assert len(rows) == len(settings())


def test_what_holds_for_programs(desk, monkeypatch):
    desk.configure(CONFIG)
    monkeypatch.setenv("CHECKER_STRICT", "yes")
    assert desk("config", "--format", "json", "--as-of", "2021-03-09") == 0
    told = json.loads(desk.out)
    assert told["file"] == "checker.toml"
    nothing = {"name": None, "path": None, "line": None, "column": None}
    assert told["settings"]["fail-on"] == {
        "value": "error", "from": "file", "name": None, "path": "checker.toml", "line": 1, "column": 11,
    }  # fmt: skip
    assert told["settings"]["strict"] == nothing | {"value": True, "from": "environment", "name": "CHECKER_STRICT"}
    assert told["settings"]["as-of"] == nothing | {"value": "2021-03-09", "from": "flag", "name": "--as-of"}
    assert told["settings"]["jobs"] == nothing | {"value": None, "from": "default"}


@pytest.mark.parametrize(
    ("config", "arguments", "code", "shown"),
    [
        ("", [], 1, ["error"]),
        ('[severity]\n"shrinking-*" = "info"', [], 0, ["info"]),
        ('fail-on = "info"\n[severity]\nnumbers = "info"', [], 1, ["info"]),
        ('fail-on = "info"\n[severity]\nnumbers = "info"', ["--fail-on", "never"], 0, ["info"]),
        ("", ["--severity", "shrinking-toll=warning", "--fail-on", "error"], 0, ["warning"]),
        ('ignore = ["numbers"]', [], 0, []),
        ('ignore = ["numbers"]', ["--no-config"], 1, ["error"]),
        ('select = ["dates"]', [], 0, []),
        ('select = ["dates"]', ["--select", "shrinking-toll"], 1, ["error"]),
        ('show = ["remark", "info"]', [], 0, []),
        ('exclude = ["echo.*"]', [], 0, []),
        ('exclude = ["stories/echo.md"]', [], 0, []),
        ("[severity]\nnumbers = 'info'", ["--config", "other.toml"], 1, ["error"]),
    ],
)
def test_settings_reach_the_run(desk, config, arguments, code, shown):
    desk.configure(config)
    desk.configure("strict = true\n", "other.toml")
    assert desk.run(*arguments) == code, desk.err
    assert [one["severity"] for one in desk.report["findings"]] == shown


def test_the_day_reaches_the_run(desk):
    desk.configure('as-of = "2021-03-09"')
    desk.run()
    assert "published 2021-03-10, which is after 2021-03-09" in desk.err


def test_what_is_not_shown_is_counted(desk):
    assert desk("run", "stories", "--show", "remark", "--color", "never") == 0
    assert "did not show 1 finding" in desk.out


def test_reports_of_a_configuration_lie_beside_it(desk, monkeypatch):
    desk.configure('output = ["text", "json=report.json"]\n')
    monkeypatch.chdir(desk.folder / "stories")
    assert desk("run", ".") == 1
    assert json.loads((desk.folder / "report.json").read_text())["findings"]
    assert "shrinking-toll" in desk.out


def test_a_parameter_leaves_the_name_of_a_finding_alone_and_the_baseline_tells(desk):
    desk.configure(
        "id: soon-after\ntitle: A figure soon after another\nparameters: {days: {default: 9}}\n"
        "assertions:\n  first: {slot: deaths}\n  second: {slot: deaths}\n"
        "where:\n  - second.value less than first.value\n  - second.said within $days days after first.said\n"
        'message: "{first.value}, {second.value}"\n',
        "soon-after.yaml",
    )
    base = ("--rules", "soon-after.yaml", "--select", "soon-after")
    assert desk.run(*base) == 1
    name = desk.report["findings"][0]["fingerprint"]
    assert desk.run(*base, "--set", "soon-after.days=3") == 1
    assert desk.report["findings"][0]["fingerprint"] == name
    assert desk.run(*base, "--set", "soon-after.days=1") == 0
    assert desk("baseline", "write", "stories", *base, "--set", "soon-after.days=1", "-o", "known.json") == 0
    assert desk.run(*base, "--baseline", "known.json") == 1
    assert desk.report["findings"][0]["new"]["note"] == "the rule soon-after was changed"


def test_a_renamed_rule_finds_what_is_known_under_its_old_name(desk):
    rule = (
        "id: {id}\ntitle: A smaller figure\nformerly: {formerly}\nassertions:\n  first: {{slot: deaths}}\n"
        "  second: {{slot: deaths}}\nwhere:\n  - second.value less than first.value\n"
        '  - second.said after first.said\nmessage: "{{first.value}}, {{second.value}}"\n'
    )
    desk.configure(rule.format(id="smaller", formerly="[]"), "rule.yaml")
    assert desk("baseline", "write", "stories", "--rules", "rule.yaml", "--select", "smaller", "-o", "known.json") == 0
    desk.configure(rule.format(id="shrunk", formerly="smaller"), "rule.yaml")
    assert desk.run("--rules", "rule.yaml", "--select", "smaller", "--baseline", "known.json") == 0
    assert (desk.report["findings"], desk.report["run"]["known"], desk.report["run"]["gone"]) == ([], 1, 0)
    assert 'the rule "smaller" is called "shrunk" now' in desk.err


@pytest.mark.parametrize("command", [["run", "stories"], ["config", "stories"], ["baseline", "write", "stories"]])
def test_a_rule_that_is_not_there_is_told_with_its_line(desk, command):
    desk.configure('select = [\n  "numbers",\n  "shrinking-tol",\n]\n')
    assert desk(*command) == 2
    assert desk.err == (
        'checker.toml:3:3: error: no rule "shrinking-tol"\n'
        '  3 |   "shrinking-tol",\n'
        "    |   ^^^^^^^^^^^^^^^\n"
        'help: did you mean "shrinking-toll"?\n'
    )


@pytest.mark.parametrize(
    ("arguments", "variables", "error"),
    [
        (["--config", "none.toml"], {}, '--config: error: no such file: "none.toml"'),
        ([], {"CHECKER_CONFIG": "none.toml"}, 'CHECKER_CONFIG: error: no such file: "none.toml"'),
        (["--config", "stories"], {}, '--config: error: "stories" is a folder'),
        (["--config", "checker.toml", "--no-config"], {}, "error: --config and --no-config exclude each other"),
        (["--jobs", "many"], {}, 'error: --jobs: no number: "many"'),
        (["--jobs", "0"], {}, '--jobs: error: "jobs" is a whole number from 1 to 256, not 0'),
        (["--fail-on", "always"], {}, 'error: --fail-on: "always" is not one of '),
        (["--severity", "numbers"], {}, '--severity: error: "numbers" is not of the shape RULE=LEVEL'),
        (["--set", "days=3"], {}, '--set: error: "days=3" is not of the shape RULE.PARAM=VALUE'),
        (["--show", "loud"], {}, '--show: error: an entry of "show" is a severity, kind or stage'),
    ],
)
def test_wrong_usage(desk, monkeypatch, arguments, variables, error):
    desk.configure("")
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert desk("config", *arguments) == 2
    assert desk.err.startswith(error)


def test_no_config_from_the_environment_gives_way_to_a_named_file(desk, monkeypatch):
    desk.configure('fail-on = "never"')
    monkeypatch.setenv("CHECKER_NO_CONFIG", "1")
    assert desk.run() == 1
    assert desk.run("--config", "checker.toml") == 0
    monkeypatch.setenv("CHECKER_NO_CONFIG", "0")
    assert desk.run() == 0


def test_the_schema_knows_every_setting_and_what_it_may_be(desk):
    assert desk("config", "--schema") == 0
    schema = json.loads(desk.out)
    jsonschema.Draft7Validator.check_schema(schema)
    assert list(schema["properties"]) == list(settings())
    import tomllib

    for setting in settings().values():
        example = tomllib.loads(f"{setting.name} = {setting.example}")
        as_json = json.loads(json.dumps(example, default=str))
        jsonschema.validate(as_json, schema)
    for wrong in ({"jobs": 0}, {"show": ["loud"]}, {"sellect": []}, {"severity": {"a": "x"}}, {"baseline": None}):
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(wrong, schema)


def test_help_loads_nothing_heavy():
    """``checker --help`` is asked for often; what it imports is the command line itself."""
    code = "import sys; from checker.cli import main; main(['--help']); print(*sorted(sys.modules))"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    loaded = set(ran.stdout.splitlines()[-1].split())
    assert not loaded & {"pydantic", "checker.config", "tomllib", "duckdb", "yaml", "importlib.metadata"}


ROOT = Path(__file__).parents[2]
