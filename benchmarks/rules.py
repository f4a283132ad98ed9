"""How long the rules that ship take over 10^4, 10^5 and 10^6 statements, and whether they find what was planted.

    python benchmarks/rules.py [SIZE…]

Six statements in ten lie in a long tail of events with 2 to 20 statements each, four in 200 hot events with few
distinct values, as copies have, most of them told at a minute of their own; all over three years. Every event is
consistent but for the planted ones: of each kind of conflict some small events and some hot ones, and as many
look-alikes. Each size runs in a process of its own, so that its peak memory is its own."""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import time
from collections import Counter
from dataclasses import dataclass, field

from checker.engine import Table, duck, evaluate
from checker.engine.schema import COLUMNS, LEAST, MOST, UNKNOWN, create
from checker.rules import load
from checker.rules.fields import BOUNDS
from checker.temporal.span import DAY, EARLIEST, LATEST

SEED = 20210301
SIZES = (10_000, 100_000, 1_000_000)
HOT = 200
TAIL_EVENT = 11
THREE_YEARS = 3 * 365
FIRST_DAY = 18_000


@dataclass(frozen=True)
class Plant:
    """``copies`` of each statement in each event: (slot, value, polarity, days after the event's first day, other
    columns)."""

    statements: tuple[tuple[str, str, str, int, dict[str, str]], ...]
    conflicts: dict[str, int] = field(default_factory=dict)


def status(
    value: str, day: int, polarity: str = "affirmed", **columns: str
) -> tuple[str, str, str, int, dict[str, str]]:
    """A status told on a day."""
    return "status", value, polarity, day, columns


def number(slot: str, low: float, high: float, day: int, over_time: str) -> tuple[str, str, str, int, dict[str, str]]:
    """A quantity told on a day."""
    columns = {
        "value_low": str(low),
        "value_high": str(high),
        "over_time": f"'{over_time}'",
        "kind": "'quantity'",
        "unit": "'count'",
    }
    return slot, f"{low:g} to {high:g}", "affirmed", day, columns


def dated(first: int, last: int, day: int) -> tuple[str, str, str, int, dict[str, str]]:
    """A date from the first day through the last, told on a day."""
    start, end = f"(first + {first}) * {DAY}", f"(first + {last} + 1) * {DAY}"
    columns = {
        "kind": "'span'", "over_time": "'fixed'", "value_start_lo": start, "value_start_hi": f"{end} - 1",
        "value_end_lo": f"{start} + 1", "value_end_hi": end,
    }  # fmt: skip
    return "time", f"{first} to {last}", "affirmed", day, columns


PLANTS = (
    Plant((status("announced", 0), status("agreed", 2, "negated")), {"announced-but-nothing-agreed": 1}),
    Plant((status("agreed", 0, "negated"), status("announced", 2))),
    Plant((status("announced", 0), status("cancelled", 2), status("agreed", 4, "negated"))),
    Plant((status("scheduled", 0), status("confirmed", 3, "negated")), {"announced-against-denied": 1}),
    Plant((status("scheduled", 0, "negated"), status("announced", 2))),
    Plant((status("announced", 0), status("ruled out", 2)), {"announced-against-ruled-out": 1}),
    Plant((status("ruled out", 0), status("announced", 2))),
    Plant((status("cancelled", 0), status("scheduled", 2)), {"goes-ahead-against-called-off": 1}),
    Plant((status("scheduled", 0), status("cancelled", 2))),
    Plant((status("cancelled", 0), status("announced", 2), status("confirmed", 4))),
    Plant((status("occurred", 2), status("occurred", 4, "negated")), {"happened-against-did-not-happen": 1}),
    Plant((status("occurred", 2, "negated"), status("occurred", 4))),
    Plant((dated(0, 0, 1), dated(1, 1, 2)), {"disjoint-dates": 1}),
    Plant((dated(0, 0, 1), dated(0, 5, 7))),
    Plant((number("magnitude", 6, 6, 0, "fixed"), number("magnitude", 5, 5, 1, "fixed")), {"disjoint-numbers": 1}),
    Plant((number("magnitude", 6, 6, 0, "fixed"), number("magnitude", 5, MOST, 1, "fixed"))),
    Plant((number("deaths", 12, 12, 0, "cumulative"), number("deaths", 5, 5, 2, "cumulative")), {"shrinking-toll": 1}),
    Plant((number("deaths", 5, 5, 0, "cumulative"), number("deaths", 12, 12, 2, "cumulative"))),
)

