"""How long a status holds: until a change, as far as its order can be known."""

from __future__ import annotations

from datetime import date

import pytest

from checker.engine import Table
from checker.engine.schema import UNKNOWN
from checker.rules.examples import statements
from checker.rules.model import ExampleAssertion
from checker.temporal.span import LATEST, minutes, to_iso


def told(said: str | None, value: str, polarity: str = "affirmed", **columns: str) -> ExampleAssertion:
    return ExampleAssertion.model_validate(
        {"said": said, "slot": "status", "value": value, "polarity": polarity, "type": "meeting", **columns}
    )


def end_of_first(*examples: ExampleAssertion) -> tuple[str, str]:
    """Earliest and latest end of the first statement's ``holds``; "open" where there is none."""
    made = statements(examples)
    with Table.build(made.assertions, made.keys, threads=1) as table:
        row = table.connection.execute("SELECT holds_end_lo, holds_end_hi FROM statement WHERE n = 0").fetchone()
    assert row is not None
    low, high = ("open" if bound in (LATEST, UNKNOWN[2]) else to_iso(bound) for bound in row)
    return low, high


@pytest.mark.parametrize(
    ("examples", "end"),
    [
        pytest.param([told("2021-03-01", "announced")], ("open", "open"), id="an announcement holds on"),
        pytest.param(
            [told("2021-03-01", "announced"), told("2021-03-04", "cancelled")],
            ("2021-03-04", "2021-03-04T23:59"),
            id="until it is called off",
        ),
        pytest.param(
            [told("2021-03-01", "announced"), told("2021-03-06", "cancelled"), told("2021-03-04", "postponed")],
            ("2021-03-04", "2021-03-04T23:59"),
            id="the first of several changes counts",
        ),
        pytest.param(
            [told("2021-03-05", "announced"), told("2021-03-04", "cancelled")],
            ("open", "open"),
            id="what was called off before ends nothing",
        ),
        pytest.param(
            [told("2021-03-04", "announced"), told("2021-03-04", "cancelled")],
            ("2021-03-04T00:01", "open"),
            id="on the same day it may have come after, so it counts as having come",
        ),
        pytest.param(
            [told("2021-03-01", "announced"), told("2021-03-04", "agreed", "negated")],
            ("open", "open"),
            id="a denial is no change",
        ),
        pytest.param(
            [told("2021-03-01", "announced"), told("2021-03-04", "cancelled", event="another")],
            ("open", "open"),
            id="another event's change is no change",
        ),
        pytest.param(
            [told("2021-03-01", "cancelled"), told("2021-03-04", "announced")],
            ("2021-03-04", "2021-03-04T23:59"),
            id="a new announcement revives it",
        ),
        pytest.param(
            [told("2021-03-01", "cancelled"), told("2021-03-04", "scheduled")],
            ("open", "open"),
            id="still on the programme is no new announcement",
        ),
        pytest.param(
            [told("2021-03-01", "announced"), told(None, "cancelled")],
            ("2021-03-01T00:01", "open"),
            id="a change of unknown date may have come at once",
        ),
        pytest.param(
            [told("2021-03-01", "announced", holds="2021-03-01..2021-03-02"), told("2021-03-04", "cancelled")],
            ("2021-03-02T00:01", "2021-03-03"),
            id="an end that was stated stays",
        ),
        pytest.param(
            [told("2021-03-05", "agreed", "negated")],
            ("2021-03-05T00:01", "2021-03-06"),
            id="nothing agreed holds up to when it is said",
        ),
    ],
)
def test_end(examples: list[ExampleAssertion], end: tuple[str, str]) -> None:
    assert end_of_first(*examples) == end


def test_what_did_not_happen_did_not_happen_at_any_time_before() -> None:
    made = statements([told("2021-03-05", "occurred", "negated"), told("2021-03-05", "agreed", "negated")])
    with Table.build(made.assertions, made.keys, threads=1) as table:
        rows = table.connection.execute("SELECT holds_start_lo, holds_start_hi FROM statement ORDER BY n").fetchall()
    assert rows[0][0] == rows[0][1]
    assert rows[1][1] == minutes(date(2021, 3, 6)) - 1
