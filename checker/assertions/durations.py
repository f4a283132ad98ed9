"""How long something lasted: "a two-hour siege", "it lasted almost three hours", "after 85 days the leak was stopped".

A length is an interval: "almost three hours" is a bit less than three, "85 days" may be counted from noon or from
midnight, "a two-hour siege" is about two hours long.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from pydantic import BaseModel, ConfigDict

from checker.assertions.claims import Claim
from checker.assertions.layers import View
from checker.assertions.mentions import Mention
from checker.assertions.model import QuantityValue
from checker.language.phrases import Phrases
from checker.temporal.timex import Timex
from checker.vocabulary import default_folder, load_or_raise
from checker.vocabulary.phrase import Phrase

_DAY = 86_400.0
_SECONDS = {"Y": 365 * _DAY, "M": 30 * _DAY, "W": 7 * _DAY, "D": _DAY, "TH": 3_600.0, "TM": 60.0, "TS": 1.0}
_NUMBER = r"[0-9]{1,5}(?:\.[0-9]{1,2})?"
_LENGTH = re.compile(rf"P(?=[T0-9])((?:{_NUMBER}[YMWD]){{0,4}})(?:T((?:{_NUMBER}[HMS]){{1,3}}))?")
_AMOUNT = re.compile(rf"({_NUMBER})([YMWDHS])")
_NEAR, _REACH = 2, 12
_HALF = 0.5
_SHARE = 0.15
_ALMOST = 0.8
_LEAD_GAP = 8
_INTO = frozenset({"of", "in", "on", "at", "later", "ago", "earlier", "from"})


class _Words(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")
    id: str
    lasted: tuple[Phrase, ...]
    ended: tuple[Phrase, ...]
    open: frozenset[str]


@dataclass(frozen=True)
class _Cues:
    lasted: Phrases[bool]
    ended: Phrases[bool]
    open: frozenset[str]


@cache
def _cues() -> _Cues:
    words = load_or_raise(default_folder() / "cues" / "durations.yaml", _Words)[0]
    return _Cues(
        Phrases((phrase, True) for phrase in words.lasted),
        Phrases((phrase, True) for phrase in words.ended),
        words.open,
    )


def read(view: View, found: Sequence[Mention]) -> Iterator[Claim]:
    """Every length of an event that the sentence tells."""
    lengths = [time for time in view.times if time.type == "DURATION"]
    told = [m for m in found if "time" in m.type.slots and m.polarity == "affirmed"]
    if not lengths or not told:
        return
    for time in lengths:
        value = length(time)
        mention = _lasting(view, time, told) if value is not None else None
        if value is None or mention is None:
            continue
        start, end = mention.span
        yield Claim("duration", value, (min(start, time.start), max(end, time.end)), mention)


def length(time: Timex) -> QuantityValue | None:
    """The length in seconds, as exactly as it was told; None where the phrase tells none ("for days")."""
    found = _LENGTH.fullmatch(time.value)
    if found is None:
        return None
    parts = [(float(n), unit) for n, unit in _AMOUNT.findall(found.group(1) or "")]
    parts += [(float(n), f"T{unit}") for n, unit in _AMOUNT.findall(found.group(2) or "")]
    total = sum(n * _SECONDS[unit] for n, unit in parts)
    if not total:
        return None
    if time.mod in {"MORE_THAN", "EQUAL_OR_MORE"}:
        return QuantityValue(low=total, high=None, unit="s")
    if time.mod in {"LESS_THAN", "EQUAL_OR_LESS"}:
        return QuantityValue(low=total * _ALMOST, high=total, unit="s")
    finest = min(_SECONDS[unit] for _, unit in parts)
    slack = finest * _HALF
    if parts[0][1].startswith("T") or time.mod:
        slack = max(slack if time.mod else 0.0, total * _SHARE)
    return QuantityValue(low=total, high=total, unit="s", tolerance=slack)


def _lasting(view: View, time: Timex, told: Sequence[Mention]) -> Mention | None:
    """The event whose length it is, where the sentence's shape shows it."""
    words, cues = view.words, _cues()
    first, last = view.first_token(time.start), view.last_token(time.end)
    if "-" in time.text:  # "a two-hour siege"
        return next((m for m in told if 0 <= m.first - last <= (0 if m.verb else _NEAR)), None)
    for n in range(max(0, first - _NEAR - 3), first):
        for match in cues.lasted.at(view.sentence.tokens, n):
            if first - match.last <= 1 and not cues.open & set(words[max(0, n - 3) : n]):
                before = [m for m in told if not m.verb and m.last <= n and n - m.last <= _REACH]
                # where the type has the slot, the slot's own phrases have read it
                return before[-1] if before and "duration" not in before[-1].type.slots else None
    if time.signal != "after" or (last < len(words) and words[last] in _INTO):
        return None
    low, high = view.clause(first)
    if first <= _NEAR:  # "After 85 days, engineers stanch the leak"
        low, high = 0, len(words)
    ends = [
        match
        for n in range(low, high)
        for match in cues.ended.at(view.sentence.tokens, n)
        if not cues.open & set(words[max(0, n - 3) : n])
    ]
    near = [
        (abs(m.first - match.last), m.first, m)
        for match in ends
        for m in told
        if abs(m.first - match.last) <= _LEAD_GAP
    ]
    return min(near, key=lambda row: row[:2])[2] if near else None
