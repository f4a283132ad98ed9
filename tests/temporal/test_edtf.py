"""EDTF as it is written by hand, and as spans are shown to people."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from checker.temporal.edtf import from_edtf, to_edtf
from checker.temporal.span import EARLIEST, LATEST, Precision, TimeSpan, minutes

MAY = TimeSpan.month(2019, 5)
MONDAY = TimeSpan.day(date(2019, 5, 13))
FRIDAY = TimeSpan.day(date(2019, 5, 17))


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("2019", TimeSpan.year(2019)),
        ("2019-05", MAY),
        ("2019-05-13", MONDAY),
        (" 2019-05-13 ", MONDAY),
        ("2019-05-13T09:30", TimeSpan.at(datetime(2019, 5, 13, 9, 30), "civil")),
        ("2019-05-13T09:30:59", TimeSpan.at(datetime(2019, 5, 13, 9, 30), "civil")),
        ("2019-05-13T09:30Z", TimeSpan.at(datetime(2019, 5, 13, 9, 30, tzinfo=UTC))),
        ("2019-05-13T09:30+02:00", TimeSpan.at(datetime(2019, 5, 13, 9, 30, tzinfo=timezone(timedelta(hours=2))))),
        ("2019-22", TimeSpan.season(2019, 2)),
        ("2019-26", TimeSpan.season(2019, 2)),
        ("2019-30", TimeSpan.season(2019, 2, south=True)),
        ("2019-34", TimeSpan.quarter(2019, 2)),
        ("2019-41", TimeSpan.half(2019, 2)),
        ("201X", TimeSpan.within(TimeSpan.decade(2010))),
        ("19XX", TimeSpan.within(TimeSpan.century(1900))),
        ("2019-XX", TimeSpan.within(TimeSpan.year(2019))),
        ("2019-XX-XX", TimeSpan.within(TimeSpan.year(2019))),
        ("2019-05-XX", TimeSpan.within(MAY)),
        ("2019-05-13/..", TimeSpan.from_onward(MONDAY)),
        ("2019-05-13/", TimeSpan.from_onward(MONDAY, unbounded=False)),
        ("../2019-05-13", TimeSpan.until(MONDAY)),
        ("/2019-05-13", TimeSpan.until(MONDAY, unbounded=False)),
        ("2019-05-13/2019-05-13", TimeSpan.within(MONDAY)),
        ("2019-05-13/2019-05-17", TimeSpan(TimeSpan.within(MONDAY).start, TimeSpan.within(FRIDAY).end, Precision.DAY)),
        ("2019/2019-05-17", TimeSpan((minutes(date(2019, 1, 1)), None), TimeSpan.within(FRIDAY).end, Precision.YEAR)),
        ("../..", TimeSpan((EARLIEST, EARLIEST), (LATEST, LATEST))),
        ("/", TimeSpan((None, None), (None, None))),
    ],
)
def test_reading(text: str, span: TimeSpan) -> None:
    assert from_edtf(text) == span


@pytest.mark.parametrize(
    ("text", "approximate", "uncertain"),
    [
        ("2019-05-13~", True, False),
        ("2019?", False, True),
        ("2019-05%", True, True),
        ("2019-~05", True, False),
        ("2019?-05~", True, True),
        ("2019-05-13~/..", True, False),
        ("2019-05-13/2019-05-17?", False, True),
        ("2019-05-13T09:30~", True, False),
    ],
)
def test_qualifiers(text: str, approximate: bool, uncertain: bool) -> None:
    span = from_edtf(text)
    assert (span.approximate, span.uncertain) == (approximate, uncertain)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("Monday", '"Monday" is no EDTF date: expected a date like'),
        ("", '"" is no EDTF date'),
        ("2019-13", "there is no month or season 13"),
        ("2019-00", "no month 0"),
        ("2019-02-30", "day is out of range"),
        ("0000", "year 0 is out of range"),
        ("-0044-03-15", "no EDTF date"),
        ("2019-05-13T25:00", "no such time of day"),
        ("2019-05T09:00", "a time needs a day"),
        ("201X-05", "unspecified digits has no month"),
        ("2019-XX-05", "a day needs a month"),
        ("2019/2020/2021", 'more than one "/"'),
        ("2019-05-17/2019-05-13", "ends before it begins"),
        ("2019-05-13T09:00Z/2019-05-14", "different zones"),
        ("2019-" * 100, "too long"),
    ],
)
def test_what_is_not_read_is_said_kindly(text: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        from_edtf(text)


@pytest.mark.parametrize(
    ("meaning", "span", "text"),
    [
        ("a week has no date of its own", TimeSpan.week(2019, 20), "2019-05-13/2019-05-19"),
        ("Monday through Friday", TimeSpan.between(date(2019, 5, 13), date(2019, 5, 17)), "2019-05-13/2019-05-17"),
        ("from nine to eleven", TimeSpan.exact(540, 660), "1970-01-01T09:00/1970-01-01T10:59"),
        ("the hour from nine", TimeSpan.exact(540, 600), "1970-01-01T09"),
        ("since the morning", TimeSpan((360, 719), (LATEST, LATEST)), "1970-01-01/.."),
        ("some time before 2020", TimeSpan.moment(None, minutes(date(2020, 1, 1))), "/"),
        ("since a day of the spring or summer",
         TimeSpan.from_onward(TimeSpan.between(date(2019, 3, 1), date(2019, 8, 31))), "2019/.."),
        ("since 13 May in London, nine o'clock",
         TimeSpan.from_onward(TimeSpan.at(datetime(2019, 5, 13, 9, tzinfo=UTC))), "2019-05-13T09:00Z/.."),
        ("a day of Greenwich is one or two elsewhere",
         TimeSpan.within(TimeSpan.exact(minutes(date(2019, 5, 13)), minutes(date(2019, 5, 14)), Precision.DAY, 0)),
         "2019-05/2019-05"),
        ("and is a day only there", TimeSpan.exact(0, 1440, Precision.DAY, 0), "1970-01-01T00:00Z/1970-01-01T23:59Z"),
        ("about then", TimeSpan(MONDAY.start, MONDAY.end, approximate=True), "2019-05-13~"),
        ("perhaps from about then on",
         TimeSpan(MONDAY.start, (LATEST, LATEST), approximate=True, uncertain=True), "2019-05-13%/.."),
    ],
)  # fmt: skip
def test_writing(meaning: str, span: TimeSpan, text: str) -> None:
    assert to_edtf(span) == text
