"""Comparisons over the columns of two or more statements, as small trees: written as SQL, negated, or answered for
given values.

"Monday's announcement was made before the denial" becomes ``announcement.said_end_hi <= denial.said_start_lo``.
Operators build such trees; nothing of what an author typed gets into them but bound parameters, because columns come
from a closed list.

No column is null. An unknown bound is the far past or the far future, whichever makes nothing certain; an unknown name
is the empty string."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

Comparison = Literal["<", "<=", ">", ">=", "=", "<>"]
Atom = int | float | str

_OPPOSITE: dict[Comparison, Comparison] = {"<": ">=", "<=": ">", ">": "<=", ">=": "<", "=": "<>", "<>": "="}


@dataclass(frozen=True, slots=True)
class Term:
    """A column of one binding, moved by ``plus`` (minutes for bounds of time): ``denial.said_start_lo + 43200``."""

    binding: str
    column: str
    plus: int = 0


@dataclass(frozen=True, slots=True)
class Literally:
    """A constant that the checker itself brings, bound as a parameter."""

    value: Atom


@dataclass(frozen=True, slots=True)
class Compare:
    """``left < right`` and so on."""

    left: Term
    op: Comparison
    right: Term | Literally


@dataclass(frozen=True, slots=True)
class All:
    """Every part is true; true where there are none."""

    parts: tuple[Predicate, ...]


@dataclass(frozen=True, slots=True)
class Any:
    """At least one part is true; false where there are none."""

    parts: tuple[Predicate, ...]


Predicate = Compare | All | Any


def every(*parts: Predicate) -> Predicate:
    """The conjunction, flat."""
    flat: list[Predicate] = []
    for part in parts:
        flat.extend(part.parts if isinstance(part, All) else (part,))
    return flat[0] if len(flat) == 1 else All(tuple(flat))


def either(*parts: Predicate) -> Predicate:
    """The disjunction."""
    return parts[0] if len(parts) == 1 else Any(parts)


def negate(predicate: Predicate) -> Predicate:
    """The opposite, with every "not" pushed down to the comparisons."""
    if isinstance(predicate, Compare):
        return Compare(predicate.left, _OPPOSITE[predicate.op], predicate.right)
    parts = tuple(negate(part) for part in predicate.parts)
    return Any(parts) if isinstance(predicate, All) else every(*parts)


def conjuncts(predicate: Predicate) -> tuple[Predicate, ...]:
    """The parts that must all be true."""
    return predicate.parts if isinstance(predicate, All) else (predicate,)


def terms(predicate: Predicate) -> tuple[Term, ...]:
    """Every column that is looked at, in the order of the text."""
    if isinstance(predicate, Compare):
        return tuple(term for term in (predicate.left, predicate.right) if isinstance(term, Term))
    return tuple(term for part in predicate.parts for term in terms(part))


def bindings(predicate: Predicate) -> frozenset[str]:
    """The bindings that are looked at."""
    return frozenset(term.binding for term in terms(predicate))


def rename(predicate: Predicate, names: Mapping[str, str]) -> Predicate:
    """The same with other names for the bindings."""
    if isinstance(predicate, Compare):
        left, right = (
            Term(names.get(side.binding, side.binding), side.column, side.plus) if isinstance(side, Term) else side
            for side in (predicate.left, predicate.right)
        )
        assert isinstance(left, Term)
        return Compare(left, predicate.op, right)
    parts = tuple(rename(part, names) for part in predicate.parts)
    return All(parts) if isinstance(predicate, All) else Any(parts)


def to_sql(predicate: Predicate, column: Callable[[Term], str], bind: Callable[[Atom], str]) -> str:
    """The predicate as SQL; ``column`` names a term's column, ``bind`` keeps a parameter and gives its mark."""
    if isinstance(predicate, Compare):
        left, right = (_side(side, column, bind) for side in (predicate.left, predicate.right))
        return f"{left} {predicate.op} {right}"
    if not predicate.parts:
        return "1 = 1" if isinstance(predicate, All) else "1 = 0"
    word = " AND " if isinstance(predicate, All) else " OR "
    return "(" + word.join(to_sql(part, column, bind) for part in predicate.parts) + ")"


def _side(side: Term | Literally, column: Callable[[Term], str], bind: Callable[[Atom], str]) -> str:
    if isinstance(side, Literally):
        return bind(side.value)
    return f"{column(side)} + {bind(side.plus)}" if side.plus else column(side)


def answer(predicate: Predicate, values: Mapping[tuple[str, str], Atom]) -> bool:
    """Whether the predicate holds for these values, by (binding, column): what SQL would say of one pair."""
    if isinstance(predicate, All):
        return all(answer(part, values) for part in predicate.parts)
    if isinstance(predicate, Any):
        return any(answer(part, values) for part in predicate.parts)
    left, right = (_value(side, values) for side in (predicate.left, predicate.right))
    return _COMPARE[predicate.op](left, right)


def _value(side: Term | Literally, values: Mapping[tuple[str, str], Atom]) -> Atom:
    if isinstance(side, Literally):
        return side.value
    value = values[side.binding, side.column]
    return value if isinstance(value, str) or not side.plus else value + side.plus


def _less(left: Atom, right: Atom) -> bool:
    if isinstance(left, str) or isinstance(right, str):
        return str(left) < str(right)
    return left < right


_COMPARE: dict[Comparison, Callable[[Atom, Atom], bool]] = {
    "<": _less,
    "<=": lambda left, right: not _less(right, left),
    ">": lambda left, right: _less(right, left),
    ">=": lambda left, right: not _less(left, right),
    "=": lambda left, right: left == right,
    "<>": lambda left, right: left != right,
}
