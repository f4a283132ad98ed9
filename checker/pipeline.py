"""The arrows in order: files → articles → assertions → events → rules → findings, as one function.

result = run([Path("corpus")])
for finding in result.findings: print(finding.message)
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from time import perf_counter

from checker import assertions as extraction
from checker.articles import Reading
from checker.articles import read as read_articles
from checker.articles.model import Article
from checker.assertions import lines
from checker.assertions.model import Assertion
from checker.diagnostics import Diagnostic, DiagnosticError, Place, did_you_mean
from checker.engine import Table, evaluate
from checker.events import Events, identify
from checker.findings import build
from checker.findings.model import Finding
from checker.report.result import Result, RuleNote
from checker.rules import Rule, RuleBook
from checker.rules import load as load_rules
from checker.vocabulary import default_folder, lifecycles

Progress = Callable[[str, int, int], None]


@dataclass(frozen=True)
class Options:
    """How to run. ``rules`` are folders beside the default ones; ``as_of`` stands for today, which nothing here asks
    the machine for; ``jobs`` is the number of processes (None: one a core where there is enough to do)."""

    rules: tuple[Path, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    as_of: date | None = None
    skip_broken_rules: bool = False
    progress: Progress | None = None
    jobs: int | None = None


def run(paths: Sequence[Path], options: Options | None = None) -> Result:
    """Read the paths, compare what the articles say, and give back everything found and everything left out.

    Raises DiagnosticError where a rule or a vocabulary file is broken (unless told to skip broken rules) or an
    unknown rule is selected.
    """
    options = options or Options()
    began = perf_counter()
    book = rulebook(options)
    rules = chosen(book, options)
    reading = read(paths, options)
    given, problems = lines.read(reading.statements, {article.id: article for article in reading.articles})
    extracted, faults = extract(reading.articles, options)
    stated = _merged(extracted, given)
    events = identify(stated, reading.articles)
    findings = check(stated, reading.articles, events, rules)
    return Result(
        articles=reading.articles,
        problems=(*book.diagnostics, *reading.problems, *problems, *faults),
        skipped=reading.skipped,
        lost=reading.lost + len(problems) + len(faults),
        assertions=stated,
        events=len(events.members),
        findings=findings,
        rules=tuple(RuleNote(r.id, r.file.title, r.file.severity, r.file.stage, r.file.rationale) for r in book.rules),
        origins=events.origins,
        seconds=perf_counter() - began,
    )


def rulebook(options: Options) -> RuleBook:
    """The default rules and the user's; raises DiagnosticError where one is broken, unless told to go on."""
    book = load_rules([default_folder(), *options.rules])
    broken = [problem for problem in book.diagnostics if problem.severity == "error"]
    if broken and not options.skip_broken_rules:
        raise DiagnosticError(broken)
    return book


def vocabulary_problems() -> tuple[Diagnostic, ...]:
    """What is wrong with the words that the checker reads articles with; reading one article loads all of them."""
    try:
        extraction.extract(Article("sample", "Officials said that a fire killed three people in Paris on Tuesday."))
        lifecycles.load()
    except DiagnosticError as error:
        return error.diagnostics
    return ()


def chosen(book: RuleBook, options: Options) -> tuple[Rule, ...]:
    """The rules to run: those selected, or all but the deprecated, less the ignored ones; raises DiagnosticError where
    a name is no rule."""
    known = [rule.id for rule in book.rules]
    asked = [("--select", name) for name in options.select] + [("--ignore", name) for name in options.ignore]
    unknown = [(option, name) for option, name in asked if name not in known]
    if unknown:
        raise DiagnosticError(
            Diagnostic("unknown-rule", f'no rule "{name}"', Place(option), help=did_you_mean(name, known))
            for option, name in unknown
        )
    selected = [r for r in book.rules if (r.id in options.select if options.select else r.file.stage != "deprecated")]
    return tuple(rule for rule in selected if rule.id not in options.ignore)


def read(paths: Sequence[Path], options: Options) -> Reading:
    """The articles under the paths, with what was skipped and every problem met."""
    progress = options.progress
    tell = (lambda done, total: progress("reading", done, total)) if progress is not None else None
    return read_articles(paths, as_of=options.as_of, progress=tell)


def extract(articles: Sequence[Article], options: Options) -> tuple[tuple[Assertion, ...], tuple[Diagnostic, ...]]:
    """The assertions of all articles, in the articles' order, and a problem for each article that the checker failed
    on."""
    stated: list[Assertion] = []
    faults: list[Diagnostic] = []
    for done, found in enumerate(extraction.extract_all(articles, jobs=options.jobs), start=1):
        if isinstance(found, extraction.Fault):
            message = f'could not be taken apart, so nothing it says is compared: "{found.article.id}" ({found.error})'
            help_line = "this is a fault of the checker, not of the article; please report it"
            faults.append(Diagnostic("internal-error", message, Place(found.article.path), help=help_line))
        else:
            stated.extend(found)
        if options.progress is not None:
            options.progress("extracting", done, len(articles))
    return tuple(stated), tuple(faults)


def _merged(extracted: Sequence[Assertion], given: Sequence[Assertion]) -> tuple[Assertion, ...]:
    """Both; a line that was written by an earlier run of the same article says nothing twice."""
    known = {one.id for one in extracted}
    return (*extracted, *(one for one in given if one.id not in known))


def check(
    stated: Sequence[Assertion], articles: Sequence[Article], events: Events, rules: Sequence[Rule]
) -> tuple[Finding, ...]:
    """What the rules find among the assertions."""
    publishers = {article.id: article.outlet for article in articles}
    with Table.build(stated, events.keys, events.origins, publishers, others=events.others) as table:
        hits = list(evaluate(rules, table))
    members = {name: keys.event or "" for name, keys in events.keys.items()}
    return build(hits, rules, stated, members)
