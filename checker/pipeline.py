"""The arrows in order: files → articles → assertions → events → rules → findings, as one function.

result = run([Path("corpus")])
for finding in result.findings: print(finding.message)
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from checker import assertions as extraction
from checker.articles import Reading
from checker.articles import read as read_articles
from checker.articles.model import Article
from checker.assertions import lines
from checker.assertions.model import Assertion
from checker.cache.extraction import extract_all
from checker.comparable import Comparable, comparable
from checker.diagnostics import Diagnostic, DiagnosticError, Place
from checker.options import Options, Progress
from checker.report.result import Result, RuleNote
from checker.rules import Rule, RuleBook, selection
from checker.rules import load as load_rules
from checker.rules.selection import Selected
from checker.vocabulary import default_folder, lifecycles, packs

if TYPE_CHECKING:
    from checker.findings.model import Finding
    from checker.silence import Listed

__all__ = [
    "Gathered", "Options", "Progress", "Traced", "chosen", "extract", "gather", "known_rules", "read", "rulebook",
    "run", "selected", "traced", "vocabulary_problems",
]  # fmt: skip


@dataclass(frozen=True)
class Gathered:
    """What the articles say, before any rule looks at it; ``problems`` are of statements and articles that could not
    be taken apart."""

    reading: Reading
    compared: Comparable
    problems: tuple[Diagnostic, ...]


@dataclass(frozen=True)
class Traced:
    """A run with what its findings are made of: the rules that ran and what they compared."""

    result: Result
    rules: tuple[Rule, ...]
    compared: Comparable


def run(paths: Sequence[Path], options: Options | None = None) -> Result:
    """Read the paths, compare what the articles say, and give back everything found and everything left out.

    Raises DiagnosticError as :func:`traced` does.
    """
    return traced(paths, options).result


def traced(paths: Sequence[Path], options: Options | None = None) -> Traced:
    """The run, open to questions.

    Raises DiagnosticError where a rule or a vocabulary file is broken (unless told to skip broken rules) or an
    unknown rule is selected.
    """
    options = options or Options()
    began = perf_counter()
    book = rulebook(options)
    picked = selected(book, options)
    rules = picked.rules
    gathered = gather(paths, options)
    reading, compared = gathered.reading, gathered.compared
    stated, events = compared.assertions, compared.events
    findings = compared.check(rules)
    silent = _silent(gathered, findings) if options.silent else None
    result = Result(
        articles=reading.articles,
        problems=(
            *book.diagnostics,
            *picked.warnings,
            *reading.problems,
            *gathered.problems,
            *compared.problems,
        ),
        skipped=reading.skipped,
        lost=reading.lost + len(gathered.problems),
        assertions=stated,
        events=len(events.members),
        findings=findings,
        silent=silent.pairs if silent is not None else None,
        unlisted=silent.left_out if silent is not None else 0,
        rules=tuple(RuleNote(r.id, r.file.title, r.file.severity, r.file.stage, r.file.rationale) for r in rules),
        origins=events.origins,
        seconds=perf_counter() - began,
    )
    return Traced(result, rules, compared)


def _silent(gathered: Gathered, findings: Sequence[Finding]) -> Listed:
    """Why pairs that differ are no findings."""
    from checker.silence import explained

    compared = gathered.compared
    return explained(gathered.reading.articles, compared.assertions, compared.events, findings)


def gather(paths: Sequence[Path], options: Options) -> Gathered:
    """The articles under the paths, and what is compared of all that they and the statements among them say."""
    reading = read(paths, options)
    given, problems = lines.read(reading.statements, {article.id: article for article in reading.articles})
    extracted, faults = extract(reading.articles, options)
    compared = comparable(_merged(extracted, given), reading.articles, options.identity)
    return Gathered(reading, compared, (*problems, *faults))


def rulebook(options: Options) -> RuleBook:
    """The default rules and the user's; raises DiagnosticError where one is broken, unless told to go on."""
    packs.use(options.packs)
    book = load_rules([default_folder(), *options.packs, *options.rules])
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


def selected(book: RuleBook, options: Options) -> Selected:
    """The rules to run, at the severity and with the parameters asked for; raises DiagnosticError where a name is no
    rule, or a parameter is out of its range."""
    return selection.select(
        book, selection.Asked(options.select, options.ignore, options.severity, options.parameters, options.places)
    )


def chosen(book: RuleBook, options: Options) -> tuple[Rule, ...]:
    """The rules of :func:`selected`."""
    return selected(book, options).rules


def known_rules(options: Options) -> tuple[Rule, ...]:
    """Every rule that there is, whether it runs or not, with its parameters as they are set."""
    return selected(rulebook(options), options).known


def read(paths: Sequence[Path], options: Options) -> Reading:
    """The articles under the paths, with what was skipped and every problem met."""
    progress = options.progress
    tell = (lambda done, total: progress("reading", done, total)) if progress is not None else None
    return read_articles(paths, as_of=options.as_of, progress=tell, exclude=options.exclude)


def extract(articles: Sequence[Article], options: Options) -> tuple[tuple[Assertion, ...], tuple[Diagnostic, ...]]:
    """The assertions of all articles, in the articles' order, and a problem for each article that the checker failed
    on."""
    stated: list[Assertion] = []
    faults: list[Diagnostic] = []
    for done, found in enumerate(extract_all(articles, options.cache, jobs=options.jobs), start=1):
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
