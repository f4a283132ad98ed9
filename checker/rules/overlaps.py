"""Does another rule report all that this one reports? Where its patterns select as much or more, and it asks for as
little or less.

A rule about deaths that must agree is covered by one about every fixed count that must agree.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from checker.rules.model import Check, Pattern, Rule
from checker.vocabulary import slots

_ALL = None


def covering(rule: Rule, others: Iterable[Rule]) -> Iterator[Rule]:
    """The other rules that fire wherever this one does, by id; of two that are equal each covers the other."""
    found = {one.id: one for one in others if one.id != rule.id and covers(one, rule)}
    yield from (found[name] for name in sorted(found))


def covers(wide: Rule, narrow: Rule) -> bool:
    """Whether ``wide`` certainly fires wherever ``narrow`` does."""
    if wide.file.kind != "pair" or narrow.file.kind != "pair":
        return False
    if wide.file.stage == "deprecated" or wide.key != narrow.key or (wide.scoped and not narrow.scoped):
        return False
    if not set(wide.file.same) <= set(narrow.file.same) or not set(wide.file.different) <= set(narrow.file.different):
        return False
    (a, first), (b, second) = narrow.patterns
    (x, one), (y, other) = wide.patterns
    straight, crossed = {a: x, b: y}, {a: y, b: x}
    for names, (left, right) in ((straight, (one, other)), (crossed, (other, one))):
        if selects(left, first) and selects(right, second) and _asks_less(wide, narrow, names):
            return True
    return False


def _asks_less(wide: Rule, narrow: Rule, names: Mapping[str, str]) -> bool:
    """Every condition of the wide rule stands in the narrow one; and so does every ``unless``, which silences it."""
    asked = {_shape(check, names) for check in narrow.where}
    if not all(_shape(check, {}) in asked for check in wide.where):
        return False
    excuses = [
        (excuse.pattern, {_shape(check, {**names, excuse.binding: "?"}) for check in excuse.where})
        for excuse in narrow.unless
    ]
    for excuse in wide.unless:
        shapes = {_shape(check, {excuse.binding: "?"}) for check in excuse.where}
        if not any(selects(pattern, excuse.pattern) and given <= shapes for pattern, given in excuses):
            return False
    return True


def _shape(check: Check, names: Mapping[str, str]) -> tuple[object, ...]:
    one = check.condition
    operands = [(names.get(each.binding, each.binding), each.field) for each in one.operands]
    if one.operator.symmetric:
        operands.sort()
    return one.operator.name, one.amount, one.negated, one.possibly, tuple(operands)


def selects(wide: Pattern, narrow: Pattern) -> bool:
    """Whether every statement that fits ``narrow`` fits ``wide``."""
    known = slots.load()
    named = [known[slot] for slot in narrow.slot or () if slot in known]
    if wide.over_time and not _within(
        narrow.over_time or tuple({slot.over_time for slot in named}) or _ALL, wide.over_time
    ):
        return False
    kinds = {slot.value for slot in named}
    if wide.kind and wide.kind != (narrow.kind or (min(kinds) if len(kinds) == 1 else None)):
        return False
    if wide.polarity not in ("either", narrow.polarity):
        return False
    if not set(narrow.factuality or ("certain",)) <= set(wide.factuality or ("certain",)):
        return False
    if wide.subject and wide.subject != narrow.subject:
        return False
    return all(_within(getattr(narrow, field), getattr(wide, field)) for field in ("slot", "value", "type", "part"))


def _within(narrow: tuple[str, ...] | None, wide: tuple[str, ...] | None) -> bool:
    return wide is None or (narrow is not None and set(narrow) <= set(wide))
