"""The SQL of every rule finds what looking at every pair, one by one, finds: the same positions, the same members."""

from __future__ import annotations

import random
from collections.abc import Mapping

from checker.engine import Table, evaluate, explain
from checker.engine.plan import Plan, plan
from checker.engine.schema import POSITION
from checker.rules import Rule, load, parse
from checker.rules.examples import statements
from checker.rules.model import ExampleAssertion, Pattern
from checker.rules.predicates import Atom, Predicate, answer
from checker.temporal.span import DAY, EARLIEST, LATEST

Row = Mapping[str, Atom]
Found = dict[frozenset[str], frozenset[str]]

# What differs, what is asked of two statuses that differ, and what takes it back.
EXTRA = """\
different: [source, article]
  where: [first.said before second.said, first.holds intersects second.holds]
- different: [source]
  where: [possibly first.said after second.said]
- where: [first.said within 3 days of second.said]
  unless: [{assertions: {x: {slot: status, value: cancelled}}, where: [x.said during first.said to second.said]}]
- different: [article]
  where: [first.said not after second.said]
  unless:
    - assertions: {x: {slot: status, value: postponed}}
      where: [x.source same second.source, x.said before second.said]
- where: [first.source same second.source, first.said before second.said]
"""


def extra_rules() -> list[Rule]:
    """Odder rules than those that ship, on statuses whose values differ."""
    rules = []
    for n, block in enumerate(EXTRA.split("\n- ")):
        body = block.replace("\n  ", "\n").rstrip() + "\n"
        pattern = "{slot: status, value: [announced, scheduled, cancelled, occurred], polarity: either}"
        text = f"id: extra-{n}\ntitle: t\nmessage: m\nassertions: {{first: {pattern}, second: {pattern}}}\n"
        rule, problems = parse(text + body.replace("where: [", "where: [first.value different second.value, ", 1))
        assert rule is not None, [problem.render() for problem in problems]
        rules.append(rule)
    return rules


RULES = [*(rule for rule in load().rules if rule.file.kind == "pair"), *extra_rules()]


def random_statements(seed: int) -> list[ExampleAssertion]:
    """A small world of statuses, numbers or dates, in turn, so that it is dense enough for clashes."""
    chance = random.Random(seed)
    made = []
    for _ in range(chance.randrange(20, 40)):
        days = [f"2021-03-0{day}" for day in range(1, 10)]
        hours = [f"2021-03-0{chance.randrange(1, 4)}T{chance.randrange(24):02}:00" for _ in range(10)]
        one: dict[str, object] = {
            "said": chance.choice([*days, *days, *hours, "2021-03", None]),
            "article": chance.choice([None, None, None, "weekly", "daily"]),
            "source": chance.choice([None, "Holm", "Vos", "Rask"]),
            "publisher": chance.choice([None, "Post", "Ledger"]),
            "event": chance.choice(["one", "one", "two"]),
            "type": "meeting",
            "factuality": chance.choice(["certain"] * 5 + ["possible"]),
        }
        if seed % 3 == 0 or chance.random() < 0.1:
            changes = ["cancelled", "postponed"] if chance.random() < 0.2 else []
            statuses = changes or ["announced", "scheduled", "confirmed", "occurred", "agreed", "ruled out"]
            one |= {"slot": "status", "value": chance.choice(statuses)}
            one["polarity"] = chance.choice(["affirmed", "affirmed", "negated"])
        elif seed % 3 == 1:
            value = chance.choice(["5", "12", "at least 5", "about 10", "3 to 6", "fewer than 8"])
            one |= {"slot": chance.choice(["deaths", "magnitude", "missing", "age"]), "value": value}
            one["where"] = chance.choice([None, None, None, "Velm"])
            one["holds"] = chance.choice([None, "2021-03-01..2021-03-05", "2021-03-03"])
        else:
            one |= {"slot": "time", "value": chance.choice(["2021-03-03", "2021-03-05", "2021-03", "2021-03-12"])}
        made.append(ExampleAssertion.model_validate(one))
    return made


