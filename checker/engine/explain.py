"""Why a rule fires on two statements, or stays silent: each thing that it asks, and the answer.

    yes      both are about the same event
    unknown  the announcement's holds and the denial's have something in common
    no       the day of the denial is at most 30 days after the day of the announcement

The answers come from the same predicates that the SQL is written from, over the same columns.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from checker.engine.plan import ExcusePlan, plan
from checker.engine.table import Table
from checker.rules.describe import APART, JOINED, named, pattern_words
from checker.rules.model import Check, Pattern, Rule
from checker.rules.predicates import Atom, Predicate, answer
from checker.temporal.span import DAY, EARLIEST, LATEST

Row = Mapping[str, Atom]


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that a rule asks of two statements. ``stops`` where the rule stays silent because of it."""

    text: str
    answer: Literal["yes", "no", "unknown"]
    stops: bool


def explain(rule: Rule, table: Table, first: str, second: str) -> tuple[Line, ...]:
    """What the rule asks of the two assertions (their ids), the first on its side a; KeyError for an unknown id.

    The rule fires on them if no line stops it.
    """
    if rule.file.kind == "network":
        return (Line("a chain of statements is judged as a whole, not two of them", "unknown", stops=True),)
    (a, pattern_a), (b, pattern_b) = rule.patterns
    row_a, row_b = _row(table, first), _row(table, second)
    rows = {a: row_a, b: row_b}
    lines = [_pattern(a, pattern_a, row_a), _pattern(b, pattern_b, row_b)]
    both = f"{named(a)} and {named(b)}"
    joins = [*rule.file.same, *(("scope", "unit") if rule.scoped else ())]
    for join in dict.fromkeys(joins):
        column = rule.key if join == "event" else join
        lines.append(_same(f"{both} {JOINED[join]}", row_a[column], row_b[column], blank=join != "unit"))
    for apart in rule.file.different:
        lines.append(_different(f"{both} {APART[apart]}", row_a[apart], row_b[apart]))
    lines += [_check(check, rows) for check in rule.where]
    for excuse in plan(rule).excuses:
        lines.append(_excuse(rule, excuse, table, rows))
    return tuple(lines)


def _row(table: Table, assertion: str) -> Row:
    n = table.row(assertion)
    cursor = table.connection.execute("SELECT * FROM statement WHERE n = ?", [n])
    names = [column[0] for column in cursor.description or ()]
    found = cursor.fetchone()
    assert found is not None
    return _with_last_minutes(dict(zip(names, found, strict=True)))


def _with_last_minutes(row: dict[str, Atom]) -> Row:
    for column in [name for name in row if "_end_" in name]:
        end = row[column]
        assert isinstance(end, int)
        last = end if end in (EARLIEST, LATEST) else ((end - 1) // DAY + 1) * DAY - 1
        row[column.replace("_end_", "_last_")] = last
    return row


def _pattern(binding: str, pattern: Pattern, row: Row) -> Line:
    fits = pattern_fits(pattern, row)
    return Line(f"{named(binding)} is {pattern_words(pattern)}", "yes" if fits else "no", not fits)


def pattern_fits(pattern: Pattern, row: Row, *, any_factuality: bool = False) -> bool:
    """Whether the statement is one that the pattern selects."""
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
    return all(row[column] in words for column, words in wanted.items() if words)


def _same(text: str, first: Atom, second: Atom, *, blank: bool) -> Line:
    """``blank``: the empty name is an unknown one."""
    if blank and "" in (first, second):
        return Line(text, "unknown", stops=True)
    return Line(text, "yes" if first == second else "no", first != second)


def _different(text: str, first: Atom, second: Atom) -> Line:
    if "" in (first, second):
        return Line(text, "unknown", stops=True)
    return Line(text, "yes" if first != second else "no", first == second)


def _check(check: Check, rows: Mapping[str, Row]) -> Line:
    certain = _true(check.condition.certain(check.kind), rows)
    possible = certain or _true(check.condition.possible(check.kind), rows)
    word: Literal["yes", "no", "unknown"] = "yes" if certain else "unknown" if possible else "no"
    return Line(check.condition.sentence(), word, not (possible if check.condition.possibly else certain))


def _excuse(rule: Rule, excuse: ExcusePlan, table: Table, rows: Mapping[str, Row]) -> Line:
    """Whether some statement on the event may take it back."""
    key = next(iter(rows.values()))[rule.key]
    cursor = table.connection.execute(f"SELECT * FROM statement WHERE {rule.key} = ? ORDER BY n", [key])
    names = [column[0] for column in cursor.description or ()]
    tests = (*excuse.own, *excuse.tests)
    text = f"nothing takes it back: {named(excuse.binding)}, {pattern_words(excuse.pattern)}"
    for values in cursor.fetchall():
        row = _with_last_minutes(dict(zip(names, values, strict=True)))
        given = {**rows, excuse.binding: row}
        if pattern_fits(excuse.pattern, row, any_factuality=True) and all(_true(test, given) for test in tests):
            return Line(text, "no", stops=True)
    return Line(text, "yes", stops=False)


def _true(test: Predicate, rows: Mapping[str, Row]) -> bool:
    return answer(test, {(binding, column): value for binding, row in rows.items() for column, value in row.items()})
