"""What a language model is asked to send: an object with ``statements``, each a quote and what it says.

    {"statements": [{"quote": "Nothing has been agreed, Orlan said.", "focus": "Nothing has been agreed",
      "subject": {"kind": "event", "type": "meeting", "participants": ["Orlan", "Brandt"]},
      "slot": "status", "status": "agreed", "polarity": "negated", "source": "Orlan"}]}

It is flatter than an assertion: names instead of keys, EDTF instead of spans, no offsets (models cannot count). What
is wrong with one statement costs that statement only.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from checker.assertions.model import Factuality, Polarity

MOST_STATEMENTS = 200
_FENCED = re.compile(r"\A\s*```[a-z]{0,10}\s*\n(.*?)\n?```\s*\Z", re.DOTALL)


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class SaidOf(_Part):
    """What the statement is about, by the names that the article uses."""

    kind: Literal["event", "entity"]
    type: str | None = Field(None, description="the type of the event, one of those listed; null for an entity")
    entity: str | None = Field(None, description="the name of the person, organisation or place; null for an event")
    participants: tuple[str, ...] = Field((), description="who takes part in the event, as named in the article")
    place: tuple[str, ...] = Field((), description="where the event is, as named in the article")
    time: str | None = Field(None, description="when the event is, in EDTF (2019-06, 2019-06-28)")


class Statement(_Part):
    """One statement about one slot; of the value fields, the one that the slot asks for."""

    quote: str = Field(min_length=1, max_length=4000, description="the sentence, copied to the letter")
    focus: str = Field(min_length=1, max_length=2000, description="the words of the quote that carry the value")
    subject: SaidOf
    slot: str
    status: str | None = None
    time: str | None = Field(None, description="EDTF")
    low: float | None = Field(None, allow_inf_nan=False, description="least value of a quantity; null where open")
    high: float | None = Field(None, allow_inf_nan=False, description="greatest value of a quantity; null where open")
    unit: str | None = None
    place: str | None = None
    entity: str | None = None
    text: str | None = Field(None, max_length=400)
    polarity: Polarity = "affirmed"
    factuality: Factuality = "certain"
    source: str | None = Field(None, description="who says so, as named in the article; null: the article itself")
    said: str | None = Field(None, description="when it was said, in EDTF; null: when the article came out")


@dataclass(frozen=True, slots=True)
class Parsed:
    """The statements that have the shape, and for each of the others what is wrong with it."""

    statements: tuple[Statement, ...]
    wrong: tuple[str, ...] = ()


class ReplyError(ValueError):
    """The reply as a whole is no answer: no JSON, half of it, or without ``statements``."""


def schema() -> dict[str, Any]:
    """The JSON Schema of a reply, for endpoints that can be held to one."""
    statement = Statement.model_json_schema()
    definitions = statement.pop("$defs")
    return {
        "type": "object",
        "properties": {"statements": {"type": "array", "items": statement, "maxItems": MOST_STATEMENTS}},
        "required": ["statements"],
        "additionalProperties": False,
        "$defs": definitions,
    }


def parse(content: str) -> Parsed:
    """The statements of a reply; raises :class:`ReplyError` where it is none."""
    fenced = _FENCED.match(content)
    try:
        data = json.loads(fenced.group(1) if fenced else content)
    except (ValueError, RecursionError) as error:
        raise ReplyError(f"the reply is no JSON ({_short(str(error))})") from error
    items = data.get("statements") if isinstance(data, dict) else None
    if not isinstance(items, list):
        raise ReplyError('the reply has no list "statements"')
    return _validated(items[:MOST_STATEMENTS], len(items) - MOST_STATEMENTS)


def _validated(items: Sequence[object], beyond: int) -> Parsed:
    good: list[Statement] = []
    wrong = ["more statements than may be sent at once"] * max(0, beyond)
    for item in items:
        try:
            good.append(Statement.model_validate(item))
        except ValidationError as error:
            first = error.errors(include_url=False, include_input=False)[0]
            where = ".".join(str(part) for part in first["loc"]) or "statement"
            wrong.append(f'"{_short(where)}": {_short(str(first["msg"]).lower())}')
    return Parsed(tuple(good), tuple(wrong))


def _short(text: str) -> str:
    return text if len(text) <= 80 else text[:79] + "…"
