"""How an event is referred to: "*the* quake" was spoken of before, "*another* quake" is a further one, "a quake" is
open.

Read from the words before the event word in the statement's own quote.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from pydantic import BaseModel, ConfigDict

from checker.assertions.model import Assertion
from checker.vocabulary import default_folder, load_or_raise

Reference = Literal["open", "definite", "other"]
_WORD = re.compile(r"['’]s\b|\w+", re.UNICODE)
_FAR = 4
_SPAN = 60


class _Reference(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    definite: frozenset[str]
    other: frozenset[str]
    ordinals: frozenset[str]
    stops: frozenset[str]


def read(one: Assertion) -> Reference:
    """What the words before the mention say."""
    if not one.mention:
        return "open"
    words = _words()
    place = one.quote.find(one.mention, max(0, one.focus[0] - one.start - _SPAN))
    if place < 0:
        return "open"
    first = _WORD.match(one.mention.lower())
    if first is not None and first[0] in words.other:
        return "other"
    before = _WORD.findall(one.quote[max(0, place - _SPAN) : place].lower())[-_FAR:]
    found: Reference = "open"
    for n, word in reversed(tuple(enumerate(before))):
        if word in words.stops:
            break
        if word in words.other or (word in words.ordinals and before[n - 1 : n] == ["a"]):
            return "other"
        if word in words.definite:
            found = "definite"
    return found


@cache
def _words() -> _Reference:
    return load_or_raise(default_folder() / "cues" / "reference.yaml", _Reference)[0]
