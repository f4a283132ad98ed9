"""What statements about when things happened say together, and the chains of them that cannot all be true."""

from collections.abc import Iterable
from datetime import date

import pytest

from checker.temporal.network import (
    ORIGIN,
    Component,
    Constraint,
    after,
    dated,
    days_before,
    during,
    end,
    lasted,
    solve,
    start,
)  # fmt: skip
from checker.temporal.span import DAY, TimeSpan


def on(day: int) -> TimeSpan:
    """Some time on that day of May 2019."""
    return TimeSpan.within(TimeSpan.day(date(2019, 5, day)))


def all_of(first: int, last: int) -> TimeSpan:
    return TimeSpan.between(date(2019, 5, first), date(2019, 5, last))


def one(*statements: Iterable[Constraint]) -> Component:
    """The only component of what these statements say."""
    (component,) = solve(constraint for statement in statements for constraint in statement)
    return component


def tags(component: Component) -> list[list[str]]:
    """The statements in each conflict, each once."""
    return [sorted({edge.tag for edge in conflict if edge.tag}) for conflict in component.conflicts]


@pytest.mark.parametrize(
    ("story", "statements", "conflict"),
    [
        ("the march was on the 13th; no, on the 14th",
         [dated("march", on(13), "gazette"), dated("march", on(14), "courier")], ["courier", "gazette"]),
        ("the march was on the 13th; in May",
         [dated("march", on(13), "gazette"), dated("march", TimeSpan.within(TimeSpan.month(2019, 5)), "b")], None),
        ("the arrests came after the march of the 13th, and were on the 12th",
         [after("arrests", "march", "gazette"), dated("march", on(13), "courier"), dated("arrests", on(12), "herald")],
         ["courier", "gazette", "herald"]),
        ("the arrests came after the march of the 13th, and were on the 13th",
         [after("arrests", "march", "gazette"), dated("march", on(13), "courier"), dated("arrests", on(13), "herald")],
         None),
        ("each of three came after another",
         [after("vote", "speech", "a"), after("speech", "walkout", "b"), after("walkout", "vote", "c")],
         ["a", "b", "c"]),
        ("the siege began on the 13th, lasted some three days and was over on the 20th",
         [dated("siege", TimeSpan(on(13).start, on(20).end), "a"), lasted("siege", 3 * DAY, DAY, "b")], ["a", "b"]),
        ("the siege began on the 13th, lasted some three days and was over on the 16th",
         [dated("siege", TimeSpan(on(13).start, on(16).end), "a"), lasted("siege", 3 * DAY, DAY, "b")], None),
        ("two days before the vote of the 15th there was fighting, on the 13th",
         [days_before("fighting", "vote", 2, "a"), dated("vote", on(15), "b"), dated("fighting", on(13), "c")], None),
        ("by the clock that may have been the 12th, in the last minute",
         [days_before("fighting", "vote", 2, "a"), dated("vote", on(15), "b"), dated("fighting", on(12), "c")], None),
        ("but not the 11th",
         [days_before("fighting", "vote", 2, "a"), dated("vote", on(15), "b"), dated("fighting", on(11), "c")],
         ["a", "b", "c"]),
        ("nor the day of the vote itself",
         [days_before("fighting", "vote", 2, "a"), dated("vote", on(15), "b"), dated("fighting", on(15), "c")],
         ["a", "b", "c"]),
        ("two days before the vote of the 15th there was fighting, from the 10th to the 16th",
         [days_before("fighting", "vote", 2, "a"), dated("vote", on(15), "b"), dated("fighting", all_of(10, 16), "c")],
         None),
        ("he fell ill on the 20th, during a trip from the 13th to the 17th",
         [during("illness", "trip", "a"), dated("trip", all_of(13, 17), "b"), dated("illness", on(20), "c")],
         ["a", "b", "c"]),
        ("what was announced on the 13th still holds", [dated("ban", TimeSpan.from_onward(on(13)), "a")], None),
        ("so far nothing, all along", [dated("ban", TimeSpan.until(on(13)), "a")], None),
    ],
)  # fmt: skip
def test_which_statements_conflict(
    story: str, statements: list[Iterable[Constraint]], conflict: list[str] | None
) -> None:
    component = one(*statements)
    assert component.consistent == (conflict is None)
    assert tags(component) == ([] if conflict is None else [conflict])


