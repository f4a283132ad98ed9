"""Laws of chains, for whatever is said of three events."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from checker.engine import Hit, Table, evaluate
from checker.rules import load
from checker.rules.examples import statements
from checker.rules.model import ExampleAssertion

RULE = load()["chain-cannot-hold"]
EVENTS = ("vote", "talks", "crash")
"""All of a type that is neither brief nor lingering, so that what "on Monday" asks for depends on nothing else."""


@st.composite
def said(draw: st.DrawFn) -> ExampleAssertion:
    event, other = draw(st.sampled_from([(a, b) for a in EVENTS for b in EVENTS if a != b]))
    slot = draw(st.sampled_from(("time", "begin", "end", "order", "order", "duration")))
    if slot == "order":
        edge, gap = draw(st.sampled_from(("", "begun ", "ended "))), draw(st.sampled_from(("", "2 days ", "9 days ")))
        value = f"{edge}{gap}{draw(st.sampled_from(('before', 'after')))} {other}"
    elif slot == "duration":
        value = str(draw(st.sampled_from((3_600, 259_200, 604_800))))
    else:
        value = f"2021-05-{draw(st.integers(1, 9)):02}"
    unit = "s" if slot == "duration" else "count"
    return ExampleAssertion(event=event, type="visit", slot=slot, value=value, said="2021-05-14", unit=unit)


def hits(rows: list[ExampleAssertion]) -> tuple[list[Hit], dict[str, ExampleAssertion]]:
    made = statements(rows)
    with Table.build(made.assertions, made.keys, others=made.others, threads=1) as table:
        found = list(evaluate([RULE], table))
    return found, {one.id: row for one, row in zip(made.assertions, rows, strict=True)}


@settings(max_examples=40, deadline=None)
@given(st.lists(said(), min_size=2, max_size=9))
def test_a_chain_clashes_by_itself_and_not_without_one_of_its_statements(rows: list[ExampleAssertion]) -> None:
    found, by_id = hits(rows)
    for hit in found[:1]:
        chain = [[by_id[name] for name in side.ids] for side in hit.sides]
        assert hits([row for side in chain for row in side])[0]
        for n in range(len(chain)):
            left = [row for side in (*chain[:n], *chain[n + 1 :]) for row in side]
            assert not hits(left)[0] if left else True


@settings(max_examples=25, deadline=None)
@given(st.lists(said(), min_size=2, max_size=9))
def test_the_order_of_what_is_said_plays_no_part(rows: list[ExampleAssertion]) -> None:
    assert bool(hits(rows)[0]) == bool(hits(rows[::-1])[0])
