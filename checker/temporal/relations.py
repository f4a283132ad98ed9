"""How two spans lie to each other: yes, no, or unknown, because their ends are uncertain.

"Announced on Monday" and "so far nothing is agreed", said on Tuesday, certainly intersect. Said on the same Monday,
they may or may not: which came first is unknown. A relation holds (**yes**) if it does for every choice of starts
and ends within the bounds, it does not (**no**) if it does for none.

The core is :func:`possible_relations`, the set of Allen's thirteen relations (J. F. Allen, "Maintaining knowledge
about temporal intervals", CACM 26(11), 1983) that some choice of ends yields. An approximate span ("about 2010") is
first widened by one unit of its precision. ``uncertain`` changes nothing here: how sure a source is, is its
factuality.

**Zones.** Named days are civil days and compared as they stand. Two clock times with known offsets are compared in
UTC. A clock time against a civil one, or one whose zone is unknown, is compared with all that the zones of the
world (UTC-12 to UTC+14) leave open: "0737 GMT on Tuesday" may be Wednesday where it happened.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from enum import StrEnum

from checker.temporal.span import DAY, EARLIEST, LATEST, Minutes, Precision, TimeSpan

WESTMOST, EASTMOST = -12 * 60, 14 * 60
"""The offsets in use reach from UTC-12 to UTC+14."""

_WORLD = EASTMOST - WESTMOST
_UNITS = {
    Precision.MINUTE: 1, Precision.HOUR: 60, Precision.PART: 360, Precision.DAY: DAY, Precision.WEEK: 7 * DAY,
    Precision.MONTH: 31 * DAY, Precision.QUARTER: 92 * DAY, Precision.HALF: 184 * DAY, Precision.SEASON: 92 * DAY,
    Precision.YEAR: 366 * DAY, Precision.DECADE: 3653 * DAY, Precision.CENTURY: 36525 * DAY,
}  # fmt: skip


class Answer(StrEnum):
    """Whether something holds: always, never, or that cannot be told."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"

    def __bool__(self) -> bool:
        raise TypeError("an answer is one of three: compare it with Answer.YES, Answer.NO or Answer.UNKNOWN")

    def __invert__(self) -> Answer:
        return {Answer.YES: Answer.NO, Answer.NO: Answer.YES, Answer.UNKNOWN: Answer.UNKNOWN}[self]

    def __and__(self, other: Answer) -> Answer:
        if Answer.NO in (self, other):
            return Answer.NO
        return Answer.YES if self == other == Answer.YES else Answer.UNKNOWN


class Allen(StrEnum):
    """Allen's thirteen relations: exactly one holds between two spans whose ends are certain."""

    BEFORE = "before"
    MEETS = "meets"
    OVERLAPS = "overlaps"
    STARTS = "starts"
    DURING = "during"
    FINISHES = "finishes"
    EQUALS = "equals"
    FINISHED_BY = "finished-by"
    CONTAINS = "contains"
    STARTED_BY = "started-by"
    OVERLAPPED_BY = "overlapped-by"
    MET_BY = "met-by"
    AFTER = "after"

    @property
    def inverse(self) -> Allen:
        """The relation seen from the other span: ``a before b`` is ``b after a``."""
        return _INVERSES[self]


_ORDER = tuple(Allen)
_INVERSES = dict(zip(_ORDER, (
    Allen.AFTER, Allen.MET_BY, Allen.OVERLAPPED_BY, Allen.STARTED_BY, Allen.CONTAINS, Allen.FINISHED_BY, Allen.EQUALS,
    Allen.FINISHES, Allen.DURING, Allen.STARTS, Allen.OVERLAPS, Allen.MEETS, Allen.BEFORE,
), strict=True))  # fmt: skip

# Each relation is one order of the four ends, those in one group coinciding: s and e of a, S and E of b.
_CHAINS = {
    Allen.BEFORE: ("s", "e", "S", "E"), Allen.MEETS: ("s", "eS", "E"), Allen.OVERLAPS: ("s", "S", "e", "E"),
    Allen.STARTS: ("sS", "e", "E"), Allen.DURING: ("S", "s", "e", "E"), Allen.FINISHES: ("S", "s", "eE"),
    Allen.EQUALS: ("sS", "eE"), Allen.FINISHED_BY: ("s", "S", "eE"), Allen.CONTAINS: ("s", "S", "E", "e"),
    Allen.STARTED_BY: ("sS", "E", "e"), Allen.OVERLAPPED_BY: ("S", "s", "E", "e"), Allen.MET_BY: ("S", "sE", "e"),
    Allen.AFTER: ("S", "E", "s", "e"),
}  # fmt: skip

EARLIER = frozenset({Allen.BEFORE, Allen.MEETS})
LATER = frozenset({Allen.AFTER, Allen.MET_BY})
APART = EARLIER | LATER
TOGETHER = frozenset(_ORDER) - APART
INSIDE = frozenset({Allen.STARTS, Allen.DURING, Allen.FINISHES, Allen.EQUALS})


def possible_relations(a: TimeSpan, b: TimeSpan) -> frozenset[Allen]:
    """Which of Allen's relations hold between a and b for some choice of their ends; never empty."""
    a, b = on_one_clock(a, b)
    (s, s_high, e, e_high), (t, t_high, f, f_high) = a.bounds, b.bounds
    ends = {"s": (s, s_high), "e": (e, e_high), "S": (t, t_high), "E": (f, f_high)}
    return frozenset(relation for relation, chain in _CHAINS.items() if _feasible(chain, ends))


def relate(a: TimeSpan, b: TimeSpan, relations: Iterable[Allen]) -> Answer:
    """Whether one of the relations holds between a and b: ``relate(a, b, [Allen.MEETS])``."""
    wanted = frozenset(relations)
    possible = possible_relations(a, b)
    if possible <= wanted:
        return Answer.YES
    return Answer.UNKNOWN if possible & wanted else Answer.NO


