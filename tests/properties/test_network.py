"""Laws of the network, against Floyd and Warshall, who try every way there is."""

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from checker.temporal.network import ORIGIN, Conflict, Constraint, Point, end, solve, start

EVENTS = ("flood", "march", "vote")
POINTS = [ORIGIN, *(point for event in EVENTS for point in (start(event), end(event)))]
FAR = 10**9

edges = st.tuples(st.sampled_from(POINTS), st.sampled_from(POINTS), st.integers(-6, 12)).filter(lambda e: e[0] != e[1])
networks = st.lists(edges, min_size=1, max_size=14).map(
    lambda found: [Constraint(*edge, f"statement {number:02}") for number, edge in enumerate(found)]
)


def floyd_warshall(constraints: list[Constraint] | Conflict) -> dict[tuple[Point, Point], int]:
    """The shortest way between any two points, in a network whose events are never empty."""
    ways = {(p, q): 0 if p == q else FAR for p, q in product(POINTS, POINTS)}
    for p, q, most, _ in [*constraints, *(Constraint(end(event), start(event), -1) for event in EVENTS)]:
        ways[p, q] = min(ways[p, q], most)
    for via, p, q in product(POINTS, POINTS, POINTS):
        ways[p, q] = min(ways[p, q], ways[p, via] + ways[via, q])
    return ways


def possible(constraints: list[Constraint] | Conflict) -> bool:
    ways = floyd_warshall(constraints)
    return all(ways[point, point] >= 0 for point in POINTS)


def fewest_edges(constraints: list[Constraint]) -> int:
    """How many edges the shortest negative cycle has."""
    step = dict.fromkeys(product(POINTS, POINTS), FAR)
    for p, q, most, _ in [*constraints, *(Constraint(end(event), start(event), -1) for event in EVENTS)]:
        step[p, q] = min(step[p, q], most)
    ways, edges = dict(step), 1
    while all(ways[point, point] >= 0 for point in POINTS):
        ways = {(p, q): min(ways[p, via] + step[via, q] for via in POINTS) for p, q in ways}
        edges += 1
    return edges


@given(networks)
def test_consistent_exactly_if_there_is_a_way_for_all_to_be_true(constraints: list[Constraint]) -> None:
    assert all(component.consistent for component in solve(constraints)) == possible(constraints)


@given(networks)
def test_bounds_are_the_tightest_there_are(constraints: list[Constraint]) -> None:
    for component in solve(constraints):
        if component.consistent:
            about = [edge for edge in constraints if {edge.first.event, edge.second.event} & set(component.events)]
            ways = floyd_warshall(about)
            for point, (low, high) in component.bounds.items():
                to, back = ways[ORIGIN, point], ways[point, ORIGIN]
                assert (low, high) == (-back if back < FAR // 2 else None, to if to < FAR // 2 else None)


@given(networks)
def test_a_conflict_is_impossible_and_no_part_of_it_is(constraints: list[Constraint]) -> None:
    for component in solve(constraints):
        for conflict in component.conflicts:
            said = [edge for edge in conflict if edge.tag]
            assert set(said) <= set(constraints)
            assert sum(edge.most for edge in conflict) < 0
            assert [edge.second for edge in conflict] == [edge.first for edge in (*conflict[1:], conflict[0])]
            assert not possible(conflict)
            for edge in said:
                assert possible([other for other in said if other is not edge])


@given(networks)
def test_the_first_conflict_has_the_fewest_edges(constraints: list[Constraint]) -> None:
    for component in solve(constraints):
        if not component.consistent:
            about = [edge for edge in constraints if {edge.first.event, edge.second.event} & set(component.events)]
            assert len(component.conflicts[0]) == fewest_edges(about)


@given(networks)
def test_conflicts_share_no_statement(constraints: list[Constraint]) -> None:
    for component in solve(constraints):
        told = [edge.tag for conflict in component.conflicts for edge in conflict if edge.tag]
        assert len(told) == len(set(told))


@given(st.data(), networks)
def test_the_order_of_statements_plays_no_part(data: st.DataObject, constraints: list[Constraint]) -> None:
    assert solve(data.draw(st.permutations(constraints))) == solve(constraints)


@given(networks, edges)
def test_saying_more_only_narrows(constraints: list[Constraint], edge: tuple[Point, Point, int]) -> None:
    less, more = solve(constraints), solve([*constraints, Constraint(*edge, "one more")])
    if all(component.consistent for component in more):
        known = {point: bounds for component in more for point, bounds in component.bounds.items()}
        for point, (low, high) in ((p, b) for component in less for p, b in component.bounds.items()):
            new_low, new_high = known[point]
            assert low is None or (new_low is not None and new_low >= low)
            assert high is None or (new_high is not None and new_high <= high)


@given(networks)
def test_spans_can_be_made_of_all_bounds(constraints: list[Constraint]) -> None:
    for component in solve(constraints):
        if component.consistent:
            for event in component.events:
                span = component.span(event)
                assert (span.start, span.end) == (component.bounds[start(event)], component.bounds[end(event)])
