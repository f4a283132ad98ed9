"""Every rule that ships finds the conflicts of its own examples, and leaves the consistent ones alone."""

from __future__ import annotations

import pytest

from checker.engine import Table, evaluate
from checker.rules import Rule, load
from checker.rules.examples import statements
from checker.rules.model import Example

BOOK = load()

CASES = [
    pytest.param(rule, kind, example, id=f"{rule.id}-{kind}-{n}")
    for rule in BOOK.rules
    for kind in ("conflict", "consistent")
    for n, example in enumerate(getattr(rule.file.examples, kind))
    if example.assertions
]


def test_the_rules_that_ship_have_no_problems() -> None:
    assert [problem.render() for problem in BOOK.diagnostics] == []


@pytest.mark.parametrize(("rule", "kind", "example"), CASES)
def test_example(rule: Rule, kind: str, example: Example) -> None:
    given = statements(example.assertions)
    outlets, others = given.publishers, given.others
    with Table.build(given.assertions, given.keys, publishers=outlets, others=others, threads=1) as table:
        hits = list(evaluate([rule], table))
    assert bool(hits) == (kind == "conflict"), example.note
