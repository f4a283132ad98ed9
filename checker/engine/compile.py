"""A pair rule as one SQL statement over the table ``statement``.

For "one side announces, the other says nothing is agreed" the statement reads the announcements and the denials of each event, groups
each into *positions* (what is said, whoever says it), pairs positions, not rows, and asks for members of two positions that certainly
clash. 5,000 copies of two numbers are two positions, and one hit. One row comes out for each member:

    a, b       the two positions, each named by the least row in it
    side, n    0 or 1, and the row

The SQL is standard: CTEs, joins, window functions, GROUPING SETS. What an author wrote reaches it as bound parameters only;
columns come from closed lists.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from checker.engine.schema import COLUMNS, POSITION
from checker.rules.fields import FIELDS, field_of
from checker.rules.model import Check, Pattern, Rule
from checker.rules.predicates import Atom, Compare, Predicate, Term, bindings, conjuncts, every, rename, terms, to_sql
from checker.temporal.span import DAY, EARLIEST, LATEST

FACTUALITIES = ("certain",)


@dataclass(frozen=True, slots=True)
class Query:
    """SQL and its parameters, ``$1`` first."""

    sql: str
    parameters: tuple[Atom, ...]


@dataclass
class _Parameters:
    values: list[Atom] = field(default_factory=list)

    def bind(self, value: Atom) -> str:
        self.values.append(value)
        return f"${len(self.values)}"


def compile_rule(rule: Rule) -> Query:
    """The statement that finds the rule's hits."""
    return _Compiler(rule).query()


def symmetric(rule: Rule) -> bool:
    """Whether the rule stays the same when its two bindings change places, so that each pair would come twice."""
    (a, first), (b, second) = rule.patterns
    if first != second:
        return False
    swap = {a: b, b: a}

    def sides(check: Check, names: Mapping[str, str]) -> tuple[object, ...]:
        condition = check.condition
        operands = [(names.get(one.binding, one.binding), one.field) for one in condition.operands]
        if condition.operator.symmetric:
            operands = sorted(operands)
        return condition.operator.name, condition.days, condition.negated, condition.possibly, tuple(operands)

    def rules(names: Mapping[str, str]) -> list[tuple[object, ...]]:
        tests = [("where", *sides(check, names)) for check in rule.where]
        tests += [(f"unless {n}", *sides(check, names)) for n, one in enumerate(rule.unless) for check in one.where]
        return sorted(tests, key=repr)

    return rules({}) == rules(swap)


