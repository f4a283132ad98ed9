"""Can all conditions of a rule be true at once, whatever the articles say?

``a.said before b.said`` and ``b.said before a.said`` cannot: the first asks that a's end lies no later than b's start,
the second the reverse, and a time ends after it starts. Conditions compare columns that may be moved by a constant, so
this is a system of difference constraints: it has no solution where its graph has a cycle of negative length (Cormen,
Leiserson, Rivest and Stein, Introduction to Algorithms, "Difference constraints and shortest paths").
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, product

from checker.rules.fields import FIELDS
from checker.rules.predicates import Any, Compare, Literally, Predicate, Term, terms
from checker.temporal.span import DAY

_Node = tuple[str, str]
_Edge = tuple[_Node, _Node, int, bool]
"""``u - v <= bound``, strictly less where the last is True."""

_MOST_CASES = 256
_TINY = 1e-6


def contradictory(predicates: Sequence[Predicate]) -> bool:
    """Whether they can certainly not all be true; False also where there are too many cases to tell."""
    axioms = list(_axioms(predicates))
    cases = list(islice(_cases(predicates), _MOST_CASES + 1))
    if len(cases) > _MOST_CASES:
        return False
    return all(_impossible(case, axioms) for case in cases)


def core(groups: Sequence[Sequence[Predicate]]) -> tuple[int, ...]:
    """The numbers of groups that together are impossible, none of which can be left out; empty where all can hold."""
    kept = list(range(len(groups)))
    if not contradictory([one for n in kept for one in groups[n]]):
        return ()
    for n in range(len(groups)):
        rest = [m for m in kept if m != n]
        if contradictory([one for m in rest for one in groups[m]]):
            kept = rest
    return tuple(kept)


def _cases(predicates: Sequence[Predicate]) -> Iterator[tuple[Compare, ...]]:
    """The ways in which all may be true: one choice of each "or"."""
    choices = [list(islice(_ways(one), _MOST_CASES)) for one in predicates]
    for chosen in product(*choices):
        yield tuple(compare for way in chosen for compare in way)


def _ways(predicate: Predicate) -> Iterator[tuple[Compare, ...]]:
    if isinstance(predicate, Compare):
        yield (predicate,)
    elif isinstance(predicate, Any):
        for part in predicate.parts:
            yield from _ways(part)
    else:
        yield from _cases(predicate.parts)


def _axioms(predicates: Sequence[Predicate]) -> Iterator[_Edge]:
    """What is true of every row: a time starts before it ends, its earliest is no later than its latest."""
    seen: dict[tuple[str, str], None] = {}
    for predicate in predicates:
        for term in terms(predicate):
            field, _, bound = term.column.partition("_")
            if bound:
                seen[term.binding, field] = None
    for binding, field in seen:
        low, high, first, last, last_lo, last_hi, least, most = (
            (binding, f"{field}_{bound}")
            for bound in ("start_lo", "start_hi", "end_lo", "end_hi", "last_lo", "last_hi", "low", "high")
        )
        yield low, high, 0, False
        yield first, last, 0, False
        yield low, first, 0, True
        yield high, last, 0, True
        yield last_lo, last_hi, 0, False
        for end, day in ((first, last_lo), (last, last_hi)):
            yield end, day, 1, False
            yield day, end, DAY, True
        yield least, most, 0, False


def _impossible(case: Iterable[Compare], axioms: Sequence[_Edge]) -> bool:
    edges = list(axioms)
    equal: dict[_Node, _Node] = {}
    unequal: list[tuple[_Node, _Node]] = []
    for compare in case:
        if isinstance(compare.right, Literally):
            continue
        left, right = _node(compare.left), _node(compare.right)
        if _is_name(compare.left):
            if compare.op == "=":
                equal[_root(equal, left)] = _root(equal, right)
            elif compare.op == "<>":
                unequal.append((left, right))
            continue
        shift = compare.right.plus - compare.left.plus
        if compare.op in ("<", "<=", "="):
            edges.append((left, right, shift, compare.op == "<"))
        if compare.op in (">", ">=", "="):
            edges.append((right, left, -shift, compare.op == ">"))
    return any(_root(equal, a) == _root(equal, b) for a, b in unequal) or _negative_cycle(edges)


def _node(term: Term) -> _Node:
    return term.binding, term.column


def _is_name(term: Term) -> bool:
    """Names have one column, that of their field; times and numbers have bounds."""
    return term.column in FIELDS


def _root(equal: dict[_Node, _Node], node: _Node) -> _Node:
    while node in equal and equal[node] != node:
        node = equal[node]
    return node


def _negative_cycle(edges: Sequence[_Edge]) -> bool:
    """Bellman and Ford, from everywhere at once."""
    weights = [(u, v, bound - (_TINY if strict else 0.0)) for u, v, bound, strict in edges]
    nodes = dict.fromkeys(node for u, v, _ in weights for node in (u, v))
    reach = dict.fromkeys(nodes, 0.0)
    for _ in range(len(nodes) + 1):
        changed = False
        for u, v, bound in weights:
            if reach[v] + bound < reach[u] - _TINY / 2:
                reach[u] = reach[v] + bound
                changed = True
        if not changed:
            return False
    return True
