"""Datelines: the place and day that a report opens with."""

from __future__ import annotations

from datetime import date

import pytest

from checker.articles.dateline import find


@pytest.mark.parametrize(
    ("text", "value", "certainty"),
    [
        ("HARBOUR TOWN, March 4 (Agency) - A ferry sank.", "2021-03-04", "inferred"),
        ("LONDON — 3 March 2021 — A ferry sank.", "2021-03-03", "stated"),
        ("Harbour Town, Isle of Birds, March 4, 2021 – A ferry sank.", "2021-03-04", "stated"),
        ("NEW YORK, Mar. 4 (Agency) -- A ferry sank.", "2021-03-04", "inferred"),
        ("HARBOUR TOWN (Agency) - March 4, 2021 - A ferry sank.", "2021-03-04", "stated"),
        ("HARBOUR TOWN, Dec. 30 (Agency) - A ferry sank.", "2020-12-30", "inferred"),  # the nearest December
        ("Ferry sinks off island\n\nHARBOUR TOWN, March 4 (Agency) - A ferry sank.", "2021-03-04", "inferred"),
    ],
)
def test_a_dateline_dates_the_report(text: str, value: str, certainty: str) -> None:
    clock = find(text, date(2021, 3, 5))
    assert clock is not None
    assert (clock.role, clock.value, clock.certainty) == ("dateline", value, certainty)


@pytest.mark.parametrize(
    "text",
    [
        "HARBOUR TOWN (Agency) - A ferry sank on March 4.",
        "A ferry sank on March 4, 2021 - the first in years.",
        "HARBOUR TOWN, Aug. 30 (Agency) - A ferry sank.",  # half a year away either side
        "HARBOUR TOWN, Feb. 30 (Agency) - A ferry sank.",
        "The owner said that May 14 - the day it sank - was stormy.",
    ],
)
def test_no_dateline(text: str) -> None:
    assert find(text, date(2021, 3, 5)) is None


def test_without_a_year_in_reach_nothing_is_dated() -> None:
    assert find("HARBOUR TOWN, March 4 (Agency) - A ferry sank.", None) is None
