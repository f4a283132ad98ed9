"""What a network rule may say: which statements feed the network, each with conditions on it alone.

ordered: {slot: order}
dated: {slot: time}
where: [dated.value by dated.said]
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from checker.diagnostics import did_you_mean
from checker.rules.model import Check, RuleFile
from checker.vocabulary import events, slots

FED = ("time", "begin", "end", "order", "duration")
"""The slots of which the network knows what they say about starts and ends."""
LINKS = frozenset({"order", "duration"})
"""Those that make a chain of what would be two dates of one event."""

_Problem = tuple[str, str, tuple[str | int, ...], str | None]


def problems(file: RuleFile, where: Iterable[Check]) -> Iterator[_Problem]:
    """Everything that is wrong with a network rule but not with a pair rule: kind, message, place, help."""
    named = [slot for pattern in file.assertions.values() for slot in pattern.slot or ()]
    for name, pattern in file.assertions.items():
        if not pattern.slot:
            yield "no-slot", "a network rule names its slots", ("assertions", name), f"one of {', '.join(FED)}"
        for slot in pattern.slot or ():
            if slot in slots.load() and slot not in FED:
                help_line = did_you_mean(slot, FED) or f"one of {', '.join(FED)}"
                yield "wrong-slot", f'"{slot}" puts no event in time', ("assertions", name, "slot"), help_line
    if named and not LINKS & set(named):
        help_line = "two dates of one event are a pair rule's business"
        yield "no-link", 'a network needs statements of the slot "order" or "duration"', ("assertions",), help_line
    if tuple(file.same) != ("event",):
        yield "wrong-same", 'a network rule joins by "event" only', ("same",), None
    if file.unless:
        yield "wrong-unless", 'a network rule has no "unless"', ("unless",), "leave statements out by their patterns"
    for n, check in enumerate(where):
        if len({one.binding for one in check.condition.operands}) > 1:
            help_line = "which statements meet in a chain is not known beforehand"
            yield "wrong-where", "a condition of a network rule is about one statement", ("where", n), help_line
        if check.condition.possibly:
            yield "wrong-where", 'a network rule knows no "possibly"', ("where", n), None
    for key in ("brief", "lingering"):
        for n, kind in enumerate(getattr(file, key)):
            if kind not in events.load():
                yield "unknown-type", f'there is no event type "{kind}"', (key, n), did_you_mean(kind, events.load())
