"""How spans lie to each other, in the sentences of a newsroom."""

from datetime import date, datetime, timedelta, timezone

import pytest

from checker.temporal import relations
from checker.temporal.relations import Allen, Answer, possible_relations, relate, to_civil
from checker.temporal.span import Precision, TimeSpan, to_iso

YES, NO, UNKNOWN = Answer.YES, Answer.NO, Answer.UNKNOWN


def may(number: int) -> TimeSpan:
    """A day of May 2019; the 13th was a Monday."""
    return TimeSpan.day(date(2019, 5, number))


def on(number: int) -> TimeSpan:
    """Something that happened on that day."""
    return TimeSpan.within(may(number))


def announced(number: int) -> TimeSpan:
    return TimeSpan.from_onward(may(number))


def nothing_so_far(number: int) -> TimeSpan:
    return TimeSpan.until(may(number))


def clock(day: int, hour: int, minute: int = 0, offset: int | None = 0) -> TimeSpan:
    """A clock time in May 2019, ``offset`` hours east of UTC; None: nobody says which zone."""
    zone = None if offset is None else timezone(timedelta(hours=offset))
    return TimeSpan.at(datetime(2019, 5, day, hour, minute, tzinfo=zone))


@pytest.mark.parametrize(
    ("story", "a", "b", "answer"),
    [
        ("announced Monday; so far nothing, said Tuesday", announced(13), nothing_so_far(14), YES),
        ("announced Monday; so far nothing, said a week later", announced(13), nothing_so_far(20), YES),
        ("so far nothing, said Monday; announced Wednesday", nothing_so_far(13), announced(15), NO),
        ("so far nothing, said Monday; announced Tuesday", nothing_so_far(13), announced(14), NO),
        ("both said on Monday: which came first?", announced(13), nothing_so_far(13), UNKNOWN),
        ("two announcements", announced(13), announced(15), YES),
        ("two denials", nothing_so_far(13), nothing_so_far(15), YES),
        ("a curfew from Monday, nobody says for how long; Wednesday",
         TimeSpan.from_onward(may(13), unbounded=False), may(15), UNKNOWN),
        ("shut until Tuesday, nobody says since when; Monday",
         TimeSpan.until(may(14), unbounded=False), may(13), UNKNOWN),
        ("shut until Tuesday, all along; Monday", nothing_so_far(14), may(13), YES),
        ("the 13th and the 14th", may(13), may(14), NO),
        ("the 13th and May", may(13), TimeSpan.month(2019, 5), YES),
        ("two things on the 13th", on(13), on(13), UNKNOWN),
        ("one thing on the 13th, one on the 14th", on(13), on(14), NO),
        ("something on the 13th, and the 13th", on(13), may(13), YES),
        ("some time before the 13th, and the 20th", TimeSpan.moment(None, may(13).start[0]), may(20), NO),
    ],
)  # fmt: skip
def test_intersects(story: str, a: TimeSpan, b: TimeSpan, answer: Answer) -> None:
    assert relations.intersects(a, b) == answer
    assert relations.intersects(b, a) == answer
    assert relations.disjoint(a, b) == ~answer


@pytest.mark.parametrize(
    ("a", "b", "answer"),
    [
        (may(13), may(14), YES),
        (may(13), may(15), YES),
        (may(14), may(13), NO),
        (may(13), may(13), NO),
        (may(13), TimeSpan.month(2019, 5), NO),
        (on(13), on(13), UNKNOWN),
        (on(13), on(14), YES),
        (nothing_so_far(13), announced(14), YES),
        (announced(13), may(20), NO),
    ],
)
def test_before(a: TimeSpan, b: TimeSpan, answer: Answer) -> None:
    assert relations.before(a, b) == answer
    assert relations.after(b, a) == answer
    assert relations.not_before(a, b) == ~answer
    assert relations.not_after(b, a) == ~answer


