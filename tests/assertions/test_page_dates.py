"""A weekday that is not that of the date beside it, and news that is younger than its page."""

from __future__ import annotations

import pytest

from tests.assertions.reading import PUBLISHED, article, shown, slot


@pytest.mark.parametrize(
    ("sentence", "written", "meant"),
    [
        ("The inquiry was opened on Monday, 14 May 2019.", ["2019-05-14"], ["2019-05-13"]),
        ("The bridge was closed on Sunday, March 4, 2024.", ["2024-03-04"], ["2024-03-03"]),
        ("The hearing begins on Friday, March 9.", ["2024-03-09"], ["2024-03-08"]),
        ("The inquiry was opened on Tuesday, 14 May 2019.", [], []),
        ("The fair was held on Monday, June 14.", [], []),  # of which year?
        ("The mayor spoke on Monday.", [], []),
    ],
)
def test_the_weekday_beside_a_date_is_its_own(sentence: str, written: list[str], meant: list[str]) -> None:
    assert [shown(one) for one in slot("named-day", sentence)] == written
    assert [shown(one) for one in slot("named-weekday", sentence)] == meant


@pytest.mark.parametrize(
    ("sentence", "days"),
    [
        ("An earthquake shook Velm on 12 March 2024.", ["2024-03-12"]),
        ("An earthquake shook Velm on 5 March 2024.", []),
        ("An earthquake shook Velm on 7 March 2024.", []),  # a day further east it is tomorrow
        ("The ministers will meet in Velm on 12 March 2024.", []),
        ("Talks planned for 12 March 2024 were welcomed in Velm.", []),
    ],
)
def test_what_has_happened_did_so_before_its_page(sentence: str, days: list[str]) -> None:
    assert [shown(one) for one in slot("text-day", sentence)] == days
    assert [shown(one) for one in slot("page-day", sentence)] == ["2024-03-06"] * len(days)


def test_the_day_of_a_time_line_entry_may_be_any() -> None:
    assert slot("text-day", article("An earthquake shook Velm on 12 March 2024.", kind="timeline")) == ()


LED = " The warden could not say how Otto Brandt escaped {day} from a van."


@pytest.mark.parametrize(
    ("lead", "day", "found"),
    [  # the page is of a Wednesday
        ("The prison of Velm was on the defensive again Thursday over a guard who slept.", "Wednesday", ["2024-03-07"]),
        ("The governor said Thursday he was sorry for the guard's mistakes.", "on Tuesday", ["2024-03-07"]),
        ("The governor flew on Thursday to Velm, where a guard had slept.", "late Tuesday", ["2024-03-07"]),
        ("The governor said Wednesday he was sorry for the guard's mistakes.", "Tuesday", []),
        ("The governor said Thursday he was sorry for the guard's mistakes.", "Saturday", []),  # it may be a week old
        ("The guard was told that he could be freed as early as Thursday.", "Tuesday", []),
        ("The governor, who was sorry, will speak on Thursday in Velm.", "Tuesday", []),
        ("The governor said last Thursday he was sorry.", "Tuesday", []),
        ("The governor said Tuesday that guards were told Thursday to stay awake.", "Tuesday", []),
    ],
)
def test_the_page_is_as_young_as_its_news(lead: str, day: str, found: list[str]) -> None:
    assert [shown(one) for one in slot("text-day", lead + LED.format(day=day))] == found


@pytest.mark.parametrize(("hour", "found"), [("", 1), ("T09:30", 1), ("T23:26", 0)])
def test_late_in_the_evening_it_is_tomorrow_elsewhere(hour: str, found: int) -> None:
    text = "The governor said Thursday he was sorry for the guard's mistakes." + LED.format(day="on Tuesday")
    assert len(slot("text-day", article(text, published=PUBLISHED[:10] + hour))) == found
