"""What comes out of the engine: hits by position, members that take part, and doors that stay shut."""

from __future__ import annotations

import duckdb
import pytest

from checker.engine import Hit, Table, evaluate
from checker.engine.plan import symmetric
from checker.rules import Rule, load, parse
from checker.rules.examples import statements
from checker.rules.model import ExampleAssertion

BOOK = load()


def hits(rule: Rule, *examples: dict[str, str], origins: dict[str, str] | None = None) -> list[Hit]:
    made = statements([ExampleAssertion.model_validate(one) for one in examples])
    with Table.build(made.assertions, made.keys, origins, made.publishers, threads=1) as table:
        return list(evaluate([rule], table))


def sides(found: list[Hit]) -> list[tuple[tuple[str, ...], ...]]:
    return [tuple(side.ids for side in hit.sides) for hit in found]


def rule(text: str) -> Rule:
    made, problems = parse(text)
    assert made is not None, [problem.render() for problem in problems]
    return made


def figure(value: str, said: str = "2021-03-01", slot: str = "magnitude", **columns: str) -> dict[str, str]:
    return {"slot": slot, "value": value, "said": said, "unit": "magnitude", **columns}


def test_a_thousand_copies_of_two_numbers_are_one_hit() -> None:
    found = hits(BOOK["disjoint-numbers"], *[figure("6") for _ in range(500)], *[figure("5") for _ in range(500)])
    assert len(found) == 1
    assert [len(side.ids) for side in found[0].sides] == [500, 500]


def test_three_numbers_are_three_pairs_each_once() -> None:
    found = hits(BOOK["disjoint-numbers"], figure("6"), figure("5"), figure("4"))
    assert sides(found) == [(("000",), ("001",)), (("000",), ("002",)), (("001",), ("002",))]


def test_only_members_that_take_part_are_named() -> None:
    """The toll of Monday was larger than Wednesday's; Thursday's repetition of Monday's figure has nothing after it."""
    found = hits(
        BOOK["shrinking-toll"],
        figure("12", "2021-03-01", "deaths"),
        figure("12", "2021-03-04", "deaths"),
        figure("5", "2021-03-03", "deaths"),
        figure("5", "2021-02-27", "deaths"),
    )
    assert sides(found) == [(("000",), ("002",))]


@pytest.mark.parametrize(
    ("a", "b", "found"),
    [
        pytest.param({"where": "Velm"}, {"where": "Velm"}, True, id="one scope"),
        pytest.param({"where": "Velm"}, {"where": "Norland"}, False, id="two scopes"),
        pytest.param({"where": "Velm"}, {}, False, id="known against unknown"),
        pytest.param({}, {}, True, id="nothing said on either side"),
        pytest.param({"unit": "m"}, {"unit": "magnitude"}, False, id="two units"),
        pytest.param({"event": "one"}, {"event": "another"}, False, id="two events"),
        pytest.param({"slot": "depth"}, {}, False, id="two slots"),
        pytest.param({"polarity": "negated"}, {}, False, id="a figure that is denied"),
        pytest.param({"factuality": "possible"}, {}, False, id="a figure that is only possible"),
    ],
)
def test_what_is_comparable(a: dict[str, str], b: dict[str, str], found: bool) -> None:
    assert bool(hits(BOOK["disjoint-numbers"], figure("6") | a, figure("5") | b)) == found


UNLESS = "unless: [{assertions: {x: {slot: status, value: postponed}}, where: [CONDITION]}]"
SOURCES = """\
id: sources
title: Sources
assertions:
  first: {slot: magnitude}
  second: {slot: magnitude}
DIFFERENT
where: [first.value disjoint second.value]
message: m
"""


@pytest.mark.parametrize(
    ("line", "a", "b", "found"),
    [
        ("different: [source]", {"source": "Holm"}, {"source": "Vos"}, True),
        ("different: [source]", {"source": "Holm"}, {"source": "Holm"}, False),
        ("same: [event, source]", {"source": "Holm"}, {"source": "Holm"}, True),
        ("same: [event, source]", {"source": "Holm"}, {"source": "Vos"}, False),
        ("different: [publisher]", {"publisher": "Post"}, {"publisher": "Ledger"}, True),
        ("different: [publisher]", {"publisher": "Post"}, {"publisher": "Post"}, False),
        ("different: [article, source]", {"source": "Holm"}, {"source": "Holm"}, False),
        ("different: [article, source]", {"source": "Holm"}, {"source": "Vos"}, True),
    ],
)
def test_who_says_it(line: str, a: dict[str, str], b: dict[str, str], found: bool) -> None:
    assert bool(hits(rule(SOURCES.replace("DIFFERENT", line)), figure("6") | a, figure("5") | b)) == found


