"""Which clock a time counts from, what it stands for, and how it says so."""

from __future__ import annotations

from datetime import date

import pytest

from checker.articles.model import Article, Clock
from checker.temporal.span import Precision, TimeSpan
from checker.temporal.tagging import Policy, explain, tag, tag_text

PUBLISHED = Clock("published", "2019-05-14")
NARRATIVE = (
    "The Harbour War began on 3 March 1851. On 5 March the garrison replied. Two days later a truce was signed. "
    "The following month the council met, and in July it fell. "
    "In November 1852 the fleet returned and burned the mills. "
    "By the end of the month the town was empty. In February relief came. That year the harvest failed. "
    "In 1855 a treaty followed. On Sunday, 4 May 1856, bells rang; the next morning the guns were silent."
)


def article(text: str, *clocks: Clock, kind: str = "article", title: str = "") -> Article:
    return Article("a", text, title=title, clocks=clocks, kind="timeline" if kind == "timeline" else "article")


def values(found: Article | str) -> list[str]:
    timexes = tag(found) if isinstance(found, Article) else tag_text(found)
    return [timex.value for timex in timexes]


@pytest.mark.parametrize(
    ("text", "published", "span"),
    [
        ("on Monday", "2019-05-14", TimeSpan.day(date(2019, 5, 13))),
        ("last week", "2019-05-14", TimeSpan.week(2019, 19)),
        ("in May 2018", "2019-05-14", TimeSpan.month(2018, 5)),
        ("in the third quarter", "2019-11-14", TimeSpan.quarter(2019, 3)),
        ("in the second half of 2018", "2019-05-14", TimeSpan.half(2018, 2)),
        ("last summer", "2019-05-14", TimeSpan.season(2018, 2)),
        ("in 2018", "2019-05-14", TimeSpan.year(2018)),
        ("in the 1990s", "2019-05-14", TimeSpan.decade(1990)),
        ("in the 19th century", "2019-05-14", TimeSpan.century(1800)),
        ("for two days", "2019-05-14", None),
        ("every Monday", "2019-05-14", None),
        ("recently", "2019-05-14", None),
        ("two days later", "2019-05-14", None),
        ("in 44 BC", "2019-05-14", None),
    ],
)
def test_spans(text: str, published: str, span: TimeSpan | None) -> None:
    (timex,) = tag_text(text, published)
    assert timex.span == span


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("at 4:30 a.m. EST on May 3", -300),
        ("at 0737 GMT", 0),
        ("at 2:15 p.m. local time", "civil"),
        ("at 2:15 p.m.", "unknown"),
        ("at 2:15 p.m. IST", "unknown"),
    ],
)
def test_a_clock_time_has_its_zone(text: str, zone: int | str) -> None:
    (timex,) = tag_text(text, "2019-05-14")
    assert timex.span is not None
    assert (timex.span.zone, timex.span.precision) == (zone, Precision.MINUTE)


def test_the_chain_says_how_a_weekday_became_a_day() -> None:
    (timex,) = tag(article("The mayor resigned Monday.", PUBLISHED))
    assert explain(timex) == (
        '"Monday" -> weekday -> published 2019-05-14 (stated) -> last occurrence, today included -> 2019-05-13'
    )


def test_a_dateline_is_the_finer_clock() -> None:
    text = "MOSCOW, May 13 (Reuters) - The minister resigned on Tuesday."
    assert values(article(text, PUBLISHED)) == ["2019-05-13", "2019-05-07"]


def test_a_stated_dateline_clock_comes_before_the_publication() -> None:
    found = tag(article("The minister resigned yesterday.", PUBLISHED, Clock("dateline", "2019-05-13")))
    assert [timex.value for timex in found] == ["2019-05-12"]


def test_a_timeline_counts_from_the_day_of_the_event() -> None:
    found = tag(article("The fire broke out this morning.", Clock("published", "1991-08-19"), kind="timeline"))
    assert [timex.value for timex in found] == ["1991-08-19TMO"]
    assert "event day 1991-08-19" in explain(found[0])


