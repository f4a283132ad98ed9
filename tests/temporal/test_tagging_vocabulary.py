"""The words of time are data: an author adds a feast or a named hour without code, and is told what is wrong."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from checker.diagnostics import DiagnosticError
from checker.temporal.tagging import holidays, tag_text, vocabulary
from checker.vocabulary import default_folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(default_folder() / "times", tmp_path / "times"))


def test_a_feast_of_another_calendar_is_a_list_of_days(folder: Path) -> None:
    (folder / "feasts.yaml").write_text(
        "holidays:\n  - {name: Diwali, words: [diwali], dates: [2018-11-07, 2019-10-27]}\n"
    )
    lexicon = vocabulary.load(folder)
    assert [t.value for t in tag_text("It rained on Diwali.", "2019-11-01", lexicon=lexicon)] == ["2019-10-27"]
    assert [t.value for t in tag_text("It rained on Diwali 2030.", "2030-11-01", lexicon=lexicon)] == ["2030-XX-XX"]


def test_a_name_for_an_hour_is_a_word_of_its_class(folder: Path) -> None:
    (folder / "bourse.yaml").write_text('classes:\n  - class: clock_name\n    words:\n      "16:00": [market close]\n')
    lexicon = vocabulary.load(folder)
    assert [t.value for t in tag_text("Shares fell by market close Friday.", "2019-05-14", lexicon=lexicon)] == [
        "2019-05-10T16:00"
    ]


def test_every_problem_of_a_file_is_told_with_its_place(folder: Path) -> None:
    (folder / "feasts.yaml").write_text(
        "holidays:\n  - {name: Moot, words: [moot], on: fifth noon of may}\n  - {nam: x}\n"
    )
    with pytest.raises(DiagnosticError) as caught:
        vocabulary.load(folder)
    assert {(problem.kind, problem.place.line) for problem in caught.value.diagnostics} >= {
        ("wrong-value", 2), ("unknown-key", 3),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("rule", "year", "day"),
    [
        ("12-25", 2019, date(2019, 12, 25)),
        ("02-29", 2019, None),
        ("easter + 0", 2019, date(2019, 4, 21)),
        ("easter + 0", 2000, date(2000, 4, 23)),
        ("easter - 2", 2024, date(2024, 3, 29)),
        ("fourth thursday of november", 2019, date(2019, 11, 28)),
        ("fourth thursday of november + 1", 2019, date(2019, 11, 29)),
        ("last monday of may", 2019, date(2019, 5, 27)),
        ("first tuesday of november after a monday", 2016, date(2016, 11, 8)),
        ("first tuesday of november after a monday", 2022, date(2022, 11, 8)),
    ],
)
def test_when_a_day_with_a_name_falls(rule: str, year: int, day: date | None) -> None:
    assert holidays.parse(rule)(year) == day


@pytest.mark.parametrize("rule", ["", "13-45", "easter", "fifth noon of may", "third monday of brumaire"])
def test_a_rule_that_cannot_be_read_is_refused(rule: str) -> None:
    with pytest.raises(ValueError, match=r"expected|month"):
        holidays.parse(rule)
