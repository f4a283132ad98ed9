"""What one run hands to the renderers: all that was read, found, left out and met on the way.

``checker.pipeline.run(paths, options) -> Result`` fills it in; ``render(result, format) -> str`` and the exit code
read it. The tuples are in a fixed order (articles by id, findings by severity and then dispute), so that a renderer
only has to write them down.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING

from checker.articles.model import Article
from checker.assertions.model import Assertion
from checker.diagnostics import Diagnostic
from checker.findings.corpus import Corpus
from checker.findings.model import Finding, Severity
from checker.report import places

if TYPE_CHECKING:
    from checker.report.contract import Report
    from checker.silence.model import Silence


@dataclass(frozen=True, slots=True)
class RuleNote:
    """What a report says of a rule for people; the compiled rule itself stays in ``checker.rules``."""

    id: str
    title: str = ""
    severity: Severity = "warning"
    stage: str = "stable"
    rationale: str = ""


@dataclass(frozen=True)
class Input:
    """How many articles and assertions a run read, and how many publishers the articles are of; ``folder`` is the
    deepest that holds all of those that lie outside the folder the run was started in (empty: none does)."""

    articles: int
    assertions: int
    publishers: int
    folder: str

    @classmethod
    def of(cls, articles: Sequence[Article], assertions: Sequence[Assertion]) -> Input:
        """That of these."""
        return cls(
            articles=len(articles),
            assertions=len(assertions),
            publishers=len({article.publisher for article in articles if article.publisher}),
            folder=places.folder(article.path for article in articles),
        )


@dataclass(frozen=True)
class Result:
    """One run. ``articles`` and ``assertions`` are all that were read; in a result out of the cache, where ``kept``
    says what was read, they are those that findings quote.

    ``skipped`` counts inputs by reason and ``lost`` those that should have been read, as
    :class:`checker.articles.Reading` does; ``problems`` are what went wrong (bad input, broken rules that were left
    out, articles without a date); ``events`` counts the events that the assertions speak of; ``origins``, by
    assertion id, is equal for statements in the same words; ``seconds`` is wall time, None where it was not measured.
    ``hidden`` counts the findings that nobody asked to see, ``elsewhere`` those that are not about changed files (None:
    no files were named). ``silent`` are the pairs that differ and are no findings, where somebody asked for them,
    ``unlisted`` how many more there were.
    ``known`` counts the findings that are left out because a baseline has them (None: no baseline was given), ``gone``
    those of the baseline that are found no more.
    """

    articles: tuple[Article, ...] = ()
    problems: tuple[Diagnostic, ...] = ()
    skipped: Mapping[str, int] = field(default_factory=dict)
    lost: int = 0
    assertions: tuple[Assertion, ...] = ()
    events: int = 0
    findings: tuple[Finding, ...] = ()
    rules: tuple[RuleNote, ...] = ()
    origins: Mapping[str, str] = field(default_factory=dict)
    seconds: float | None = None
    known: int | None = None
    gone: int = 0
    hidden: int = 0
    elsewhere: int | None = None
    silent: tuple[Silence, ...] | None = None
    unlisted: int = 0
    kept: tuple[Input, Corpus] | None = None

    @cached_property
    def input(self) -> Input:
        """All that was read, as far as a report speaks of it."""
        return self.kept[0] if self.kept else Input.of(self.articles, self.assertions)

    @cached_property
    def corpus(self) -> Corpus:
        """All that was read, as far as a baseline speaks of it."""
        return self.kept[1] if self.kept else Corpus.of(self.articles, self.assertions)

    @property
    def nothing_read(self) -> bool:
        """Neither an article nor a statement came in: there is nothing to trust in such a run."""
        return not self.input.articles and not self.input.assertions

    @cached_property
    def by_id(self) -> MappingProxyType[str, Article]:
        """The articles by their ids, as findings name them."""
        return MappingProxyType({article.id: article for article in self.articles})

    @cached_property
    def report(self) -> Report:
        """The run as the plain values of the JSON report, made once, which the other formats are written from."""
        from checker.report import json_report

        return json_report.report(self)