class _Compiler:
    """Writes the statement, CTE by CTE."""

    def __init__(self, rule: Rule) -> None:
        self.rule = rule
        self.parameters = _Parameters()
        self.a, self.b = (name for name, _ in rule.patterns)
        self.symmetric = symmetric(rule)
        own: dict[str, list[Predicate]] = {self.a: [], self.b: []}
        self.of_positions: list[Predicate] = []
        self.of_members: list[Predicate] = []
        for predicate in self._conditions():
            names = bindings(predicate)
            if len(names) == 1:
                own[min(names)].append(predicate)
            elif all(_of_position(term.column) for term in terms(predicate)):
                self.of_positions.append(predicate)
            else:
                self.of_members.append(predicate)
        self.own = own
        self.excuses = [
            (excuse, [check.condition.possible(check.kind) for check in excuse.where]) for excuse in rule.unless
        ]
        self.by_member = bool(self.of_members or any(self._of_pair(tests) for _, tests in self.excuses))

    def query(self) -> Query:
        one_table = self._same_rows()
        left = self._rows("left_row", self.a)
        right = "right_row AS (SELECT * FROM left_row)" if one_table else self._rows("right_row", self.b)
        steps = [
            left,
            right,
            self._positions("left_position", "left_row", self.a),
            self._positions("right_position", "right_row", self.b),
        ]
        steps.append(self._pairs())
        if self.by_member:
            steps += [self._cells("left_cell", "left_row", self.a), self._cells("right_cell", "right_row", self.b)]
        steps += [self._excuse_rows(n) for n in range(len(self.excuses))]
        steps += [self._hits()]
        return Query("WITH\n" + ",\n".join(steps) + "\n" + self._members(), tuple(self.parameters.values))

    # What must be true.

    def _conditions(self) -> Iterable[Predicate]:
        """Every required condition, as predicates over the columns of one or both bindings."""
        joins = list(self.rule.file.same)
        if self.rule.scoped:
            joins += ["scope", "unit"]
        for name in dict.fromkeys(joins):
            if name == "event":
                continue
            equal = Compare(Term(self.a, name), "=", Term(self.b, name))
            known = FIELDS[name].of_position
            yield equal if known else every(equal, _known(Term(self.a, name)))
        for name in self.rule.file.different:
            first, second = Term(self.a, name), Term(self.b, name)
            yield Compare(first, "<>", second)
            yield _known(first)
            yield _known(second)
        for check in self.rule.where:
            yield from conjuncts(check.condition.required(check.kind))

    def _same_rows(self) -> bool:
        """Whether both sides are drawn from the same rows, so that they need to be read only once."""
        (_, first), (_, second) = self.rule.patterns
        return first == second and [rename(one, {self.a: self.b}) for one in self.own[self.a]] == self.own[self.b]

    def _of_pair(self, tests: Sequence[Predicate]) -> bool:
        return any(
            term.binding in (self.a, self.b) and not _of_position(term.column) for test in tests for term in terms(test)
        )

    # Columns that the rule looks at.

    def _columns(self, binding: str, *, of_position: bool) -> list[str]:
        looked_at = [*self.of_positions, *self.of_members, *(test for _, tests in self.excuses for test in tests)]
        names = {binding}
        if self._same_rows():
            names = {self.a, self.b}
        found = {term.column: None for test in looked_at for term in terms(test) if term.binding in names}
        return [name for name in found if _of_position(name) == of_position]

    # The steps.

    def _rows(self, name: str, binding: str) -> str:
        """The statements that fit a pattern, each with the position and the cell that it belongs to."""
        pattern = dict(self.rule.patterns)[binding]
        of_position = self._columns(binding, of_position=True)
        of_member = self._columns(binding, of_position=False) if self.by_member else []
        columns = [f"{_expression(column)} AS {column}" for column in (*of_position, *of_member)]
        where = self._pattern(pattern, FACTUALITIES)
        where += [self._sql(test, {binding: ""}, expressions=True) for test in self.own[binding]]
        position = ", ".join((self.rule.key, *POSITION))
        selected = ["n", f"{self.rule.key} AS joined", *columns, f"MIN(n) OVER (PARTITION BY {position}) AS position"]
        if of_member:
            cell = ", ".join((position, *(_expression(column) for column in of_member)))
            selected.append(f"MIN(n) OVER (PARTITION BY {cell}) AS cell")
        return f"{name} AS (\n  SELECT {', '.join(selected)}\n  FROM statement\n  WHERE {' AND '.join(where)}\n)"

    def _positions(self, name: str, rows: str, binding: str) -> str:
        columns = [f"MIN({column}) AS {column}" for column in self._columns(binding, of_position=True)]
        if self.by_member:
            for column in self._columns(binding, of_position=False):
                columns += [f"MIN({column}) AS min_{column}", f"MAX({column}) AS max_{column}"]
        selected = ", ".join(["position", "MIN(joined) AS joined", *columns])
        return f"{name} AS (SELECT {selected} FROM {rows} GROUP BY position)"

    def _pairs(self) -> str:
        """Positions that clash as far as what they say goes, and whose extremes in time leave room for members that do."""
        on = ["l.joined = r.joined"]
        on += [self._sql(test, {self.a: "l.", self.b: "r."}) for test in self.of_positions]
        on += [self._sql_of(bound) for bound in (self._bound(test) for test in self.of_members) if bound]
        if self.symmetric:
            on.append("l.position < r.position")
        kept = ["l.position AS a", "r.position AS b", "l.joined AS joined"]
        for side, binding in (("l", self.a), ("r", self.b)):
            names = list(self._columns(binding, of_position=True))
            if self.by_member:
                names += [
                    f"{m}_{column}" for column in self._columns(binding, of_position=False) for m in ("min", "max")
                ]
            kept += [f"{side}.{column} AS {side}_{column}" for column in names]
        return f"pair AS (\n  SELECT {', '.join(kept)}\n  FROM left_position l JOIN right_position r ON {' AND '.join(on)}\n)"

    def _bound(self, test: Predicate) -> tuple[str, str, Compare] | None:
        """What a comparison asks of the extremes of two positions: for ``l.x < r.y``, that the least x lies below the greatest y."""
        if not isinstance(test, Compare) or not isinstance(test.right, Term) or test.op in ("=", "<>"):
            return None
        return ("min", "max", test) if test.op in ("<", "<=") else ("max", "min", test)

    def _sql_of(self, bound: tuple[str, str, Compare]) -> str:
        first, second, test = bound
        side = {self.a: "l.", self.b: "r."}
        assert isinstance(test.right, Term)
        left = self._extreme(test.left, first, side[test.left.binding])
        return f"{left} {test.op} {self._extreme(test.right, second, side[test.right.binding])}"

    def _extreme(self, term: Term, extreme: str, prefix: str) -> str:
        """The least or greatest of a column in a position; what the position itself says is the same in all of it."""
        column = term.column if _of_position(term.column) else f"{extreme}_{term.column}"
        return self._plus(prefix + column, term)

    def _cells(self, name: str, rows: str, binding: str) -> str:
        columns = "".join(f", MIN({column}) AS {column}" for column in self._columns(binding, of_position=False))
        cell = "cell" if self._columns(binding, of_position=False) else "position"
        return f"{name} AS (SELECT {cell} AS cell, MIN(position) AS position{columns} FROM {rows} GROUP BY {cell})"

    def _excuse_rows(self, n: int) -> str:
        """The statements that may take a conflict back."""
        excuse, tests = self.excuses[n]
        columns = {term.column: None for test in tests for term in terms(test) if term.binding == excuse.binding}
        selected = [f"{self.rule.key} AS joined", *(f"{_expression(column)} AS {column}" for column in columns)]
        where = self._pattern(excuse.pattern, None)
        own = [test for test in tests if bindings(test) == {excuse.binding}]
        where += [self._sql(test, {excuse.binding: ""}, expressions=True) for test in own]
        return f"excuse_{n} AS (\n  SELECT DISTINCT {', '.join(selected)}\n  FROM statement\n  WHERE {' AND '.join(where)}\n)"

    def _hits(self) -> str:
        """Members of two positions that clash, by cell: statements that agree in all that the rule looks at."""
        if not self.by_member:
            where = self._excused()
            return f"hit AS (\n  SELECT p.a, p.b FROM pair p{where}\n)"
        on = [to_sql(test, self._column, self.parameters.bind) for test in self.of_members]
        left, right = ["l.position = p.a"], ["r.position = p.b"]
        for test in self.of_members:
            bound = self._bound(test)
            if bound:
                self._against_extremes(bound, left, right)
        where = self._excused()
        return (
            "hit AS (\n  SELECT p.a, p.b, l.cell AS left_cell, r.cell AS right_cell\n  FROM pair p\n"
            f"  JOIN left_cell l ON {' AND '.join(left)}\n"
            f"  JOIN right_cell r ON {' AND '.join([*right, *on])}{where}\n"
            "  GROUP BY GROUPING SETS ((p.a, p.b, l.cell), (p.a, p.b, r.cell))\n)"
        )

    def _against_extremes(self, bound: tuple[str, str, Compare], left: list[str], right: list[str]) -> None:
        """Cells that cannot clash with any of the other position are dropped before they are paired."""
        first, second, test = bound
        assert isinstance(test.right, Term)
        for term, other, extreme, flipped in (
            (test.left, test.right, second, False),
            (test.right, test.left, first, True),
        ):
            side, across = ("l", "r") if term.binding == self.a else ("r", "l")
            mine = self._plus(self._column(term), term)
            theirs = self._extreme(other, extreme, f"p.{across}_")
            sql = f"{theirs} {test.op} {mine}" if flipped else f"{mine} {test.op} {theirs}"
            (left if side == "l" else right).append(sql)

    def _excused(self) -> str:
        parts = []
        for n, (excuse, tests) in enumerate(self.excuses):
            on = ["u.joined = p.joined"]
            on += [
                to_sql(test, self._column, self.parameters.bind) for test in tests if bindings(test) != {excuse.binding}
            ]
            parts.append(f"NOT EXISTS (SELECT 1 FROM excuse_{n} u WHERE {' AND '.join(on)})")
        return f"\n  WHERE {' AND '.join(parts)}" if parts else ""

    def _column(self, term: Term) -> str:
        """Where a column stands when cells are paired: with the pair, with a cell, or with an excuse."""
        if term.binding not in (self.a, self.b):
            return f"u.{term.column}"
        side = "l" if term.binding == self.a else "r"
        return f"p.{side}_{term.column}" if _of_position(term.column) else f"{side}.{term.column}"

    def _members(self) -> str:
        if not self.by_member:
            return (
                "SELECT h.a, h.b, 0 AS side, m.n FROM hit h JOIN left_row m ON m.position = h.a\nUNION ALL\n"
                "SELECT h.a, h.b, 1 AS side, m.n FROM hit h JOIN right_row m ON m.position = h.b\nORDER BY 1, 2, 3, 4"
            )
        left, right = ("cell" if self._columns(name, of_position=False) else "position" for name in (self.a, self.b))
        return (
            f"SELECT h.a, h.b, 0 AS side, m.n FROM hit h JOIN left_row m ON m.{left} = h.left_cell\nUNION ALL\n"
            f"SELECT h.a, h.b, 1 AS side, m.n FROM hit h JOIN right_row m ON m.{right} = h.right_cell\nORDER BY 1, 2, 3, 4"
        )

    # Pieces of SQL.

    def _pattern(self, pattern: Pattern, factualities: tuple[str, ...] | None) -> list[str]:
        polarity = None if pattern.polarity == "either" else (pattern.polarity,)
        wanted: dict[str, Sequence[str] | None] = {
            "slot": pattern.slot,
            "over_time": pattern.over_time,
            "kind": (pattern.kind,) if pattern.kind else None,
            "value": pattern.value,
            "polarity": polarity,
            "factuality": pattern.factuality or factualities,
            "subject": (pattern.subject,) if pattern.subject else None,
            "type": pattern.type,
            "part": pattern.part,
        }
        where = [f"{self.rule.key} <> ''"]
        for column, words in wanted.items():
            if words:
                marks = ", ".join(self.parameters.bind(word) for word in words)
                where.append(f"{column} IN ({marks})")
        return where

    def _sql(self, test: Predicate, prefixes: Mapping[str, str], *, expressions: bool = False) -> str:
        def column(term: Term) -> str:
            return _expression(term.column) if expressions else prefixes[term.binding] + term.column

        return to_sql(test, column, self.parameters.bind)

    def _plus(self, column: str, term: Term) -> str:
        return f"{column} + {self.parameters.bind(term.plus)}" if term.plus else column


def _known(term: Term) -> Compare:
    from checker.rules.predicates import Literally

    return Compare(term, "<>", Literally(""))


def _of_position(column: str) -> bool:
    return FIELDS[field_of(column)].of_position


def _expression(column: str) -> str:
    """The column of ``statement``, or how the last minute of a day is had from an end."""
    if column in COLUMNS:
        return column
    end = column.replace("_last_", "_end_")
    assert end in COLUMNS
    last = f"(CAST(FLOOR(({end} - 1) / {DAY}.0) AS BIGINT) + 1) * {DAY} - 1"
    return f"CASE WHEN {end} IN ({EARLIEST}, {LATEST}) THEN {end} ELSE {last} END"
