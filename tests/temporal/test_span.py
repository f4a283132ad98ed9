"""What a TimeSpan is, how it is made, and what cannot be one."""

from datetime import date, datetime, timedelta, timezone

import pytest

from checker.temporal.span import (
    DAY,
    EARLIEST,
    FIRST,
    LAST,
    LATEST,
    Precision,
    TimeSpan,
    from_offset,
    minutes,
    to_iso,
    to_offset,
)

MONDAY, TUESDAY = date(2019, 5, 13), date(2019, 5, 14)


def written(span: TimeSpan) -> str:
    """The bounds as people read them: ``a..b | c..d``, "-" unknown, "<" no start, ">" no end."""
    signs = {None: "-", EARLIEST: "<", LATEST: ">"}
    start, end = ([signs.get(b) or to_iso(b or 0) for b in pair] for pair in (span.start, span.end))
    return f"{start[0]}..{start[1]} | {end[0]}..{end[1]}"


@pytest.mark.parametrize(
    ("meaning", "span", "bounds"),
    [
        ("the whole of Monday", TimeSpan.day(MONDAY), "2019-05-13..2019-05-13 | 2019-05-14..2019-05-14"),
        (
            "Monday through Tuesday",
            TimeSpan.between(MONDAY, TUESDAY),
            "2019-05-13..2019-05-13 | 2019-05-15..2019-05-15",
        ),
        ("the week of 13 May", TimeSpan.week(2019, 20), "2019-05-13..2019-05-13 | 2019-05-20..2019-05-20"),
        ("February of a leap year", TimeSpan.month(2020, 2), "2020-02-01..2020-02-01 | 2020-03-01..2020-03-01"),
        ("December", TimeSpan.month(2019, 12), "2019-12-01..2019-12-01 | 2020-01-01..2020-01-01"),
        ("the last quarter", TimeSpan.quarter(2019, 4), "2019-10-01..2019-10-01 | 2020-01-01..2020-01-01"),
        ("the first half", TimeSpan.half(2019, 1), "2019-01-01..2019-01-01 | 2019-07-01..2019-07-01"),
        ("the year", TimeSpan.year(2019), "2019-01-01..2019-01-01 | 2020-01-01..2020-01-01"),
        ("the 2010s", TimeSpan.decade(2014), "2010-01-01..2010-01-01 | 2020-01-01..2020-01-01"),
        ("the 1900s", TimeSpan.century(1905), "1900-01-01..1900-01-01 | 2000-01-01..2000-01-01"),
        ("the last year there is", TimeSpan.year(9999), "9999-01-01..9999-01-01 | 9999-12-31T24:00..9999-12-31T24:00"),
        (
            "summer: from 1 or 21 June, to the end of August or the equinox",
            TimeSpan.season(2019, 2),
            "2019-06-01..2019-06-23 | 2019-09-01..2019-09-23",
        ),
        (
            "winter of 2019: the one it began in, or the one it ended in",
            TimeSpan.season(2019, 4),
            "2018-12-01..2019-12-23 | 2019-03-01..2020-03-23",
        ),
        ("summer in Sydney", TimeSpan.season(2019, 2, south=True), "2018-12-01..2019-12-23 | 2019-03-01..2020-03-23"),
        (
            "it rained on Monday",
            TimeSpan.within(TimeSpan.day(MONDAY)),
            "2019-05-13..2019-05-13T23:59 | 2019-05-13T00:01..2019-05-14",
        ),
        (
            "announced on Monday, and not taken back",
            TimeSpan.from_onward(TimeSpan.day(MONDAY)),
            "2019-05-13..2019-05-13T23:59 | >..>",
        ),
        (
            "closed on Monday, for how long nobody says",
            TimeSpan.from_onward(TimeSpan.day(MONDAY), unbounded=False),
            "2019-05-13..2019-05-13T23:59 | 2019-05-13T00:01..-",
        ),
        (
            "so far nothing is agreed, said on Tuesday",
            TimeSpan.until(TimeSpan.day(TUESDAY)),
            "<..< | 2019-05-14T00:01..2019-05-15",
        ),
        (
            "the road was shut until Tuesday",
            TimeSpan.until(TimeSpan.day(TUESDAY), unbounded=False),
            "-..2019-05-14T23:59 | 2019-05-14T00:01..2019-05-15",
        ),
        (
            "some time before 2020",
            TimeSpan.moment(None, minutes(date(2020, 1, 1))),
            "-..2019-12-31T23:59 | -..2020-01-01",
        ),
        ("it was always so", TimeSpan((EARLIEST, EARLIEST), (LATEST, LATEST)), "<..< | >..>"),
        ("nobody knows when", TimeSpan((None, None), (None, None)), "-..- | -..-"),
    ],
)
def test_what_bounds_a_span_has(meaning: str, span: TimeSpan, bounds: str) -> None:
    assert written(span) == bounds


