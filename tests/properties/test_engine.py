"""Laws: operators agree with the algebra of spans, SQL with Python, and no order of the input changes what is found."""

from __future__ import annotations

import itertools
import random
from collections.abc import Callable
from dataclasses import fields as fields_of

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.engine import Table, evaluate
from checker.engine.rows import bounds
from checker.rules import load
from checker.rules.examples import statements
from checker.rules.fields import Number, Span, operand
from checker.rules.model import ExampleAssertion
from checker.rules.operators import OPERATORS
from checker.rules.predicates import Atom, Predicate, Term, answer, negate, to_sql
from checker.temporal import relations
from checker.temporal.relations import Answer
from checker.temporal.span import DAY, EARLIEST, LATEST, TimeSpan

BASE = 18_000 * DAY
RULES = load().rules


def _bound() -> st.SearchStrategy[int]:
    return st.integers(0, 8).map(lambda n: BASE + n * DAY // 2)


@st.composite
def spans(draw: st.DrawFn) -> TimeSpan:
    """Spans in a small world of half days, so that bounds meet often; some ends unknown, some unbounded."""
    a, b, c, d = sorted(draw(st.lists(_bound(), min_size=4, max_size=4)))
    start = draw(st.sampled_from([(a, b), (a, a), (None, b), (a, None), (None, None), (EARLIEST, EARLIEST)]))
    end = draw(
        st.sampled_from([(c + 1, d + 1), (d + 1, d + 1), (None, d + 1), (c + 1, None), (None, None), (LATEST, LATEST)])
    )
    if draw(st.booleans()) and a < d:
        return TimeSpan.within(TimeSpan.exact(a, d))
    return TimeSpan(start, end)


def values(binding: str, span: TimeSpan) -> dict[tuple[str, str], Atom]:
    given = bounds(span)
    last = [end if end in (EARLIEST, LATEST) else ((end - 1) // DAY + 1) * DAY - 1 for end in given[2:]]
    columns = operand(binding, "said", "span")
    assert isinstance(columns, Span)
    terms: list[Term] = [getattr(columns, one.name) for one in fields_of(columns)]
    return {(term.binding, term.column): value for term, value in zip(terms, [*given, *last], strict=True)}


def verdict(certain: Predicate, possible: Predicate, columns: dict[tuple[str, str], Atom]) -> Answer:
    if answer(certain, columns):
        assert answer(possible, columns), "what is certain is possible"
        return Answer.YES
    return Answer.UNKNOWN if answer(possible, columns) else Answer.NO


RELATIONS: dict[str, Callable[..., Answer]] = {
    "before": relations.before,
    "after": relations.after,
    "intersects": relations.intersects,
    "disjoint": relations.disjoint,
    "during": relations.inside,
    "contains": lambda a, b: relations.inside(b, a),
    "within": lambda a, b: relations.within_days_after(a, b, 2),
    "within-of": lambda a, b: relations.within_days(a, b, 2),
}


@pytest.mark.parametrize("name", sorted(RELATIONS))
@settings(max_examples=150, deadline=None)
@given(a=spans(), b=spans())
def test_an_operator_says_what_the_relation_says(name: str, a: TimeSpan, b: TimeSpan) -> None:
    operator = OPERATORS[name]
    operands = (operand("a", "said", "span"), operand("b", "said", "span"))
    columns = values("a", a) | values("b", b)
    certain, possible = (build(operands, 2 * DAY) for build in (operator.certain, operator.possible))
    assert verdict(certain, possible, columns) == RELATIONS[name](a, b)
    assert verdict(negate(possible), negate(certain), columns) == ~RELATIONS[name](a, b)


@settings(max_examples=150, deadline=None)
@given(x=spans(), a=spans(), b=spans())
def test_during_one_to_another(x: TimeSpan, a: TimeSpan, b: TimeSpan) -> None:
    operator = OPERATORS["during"]
    operands = tuple(operand(name, "said", "span") for name in "xab")
    columns = values("x", x) | values("a", a) | values("b", b)
    found = verdict(operator.certain(operands, 0), operator.possible(operands, 0), columns)
    assert found == relations.between(x, a, b)


@settings(max_examples=100, deadline=None)
@given(a=spans(), b=spans(), unit=st.integers(1, DAY))
@pytest.mark.parametrize("name", sorted(RELATIONS))
def test_widening_a_time_never_creates_certainty(name: str, a: TimeSpan, b: TimeSpan, unit: int) -> None:
    operator = OPERATORS[name]
    operands = (operand("a", "said", "span"), operand("b", "said", "span"))
    narrow, wide = (values("a", a) | values("b", one) for one in (b, b.widen(unit)))
    certain, possible = (build(operands, 2 * DAY) for build in (operator.certain, operator.possible))
    assert answer(certain, narrow) or not answer(certain, wide)
    assert answer(possible, wide) or not answer(possible, narrow)


intervals = st.tuples(st.integers(0, 6), st.integers(0, 3)).map(lambda pair: (pair[0], pair[0] + pair[1]))

NUMERIC: dict[str, Callable[[int, int], bool]] = {
    "less": lambda x, y: x < y,
    "greater": lambda x, y: x > y,
    "disjoint": lambda x, y: x != y,
    "intersects": lambda x, y: x == y,
}


@pytest.mark.parametrize("name", sorted(NUMERIC))
@given(a=intervals, b=intervals)
def test_a_comparison_of_intervals_is_that_of_all_their_numbers(
    name: str, a: tuple[int, int], b: tuple[int, int]
) -> None:
    operator = OPERATORS[name]
    left, right = operand("a", "value", "quantity"), operand("b", "value", "quantity")
    assert isinstance(left, Number)
    assert isinstance(right, Number)
    columns: dict[tuple[str, str], Atom] = {}
    for one, (low, high) in ((left, a), (right, b)):
        columns |= {(one.low.binding, one.low.column): low, (one.high.binding, one.high.column): high}
    worlds = [NUMERIC[name](x, y) for x, y in itertools.product(range(a[0], a[1] + 1), range(b[0], b[1] + 1))]
    wanted = Answer.YES if all(worlds) else Answer.UNKNOWN if any(worlds) else Answer.NO
    assert verdict(operator.certain((left, right), 0), operator.possible((left, right), 0), columns) == wanted


@pytest.mark.parametrize("name", sorted(RELATIONS))
def test_sql_says_what_python_says(name: str) -> None:
    """The same predicate over a thousand pairs, in DuckDB and in Python."""
    operator = OPERATORS[name]
    operands = (operand("a", "said", "span"), operand("b", "said", "span"))
    chance = random.Random(name)
    cases = []
    for _ in range(1000):
        numbers = {}
        for binding in "ab":
            a, b, c, d = sorted(BASE + chance.randrange(0, 9) * DAY // 2 for _ in range(4))
            numbers |= values(binding, TimeSpan((a, b), (c + 1, d + 1)))
        cases.append(numbers)
    names = sorted(cases[0])
    rows = ", ".join("(" + ", ".join(str(case[key]) for key in names) + ")" for case in cases)
    for predicate in (operator.certain(operands, 2 * DAY), operator.possible(operands, 2 * DAY)):
        parameters: list[Atom] = []

        def bind(value: Atom, parameters: list[Atom] = parameters) -> str:
            parameters.append(value)
            return f"${len(parameters)}"

        sql = to_sql(predicate, lambda term: f"{term.binding}_{term.column}", bind)
        columns = ", ".join("_".join(key) for key in names)
        found = duckdb.execute(f"SELECT {sql} FROM (VALUES {rows}) AS t({columns})", parameters).fetchall()
        assert [row[0] for row in found] == [answer(predicate, case) for case in cases]


STATUSES = ["announced", "scheduled", "cancelled", "occurred", "agreed", "postponed", "ruled out"]

told = st.builds(
    ExampleAssertion,
    slot=st.just("status"),
    value=st.sampled_from(STATUSES),
    polarity=st.sampled_from(["affirmed", "affirmed", "negated"]),
    said=st.integers(1, 9).map(lambda day: f"2021-03-0{day}"),
    source=st.sampled_from(["Holm", "Vos", "Rask"]),
    type=st.just("meeting"),
)
counted = st.builds(
    ExampleAssertion,
    slot=st.sampled_from(["deaths", "magnitude"]),
    value=st.sampled_from(["5", "12", "at least 5", "about 10"]),
    said=st.integers(1, 5).map(lambda day: f"2021-03-0{day}"),
    source=st.sampled_from(["Holm", "Vos"]),
)


@settings(max_examples=8, deadline=None)
@given(examples=st.lists(st.one_of(told, counted), min_size=2, max_size=12), seed=st.integers(0, 99))
def test_the_order_of_the_input_changes_nothing(examples: list[ExampleAssertion], seed: int) -> None:
    made = statements(examples)
    shuffled = list(made.assertions)
    random.Random(seed).shuffle(shuffled)
    results = []
    for order in (made.assertions, shuffled):
        with Table.build(order, made.keys, threads=1) as table:
            results.append(list(evaluate(RULES, table)))
    assert results[0] == results[1]


@settings(max_examples=8, deadline=None)
@given(examples=st.lists(st.one_of(told, counted), min_size=2, max_size=10))
def test_every_pair_of_positions_is_found_once(examples: list[ExampleAssertion]) -> None:
    made = statements(examples)
    with Table.build(made.assertions, made.keys, threads=1) as table:
        for rule in RULES:
            pairs = [frozenset(side.ids for side in hit.sides) for hit in evaluate([rule], table)]
            assert len(pairs) == len(set(pairs))
            assert all(len(pair) == 2 for pair in pairs)
