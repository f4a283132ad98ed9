"""Who follows the tutorial sees what it shows."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path

import pytest

_SPEC = importlib.util.spec_from_file_location("tutorial", Path(__file__).parent / "tutorial.py")
assert _SPEC is not None
assert _SPEC.loader is not None
tutorial = importlib.util.module_from_spec(_SPEC)
import sys  # noqa: E402

sys.modules["tutorial"] = tutorial
_SPEC.loader.exec_module(tutorial)

PAGE = tutorial.PAGE.read_text(encoding="utf-8")


def test_every_command_prints_what_the_page_shows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", tutorial.COLUMNS)
    monkeypatch.delenv("NO_COLOR", raising=False)
    for command, printed in tutorial.played(PAGE, tmp_path):
        shown = tutorial.alike(command.printed)
        assert tutorial.alike(printed) == shown, (
            f"$ {command.line}\n(python tests/docs/tutorial.py writes the page anew)"
        )


def test_the_rule_of_the_page_finds_what_it_promises() -> None:
    assert "2 examples of 1 rule: 2 ok" in PAGE
    assert "Two crowds that are far apart" in PAGE


@pytest.mark.parametrize("target", sorted(set(re.findall(r"\]\(([^)#]+)\)", PAGE))))
def test_every_link_leads_somewhere(target: str) -> None:
    assert (tutorial.PAGE.parent / target).exists()