@pytest.mark.parametrize(
    ("a", "b", "answer"),
    [
        (may(13), TimeSpan.month(2019, 5), YES),
        (on(13), TimeSpan.month(2019, 5), YES),
        (may(13), may(13), YES),
        (may(13), on(13), UNKNOWN),
        (TimeSpan.month(2019, 5), may(13), NO),
        (TimeSpan.week(2019, 18), TimeSpan.month(2019, 5), NO),
        (nothing_so_far(14), TimeSpan.month(2019, 5), NO),
    ],
)
def test_inside(a: TimeSpan, b: TimeSpan, answer: Answer) -> None:
    assert relations.inside(a, b) == answer


@pytest.mark.parametrize(
    ("a", "b", "days", "answer"),
    [
        (may(16), may(13), 3, YES),
        (may(17), may(13), 3, NO),
        (on(16), on(13), 3, YES),
        (on(17), on(13), 3, NO),
        (may(12), may(13), 3, NO),
        (may(13), may(13), 0, YES),
        (on(13), on(13), 0, UNKNOWN),
        (TimeSpan.month(2019, 6), may(13), 30, YES),
        (TimeSpan.within(TimeSpan.month(2019, 6)), may(13), 30, UNKNOWN),
        (may(20), announced(13), 3, YES),
        (may(12), announced(13), 3, NO),
        (clock(16, 9, offset=0), clock(13, 9, offset=8), 3, UNKNOWN),
        (clock(16, 9, offset=0), clock(13, 9, offset=0), 3, YES),
        (clock(18, 9, offset=0), clock(13, 9, offset=8), 3, NO),
    ],
)
def test_within_days_after(a: TimeSpan, b: TimeSpan, days: int, answer: Answer) -> None:
    assert relations.within_days_after(a, b, days) == answer


@pytest.mark.parametrize(
    ("a", "b", "days", "answer"),
    [
        (may(16), may(13), 3, YES),
        (may(10), may(13), 3, YES),
        (may(9), may(13), 3, NO),
        (on(13), on(13), 0, YES),
        (on(13), on(14), 0, NO),
        (on(13), TimeSpan.within(TimeSpan.month(2019, 5)), 1, UNKNOWN),
    ],
)
def test_within_days(a: TimeSpan, b: TimeSpan, days: int, answer: Answer) -> None:
    assert relations.within_days(a, b, days) == answer
    assert relations.within_days(b, a, days) == answer


@pytest.mark.parametrize(
    ("story", "x", "a", "b", "answer"),
    [
        ("called off on the 14th, between the 13th and the 15th", on(14), on(13), on(15), YES),
        ("called off before", on(12), on(13), on(15), NO),
        ("called off after", on(16), on(13), on(15), NO),
        ("called off on the day of the announcement", on(13), on(13), on(15), UNKNOWN),
        ("called off on the day of the denial", on(15), on(13), on(15), UNKNOWN),
        ("called off in May", TimeSpan.within(TimeSpan.month(2019, 5)), on(13), on(15), UNKNOWN),
        ("the period includes its own ends", may(13), may(13), may(15), YES),
        (
            "no period at all: it would end before it begins",
            TimeSpan.within(TimeSpan.month(2019, 5)),
            on(15),
            on(13),
            NO,
        ),
    ],
)
def test_between(story: str, x: TimeSpan, a: TimeSpan, b: TimeSpan, answer: Answer) -> None:
    assert relations.between(x, a, b) == answer


