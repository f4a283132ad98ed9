"""A figure that is made up of others: "ten episodes", "two seasons of five episodes each"; "five people", "two adults
and three children"."""

from __future__ import annotations

from checker.silence import cues
from checker.silence.values import Value


def reason(a: Value, b: Value) -> str | None:
    """How the one figure comes of those in the sentence of the other, in figures; None where it does not."""
    return _made_of(a, b) or _made_of(b, a)


def _made_of(whole: Value, part: Value) -> str | None:
    total, one = _exact(whole), _exact(part)
    if total is None or one is None or whole.key != "count" or one >= total or one < 2:
        return None
    for quantity in part.told.view.quantities:
        other = quantity.low
        if quantity.unit != "count" or other is None or other != quantity.high or quantity.start == part.start:
            continue
        if one * other == total and part.cues("each") and whole.noun == part.noun:
            return f"{other:g} times {one:g} is {total:g}"
        if (
            one + other == total
            and other > 1
            and cues.is_anybody(whole.noun)
            and cues.alike(quantity.lemma, whole.noun)
        ):
            return f"{one:g} and {other:g} are {total:g}"
    return None


def _exact(value: Value) -> float | None:
    if value.amount is None or value.amount.low is None or value.amount.low != value.amount.high:
        return None
    return value.amount.low