def test_title_and_text_are_both_read_with_their_own_offsets() -> None:
    found = tag(article("It closed Monday.", PUBLISHED, title="Bridge closes on Monday"))
    assert [(t.field, t.start, t.text) for t in found] == [("title", 17, "Monday"), ("text", 10, "Monday")]


@pytest.mark.parametrize("published", [None, "2012-06-01"])
def test_a_narrative_counts_from_the_date_mentioned_last(published: str | None) -> None:
    assert [timex.value for timex in tag_text(NARRATIVE, published)] == [
        "1851-03-03", "1851-03-05", "1851-03-07", "1851-04", "1851-07", "1852-11", "1852-11", "1853-02", "1853", "1855",
        "1856-05-04", "1856-05-05TMO",
    ]  # fmt: skip


def test_the_policy_can_be_chosen() -> None:
    text = "It began on 3 March 1851. On 5 March they replied."
    assert [t.value for t in tag_text(text, "2012-06-01", policy=Policy.NARRATIVE)] == ["1851-03-03", "1851-03-05"]
    assert [t.value for t in tag_text(text, "2012-06-01", policy="news")] == ["1851-03-03", "2012-03-05"]


@pytest.mark.parametrize(
    ("text", "value", "direction"),
    [
        ("Two days later the roof fell.", "P2D", "after"),
        ("They had met a week earlier.", "P1W", "before"),
        ("Three months after the vote he quit.", "P3M", "after"),
    ],
)
def test_what_hangs_on_an_event_is_never_counted_from_the_clock(text: str, value: str, direction: str) -> None:
    (timex,) = tag_text(text, "2019-05-14")
    assert (timex.value, timex.anchor, timex.direction, timex.span) == (value, "event", direction, None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Signed 03/04/2019.", ["2019-XX-XX"]),
        ("Signed 03/04/2019, sealed 25/04/2019.", ["2019-04-03", "2019-04-25"]),
        ("Signed 03/04/2019, sealed 04/25/2019.", ["2019-03-04", "2019-04-25"]),
        ("Signed 05/05/2019.", ["2019-05-05"]),
        ("Signed 14.05.2019.", ["2019-05-14"]),
        ("A 45/50/2019 code.", []),
    ],
)
def test_the_order_of_a_numeric_date_is_what_the_article_shows(text: str, expected: list[str]) -> None:
    assert values(text) == expected


def test_an_unknown_order_leaves_both_days_possible() -> None:
    (timex,) = tag_text("Signed 03/04/2019.")
    assert timex.span is not None
    assert (timex.span.first_day, timex.span.last_day, timex.span.uncertain) == (
        date(2019, 3, 4),
        date(2019, 4, 3),
        True,
    )


@pytest.mark.parametrize(
    ("text", "signal"),
    [
        ("since Monday", "since"),
        ("Until Friday", "until"),
        ("by 2020", "by"),
        ("so far this year", "so far"),
        ("between 2010 and 2012", "between"),
        ("He left Monday", None),
    ],
)
def test_signals_stay_outside_of_the_expression(text: str, signal: str | None) -> None:
    assert tag_text(text, "2019-05-14")[0].signal == signal


def test_later_this_year_begins_today() -> None:
    (timex,) = tag_text("It opens later this year.", "2019-05-14")
    assert timex.span is not None
    assert (timex.span.first_day, timex.span.last_day) == (date(2019, 5, 14), date(2019, 12, 31))


def test_a_fiscal_year_may_begin_in_another_year() -> None:
    (timex,) = tag_text("Profit rose in fiscal 2018.", "2019-05-14")
    assert timex.span is not None
    assert not timex.span.certain


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The first round failed in November. A second one was planned for Nov. 11.", ["2018-11", "2018-11-11"]),
        ("The first round failed in March. A second one is planned for Nov. 11.", ["2019-03", "2019-11-11"]),
    ],
)
def test_a_day_in_a_month_that_was_just_spoken_of_is_of_that_month(text: str, expected: list[str]) -> None:
    assert values(article(text, PUBLISHED)) == expected
