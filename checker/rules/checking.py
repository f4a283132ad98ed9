"""A validated rule file to a :class:`Rule`: conditions parsed, words looked up, operands given a kind, the event key
chosen.

``a.value disjoint b.value`` means nothing before it is known whether the values are dates or numbers; the slots of the
patterns say."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from checker.diagnostics import Diagnostic, did_you_mean
from checker.rules import networks
from checker.rules.conditions import Condition, Problem, Reference, parse
from checker.rules.fields import FIELDS, Kind
from checker.rules.model import Check, Excuse, Key, Pattern, Rule, RuleFile
from checker.vocabulary import events, lifecycles, slots
from checker.vocabulary.documents import Document
from checker.vocabulary.slots import ValueType

_PLACEHOLDER = re.compile(r"\{([^{}]{0,80})\}")
_MESSAGE_FIELDS = ("source", "publisher", "article", "quote", "focus", "value", "said", "holds", "slot")
_KINDS: dict[ValueType, Kind] = {
    "span": "span",
    "quantity": "quantity",
    "status": "name",
    "entity": "name",
    "text": "name",
    "kind": "class",
    "place": "place",
    "direction": "bearing",
}
KEY_OF_SLOT: dict[str, Key] = {
    **dict.fromkeys(("time", "begin", "end", "clock", "entry-day"), "event_without_time"),
    "place": "event_without_place",
    "participant": "event_without_participants",
}
_Path = tuple[str | int, ...]


def check(file: RuleFile, document: Document) -> tuple[Rule | None, list[Diagnostic]]:
    """The rule, or everything that is wrong with it; warnings come with a rule."""
    checker = _Checker(file, document)
    rule = checker.rule()
    broken = any(problem.severity == "error" for problem in checker.problems)
    return (None if broken else rule), checker.problems


class _Checker:
    """Collects the problems of one file."""

    def __init__(self, file: RuleFile, document: Document) -> None:
        self.file = file
        self.document = document
        self.problems: list[Diagnostic] = []
        self.values = {name: parameter.default for name, parameter in file.parameters.items()}
        self.used: set[str] = set()

    def rule(self) -> Rule:
        patterns = self.file.assertions
        for name, pattern in patterns.items():
            self._pattern(pattern, ("assertions", name))
        if "event" not in self.file.same:
            help_line = "statements about different events do not contradict each other"
            self._error(
                "no-event", 'a rule pairs statements about one event: "same" must name it', ("same",), help_line
            )
        if self.file.kind == "pair" and len(patterns) != 2:
            message = f'a pair rule has two patterns under "assertions", not {len(patterns)}'
            self._error("pattern-count", message, ("assertions",), 'write "kind: network" where more than two clash')
        where = self._conditions(self.file.where, patterns, ("where",))
        excuses: list[Excuse] = []
        for n, unless in enumerate(self.file.unless):
            ((name, pattern),) = unless.assertions.items()
            path: _Path = ("unless", n)
            if name in patterns:
                self._error(
                    "duplicate-key", f'the pattern "{name}" stands above already', (*path, "assertions", name), None
                )
            self._pattern(pattern, (*path, "assertions", name))
            conditions = self._conditions(unless.where, {**patterns, name: pattern}, (*path, "where"))
            excuses.append(Excuse(name, pattern, conditions))
        if self.file.kind == "network":
            for problem in networks.problems(self.file, where):
                self._error(*problem)
        self._message()
        self._parameters()
        compared = self._compared(where)
        return Rule(
            file=self.file,
            where=where,
            unless=tuple(excuses),
            key="event_without_time" if self.file.kind == "network" else self._key(compared),
            scoped=any(self._values_compared(check) for check in where),
            path=self.document.path,
            values=tuple(self.values.items()),
        )

    def _pattern(self, pattern: Pattern, path: _Path) -> None:
        known = slots.load()
        for n, slot in enumerate(pattern.slot or ()):
            if self._unknown(slot):
                at = (*path, "slot", n) if (*path, "slot", n) in self.document.places else (*path, "slot")
                self._error("unknown-slot", f'there is no slot "{slot}"', at, did_you_mean(slot, known))
        kinds = {known[slot].value for slot in pattern.slot or () if slot in known}
        if len(kinds) > 1:
            self._error(
                "mixed-slots",
                f"these slots have values of several kinds: {', '.join(sorted(kinds))}",
                (*path, "slot"),
                None,
            )
        if pattern.kind and kinds and kinds != {pattern.kind}:
            self._error("wrong-kind", f'the slot has values of kind "{min(kinds)}"', (*path, "kind"), None)
        for n, kind in enumerate(pattern.type or ()):
            if kind not in events.load():
                at = (*path, "type", n) if (*path, "type", n) in self.document.places else (*path, "type")
                self._error("unknown-type", f'there is no event type "{kind}"', at, did_you_mean(kind, events.load()))
        for n, value in enumerate(pattern.value or ()):
            at = (*path, "value", n) if (*path, "value", n) in self.document.places else (*path, "value")
            self._literal(value, self._kind_of(pattern), at)

    def _literal(self, value: str, kind: ValueType | None, at: _Path) -> None:
        if kind is None:
            self._error("untyped-value", "what kind of value is meant is not known", at, "name a slot, or a kind")
        elif kind == "status" and value not in lifecycles.statuses():
            self._error(
                "unknown-status", f'there is no status "{value}"', at, did_you_mean(value, lifecycles.statuses())
            )
        elif kind in ("quantity", "span", "place"):
            self._error(
                "wrong-value",
                f"a pattern cannot ask for one {kind}",
                at,
                'compare the values of two statements under "where"',
            )

    def _conditions(self, texts: Iterable[str], patterns: Mapping[str, Pattern], path: _Path) -> tuple[Check, ...]:
        checks: list[Check] = []
        for n, text in enumerate(texts):
            at: _Path = (*path, n) if (*path, n) in self.document.places else path
            parsed = parse(text, patterns, self.values)
            if isinstance(parsed, Problem):
                self._inside(parsed, at)
                continue
            kind = self._operand_kind(parsed, patterns, at)
            self.used.update(filter(None, (parsed.parameter,)))
            if kind is not None:
                checks.append(Check(parsed, kind))
        return tuple(checks)

    def _operand_kind(self, condition: Condition, patterns: Mapping[str, Pattern], at: _Path) -> Kind | None:
        """The one kind of all operands; None, and a problem, where there is none."""
        kinds: list[Kind] = []
        for reference in condition.operands:
            pattern = patterns[reference.binding]
            if any(self._unknown(slot) for slot in pattern.slot or ()):
                return None  # told of already
            kind = FIELDS[reference.field].kind or self._value_kind(reference, pattern)
            start = condition.text.find(str(reference))
            if isinstance(kind, Problem):
                self._inside(Problem(start, len(str(reference)), kind.message, kind.help), at)
                return None
            if kind not in condition.operator.kinds:
                wanted = " or ".join(_PLURALS[one] for one in condition.operator.kinds)
                message = f'"{condition.operator.name}" compares {wanted}, and "{reference}" is a {kind}'
                self._inside(Problem(start, len(str(reference)), message), at)
                return None
            kinds.append(kind)
        if len(set(kinds)) > 1:
            message = f'"{condition.operands[0]}" is a {kinds[0]}, "{condition.operands[1]}" is a {kinds[1]}'
            self._inside(Problem(0, len(condition.text), message, "compare like with like"), at)
            return None
        return kinds[0]

    @staticmethod
    def _unknown(slot: str) -> bool:
        return slot not in slots.load() and not slot.startswith("participant:")

    def _value_kind(self, reference: Reference, pattern: Pattern) -> Kind | Problem:
        kind = self._kind_of(pattern)
        if kind is None:
            help_line = f'add "kind: quantity" (or another) or a slot to the pattern "{reference.binding}"'
            return Problem(0, 0, f'what kind of value "{reference}" is is not known', help_line)
        if kind not in _KINDS:
            return Problem(0, 0, f"values of kind {kind} cannot be compared yet")
        return _KINDS[kind]

    @staticmethod
    def _kind_of(pattern: Pattern) -> ValueType | None:
        if pattern.kind:
            return pattern.kind
        known = slots.load()
        kinds = {known[slot].value for slot in pattern.slot or () if slot in known}
        if any(slot.startswith("participant:") for slot in pattern.slot or ()):
            kinds.add("entity")
        return min(kinds) if len(kinds) == 1 else None

    @staticmethod
    def _values_compared(check: Check) -> bool:
        """Whether two statements' values are compared with each other, so that they must count over one scope."""
        return len({one.binding for one in check.condition.operands if one.field == "value"}) > 1

    def _compared(self, where: Iterable[Check]) -> list[Pattern]:
        """The patterns whose value some condition compares."""
        names = [one.binding for check in where for one in check.condition.operands if one.field == "value"]
        return [self.file.assertions[name] for name in dict.fromkeys(names) if name in self.file.assertions]

    def _key(self, compared: Iterable[Pattern]) -> Key:
        """The event key that was joined without looking at the slots that the rule compares."""
        keys: dict[Key, None] = {}
        for pattern in compared:
            for slot in pattern.slot or (
                {"span": "time", "place": "place", "entity": "participant"}.get(pattern.kind or "", ""),
            ):
                head = slot.partition(":")[0]
                if head in KEY_OF_SLOT:
                    keys[KEY_OF_SLOT[head]] = None
        if len(keys) > 1:
            message = f"no event key leaves out both: {', '.join(keys)}"
            self._error("no-key", message, ("where",), "compare times, places and participants in rules of their own")
        return next(iter(keys), "event")

    def _message(self) -> None:
        text = self.file.message
        for match in _PLACEHOLDER.finditer(text):
            name = match.group(1)
            binding, _, field = name.partition(".")
            if name == "event" or (name == "chain" and self.file.kind == "network"):
                continue
            if self.file.kind == "network":
                message = f'a network rule\'s message has no field "{name}"'
                told = 'which statements make the chain is not known beforehand; write "{chain}"'
                self._inside(Problem(match.start(1), len(name), message, told), ("message",))
                continue
            if binding not in self.file.assertions:
                help_line = did_you_mean(binding, [*self.file.assertions, "event"])
                self._inside(
                    Problem(match.start(1), len(binding), f'there is no pattern "{binding}"', help_line), ("message",)
                )
            elif field not in _MESSAGE_FIELDS:
                help_line = did_you_mean(field, _MESSAGE_FIELDS)
                problem = Problem(
                    match.start(1) + len(binding) + 1, len(field), f'a statement has no field "{field}"', help_line
                )
                self._inside(problem, ("message",))

    def _parameters(self) -> None:
        for name in self.values:
            if name not in self.used:
                place = self.document.place(("parameters", name), of_key=True)
                told = f'write "${name}" where a condition has its number'
                message = f'no condition uses the parameter "{name}"'
                self.problems.append(Diagnostic("unused-parameter", message, place, severity="warning", help=told))

    def _inside(self, problem: Problem, path: _Path) -> None:
        """A problem at a character inside a scalar; where the scalar is folded over lines, its beginning is shown."""
        place = self.document.place(path)
        if place.source is not None and place.column is not None:
            quoted = place.source[place.column - 1 : place.column] in ('"', "'")
            column = place.column + problem.start + quoted
            if column <= len(place.source) + 1:
                place = type(place)(place.path, place.line, column, max(1, problem.width), place.source)
        self.problems.append(Diagnostic("condition", problem.message, place, help=problem.help))

    def _error(self, kind: str, message: str, path: _Path, help_line: str | None) -> None:
        self.problems.append(Diagnostic(kind, message, self.document.place(path), help=help_line))


_PLURALS: dict[Kind, str] = {
    "span": "times",
    "quantity": "quantities",
    "name": "names",
    "class": "kinds",
    "place": "places",
    "bearing": "directions",
}
