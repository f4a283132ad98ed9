"""``checker rules list|show|check|test``: the rules that there are, what one means, whether files are in order."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import click

from checker.cli import errors, options
from checker.cli.groups import Group

if TYPE_CHECKING:
    from checker.rules import Rule, RuleBook


@click.group(
    name="rules",
    cls=Group,
    epilog=options.examples(
        "checker rules list", "checker rules show announced-but-nothing-agreed", "checker rules check my-rules"
    ),
)
def command() -> None:
    """List, show, check and test rules."""


@command.command(name="list", epilog=options.examples("checker rules list --rules my-rules"))
@options.rules()
def list_rules(rules: tuple[Path, ...]) -> int:
    """List the rules, one line each: id, severity, stage, title."""
    from rich.text import Text

    from checker.cli import output as out
    from checker.report.page import Page
    from checker.report.safe import line

    book = _book(rules)
    widest = max((len(rule.id) for rule in book.rules), default=0)
    page = Page(out.width(), color=False)
    for rule in book.rules:
        about = rule.file
        lead = Text(f"{line(rule.id):<{widest}}  {about.severity:<8}  {about.stage:<12}  ")
        page.write(Text(line(about.title)), indent=lead.cell_len, lead=lead)
    out.write(page.text(), None)
    return 0


@command.command(name="show", epilog=options.examples("checker rules show announced-but-nothing-agreed"))
@click.argument("rule_id", metavar="RULE")
@options.rules()
def show(rule_id: str, rules: tuple[Path, ...]) -> int:
    """Show what the rule RULE compares, when it fires and when it stays silent."""
    from rich.text import Text

    from checker.cli import output as out
    from checker.report.page import Page
    from checker.report.safe import line

    book = _book(rules)
    if rule_id not in book:
        raise errors.unknown("rule", rule_id, [rule.id for rule in book.rules])
    rule = book[rule_id]
    page = Page(out.width(), color=False)
    page.write(Text(line(f"{rule.id}: {rule.file.title}")))
    page.write(Text(line(f"{rule.finding}, {rule.file.severity}, {rule.file.stage}, in {rule.path}")))
    if rule.file.rationale:
        page.blank()
        page.write(Text(line(rule.file.rationale)))
    page.blank()
    page.write(Text("It fires where all of this is certain:"))
    for condition in rule.describe():
        page.write(Text(line(condition)), indent=5, lead=Text("- "))
    _examples(page, rule)
    out.write(page.text(), None)
    return 0


@command.command(name="check", epilog=options.examples("checker rules check my-rules"))
@click.argument("paths", nargs=-1, type=options.existing_path, metavar="[PATH]...")
def check(paths: tuple[Path, ...]) -> int:
    """Check the rule files under PATH, or those that ship with the checker with their vocabulary; say what is wrong,
    and where.

    Exit code: 0 all are in order; 2 one is not.
    """
    from checker import pipeline
    from checker.cli import output as out
    from checker.rules import load

    book = load(paths or None)
    problems = book.diagnostics if paths else (*book.diagnostics, *pipeline.vocabulary_problems())
    errors.show(problems)
    broken = Counter(problem.severity for problem in problems)["error"]
    fine = f"{len(book.rules):,} rule{'' if len(book.rules) == 1 else 's'} in order"
    out.write((fine if not broken else f"{fine}, {broken:,} error{'' if broken == 1 else 's'}") + "\n", None)
    return errors.USAGE if broken else 0


@command.command(name="test", epilog=options.examples("checker rules test", "checker rules test my-rules"))
@click.argument("paths", nargs=-1, type=options.existing_path, metavar="[PATH]...")
def try_examples(paths: tuple[Path, ...]) -> int:
    """Try the examples of the rules under PATH, or of those that ship with the checker.

    Exit code: 0 every rule finds its conflicts and leaves the rest alone; 1 one does not; 2 a rule is broken.
    """
    from checker.cli import output as out
    from checker.cli.rule_examples import trials
    from checker.report.safe import line
    from checker.rules import load

    book = load(paths or None)
    errors.show(book.diagnostics)
    tried = list(trials(book.rules))
    failed = [trial for trial in tried if not trial.passed]
    lines = [
        f"{trial.rule.id}: {trial.kind} example {trial.number} {'fires' if trial.fired else 'does not fire'}"
        f"{f' ({trial.example.note})' if trial.example.note else ''}"
        for trial in failed
    ]
    lines.append(f"{len(tried):,} examples of {len(book.rules):,} rules tried, {len(failed):,} failed")
    out.write("".join(f"{line(one)}\n" for one in lines), None)
    if any(problem.severity == "error" for problem in book.diagnostics):
        return errors.USAGE
    return 1 if failed else 0


def _book(folders: tuple[Path, ...]) -> RuleBook:
    """The default rules and those in the folders; what is broken is told, and left out."""
    from checker.rules import load
    from checker.vocabulary import default_folder

    book = load([default_folder(), *folders])
    errors.show(book.diagnostics)
    return book


def _examples(page: object, rule: Rule) -> None:
    """What the file's examples say, where they have a note."""
    from rich.text import Text

    from checker.report.page import Page
    from checker.report.safe import line

    assert isinstance(page, Page)
    for heading, examples in (
        ("It reports:", rule.file.examples.conflict),
        ("It leaves alone:", rule.file.examples.consistent),
    ):
        notes = [example.note for example in examples if example.note]
        if notes:
            page.blank()
            page.write(Text(heading))
        for note in notes:
            page.write(Text(line(note)), indent=5, lead=Text("- "))
