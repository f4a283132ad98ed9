"""Laws of the relations: Allen's algebra where ends are certain, and honesty where they are not."""

from collections.abc import Callable
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.temporal import relations
from checker.temporal.relations import Allen, Answer, possible_relations, relate
from checker.temporal.span import DAY, EARLIEST, LATEST, Precision, TimeSpan

SMALL = 6
MARGIN = 5

certain = st.tuples(st.integers(0, SMALL), st.integers(1, SMALL)).map(lambda p: TimeSpan.exact(p[0], p[0] + p[1]))
zones = st.just("civil") | st.just("unknown") | st.sampled_from([-720, -60, 0, 60, 345, 840])


@st.composite
def small(draw: st.DrawFn, scale: int = 1) -> TimeSpan:
    """Spans with few bounds, so that all choices of their ends can be tried."""
    start = draw(st.integers(0, SMALL - 1))
    end = draw(st.integers(start + 1, SMALL))
    slack = st.integers(0, 3)
    starts = st.just((EARLIEST, EARLIEST)) | st.tuples(
        st.none() | slack.map(lambda x: (start - x) * scale), st.none() | slack.map(lambda x: (start + x) * scale)
    )
    ends = st.just((LATEST, LATEST)) | st.tuples(
        st.none() | slack.map(lambda x: (end - x) * scale), st.none() | slack.map(lambda x: (end + x) * scale)
    )
    return TimeSpan(draw(starts), draw(ends))


