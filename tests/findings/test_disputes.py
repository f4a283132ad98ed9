"""Findings about one slot of one subject become one dispute with its positions."""

from itertools import permutations

import pytest

from checker.assertions.model import SpanValue
from checker.findings.disputes import _letter, disputes
from tests.newsdesk import ARTICLES, FIRE, announced, denied, finding, number, on, statement

BY_ID = {article.id: article for article in ARTICLES}


def hurt(article: str, figure: int):
    return statement(article, f"{figure} were hurt.", str(figure), number(figure, figure), slot="injured", subject=FIRE)


def three_figures():
    a, b, c = hurt("post-1", 5), hurt("courier-1", 12), hurt("echo-1", 31)
    pairs = [(a, b), (a, c), (b, c)]
    return [finding([x], [y], dispute="d", subject="fire in Lund", rule="injured-differ") for x, y in pairs]


def test_three_figures_are_one_dispute_with_three_positions_and_three_clashes():
    (dispute,) = disputes(three_figures(), articles=BY_ID)
    assert [position.label for position in dispute.positions] == ["31", "5", "12"]  # by day, then article
    assert [position.letter for position in dispute.positions] == ["A", "B", "C"]
    assert sorted(clash.letters for clash in dispute.clashes) == [("A", "B"), ("A", "C"), ("B", "C")]
    assert dispute.publishers == ("Daily Post", "Evening Echo", "The Courier")
    assert dispute.since == "2024-03-05"


def test_the_order_of_the_findings_does_not_matter():
    made = {disputes(order, articles=BY_ID) for order in permutations(three_figures())}
    assert len(made) == 1


def test_copies_of_one_report_are_one_origin():
    (dispute,) = disputes(
        [finding([announced("echo-1"), announced()], [denied()])],
        articles=BY_ID,
        origins={announced(article).id: "one-text" for article in ("post-1", "echo-1")},
    )
    first = dispute.positions[0]
    assert first.origins == 1
    assert first.publishers == ("Evening Echo", "Daily Post")


def test_the_gravest_comes_first_and_the_suppressed_not_at_all():
    calm = finding([announced()], [denied()], severity="info", dispute="1:calm")
    grave = finding([announced()], [denied()], severity="error", dispute="1:grave")
    accepted = finding([announced()], [denied()], dispute="1:accepted", suppressed=True)
    assert [dispute.id for dispute in disputes([accepted, calm, grave])] == ["1:grave", "1:calm"]


def test_a_dispute_is_as_grave_as_its_gravest_finding():
    kinds = [("info", "remark"), ("warning", "contradiction")]
    group = [finding([announced()], [denied()], severity=grade, kind=kind, dispute="d") for grade, kind in kinds]
    (dispute,) = disputes(group)
    assert (dispute.severity, dispute.kind) == ("warning", "contradiction")


def test_undated_statements_leave_the_beginning_open():
    (dispute,) = disputes([finding([hurt("x", 5)], [hurt("y", 6)])])
    assert dispute.since is None


@pytest.mark.parametrize(("number", "letter"), [(0, "A"), (25, "Z"), (26, "AA"), (52, "BA"), (702, "AAA")])
def test_letters(number, letter):
    assert _letter(number) == letter


def test_a_side_that_speaks_of_another_slot_says_which():
    day = statement("post-1", "It is on Monday.", "on Monday", SpanValue(span=on("2024-03-04")), slot="time")
    (dispute,) = disputes([finding([announced()], [day])])
    assert [position.label for position in dispute.positions] == ["announced", "when it happens: 2024-03-04"]
