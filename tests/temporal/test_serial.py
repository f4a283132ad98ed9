"""Spans in the JSON of the contract: what is written, what is read, what is refused and how."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from pydantic import BaseModel, ValidationError

from checker.temporal.serial import SpanJson, from_json, to_json
from checker.temporal.span import EARLIEST, LATEST, TimeSpan

MONDAY = TimeSpan.day(date(2019, 5, 13))
ALWAYS = TimeSpan((EARLIEST, EARLIEST), (LATEST, LATEST))
WHO_KNOWS = TimeSpan((None, None), (None, None))


@pytest.mark.parametrize(
    ("meaning", "span", "data"),
    [
        ("the whole of Monday", MONDAY,
         {"start": ["2019-05-13", "2019-05-13"], "end": ["2019-05-14", "2019-05-14"], "precision": "day"}),
        ("announced on Monday: open at its end", TimeSpan.from_onward(MONDAY),
         {"start": ["2019-05-13", "2019-05-13T23:59"], "end": [None, None], "precision": "day"}),
        ("nothing so far: open at its start", TimeSpan.until(MONDAY),
         {"start": [None, None], "end": ["2019-05-13T00:01", "2019-05-14"], "precision": "day"}),
        ("from Monday on, nobody says for how long", TimeSpan.from_onward(MONDAY, unbounded=False),
         {"start": ["2019-05-13", "2019-05-13T23:59"], "end": ["2019-05-13T00:01", None], "precision": "day"}),
        ("since before Monday, nobody says for how long", TimeSpan((None, MONDAY.start[0]), (None, None)),
         {"start": [None, "2019-05-13"], "end": [None, None], "unknown": ["end"]}),
        ("always", ALWAYS, {"start": [None, None], "end": [None, None], "unknown": []}),
        ("nothing is known", WHO_KNOWS, {"start": [None, None], "end": [None, None]}),
        ("a clock in Greenwich", TimeSpan.at(datetime(2019, 5, 13, 7, 37, tzinfo=UTC)),
         {"start": ["2019-05-13T07:37"] * 2, "end": ["2019-05-13T07:38"] * 2, "precision": "minute", "zone": "Z"}),
        ("a clock nobody knows where", TimeSpan.at(datetime(2019, 5, 13, 7, 37)),
         {"start": ["2019-05-13T07:37"] * 2, "end": ["2019-05-13T07:38"] * 2, "precision": "minute",
          "zone": "unknown"}),
        ("about 1970, perhaps", TimeSpan((0, 0), (1440, 1440), approximate=True, uncertain=True),
         {"start": ["1970-01-01"] * 2, "end": ["1970-01-02"] * 2, "approximate": True, "uncertain": True}),
    ],
)  # fmt: skip
def test_writing_and_reading(meaning: str, span: TimeSpan, data: dict[str, Any]) -> None:
    assert to_json(span) == data
    assert from_json(data) == span


def test_the_order_of_keys_is_fixed() -> None:
    assert list(to_json(TimeSpan((None, 0), (None, None), zone=60, uncertain=True))) == [
        "start", "end", "unknown", "zone", "uncertain",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("meaning", "data", "span"),
    [
        ("EDTF, for what is written by hand", "2019-05-13/..", TimeSpan.from_onward(MONDAY)),
        ("a moment, written without care for its minutes",
         {"start": ["2019-05-13", "2019-05-14"], "end": ["2019-05-13", "2019-05-14"], "precision": "day"},
         TimeSpan.within(MONDAY)),
        ("seconds are rounded outward",
         {"start": ["1970-01-01T00:00:30"] * 2, "end": ["1970-01-01T00:05:30"] * 2},
         TimeSpan((0, 1), (5, 6))),
        ("all clock times carry one offset",
         {"start": ["1970-01-01T00:00+01:00"] * 2, "end": ["1970-01-01T00:05+01:00"] * 2},
         TimeSpan.exact(0, 5, zone=60)),
        ("an offset and nothing else", {"start": ["1970-01-01"] * 2, "end": ["1970-01-02"] * 2, "zone": "-03:30"},
         TimeSpan.exact(0, 1440, zone=-210)),
        ("midnight at the end of a day", {"start": ["1970-01-01"] * 2, "end": ["1970-01-01T24:00"] * 2},
         TimeSpan.exact(0, 1440)),
    ],
)  # fmt: skip
def test_reading_what_others_write(meaning: str, data: Any, span: TimeSpan) -> None:
    assert from_json(data) == span


DAY = {"start": ["2019-05-13", "2019-05-13"], "end": ["2019-05-14", "2019-05-14"]}


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (None, 'a span is an object with "start" and "end", or an EDTF text'),
        ("last Monday", '"last Monday" is no EDTF date'),
        ({"start": ["2019-05-13", None]}, '"end" is missing'),
        ({**DAY, "strat": []}, 'unknown key "strat" in a span: did you mean "start"?'),
        ({**DAY, "start": "2019-05-13"}, '"start" is a list of two'),
        ({**DAY, "start": ["2019-05-13"]}, '"start" is a list of two'),
        ({**DAY, "start": ["13 May", None]}, '"start": "13 May" is no date: expected one like "2019-05-13"'),
        ({**DAY, "start": ["2019-02-30", None]}, '"start": there is no day "2019-02-30"'),
        ({**DAY, "start": ["2019-05-13T25:00", None]}, "there is no such time of day"),
        ({**DAY, "start": ["2019-05-13T24:00:30", None]}, "there is no such time of day"),
        ({**DAY, "end": ["2019-05-13", "2019-05-13"]}, "the span is empty"),
        ({**DAY, "precision": "dya"}, 'unknown precision "dya": did you mean "day"?'),
        ({**DAY, "precision": 5}, 'unknown precision "5": expected'),
        ({**DAY, "zone": "Paris"}, '"Paris" is no offset from UTC'),
        ({**DAY, "approximate": "yes"}, '"approximate" is true or false'),
        ({**DAY, "unknown": ["end"]}, "only a pair of nulls can be"),
        ({**DAY, "start": ["2019-05-13T01:00Z", "2019-05-13T01:00+01:00"]}, "lie in one zone"),
        ({**DAY, "start": ["2019-05-13T01:00Z", "2019-05-13T01:00"]}, "lie in one zone"),
        ({**DAY, "start": ["2019-05-13T01:00Z", "2019-05-13T01:00Z"], "zone": "+01:00"}, 'lie in "Z"'),
    ],
)
def test_what_is_refused_and_how(data: Any, message: str) -> None:
    with pytest.raises(ValueError) as caught:  # noqa: PT011
        from_json(data)
    assert message in str(caught.value)


class Line(BaseModel):
    """A model of someone who keeps spans in files."""

    holds: SpanJson | None = None


def test_models_carry_spans() -> None:
    line = Line.model_validate_json('{"holds": "2019-05-13"}')
    assert line.holds == MONDAY
    assert Line.model_validate_json(line.model_dump_json()) == line
    assert Line(holds=MONDAY) == line
    with pytest.raises(ValidationError, match="the span is empty"):
        Line.model_validate({"holds": {**DAY, "end": ["2019-05-13", "2019-05-13"]}})


def test_the_schema_tells_what_a_span_is() -> None:
    schema = Line.model_json_schema()["properties"]["holds"]
    assert [form.get("type") for form in schema["anyOf"]] == ["object", "string", "null"]
    assert schema["anyOf"][0]["required"] == ["start", "end"]
