"""One example of a rule, and what came of it.

    ok       the conflict is found as expected, or the consistent example is left alone
    missing  a conflict, and nothing is found
    noisy    consistent, and something is found
    wrong    something is found, but of another kind or slot, or in other words, than ``expect`` says

Examples are statements, for the rule alone, or short articles, which go through the whole pipeline. Their clock is what
``published`` and ``said`` say: nothing here asks for the day it is run on.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from checker import pipeline
from checker.articles import Article, Clock
from checker.comparable import Comparable, comparable
from checker.events import Events
from checker.findings import words
from checker.findings.model import Finding
from checker.rules import Rule
from checker.rules.examples import statements
from checker.rules.model import Example, ExampleArticle, Expected

Outcome = Literal["ok", "missing", "noisy", "wrong"]
Kind = Literal["conflict", "consistent"]


@dataclass(frozen=True)
class Given:
    """What an example stands for: articles (none, where it gives statements), and what is compared of them."""

    articles: tuple[Article, ...]
    compared: Comparable


@dataclass(frozen=True)
class Trial:
    """One example and what was found in it; ``number`` counts within its list from 1; ``error`` says why it could not
    be tried."""

    rule: Rule
    kind: Kind
    number: int
    example: Example
    findings: tuple[Finding, ...] = ()
    error: str = ""

    @property
    def outcome(self) -> Outcome:
        """What came of it."""
        if self.error:
            return "wrong"
        if self.kind == "consistent":
            return "noisy" if self.findings else "ok"
        if not self.findings:
            return "missing"
        expected = self.example.expect
        return "ok" if expected is None or any(not amiss(expected, one) for one in self.findings) else "wrong"

    @property
    def passed(self) -> bool:
        """Nothing to complain of."""
        return self.outcome == "ok"


def trials(rules: Iterable[Rule]) -> Iterator[Trial]:
    """Every example of every rule, tried."""
    for rule in rules:
        lists: tuple[tuple[Kind, tuple[Example, ...]], ...] = (
            ("conflict", rule.file.examples.conflict),
            ("consistent", rule.file.examples.consistent),
        )
        for kind, examples in lists:
            for number, example in enumerate(examples, start=1):
                try:
                    yield Trial(rule, kind, number, example, found(rule, example))
                except ValueError as error:
                    yield Trial(rule, kind, number, example, error=str(error))


def found(rule: Rule, example: Example) -> tuple[Finding, ...]:
    """What the rule finds in the example; ValueError where a statement is not readable."""
    return read(example).compared.check([rule], threads=1)


def read(example: Example) -> Given:
    """The example as articles and statements; ValueError where a statement is not readable."""
    if example.articles:
        articles = tuple(_article(n, one) for n, one in enumerate(example.articles, start=1))
        extracted, _ = pipeline.extract(articles, pipeline.Options(jobs=1))
        return Given(articles, comparable(extracted, articles))
    given = statements(example.assertions)
    stories = {one.article: "example" for one in given.assertions}
    events = Events(given.keys, {}, stories, others=given.others)
    return Given((), Comparable(given.assertions, events, given.publishers))


def expected(finding: Finding) -> Expected:
    """What the finding says, as an example may expect it."""
    return Expected(kind=finding.kind, slot=finding.slot, message=finding.message, values=_values(finding))


def amiss(wanted: Expected, finding: Finding) -> tuple[str, ...]:
    """Where the finding differs from what is expected: ``message "…", expected "…"``; what is not written is free."""
    have = expected(finding)
    pairs = (
        ("kind", wanted.kind, have.kind),
        ("slot", wanted.slot, have.slot),
        ("message", wanted.message, have.message),
        ("values", ", ".join(wanted.values) or None, ", ".join(have.values)),
    )
    return tuple(f'{name} "{one}", expected "{other}"' for name, other, one in pairs if other not in (None, one))


def _values(finding: Finding) -> tuple[str, ...]:
    """For each side what it says, by its first statement."""
    first: dict[str, str] = {}
    for evidence in finding.evidence:
        first.setdefault(evidence.side, words.label(evidence.assertion))
    return tuple(first.values())


def _article(number: int, given: ExampleArticle) -> Article:
    return Article(
        id=f"example-{number}",
        text=given.text,
        title=given.title or "",
        publisher=given.publisher,
        kind=given.kind,
        clocks=(Clock("published", given.published),),
    )
