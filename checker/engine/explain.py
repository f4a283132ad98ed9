"""Why a rule fires on two statements, or stays silent: each thing that it asks, with what it saw, and the answer.

    yes      both are about the same event
    unknown  the announcement's holds and the denial's have something in common
    no       the day of the denial is at most 30 days after the day of the announcement

The answers come from the same predicates that the SQL is written from, over the same columns.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from checker.engine.plan import symmetric
from checker.engine.shown import name, shown
from checker.engine.table import Table
from checker.rules.describe import APART, JOINED, named, pattern_words
from checker.rules.model import Check, Excuse, Pattern, Rule
from checker.rules.predicates import Atom, Predicate, answer
from checker.temporal.span import DAY, EARLIEST, LATEST

Row = Mapping[str, Atom]
Answer = Literal["yes", "no", "unknown"]
Part = Literal["pattern", "same", "different", "where", "unless", "network"]

TRIES = 5
"""How many statements that might have taken a pair back are told of, those first that came nearest to it."""


@dataclass(frozen=True, slots=True)
class Try:
    """A statement that might take the two back (its id), and what the ``unless`` asks of it."""

    assertion: str
    lines: tuple[Line, ...]

    @property
    def excuses(self) -> bool:
        """All that is asked is at least possible."""
        return not any(line.stops for line in self.lines)


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that a rule asks of two statements. ``stops`` where the rule stays silent because of it.

    ``part`` is the part of the rule that asks, ``values`` what was compared ("denial.said", "2021-03-02"), ``tries``
    the statements that were looked at for an ``unless``.
    """

    text: str
    answer: Answer
    stops: bool
    part: Part = "where"
    values: tuple[tuple[str, str], ...] = ()
    tries: tuple[Try, ...] = ()


def explain(rule: Rule, table: Table, first: str, second: str) -> tuple[Line, ...]:
    """What the rule asks of the two assertions (their ids), the first on its side a; KeyError for an unknown id.

    The rule fires on them if no line stops it.
    """
    if rule.file.kind == "network":
        text = "a chain of statements is judged as a whole, not two of them"
        return (Line(text, "unknown", stops=True, part="network"),)
    (a, pattern_a), (b, pattern_b) = rule.patterns
    row_a, row_b = row(table, first), row(table, second)
    rows = {a: row_a, b: row_b}
    lines = [pattern_line(a, pattern_a, row_a), pattern_line(b, pattern_b, row_b)]
    both = f"{named(a)} and {named(b)}"
    joins = [*rule.file.same, *(("scope", "unit") if rule.scoped else ())]
    for join in dict.fromkeys(joins):
        column = rule.key if join == "event" else join
        values = () if join == "event" else _values({a: row_a, b: row_b}, join)
        lines.append(_same(f"{both} {JOINED[join]}", row_a[column], row_b[column], values, blank=join != "unit"))
    for apart in rule.file.different:
        values = _values({a: row_a, b: row_b}, apart)
        lines.append(_different(f"{both} {APART[apart]}", row_a[apart], row_b[apart], values))
    lines += [check_line(check, rows) for check in rule.where]
    lines += [_excuse(rule, excuse, table, rows) for excuse in rule.unless]
    return tuple(lines)


def row(table: Table, assertion: str) -> Row:
    """The row of an assertion as rules see it, ``holds`` as supersession leaves it; KeyError for an unknown id."""
    cursor = table.connection.execute("SELECT * FROM statement WHERE n = ?", [table.row(assertion)])
    names = [column[0] for column in cursor.description or ()]
    found = cursor.fetchone()
    assert found is not None
    return _with_last_minutes(dict(zip(names, found, strict=True)))


