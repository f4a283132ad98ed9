"""What the engine hits becomes findings with names, words and evidence."""

import pytest

from checker.engine import Hit, Side
from checker.findings.build import build
from checker.findings.disputes import disputes
from checker.rules import parse
from tests.newsdesk import FIRE, announced, denied, number, on, statement

RULES = {
    name: rule
    for name, text in {
        "announced-but-nothing-agreed": """
id: announced-but-nothing-agreed
title: One side announces, the other says nothing has been agreed
severity: warning
assertions:
  announcement: {slot: status, value: announced}
  denial: {slot: status, value: agreed, polarity: negated}
where: [announcement.holds intersects denial.holds]
message: "{announcement.source} announced {event} on {announcement.said}; {denial.source}: {denial.focus}"
""",
        "injured-differ": """
id: injured-differ
title: Two figures
severity: error
assertions: {first: {slot: injured}, second: {slot: injured}}
where: [first.value disjoint second.value]
message: "{first.value} or {second.value}"
""",
    }.items()
    for rule in [parse(text)[0]]
}


def hurt(article: str, figure: int, day: str = "2024-03-05", **more):
    quote = f"{figure} were hurt."
    said = on(day)
    return statement(
        article, quote, str(figure), number(figure, figure), slot="injured", subject=FIRE, said=said, **more
    )


def built(rule: str, a: list, b: list, members: dict | None = None):
    names = [name for name, _ in RULES[rule].patterns]
    sides = tuple(Side(name, tuple(one.id for one in side)) for name, side in zip(names, (a, b), strict=True))
    said = [*a, *b]
    members = members or {one.id: "one event" for one in said}
    return build([Hit(rule, "contradiction", sides)], RULES.values(), said, members)


def test_a_finding_has_the_rules_words_and_both_sides_statements():
    (found,) = built("announced-but-nothing-agreed", [announced(), announced("echo-1")], [denied()])
    assert found.severity == "warning"
    assert found.message == (
        "The prime minister announced meeting of Ann Holm and Jan Vos on 2024-03-04; "
        "a spokesman for Vos: “No meeting has been agreed”"
    )
    assert [(one.side, one.assertion.article) for one in found.evidence] == [
        ("a", "echo-1"),
        ("a", "post-1"),
        ("b", "courier-1"),
    ]
    assert "announced" in found.reason
    assert "not agreed" in found.reason


def test_where_a_rule_does_not_tell_its_sides_apart_the_earlier_statement_is_side_a():
    late, early = hurt("post-1", 5, "2024-03-07"), hurt("courier-1", 12, "2024-03-05")
    (one,) = built("injured-differ", [late], [early])
    (other,) = built("injured-differ", [early], [late])
    assert one.evidence == other.evidence
    assert one.evidence[0].assertion == early
    assert one.fingerprint == other.fingerprint


@pytest.mark.parametrize(("members", "count"), [(("fire", "fire"), 1), (("fire", "other fire"), 2)])
def test_findings_about_one_slot_of_one_event_are_one_dispute(members, count):
    a, b, c, d = hurt("p", 5), hurt("q", 12), hurt("r", 31), hurt("s", 44)
    pairs = [([a], [b]), ([c], [d])]
    event = dict(zip([a.id, c.id], members, strict=True)) | dict(zip([b.id, d.id], members, strict=True))
    hits = [
        Hit("injured-differ", "contradiction", (Side("first", (x.id,)), Side("second", (y.id,))))
        for (x,), (y,) in pairs
    ]
    found = build(hits, RULES.values(), [a, b, c, d], event)
    assert len(found) == 2
    assert len(disputes(found)) == count


def test_the_order_of_the_hits_does_not_matter():
    a, b, c = hurt("p", 5), hurt("q", 12), hurt("r", 31)
    hits = [
        Hit("injured-differ", "contradiction", (Side("first", (x.id,)), Side("second", (y.id,))))
        for x, y in [(a, b), (a, c), (b, c)]
    ]
    members = dict.fromkeys((a.id, b.id, c.id), "fire")
    assert build(hits, RULES.values(), [a, b, c], members) == build(hits[::-1], RULES.values(), [c, b, a], members)


def test_a_finding_is_as_sure_as_its_weaker_side_at_its_best():
    (found,) = built(
        "injured-differ", [hurt("p", 5, confidence=0.4), hurt("o", 5, confidence=0.8)], [hurt("q", 9, confidence=0.9)]
    )
    assert found.confidence == 0.8


def test_what_a_quote_says_is_no_placeholder():
    tricky = denied().model_copy(update={"quote": "{event} {announcement.source}", "start": 0, "focus": (0, 7)})
    (found,) = built("announced-but-nothing-agreed", [announced()], [tricky])
    assert found.message.endswith("“{event}”")
