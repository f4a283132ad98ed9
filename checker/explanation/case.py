"""A run with everything kept that an explanation looks at: articles, statements, events, the table, findings.

The findings are those of :func:`checker.pipeline.run`, so that what is explained is what was reported.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from checker import pipeline
from checker.articles.model import Article
from checker.assertions.model import Assertion
from checker.engine import Table
from checker.events import Events, identify
from checker.events.corrections import Corrections
from checker.report.result import Result
from checker.rules import Rule


@dataclass(frozen=True)
class Case:
    """One run, open to questions; ``rules`` and ``assertions`` by id."""

    result: Result
    rules: Mapping[str, Rule]
    assertions: Mapping[str, Assertion]
    events: Events
    table: Table

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
    options = options or pipeline.Options()
    result = pipeline.run(paths, options)
    with of_result(result, pipeline.chosen(pipeline.rulebook(options), options), options.identity) as case:
        yield case


@contextmanager
def of_result(result: Result, rules: Sequence[Rule], said: Corrections | None = None) -> Iterator[Case]:
    """The case of a run that was made with these rules, and with what a person said of events."""
    events = identify(result.assertions, result.articles, said)
    publishers = {article.id: article.outlet for article in result.articles}
    with Table.build(result.assertions, events.keys, events.origins, publishers, others=events.others) as table:
        yield Case(result, {rule.id: rule for rule in rules}, {one.id: one for one in result.assertions}, events, table)
