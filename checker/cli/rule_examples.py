"""The examples in a rule file, tried: does the rule find the conflicts, and leave the consistent ones alone?

Examples are statements, for the rule alone, or short articles, which go through the whole pipeline.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from checker import pipeline
from checker.articles import Article, Clock
from checker.engine import Table, evaluate
from checker.events import identify
from checker.rules import Rule
from checker.rules.examples import statements
from checker.rules.model import Example, ExampleArticle


@dataclass(frozen=True, slots=True)
class Trial:
    """One example and what came of it; ``number`` counts within its list from 1."""

    rule: Rule
    kind: str
    number: int
    example: Example
    fired: bool

    @property
    def passed(self) -> bool:
        """The rule fired on a conflict, or did not on what is consistent."""
        return self.fired == (self.kind == "conflict")


def trials(rules: Iterable[Rule]) -> Iterator[Trial]:
    """Every example of every rule, tried."""
    for rule in rules:
        for kind, examples in (
            ("conflict", rule.file.examples.conflict),
            ("consistent", rule.file.examples.consistent),
        ):
            for number, example in enumerate(examples, start=1):
                yield Trial(rule, kind, number, example, _fires(rule, example))


def _fires(rule: Rule, example: Example) -> bool:
    if example.articles:
        articles = tuple(_article(n, one) for n, one in enumerate(example.articles, start=1))
        stated, _ = pipeline.extract(articles, pipeline.Options())
        events = identify(stated, articles)
        return bool(pipeline.check(stated, articles, events, [rule]))
    given = statements(example.assertions)
    with Table.build(
        given.assertions, given.keys, publishers=given.publishers, others=given.others, threads=1
    ) as table:
        return any(True for _ in evaluate([rule], table))


def _article(number: int, given: ExampleArticle) -> Article:
    return Article(
        id=f"example-{number}",
        text=given.text,
        title=given.title or "",
        publisher=given.publisher,
        clocks=(Clock("published", given.published),),
    )
