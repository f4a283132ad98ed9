"""A pair rule as one SQL statement over the table ``statement``.

For "one side announces, the other says nothing is agreed" the statement reads the announcements and the denials of each
event, groups each into *positions* (what is said, whoever says it), pairs positions, not rows, and asks for members of
two positions that certainly clash; members that agree in all that the rule looks at are one *cell*. 5,000 copies of two
numbers are two positions, and one hit. One row comes out for each member of a hit:

    a, b       the two positions, each named by the least row in it
    side, n    0 or 1, and the row

Where conditions are about times, the members of a position are first cut into days. For two days of two positions the
earliest and latest times tell whether no members clash, or all do; only where they leave it open are cells paired.

The SQL is standard: CTEs, joins, window functions, GROUPING SETS. What an author wrote reaches it as bound parameters
only; columns come from closed lists."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from checker.engine.plan import ExcusePlan, is_bound, is_of_position, plan
from checker.engine.schema import COLUMNS, POSITION
from checker.rules.model import Pattern, Rule
from checker.rules.predicates import Atom, Compare, Predicate, Term, terms, to_sql
from checker.temporal.span import DAY, EARLIEST, LATEST

FACTUALITIES = ("certain",)
"""What a pattern that does not say takes."""


@dataclass(frozen=True, slots=True)
class Query:
    """SQL and its parameters, ``$1`` first."""

    sql: str
    parameters: tuple[Atom, ...]


def compile_rule(rule: Rule) -> Query:
    """The statement that finds the rule's hits."""
    writer = _Writer(rule)
    return Query(writer.statement(), tuple(writer.parameters.values))


def select(rule: Rule, binding: str, columns: Sequence[str]) -> Query:
    """The statement that reads these columns of all statements that fit one pattern of a network rule, in order."""
    parameters = _Parameters()
    where = _fits(dict(rule.patterns)[binding], FACTUALITIES, rule.key, parameters.bind)
    for check in rule.where:
        if check.condition.operands[0].binding == binding:
            required = check.condition.required(check.kind)
            where.append(to_sql(required, lambda term: _expression(term.column), parameters.bind))
    read = ", ".join(f"s.{column}" for column in columns)
    return Query(f"SELECT {read} FROM statement s WHERE {_and(where)} ORDER BY s.n", tuple(parameters.values))


@dataclass
class _Parameters:
    values: list[Atom] = field(default_factory=list)

    def bind(self, value: Atom) -> str:
        self.values.append(value)
        return f"${len(self.values)}"