BACKGROUND = (
    *(number("magnitude", 5.9, 6.1, day, "fixed") for day in (0, 1, 5)),
    number("magnitude", 5.5, 6.5, 2, "fixed"),
    *(number("deaths", 2 * day, 2 * day, day, "cumulative") for day in (1, 4, 9, 15)),
    number("deaths", 1, MOST, 20, "cumulative"),
    *(dated(-1, -1, 0), dated(-1, -1, 3), dated(-20, 20, 9)),
    *(status("agreed", -2, "negated"), status("announced", 0), status("scheduled", 3), status("confirmed", 9)),
    *(status("announced", 12), status("postponed", 14), status("announced", 20), status("scheduled", 25)),
)


def fill(connection, size: int) -> Counter[str]:  # type: ignore[no-untyped-def]
    """The table ``assertion`` with so many statements, and what the rules should find in it."""
    connection.execute(create("assertion"))
    mixed = f"(x % 1000003) * 40503 + salt * 7477 + (x // 1000003) * 31 + {SEED}"
    connection.execute(f"CREATE MACRO noise(x, salt) AS ({mixed}) * 69069 % 65537")
    planted: Counter[str] = Counter()
    small = max(2, size // 5_000)
    hot_copies = max(4, 2 * size * 4 // 10 // HOT)
    offset = 0
    for number_of, plant in enumerate(PLANTS):
        each = len(plant.statements)
        offset = insert(connection, plant.statements, f"plant-{number_of}", small * each, each, offset)
        offset = insert(connection, plant.statements, f"hot-plant-{number_of}", 4 * hot_copies, hot_copies, offset)
        for rule, count in plant.conflicts.items():
            planted[rule] += count * (small + 4)
    rest_of_hot = max(0, size * 4 // 10 - offset)
    hot_events = HOT - 4 * len(PLANTS)
    offset = insert(connection, BACKGROUND, "hot", rest_of_hot, max(2, rest_of_hot // hot_events), offset)
    insert(connection, BACKGROUND, "tail", max(0, size - offset), TAIL_EVENT, offset)
    return planted


def insert(connection, statements, name, rows, per_event, offset) -> int:  # type: ignore[no-untyped-def]
    """Rows in events of so many statements each, which come round in turn, or in the tail at random."""
    if rows <= 0:
        return offset
    choice = "i % $kinds" if name != "tail" else "(i % $per_event + noise(i // $per_event, 3)) % $kinds"
    cases = dict.fromkeys(COLUMNS, "CASE k ")
    for k, (slot, value, polarity, day, columns) in enumerate(statements):
        given = {
            "slot": f"'{slot}'",
            "value": f"'{value}'",
            "polarity": f"'{polarity}'",
            "said_start_lo": str(day),
            **columns,
        }
        for column in cases:
            if column in given:
                cases[column] += f"WHEN {k} THEN {given[column]} "
    said = "(first + " + cases["said_start_lo"] + "END) * 1440 + CASE WHEN clock THEN noise(i, 5) % 1380 ELSE 0 END"
    length = "CASE WHEN clock THEN 60 ELSE 1440 END"
    holds_on = "slot = 'status' AND polarity = 'affirmed'"
    article = f"'a' || (i + {offset})"
    publisher = "noise(i, 7) % 60"
    expressions = {
        "n": f"i + {offset}",
        **{"article": article, "publisher": f"'p' || {publisher}", "origin": article},
        **{
            "source": f"'publisher p' || {publisher}",
            "subject": "'event'",
            "type": "'meeting'",
            "lifecycle": "'meeting'",
        },
        **{"scope": "'-'", "part": "''", "factuality": "'certain'", "unit": cases["unit"] + "ELSE '' END"},
        **{"over_time": cases["over_time"] + "ELSE 'state' END", "kind": cases["kind"] + "ELSE 'status' END"},
        "value_low": cases["value_low"] + f"ELSE {LEAST} END",
        "value_high": cases["value_high"] + f"ELSE {MOST} END",
        **{column: cases[column] + "END" for column in ("slot", "value", "polarity")},
        **{"said_start_lo": said, "said_start_hi": f"{said} + {length} - 1"},
        **{"said_end_lo": f"{said} + 1", "said_end_hi": f"{said} + {length}"},
    }
    for key in ("event", "event_without_time", "event_without_place", "event_without_participants"):
        expressions[key] = f"'{name}-' || (i // $per_event)"
    for bound, unknown in zip(BOUNDS, UNKNOWN, strict=True):
        case = cases[f"value_{bound}"]
        expressions[f"value_{bound}"] = f"{case} ELSE {unknown} END" if "WHEN" in case else str(unknown)
        expressions[f"holds_{bound}"] = f"said_{bound}"
    for column, case in list(expressions.items()):
        expressions[column] = case.replace("CASE k ELSE", "CASE WHEN 1 = 0 THEN NULL ELSE")
    past = "value = 'occurred' AND polarity = 'negated'"
    expressions["holds_start_lo"] = f"CASE WHEN {holds_on} THEN said_start_lo ELSE {EARLIEST} END"
    expressions["holds_start_hi"] = (
        f"CASE WHEN {past} THEN {EARLIEST} WHEN slot = 'status' THEN said_start_hi ELSE {LATEST - 1} END"
    )
    expressions["holds_end_lo"] = f"CASE WHEN slot = 'status' THEN said_end_lo ELSE {EARLIEST + 1} END"
    expressions["holds_end_hi"] = (
        f"CASE WHEN slot = 'status' AND polarity = 'negated' THEN said_end_hi ELSE {LATEST} END"
    )
    first = [column for column in COLUMNS if not column.startswith("holds_")]
    inner = ", ".join(f"{expressions[column]} AS {column}" for column in first)
    outer = ", ".join(
        expressions[column] + f" AS {column}" if column.startswith("holds_") else column for column in COLUMNS
    )
    day = f"{FIRST_DAY} + noise(i // $per_event, 11) % {THREE_YEARS}"
    connection.execute(
        f"INSERT INTO assertion SELECT {outer} FROM (SELECT {inner} FROM (SELECT i, {choice} AS k, {day} AS first, "
        f"noise(i, 13) % 10 < {9 if name.startswith('hot') else 3} AS clock FROM range($rows) AS t(i)))",
        {"kinds": len(statements), "per_event": per_event, "rows": rows},
    )
    return offset + int(rows)


def measure(size: int) -> dict[str, object]:
    """One size: seconds a rule, findings against planted, peak memory."""
    book = load()
    connection = duck.connect(threads=2)
    begun = time.perf_counter()
    planted = fill(connection, size)
    duck.seal(connection)
    filled = time.perf_counter()
    table = Table.of(connection, tuple(str(n) for n in range(size + 1)))
    seconds = {"supersession": time.perf_counter() - filled}
    found: Counter[str] = Counter()
    members: Counter[str] = Counter()
    for rule in book.rules:
        start = time.perf_counter()
        for hit in evaluate([rule], table):
            found[rule.id] += 1
            members[rule.id] += sum(len(side.ids) for side in hit.sides)
        seconds[rule.id] = time.perf_counter() - start
    counts = connection.execute("SELECT COUNT(*), COUNT(DISTINCT event) FROM assertion").fetchone()
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return {
        **{"size": size, "rows": counts[0], "events": counts[1], "filling": filled - begun, "megabytes": megabytes},
        **{"seconds": seconds, "found": dict(found), "members": dict(members), "planted": dict(planted)},
    }


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", nargs="*", type=int, default=list(SIZES))
    parser.add_argument("--one", action="store_true", help="measure the size in this process, and print JSON")
    options = parser.parse_args()
    if options.one:
        print(json.dumps(measure(options.sizes[0])))
        return 0
    results = []
    for size in options.sizes:
        done = subprocess.run(
            [sys.executable, __file__, "--one", str(size)], check=True, capture_output=True, text=True
        )
        results.append(json.loads(done.stdout))
        show(results[-1], results[-2] if len(results) > 1 else None)
    wrong = [one["size"] for one in results if one["found"] != one["planted"]]
    print(f"\nfound and planted differ: {wrong}" if wrong else "\nall sizes: exactly the planted conflicts were found")
    return bool(wrong)


def show(result, before) -> None:  # type: ignore[no-untyped-def]
    """A table for people."""
    total = sum(result["seconds"].values())
    print(f"\n{result['rows']:,} statements, {result['events']:,} events: {total:.2f} s, {result['megabytes']:,} MB")
    print(f"  {'':36} {'seconds':>8} {'growth':>7} {'found':>7} {'planted':>8} {'members':>9}")
    for name, seconds in result["seconds"].items():
        growth = f"{seconds / before['seconds'][name]:.1f}x" if before and before["seconds"].get(name) else ""
        found, planted = result["found"].get(name, 0), result["planted"].get(name, 0)
        print(f"  {name:36} {seconds:8.3f} {growth:>7} {found:7,} {planted:8,} {result['members'].get(name, 0):9,}")


if __name__ == "__main__":
    sys.exit(main())
