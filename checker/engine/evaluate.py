"""Rules run over the table: every pair of positions that cannot both hold, with the statements on each side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from checker.engine.chains import hits as chain_hits
from checker.engine.compile import compile_rule
from checker.engine.hit import Hit, Side
from checker.engine.table import Table
from checker.rules.model import Rule


def evaluate(rules: Iterable[Rule], table: Table) -> Iterator[Hit]:
    """Every hit: rules in the order of their ids, and hits of a rule in that of the first statement on each side."""
    for rule in sorted(rules, key=lambda one: one.id):
        yield from _hits(rule, table)


def _hits(rule: Rule, table: Table) -> Iterator[Hit]:
    if rule.file.kind == "network":
        yield from chain_hits(rule, table)
        return
    query = compile_rule(rule)
    cursor = table.connection.cursor()
    rows = cursor.execute(query.sql, list(query.parameters))
    names = [name for name, _ in rule.patterns]
    for _, members in groupby(_stream(rows), key=lambda row: row[:2]):
        sides: tuple[list[str], list[str]] = ([], [])
        for _a, _b, side, n in members:
            sides[side].append(table.ids[n])
        yield Hit(rule.id, rule.finding, tuple(Side(name, tuple(ids)) for name, ids in zip(names, sides, strict=True)))


def _stream(cursor: object) -> Iterator[tuple[int, int, int, int]]:
    while rows := cursor.fetchmany(10_000):  # type: ignore[attr-defined]
        yield from rows