class _Writer:
    """Writes the statement, step by step."""

    def __init__(self, rule: Rule) -> None:
        self.key = rule.key
        self.patterns = dict(rule.patterns)
        self.plan = plan(rule)
        self.parameters = _Parameters()
        self.sides = {self.plan.a: "l", self.plan.b: "r"}

    def statement(self) -> str:
        a, b = self.plan.a, self.plan.b
        steps = [self.excuse(one) for one in self.plan.excuses]
        steps.append(self.rows("left_row", a))
        steps.append("right_row AS (SELECT * FROM left_row)" if self.plan.one_table else self.rows("right_row", b))
        steps += [self.positions("left_position", "left_row", a), self.positions("right_position", "right_row", b)]
        steps.append(self.pairs())
        if self.plan.by_member:
            steps += [self.cells("left_cell", "left_row", a), self.cells("right_cell", "right_row", b)]
            if not self.plan.by_extremes:
                steps += [self.parts("left_part", "left_cell", a), self.parts("right_part", "right_cell", b)]
                steps.append(self.part_pairs())
        steps.append(self.hits())
        return "WITH\n" + ",\n".join(steps) + "\n" + self.members()

    # The steps.

    def excuse(self, one: ExcusePlan) -> str:
        """The statements that may take a conflict back."""
        found = {term.column: None for test in one.tests for term in terms(test) if term.binding == one.binding}
        selected = [f"{self.key} AS joined", *(f"{_expression(column)} AS {column}" for column in found)]
        where = [*self._pattern(one.pattern, ()), *(self._of_row(test) for test in one.own)]
        name = f"excuse_{one.number}"
        return f"{name} AS (\n  SELECT DISTINCT {', '.join(selected)}\n  FROM statement s\n  WHERE {_and(where)}\n)"

    def rows(self, name: str, binding: str) -> str:
        """The statements that fit a pattern, each with the position and the cell that it belongs to."""
        of_position = self.plan.columns(binding, of_position=True)
        of_member = self.plan.columns(binding, of_position=False)
        where = [*self._pattern(self.patterns[binding], FACTUALITIES)]
        where += [self._of_row(test) for test in self.plan.own[binding]]
        where += [self._without(one, f"s.{self.key}", self._row_column) for one in self.plan.row_excuses(binding)]
        position = ", ".join(f"s.{column}" for column in (self.key, *POSITION))
        selected = ["s.n", f"s.{self.key} AS joined"]
        selected += [f"{_expression(column)} AS {column}" for column in (*of_position, *of_member)]
        if self.plan.apart:
            selected.append(f"s.{self.plan.apart} AS apart")
        selected.append(f"MIN(s.n) OVER (PARTITION BY {position}) AS position")
        if of_member:
            cell = ", ".join((position, *(_expression(column) for column in of_member)))
            selected.append(f"MIN(s.n) OVER (PARTITION BY {cell}) AS cell")
        if self.plan.by_member:
            clock = self.plan.clock(binding)
            day = f"CAST(FLOOR({_expression(clock)} / {DAY}.0) AS BIGINT)" if clock else "0"
            selected.append(f"{day} AS day")
        return f"{name} AS (\n  SELECT {', '.join(selected)}\n  FROM statement s\n  WHERE {_and(where)}\n)"

    def positions(self, name: str, rows: str, binding: str) -> str:
        """One row a position, with the extremes of what its members differ in."""
        selected = ["position", "MIN(joined) AS joined"]
        selected += [f"MIN({column}) AS {column}" for column in self.plan.columns(binding, of_position=True)]
        for column in self._varying(binding):
            selected += [f"MIN({column}) AS min_{column}", f"MAX({column}) AS max_{column}"]
        return f"{name} AS (SELECT {', '.join(selected)} FROM {rows} GROUP BY position)"

    def pairs(self) -> str:
        """Positions that clash as far as what they say goes, and whose extremes leave room for members that do."""
        on = ["l.joined = r.joined"]
        on += [
            to_sql(test, lambda term: f"{self.sides[term.binding]}.{term.column}", self._bind)
            for test in self.plan.of_positions
        ]
        on += [self._room(test) for test in self.plan.of_members if isinstance(test, Compare) and is_bound(test)]
        if self.plan.apart:
            on.append(_differ("l", "r"))
        if self.plan.symmetric:
            on.append("l.position < r.position")
        kept = ["l.position AS a", "r.position AS b", "l.joined AS joined"]
        for binding, side in self.sides.items():
            names = list(self.plan.columns(binding, of_position=True))
            names += [f"{extreme}_{column}" for column in self._varying(binding) for extreme in ("min", "max")]
            kept += [f"{side}.{column} AS {side}_{column}" for column in names]
        source = f"left_position l JOIN right_position r ON {_and(on)}"
        return f"pair AS (\n  SELECT {', '.join(kept)}\n  FROM {source}\n)"

    def cells(self, name: str, rows: str, binding: str) -> str:
        """One row a cell."""
        selected = [f"{self.plan.cell(binding)} AS cell", "MIN(position) AS position", "MIN(day) AS day"]
        selected += [f"MIN({column}) AS {column}" for column in self.plan.columns(binding, of_position=False)]
        if self.plan.apart:
            selected += ["MIN(apart) AS min_apart", "MAX(apart) AS max_apart"]
        return f"{name} AS (SELECT {', '.join(selected)} FROM {rows} GROUP BY {self.plan.cell(binding)})"

    def parts(self, name: str, cells: str, binding: str) -> str:
        """One row for the cells of a position that are of one day, with their extremes."""
        selected = ["position", "day"]
        for column in self.plan.columns(binding, of_position=False):
            selected += [f"MIN({column}) AS min_{column}", f"MAX({column}) AS max_{column}"]
        if self.plan.apart:
            selected += ["MIN(min_apart) AS min_apart", "MAX(max_apart) AS max_apart"]
        return f"{name} AS (SELECT {', '.join(selected)} FROM {cells} GROUP BY position, day)"

    def part_pairs(self) -> str:
        """Two days of two positions: ``whole`` is 1 where all of both clash; where none can, there is no row."""
        bounds = [test for test in self.plan.of_members if isinstance(test, Compare) and is_bound(test)]
        on = ["r.position = p.b", *(self._of_parts(test, _extremes(test)) for test in bounds)]
        on += [_differ("l", "r")] if self.plan.apart else []
        whole = "0"
        if self.plan.all_bounds:
            sure = [self._of_parts(test, (_extremes(test)[1], _extremes(test)[0])) for test in bounds]
            whole = f"CASE WHEN {_and(sure)} THEN 1 ELSE 0 END" if sure else "1"
        kept = ["p.a", "p.b", "p.joined", "l.day AS left_day", "r.day AS right_day", f"{whole} AS whole"]
        for binding, side in self.sides.items():
            kept += [f"p.{side}_{column}" for column in self.plan.columns(binding, of_position=True)]
            names = [f"{extreme}_{column}" for column in self._varying(binding) for extreme in ("min", "max")]
            kept += [f"{side}.{column} AS {side}_{column}" for column in names]
        source = f"pair p JOIN left_part l ON l.position = p.a JOIN right_part r ON {_and(on)}"
        return f"part AS (\n  SELECT {', '.join(kept)}\n  FROM {source}\n)"

    def hits(self) -> str:
        """Which days, or cells, of which two positions clash.

        Where cells must share a name, the left one is chosen first: with a free hand, a planner that takes the name to
        be telling pairs all that one speaker ever said, and asks for the positions last."""
        at = "p" if self.plan.named_alike else "l"

        def column(term: Term) -> str:
            return self._column(term, at)

        excused = [self._without(one, "p.joined", column) for one in self.plan.pair_excuses]
        where = f"\n  WHERE {_and(excused)}" if excused else ""
        if not self.plan.by_member:
            kept = ["p.a", "p.b", "p.a AS left_cell", "p.b AS right_cell", *self._apart("p.{side}_{extreme}_apart")]
            return f"hit AS (\n  SELECT {', '.join(kept)}\n  FROM pair p{where}\n)"
        left, right = ["l.position = p.a"], ["r.position = p.b"]
        for test in self.plan.of_members:
            if isinstance(test, Compare) and is_bound(test):
                self._against_extremes(test, left, right)
        if self.plan.by_extremes:
            return (
                f"hit AS (\n  SELECT p.a, p.b, l.cell AS left_cell, NULL AS right_cell\n"
                f"  FROM pair p JOIN left_cell l ON {_and(left)}{where}\n"
                "  UNION ALL\n  SELECT p.a, p.b, NULL, r.cell\n"
                f"  FROM pair p JOIN right_cell r ON {_and(right)}{where}\n)"
            )
        left += ["l.day = p.left_day", "p.whole = 0"]
        right += ["r.day = p.right_day", *(to_sql(test, column, self._bind) for test in self.plan.of_members)]
        right += [_differ(at, "r")] if self.plan.apart else []
        apart = self._apart("{function}({side}.{extreme}_apart)", at)
        of_cells = ", ".join([f"{at}.cell AS left_cell", "r.cell AS right_cell", *apart])
        of_days = ", ".join(["p.left_day", "p.right_day", *self._apart("{function}(p.{side}_{extreme}_apart)")])
        whole = _and(["p.whole = 1", *excused]) if self.plan.all_bounds else "1 = 0"
        first, source = "", f"part p\n  JOIN left_cell l ON {_and(left)}"
        if self.plan.named_alike:
            first, source = f"chosen AS MATERIALIZED (\n  SELECT p.*, l.*\n  FROM {source}\n),\n", "chosen p"
        return (
            f"{first}hit AS (\n  SELECT p.a, p.b, {of_cells}\n"
            f"  FROM {source}\n  JOIN right_cell r ON {_and(right)}{where}\n"
            f"  GROUP BY GROUPING SETS ((p.a, p.b, {at}.cell), (p.a, p.b, r.cell))\n),\n"
            f"hit_day AS (\n  SELECT p.a, p.b, {of_days}\n"
            f"  FROM part p WHERE {whole}\n"
            "  GROUP BY GROUPING SETS ((p.a, p.b, p.left_day), (p.a, p.b, p.right_day))\n)"
        )

    def members(self) -> str:
        """The rows of the cells and days that clash, each with the position of its side."""
        found = []
        for number, (binding, side, across) in enumerate(((self.plan.a, "left", "r"), (self.plan.b, "right", "l"))):
            apart = ""
            if self.plan.apart:
                apart = f" AND (m.apart <> h.{across}_min_apart OR m.apart <> h.{across}_max_apart)"
            selected = f"SELECT h.a, h.b, {number} AS side, m.n"
            cell = f"m.{self.plan.cell(binding)} = h.{side}_cell"
            found.append(f"{selected} FROM hit h JOIN {side}_row m ON {cell}{apart}")
            if self.plan.by_member and not self.plan.by_extremes:
                position = "a" if side == "left" else "b"
                day = f"m.position = h.{position} AND m.day = h.{side}_day"
                found.append(f"{selected} FROM hit_day h JOIN {side}_row m ON {day}{apart}")
        return "\nUNION\n".join(found) + "\nORDER BY 1, 2, 3, 4"

    # Pieces of SQL.

    def _varying(self, binding: str) -> tuple[str, ...]:
        return (*self.plan.columns(binding, of_position=False), *(("apart",) if self.plan.apart else ()))

    def _apart(self, template: str, left: str = "l") -> list[str]:
        """The extremes of the names in which members must differ, on both sides, under their usual names."""
        if not self.plan.apart:
            return []
        return [
            f"{template.format(side=at, extreme=extreme, function=extreme.upper())} AS {side}_{extreme}_apart"
            for side, at in (("l", left), ("r", "r"))
            for extreme in ("min", "max")
        ]

    def _of_parts(self, test: Compare, extremes: tuple[str, str]) -> str:
        """A comparison of the extremes of two parts; what a position says stands with the pair."""
        assert isinstance(test.right, Term)
        left, right = (
            f"p.{self.sides[term.binding]}_{term.column}"
            if is_of_position(term.column)
            else f"{self.sides[term.binding]}.{extreme}_{term.column}"
            for term, extreme in zip((test.left, test.right), extremes, strict=True)
        )
        return f"{self._plus(left, test.left)} {test.op} {self._plus(right, test.right)}"

    def _room(self, test: Compare) -> str:
        """For ``l.x < r.y``: the least x of one position lies below the greatest y of the other."""
        assert isinstance(test.right, Term)
        first, second = _extremes(test)
        left = self._extreme(test.left, first, f"{self.sides[test.left.binding]}.")
        return f"{left} {test.op} {self._extreme(test.right, second, f'{self.sides[test.right.binding]}.')}"

    def _against_extremes(self, test: Compare, left: list[str], right: list[str]) -> None:
        """Cells that cannot clash with any of the other position are dropped before they are paired."""
        assert isinstance(test.right, Term)
        first, second = _extremes(test)
        for term, other, extreme in ((test.left, test.right, second), (test.right, test.left, first)):
            side = self.sides[term.binding]
            mine = self._plus(self._column(term), term)
            theirs = self._extreme(other, extreme, f"p.{self.sides[other.binding]}_")
            sql = f"{mine} {test.op} {theirs}" if term is test.left else f"{theirs} {test.op} {mine}"
            (left if side == "l" else right).append(sql)

    def _extreme(self, term: Term, extreme: str, prefix: str) -> str:
        """The least or greatest of a column in a position; what the position itself says is the same in all of it."""
        column = term.column if is_of_position(term.column) else f"{extreme}_{term.column}"
        return self._plus(prefix + column, term)

    def _without(self, one: ExcusePlan, key: str, column: Callable[[Term], str]) -> str:
        """That no statement takes it back."""

        def named(term: Term) -> str:
            return f"u.{term.column}" if term.binding == one.binding else column(term)

        on = [f"u.joined = {key}", *(to_sql(test, named, self._bind) for test in one.tests)]
        return f"NOT EXISTS (SELECT 1 FROM excuse_{one.number} u WHERE {_and(on)})"

    def _column(self, term: Term, left: str = "l") -> str:
        """Where a column stands when cells are paired: with the pair, or with a cell; ``left`` names the left one."""
        side = self.sides[term.binding]
        cell = left if side == "l" else side
        return f"p.{side}_{term.column}" if is_of_position(term.column) else f"{cell}.{term.column}"

    @staticmethod
    def _row_column(term: Term) -> str:
        return _expression(term.column)

    def _of_row(self, test: Predicate) -> str:
        return to_sql(test, self._row_column, self._bind)

    def _pattern(self, pattern: Pattern, factualities: tuple[str, ...]) -> list[str]:
        return _fits(pattern, factualities, self.key, self._bind)

    def _plus(self, column: str, term: Term) -> str:
        return f"{column} + {self._bind(term.plus)}" if term.plus else column

    def _bind(self, value: Atom) -> str:
        return self.parameters.bind(value)


