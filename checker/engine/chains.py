"""A network rule over the table: chains of statements about several events that no course of events can fit.

    the vote was on 3 May; the talks began two days after the vote; the talks ended on 3 May

Every statement that the rule takes becomes constraints between the starts and ends of events
(:mod:`checker.temporal.network`); a shortest negative cycle is a hit, with a side for each thing that is said on it.
What one article says must fit by itself: where it does not, it was misread, and its orders and durations are left out.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal, NamedTuple

from checker.engine.compile import select
from checker.engine.hit import Bound, Hit, Side
from checker.engine.schema import LEAST, MOST
from checker.engine.table import Table
from checker.rules.model import Rule
from checker.rules.networks import LINKS
from checker.temporal.network import ORIGIN, Conflict, Constraint, Point, end, solve, start
from checker.temporal.span import DAY, EARLIEST, LATEST, Minutes

_HOUR = 60
_MOST_CONFLICTS = 100
_COLUMNS = (
    "n", "article", "publisher", "origin", "source", "event_without_time", "type", "slot", "value", "value_low",
    "value_high", "value_start_lo", "value_end_hi",
)  # fmt: skip


class _Row(NamedTuple):
    """One statement that feeds the network."""

    n: int
    article: str
    publisher: str
    origin: str
    source: str
    event: str
    type: str
    slot: str
    value: str
    low: float
    high: float
    start_lo: Minutes
    end_hi: Minutes


@dataclass(frozen=True, slots=True)
class _Relation:
    """An order statement's value; ``low``/``high`` in minutes."""

    relation: str
    edge: str
    low: Minutes | None
    high: Minutes | None
    other: str
    other_type: str

    @classmethod
    def of(cls, value: str) -> _Relation:
        """From the table's ``value``."""
        relation, edge, low, high, other, kind = json.loads(value)
        least, most = (None if bound is None else round(bound / 60) for bound in (low, high))
        return cls(relation, edge, least, most, other, kind)


@dataclass(frozen=True, slots=True)
class _Position:
    """What is said of one event, by all who say it; ``tag`` names it in the network."""

    tag: str
    binding: str
    first: _Row
    rows: tuple[_Row, ...]
    relation: _Relation | None

    @property
    def is_link(self) -> bool:
        return self.first.slot in LINKS

    @property
    def linked(self) -> tuple[str, ...]:
        """The events that a link is about: what is said of no such event is in no chain."""
        if self.relation is not None:
            return self.first.event, self.relation.other
        return (self.first.event,) if self.is_link else ()


def hits(rule: Rule, table: Table) -> Iterator[Hit]:
    """The chains that cannot hold, by the first statement of each."""
    taken = _consistent(rule, _positions(rule, table))
    by_tag = {position.tag: position for position in taken}
    found = []
    for component in solve(_all_constraints(rule, taken), most=_MOST_CONFLICTS):
        for conflict in component.conflicts:
            told = _told(rule, conflict, by_tag, table)
            if told is not None:
                found.append(told)
    yield from sorted(found, key=lambda hit: tuple(side.ids for side in hit.sides))


def _positions(rule: Rule, table: Table) -> list[_Position]:
    """The statements that fit a pattern, by what they say of which event."""
    groups: dict[tuple[object, ...], list[tuple[str, _Row]]] = {}
    seen: set[int] = set()
    cursor = table.connection.cursor()
    for name, _ in rule.patterns:
        query = select(rule, name, _COLUMNS)
        for values in cursor.execute(query.sql, list(query.parameters)).fetchall():
            row = _Row(*values)
            if row.n not in seen:
                seen.add(row.n)
                groups.setdefault((row.event, row.slot, row.value), []).append((name, row))
    finer = {_day_of(row) for members in groups.values() for _, row in members if row.slot in {"begin", "end"}}
    positions = []
    for members in groups.values():
        members = [one for one in members if one[1].slot != "time" or _day_of(one[1]) not in finer]
        if not members:
            continue
        rows = tuple(sorted(row for _, row in members))
        relation = _Relation.of(rows[0].value) if rows[0].slot == "order" else None
        if relation is None or relation.other not in ("", rows[0].event):
            positions.append(_Position(_tag(rows[0]), members[0][0], rows[0], rows, relation))
    linked = {event for position in positions for event in position.linked}
    return sorted((one for one in positions if one.first.event in linked), key=lambda position: position.tag)


