"""A condition, which is a short sentence in a rule file, as a typed node.

    denial.said within 30 days after announcement.said
    └─ left ──┘ └─ phrase and amount ┘ └─ right ─────┘

``possibly`` in front weakens it, ``not`` before the phrase turns it round, ``to`` adds a third operand. Conditions hold
references only; what a statement must say is written in the rule's patterns. A problem is told with its column inside
the sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from checker.diagnostics import did_you_mean
from checker.rules.fields import FIELDS, Kind, operand
from checker.rules.operators import AMOUNT, NUMBER, OPERATORS, UNTIL, Operator
from checker.rules.predicates import Predicate, negate

_WORD = re.compile(r"\S+")
_REFERENCE = re.compile(r"([A-Za-z][\w-]{0,60})\.([A-Za-z][\w-]{0,60})")
_DAYS = {"day": 1, "days": 1, "week": 7, "weeks": 7}
_MINUTES_A_DAY = 1440
MAX_DAYS = 36_525
MAX_LENGTH = 300


@dataclass(frozen=True, slots=True)
class Reference:
    """``denial.said``."""

    binding: str
    field: str

    def __str__(self) -> str:
        return f"{self.binding}.{self.field}"


@dataclass(frozen=True, slots=True)
class Condition:
    """One condition, parsed. ``amount`` is that of the phrase, days or a plain number; 0 where it has none.

    Of ``within $window weeks after`` the ``parameter`` is "window" and the ``unit`` 7: the amount is that many days."""

    text: str
    operator: Operator
    operands: tuple[Reference, ...]
    amount: int = 0
    negated: bool = False
    possibly: bool = False
    parameter: str | None = None
    unit: int = 1

    def tuned(self, values: Mapping[str, int]) -> Condition:
        """The condition with its parameter at the value given."""
        return self if self.parameter is None else replace(self, amount=values[self.parameter] * self.unit)

    @property
    def bindings(self) -> tuple[str, ...]:
        """The bindings that it speaks of, each once."""
        return tuple(dict.fromkeys(reference.binding for reference in self.operands))

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields that it compares, each once."""
        return tuple(dict.fromkeys(reference.field for reference in self.operands))

    def certain(self, kind: Kind) -> Predicate:
        """True where the condition certainly holds; ``kind`` is the kind of its operands."""
        return negate(self._built(kind, certainly=False)) if self.negated else self._built(kind, certainly=True)

    def possible(self, kind: Kind) -> Predicate:
        """True where the condition may hold."""
        return negate(self._built(kind, certainly=True)) if self.negated else self._built(kind, certainly=False)

    def required(self, kind: Kind) -> Predicate:
        """What a rule asks for: that it certainly holds, or with ``possibly`` that it may."""
        return self.possible(kind) if self.possibly else self.certain(kind)

    def _built(self, kind: Kind, *, certainly: bool) -> Predicate:
        columns = [operand(reference.binding, reference.field, kind) for reference in self.operands]
        build = self.operator.certain if certainly else self.operator.possible
        return build(columns, self.amount if self.operator.takes_number else self.amount * _MINUTES_A_DAY)

    def sentence(self, *, holds: bool = True, words: Mapping[str, str] | None = None) -> str:
        """The condition in English, or its opposite; ``words`` puts others for references (``denial.said``)."""
        named = [
            (words or {}).get(str(one)) or FIELDS[one.field].text.format(binding=_words(one.binding))
            for one in self.operands
        ]
        template = self.operator.sentence if holds != self.negated else self.operator.negated
        until = f" to {named[2]}" if len(named) == 3 else ""
        if self.operator.takes_number:
            amount = str(self.amount)
        else:
            amount = "1 day" if self.amount == 1 else f"{self.amount} days"
        text = template.format(left=named[0], right=named[1], until=until, amount=amount)
        return f"possibly, {text}" if self.possibly else text


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a condition, from character ``start`` on."""

    start: int
    width: int
    message: str
    help: str | None = None


@dataclass(frozen=True, slots=True)
class _Token:
    text: str
    start: int


@dataclass(frozen=True, slots=True)
class _Amount:
    """What stands where a phrase has its amount: in days, or the plain number."""

    value: int = 0
    parameter: str | None = None
    unit: int = 1


def parse(text: str, bindings: Iterable[str], parameters: Mapping[str, int] | None = None) -> Condition | Problem:
    """The condition that the sentence means, or the first thing that is wrong with it; ``parameters`` are those that
    the rule declares, with their values."""
    known = tuple(bindings)
    if len(text) > MAX_LENGTH:
        return Problem(0, len(text), f"a condition is at most {MAX_LENGTH} characters long")
    tokens = [_Token(match.group(), match.start()) for match in _WORD.finditer(text)]
    possibly = bool(tokens) and tokens[0].text == "possibly"
    rest = tokens[1:] if possibly else tokens
    if not rest:
        return Problem(0, max(1, len(text)), "the condition is empty", _shape())
    left = _reference(rest[0], known)
    if isinstance(left, Problem):
        return left
    rest = rest[1:]
    negated = bool(rest) and rest[0].text == "not"
    rest = rest[1:] if negated else rest
    unknown = _undeclared(rest, parameters or {})
    if unknown is not None:
        return unknown
    found = _operator(rest, len(text), parameters or {})
    if isinstance(found, Problem):
        return found
    operator, amount = found
    operands = [left]
    after = rest[len(operator.phrase) + operator.takes_amount :]
    if not after:
        return Problem(
            len(text), 1, f'nothing stands after "{" ".join(_spoken(operator))}"', f'like "{operator.example}"'
        )
    for expected in (None, UNTIL) if operator.until else (None,):
        if expected and (not after or after[0].text != expected):
            break
        after = after[1:] if expected else after
        if not after:
            return Problem(len(text), 1, f'nothing stands after "{expected}"', f'like "{operator.example}"')
        one = _reference(after[0], known)
        if isinstance(one, Problem):
            return one
        operands.append(one)
        after = after[1:]
    if after:
        width = after[-1].start + len(after[-1].text) - after[0].start
        return Problem(after[0].start, width, "the condition should end here", "one condition a line")
    return Condition(
        text, operator, tuple(operands), amount.value, negated, possibly, amount.parameter, amount.unit
    )  # fmt: skip


def _undeclared(tokens: Iterable[_Token], parameters: Mapping[str, int]) -> Problem | None:
    """``$dyas`` where the rule declares ``days``."""
    for token in tokens:
        if token.text.startswith("$") and token.text[1:] not in parameters:
            message = f'the rule has no parameter "{token.text[1:]}"'
            told = did_you_mean(token.text[1:], parameters) or 'declare it under "parameters"'
            return Problem(token.start, len(token.text), message, told)
    return None


def _reference(token: _Token, bindings: tuple[str, ...]) -> Reference | Problem:
    match = _REFERENCE.fullmatch(token.text)
    if match is None:
        message = f'"{token.text}" is not a reference such as "{bindings[0] if bindings else "first"}.said"'
        help_line = "conditions compare fields of the patterns; what a statement must say is written in its pattern"
        return Problem(token.start, len(token.text), message, help_line)
    binding, field = match.groups()
    if binding not in bindings:
        return Problem(token.start, len(binding), f'there is no pattern "{binding}"', did_you_mean(binding, bindings))
    if field not in FIELDS:
        start = token.start + len(binding) + 1
        return Problem(start, len(field), f'a statement has no field "{field}"', did_you_mean(field, FIELDS))
    return Reference(binding, field)


def _operator(tokens: list[_Token], end: int, parameters: Mapping[str, int]) -> tuple[Operator, _Amount] | Problem:
    """The operator whose phrase the tokens begin with, and its amount."""
    if not tokens:
        return Problem(end, 1, "an operator is missing", _shape())
    for operator in sorted(OPERATORS.values(), key=lambda one: (-len(one.phrase), one.name)):
        if tokens[0].text == operator.phrase[0] and (amount := _match(operator, tokens, parameters)) is not None:
            return operator, amount
    first = tokens[0]
    alike = [operator for operator in OPERATORS.values() if operator.phrase[0] == first.text]
    if not alike:
        words = {operator.phrase[0] for operator in OPERATORS.values()}
        help_line = did_you_mean(first.text, words) or "operators: " + ", ".join(sorted(words))
        return Problem(first.start, len(first.text), f'unknown operator "{first.text}"', help_line)
    shown = " or ".join(f'"{" ".join(_spoken(operator))}"' for operator in alike)
    last = tokens[min(len(tokens), 4) - 1]
    return Problem(
        first.start, last.start + len(last.text) - first.start, f"expected {shown}", f'like "{alike[0].example}"'
    )


def _match(operator: Operator, tokens: list[_Token], parameters: Mapping[str, int]) -> _Amount | None:
    """The amount (0 where the phrase has none) if the tokens begin with the phrase."""
    amount, position = _Amount(), 0
    for word in operator.phrase:
        if word in (AMOUNT, NUMBER):
            width = 2 if word == AMOUNT else 1
            found = _amount(tokens[position : position + width], width, parameters)
            if found is None:
                return None
            amount, position = found, position + width
        elif position < len(tokens) and tokens[position].text == word:
            position += 1
        else:
            return None
    return amount


def _amount(tokens: list[_Token], width: int, parameters: Mapping[str, int]) -> _Amount | None:
    """``30 days``, ``$window weeks``, or where the phrase takes a plain number ``1`` or ``$margin``."""
    if len(tokens) != width or (width == 2 and tokens[1].text not in _DAYS):
        return None
    text, unit = tokens[0].text, _DAYS[tokens[1].text] if width == 2 else 1
    parameter = text[1:] if text.startswith("$") else None
    if parameter is not None:
        return _Amount(parameters[parameter] * unit, parameter, unit)
    if not re.fullmatch(r"[0-9]{1,5}" if width == 2 else r"[0-9]{1,9}", text):
        return None
    value = int(text) * unit
    return _Amount(value) if width == 1 or value <= MAX_DAYS else None


def _spoken(operator: Operator) -> list[str]:
    return [{AMOUNT: "30 days", NUMBER: "1"}.get(word, word) for word in operator.phrase]


def _shape() -> str:
    return 'write "<pattern>.<field> <operator> <pattern>.<field>", like "announcement.said not after denial.said"'


def _words(binding: str) -> str:
    """``called-off`` -> "the called off statement"."""
    return f"the {binding.replace('-', ' ').replace('_', ' ')}"
