"""What two values that differ look like: a slip of the keyboard, of the clock, of the calendar, of the unit."""

from __future__ import annotations

import pytest

from checker.assertions.model import SpanValue
from checker.findings import causes, reasons
from checker.temporal.span import Precision, TimeSpan
from tests.newsdesk import announced, denied, number, on, statement


def told(day: str, *, said: str | None = None):
    said_on = {"said": on(said)} if said else {}
    return statement("post-1", f"It burned on {day}.", day, SpanValue(span=on(day)), slot="time", **said_on)


def counted(figure: float, quote: str, focus: str, unit: str = "count"):
    return statement("post-1", quote, focus, number(figure, figure, unit), slot="deaths")


def at(hour: int, minute: int, width: int = 5) -> TimeSpan:
    low = hour * 60 + minute
    return TimeSpan.moment(low, low + width, Precision.MINUTE)


@pytest.mark.parametrize(
    ("one", "other", "cause"),
    [
        (told("2021-03-04"), told("2021-04-03"), "day and month may have been swapped"),
        (told("2021-03-04"), told("2021-03-05"), "they are one day apart"),
        (told("2021-03-04"), told("2021-03-11"), "it is the same weekday: the week may have been mistaken"),
        (
            told("2021-03-04"),
            told("2021-03-05", said="2021-03-05"),
            "2021-03-05 is the day of that report, and may have been taken for the day of the event",
        ),
        (told("2021-03-04"), told("2021-03-09"), None),
        (told("2021-03-01"), told("2021-03-09", said="2021-03-09"), None),
        (told("2021-03-04"), told("2021-03-04"), None),
    ],
)
def test_two_days(one, other, cause):
    assert causes.of_days(one, other) == causes.of_days(other, one) == cause


@pytest.mark.parametrize(
    ("one", "other", "cause"),
    [
        (at(7, 35), at(14, 35), "they are just 7 hours apart: the clocks of two zones may have been confused"),
        (at(7, 35), at(8, 35), "they are just one hour apart: the clocks of two zones may have been confused"),
        (at(7, 35), at(19, 35), "they are twelve hours apart: a.m. and p.m. may have been confused"),
        (at(7, 35), at(9, 10), None),
        (at(7, 0, 60), at(14, 0, 60), None),
    ],
)
def test_two_hours(one, other, cause):
    assert causes.of_hours(one, other) == causes.of_hours(other, one) == cause


@pytest.mark.parametrize(
    ("one", "other", "cause"),
    [
        (112, 172, "one digit differs"),
        (1.9, 9.1, "two digits are swapped"),
        (95, 59, "two digits are swapped"),
        (15, 150, "a digit may have been lost or added"),
        (1_200, 200, "a digit may have been lost or added"),
        (2, 25, "a digit may have been lost or added"),
        (11, 17, None),
        (3, 5, None),
        (140, 205, None),
    ],
)
def test_two_spellings_of_a_figure(one, other, cause):
    assert causes.of_digits(one, other) == causes.of_digits(other, one) == cause


@pytest.mark.parametrize(
    ("one", "other", "unit", "cause"),
    [
        (150, 45.72, "m", "the one is 3.281 times the other: metres for feet"),
        (100, 160.9344, "m", "the one is 1.609 times the other: kilometres for miles"),
        (4.2e6, 4.2e9, "USD", "the one is 1,000 times the other: thousands, millions or billions for one another"),
        (5, 210, "m3", "the one is 42 times the other: barrels for gallons"),
        (100, 328, "count", None),
        (100, 250, "m", None),
        (0, 250, "m", None),
    ],
)
def test_one_number_in_two_units(one, other, unit, cause):
    assert causes.of_units(one, other, unit) == causes.of_units(other, one, unit) == cause


def test_the_figure_beside_it():
    killed = counted(32, "The blast killed 32 and injured 45.", "killed 32")
    wrong = counted(45, "The blast killed 45 people.", "killed 45")
    assert causes.of_neighbours(killed, wrong) == "45 also stands in the other's sentence, for something else"
    assert causes.of_neighbours(counted(33, "The blast killed 33.", "killed 33"), wrong) is None


def test_a_hint_ends_the_reason():
    why = reasons.why(told("2021-03-04"), told("2021-03-05"))
    assert why == "2021-03-04 and 2021-03-05 have no moment in common; they are one day apart"


def test_other_values_and_values_in_two_units_show_nothing():
    assert causes.hint(announced(), denied()) is None
    assert causes.hint(counted(15, "15 men", "15"), counted(150, "150 m", "150", "m")) is None
