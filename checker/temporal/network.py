"""Statements about when things happened, relative to each other, to what is possible, or to a chain that is not.

One article says that the visit lasted three days, another that it began on Monday, a third that it was over on
Tuesday: any two can be true, all three cannot. Each statement becomes **constraints** between the starts and ends
of events, every constraint with the tag of the statement it comes from; the calendar takes part as :data:`ORIGIN`,
minute 0. This is a Simple Temporal Network (Dechter, Meiri & Pearl, "Temporal constraint networks", Artificial
Intelligence 49, 1991). It is consistent exactly if it holds no cycle of negative length; a negative cycle with the
fewest edges is the conflict that is reported, and none of its edges can be spared. Shortest paths from and to the
origin are the tightest bounds of each start and end.

Only the calendar joins what has nothing else in common, so the network falls apart into components that are solved
one by one. An event is never empty: it ends at least a minute after it starts, without a statement (and a tag) that
says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from heapq import heappop, heappush
from itertools import accumulate, pairwise
from typing import Literal, NamedTuple

from checker.temporal.relations import to_civil
from checker.temporal.span import DAY, EARLIEST, FIRST, LAST, LATEST, Bounds, Minutes, TimeSpan


class Point(NamedTuple):
    """One end of an event: ``edge`` is "start" or "end"."""

    event: str
    edge: Literal["start", "end", ""]


ORIGIN = Point("", "")
"""1970-01-01T00:00 on the civil clock."""


class Constraint(NamedTuple):
    """``second`` comes at most ``most`` minutes after ``first`` (a negative ``most``: at least so many before it)."""

    first: Point
    second: Point
    most: Minutes
    tag: str | None = None


Conflict = tuple[Constraint, ...]
"""A cycle of constraints that cannot all hold, although they could without any one of them."""


@dataclass(frozen=True, slots=True)
class Component:
    """Events that statements tie together: the tightest bounds of all their ends, or why there are none."""

    events: tuple[str, ...]
    bounds: Mapping[Point, Bounds] = field(default_factory=dict)
    conflicts: tuple[Conflict, ...] = ()

    @property
    def consistent(self) -> bool:
        """Whether everything that was said can be true at once."""
        return not self.conflicts

    def span(self, event: str) -> TimeSpan:
        """What all statements together say about when the event was. ValueError where they contradict each other."""
        if not self.consistent:
            raise ValueError(f'no span for "{event}": the statements about it cannot all be true')
        return TimeSpan(_in_calendar(self.bounds[start(event)]), _in_calendar(self.bounds[end(event)]))


# From statements to constraints.


def start(event: str) -> Point:
    """The start of an event."""
    return Point(event, "start")


def end(event: str) -> Point:
    """The end of an event, the first minute after it."""
    return Point(event, "end")


def dated(event: str, span: TimeSpan, tag: str | None) -> Iterator[Constraint]:
    """The visit was on Tuesday: ``span`` is ``TimeSpan.within(tuesday)``, or a period where it took all of that."""
    civil = to_civil(span)
    for point, (low, high) in ((start(event), civil.start), (end(event), civil.end)):
        if high is not None and high not in (EARLIEST, LATEST):
            yield Constraint(ORIGIN, point, high, tag)
        if low is not None and low not in (EARLIEST, LATEST):
            yield Constraint(point, ORIGIN, -low, tag)


def lasted(event: str, length: Minutes, tolerance: Minutes, tag: str | None) -> Iterator[Constraint]:
    """The siege lasted three days: its length in minutes, give or take a tolerance."""
    yield Constraint(start(event), end(event), length + tolerance, tag)
    yield Constraint(end(event), start(event), -(length - tolerance), tag)


def days_before(
    event: str, other: str, days: int, tag: str | None, tolerance: Minutes = DAY - 1
) -> Iterator[Constraint]:
    """Fighting broke out two days before the vote: some minute of the event lies so many days before the other's start.

    The calendar counts days, the network minutes: the 13th is two days before the 15th, which is anything from a day
    and a minute to three days less a minute. Hence the tolerance, which errs towards silence.
    """
    yield Constraint(start(other), start(event), tolerance - days * DAY, tag)
    yield Constraint(end(event), start(other), days * DAY + tolerance - 1, tag)


def after(event: str, other: str, tag: str | None) -> Iterator[Constraint]:
    """The arrests came after the march: the event begins when the other is over."""
    yield Constraint(start(event), end(other), 0, tag)


def during(event: str, other: str, tag: str | None) -> Iterator[Constraint]:
    """He fell ill during the trip: no minute of the event lies outside the other."""
    yield Constraint(start(event), start(other), 0, tag)
    yield Constraint(end(other), end(event), 0, tag)


# Solving.

Neighbours = list[list[tuple[int, Minutes]]]
"""For each numbered point, the points that edges lead to, and their lengths."""

_BUDGET = 300_000
"""How many edges are looked at for a shorter conflict, in one component."""


def solve(constraints: Iterable[Constraint], most: int = 10) -> tuple[Component, ...]:
    """The components of the network, by their first event in order of name; the order of the constraints plays no part.

    Where one is inconsistent, up to ``most`` conflicts are told that have no tag in common, the first with the fewest
    edges (in very large components: with few).
    """
    return tuple(_solve(events, group, most) for events, group in _components(constraints))


def _components(constraints: Iterable[Constraint]) -> list[tuple[tuple[str, ...], list[Constraint]]]:
    """The constraints by what hangs together, leaving the calendar aside."""
    parent: dict[str, str] = {}

    def root(event: str) -> str:
        top = event
        while parent[top] != top:
            top = parent[top]
        while parent[event] != top:
            parent[event], event = top, parent[event]
        return top

    everything = list(constraints)
    for first, second, _, _ in everything:
        a, b = first.event or second.event, second.event or first.event
        parent.setdefault(a, a)
        parent.setdefault(b, b)
        if a != b:
            low, high = sorted((root(a), root(b)))
            parent[high] = low
    events: dict[str, list[str]] = {}
    for event in sorted(parent):
        events.setdefault(root(event), []).append(event)
    groups: dict[str, list[Constraint]] = {top: [] for top in events}
    for constraint in everything:
        groups[root(constraint.first.event or constraint.second.event)].append(constraint)
    return [(tuple(members), groups[top]) for top, members in events.items()]


class _Graph:
    """One component with its points numbered: the tightest constraint for each pair of points."""

    def __init__(self, events: tuple[str, ...], constraints: Iterable[Constraint]) -> None:
        self.points = [ORIGIN, *(point for event in events for point in (start(event), end(event)))]
        number = {point: index for index, point in enumerate(self.points)}
        self.tightest: dict[tuple[int, int], Constraint] = {}
        for event in events:
            proper = Constraint(end(event), start(event), -1)
            self.tightest[number[proper.first], number[proper.second]] = proper
        for constraint in constraints:
            pair = number[constraint.first], number[constraint.second]
            known = self.tightest.get(pair)
            if known is None or _strength(constraint) < _strength(known):
                self.tightest[pair] = constraint
        self.after: Neighbours = [[] for _ in self.points]
        self.before: Neighbours = [[] for _ in self.points]
        for (u, v), constraint in self.tightest.items():
            self.after[u].append((v, constraint.most))
            self.before[v].append((u, constraint.most))
        for neighbours in self.after:
            neighbours.sort()

    def conflict(self, cycle: list[int]) -> Conflict:
        """The constraints along a cycle, from its least point on, and with no statement where none is needed."""
        cycle = self._shortcut(cycle)
        least = cycle.index(min(cycle))
        turned = cycle[least:] + cycle[:least]
        edges = [self.tightest[pair] for pair in zip(turned, turned[1:] + turned[:1], strict=True)]
        total = sum(edge.most for edge in edges)
        for place, edge in enumerate(edges):
            proper = Constraint(end(edge.second.event), start(edge.second.event), -1)
            if edge[:2] == proper[:2] and total - edge.most + proper.most < 0:
                total += proper.most - edge.most
                edges[place] = proper
        return tuple(edges)

    def _shortcut(self, cycle: list[int]) -> list[int]:
        """The shortest part of a cycle that alone has an event end no later than it starts, or else all of it."""
        twice = cycle + cycle
        passed = [0, *accumulate(self.tightest[pair].most for pair in pairwise(twice))]
        places = {point: place for place, point in enumerate(cycle)}
        found = [cycle]
        for point, first in places.items():
            if point % 2 and point + 1 in places:
                last = places[point + 1]
                last += len(cycle) if last < first else 0
                if passed[last] - passed[first] <= 0:
                    found.append(twice[first : last + 1])
        return min(found, key=len)


def _strength(constraint: Constraint) -> tuple[Minutes, str]:
    return constraint.most, constraint.tag or ""


def _solve(events: tuple[str, ...], constraints: list[Constraint], most: int) -> Component:
    graph = _Graph(events, constraints)
    conflicts: list[Conflict] = []
    heights, cycle = _potentials(graph.after)
    while cycle:
        conflicts.append(graph.conflict(_shortest(graph, cycle)))
        told = {constraint.tag for constraint in conflicts[-1]}
        left = [constraint for constraint in constraints if constraint.tag is None or constraint.tag not in told]
        if len(conflicts) >= most or len(left) == len(constraints):
            break
        constraints = left
        graph = _Graph(events, constraints)
        heights, cycle = _potentials(graph.after)
    if conflicts:
        return Component(events, conflicts=tuple(conflicts))
    latest = _distances(graph.after, heights)
    earliest = _distances(graph.before, [-height for height in heights])
    bounds = {}
    for point, low, high in zip(graph.points[1:], earliest[1:], latest[1:], strict=True):
        bounds[point] = (None if low is None else -low, high)
    return Component(events, bounds)


def _potentials(after: Neighbours) -> tuple[list[Minutes], list[int]]:
    """Heights of all points that respect every edge, or a negative cycle.

    Points whose height has changed are scanned in rounds, each in the order of the edges that do not rise, so that a
    long chain takes one round (Goldberg & Radzik, "A heuristic improvement of the Bellman-Ford algorithm", 1993).
    After as many changes as there are points, the tree of predecessors is searched for a cycle: one that is there is
    negative.
    """
    count = len(after)
    heights, parents = [0] * count, [-1] * count
    changed: Iterable[int] = range(count)
    changes = 0
    while order := _downward(after, heights, changed):
        waiting = set(order)
        again: dict[int, None] = {}
        for u in order:
            waiting.discard(u)
            height = heights[u]
            for v, length in after[u]:
                if height + length < heights[v]:
                    heights[v] = height + length
                    parents[v] = u
                    changes += 1
                    if v not in waiting:
                        again[v] = None
        changed = again
        if changes >= count:
            changes = 0
            cycle = _cycle(parents)
            if cycle:
                return heights, cycle
    return heights, []


def _downward(after: Neighbours, heights: list[Minutes], points: Iterable[int]) -> list[int]:
    """The points with an edge that is too short for their heights, and what lies below them, from the top down."""
    seen: set[int] = set()
    order: list[int] = []
    for top in points:
        if top in seen or all(heights[top] + length >= heights[v] for v, length in after[top]):
            continue
        seen.add(top)
        path = [(top, iter(after[top]))]
        while path:
            u, edges = path[-1]
            height = heights[u]
            for v, length in edges:
                if v not in seen and height + length <= heights[v]:
                    seen.add(v)
                    path.append((v, iter(after[v])))
                    break
            else:
                order.append(u)
                path.pop()
    order.reverse()
    return order


def _cycle(parents: list[int]) -> list[int]:
    """A cycle among the predecessors, in the direction of the edges; empty where there is none."""
    seen = [-1] * len(parents)
    for first in range(len(parents)):
        point = first
        while point != -1 and seen[point] == -1:
            seen[point] = first
            point = parents[point]
        if point != -1 and seen[point] == first:
            cycle = [point]
            while parents[cycle[-1]] != point:
                cycle.append(parents[cycle[-1]])
            return cycle[::-1]
    return []


def _distances(after: Neighbours, heights: list[Minutes]) -> list[Minutes | None]:
    """How far each point lies from the origin, None where nothing limits it: Dijkstra, on edges that heights level."""
    reduced: list[Minutes | None] = [None] * len(after)
    heap = [(0, 0)]
    while heap:
        distance, u = heappop(heap)
        if reduced[u] is not None:
            continue
        reduced[u] = distance
        base = distance + heights[u]
        for v, length in after[u]:
            if reduced[v] is None:
                heappush(heap, (base + length - heights[v], v))
    offset = heights[0]
    return [None if d is None else d + heights[v] - offset for v, d in enumerate(reduced)]


def _shortest(graph: _Graph, cycle: list[int]) -> list[int]:
    """A negative cycle with the fewest edges, looked for on a budget from each point, of the known cycle first."""
    best, budget = cycle, _BUDGET
    for first in (*cycle, *sorted(set(range(len(graph.after))) - set(cycle))):
        if len(best) == 2 or budget <= 0:
            break
        walk, looked_at = _around(graph.after, first, len(best) - 1)
        budget -= looked_at
        best = _loop(graph, walk) if walk else best
    return best


def _around(after: Neighbours, first: int, edges: int) -> tuple[list[int], int]:
    """A negative way back to a point, of as few edges as can be and at most so many; how many were looked at."""
    best, looked_at = {first: 0}, 0
    layers: list[dict[int, int]] = []
    frontier = {first: 0}
    for _ in range(edges):
        reached: dict[int, Minutes] = {}
        came_from: dict[int, int] = {}
        for u, distance in frontier.items():
            looked_at += len(after[u])
            for v, length in after[u]:
                known = reached.get(v, best.get(v))
                if known is None or distance + length < known:
                    reached[v] = distance + length
                    came_from[v] = u
        layers.append(came_from)
        if reached.get(first, 0) < 0:
            walk = [first]
            for layer in reversed(layers):
                walk.append(layer[walk[-1]])
            return walk[:0:-1], looked_at
        best.update(reached)
        frontier = reached
    return [], looked_at


def _loop(graph: _Graph, walk: list[int]) -> list[int]:
    """The first negative loop without a crossing in a negative walk that ends where it begins."""
    path: list[int] = []
    for point in [*walk, walk[0]]:
        if point in path:
            loop = path[path.index(point) :]
            pairs = zip(loop, [*loop[1:], point], strict=True)
            if sum(graph.tightest[pair].most for pair in pairs) < 0:
                return loop
            path = path[: path.index(point)]
        path.append(point)
    raise AssertionError("a negative walk is made of loops, one of which is negative")


def _in_calendar(bounds: Bounds) -> Bounds:
    """The bounds as a TimeSpan takes them: what lies beyond the calendar is unknown."""
    low, high = (None if bound is None or not FIRST < bound < LAST else bound for bound in bounds)
    return low, high
