"""Laws of spans: equal knowledge, nothing lost in JSON, nothing sharpened in EDTF, no text that breaks a reader."""

import contextlib
import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.temporal.edtf import from_edtf, to_edtf
from checker.temporal.relations import to_civil
from checker.temporal.serial import from_json, to_json
from checker.temporal.span import EARLIEST, FIRST, LAST, LATEST, Precision, TimeSpan

NEAR = st.integers(min_value=-3 * 525_600, max_value=3 * 525_600)
ANYWHERE = st.integers(min_value=FIRST, max_value=LAST - 1)


@st.composite
def spans(draw: st.DrawFn, zones: st.SearchStrategy[int | str] | None = None) -> TimeSpan:
    """Any span at all: ends known, vague, unknown, or unbounded."""
    start = draw(NEAR | ANYWHERE)
    end = draw(st.integers(min_value=start + 1, max_value=min(LAST, start + 10**6)) | st.integers(start + 1, LAST))
    slack = st.sampled_from([0, 0, 0, 1439, 60, 44_640]) | st.integers(min_value=0, max_value=10**6)
    starts = st.just((EARLIEST, EARLIEST)) | st.tuples(
        st.none() | slack.map(lambda x: max(FIRST, start - x)),
        st.none() | slack.map(lambda x: min(LAST - 1, start + x)),
    )
    ends = st.just((LATEST, LATEST)) | st.tuples(
        st.none() | slack.map(lambda x: max(FIRST + 1, end - x)), st.none() | slack.map(lambda x: min(LAST, end + x))
    )
    zone = draw(zones if zones is not None else st.sampled_from(["civil", "unknown"]) | st.integers(-840, 840))
    precision = draw(st.sampled_from(Precision))
    return TimeSpan(draw(starts), draw(ends), precision, zone, draw(st.booleans()), draw(st.booleans()))


YEARS = st.integers(min_value=1, max_value=9999)
UNITS = st.one_of(
    st.dates().map(TimeSpan.day),
    st.builds(TimeSpan.month, YEARS, st.integers(1, 12)),
    st.builds(TimeSpan.quarter, YEARS, st.integers(1, 4)),
    st.builds(TimeSpan.half, YEARS, st.integers(1, 2)),
    st.builds(TimeSpan.season, YEARS, st.integers(1, 4)),
    st.builds(TimeSpan.year, YEARS),
    st.datetimes().map(lambda when: TimeSpan.at(when, "civil")),
    st.builds(TimeSpan.at, st.datetimes(), st.integers(-720, 840)),
)
VAGUE = st.one_of(
    st.builds(TimeSpan.within, UNITS | st.builds(TimeSpan.decade, YEARS) | st.builds(TimeSpan.century, YEARS)),
    st.builds(TimeSpan.from_onward, UNITS, unbounded=st.booleans()),
    st.builds(TimeSpan.until, UNITS, unbounded=st.booleans()),
)


def covers(outer: TimeSpan, inner: TimeSpan) -> bool:
    """Whether whatever the inner span may be, the outer one may be too."""
    a, b, c, d = outer.bounds
    e, f, g, h = inner.bounds
    return a <= e and b >= f and c <= g and d >= h


@given(spans())
def test_json_loses_nothing(span: TimeSpan) -> None:
    assert from_json(json.loads(json.dumps(to_json(span)))) == span


@given(spans())
def test_a_span_made_of_its_own_bounds_is_itself(span: TimeSpan) -> None:
    a, b, c, d = span.bounds
    assert TimeSpan((a, b), (c, d), span.precision, span.zone, span.approximate, span.uncertain) == span


@given(spans(), st.integers(0, 10**6), st.integers(0, 10**6))
def test_widening_covers(span: TimeSpan, before: int, after: int) -> None:
    assert covers(span.widen(before, after), span)


@given(spans(), spans())
def test_hull_is_symmetric_and_idempotent(a: TimeSpan, b: TimeSpan) -> None:
    a, b = to_civil(a), to_civil(b)
    assert a.hull(b) == b.hull(a)
    assert a.hull(a) == a
    assert a.hull(b).bounds[0] <= min(a.bounds[0], b.bounds[0])
    assert a.hull(b).bounds[3] >= max(a.bounds[3], b.bounds[3])


@given(spans())
def test_civil_time_covers_what_is_civil_already_and_stays_as_it_is(span: TimeSpan) -> None:
    civil = to_civil(span)
    assert to_civil(civil) == civil
    if span.zone == "civil":
        assert covers(civil, span)


@given(UNITS)
def test_edtf_writes_every_unit_of_the_calendar_exactly(span: TimeSpan) -> None:
    assert "/" not in to_edtf(span)
    assert from_edtf(to_edtf(span)) == span


@given(VAGUE)
def test_edtf_writes_what_happened_in_a_unit_or_from_or_until_it(span: TimeSpan) -> None:
    text = to_edtf(span)
    assert covers(from_edtf(text), to_civil(span) if span.zone != "civil" and from_edtf(text).zone == "civil" else span)
    if span.zone == "civil" and span.precision != Precision.SEASON:
        assert (from_edtf(text).start, from_edtf(text).end) == (span.start, span.end)


@given(spans(zones=st.just("civil")))
def test_edtf_may_blur_but_never_sharpens(span: TimeSpan) -> None:
    assert covers(from_edtf(to_edtf(span)), span)


@given(spans())
def test_edtf_that_was_written_is_written_the_same_again(span: TimeSpan) -> None:
    once = from_edtf(to_edtf(span))
    assert from_edtf(to_edtf(once)) == once


EDTF_LIKE = st.text(alphabet="0123456789-/.X~?%TZ:+ ", max_size=40) | st.from_regex(
    r"[?~%]?\d{3}[0-9X](-(\d\d|XX))?(-(\d\d|XX))?[?~%]?(/(\.\.|\d{4}(-\d\d)?))?", fullmatch=True
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | EDTF_LIKE | st.dates().map(date.isoformat),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["start", "end", "zone", "x"]), inner),
    max_leaves=8,
)


@given(EDTF_LIKE)
def test_a_text_is_a_span_or_a_value_error(text: str) -> None:
    read_or_refuse(text)


@given(JSON)
def test_json_is_a_span_or_a_value_error(data: object) -> None:
    read_or_refuse(data)


PAIR = st.lists(JSON, min_size=2, max_size=2)


@given(st.fixed_dictionaries({"start": PAIR, "end": PAIR}))
def test_bounds_are_a_span_or_a_value_error(data: object) -> None:
    read_or_refuse(data)


def read_or_refuse(data: object) -> None:
    """Whatever is read can be written and read again; what is not must be refused with a ValueError."""
    with contextlib.suppress(ValueError):
        span = from_json(data)
        assert from_json(to_json(span)) == span


@pytest.mark.parametrize("character", ["٢", "２"])
def test_digits_are_plain_ones(character: str) -> None:
    with pytest.raises(ValueError, match="no EDTF date"):
        from_edtf(f"{character}019")