def _fits(pattern: Pattern, factualities: tuple[str, ...], key: str, bind: Callable[[Atom], str]) -> list[str]:
    """What a pattern asks of a row of ``statement s``."""
    wanted: Mapping[str, Sequence[str] | None] = {
        "slot": pattern.slot,
        "over_time": pattern.over_time,
        "kind": (pattern.kind,) if pattern.kind else None,
        "value": pattern.value,
        "polarity": None if pattern.polarity == "either" else (pattern.polarity,),
        "factuality": pattern.factuality or factualities,
        "subject": (pattern.subject,) if pattern.subject else None,
        "type": pattern.type,
        "part": pattern.part,
    }
    where = [f"s.{key} <> ''"]
    for column, words in wanted.items():
        if words:
            where.append(f"s.{column} IN ({', '.join(bind(word) for word in words)})")
    return where


def _and(parts: Sequence[str]) -> str:
    return " AND ".join(parts)


def _differ(left: str, right: str) -> str:
    """Two groups hold two different names unless all of both are one name."""
    return f"({left}.min_apart <> {right}.max_apart OR {left}.max_apart <> {right}.min_apart)"


def _extremes(test: Compare) -> tuple[str, str]:
    return ("min", "max") if test.op in ("<", "<=") else ("max", "min")


def _expression(column: str) -> str:
    """A column of ``statement s``, or how the last minute of a day is had from an end."""
    if column in COLUMNS:
        return f"s.{column}"
    end = column.replace("_last_", "_end_")
    assert end in COLUMNS
    last = f"(CAST(FLOOR((s.{end} - 1) / {DAY}.0) AS BIGINT) + 1) * {DAY} - 1"
    return f"CASE WHEN s.{end} IN ({EARLIEST}, {LATEST}) THEN s.{end} ELSE {last} END"
