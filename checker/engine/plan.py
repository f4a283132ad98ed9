"""What a pair rule asks, sorted by where it can be decided: of a row, of two positions, or only of two members of them.

"Both dates lie before their reports" is decided row by row; "the dates are disjoint" for two positions, whoever holds
them; "the denial came within 30 days" only for two members. The earlier a condition is decided, the less has to be
paired."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from checker.rules.fields import FIELDS, field_of
from checker.rules.model import Check, Excuse, Pattern, Rule
from checker.rules.predicates import Compare, Literally, Predicate, Term, bindings, conjuncts, rename, terms


@dataclass(frozen=True, slots=True)
class ExcusePlan:
    """An ``unless``: what its own statement must be, and how it must lie to ``about`` (none, one or both sides)."""

    number: int
    binding: str
    pattern: Pattern
    own: tuple[Predicate, ...]
    tests: tuple[Predicate, ...]
    about: frozenset[str]


@dataclass(frozen=True, slots=True)
class Plan:
    """A rule, sorted.

    ``own`` are the tests of single rows, by binding. ``apart`` names a column in which the two members must differ; it
    is not paired, since the least and the greatest of each side tell whether two differ. ``excuses`` that are about one
    side only are decided row by row. ``one_table`` where both sides are drawn from the same rows."""

    rule: Rule
    a: str
    b: str
    symmetric: bool
    one_table: bool
    own: Mapping[str, tuple[Predicate, ...]]
    of_positions: tuple[Predicate, ...]
    of_members: tuple[Predicate, ...]
    apart: str | None
    excuses: tuple[ExcusePlan, ...]

    @property
    def pair_excuses(self) -> tuple[ExcusePlan, ...]:
        """Those that are decided for two positions or members."""
        return tuple(excuse for excuse in self.excuses if len(excuse.about) != 1)

    def row_excuses(self, binding: str) -> tuple[ExcusePlan, ...]:
        """Those that are decided for the rows of one side."""
        return tuple(excuse for excuse in self.excuses if excuse.about == {binding})

    def columns(self, binding: str, *, of_position: bool) -> tuple[str, ...]:
        """The columns of that side which pairing looks at: those that all of a position share, or the others."""
        looked_at = [*self.of_positions, *self.of_members, *(test for one in self.pair_excuses for test in one.tests)]
        names = {self.a, self.b} if self.one_table else {binding}
        found = {term.column: None for test in looked_at for term in terms(test) if term.binding in names}
        return tuple(name for name in found if is_of_position(name) == of_position)

    def cell(self, binding: str) -> str:
        """What names the statements that agree in all that pairing looks at."""
        return "cell" if self.columns(binding, of_position=False) else "position"

    def clock(self, binding: str) -> str | None:
        """The time whose days cut that side's members into parts: when they were said, if pairing looks at that."""
        bounded = [test for test in self.of_members if is_bound(test)]
        names = {self.a, self.b} if self.one_table else {binding}
        found = [term.column for test in bounded for term in terms(test) if term.binding in names]
        times = [column for column in found if not is_of_position(column)]
        return min(times, key=lambda column: not column.startswith("said_"), default=None)

    @property
    def all_bounds(self) -> bool:
        """Whether only inequalities are asked of members, so that extremes can say that all of two groups clash."""
        return all(is_bound(test) for test in self.of_members) and not any(one.about for one in self.pair_excuses)

    @property
    def named_alike(self) -> bool:
        """Whether members must share a name, as one speaker."""
        return any(isinstance(test, Compare) and test.op == "=" for test in self.of_members)

    @property
    def by_member(self) -> bool:
        """Whether positions alone do not decide."""
        return any(self.columns(binding, of_position=False) for binding in (self.a, self.b))

    @property
    def by_extremes(self) -> bool:
        """Whether the extremes of two positions decide, and each member against the other side's extreme."""
        needed = any(excuse.about for excuse in self.pair_excuses)
        return len(self.of_members) == 1 and is_bound(self.of_members[0]) and self.apart is None and not needed


