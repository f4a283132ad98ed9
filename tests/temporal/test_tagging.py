"""What the tagger reads: a sentence, the day it was published, and its time expressions as ``words=value/mod``."""

from __future__ import annotations

import pytest

from checker.temporal.tagging import tag_text

DATES = [
    ("The bridge opened on May 14, 2019.", "2019-05-20", "May 14, 2019=2019-05-14"),
    ("The bridge opened on 14 May 2019.", "2019-05-20", "14 May 2019=2019-05-14"),
    ("The bridge opened on the 14th of May, 2019.", "2019-05-20", "the 14th of May, 2019=2019-05-14"),
    ("The bridge opened 2019-05-14.", "2019-05-20", "2019-05-14=2019-05-14"),
    ("The bridge opened on Nov. 11.", "2020-01-20", "Nov. 11=2019-11-11"),
    ("The bridge will open on Nov. 11.", "2020-08-20", "Nov. 11=2020-11-11"),
    ("A vote is set for Jan. 5.", "2019-12-20", "Jan. 5=2020-01-05"),
    ("On Saturday, April 25, crews left.", "1998-04-24", "Saturday, April 25=1998-04-25"),
    ("It ran May 3-5.", "2019-05-20", "May 3=2019-05-03 5=2019-05-05"),
    ("It ran from May 3 to 5.", "2019-05-20", "May 3=2019-05-03 5=2019-05-05"),
    ("It ran from 3 to 5 May 2018.", "2019-05-20", "3=2018-05-03 5 May 2018=2018-05-05"),
    ("Between 2010 and 2012 the river rose.", "2019-05-20", "2010=2010 2012=2012"),
    ("The 2010-12 drought.", "2019-05-20", "2010=2010 12=2012"),
    ("Since early 1990 and until mid-1996.", "2019-05-20", "early 1990=1990/START mid-1996=1996/MID"),
    ("By the end of 2020 it closed.", "2021-05-20", "the end of 2020=2020/END"),
    (
        "In the 1990s and the late '70s, and in the eighties.",
        "2019-05-20",
        "the 1990s=199 the late '70s=197/END the eighties=198",
    ),
    ("A 19th-century mill; the twentieth century.", "2019-05-20", "19th-century=18 the twentieth century=19"),
    ("In May 2018 and in September.", "2019-05-20", "May 2018=2018-05 September=2018-09"),
    ("It will start in September.", "2019-05-20", "September=2019-09"),
    (
        "Last April and next May, this September.",
        "2019-05-20",
        "Last April=2019-04 next May=2020-05 this September=2019-09",
    ),
    (
        "In nineteen ninety-six, and in two thousand and four.",
        "2019-05-20",
        "nineteen ninety-six=1996 two thousand and four=2004",
    ),
]

NO_TIMES = [
    ("Some 2000 soldiers and $1998 on Route 1945, room 2012.", "2019-05-20", ""),
    ("About 1,998 people live there; a 2000-page report, a 1500m race, No. 1998.", "2019-05-20", ""),
    ("At 2016 Main Street a Christmas tree burned.", "2019-05-20", ""),
    ("They may march in the fall of prices, may they not?", "2019-05-20", ""),
    ("Theresa May spoke; May said no. March on! Will Young and April Jones sang.", "2019-05-20", ""),
    ("The second man came first, in the present case.", "2019-05-20", ""),
    ("The 23-year-old, aged 30, is two years old; a six-month-old baby.", "2019-05-20", ""),
]

WITHIN_A_MONTH = [
    ("On the second Tuesday of May 2018.", "2019-05-20", "the second Tuesday of May 2018=2018-05-08"),
    ("By the last day of March.", "2019-05-20", "the last day of March=2019-03-31"),
    ("In the first week of June.", "2019-07-20", "the first week of June=2019-06/START"),
    ("In the early hours of Sunday.", "2019-05-14", "the early hours of Sunday=2019-05-12/START"),
    ("They had until the end of June to comply.", "2019-05-14", "the end of June=2019-06/END"),
    ("In the week of March 6.", "2019-05-14", "the week of March 6=2019-W10"),
    ("September-October 1939.", "2019-05-14", "September=1939-09 October 1939=1939-10"),
    (
        "Nov. 11 last year, 1 January this year.",
        "2019-05-14",
        "Nov. 11 last year=2018-11-11 1 January this year=2019-01-01",
    ),
]

