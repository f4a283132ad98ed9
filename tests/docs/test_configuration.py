"""The reference in docs/configuration.md is what the model says, and its examples are configurations."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from checker.config.checking import checked
from checker.config.layers import Source
from checker.config.model import settings
from checker.config.reference import filled, table

PAGE = Path(__file__).parents[2] / "docs/configuration.md"
TEXT = PAGE.read_text(encoding="utf-8")
_BLOCK = re.compile(r"(?:^    .*\n|^\n(?=    ))+", re.MULTILINE)


def test_the_table_is_that_of_the_model() -> None:
    """``python scripts/refresh_rules.py`` writes it anew."""
    assert table() in TEXT
    assert filled(TEXT) == TEXT


def test_the_file_that_is_shown_is_in_order() -> None:
    shown = next(block for block in _BLOCK.findall(TEXT) if "#:schema" in block)
    source, problems = checked(Source("file", tomllib.loads(re.sub(r"^    ", "", shown, flags=re.MULTILINE))))
    assert not problems
    assert source.values["severity"] == {"disjoint-dates": "info", "announced-*": "error"}


@pytest.mark.parametrize("setting", settings().values(), ids=settings().keys())
def test_the_example_of_a_setting_is_in_order(setting) -> None:
    values = tomllib.loads(f"{setting.name} = {setting.example}")
    source, problems = checked(Source("file", values))
    assert not problems
    assert source.values[setting.name] != setting.default
