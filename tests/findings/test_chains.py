"""Chains as prose: what is said, by whom, and what follows from it up to there."""

from __future__ import annotations

import pytest

from checker.engine import Table, evaluate
from checker.findings import Finding
from checker.findings.build import build
from checker.findings.disputes import disputes
from checker.rules import load
from checker.rules.examples import statements
from checker.rules.model import ExampleAssertion

RULE = load()["chain-cannot-hold"]
TYPES = {"vote": "vote", "talks": "meeting", "storm": "storm", "raid": "attack"}


def finding(*rows: tuple[str, str, str]) -> Finding:
    """Event, slot and value of each statement; the first is said by Ann, the second by Ben, and so on."""
    given = [
        ExampleAssertion(
            event=event,
            slot=slot,
            value=value,
            type=TYPES[event],
            said="2021-05-14",
            source=f"person:{name}",
            unit="s" if slot == "duration" else "count",
        )
        for (event, slot, value), name in zip(rows, ("ann", "ben", "cem", "dan"), strict=False)
    ]
    made = statements(given)
    with Table.build(made.assertions, made.keys, others=made.others, threads=1) as table:
        hits = list(evaluate([RULE], table))
    (found,) = build(hits, [RULE], made.assertions, {name: keys.event or "" for name, keys in made.keys.items()})
    return found


@pytest.mark.parametrize(
    ("rows", "prose"),
    [
        (
            (
                ("vote", "time", "2021-05-03"),
                ("talks", "order", "begun 2 days after vote"),
                ("talks", "end", "2021-05-03"),
            ),
            "The vote was on 2021-05-03 (Ann). The meeting began 2 days after the vote (Ben), so not before "
            "2021-05-04. The meeting ended on 2021-05-03 (Cem).",
        ),
        (
            (("talks", "begin", "2021-05-03"), ("talks", "duration", "10800"), ("talks", "end", "2021-05-05")),
            "The meeting began on 2021-05-03 (Ann). The meeting lasted 3 hours (Ben), so it ended by 2021-05-04. The "
            "meeting ended on 2021-05-05 (Cem).",
        ),
        (
            (("talks", "time", "2021-05-05"), ("raid", "order", "3 days before talks"), ("raid", "time", "2021-05-05")),
            "The attack was on 2021-05-05 (Cem). The attack was 3 days before the meeting (Ben), so the meeting began "
            "not before 2021-05-07. The meeting was on 2021-05-05 (Ann).",
        ),
        (
            (
                ("vote", "order", "after raid"),
                ("talks", "order", "after vote"),
                ("raid", "order", "after talks"),
            ),
            "The attack was after the meeting (Cem). The meeting was after the vote (Ben). The vote was after the "
            "attack (Ann).",
        ),
    ],
)
def test_prose(rows: tuple[tuple[str, str, str], ...], prose: str) -> None:
    found = finding(*rows)
    assert found.reason == prose
    assert found.message.endswith(prose)


def test_a_chain_is_a_dispute_with_a_position_for_each_statement() -> None:
    """The vote and the end of the talks are on one day; they are two positions all the same."""
    found = finding(
        ("vote", "time", "2021-05-03"), ("talks", "order", "begun 2 days after vote"), ("talks", "end", "2021-05-03")
    )
    (dispute,) = disputes([found])
    assert dispute.chain
    assert {position.label for position in dispute.positions} == {
        "the vote was on 2021-05-03",
        "the meeting began 2 days after the vote",
        "the meeting ended on 2021-05-03",
    }
    assert dispute.clashes[0].letters == ("A", "B", "C")