MIXED_CLOCKS = [
    (
        "At 10:35 a.m. (0735 GMT) Friday it shook.",
        "2019-05-14",
        "10:35 a.m.=2019-05-10T10:35 0735 GMT=2019-05-10T07:35 Friday=2019-05-10",
    ),
    ("About 9:25 Thursday morning.", "2019-05-14", "About 9:25 Thursday morning=2019-05-09T09:25/APPROX"),
    ("At dawn on 6 June 1944.", "2019-05-14", "dawn on 6 June 1944=1944-06-06TMO"),
    (
        "It could reach the coast Friday; it could have sunk Monday.",
        "2019-05-14",
        "Friday=2019-05-17 Monday=2019-05-13",
    ),
    (
        "The day before yesterday, the week before last, the day after tomorrow.",
        "2019-05-14",
        "The day before yesterday=2019-05-12 the week before last=2019-W18 the day after tomorrow=2019-05-16",
    ),
]

WEEKDAYS = [
    ("The mayor resigned Monday.", "2019-05-14", "Monday=2019-05-13"),
    ("The mayor resigned Tuesday.", "2019-05-14", "Tuesday=2019-05-14"),
    ("The mayor will resign Monday.", "2019-05-14", "Monday=2019-05-20"),
    ("The council plans to meet on Friday.", "2019-05-14", "Friday=2019-05-17"),
    ("On Friday the court will hear the case.", "2019-05-14", "Friday=2019-05-17"),
    ("He left last Friday and returns next Friday.", "2019-05-17", "last Friday=2019-05-10 next Friday=2019-05-24"),
    (
        "Late Sunday, early Monday, Saturday night.",
        "2019-05-14",
        "Late Sunday=2019-05-12/END early Monday=2019-05-13/START Saturday night=2019-05-11TNI",
    ),
    ("It fell on Monday of last week.", "2019-05-15", "Monday of last week=2019-05-06"),
    ("Sat. saw nothing; the Sun printed it; he sat.", "2019-05-15", "Sat.=2019-05-11"),
]

TODAY = [
    (
        "Yesterday it rained; today it snows; tomorrow morning, tonight.",
        "2019-05-14",
        "Yesterday=2019-05-13 today=2019-05-14 tomorrow morning=2019-05-15TMO tonight=2019-05-14TNI",
    ),
    (
        "This morning and last night, yesterday evening.",
        "2019-05-14",
        "This morning=2019-05-14TMO last night=2019-05-13TNI yesterday evening=2019-05-13TEV",
    ),
]

RELATIVE = [
    (
        "Last week, this month, next year, last quarter.",
        "2019-05-14",
        "Last week=2019-W19 this month=2019-05 next year=2020 last quarter=2019-Q1",
    ),
    (
        "Earlier this month, later this year, early next week.",
        "2019-05-14",
        "Earlier this month=2019-05/START later this year=2019/END early next week=2019-W21/START",
    ),
    (
        "Two years ago, about a month ago, three days ago, six weeks ago.",
        "2019-05-14",
        "Two years ago=2017 about a month ago=2019-04/APPROX three days ago=2019-05-11 six weeks ago=2019-W14",
    ),
    ("It ends three weeks from now.", "2019-05-14", "three weeks from now=2019-W23"),
]

DURATIONS = [
    (
        "For two years, more than an hour, at least 30 days, nearly five months.",
        "2019-05-14",
        "two years=P2Y more than an hour=PT1H/MORE_THAN at least 30 days=P30D/EQUAL_OR_MORE"
        " nearly five months=P5M/LESS_THAN",
    ),
    (
        "The past two months and the next few years, the first nine months.",
        "2019-05-14",
        "The past two months=P2M the next few years=PXY the first nine months=P9M",
    ),
    ("A four-week trial, a day-long strike, decades.", "2019-05-14", "four-week=P4W day-long=P1D decades=PXE"),
    (
        "Two and a half years; half an hour; an hour and a half; 2 1/2 weeks; a couple of days.",
        "2019-05-14",
        "Two and a half years=P2Y6M half an hour=PT30M an hour and a half=PT1H30M"
        " 2 1/2 weeks=P18D a couple of days=P2D/APPROX",
    ),
    (
        "Twenty-four hours, two decades, a fortnight, several days.",
        "2019-05-14",
        "Twenty-four hours=PT24H two decades=P20Y a fortnight=P2W several days=PXD",
    ),
    ("It takes two to three weeks.", "2019-05-14", "two to three weeks=P2W/EQUAL_OR_MORE"),
]