@pytest.mark.parametrize(
    ("given", "canonical"),
    [
        (TimeSpan((0, 5), (0, 5)), TimeSpan((0, 4), (1, 5))),
        (TimeSpan((None, None), (3, 5)), TimeSpan((None, 4), (3, 5))),
        (TimeSpan((EARLIEST, 4), (3, LATEST)), TimeSpan((None, 4), (3, None))),
        (TimeSpan((None, EARLIEST), (LATEST, None)), TimeSpan((EARLIEST, EARLIEST), (LATEST, LATEST))),
        (TimeSpan((EARLIEST, LATEST), (EARLIEST, LATEST)), TimeSpan((None, None), (None, None))),
    ],
)
def test_equal_knowledge_makes_equal_spans(given: TimeSpan, canonical: TimeSpan) -> None:
    assert given == canonical


@pytest.mark.parametrize(
    ("start", "end", "message"),
    [
        ((5, 5), (5, 5), "empty"),
        ((6, 8), (5, 5), "empty"),
        ((8, 6), (9, 9), "earliest start lies after the latest"),
        ((0, 0), (9, 8), "earliest end lies after the latest"),
        ((FIRST - 1, 0), (9, 9), "start lies outside the years 1 to 9999"),
        ((0, 0), (9, LAST + 1), "end lies outside the years 1 to 9999"),
        ((LAST, LAST), (LATEST, LATEST), "start lies outside the years"),
        ((LATEST, LATEST), (LATEST, LATEST), "start lies outside the years"),
    ],
)
def test_what_cannot_be_a_span(start: tuple[int, int], end: tuple[int, int], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        TimeSpan(start, end)


@pytest.mark.parametrize("zone", ["Europe/Paris", DAY, -DAY])
def test_a_zone_is_civil_unknown_or_an_offset(zone: int | str) -> None:
    with pytest.raises(ValueError, match="unknown zone"):
        TimeSpan((0, 0), (1, 1), zone=zone)


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: TimeSpan.month(2019, 13), "no month 13"),
        (lambda: TimeSpan.quarter(2019, 5), "no quarter 5"),
        (lambda: TimeSpan.half(2019, 0), "no half 0"),
        (lambda: TimeSpan.season(2019, 5), "no season 5"),
        (lambda: TimeSpan.day(MONDAY).widen(-1), "positive"),
        (lambda: TimeSpan.day(MONDAY).shift(2, 1), "at least"),
        (lambda: TimeSpan.day(MONDAY).hull(TimeSpan.at(datetime(2019, 5, 13, 9))), "zones"),
    ],
)
def test_what_cannot_be_made(make, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        make()


def test_a_clock_time_keeps_its_zone() -> None:
    paris = timezone(timedelta(hours=2))
    assert TimeSpan.at(datetime(2019, 5, 13, 9, 30, tzinfo=paris)).zone == 120
    assert TimeSpan.at(datetime(2019, 5, 13, 9, 30)).zone == "unknown"
    assert TimeSpan.at(datetime(2019, 5, 13, 9, 30), "civil").zone == "civil"
    assert written(TimeSpan.at(datetime(2019, 5, 13, 9, 30, tzinfo=paris))) == (
        "2019-05-13T09:30..2019-05-13T09:30 | 2019-05-13T09:31..2019-05-13T09:31"
    )


def test_hull_covers_both() -> None:
    monday, tuesday = TimeSpan.day(MONDAY), TimeSpan.day(TUESDAY)
    assert monday.hull(tuesday) == TimeSpan.between(MONDAY, TUESDAY)
    assert TimeSpan.until(monday).hull(TimeSpan.from_onward(tuesday)).bounds == (EARLIEST, EARLIEST, LATEST, LATEST)
    assert (
        written(TimeSpan.until(monday, unbounded=False).hull(tuesday)) == "-..2019-05-13T23:59 | 2019-05-15..2019-05-15"
    )
    assert monday.hull(TimeSpan.month(2019, 5)).precision == Precision.UNKNOWN


def test_widening_moves_each_bound_outward_and_leaves_the_unbounded_alone() -> None:
    assert written(TimeSpan.day(MONDAY).widen(DAY)) == "2019-05-12..2019-05-14 | 2019-05-13..2019-05-15"
    assert written(TimeSpan.until(TimeSpan.day(MONDAY)).widen(60, 0)) == "<..< | 2019-05-12T23:01..2019-05-14"
    assert TimeSpan.year(9999).widen(0) == TimeSpan.year(9999)
    assert TimeSpan.year(9999).widen(1).end == (LAST - 1, None)


def test_shifting_keeps_the_length_of_a_period() -> None:
    assert TimeSpan.day(MONDAY).shift(DAY) == TimeSpan.day(TUESDAY)


@pytest.mark.parametrize(
    ("span", "first", "last", "certain"),
    [
        (TimeSpan.month(2019, 5), date(2019, 5, 1), date(2019, 5, 31), True),
        (TimeSpan.within(TimeSpan.day(MONDAY)), MONDAY, MONDAY, False),
        (TimeSpan.from_onward(TimeSpan.day(MONDAY)), MONDAY, None, False),
        (TimeSpan.until(TimeSpan.exact(0, 1)), None, date(1970, 1, 1), True),
        (TimeSpan((None, None), (None, None)), None, None, False),
    ],
)
def test_first_and_last_day(span: TimeSpan, first: date | None, last: date | None, certain: bool) -> None:
    assert (span.first_day, span.last_day, span.certain) == (first, last, certain)


def test_having_no_end_is_more_than_having_no_known_one() -> None:
    assert TimeSpan.from_onward(TimeSpan.day(MONDAY)).has_no_end
    assert not TimeSpan.from_onward(TimeSpan.day(MONDAY), unbounded=False).has_no_end
    assert TimeSpan.until(TimeSpan.day(MONDAY)).has_no_start
    assert not TimeSpan.until(TimeSpan.day(MONDAY), unbounded=False).has_no_start


@pytest.mark.parametrize(("offset", "text"), [(0, "Z"), (60, "+01:00"), (-210, "-03:30"), (845, "+14:05")])
def test_offsets_are_written_as_iso_does(offset: int, text: str) -> None:
    assert to_offset(offset) == text
    assert from_offset(text) == offset


@pytest.mark.parametrize(("text", "offset"), [("+0530", 330), ("-08", -480), ("+00:00", 0)])
def test_other_forms_of_offsets_are_read(text: str, offset: int) -> None:
    assert from_offset(text) == offset


@pytest.mark.parametrize("text", ["GMT", "+25:00", "01:00", "+1"])
def test_what_is_no_offset(text: str) -> None:
    with pytest.raises(ValueError, match="no offset from UTC"):
        from_offset(text)