def plan(rule: Rule) -> Plan:
    """The rule's tests, each where it is cheapest."""
    (a, first), (b, second) = rule.patterns
    own: dict[str, list[Predicate]] = {a: [], b: []}
    of_positions: list[Predicate] = []
    of_members: list[Predicate] = []
    for predicate in _tests(rule, a, b):
        names = bindings(predicate)
        if len(names) == 1:
            own[min(names)].append(predicate)
        elif all(is_of_position(term.column) for term in terms(predicate)):
            of_positions.append(predicate)
        else:
            of_members.append(predicate)
    excuses = _excuses(rule, a, b)
    same_tests = [rename(one, {a: b}) for one in own[a]] == own[b]
    return Plan(
        rule=rule,
        a=a,
        b=b,
        symmetric=symmetric(rule),
        one_table=first == second and same_tests and all(len(excuse.about) != 1 for excuse in excuses),
        own={name: tuple(tests) for name, tests in own.items()},
        of_positions=tuple(of_positions),
        of_members=tuple(of_members),
        apart=rule.file.different[0] if rule.file.different else None,
        excuses=excuses,
    )


def symmetric(rule: Rule) -> bool:
    """Whether the rule (but for its ``unless``) is the same when its bindings change places: pairs would come twice."""
    if rule.file.kind == "network":
        return False
    (a, first), (b, second) = rule.patterns
    if first != second:
        return False

    def shape(check: Check, names: Mapping[str, str]) -> tuple[object, ...]:
        condition = check.condition
        operands = [(names.get(one.binding, one.binding), one.field) for one in condition.operands]
        if condition.operator.symmetric:
            operands = sorted(operands)
        return condition.operator.name, condition.amount, condition.negated, condition.possibly, tuple(operands)

    def shapes(names: Mapping[str, str]) -> list[tuple[object, ...]]:
        return sorted((shape(check, names) for check in rule.where), key=repr)

    return shapes({}) == shapes({a: b, b: a})


def is_of_position(column: str) -> bool:
    """Whether the column is about what is said, not about who said it and when."""
    return FIELDS[field_of(column)].of_position


def is_bound(test: Predicate) -> bool:
    """Whether it is one inequality between two columns, which the extremes of a group can answer."""
    return isinstance(test, Compare) and isinstance(test.right, Term) and test.op not in ("=", "<>")


def _tests(rule: Rule, a: str, b: str) -> Iterable[Predicate]:
    """Everything that must be true of the two but for the first ``different``."""
    joins = [*rule.file.same, *(("scope", "unit") if rule.scoped else ())]
    for name in dict.fromkeys(joins):
        if name == "event":
            continue
        yield Compare(Term(a, name), "=", Term(b, name))
        if not FIELDS[name].of_position:
            yield known(Term(a, name))
            yield known(Term(b, name))
    for n, name in enumerate(rule.file.different):
        first, second = Term(a, name), Term(b, name)
        yield known(first)
        yield known(second)
        if n:
            yield Compare(first, "<>", second)
    for check in rule.where:
        yield from conjuncts(check.condition.required(check.kind))


def _excuses(rule: Rule, a: str, b: str) -> tuple[ExcusePlan, ...]:
    """Each ``unless``; where the sides may change places, it takes a pair back whichever way round it fits."""
    found: list[tuple[Excuse, tuple[Predicate, ...]]] = []
    for excuse in rule.unless:
        tests = tuple(part for check in excuse.where for part in conjuncts(check.condition.possible(check.kind)))
        found.append((excuse, tests))
        mirrored = tuple(rename(test, {a: b, b: a}) for test in tests)
        if symmetric(rule) and mirrored != tests:
            found.append((excuse, mirrored))
    return tuple(_excuse(n, excuse, tests) for n, (excuse, tests) in enumerate(found))


def _excuse(number: int, excuse: Excuse, tests: tuple[Predicate, ...]) -> ExcusePlan:
    own = tuple(test for test in tests if bindings(test) == {excuse.binding})
    others = tuple(test for test in tests if bindings(test) != {excuse.binding})
    about = frozenset(name for test in others for name in bindings(test)) - {excuse.binding}
    return ExcusePlan(number, excuse.binding, excuse.pattern, own, others, about)


def known(term: Term) -> Compare:
    """The name is known."""
    return Compare(term, "<>", Literally(""))