HANGING = [
    ("Two days later the roof fell.", "2019-05-14", "Two days later=P2D"),
    ("A week earlier they had met.", "2019-05-14", "A week earlier=P1W"),
    ("Three months after the vote he quit.", "2019-05-14", "Three months=P3M"),
]

PERIODS = [
    ("Sales fell in the third quarter.", "2019-11-14", "the third quarter=2019-Q3"),
    ("Fourth-quarter profit rose.", "2019-02-14", "Fourth-quarter=2018-Q4"),
    (
        "In the first quarter of 2018; next year's first quarter; the second half of 2019.",
        "2019-02-14",
        "the first quarter of 2018=2018-Q1 next year's first quarter=2020-Q1 the second half of 2019=2019-H2",
    ),
    (
        "Last fall, this summer, in the winter of 2010.",
        "2019-05-14",
        "Last fall=2018-FA this summer=2019-SU the winter of 2010=2010-WI",
    ),
    ("Fiscal 2018 and the current fiscal year.", "2019-05-14", "Fiscal 2018=2018 the current fiscal year=2019"),
    (
        "On Thanksgiving, on Christmas Day 2017, last Easter, New Year's Eve.",
        "2018-12-10",
        "Thanksgiving=2018-11-22 Christmas Day 2017=2017-12-25 last Easter=2018-04-01 New Year's Eve=2018-12-31",
    ),
]

CLOCK = [
    (
        "At 10:30 p.m. Thursday; at 0737 GMT; at 4:30 a.m. EST on May 3.",
        "2019-05-14",
        "10:30 p.m. Thursday=2019-05-09T22:30 0737 GMT=2019-05-09T07:37 4:30 a.m. EST on May 3=2019-05-03T04:30",
    ),
    (
        "It struck at 5 in the morning local time, at noon Saturday, at 7.30pm.",
        "2019-05-14",
        "5 in the morning local time=2019-05-14T05:00 noon Saturday=2019-05-11T12:00 7.30pm=2019-05-11T19:30",
    ),
    ("They won 3:2, a ratio of 16:9, in 4:30.", "2019-05-14", ""),
    ("Signed 2019-05-14T09:30+01:00.", "2019-05-20", "2019-05-14T09:30+01:00=2019-05-14T09:30"),
]

SETS = [
    (
        "Every Tuesday, each month, daily, every two weeks, twice a year, $5 a week.",
        "2019-05-14",
        "Every Tuesday=XXXX-WXX-2 each month=P1M daily=P1D every two weeks=P2W a year=P1Y a week=P1W",
    ),
    ("On Tuesdays and Sunday nights.", "2019-05-14", "Tuesdays=XXXX-WXX-2 Sunday nights=XXXX-WXX-7TNI"),
]

REFERENCES = [
    (
        "Now the current plan is recent; soon, in the future.",
        "2019-05-14",
        "Now=PRESENT_REF current=PRESENT_REF recent=PAST_REF soon=FUTURE_REF the future=FUTURE_REF",
    ),
    ("In recent weeks and in the coming months.", "2019-05-14", "recent weeks=PAST_REF the coming months=FUTURE_REF"),
]

NO_CLOCK = [
    (
        "On Tuesday, last week, yesterday, in May, on May 3, two years ago.",
        None,
        "Tuesday=XXXX-WXX-2 last week=XXXX-WXX yesterday=XXXX-XX-XX May=XXXX-05 May 3=XXXX-05-03 two years ago=XXXX",
    ),
]


def read(text: str, published: str | None) -> str:
    """The time expressions of a text on one line."""
    found = tag_text(text, published)
    return " ".join(f"{t.text}={t.value}" + (f"/{t.mod}" if t.mod else "") for t in found)


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        *DATES,
        *NO_TIMES,
        *WITHIN_A_MONTH,
        *MIXED_CLOCKS,
        *WEEKDAYS,
        *TODAY,
        *RELATIVE,
        *DURATIONS,
        *HANGING,
        *PERIODS,
        *CLOCK,
        *SETS,
        *REFERENCES,
        *NO_CLOCK,
    ],
)
def test_values(text: str, published: str | None, expected: str) -> None:
    assert read(text, published) == expected


@pytest.mark.parametrize(("text", "published", "expected"), NO_CLOCK)
def test_without_a_clock_nothing_is_dated(text: str, published: str | None, expected: str) -> None:
    assert [timex.span for timex in tag_text(text, published)] == [None] * expected.count("=")
