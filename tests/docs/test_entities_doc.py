"""The example of docs/entities.md is read as it stands."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

from checker import vocabulary
from checker.articles.model import Article, Clock
from checker.entities import find
from checker.entities import lexicon as lexicons
from checker.language import parse

DOC = Path(__file__).parents[2] / "docs" / "entities.md"


def test_names_of_ones_own(tmp_path: Path) -> None:
    text = DOC.read_text(encoding="utf-8")
    block = text[text.index("    # desk/entities/harbour.yaml") : text.index("    checker run articles/")]
    (tmp_path / "harbour.yaml").write_text(dedent(block))
    lexicon = lexicons.read(vocabulary.default_folder() / "entities", tmp_path)
    clocks = (Clock("published", "2021-05-14"),)
    document = parse(Article("a", "The Harbour Board's master left Felm with Lampwright Ida Holm.", clocks=clocks))
    assert [m.entity for m in find(document, lexicon)] == [
        "person:dora-quill",
        "place:velm-nl",
        "person:ida-holm",
    ]