def _consistent(rule: Rule, positions: Sequence[_Position]) -> list[_Position]:
    """Without the orders and durations of articles that do not fit by themselves."""
    told: dict[str, list[_Position]] = {}
    for position in positions:
        for row in {row.article: row for row in position.rows}.values():
            told.setdefault(row.article, []).append(_within(position, row))
    several = (said for said in told.values() if len(said) > 1 and any(one.is_link for one in said))
    alone = [position for said in several for position in said]
    own = {position.tag: position.first.article for position in alone}
    misread = {
        own[constraint.tag]
        for component in solve(_all_constraints(rule, alone), most=1)
        for conflict in component.conflicts
        for constraint in conflict
        if constraint.tag is not None
    }
    kept = []
    for position in positions:
        rows = tuple(row for row in position.rows if not (position.is_link and row.article in misread))
        if rows:
            kept.append(replace(position, rows=rows))
    return kept


def _within(position: _Position, row: _Row) -> _Position:
    """The position as one article has it, its events kept apart from those of the others."""
    relation = position.relation
    if relation is not None:
        relation = replace(relation, other=f"{row.article}\0{relation.other}")
    row = row._replace(event=f"{row.article}\0{row.event}")
    return _Position(_tag(row), position.binding, row, (row,), relation)


def _day_of(row: _Row) -> tuple[str, str, Minutes, Minutes]:
    """Who dates which event to what: "the talks began on Monday" need not be told again as "the talks, on Monday"."""
    return row.article, row.event, row.start_lo, row.end_hi


def _tag(row: _Row) -> str:
    return f"{row.n:010}"


# From statements to constraints.


def _all_constraints(rule: Rule, positions: Sequence[_Position]) -> list[Constraint]:
    brief, lingering = frozenset(rule.file.brief), frozenset(rule.file.lingering)
    lasting = {one.first.event for one in positions if _shows_length(one.first)}
    found: list[Constraint] = []
    for one in positions:
        row = one.first
        if one.relation is not None:
            found += _ordered(row, one.relation, one.tag, lingering)
        elif row.slot == "duration":
            found += _lasted(row, one.tag)
        else:
            found += _dated(row, one.tag, within=row.type in brief and row.event not in lasting)
    return found


def _shows_length(row: _Row) -> bool:
    return row.slot in {"begin", "end"} or (row.slot == "duration" and row.low >= DAY * 60 / 2)


def _at_least(early: Point, late: Point, minutes: Minutes, tag: str) -> Constraint:
    return Constraint(late, early, -minutes, tag)


