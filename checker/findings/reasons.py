"""Why two statements cannot both hold, in one sentence an editor can check."""

from __future__ import annotations

from checker.assertions.model import Assertion, QuantityValue, SpanValue, StatusValue
from checker.findings import causes, words
from checker.vocabulary import slots


def why(a: Assertion, b: Assertion) -> str:
    """The reason, from the two values: numbers that do not meet, days that differ, claims that hold at one time; and
    what the slip may have been, where they show it."""
    hint = causes.hint(a, b)
    return f"{_difference(a, b)}; {hint}" if hint else _difference(a, b)


def _difference(a: Assertion, b: Assertion) -> str:
    left, right = words.label(a), words.label(b)
    if isinstance(a.value, StatusValue):
        return f'"{left}" ({_period(a)}) and "{right}" ({_period(b)}) are claimed of the same time'
    if isinstance(a.value, SpanValue):
        return f"{left} and {right} have no moment in common"
    if isinstance(a.value, QuantityValue):
        if a.slot in slots.growing():
            return f"{left} and {right}: such a count may grow, but not shrink"
        return f"no figure is both {left} and {right}, roundings allowed for"
    return f"{left} and {right} differ"


def _period(assertion: Assertion) -> str:
    return words.span(assertion.holds) if assertion.holds is not None else "at an unknown time"