@pytest.mark.parametrize(
    ("story", "a", "b", "before"),
    [
        ("offsets are exact: 9:30 in Paris is 8:30 in London", clock(14, 9, 30, 2), clock(14, 8, 31, 1), YES),
        ("and 9:31 is not before it", clock(14, 9, 31, 2), clock(14, 8, 31, 1), NO),
        ("0737 GMT on Tuesday may still be Tuesday somewhere", clock(14, 7, 37), may(14), UNKNOWN),
        ("it may be Monday, west of Greenwich", may(13), clock(14, 7, 37), UNKNOWN),
        ("2330 GMT on Tuesday may be Wednesday", clock(14, 23, 30), may(15), UNKNOWN),
        ("0737 GMT on Tuesday is before Thursday anywhere", clock(14, 7, 37), may(16), YES),
        ("2330 GMT on Tuesday is after Sunday anywhere", clock(14, 23, 30), may(12), NO),
        ("half past nine, nobody says where, against a day", clock(14, 9, 30, None), may(15), UNKNOWN),
        ("but two days later is later anywhere", clock(14, 9, 30, None), may(16), YES),
        ("two clocks of unknown zone, twelve hours apart", clock(14, 9, 0, None), clock(14, 21, 0, None), UNKNOWN),
        ("two clocks of unknown zone, 26 hours apart", clock(14, 9, 0, None), clock(15, 11, 0, None), UNKNOWN),
        ("two clocks of unknown zone, 26 hours and a minute apart",
         clock(14, 9, 0, None), clock(15, 11, 1, None), YES),
        ("nine o'clock somewhere, and twelve hours later in London", clock(14, 9, 0, None), clock(14, 21, 0), UNKNOWN),
        ("a minute more, and it was before even at UTC-12", clock(14, 9, 0, None), clock(14, 21, 1), YES),
        ("nine o'clock in London, and fourteen hours later somewhere", clock(14, 9), clock(14, 23, 0, None), UNKNOWN),
        ("a minute more, and it was before even at UTC+14", clock(14, 9), clock(14, 23, 1, None), YES),
    ],
)  # fmt: skip
def test_zones_are_exact_where_known_and_leave_open_what_they_must(
    story: str, a: TimeSpan, b: TimeSpan, before: Answer
) -> None:
    assert relations.before(a, b) == before
    assert relations.after(b, a) == before


@pytest.mark.parametrize(
    ("span", "earliest", "latest"),
    [
        (may(14), "2019-05-14", "2019-05-15"),
        (clock(14, 7, 37), "2019-05-13T19:37", "2019-05-14T21:38"),
        (clock(14, 7, 37, 2), "2019-05-13T17:37", "2019-05-14T19:38"),
        (clock(14, 9, 0, None), "2019-05-13T07:00", "2019-05-15T11:01"),
        (TimeSpan(may(14).start, may(14).end, Precision.DAY, approximate=True), "2019-05-13", "2019-05-16"),
    ],
)
def test_civil_time_is_where_it_happened(span: TimeSpan, earliest: str, latest: str) -> None:
    civil = to_civil(span)
    assert (civil.zone, civil.approximate) == ("civil", False)
    assert (to_iso(civil.bounds[0]), to_iso(civil.bounds[3])) == (earliest, latest)


@pytest.mark.parametrize(
    ("precision", "answer"), [(Precision.DAY, UNKNOWN), (Precision.HOUR, NO), (Precision.UNKNOWN, UNKNOWN)]
)
def test_about_the_14th_may_be_the_15th(precision: Precision, answer: Answer) -> None:
    about = TimeSpan(may(14).start, may(14).end, precision, approximate=True)
    assert relations.intersects(about, TimeSpan.exact(may(15).bounds[0] + 600, may(15).bounds[3])) == answer


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        ((0, 2), (4, 6), Allen.BEFORE),
        ((0, 2), (2, 6), Allen.MEETS),
        ((0, 3), (2, 6), Allen.OVERLAPS),
        ((0, 3), (0, 6), Allen.STARTS),
        ((2, 3), (0, 6), Allen.DURING),
        ((2, 6), (0, 6), Allen.FINISHES),
        ((0, 6), (0, 6), Allen.EQUALS),
    ],
)
def test_allens_relations(a: tuple[int, int], b: tuple[int, int], relation: Allen) -> None:
    first, second = TimeSpan.exact(*a), TimeSpan.exact(*b)
    assert possible_relations(first, second) == {relation}
    assert possible_relations(second, first) == {relation.inverse}
    assert relate(first, second, [relation]) == YES


def test_an_answer_is_not_true_or_false() -> None:
    with pytest.raises(TypeError, match="one of three"):
        bool(UNKNOWN)


def test_answers_combine_like_kleenes() -> None:
    assert (YES & YES, YES & UNKNOWN, NO & UNKNOWN, UNKNOWN & UNKNOWN) == (YES, UNKNOWN, NO, UNKNOWN)
