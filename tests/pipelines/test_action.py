"""The action and the hooks: their files are in order, and their steps run, under bash and with a checker that only
tells what it was called with."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import click
import pytest
import yaml

from checker.cli.entry import group

ROOT = Path(__file__).parents[2]
ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
STEPS = {step["name"]: step for step in ACTION["runs"]["steps"]}
TELLS = '#!/bin/sh\nfor one in "$@"; do echo "$one"; done\necho "cache:$CHECKER_CACHE_DIR"\nexit 1\n'

needs_bash = pytest.mark.skipif(shutil.which("bash") is None, reason="needs bash")


def step(name, folder, **inputs):
    """Run a step as the runner does; what it prints, and its exit code."""
    given = {one: str(about.get("default", "")) for one, about in ACTION["inputs"].items()} | inputs
    environment = {"PATH": f"{folder / 'bin'}:{os.environ['PATH']}", "RUNNER_TEMP": str(folder),
                   "GITHUB_PATH": str(folder / "path"), "GITHUB_ACTION_PATH": "/the/action"}  # fmt: skip
    for variable, value in STEPS[name]["env"].items():
        key = value.removeprefix("${{ inputs.").removesuffix(" }}")
        environment[variable] = given[key]
    (folder / "bin").mkdir()
    for program, script in (
        ("checker", TELLS),
        ("python-of-mine", '#!/bin/sh\nmkdir -p "$3/bin"\ncp "$0" "$3/bin/pip"\n'),
    ):
        (folder / "bin" / program).write_text(script)
        (folder / "bin" / program).chmod(0o755)
    command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", STEPS[name]["run"]]
    done = subprocess.run(command, env=environment, cwd=folder, capture_output=True, text=True, check=False)
    return done.stdout.splitlines(), done.returncode, done.stderr


def test_the_action_has_the_shape_of_a_composite_one() -> None:
    assert {"name", "description", "inputs", "runs"} == set(ACTION)
    assert ACTION["runs"]["using"] == "composite"
    assert all(one["shell"] == "bash" for one in STEPS.values())
    assert all(one.get("description") for one in ACTION["inputs"].values())
    used = {value.split("inputs.")[1].split()[0] for one in STEPS.values() for value in one["env"].values()}
    assert used == set(ACTION["inputs"])


def test_no_input_is_pasted_into_a_script() -> None:
    assert not [name for name, one in STEPS.items() if "${{" in one["run"]]


@needs_bash
def test_inputs_become_arguments_and_nothing_else(tmp_path) -> None:
    said, code, _ = step(
        "Run", tmp_path, paths="stories\nwire copy; touch $(pwd)/owned\n\n", arguments="--fail-on\nerror\n",
        since="origin/main", sarif="out.sarif", **{"cache-dir": ".kept"},
    )  # fmt: skip
    assert said == [
        "run", "--output", "github", "--fail-on", "error", "--since=origin/main", "--output", "sarif=out.sarif", "--",
        "stories", "wire copy; touch $(pwd)/owned", "cache:.kept",
    ]  # fmt: skip
    assert code == 1
    assert not (tmp_path / "owned").exists()


@needs_bash
def test_without_more_than_paths(tmp_path) -> None:
    assert step("Run", tmp_path, paths="stories")[0] == ["run", "--output", "github", "--", "stories", "cache:"]


@needs_bash
def test_the_checker_is_installed_apart_and_found_afterwards(tmp_path) -> None:
    _, code, err = step("Install", tmp_path, python="python-of-mine")
    assert (code, err) == (0, "")
    assert (tmp_path / "path").read_text() == f"{tmp_path}/checker/bin\n"


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: hook["id"])
def test_the_command_of_a_hook_exists(hook) -> None:
    words = hook["entry"].split()
    assert words.pop(0) == "checker"
    command: click.Command = group
    while isinstance(command, click.Group):
        found = command.get_command(click.Context(command), words.pop(0))
        assert found is not None
        command = found
    known = {name for one in command.params for name in one.opts}
    assert {word for word in words if word.startswith("--")} <= known
    assert hook["language"] == "python"
    assert hook["name"]


def test_what_the_page_shows_is_yaml_and_uses_what_there_is() -> None:
    page = (ROOT / "docs/ci.md").read_text(encoding="utf-8")
    shown = [yaml.safe_load(block.split("```")[0]) for block in page.split("```yaml\n")[1:]]
    (hooks,) = (one["repos"][0]["hooks"] for one in shown if "repos" in one)
    assert [one["id"] for one in hooks if one["id"] not in {hook["id"] for hook in HOOKS}] == []
    (steps,) = (one["steps"] for one in shown if "steps" in one)
    assert set(steps[-1]["with"]) <= set(ACTION["inputs"])
    (job,) = (one["facts"] for one in shown if "facts" in one)
    words = job["script"][-1].split()
    run = group.get_command(click.Context(group), "run")
    assert run is not None
    assert {word for word in words if word.startswith("--")} <= {name for one in run.params for name in one.opts}
