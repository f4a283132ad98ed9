"""TimeSpan to and from JSON: ``{"start": [lo, hi], "end": [lo, hi]}`` in ISO 8601, null where open.

"Announced on Monday", which holds from then on::

    {"start": ["2019-05-13", "2019-05-13T23:59"], "end": [null, null], "precision": "day"}

Two nulls are an open end: the span certainly goes on, or has been so all along. One null is an end that is unknown
on that side: ``[null, "2019-05-14"]`` is some time up to the 14th. Where nothing at all is known of an end, and its
pair is therefore null twice although it is not open, it is named under ``unknown``: ``"unknown": ["end"]``. A span
that is null throughout says nothing: both of its ends are unknown, unless ``"unknown": []`` says otherwise.
``precision``, ``zone`` (``"+01:00"`` or ``"unknown"``), ``approximate`` and ``uncertain`` are left out where they
are not needed.

A text is read as EDTF (``"2019-05-13/.."``), for what is written by hand.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Any

from pydantic import PlainSerializer, PlainValidator, WithJsonSchema

from checker.diagnostics import did_you_mean
from checker.temporal.edtf import from_edtf
from checker.temporal.span import (
    EARLIEST,
    LATEST,
    Bounds,
    Minutes,
    Precision,
    TimeSpan,
    from_offset,
    minutes,
    to_iso,
    to_offset,
)

_KEYS = ("start", "end", "unknown", "precision", "zone", "approximate", "uncertain")

_ENDS = ("start", "end")
_OPEN = {"start": EARLIEST, "end": LATEST}
_BOUND = re.compile(
    r"(?P<day>\d{4}-\d\d-\d\d)"
    r"(?:[T ](?P<hour>\d\d):(?P<minute>\d\d)(?::(?P<second>\d\d)(?P<fraction>[.,]\d{1,9})?)?"
    r"(?P<offset>Z|[+-]\d\d:?\d\d)?)?",
    re.ASCII,
)


def to_json(span: TimeSpan) -> dict[str, Any]:
    """The span as the contract writes it."""
    pairs = {"start": span.start, "end": span.end}
    data: dict[str, Any] = {name: [_write(bound) for bound in pairs[name]] for name in _ENDS}
    empty = [name for name in _ENDS if data[name] == [None, None]]
    unknown = [name for name in empty if pairs[name] == (None, None)]
    silent = len(empty) == len(_ENDS)
    if unknown != (empty if silent else []):
        data["unknown"] = unknown
    if span.precision != Precision.UNKNOWN:
        data["precision"] = span.precision.value
    if span.zone != "civil":
        data["zone"] = to_offset(span.zone) if isinstance(span.zone, int) else span.zone
    data.update({name: True for name in ("approximate", "uncertain") if getattr(span, name)})
    return data


def from_json(data: Any) -> TimeSpan:
    """The span that the contract's JSON, or an EDTF text, means; ValueError says what is wrong with it."""
    if isinstance(data, str):
        return from_edtf(data)
    if not isinstance(data, dict):
        raise ValueError('a span is an object with "start" and "end", or an EDTF text')
    for key in data:
        if key not in _KEYS:
            raise ValueError(f'unknown key "{key}" in a span: {did_you_mean(str(key), _KEYS)}')
    offsets: list[Minutes | None] = []
    pairs = {name: _pair(name, data, offsets) for name in _ENDS}
    empty = [name for name in _ENDS if pairs[name] == (None, None)]
    unknown = _unknown(data, empty)
    start, end = (pairs[name] if name not in empty or name in unknown else (_OPEN[name],) * 2 for name in _ENDS)
    return TimeSpan(
        start, end, _precision(data), _zone(data, offsets), _flag(data, "approximate"), _flag(data, "uncertain")
    )


def _write(bound: Minutes | None) -> str | None:
    return None if bound in (None, EARLIEST, LATEST) else to_iso(bound)


def _pair(name: str, data: dict[str, Any], offsets: list[Minutes | None]) -> Bounds:
    if name not in data:
        raise ValueError(f'"{name}" is missing: expected [earliest, latest], null where open')
    pair = data[name]
    if not isinstance(pair, (list, tuple)) or len(pair) != 2:
        raise ValueError(f'"{name}" is a list of two, [earliest, latest], null where open')
    return _read(name, pair[0], offsets), _read(name, pair[1], offsets, late=True)


