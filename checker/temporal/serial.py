"""TimeSpan to and from JSON: ``{"start": [lo, hi], "end": [lo, hi]}`` in ISO 8601, null where open."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import PlainSerializer, PlainValidator, WithJsonSchema

from checker.temporal.span import TimeSpan


def to_json(span: TimeSpan) -> dict[str, Any]:
    """The span as the contract writes it."""
    raise NotImplementedError


def from_json(data: Any) -> TimeSpan:
    """The span that the contract's JSON means; ValueError says what is wrong with it."""
    raise NotImplementedError


SpanJson = Annotated[
    TimeSpan,
    PlainValidator(lambda data: data if isinstance(data, TimeSpan) else from_json(data)),
    PlainSerializer(to_json, when_used="always"),
    WithJsonSchema({"type": "object", "required": ["start", "end"]}),
]