def brute_force(rule: Rule, rows: list[Row]) -> Found:
    made = plan(rule)
    keyed = [row for row in rows if row[rule.key] != ""]
    left, right = ([row for row in keyed if fits(made, name, pattern, row)] for name, pattern in rule.patterns)
    found: dict[tuple[tuple[Atom, ...], ...], tuple[set[int], set[int]]] = {}
    for a in left:
        for b in right:
            if a[rule.key] == b[rule.key] and clash(made, a, b, keyed):
                positions = tuple(tuple(row[column] for column in (rule.key, *POSITION)) for row in (a, b))
                if made.symmetric and positions[0] == positions[1]:
                    continue
                sides = found.setdefault(positions, (set(), set()))
                for side, row in zip(sides, (a, b), strict=True):
                    side.add(int(row["n"]))
    return {
        frozenset(f"{min(side):03}" for side in sides): frozenset(f"{n:03}" for side in sides for n in side)
        for sides in found.values()
    }


def fits(made: Plan, binding: str, pattern: Pattern, row: Row, *, excuse: bool = False) -> bool:
    wanted = {"slot": pattern.slot, "over_time": pattern.over_time, "value": pattern.value, "type": pattern.type}
    return (
        all(row[column] in words for column, words in wanted.items() if words)
        and pattern.polarity in ("either", row["polarity"])
        and (excuse or row["factuality"] in (pattern.factuality or ("certain",)))
        and pattern.kind in (None, row["kind"])
        and pattern.subject in (None, row["subject"])
        and (excuse or all(true(test, {binding: row}) for test in made.own[binding]))
    )


def clash(made: Plan, a: Row, b: Row, rows: list[Row]) -> bool:
    pair = {made.a: a, made.b: b}
    if made.apart and a[made.apart] == b[made.apart]:
        return False
    if not all(true(test, pair) for test in (*made.of_positions, *made.of_members)):
        return False
    for excuse in made.excuses:
        for row in rows:
            given = {**pair, excuse.binding: row}
            same = row[made.rule.key] == a[made.rule.key] and fits(
                made, excuse.binding, excuse.pattern, row, excuse=True
            )
            if same and all(true(test, given) for test in (*excuse.own, *excuse.tests)):
                return False
    return True


def true(test: Predicate, rows: Mapping[str, Row]) -> bool:
    return answer(test, {(binding, column): value for binding, row in rows.items() for column, value in row.items()})


def all_rows(table: Table) -> list[Row]:
    cursor = table.connection.execute("SELECT * FROM statement ORDER BY n")
    names = [column[0] for column in cursor.description]
    rows = [dict(zip(names, values, strict=True)) for values in cursor.fetchall()]
    for row in rows:
        for column in [name for name in row if "_end_" in name]:
            end = row[column]
            row[column.replace("_end_", "_last_")] = (
                end if end in (EARLIEST, LATEST) else ((end - 1) // DAY + 1) * DAY - 1
            )
    return rows


def test_every_pair() -> None:
    """Eighteen small worlds; the rules named last fire in one of them at least: there is something to agree on."""
    fired: set[str] = set()
    for seed in range(18):
        made = statements(random_statements(seed))
        with Table.build(made.assertions, made.keys, publishers=made.publishers, threads=1) as table:
            rows = all_rows(table)
            for rule in RULES:
                found = {
                    frozenset(side.ids[0] for side in hit.sides): frozenset(
                        one for side in hit.sides for one in side.ids
                    )
                    for hit in evaluate([rule], table)
                }
                assert found == brute_force(rule, rows), (seed, rule.id)
                fired.update([rule.id] if found else [])
    extra = {f"extra-{n}" for n in range(5)}
    shipped = {"disjoint-dates", "disjoint-numbers", "goes-ahead-against-called-off", "happened-against-did-not-happen"}
    assert extra | shipped | {"announced-against-denied", "shrinking-toll"} <= fired


def test_what_explain_says_is_what_is_found() -> None:
    """A pair that nothing stops is in a hit, and each member of a hit has an opponent that nothing stops."""
    made = statements(random_statements(3)[:16])
    ids = [one.id for one in made.assertions]
    fired = 0
    with Table.build(made.assertions, made.keys, publishers=made.publishers, threads=1) as table:
        for rule in extra_rules()[:4]:
            hits = [tuple(side.ids for side in hit.sides) for hit in evaluate([rule], table)]
            found = {frozenset((a, b)) for a in ids for b in ids if a != b and fires(rule, table, a, b)}
            fired += bool(hits)
            for left, right in hits:
                assert all(any(frozenset((a, b)) in found for b in right) for a in left)
                assert all(any(frozenset((a, b)) in found for a in left) for b in right)
            assert all(any(set(pair) <= {*left, *right} for left, right in hits) for pair in found)
    assert fired >= 3


def fires(rule: Rule, table: Table, a: str, b: str) -> bool:
    return not any(line.stops for line in explain(rule, table, a, b))
