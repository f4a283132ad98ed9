"""``elsewhere than``: the two are places apart. Leipzig is elsewhere than Hamburg, and than France; it is not elsewhere
than Germany, and Potsdam is not elsewhere than Berlin, since reports name a suburb by its city.

Where the map knows both spots, they must be some fifty kilometres apart; else one country or region must exclude the
other. What no table lists is never certainly elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from checker.rules.fields import Operand, Site
from checker.rules.operators import excludes
from checker.rules.operators.operator import Operator
from checker.rules.predicates import Compare, Literally, Predicate, either, every
from checker.temporal.span import EARLIEST

_NORTH = 500
_EAST = 800
"""Thousandths of a degree: about 55 kilometres, and 90 at the equator, 50 in the far north."""


def certain(operands: Sequence[Operand], amount: int = 0) -> Predicate:
    """Both spots are known and lie far apart; or one is not known, and neither place lies in the other."""
    left, right = operands
    assert isinstance(left, Site)
    assert isinstance(right, Site)
    apart = either(*_away(left, right), *_away(right, left))
    known = every(_known(left), _known(right))
    vague = either(_unknown(left), _unknown(right))
    return either(every(known, apart), every(vague, excludes.certain(operands, amount)))


def possible(operands: Sequence[Operand], amount: int = 0) -> Predicate:
    """They are not certainly one and the same place."""
    return excludes.possible(operands, amount)


def _away(one: Site, other: Site) -> tuple[Predicate, Predicate]:
    """The other lies clearly north, or clearly east of the one."""
    return (
        Compare(replace(one.latitude, plus=_NORTH), "<", other.latitude),
        Compare(replace(one.longitude, plus=_EAST), "<", other.longitude),
    )


def _known(site: Site) -> Predicate:
    return Compare(site.latitude, "<>", Literally(EARLIEST))


def _unknown(site: Site) -> Predicate:
    return Compare(site.latitude, "=", Literally(EARLIEST))


OPERATOR = Operator(
    name="elsewhere than",
    phrase=("elsewhere", "than"),
    kinds=("place",),
    certain=certain,
    possible=possible,
    sentence="{left} and {right} are places apart",
    negated="{left} and {right} may be one place",
    symmetric=True,
    example="first.value elsewhere than second.value",
)