def _dated(row: _Row, tag: str, *, within: bool) -> Iterator[Constraint]:
    """Calendar days. "On Tuesday" holds all of what is over within the day, and some of what takes longer."""
    low = row.start_lo // DAY * DAY if row.start_lo > EARLIEST else None
    high = -(-row.end_hi // DAY) * DAY if row.end_hi < LATEST else None
    first, last = start(row.event), end(row.event)
    if row.slot == "begin":
        last = first
    elif row.slot == "end":
        first = last
    elif not within:
        first, last = last, first
    if low is not None:
        yield Constraint(first, ORIGIN, -(low + (first.edge == "end")), tag)
    if high is not None:
        yield Constraint(ORIGIN, last, high - (last.edge == "start"), tag)


def _lasted(row: _Row, tag: str) -> Iterator[Constraint]:
    """ "Three days" may be Monday noon to Wednesday noon, or four days counted loosely; "two hours" an hour more or
    less."""
    if row.low > LEAST:
        low = row.low / 60
        loose = 2 * DAY - 1 if low >= DAY else max(_HOUR, low / 4)
        yield _at_least(start(row.event), end(row.event), max(1, round(low - loose)), tag)
    if row.high < MOST:
        high = row.high / 60
        loose = DAY if high >= DAY else max(_HOUR, high / 4)
        yield Constraint(start(row.event), end(row.event), round(high + loose), tag)


def _ordered(row: _Row, told: _Relation, tag: str, lingering: frozenset[str]) -> Iterator[Constraint]:
    """Where it is open which end is meant, the one that asks for less."""
    event, other = row.event, told.other
    begun, over, its_start, its_end = start(event), end(event), start(other), end(other)
    early = over if told.edge == "end" else begun
    late = begun if told.edge == "start" else over
    if told.relation == "during":
        yield _at_least(its_start, late, int(late is over), tag)
        yield _at_least(early, its_end, int(early is begun), tag)
    elif told.relation == "after":
        if told.edge == "end":
            yield _at_least(its_start, over, 0, tag)
        else:
            yield _at_least(its_start if told.other_type in lingering else its_end, begun, 0, tag)
        if told.low:
            yield _at_least(its_start, late, told.low, tag)
        if told.high is not None:
            yield Constraint(its_end, early, told.high, tag)
    else:
        yield _at_least(begun if told.edge == "start" or row.type in lingering else over, its_start, 0, tag)
        if told.low:
            yield _at_least(early, its_start, told.low, tag)
        if told.high is not None:
            yield Constraint(late, its_start, told.high, tag)


# From conflicts to hits.


def _told(rule: Rule, conflict: Conflict, by_tag: Mapping[str, _Position], table: Table) -> Hit | None:
    """The chain as it is told; None where it is a pair rule's business, or one voice says all of it."""
    said = [by_tag[edge.tag] for edge in conflict if edge.tag is not None]
    if not any(position.is_link for position in said) or not _is_apart(rule, said):
        return None
    sides: dict[str, Side] = {}
    for tag, point, minutes, direction in _steps(conflict):
        position = by_tag[tag]
        ids = tuple(table.ids[row.n] for row in position.rows)
        follows = None
        if direction is not None and position.is_link and point.edge:
            follows = Bound(point.edge, direction, minutes, point.event != position.first.event)
        sides[tag] = Side(position.binding, ids, follows)
    return Hit(rule.id, rule.finding, tuple(sides.values()))


def _is_apart(rule: Rule, said: Iterable[_Position]) -> bool:
    """Whether no single article (or what else must be ``different``) has all that is said."""
    positions = list(said)
    for name in rule.file.different:
        names = [frozenset(getattr(row, name) for row in position.rows) for position in positions]
        if frozenset.intersection(*names):
            return False
    return True


Direction = Literal["not before", "by"]
_Step = tuple[str, Point, Minutes, Direction | None]
"""A statement, the end of an event that it bounds, and where that must lie, counted from the chain's first date."""


def _steps(conflict: Conflict) -> Iterator[_Step]:
    """The statements of a cycle in the order of time: from its earlier date on, to what cannot be."""
    at = next((n for n, edge in enumerate(conflict) if edge.first == ORIGIN), None)
    if at is None:
        yield from ((edge.tag, edge.second, 0, None) for edge in conflict if edge.tag is not None)
        return
    edges = conflict[at:] + conflict[:at]
    onward = -edges[-1].most <= edges[0].most
    minutes = 0
    for edge in reversed(edges) if onward else edges:
        point = edge.first if onward else edge.second
        minutes += -edge.most if onward else edge.most
        if edge.tag is not None:
            yield edge.tag, point, minutes, None if point == ORIGIN else "not before" if onward else "by"
