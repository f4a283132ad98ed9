"""A reporter's own file adds names; the shipped files are sound."""

from pathlib import Path

import pytest

from checker import vocabulary
from checker.articles.model import Article, Clock
from checker.diagnostics import DiagnosticError
from checker.entities import find
from checker.entities import lexicon as lexicons
from checker.language import parse


def test_a_file_of_ones_own(tmp_path: Path) -> None:
    (tmp_path / "harbour.yaml").write_text(
        "people:\n  dora-quill: {name: Dora Quill, alone: [Quill], sides: ['org:harbour-board']}\n"
        "offices:\n  harbour-master:\n    of: 'org:harbour-board'\n    titles: [master]\n"
        "    holders: [{name: Dora Quill, from: 2001-01-01}]\n"
        "organisations:\n  harbour-board: {name: the Harbour Board}\n"
    )
    lexicon = lexicons.read(vocabulary.default_folder() / "entities", tmp_path)
    document = parse(Article("a", "It was Quill of the Harbour Board."))
    assert [(m.entity, m.sides) for m in find(document, lexicon)] == [
        ("person:dora-quill", ("org:harbour-board",)),
        ("org:harbour-board", ()),
    ]


def test_a_misspelt_key_is_reported_with_its_place(tmp_path: Path) -> None:
    (tmp_path / "bad.yaml").write_text("people:\n  dora-quill: {name: Dora Quill, alias: [Quill]}\n")
    with pytest.raises(DiagnosticError, match=r"bad\.yaml:2:\d+: error: unknown key \"alias\""):
        lexicons.read(tmp_path)


def test_terms_follow_one_another() -> None:
    for office in lexicons.shipped().offices.all:
        for term, following in zip(office.terms, office.terms[1:], strict=False):
            assert term.end is not None, office.key
            assert term.start < term.end <= following.start, office.key


def test_every_side_and_owner_is_listed() -> None:
    lexicon = lexicons.shipped()
    known = {alias.entity for aliases in lexicon.aliases.values() for alias in aliases}
    for aliases in lexicon.aliases.values():
        for alias in aliases:
            assert set(alias.sides) <= known, alias
    assert {office.of for office in lexicon.offices.all} <= known


def test_a_later_file_brings_the_terms_of_an_office_up_to_date(tmp_path: Path) -> None:
    (tmp_path / "offices.yaml").write_text(
        "offices:\n  president-us:\n    of: country:us\n    titles: [president]\n"
        "    holders: [{name: Dora Quill, from: 2019-01-01}]\n"
    )
    lexicon = lexicons.read(vocabulary.default_folder() / "entities", tmp_path)
    document = parse(Article("a", "The U.S. president spoke.", clocks=(Clock("published", "2019-05-14"),)))
    assert [m.entity for m in find(document, lexicon)] == ["person:dora-quill"]
