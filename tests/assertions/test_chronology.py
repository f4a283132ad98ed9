"""What a sentence says of when its event was: the day, the hour at the place, the day of a time line's entry.

The paper came out on Wednesday, 6 March 2024.
"""

import pytest

from checker.assertions.model import Assertion
from checker.temporal import to_iso
from tests.assertions.reading import article, day, slot


def hours(one: Assertion) -> str:
    span = one.value.span  # type: ignore[union-attr]
    return f"{to_iso(span.start[0])} to {to_iso(span.end[1])}"


@pytest.mark.parametrize(
    ("sentence", "days"),
    [
        ("A fire broke out on Friday.", "2024-03-01 to 2024-03-02"),
        ("A fire broke out early on Friday.", "2024-03-01 to 2024-03-02"),
        ("A fire broke out about 9:40 p.m. Friday.", "2024-03-01 to 2024-03-02"),
        # A night runs into the next day, a weekend may begin on Friday, a week that is over reaches up to today.
        ("A fire broke out on Friday night.", "2024-03-01 to 2024-03-02T07:00"),
        ("A fire broke out at the weekend.", "2024-03-01 to 2024-03-05"),
        ("A fire broke out last week.", "2024-02-26 to 2024-03-07"),
        ("A fire broke out six weeks ago.", "2024-01-14T02:24 to 2024-02-05T21:36"),
        ("A fire broke out three days ago.", "2024-03-03 to 2024-03-04"),
    ],
)
def test_the_days_that_a_phrase_allows(sentence: str, days: str) -> None:
    assert [hours(one) for one in slot("time", sentence)] == [days]


def test_a_night_that_names_no_day_dates_nothing() -> None:
    assert slot("time", "A fire broke out overnight Thursday.") == ()


@pytest.mark.parametrize(
    ("sentence", "clock"),
    [
        ("A fire broke out at 9:25 p.m. on Friday.", "2024-03-01T21:20 to 2024-03-01T21:31"),
        ("A fire broke out about 9:25 p.m. Friday.", "2024-03-01T20:55 to 2024-03-01T21:56"),
        ("A fire broke out at the store on Friday afternoon.", "2024-03-01T11:30 to 2024-03-01T18:30"),
        ("A quake struck Aceh in Indonesia at 0737 GMT on Friday.", "2024-03-01T14:35 to 2024-03-01T16:40"),
        ("A quake struck early Friday.", "2024-03-01 to 2024-03-01T11:30"),
    ],
)
def test_the_hour_on_the_clocks_at_the_place(sentence: str, clock: str) -> None:
    assert [hours(one) for one in slot("clock", sentence)] == [clock]


def test_an_hour_without_its_day_belongs_to_the_day_the_article_leads_with() -> None:
    text = "A quake struck Aceh in Indonesia on Tuesday. It struck at 7:37 a.m. local time."
    assert [hours(one) for one in slot("clock", text)] == ["2024-03-05T07:35 to 2024-03-05T07:40"]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "Raiders attacked a ship off Velm. The navy says the incident happened on Monday.",
            ["2024-03-04 to 2024-03-05"],
        ),
        ("Raiders attacked a ship off Velm. The incident was discussed on Monday.", []),
        ("Ana Ruiz will visit Velm. The mayor says the incident happened on Monday.", []),
    ],
)
def test_the_incident_is_what_was_spoken_of(text: str, days: list[str]) -> None:
    assert [hours(one) for one in slot("time", text)] == days


@pytest.mark.parametrize(
    "sentence",
    [
        "Crews were called to a fire at 9:40 p.m. on Friday.",  # when they were called
        "The fire broke out at 5:30 p.m. in a warehouse.",  # of a day that is not told
        "A fire broke out at 1:40 a.m. ET on Friday.",  # standard time or summer time
        "The talks did not begin at 9:25 a.m. on Friday.",
    ],
)
def test_no_hour(sentence: str) -> None:
    assert slot("clock", sentence) == ()


@pytest.mark.parametrize(
    ("entry", "days"),
    [
        ("Ana Ruiz visits Kenya for talks.", ["2024-03-06"]),
        ("An earthquake strikes Padang.", ["2024-03-06"]),
        # Told as past, as going on, or as still to come: the entry's day is not that of the event.
        ("Ana Ruiz visited Kenya, her office says.", []),
        ("Ana Ruiz is visiting Kenya.", []),
        ("Ana Ruiz will visit Kenya.", []),
    ],
)
def test_the_day_of_an_entry_is_that_of_what_it_tells_in_the_present(entry: str, days: list[str]) -> None:
    assert [day(one.value.span) for one in slot("entry-day", article(entry, kind="timeline"))] == days  # type: ignore[union-attr]
