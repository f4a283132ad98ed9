"""Laws of findings: neither the order of sides nor of statements changes a name, and grouping loses nothing."""

from hypothesis import given, settings
from hypothesis import strategies as st

from checker.findings.disputes import disputes
from checker.findings.fingerprint import dispute_id, fingerprint
from tests.newsdesk import FIRE, finding, number, statement


@st.composite
def _statements(draw):
    article = draw(st.sampled_from(["post", "courier", "echo", "ledger"]))
    figure = draw(st.integers(0, 9))
    where = draw(st.integers(0, 3)) * 100
    quote = f"{figure} were hurt."
    return statement(
        article,
        quote,
        str(figure),
        number(figure, figure),
        slot="injured",
        subject=FIRE,
        start=where,
        id=f"{article}:{where}:{figure}",
    )


SIDES = st.lists(_statements(), min_size=1, max_size=4, unique_by=lambda one: one.id)


@settings(max_examples=50, deadline=None)
@given(SIDES, SIDES, st.randoms(use_true_random=False))
def test_names_do_not_depend_on_order(a, b, chance):
    shuffled = [chance.sample(a, len(a)), chance.sample(b, len(b))]
    chance.shuffle(shuffled)
    assert fingerprint("rule", "injured", [a, b]) == fingerprint("rule", "injured", shuffled)
    assert dispute_id([*a, *b]) == dispute_id([*shuffled[0], *shuffled[1]])


@settings(max_examples=50, deadline=None)
@given(st.lists(st.tuples(SIDES, SIDES, st.sampled_from("xyz")), max_size=5), st.randoms(use_true_random=False))
def test_every_finding_and_every_statement_is_in_one_dispute(given_sides, chance):
    made = [finding(a, b, dispute=dispute, rule=f"rule-{n}") for n, (a, b, dispute) in enumerate(given_sides)]
    found = sorted(made, key=lambda one: one.fingerprint)
    grouped = disputes(found)
    assert sorted(clash.finding.fingerprint for one in grouped for clash in one.clashes) == sorted(
        one.fingerprint for one in found
    )
    for dispute in grouped:
        told = {e.assertion.id for clash in dispute.clashes for e in clash.finding.evidence}
        assert {said.id for position in dispute.positions for said in position.statements} == told
    assert disputes(chance.sample(found, len(found))) == grouped
