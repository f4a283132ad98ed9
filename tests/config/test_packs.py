"""Rule packs: from a folder, and from an installed package, of which nothing is run."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from checker.config import load
from checker.diagnostics import DiagnosticError

ROOT = Path(__file__).parents[2]

REGATTA = """
id: regatta
title: regatta
triggers: [regatta]
slots: [status, time, place]
"""

RULE = """
id: {id}
title: A regatta announced and called off on one day
parameters: {{days: {{default: 5}}}}
assertions:
  announced: {{slot: status, value: announced, type: regatta}}
  off: {{slot: status, value: cancelled, type: regatta}}
where:
  - off.said within $days days of announced.said
message: "{{announced.source}} announced {{event}}; {{off.source}} called it off"
"""


def write(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def pack(folder: Path, rule: str = "regatta-off") -> Path:
    return write(folder, {"events/regatta.yaml": REGATTA, f"sports/{rule}.yaml": RULE.format(id=rule)})


def installed(site: Path, name: str, value: str, package: str = "regattas") -> Path:
    """What pip leaves behind of a package with one entry point, whose code must not run."""
    pack(site / package / "rules")
    bomb = 'raise SystemExit("code of a rule pack was run")\n'
    entry_points = f"[checker.rules]\n{name} = {value}\n"
    about = {"METADATA": f"Metadata-Version: 2.1\nName: {package}\nVersion: 1\n", "entry_points.txt": entry_points}
    write(site, {f"{package}/__init__.py": bomb, f"{package}/rules/__init__.py": bomb})
    return write(site, {f"{package}-1.dist-info/{key}": text for key, text in about.items()})


def checker(*arguments: str, cwd: Path, site: Path | None = None) -> subprocess.CompletedProcess[str]:
    """The command line in a process of its own: the words of packs hold for as long as a process lives."""
    path = os.pathsep.join(str(one) for one in (ROOT, site) if one)
    environment = {key: value for key, value in os.environ.items() if not key.startswith("CHECKER_")}
    command = [sys.executable, "-m", "checker", *arguments]
    return subprocess.run(
        command, cwd=cwd, env=environment | {"PYTHONPATH": path}, capture_output=True, text=True, check=False
    )


def stories(folder: Path) -> None:
    write(
        folder,
        {
            "stories/post.md": "---\npublisher: The Post\npublished: 2024-03-05\n---\n"
            "The Velm regatta was announced on Tuesday, organisers said.\n",
        },
    )


def kinds_of_events(ran: subprocess.CompletedProcess[str]) -> set[str]:
    assert ran.returncode == 0, ran.stderr
    return {json.loads(line)["subject"].get("type") for line in ran.stdout.splitlines()}


@pytest.mark.parametrize(
    ("extends", "value"),
    [
        ("./packs/sports", None),
        ("regattas", "regattas.rules"),
        ("regattas", "regattas:rules"),
    ],
)
def test_a_pack_brings_its_rules_and_its_words(tmp_path, extends, value):
    site = installed(tmp_path / "site", "regattas", value) if value else None
    if site is None:
        pack(tmp_path / "desk/packs/sports")
    write(tmp_path / "desk", {"checker.toml": f'extends = ["{extends}"]\n[parameters.regatta-off]\ndays = 3\n'})
    stories(tmp_path / "desk")
    ran = checker("run", "stories", "--format", "json", cwd=tmp_path / "desk", site=site)
    assert (ran.returncode, ran.stderr) == (0, "")
    report = json.loads(ran.stdout)["run"]
    without = json.loads(
        checker("run", "stories", "--format", "json", "--no-config", cwd=tmp_path / "desk", site=site).stdout
    )["run"]
    assert report["rules"] == without["rules"] + 1
    assert report["events"] > without["events"]


def test_every_command_that_reads_knows_the_words_of_a_pack(tmp_path):
    pack(tmp_path / "packs/sports")
    stories(tmp_path)
    arguments = ("assertions", "stories", "--format", "jsonl")
    assert "regatta" not in kinds_of_events(checker(*arguments, cwd=tmp_path))
    assert "regatta" in kinds_of_events(checker(*arguments, "--extends", "./packs/sports", cwd=tmp_path))
    write(tmp_path, {"checker.toml": 'extends = ["./packs/sports"]\nignore = ["numbers"]\n'})
    assert "there is no event type" not in checker("rules", "check", "packs/sports", cwd=tmp_path).stderr
    alone = checker("rules", "check", "packs/sports", "--no-config", cwd=tmp_path)
    assert 'there is no event type "regatta"' in alone.stderr
    listed = checker("rules", "list", cwd=tmp_path).stdout.splitlines()
    states = {row.split()[0]: row.split()[1] for row in listed if not row.startswith(" ")}
    assert (states["regatta-off"], states["shrinking-toll"]) == ("warning", "off")
    broken = write(tmp_path, {"packs/sports/events/gala.yaml": "id: gala\ntitle: gala\ntrigers: [gala]\n"})
    ran = checker("rules", "check", "packs/sports", cwd=broken)
    assert ran.returncode == 2
    assert 'packs/sports/events/gala.yaml:3:1: error: unknown key "trigers"' in ran.stderr


def test_an_id_that_two_packs_have_is_told(tmp_path):
    pack(tmp_path / "a", "disjoint-dates")
    write(tmp_path / "b/events", {"regatta.yaml": REGATTA})
    stories(tmp_path)
    ran = checker("run", "stories", "--extends", "./a", cwd=tmp_path)
    assert ran.returncode == 2
    assert 'a/sports/disjoint-dates.yaml:2:5: error: the rule "disjoint-dates" stands in ' in ran.stderr
    ran = checker("run", "stories", "--extends", "./a", "--extends", "./b", cwd=tmp_path)
    assert ran.returncode == 2
    assert 'b/events/regatta.yaml:2:5: error: "regatta" stands in a/events/regatta.yaml already' in ran.stderr


@pytest.mark.parametrize(
    ("name", "value", "problem", "help"),
    [
        ("sport", "regattas.rules", 'no rule pack "regattas" is installed', "known here: sport"),
        ("regatta", "regattas.rules", 'no rule pack "regattas" is installed', 'did you mean "regatta"?'),
        (
            "regattas",
            "regattas.none",
            'the rule pack "regattas" has no folder "regattas.none"',
            "its entry point names",
        ),
        ("regattas", "nowhere", 'the rule pack "regattas" has no folder "nowhere"', "its entry point names"),
        (
            "regattas",
            "regattas:none",
            'the rule pack "regattas" has no folder "regattas:none"',
            "its entry point names",
        ),
        ("regattas", "json.decoder", 'the rule pack "regattas" has no folder "json.decoder"', "its entry point names"),
    ],
)
def test_what_is_wrong_with_an_installed_pack(tmp_path, monkeypatch, name, value, problem, help):
    monkeypatch.syspath_prepend(str(installed(tmp_path / "site", name, value)))
    with pytest.raises(DiagnosticError) as caught:
        load((), flags={"extends": ("regattas",)}, cwd=tmp_path)
    (told,) = caught.value.diagnostics
    assert (str(told.place), told.message) == ("--extends", problem)
    assert told.help.startswith(help)


def test_no_code_of_a_pack_is_run(tmp_path, monkeypatch):
    monkeypatch.syspath_prepend(str(installed(tmp_path / "site", "regattas", "regattas.rules")))
    chosen = load((), flags={"extends": ("regattas",)}, cwd=tmp_path)
    assert chosen.packs == (tmp_path / "site/regattas/rules",)
    assert "regattas" not in sys.modules


@pytest.mark.parametrize(
    ("files", "problem"),
    [
        ({"rules": ""}, 'a rule pack is a folder, and "rules" is a file'),
        ({"rules/cues/fillers.yaml": "[]"}, "a rule pack adds cues under cues/statuses only"),
    ],
)
def test_what_is_wrong_with_a_folder(tmp_path, files, problem):
    write(tmp_path, files)
    stories(tmp_path)
    ran = checker("run", "stories", "--extends", "./rules", cwd=tmp_path)
    assert ran.returncode == 2
    assert problem in ran.stderr.splitlines()[0]


def test_a_pack_reads_nothing_but_itself(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    pack(tmp_path / "pack")
    write(tmp_path, {"private.yaml": "a: b"})
    (tmp_path / "pack/sports/more.yaml").symlink_to(tmp_path / "private.yaml")
    with pytest.raises(DiagnosticError, match=r'"sports/more\.yaml" of this rule pack leads out'):
        load((), flags={"extends": ("./pack",)})