@st.composite
def zoned(draw: st.DrawFn) -> TimeSpan:
    """Spans of half-day bounds in all zones, about or not."""
    span = draw(small(scale=DAY // 2))
    return TimeSpan(span.start, span.end, draw(st.sampled_from(Precision)), draw(zones), draw(st.booleans()))


def choices(span: TimeSpan) -> list[tuple[int, int]]:
    """Every choice of a start and an end that the bounds allow, near zero or endless."""
    points = [EARLIEST, *range(-MARGIN - 3, SMALL + MARGIN + 4), LATEST]
    a, b, c, d = span.bounds
    return [(s, e) for s in points if a <= s <= b for e in points if c <= e <= d and s < e]


def allen(a: tuple[int, int], b: tuple[int, int]) -> Allen:
    """Allen's relation of two certain periods, by its textbook definition."""
    (s, e), (t, f) = a, b
    if e < t or f < s:
        return Allen.BEFORE if e < t else Allen.AFTER
    if e == t or f == s:
        return Allen.MEETS if e == t else Allen.MET_BY
    if s == t:
        return Allen.EQUALS if e == f else Allen.STARTS if e < f else Allen.STARTED_BY
    if e == f:
        return Allen.FINISHES if s > t else Allen.FINISHED_BY
    if s > t and e < f:
        return Allen.DURING
    if s < t and e > f:
        return Allen.CONTAINS
    return Allen.OVERLAPS if s < t else Allen.OVERLAPPED_BY


@given(certain, certain)
def test_between_certain_spans_exactly_one_relation_holds(a: TimeSpan, b: TimeSpan) -> None:
    assert len(possible_relations(a, b)) == 1


@given(small(), small())
def test_possible_relations_are_those_of_all_choices(a: TimeSpan, b: TimeSpan) -> None:
    assert possible_relations(a, b) == {allen(x, y) for x, y in product(choices(a), choices(b))}


@given(zoned(), zoned())
def test_the_relation_seen_from_the_other_side_is_the_inverse(a: TimeSpan, b: TimeSpan) -> None:
    assert possible_relations(b, a) == {relation.inverse for relation in possible_relations(a, b)}


TRANSITIVE = [
    Allen.BEFORE, Allen.AFTER, Allen.DURING, Allen.CONTAINS, Allen.STARTS, Allen.STARTED_BY, Allen.FINISHES,
    Allen.FINISHED_BY, Allen.EQUALS,
]  # fmt: skip


@pytest.mark.parametrize("relation", TRANSITIVE)
def test_transitive_relations(relation: Allen) -> None:
    periods = [TimeSpan.exact(s, e) for s in range(5) for e in range(s + 1, 6)]
    pairs = [(a, b) for a, b in product(periods, periods) if possible_relations(a, b) == {relation}]
    for (a, b), (c, d) in product(pairs, pairs):
        if b is c:
            assert possible_relations(a, d) == {relation}


QUESTIONS: dict[str, Callable[[TimeSpan, TimeSpan, TimeSpan], Answer]] = {
    "meets": lambda a, b, _: relate(a, b, [Allen.MEETS]),
    "before": lambda a, b, _: relations.before(a, b),
    "not after": lambda a, b, _: relations.not_after(a, b),
    "intersects": lambda a, b, _: relations.intersects(a, b),
    "inside": lambda a, b, _: relations.inside(a, b),
    "between": lambda a, b, c: relations.between(c, a, b),
    "within a day after": lambda a, b, _: relations.within_days_after(a, b, 1),
    "within a day": lambda a, b, _: relations.within_days(a, b, 1),
}


@pytest.mark.parametrize("question", QUESTIONS)
@given(spans=st.tuples(zoned(), zoned(), zoned()), before=st.integers(0, 2 * DAY), after=st.integers(0, 2 * DAY))
def test_knowing_less_never_settles_a_question(
    question: str, spans: tuple[TimeSpan, TimeSpan, TimeSpan], before: int, after: int
) -> None:
    a, b, c = spans
    ask = QUESTIONS[question]
    answer = ask(a, b, c)
    for vaguer in (
        ask(a.widen(before, after), b, c),
        ask(a, b.widen(before, after), c),
        ask(a, b, c.widen(before, after)),
    ):
        assert vaguer in (answer, Answer.UNKNOWN)


@given(zoned(), zoned(), st.integers(0, 2 * DAY), st.integers(0, 2 * DAY))
def test_knowing_less_never_rules_a_relation_out(a: TimeSpan, b: TimeSpan, before: int, after: int) -> None:
    assert possible_relations(a, b) <= possible_relations(a.widen(before, after), b)


@given(small(), small(), small())
def test_between_is_what_all_choices_say(x: TimeSpan, a: TimeSpan, b: TimeSpan) -> None:
    starts = {choice(s for s, _ in choices(a)) for choice in (min, max)}
    ends = {choice(e for _, e in choices(b)) for choice in (min, max)}
    said = {s <= start and end <= e for start, end in choices(x) for s, e in product(starts, ends)}
    assert relations.between(x, a, b) == verdict(said)


@given(small(scale=1), small(scale=1), st.integers(0, 2))
def test_within_days_after_is_what_all_choices_say(a: TimeSpan, b: TimeSpan, days: int) -> None:
    scaled_a, scaled_b = (TimeSpan(*(tuple(scale(x) for x in pair) for pair in (s.start, s.end))) for s in (a, b))
    said = {t <= s and (f == LATEST or s <= f - 1 + days) for s, _ in choices(a) for t, f in choices(b)}
    assert whole_days(relations.within_days_after(scaled_a, scaled_b, days), said)


def scale(bound: int | None) -> int | None:
    return bound if bound in (None, EARLIEST, LATEST) else bound * DAY


def whole_days(answer: Answer, said: set[bool]) -> bool:
    """Bounds of whole days leave the minutes between open: what is settled must be what all choices of days say."""
    return answer is Answer.UNKNOWN or answer == verdict(said)


def verdict(said: set[bool]) -> Answer:
    return Answer.UNKNOWN if len(said) > 1 else Answer.YES if said == {True} else Answer.NO


@given(zoned(), zoned())
def test_intersection_needs_no_more_than_four_comparisons(a: TimeSpan, b: TimeSpan) -> None:
    """What the engine's SQL does over civil columns is never bolder than the relation itself."""
    (s, s2, e, e2), (t, t2, f, f2) = relations.to_civil(a).bounds, relations.to_civil(b).bounds
    certainly, possibly = s2 < f and t2 < e, s < f2 and t < e2
    answer = relations.intersects(a, b)
    if certainly:
        assert answer is Answer.YES
    if not possibly:
        assert answer is Answer.NO