def _with_last_minutes(given: dict[str, Atom]) -> Row:
    for column in [one for one in given if "_end_" in one]:
        end = given[column]
        assert isinstance(end, int)
        last = end if end in (EARLIEST, LATEST) else ((end - 1) // DAY + 1) * DAY - 1
        given[column.replace("_end_", "_last_")] = last
    return given


def pattern_line(binding: str, pattern: Pattern, given: Row) -> Line:
    """Whether the statement is one that the pattern selects; where it is not, what it is instead."""
    amiss = _amiss(pattern, given)
    values = tuple((f"{binding}.{column}", name(column, str(given[column]))) for column in amiss)
    text = f"{named(binding)} is {pattern_words(pattern)}"
    return Line(text, "no" if amiss else "yes", bool(amiss), "pattern", values)


def pattern_fits(pattern: Pattern, given: Row, *, any_factuality: bool = False) -> bool:
    """Whether the statement is one that the pattern selects."""
    return not _amiss(pattern, given, any_factuality=any_factuality)


def _amiss(pattern: Pattern, given: Row, *, any_factuality: bool = False) -> tuple[str, ...]:
    """The columns by which the pattern does not select the statement."""
    wanted = {
        "slot": pattern.slot,
        "over_time": pattern.over_time,
        "kind": (pattern.kind,) if pattern.kind else None,
        "value": pattern.value,
        "polarity": None if pattern.polarity == "either" else (pattern.polarity,),
        "factuality": pattern.factuality or (None if any_factuality else ("certain",)),
        "subject": (pattern.subject,) if pattern.subject else None,
        "type": pattern.type,
        "part": pattern.part,
    }
    return tuple(column for column, words in wanted.items() if words and given[column] not in words)


def _values(rows: Mapping[str, Row], field: str) -> tuple[tuple[str, str], ...]:
    return tuple((f"{binding}.{field}", name(field, str(given[field]))) for binding, given in rows.items())


def _same(text: str, first: Atom, second: Atom, values: tuple[tuple[str, str], ...], *, blank: bool) -> Line:
    """``blank``: the empty name is an unknown one."""
    if blank and "" in (first, second):
        return Line(text, "unknown", stops=True, part="same", values=values)
    return Line(text, "yes" if first == second else "no", first != second, "same", values)


def _different(text: str, first: Atom, second: Atom, values: tuple[tuple[str, str], ...]) -> Line:
    if "" in (first, second):
        return Line(text, "unknown", stops=True, part="different", values=values)
    return Line(text, "yes" if first != second else "no", first == second, "different", values)


def check_line(check: Check, rows: Mapping[str, Row], *, lenient: bool = False) -> Line:
    """A condition and its answer; ``lenient`` where it is enough that it may hold, as in an ``unless``."""
    certain = _true(check.condition.certain(check.kind), rows)
    possible = certain or _true(check.condition.possible(check.kind), rows)
    word: Answer = "yes" if certain else "unknown" if possible else "no"
    stops = not (possible if check.condition.possibly or lenient else certain)
    values = dict.fromkeys(
        (str(one), shown(rows[one.binding], one.field, check.kind)) for one in check.condition.operands
    )
    return Line(check.condition.sentence(), word, stops, "where", tuple(values))


def _excuse(rule: Rule, excuse: Excuse, table: Table, rows: Mapping[str, Row]) -> Line:
    """Whether some statement on the event may take it back, and if none does, why not the nearest ones."""
    key = next(iter(rows.values()))[rule.key]
    cursor = table.connection.execute(f"SELECT * FROM statement WHERE {rule.key} = ? ORDER BY n", [key])
    names = [column[0] for column in cursor.description or ()]
    text = f"nothing takes it back: {named(excuse.binding)}, {pattern_words(excuse.pattern)}"
    (a, row_a), (b, row_b) = rows.items()
    ways = [rows, {a: row_b, b: row_a}] if symmetric(rule) else [rows]
    tries: list[Try] = []
    for values in cursor.fetchall():
        given = _with_last_minutes(dict(zip(names, values, strict=True)))
        if not pattern_fits(excuse.pattern, given, any_factuality=True):
            continue
        number = given["n"]
        assert isinstance(number, int)
        asked = [_asked(excuse, {**way, excuse.binding: given}) for way in ways]
        tries.append(Try(table.ids[number], min(asked, key=_missing)))
    tries.sort(key=lambda one: (_missing(one.lines), one.assertion))
    taken = any(one.excuses for one in tries)
    return Line(text, "no" if taken else "yes", taken, "unless", tries=tuple(tries[:TRIES]))


def _asked(excuse: Excuse, rows: Mapping[str, Row]) -> tuple[Line, ...]:
    return tuple(check_line(check, rows, lenient=True) for check in excuse.where)


def _missing(lines: tuple[Line, ...]) -> int:
    return sum(line.stops for line in lines)


def _true(test: Predicate, rows: Mapping[str, Row]) -> bool:
    return answer(test, {(binding, column): value for binding, row in rows.items() for column, value in row.items()})