def test_members_on_both_sides_that_have_no_other_source_against_them_are_left_out() -> None:
    found = hits(
        rule(SOURCES.replace("DIFFERENT", "different: [source]")),
        figure("6", source="Holm"), figure("6", source="Vos"), figure("5", source="Vos"),
    )  # fmt: skip
    assert sides(found) == [(("000",), ("002",))]


def test_copies_share_an_origin() -> None:
    text = SOURCES.replace("DIFFERENT", "different: [origin]")
    assert hits(rule(text), figure("6"), figure("5"))
    assert not hits(rule(text), figure("6"), figure("5"), origins={"000": "wire", "001": "wire"})


@pytest.mark.parametrize(
    ("condition", "said", "found"),
    [
        ("x.said during first.said to second.said", "2021-03-02", False),
        ("x.said during first.said to second.said", "2021-03-09", True),
        ("x.article same second.article", "2021-03-02", True),
        ("x.said before first.said", "2021-02-01", False),
        ("x.said before first.said", "2021-03-01", False),
        ("x.said before first.said", "2021-03-03", False),
        ("x.said before first.said", "2021-03-05", True),
    ],
)
def test_unless_suppresses_as_soon_as_it_is_possible(condition: str, said: str, found: bool) -> None:
    """The two figures may change places, so an exception counts whichever way round it fits."""
    text = SOURCES.replace("DIFFERENT", UNLESS.replace("CONDITION", condition))
    given = figure("6", "2021-03-01"), figure("5", "2021-03-04"), {"slot": "status", "value": "postponed", "said": said}
    assert bool(hits(rule(text), *given)) == found


def test_one_speaker_everywhere_is_paired_within_events_only() -> None:
    """An agency says something in 3,000 events, and two things in ten of them: its statements are not paired across."""
    speaker = rule(
        "id: speaker\ntitle: x\nrationale: x\nseverity: error\nassertions: {a: {slot: state}, b: {slot: state}}\n"
        "same: [event, source]\ndifferent: [article]\nmessage: x\n"
        "where: [a.value different b.value, a.said within 5 days of b.said]"
    )
    said = [
        {"slot": "state", "value": pole, "said": "2021-03-01", "source": "agency", "event": str(event)}
        for event in range(3_000)
        for pole in (("intact", "damaged") if event % 300 == 0 else ("intact",))
    ]
    made = statements([ExampleAssertion.model_validate(one) for one in said])
    with Table.build(made.assertions, made.keys, None, made.publishers, threads=1, memory="150MB") as table:
        assert len(list(evaluate([speaker], table))) == 10


def test_possibly() -> None:
    text = SOURCES.replace("DIFFERENT\n", "").replace("[first", "[possibly first")
    found = hits(rule(text), figure("at least 5"), figure("7"))
    assert [hit.kind for hit in found] == ["remark"]


def test_which_rules_are_symmetric() -> None:
    assert [
        one.id
        for one in BOOK.rules
        if symmetric(one) and one.id in {"disjoint-dates", "disjoint-numbers", "shrinking-toll"}
    ] == [
        "disjoint-dates",
        "disjoint-numbers",
    ]


@pytest.mark.parametrize(
    "name",
    [
        "a'; DROP TABLE statement; --",
        'quo"te',
        "new\nline",
        "comma, tab\t",
        "back\\slash",
        "",
        "née",
        "\ud800",
        "x\0y",
        "long" * 600_000,
    ],
)
def test_names_are_data(name: str) -> None:
    given = [figure("6", source=name or "s", event="e" + name), figure("5", source="other", event="e" + name)]
    assert len(hits(BOOK["disjoint-numbers"], *given)) == 1


def test_no_file_can_be_read_once_the_table_stands() -> None:
    with Table.build([], {}) as table, pytest.raises(duckdb.PermissionException):
        table.connection.execute("SELECT * FROM read_csv('/etc/hostname')")
    with Table.build([], {}) as table, pytest.raises(duckdb.Error):
        table.connection.execute("SET enable_external_access = true")


def test_an_empty_table_has_no_hits() -> None:
    with Table.build([], {}) as table:
        assert list(evaluate(BOOK.rules, table)) == []
