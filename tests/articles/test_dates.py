"""Date strings as fields and page heads have them, and what they mean."""

from __future__ import annotations

import subprocess
import sys
from datetime import date

import pytest

from checker.articles.dates import BadDate, ParsedDate, parse_date


@pytest.mark.parametrize(
    ("given", "value"),
    [
        ("2019-05-14", "2019-05-14"),
        ("2019-5-4", "2019-05-04"),
        ("  2019-05-14\n", "2019-05-14"),
        ("2019-05-14T09:30", "2019-05-14T09:30"),
        ("2019-05-14 09:30:00", "2019-05-14T09:30"),
        ("2019-05-14T09:30Z", "2019-05-14T09:30+00:00"),
        ("2019-05-14T09:30:12.5+01:00", "2019-05-14T09:30:12+01:00"),
        ("2019-05-14T00:00:00Z", "2019-05-14"),  # how databases write a day
        ("2019-05-14T00:00:00+02:00", "2019-05-14T00:00+02:00"),
        ("14 May 2019", "2019-05-14"),
        ("May 14, 2019", "2019-05-14"),
        ("14.05.2019", "2019-05-14"),
        ("13/04/2019", "2019-04-13"),
        ("04/13/2019", "2019-04-13"),
        ("Thu, 14 Mar 2013 10:00:00 +0000", "2013-03-14T10:00+00:00"),
        ("May 14, 2019 9:30 AM PDT", "2019-05-14T09:30-07:00"),
        ("14 May 2019 9:30 p. m.", "2019-05-14T21:30"),
        ("11 November 2011 20:09 IST", "2011-11-11T20:09"),  # Delhi, Dublin or Tel Aviv: the zone stays open
        ("5 May 2019 10:00 GMT+02:00", "2019-05-05T10:00+02:00"),
    ],
)
def test_a_date_string_in_iso_8601(given: str, value: str) -> None:
    assert parse_date(given) == ParsedDate(value)


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ("2019-02-30", '"2019-02-30" is no day of the calendar: February 2019 has 28 days'),
        ("2020-02-30", '"2020-02-30" is no day of the calendar: February 2020 has 29 days'),
        ("31 April 2019", '"31 April 2019" is no day of the calendar: April 2019 has 30 days'),
        ("2019-13-01", '"2019-13-01" is no day of the calendar: there is no month 13'),
        ("0000-01-01", '"0000-01-01" is no day of the calendar: there is no year 0'),
        ("2019-05-14T25:00", '"2019-05-14T25:00" is no time of day: hour must be in 0..23'),
        ("2019-05", '"2019-05" names no day'),
        ("yesterday", '"yesterday" names no day of a year'),
        ("Tuesday", '"Tuesday" names no day of a year'),
        ("14 May", '"14 May" names no day of a year'),
        ("14 May 19", '"14 May 19" names no day of a year'),
        ("May 2019", '"May 2019" is not read as a date'),
        ("03/04/2019", '"03/04/2019" can be two days: which number is the month?'),
        ("\x1b[2J 2019", '"\\x1b[2J 2019" is not read as a date'),
        ("", "the date is empty"),
    ],
)
def test_a_string_that_names_no_day_says_why(given: str, message: str) -> None:
    result = parse_date(given)
    assert isinstance(result, BadDate)
    assert result.message == message


def test_long_strings_are_not_looked_at() -> None:
    result = parse_date("14 May 2019 " * 10)
    assert isinstance(result, BadDate)
    assert "too long to be a date" in result.message


def test_two_readings_are_settled_by_the_caller_only() -> None:
    assert parse_date("03/04/2019", order="DMY") == ParsedDate("2019-04-03")
    assert parse_date("03/04/2019", reference=date(2019, 3, 4)) == ParsedDate("2019-03-04")
    assert isinstance(parse_date("03/04/2019", reference=date(2019, 7, 1)), BadDate)


def test_other_languages_are_read_where_the_caller_names_them() -> None:
    assert parse_date("14 mai 2019", languages=("fr",)) == ParsedDate("2019-05-14")
    assert isinstance(parse_date("14 mai 2019"), BadDate)


def test_dateparser_is_loaded_only_for_what_is_not_iso() -> None:
    code = (
        "import sys; from checker.articles.dates import parse_date; parse_date('2019-05-14T09:30Z');"
        "assert 'dateparser' not in sys.modules; parse_date('14 May 2019'); assert 'dateparser' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