def before(a: TimeSpan, b: TimeSpan) -> Answer:
    """a is over when b begins. Monday is before Tuesday: yes, although it meets it."""
    return relate(a, b, EARLIER)


def after(a: TimeSpan, b: TimeSpan) -> Answer:
    """a begins when b is over. Tuesday is after Monday: yes."""
    return relate(a, b, LATER)


def not_before(a: TimeSpan, b: TimeSpan) -> Answer:
    """a is not over when b begins."""
    return ~before(a, b)


def not_after(a: TimeSpan, b: TimeSpan) -> Answer:
    """a begins before b is over. Two moments of one Monday: unknown."""
    return ~after(a, b)


def intersects(a: TimeSpan, b: TimeSpan) -> Answer:
    """There is a minute in which both hold."""
    return relate(a, b, TOGETHER)


def disjoint(a: TimeSpan, b: TimeSpan) -> Answer:
    """There is no minute in which both hold. The 13th and the 14th: yes."""
    return relate(a, b, APART)


def inside(a: TimeSpan, b: TimeSpan) -> Answer:
    """Every minute of a is one of b; they may be equal. Tuesday is inside May: yes."""
    return relate(a, b, INSIDE)


def between(x: TimeSpan, a: TimeSpan, b: TimeSpan) -> Answer:
    """``x during a to b``: x does not begin before a begins, and does not end after b ends."""
    from_a, x_after = on_one_clock(a, x)
    x_before, to_b = on_one_clock(x, b)
    if before(b, a) is Answer.YES:
        return Answer.NO
    begun = _not_later(*from_a.bounds[:2], *x_after.bounds[:2])
    return begun & _not_later(*x_before.bounds[2:], *to_b.bounds[2:])


def within_days_after(a: TimeSpan, b: TimeSpan, days: int) -> Answer:
    """``a within N days after b``: a does not begin before b does, nor later than the Nth day after b's last.

    Days are counted by the calendar: all of Thursday is within three days after Monday. Two moments of one day:
    unknown.
    """
    on_a, on_b = on_one_clock(a, b)
    return _not_later(*on_b.bounds[:2], *on_a.bounds[:2]) & _begins_within(a, b, days)


def within_days(a: TimeSpan, b: TimeSpan, days: int) -> Answer:
    """``a within N days of b``: neither begins later than the Nth day after the other's last."""
    return _begins_within(a, b, days) & _begins_within(b, a, days)


def to_civil(span: TimeSpan) -> TimeSpan:
    """The span on the civil clock of the place of the event, wherever that is; for the columns of the engine.

    A named day stays as it is, a clock time is widened by what its zone leaves open, an approximate span by a unit
    of its precision.
    """
    span = _loosen(span)
    if span.zone == "civil":
        return span
    if isinstance(span.zone, int):
        return replace(span.shift(WESTMOST - span.zone, EASTMOST - span.zone), zone="civil")
    return replace(span.widen(_WORLD), zone="civil")


def on_one_clock(a: TimeSpan, b: TimeSpan) -> tuple[TimeSpan, TimeSpan]:
    """Both spans on a clock on which their bounds can be compared, widened no more than their zones require.

    What comes back is labelled civil, whichever clock that is.
    """
    if a.zone == "civil" or b.zone == "civil":
        return to_civil(a), to_civil(b)
    a, b = _loosen(a), _loosen(b)
    if a.zone == b.zone == "unknown":
        return replace(a.widen(_WORLD // 2), zone="civil"), replace(b.widen(_WORLD // 2), zone="civil")
    return _to_utc(a), _to_utc(b)


def _to_utc(span: TimeSpan) -> TimeSpan:
    if isinstance(span.zone, int):
        return replace(span.shift(-span.zone), zone="civil")
    return replace(span.shift(-EASTMOST, -WESTMOST), zone="civil")


def _loosen(span: TimeSpan) -> TimeSpan:
    """An approximate span, widened by one unit of its precision; where that is unknown, by its own length."""
    if not span.approximate:
        return span
    earliest, _, _, latest = span.bounds
    return replace(span.widen(_UNITS.get(span.precision, latest - earliest)), approximate=False)


def _feasible(chain: tuple[str, ...], ends: dict[str, tuple[Minutes, Minutes]]) -> bool:
    """Whether the ends can be chosen so that they come in that order: each in turn as early as it fits."""
    reached = EARLIEST - 1
    for group in chain:
        low = max(reached + 1, *(ends[name][0] for name in group))
        if any(low > ends[name][1] for name in group):
            return False
        reached = low
    return True


def _not_later(x_low: Minutes, x_high: Minutes, y_low: Minutes, y_high: Minutes) -> Answer:
    """Whether x <= y, for two ends that are chosen independently within their bounds."""
    if x_high <= y_low:
        return Answer.YES
    return Answer.UNKNOWN if x_low <= y_high else Answer.NO


def _begins_within(a: TimeSpan, b: TimeSpan, days: int) -> Answer:
    """Whether a begins at the latest on the Nth day after the last day of b, by the calendar at the place."""
    if a.zone != b.zone or a.zone == "unknown":
        a, b = to_civil(a), to_civil(b)
    else:
        a, b = _loosen(a), _loosen(b)
    _, _, low, high = b.bounds
    return _not_later(*a.bounds[:2], _last_minute(low, days), _last_minute(high, days))


def _last_minute(end: Minutes, days: int) -> Minutes:
    """The last minute of the Nth day after the day on which a span with that end is over."""
    if end in (EARLIEST, LATEST):
        return end
    return ((end - 1) // DAY + 1 + days) * DAY - 1
