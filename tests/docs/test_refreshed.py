"""What is generated from rules, vocabulary and models is as it would be generated today."""

from __future__ import annotations

import importlib.util
from collections import Counter
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def refresh() -> ModuleType:
    spec = importlib.util.spec_from_file_location("refresh_rules", ROOT / "scripts" / "refresh_rules.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def pages(refresh: ModuleType) -> dict[str, str]:
    return {path.relative_to(ROOT).as_posix(): text for path, text in refresh.pages()}


def test_nothing_is_out_of_date(pages: dict[str, str]) -> None:
    """Where a rule, a slot, an event type or a setting was added."""
    stale = [name for name, text in pages.items() if (ROOT / name).read_text(encoding="utf-8") != text]
    assert stale == [], "python scripts/refresh_rules.py writes them"


def test_everything_generated_is_among_them(pages: dict[str, str]) -> None:
    kinds = Counter(name if "/" not in name or not name.endswith(".yaml") else "a rule" for name in pages)
    assert kinds.pop("a rule") > 30
    assert set(kinds) == {
        "rules/rule.schema.json", "rules/README.md", "docs/rules.md", "docs/configuration.md",
        "checker/assertions/assertion.schema.json",
    }  # fmt: skip


def test_every_file_is_named_by_the_script_s_own_words(refresh: ModuleType, pages: dict[str, str]) -> None:
    assert refresh.__doc__ is not None
    assert [name for name in pages if not name.endswith(".yaml") and name not in refresh.__doc__] == []


def test_check_writes_nothing_and_fails(
    refresh: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "README.md"
    page.write_text("old", encoding="utf-8")
    monkeypatch.setattr(refresh, "ROOT", tmp_path)
    monkeypatch.setattr(refresh, "pages", lambda: iter([(page, "new")]))
    assert refresh.main(["--check"]) == 1
    assert page.read_text(encoding="utf-8") == "old"
    assert refresh.main([]) == 0
    assert page.read_text(encoding="utf-8") == "new"
    assert refresh.main(["--check"]) == 0
    assert capsys.readouterr().out == "README.md\nREADME.md\n"
