"""The pages that are written from the rules are as they would be written today."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from checker.cli import main
from checker.rules import handbook, load, reference
from checker.vocabulary import default_folder

ROOT = Path(__file__).parents[2]
HINT = f"{Path(sys.executable).name} scripts/refresh_rules.py writes it"


def test_the_page_of_the_rules_is_fresh() -> None:
    assert (default_folder() / "README.md").read_text(encoding="utf-8") == handbook.page(load()), HINT


def test_every_rule_has_a_row_and_a_link_that_leads_to_it() -> None:
    page = handbook.page(load())
    linked = dict(re.findall(r"^\| \[`([a-z-]+)`\]\(([^)]+)\)", page, flags=re.MULTILINE))
    assert list(linked) == [rule.id for rule in sorted(load().rules, key=lambda one: (one.family, one.id))]
    assert all((default_folder() / path).is_file() for path in linked.values())


def test_the_tables_of_the_reference_are_fresh() -> None:
    text = (ROOT / "docs" / "rules.md").read_text(encoding="utf-8")
    assert text == reference.filled(text), HINT


def test_the_reference_has_every_table() -> None:
    text = (ROOT / "docs" / "rules.md").read_text(encoding="utf-8")
    assert set(re.findall(r"<!-- table: ([a-z-]+) -->", text)) == set(reference.TABLES)


@pytest.mark.parametrize("table", sorted(reference.TABLES))
def test_every_row_has_as_many_cells_as_the_head(table: str) -> None:
    rows = [re.split(r"(?<!\\)\|", row) for row in reference.table(table).splitlines()]
    assert len({len(row) for row in rows}) == 1
    assert len(rows) > 2


def test_a_stale_page_is_told_with_exit_code_1(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = tmp_path / "README.md"
    assert main(["rules", "docs", "--output", str(page)]) == 0
    assert main(["rules", "docs", "--check", "--output", str(page)]) == 0
    page.write_text("old", encoding="utf-8")
    assert main(["rules", "docs", "--check", "--output", str(page)]) == 1
    assert page.read_text(encoding="utf-8") == "old"
    assert "is out of date" in capsys.readouterr().err
