"""A rule in English: what it pairs, and what must be true for it to fire; what ``explain`` and ``why-not`` print.

the announcement: status announced, scheduled or confirmed
the denial: not agreed, prepared or invited
both are about the same event
the time that the announcement is true of and the time that the denial is true of have something in common
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.rules.model import Apart, Join, Pattern, Rule

JOINED: dict[Join, str] = {
    "event": "are about the same event",
    "slot": "are about the same slot",
    "scope": "count over the same scope",
    "unit": "are in the same unit",
    "source": "have the same source",
    "publisher": "have the same publisher",
    "article": "stand in one article",
    "origin": "go back to one report",
}
APART: dict[Apart, str] = {
    "source": "have different sources",
    "publisher": "have different publishers",
    "article": "stand in different articles",
    "origin": "go back to different reports",
}


_TOGETHER: dict[Apart, str] = {
    "source": "have one source",
    "publisher": "have one publisher",
    "article": "stand in one article",
    "origin": "go back to one report",
}


def describe(rule: Rule) -> tuple[str, ...]:
    """One line a pattern and a condition."""
    if rule.file.kind == "network":
        return tuple(_network(rule))
    names = [name for name, _ in rule.patterns]
    both = " and ".join(named(name) for name in names)
    lines = [f"{named(name)}: {pattern_words(pattern)}" for name, pattern in rule.patterns]
    lines.extend(f"{both} {JOINED[join]}" for join in rule.file.same)
    if rule.scoped and "scope" not in rule.file.same:
        lines.append(f"{both} count over the same scope, in the same unit")
    lines.extend(f"{both} {APART[apart]}" for apart in rule.file.different)
    lines.extend(check.condition.sentence() for check in rule.where)
    for excuse in rule.unless:
        conditions = "; ".join(check.condition.sentence() for check in excuse.where)
        said = f"{named(excuse.binding)}: {pattern_words(excuse.pattern)}"
        lines.append(f"unless there may be {said}" + (f", and {conditions}" if conditions else ""))
    return tuple(lines)


def _network(rule: Rule) -> Iterator[str]:
    """What feeds the network, and what makes a chain worth telling."""
    for name, pattern in rule.patterns:
        own = [check.condition.sentence() for check in rule.where if check.condition.operands[0].binding == name]
        yield "; ".join((f"{named(name)}: {pattern_words(pattern)}", *own))
    yield "the statements are about events of one story, and no times of these events make all of them true"
    yield "without any one of them the others could be true, and one of them is about an order or a duration"
    for apart in rule.file.different:
        yield f"not all of them {_TOGETHER[apart]}"


def pattern_words(pattern: Pattern) -> str:
    """``status announced, scheduled or confirmed``."""
    parts = []
    if pattern.over_time:
        parts.append(f"a {_alternatives(pattern.over_time)}")
    parts.append(_alternatives(pattern.slot) if pattern.slot else pattern.kind or "anything")
    if pattern.value:
        parts.append(("not " if pattern.polarity == "negated" else "") + _alternatives(pattern.value))
    elif pattern.polarity == "negated":
        parts.append("denied")
    if pattern.factuality:
        parts.append(f"({_alternatives(pattern.factuality)})")
    if pattern.type:
        parts.append(f"of {_alternatives(pattern.type)}")
    return " ".join(parts)


def _alternatives(words: Sequence[str]) -> str:
    return " or ".join(filter(None, (", ".join(words[:-1]), words[-1])))


def named(binding: str) -> str:
    """``did-not`` -> "the did not"."""
    return "the " + binding.replace("-", " ")
