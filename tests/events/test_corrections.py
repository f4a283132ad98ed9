"""What a person knows better: joined, kept apart, and told where it means nothing."""

import pytest

from checker.diagnostics import DiagnosticError
from checker.events import corrections, identify
from checker.events.corrections import parse
from tests.events.happenings import Desk, desk, told


@pytest.fixture
def fires() -> Desk:
    return desk(
        [
            told("A fire at the Hotel Lindgren in Porto killed six people on Monday.", name="echo"),
            told("The blaze at the Hotel Lindgren in Porto killed five people.", name="post"),
            told("A fire at the Hotel Lindgren in Braga killed two people on Monday.", name="ledger"),
        ]
    )


def events(desk: Desk, written: str) -> dict[str, str | None]:
    """The event of each article's toll, with the corrections."""
    found = identify(desk.assertions, desk.articles, parse(written))
    return {one.article: found.keys[one.id].event for one in desk.assertions if one.slot == "deaths"}


def test_without_corrections(fires: Desk) -> None:
    found = events(fires, "same: []")
    assert found["echo"] == found["post"] != found["ledger"]


def test_what_is_one_is_joined_whatever_tells_it_apart(fires: Desk) -> None:
    found = events(fires, 'same: [[{quote: "Lindgren in Braga"}, {article: echo, quote: "A fire at the Hotel"}]]')
    assert found["echo"] == found["ledger"]


def test_what_is_not_one_is_kept_apart(fires: Desk) -> None:
    found = events(fires, 'different: [[{article: echo, quote: "A fire"}, {article: post, quote: "The blaze"}]]')
    assert found["echo"] != found["post"]


def test_an_assertion_can_be_named(fires: Desk) -> None:
    one, other = (next(a.id for a in fires.assertions if a.article == name) for name in ("echo", "post"))
    found = events(fires, f'different: [[{{assertion: "{one}"}}, {{assertion: "{other}"}}]]')
    assert found["echo"] != found["post"]


@pytest.mark.parametrize(
    ("written", "problem"),
    [
        ('same: [[{quote: "x"}]]', "only one mention"),
        ("same: [[{article: echo}, {article: post}]]", "name the mention by a quote"),
        ('sane: [[{quote: "x"}, {quote: "y"}]]', 'unknown key "sane"'),
    ],
)
def test_what_is_wrong_is_told_with_its_place(written: str, problem: str) -> None:
    with pytest.raises(DiagnosticError, match=problem) as raised:
        parse(written, "identity.yaml")
    assert all(one.place.line == 1 for one in raised.value.diagnostics)


@pytest.mark.parametrize(
    ("named", "message", "help_line"),
    [
        ('{quote: "no such words"}', "matches no statement", "in one sentence"),
        ('{article: ehco, quote: "A fire"}', 'no article "ehco"', 'did you mean "echo"?'),
        ('{assertion: "echo#9"}', "matches no statement", "quote instead"),
    ],
)
def test_what_names_nothing_is_reported(fires: Desk, named: str, message: str, help_line: str) -> None:
    said = parse(f'same: [[{{article: post, quote: "The blaze"}}, {named}]]', "identity.yaml")
    (problem,) = corrections.problems(said, fires.assertions, [a.id for a in fires.articles])
    assert message in problem.message
    assert help_line in (problem.help or "")
    assert (problem.severity, problem.place.line) == ("warning", 1)
