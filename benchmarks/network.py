"""How long the constraint network takes, by the number of constraints.

    python benchmarks/network.py [--most 100000]

Stories of 40 events each, dated, ordered and with lengths, all of which fit; then the same with one statement in each
hundred stories that does not. The second part goes the whole way, from assertions over the table to the chains.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from datetime import date, timedelta
from time import perf_counter

from checker.engine import Table, evaluate
from checker.rules import load
from checker.rules.examples import statements
from checker.rules.model import ExampleAssertion
from checker.temporal.network import Constraint, after, dated, lasted, solve
from checker.temporal.span import TimeSpan

EVENTS = 40
FIRST = date(2021, 1, 1)


def stories(number: int, *, one_story: bool, conflicts: bool) -> Iterator[Constraint]:
    """About ``number`` constraints: four for the day of every fourth event, two for a length, one for an order."""
    made = 0
    story = 0
    while made < number:
        for n in range(EVENTS):
            name = f"{story:06}-{n:03}"
            found: list[Constraint] = []
            if n % 4 == 0:
                wrong = conflicts and story % 100 == 0 and n == EVENTS // 2
                day = FIRST + timedelta(days=story % 300 + n - (5 if wrong else 0))
                found += dated(name, TimeSpan.within(TimeSpan.day(day)), f"{name} dated")
            else:
                found += lasted(name, 2 * 60, 60, f"{name} lasted")
            if n:
                found += after(name, f"{story:06}-{n - 1:03}", f"{name} after")
            elif one_story and story:
                found += after(name, f"{story - 300 if story >= 300 else 0:06}-000", f"{name} after")
            made += len(found)
            yield from found
        story += 1


def whole_way(number: int) -> Iterator[ExampleAssertion]:
    """Two reports a statement, of stories with three events; one story in a hundred does not fit."""
    for story in range(number // 12):
        end = "2021-05-03" if story % 100 == 0 else "2021-05-06"
        vote, talks = f"vote-{_letters(story)}", f"talks-{_letters(story)}"
        for paper in ("post", "echo"):
            given = {"said": "2021-05-14"}
            yield _said(given, f"{paper}-a", vote, "vote", "time", "2021-05-03", story)
            yield _said(given, f"{paper}-b", talks, "meeting", "order", f"begun 2 days after {vote}", story)
            yield _said(given, f"{paper}-c", talks, "meeting", "end", end, story)


def _said(
    given: dict[str, str], article: str, event: str, kind: str, slot: str, value: str, story: int
) -> ExampleAssertion:
    more = {"article": f"{article}-{story}", "event": event, "type": kind, "slot": slot, "value": value}
    return ExampleAssertion.model_validate({**given, **more})


def _letters(number: int) -> str:
    return "".join(chr(ord("a") + int(digit)) for digit in str(number))


def main() -> None:
    """Print one line a size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--most", type=int, default=100_000, help="the largest number of constraints")
    most = parser.parse_args().most
    for one_story in (False, True):
        for conflicts in (False, True):
            constraints = list(stories(most, one_story=one_story, conflicts=conflicts))
            began = perf_counter()
            components = solve(constraints)
            seconds = perf_counter() - began
            found = sum(len(component.conflicts) for component in components)
            shape = "one net" if one_story else "many nets"
            print(f"{len(constraints):>9,} constraints, {shape}: {seconds:6.2f} s, {found} conflicts")
    rule = load()["chain-cannot-hold"]
    made = statements(whole_way(most // 2))
    with Table.build(made.assertions, made.keys, others=made.others) as table:
        began = perf_counter()
        hits = sum(1 for _ in evaluate([rule], table))
        print(
            f"{len(made.assertions):>9,} statements, rule over the table: {perf_counter() - began:6.2f} s, {hits} hits"
        )


if __name__ == "__main__":
    main()