def _read(name: str, text: object, offsets: list[Minutes | None], *, late: bool = False) -> Minutes | None:
    """One bound in minutes; seconds are rounded to the side that loses nothing."""
    if text is None:
        return None
    found = _BOUND.fullmatch(text.strip()) if isinstance(text, str) else None
    if not found:
        raise ValueError(f'"{name}": "{text}" is no date: expected one like "2019-05-13" or "2019-05-13T09:30"')
    try:
        day = minutes(date.fromisoformat(found["day"]))
    except ValueError as error:
        raise ValueError(f'"{name}": there is no day "{found["day"]}"') from error
    if found["hour"] is None:
        return day
    hour, minute, second = int(found["hour"]), int(found["minute"]), int(found["second"] or 0)
    midnight = hour == 24 and minute == second == 0
    if not midnight and (hour > 23 or minute > 59 or second > 60):
        raise ValueError(f'"{name}": there is no such time of day in "{text}"')
    offsets.append(from_offset(found["offset"]) if found["offset"] else None)
    part = second > 0 or bool(found["fraction"] and found["fraction"].strip(".,0"))
    return day + hour * 60 + minute + (1 if late and part else 0)


def _unknown(data: dict[str, Any], empty: list[str]) -> list[str]:
    """The ends of which nothing is known, among those that are null throughout."""
    if "unknown" not in data:
        return empty if len(empty) == len(_ENDS) else []
    named = data["unknown"]
    if not isinstance(named, list) or any(name not in empty for name in named):
        raise ValueError('"unknown" lists which of "start" and "end" are unknown; only a pair of nulls can be')
    return named


def _precision(data: dict[str, Any]) -> Precision:
    given = data.get("precision", Precision.UNKNOWN.value)
    if given not in list(Precision):
        close = did_you_mean(str(given), [precision.value for precision in Precision])
        raise ValueError(
            f'unknown precision "{given}": {close or "expected minute, hour, part, day, week, month, year…"}'
        )
    return Precision(given)


def _zone(data: dict[str, Any], offsets: list[Minutes | None]) -> int | str:
    """The zone that is given, or the one that all the clock times in the bounds carry."""
    carried = sorted({offset for offset in offsets if offset is not None})
    if carried and (len(carried) > 1 or None in offsets):
        raise ValueError("the clock times of a span lie in one zone: give all of them the same offset, or none")
    given = data.get("zone")
    if given is None:
        return carried[0] if carried else "civil"
    zone = given if given in ("civil", "unknown") else from_offset(str(given))
    if carried and zone != carried[0]:
        raise ValueError(f'"zone" is "{given}", but the clock times lie in "{to_offset(carried[0])}"')
    return zone


def _flag(data: dict[str, Any], name: str) -> bool:
    value = data.get(name, False)
    if not isinstance(value, bool):
        raise ValueError(f'"{name}" is true or false')
    return value


_BOUNDS_SCHEMA = {
    "type": "array", "items": {"type": ["string", "null"]}, "minItems": 2, "maxItems": 2,
    "description": "earliest and latest, ISO 8601; null where open",
}  # fmt: skip

SpanJson = Annotated[
    TimeSpan,
    PlainValidator(lambda data: data if isinstance(data, TimeSpan) else from_json(data)),
    PlainSerializer(to_json, when_used="always"),
    WithJsonSchema(
        {
            "anyOf": [
                {
                    "type": "object",
                    "required": ["start", "end"],
                    "additionalProperties": False,
                    "properties": {
                        "start": _BOUNDS_SCHEMA,
                        "end": _BOUNDS_SCHEMA,
                        "unknown": {"type": "array", "items": {"enum": ["start", "end"]}},
                        "precision": {"enum": [precision.value for precision in Precision]},
                        "zone": {"type": "string", "description": 'an offset ("+01:00", "Z"), "civil" or "unknown"'},
                        "approximate": {"type": "boolean"},
                        "uncertain": {"type": "boolean"},
                    },
                },
                {"type": "string", "description": "EDTF, for what is written by hand: 2019-05-13/.."},
            ]
        }
    ),
]
