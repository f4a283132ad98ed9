"""Page stamps between headline and story, and dates that only look like one."""

from __future__ import annotations

from datetime import date

import pytest

from checker.articles.stamps import find

DAY = date(2021, 3, 4)


@pytest.mark.parametrize(
    ("text", "role", "value"),
    [
        ("Ferry sinks\nUpdated: March 4, 2021 20:09 IST\nA ferry sank.", "modified", "2021-03-04T20:09"),
        ("Ferry sinks 4 March 2021 Last updated at 11:11 GMT A ferry sank.", "modified", "2021-03-04T11:11+00:00"),
        ("Posted: 03/14/2021 06:37 AM PDT\nA ferry sank.", "published", "2021-03-14T06:37-07:00"),
        ("Posted on March 4, 2021 6:07: 15 PM GMT+01:00 A ferry sank.", "published", "2021-03-04T18:07+01:00"),
        ("First published on Thu, 4 Mar 2021 at 09:56\n\nA ferry sank.", "published", "2021-03-04T09:56"),
        ("Ferry sinks off island March 4, 2021, 2:21 pm BST A FERRY sank.", "published", "2021-03-04T14:21+01:00"),
        ("Ferry sinks off island MARCH 4, 2021 11:12AM ONE ferry sank.", "published", "2021-03-04T11:12"),
        ("Ferry sinks off island 8:56am Thursday 4th March 2021 A ferry sank.", "published", "2021-03-04T08:56"),
        ("Ferry sinks off island Thursday, March 4th, 2021 A ferry sank.", "published", "2021-03-04"),
        ("4 March 2021\n\nA ferry sank.", "published", "2021-03-04"),
        ("Ferry sinks\nLast updated 13:26 14/03/2021\nA ferry sank.", "modified", "2021-03-14T13:26"),
        ("Updated: 12:15 a.m. March 4, 2021\nA ferry sank.", "modified", "2021-03-04T00:15"),
        ("Posted: 03/04/2021\nA ferry sank.", "published", "2021-03-04"),  # the published day tells which is the month
    ],
)
def test_a_stamp_dates_the_page(text: str, role: str, value: str) -> None:
    clocks = find(text, DAY)
    assert [(clock.role, clock.value) for clock in clocks] == [(role, value)]


@pytest.mark.parametrize(
    "text",
    [
        "The report was published on March 4, 2021 by the ministry.",
        "The ferry sank on March 4, 2021 off the island.",
        "The ferry, which sank March 4, 2021, was never raised.",
        "A ferry sank at 2:21 pm March 4, 2021 The Island says.",
        "Between January 4, 2021 and March 4, 2021 The Island lost two ferries.",
        "Updated: March 4\nA ferry sank.",
        "Posted: 05/06/2021\nA ferry sank.",
        "Posted: March 34, 2021\nA ferry sank.",
        "A ferry sank. " * 60 + "\nUpdated: March 4, 2021 20:09",
    ],
)
def test_no_stamp(text: str) -> None:
    assert find(text, DAY) == []


def test_a_time_belongs_to_the_date_it_stands_with() -> None:
    text = "Published: 16:05 GMT, 4 March 2021 | Updated: 06:55 GMT, 5 March 2021 A ferry sank."
    found = [(clock.role, clock.value) for clock in find(text, DAY)]
    assert found == [("published", "2021-03-04T16:05+00:00"), ("modified", "2021-03-05T06:55+00:00")]


def test_a_stamp_tells_where_it_was_found() -> None:
    (clock,) = find("Ferry sinks\nUpdated: March 4, 2021 20:09 IST\nA ferry sank.", None)
    assert clock.origin == 'page stamp "Updated: March 4, 2021 20:09 IST"'
