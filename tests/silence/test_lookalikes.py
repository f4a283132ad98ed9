"""Pairs that look like a conflict to a reader, whether or not the values fill a slot, and the reason of each."""

from pathlib import Path

import pytest

from checker import pipeline
from checker.silence import Silence
from checker.silence.lookalikes import MOST

LEAD = "The freight sloop Marguerite Lind ran onto the Skarven reef off Velm, and divers searched the wreck. "
FIRST, NEXT = "2021-06-03", "2021-06-05"


def silent(folder: Path, *reports: tuple[str, str], kind: str = "article") -> list[Silence]:
    for number, (day, text) in enumerate(reports):
        front = f"---\nid: report-{number}\npublished: {day}\npublisher: Outlet {number}\nkind: {kind}\n---\n"
        (folder / f"{number}.md").write_text(f"{front}{LEAD}{text}\n", encoding="utf-8")
    result = pipeline.run([folder], pipeline.Options(silent=True))
    return list(result.silent or ())


def written(one: Silence) -> tuple[str, str]:
    """The words that carry the two values, in alphabetical order."""
    first, second = sorted(
        side[0].quote[side[0].focus[0] - side[0].start : side[0].focus[1] - side[0].start] for side in (one.a, one.b)
    )
    return first, second


def reasons(found: list[Silence], *words: str) -> set[str]:
    """The reasons of the pairs in which each of the words stands in one of the two values."""
    return {
        one.reason
        for one in found
        if (mine := written(one)) and all(word in mine[0] or word in mine[1] for word in words) and mine[0] != mine[1]
    }


@pytest.mark.parametrize(
    ("first", "second", "words", "reason"),
    [
        ("Her hold carried nearly 300 barrels of tar.", "Her hold carried 297 barrels of tar.",
         ("300", "297"), "rounding"),
        ("The harbour library keeps more than 11,000 charts.", "The harbour library keeps 11,240 charts.",
         ("11,000", "11,240"), "bounds"),
        ("The wreck lies 64 kilometres north of Orme.", "The wreck lies about 40 miles north of Orme.",
         ("64", "40"), "conversion"),
        ("The cargo was insured for 40 million euros.", "The cargo was insured for £34 million.",
         ("40", "34"), "currency"),
        ("A reward of $10,000 was offered for the log book.", "A reward of $20,000 is now offered for the log book.",
         ("10,000", "20,000"), "update"),
        ("The owner ordered ten lanterns for the sloop.", "The owner ordered two crates of five lanterns each.",
         ("ten lanterns", "five lanterns"), "sum"),
        ("Divers have raised a total of 14 chests.", "Divers have raised six chests from the hold.",
         ("14", "six"), "scope"),
        ("In 1987, storms on the reef killed 40 sailors.", "The grounding killed three sailors.",
         ("40", "three"), "other-event"),
        ("Some 120 captives were freed from the hold.", "Marines freed 120 prisoners from the hold.",
         ("120 captives", "120 prisoners"), "rounding"),
        ("The salvage tug sailed on Wednesday for the reef.", "The salvage tug sailed on 2 June for the reef.",
         ("Wednesday", "2 June"), "granularity"),
        ("The salvage tug sailed from Orme shortly after 6 a.m. on Wednesday.",
         "The salvage tug sailed from Orme on Wednesday morning.", ("6 a.m.", "Wednesday morning"), "granularity"),
        ("The mate, Duncan Raite, swam ashore.", "The mate, Duncan Rait, swam ashore.", ("Raite", "Rait"), "spelling"),
        ("The cook was called Katherine Homm.", "The cook was called Kathryn Homm.",
         ("Katherine", "Kathryn"), "spelling"),
        ('"I\'d never sail on her again," the mate said.', '"I would never sail on her again," the mate said.',
         ("I'd", "I would"), "wording"),
        ("Police suspect the pilot; he is still at large.", "The pilot was captured in Orme, police said.",
         ("at large", "captured"), "update"),
        ("The mate, Jonas Ahrend, 34, swam ashore.", "The cook, Petra Lowe, 41, swam ashore.",
         ("34", "41"), "other-one"),
        ("Possibly two children were in the galley.", "Officers said two children were in the galley.",
         (), "hedged"),
    ],
)  # fmt: skip
def test_what_makes_a_look_alike_harmless(
    tmp_path: Path, first: str, second: str, words: tuple[str, ...], reason: str
) -> None:
    found = silent(tmp_path, (FIRST, first), (NEXT, second))
    given = reasons(found, *words) if words else {one.reason for one in found}
    assert given == {reason}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Her hold carried 300 barrels of tar.", "Her hold carried 470 barrels of tar."),
        ("Her hold carried 300 barrels of tar.", "The mayor keeps 297 sheep."),
        ("The mate swam 64 kilometres.", "The wreck lies 64 miles north of Orme."),
        ('"I would never sail on her again," he said.', '"I would sail on her again," he said.'),
        ('"We lost 40 barrels of tar that night," he said.', '"We lost 70 barrels of tar that night," he said.'),
        ("The mate came from Yemen.", "The mate spoke to a Yemeni crew."),
        ("The pilot was not captured, police said.", "The pilot was at large, police said."),
    ],
)
def test_no_reason_is_made_up(tmp_path: Path, first: str, second: str) -> None:
    assert silent(tmp_path, (FIRST, first), (NEXT, second)) == []


