"""What would reconcile two statements: for each thing that a rule asks, what the articles would have to say for the
answer not to be a certain yes.

"5" against "12" deaths: if the later figure counted a part, or another place; if a figure were "at least 5".
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.assertions.model import Assertion, QuantityValue, StatusValue
from checker.findings import titles, words
from checker.rules.describe import named, pattern_words
from checker.rules.model import Rule
from checker.vocabulary import events, lifecycles, slots


def ways(rule: Rule, first: Assertion, second: Assertion) -> tuple[str, ...]:
    """One sentence a way, each beginning with "if"."""
    return tuple(dict.fromkeys((*_values(first, second), *_rule(rule, first, second))))


def _values(first: Assertion, second: Assertion) -> Iterator[str]:
    if isinstance(first.value, QuantityValue) and isinstance(second.value, QuantityValue):
        low, high = sorted((first, second), key=_lowest)
        figure = words.label(low).removeprefix("about ")
        yield f'if "{words.label(low)}" were a lower bound ("at least {figure}")'
        yield "if the two counted different things: a part and the whole, or two places"
        slot = slots.load().get(first.slot)
        if first.slot in slots.growing():
            yield f'if "{words.label(high)}" was said after "{words.label(low)}": {titles.slot(first.slot)} may grow'
        elif slot is not None and slot.over_time == "state":
            yield "if the two were true at different times"
    statuses = [one for one in (first, second) if isinstance(one.value, StatusValue) and one.polarity == "affirmed"]
    for one in statuses:
        assert isinstance(one.value, StatusValue)
        changes = _changes(one)
        if changes:
            told = " or ".join(changes)
            yield f'if a statement between the two told that it was {told}: "{words.label(one)}" would end there'


def _lowest(one: Assertion) -> float:
    return one.value.low or 0.0 if isinstance(one.value, QuantityValue) else 0.0


def _changes(one: Assertion) -> list[str]:
    assert isinstance(one.value, StatusValue)
    kind = events.load().get(one.subject.type or "")
    lifecycle = lifecycles.load().get(kind.lifecycle if kind is not None else lifecycles.GENERIC)
    return sorted(lifecycle.superseded_by(one.value.status)) if lifecycle is not None else []


def _rule(rule: Rule, first: Assertion, second: Assertion) -> Iterator[str]:
    if "event" in rule.file.same:
        yield "if they spoke of two events: other people, another place, or a time further apart"
    for apart in rule.file.different:
        told = {titles.source(one) for one in (first, second)} if apart == "source" else set()
        yield f"if both had one {apart}" + (f" (here {' and '.join(sorted(told))})" if len(told) > 1 else "")
    for excuse in rule.unless:
        conditions = "; ".join(check.condition.sentence() for check in excuse.where)
        told_so = f"{named(excuse.binding)} statement ({pattern_words(excuse.pattern)})"
        yield f"if there were {told_so}" + (f", and {conditions}" if conditions else "")
