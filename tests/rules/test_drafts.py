"""A skeleton has the right structure, and what is wrong with it is only what the author has to fill in."""

from __future__ import annotations

from pathlib import Path

import jsonschema
import pytest

from checker.rules import load, schema
from checker.rules.drafts import is_name, skeleton, taken
from checker.rules.lints import lint
from checker.vocabulary import documents


@pytest.mark.parametrize("kind", ["pair", "network"])
def test_only_the_words_in_capitals_are_wrong(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "new.yaml"
    path.write_text(skeleton("new", kind=kind, path=path), encoding="utf-8")
    assert {problem.message for problem in load([path]).diagnostics} == {'there is no slot "SLOT"'}


@pytest.mark.parametrize(("kind", "slot"), [("pair", "deaths"), ("network", "begin")])
def test_filled_in_it_is_a_rule(kind: str, slot: str, tmp_path: Path) -> None:
    path = tmp_path / "new.yaml"
    path.write_text(
        skeleton("new", kind=kind, path=path).replace("{slot: SLOT}", f"{{slot: {slot}}}"), encoding="utf-8"
    )
    book = load([path])
    assert not book.diagnostics
    assert {one.kind for one in lint(book.rules)} == {"unfinished", "missing-examples"}
    document, _ = documents.read(path)
    assert document is not None
    assert jsonschema.Draft202012Validator(schema()).is_valid(document.data)


@pytest.mark.parametrize(
    ("word", "good"), [("two-dates", True), ("Two", False), ("a--b", False), ("../x", False), ("", False)]
)
def test_names(word: str, good: bool) -> None:
    assert is_name(word) is good


def test_an_id_that_ships_is_taken() -> None:
    assert taken("disjoint-dates", []).endswith("disjoint-dates.yaml")
    assert taken("never-heard-of", []) == ""