def test_a_later_report_stands_further_on(tmp_path: Path) -> None:
    """Recovered on Thursday, still searched for on Saturday: that is no news."""
    first, second = "The mate was found alive in Orme.", "Boats are still searching for the mate in Orme."
    assert silent(tmp_path, (FIRST, first), (NEXT, second)) == []
    assert [one.reason for one in silent(tmp_path, (FIRST, second), (NEXT, first))] == ["update"]


def test_two_days_of_a_time_line_are_two_counts(tmp_path: Path) -> None:
    first, second = "Gunboats off the reef kill nine sailors.", "Gunboats off the reef kill four sailors."
    found = silent(tmp_path, (FIRST, first), ("2021-06-20", second), kind="timeline")
    assert {one.reason for one in found} == {"other-event"}


def test_the_same_pair_told_by_many_is_one(tmp_path: Path) -> None:
    reports = [(FIRST, "Her hold carried nearly 300 barrels of tar.")] * 3
    found = silent(tmp_path, *reports, *[(NEXT, "Her hold carried 297 barrels of tar.")] * 3)
    (one,) = [one for one in found if one.reason == "rounding"]
    assert (len(one.a), len(one.b)) == (3, 3)
    assert "barrels" in one.about or "tar" in one.about


def test_shuffled_articles_give_the_same_list(tmp_path: Path) -> None:
    reports = [(FIRST, f"Her hold carried nearly {100 * n} barrels of tar.") for n in range(1, 5)]
    reports += [(NEXT, f"Her hold carried {100 * n - 3} barrels of tar.") for n in range(1, 5)]
    (tmp_path / "one").mkdir()
    (tmp_path / "other").mkdir()
    one = [(*written(pair), pair.reason) for pair in silent(tmp_path / "one", *reports)]
    other = [(*written(pair), pair.reason) for pair in silent(tmp_path / "other", *reversed(reports))]
    assert sorted(one) == sorted(other)
    assert len(one) == 4


def test_the_list_of_a_story_is_bounded(tmp_path: Path) -> None:
    texts = " ".join(f"Crate {n} of the hold weighs about {n} kilos." for n in range(100, 160))
    more = " ".join(f"Crate {n} of the hold weighs {n + 1}.5 kilos." for n in range(100, 160))
    for name, text in (("a", texts), ("b", more)):
        (tmp_path / f"{name}.md").write_text(f"---\npublished: {FIRST}\n---\n{LEAD}{text}\n", encoding="utf-8")
    result = pipeline.run([tmp_path], pipeline.Options(silent=True))
    assert len(result.silent or ()) <= MOST
