"""What the clocks of a country show."""

from datetime import datetime

import pytest

from checker.temporal import TimeSpan, to_iso
from checker.temporal.offsets import offsets, on_local_clock


@pytest.mark.parametrize(
    ("country", "shown"),
    [
        ("country:in", ("2024-03-06T13:07", "2024-03-06T13:08")),
        ("country:id", ("2024-03-06T14:37", "2024-03-06T16:38")),  # three zones, and which is meant is not said
        ("country:nz", ("2024-03-06T19:37", "2024-03-06T20:38")),  # summer time or not
    ],
)
def test_0737_in_greenwich(country: str, shown: tuple[str, str]) -> None:
    local = on_local_clock(TimeSpan.at(datetime(2024, 3, 6, 7, 37), 0), country)
    assert local is not None
    low, high = local.start[0], local.end[1]
    assert low is not None
    assert high is not None
    assert (to_iso(low), to_iso(high)) == shown
    assert local.zone == "civil"


def test_a_clock_that_is_not_known() -> None:
    assert offsets("country:xx") is None
    assert on_local_clock(TimeSpan.at(datetime(2024, 3, 6, 7, 37), 0), "country:xx") is None
    assert on_local_clock(TimeSpan.at(datetime(2024, 3, 6, 7, 37), "unknown"), "country:in") is None