def test_all_statements_together_say_more_than_each() -> None:
    component = one(
        dated("march", on(13), "gazette"),
        after("arrests", "march", "courier"),
        dated("arrests", TimeSpan.within(TimeSpan.week(2019, 20)), "herald"),
        days_before("march", "trial", 3, "tribune"),
    )
    arrests, trial = component.span("arrests"), component.span("trial")
    assert (arrests.first_day, arrests.last_day) == (date(2019, 5, 13), date(2019, 5, 19))
    assert arrests.bounds[0] == on(13).bounds[0] + 1
    assert (trial.first_day, trial.start[1]) == (date(2019, 5, 15), on(17).bounds[0] + DAY - 2)
    assert trial.end[1] is None


def test_a_conflict_is_a_chain_that_leads_back_to_where_it_began() -> None:
    component = one(dated("march", on(13), "gazette"), dated("march", on(15), "courier"))
    (conflict,) = component.conflicts
    assert [edge.tag for edge in conflict] == ["gazette", "courier"]
    assert [edge.first for edge in conflict] == [ORIGIN, end("march")]
    assert [edge.second for edge in conflict] == [end("march"), ORIGIN]
    assert sum(edge.most for edge in conflict) == -1 - DAY


def test_what_goes_without_saying_needs_no_witness() -> None:
    backwards = Constraint(start("vote"), end("vote"), 0, "gazette")
    component = one([backwards], lasted("vote", 2 * DAY, DAY, "courier"))
    assert tags(component) == [["gazette"]]


def test_that_an_event_ends_after_it_starts_goes_without_saying() -> None:
    component = one(after("vote", "speech", "gazette"), after("speech", "vote", "courier"))
    assert [edge.tag for edge in component.conflicts[0]] == ["courier", None, "gazette", None]


def test_a_conflict_leaves_out_who_only_stood_by() -> None:
    detour = [after(f"step {n + 1}", f"step {n}", f"detour {n}") for n in range(5)]
    component = one(*detour, after("step 0", "step 5", "short"), after("step 1", "step 3", "shorter"))
    assert tags(component)[0] == ["detour 1", "detour 2", "shorter"]


def test_conflicts_share_no_statement() -> None:
    papers = {f"paper {day}": day for day in (13, 15, 17, 19)}
    statements = [edge for paper, day in papers.items() for edge in dated("march", on(day), paper)]
    component = one(statements)
    assert len(tags(component)) == 2
    assert sorted(tag for conflict in tags(component) for tag in conflict) == sorted(papers)
    assert len(solve(statements, most=1)[0].conflicts) == 1


def test_only_what_hangs_together_is_solved_together() -> None:
    flooded = [*dated("flood", on(13), "a"), *dated("flood", on(14), "b")]
    marched = [*dated("march", on(13), "c"), *after("arrests", "march", "d")]
    march, flood = solve(flooded + marched)
    assert (march.events, march.consistent) == (("arrests", "march"), True)
    assert (flood.events, flood.consistent) == (("flood",), False)
    with pytest.raises(ValueError, match='no span for "flood"'):
        flood.span("flood")


@pytest.mark.parametrize(("day", "consistent"), [(1, True), (2, True), (3, True), (4, False)])
def test_a_clock_time_is_as_vague_as_its_zone(day: int, consistent: bool) -> None:
    evening = TimeSpan.exact(DAY + 21 * 60, DAY + 21 * 60 + 1, zone="unknown")
    paper = TimeSpan.within(TimeSpan.day(date(1970, 1, day)))
    assert one(dated("blast", evening, "a"), dated("blast", paper, "b")).consistent == consistent


def test_nothing_said_is_nothing_to_solve() -> None:
    assert solve([]) == ()


def test_a_long_chain_is_no_trouble() -> None:
    chain = [edge for n in range(5_000) for edge in after(f"{n + 1:05}", f"{n:05}", f"{n}")]
    assert one(chain).consistent
    assert len(one(chain, after("00000", "05000", "closing")).conflicts[0]) == 10_002
