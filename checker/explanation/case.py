"""A run with everything kept that an explanation looks at: articles, statements, events, the table, findings.

All of it is from one run (:func:`checker.pipeline.traced`), so that what is explained is what was reported.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from checker import pipeline
from checker.articles.model import Article
from checker.assertions.model import Assertion
from checker.engine import Table
from checker.events import Events
from checker.events.corrections import Bonds, bonds
from checker.report.result import Result
from checker.rules import Rule


@dataclass(frozen=True)
class Case:
    """One run, open to questions; ``rules`` and ``assertions`` by id, ``corrections`` what a person says of events."""

    result: Result
    rules: Mapping[str, Rule]
    assertions: Mapping[str, Assertion]
    events: Events
    table: Table
    corrections: Bonds = field(default_factory=Bonds)

    @property
    def articles(self) -> Mapping[str, Article]:
        """The articles by id."""
        return self.result.by_id

    def article_of(self, assertion: Assertion) -> Article | None:
        """Its article; None for statements that came in without one."""
        return self.articles.get(assertion.article)


@contextmanager
def opened(paths: Sequence[Path], options: pipeline.Options | None = None) -> Iterator[Case]:
    """The case of these paths; closed (its table freed) when the block ends."""
    run = pipeline.traced(paths, options)
    rules = {rule.id: rule for rule in run.rules}
    assertions = {one.id: one for one in run.compared.assertions}
    said = bonds(options.identity if options else None, run.compared.assertions)
    with run.compared.table() as table:
        yield Case(run.result, rules, assertions, run.compared.events, table, said)
