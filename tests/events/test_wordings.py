"""Two reports in the same words around a value: which are held against each other, and which are not."""

import pytest

from checker import pipeline

FERRY = "The ferry Marla sank off Velm on Tuesday, and rescue boats were at sea all night."


def found(folder, first: str, second: str, days: tuple[str, str] = ("2021-03-10", "2021-03-10")) -> list[str]:
    for name, day, text in (("post", days[0], first), ("wire", days[1], second)):
        (folder / f"{name}.md").write_text(
            f"---\nid: {name}\npublished: {day}\npublisher: {name}\n---\n{FERRY} {text}\n", encoding="utf-8"
        )
    chosen = ("one-sentence-two-figures", "one-sentence-two-days", "one-sentence-two-lengths")
    return [one.rule for one in pipeline.run([folder], pipeline.Options(select=chosen)).findings]


@pytest.mark.parametrize(
    ("first", "second", "rule"),
    [
        ("The vessel was licensed to carry 250.", "She was licensed to carry 180.", "one-sentence-two-figures"),
        (
            "The yard that built her employs 9,300 people in 14 countries.",
            "The yard that built her employs 6,300 people in 14 countries.",
            "one-sentence-two-figures",
        ),
        (
            "The ban on sailing takes effect at noon on 12 March.",
            "The ban on sailing takes effect at noon on 14 March.",
            "one-sentence-two-days",
        ),
        (
            "The inquiry heard her captain had been at the wheel for three hours when she struck.",
            "The inquiry heard that the captain had been at the wheel for nine hours when she struck.",
            "one-sentence-two-lengths",
        ),
        (
            "A jury found her captain guilty of drunken sailing after deliberating for just over three hours.",
            "A jury found her captain guilty of sailing while drunk after deliberating for three full days.",
            "one-sentence-two-lengths",
        ),
    ],
)
def test_one_sentence_with_two_values_is_told(tmp_path, first: str, second: str, rule: str) -> None:
    assert found(tmp_path, first, second) == [rule]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # other words
        ("The vessel was licensed to carry 250.", "Her owner keeps 180 cars."),
        # a name that differs beside the value
        ("In Velm the storm cut power to 250 homes.", "In Sund the storm cut power to 180 homes."),
        # what may have grown
        ("So far divers have searched 12 cabins of the ship.", "So far divers have searched 19 cabins of the ship."),
        ("Divers have now searched 12 cabins of the ship.", "Divers have now searched 19 cabins of the ship."),
        # roundings and bounds
        ("The vessel was licensed to carry about 250.", "The vessel was licensed to carry 240."),
        # what one of the two articles tells apart
        (
            "The divers seized 12 crates of rifles. On a first dive divers seized 4 crates of rifles.",
            "The divers seized 4 crates of rifles.",
        ),
        # one day, told on two pages
        ("A service for the crew will be held in Velm church on Sunday.",) * 2,
    ],
)
def test_other_words_are_not_held_against_each_other(tmp_path, first: str, second: str) -> None:
    assert found(tmp_path, first, second, ("2021-03-10", "2021-03-11")) == []
