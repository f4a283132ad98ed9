"""``checker rules …``: the rules that there are, what one means, whether files are in order; how to write one."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from checker.cli import errors, options, settings
from checker.cli.groups import Group
from checker.cli.rule_documents import docs, new, schema
from checker.cli.rule_examples import test

if TYPE_CHECKING:
    from checker.rules import Rule


@click.group(
    name="rules",
    cls=Group,
    epilog=options.examples(
        "checker rules list", "checker rules show announced-but-nothing-agreed", "checker rules new my-rule",
        "checker rules check my-rules", "checker rules test my-rules",
    ),
)  # fmt: skip
def command() -> None:
    """List, show, write, check and test rules."""


@command.command(name="list", epilog=options.examples("checker rules list --rules my-rules"))
@settings.flags(*settings.RULES)
def list_rules(**given: Any) -> int:
    """List the rules, one line each: id, severity (or "off", where the settings leave it out), stage, title."""
    from rich.text import Text

    from checker.cli import output as out
    from checker.report.page import Page
    from checker.report.safe import line

    found = settings.in_force(given)
    run = {rule.id for rule in found.rules}
    widest = max((len(rule.id) for rule in found.known), default=0)
    page = Page(out.width(), color=False)
    for rule in found.known:
        about = rule.file
        severity = about.severity if rule.id in run else "off"
        lead = Text(f"{line(rule.id):<{widest}}  {severity:<8}  {about.stage:<12}  ")
        page.write(Text(line(about.title)), indent=lead.cell_len, lead=lead)
    out.write(page.text(), None)
    return 0


@command.command(name="show", epilog=options.examples("checker rules show announced-but-nothing-agreed"))
@click.argument("rule_id", metavar="RULE")
@settings.flags(*settings.RULES)
def show(rule_id: str, **given: Any) -> int:
    """Show what the rule RULE compares, when it fires and when it stays silent."""
    from rich.text import Text

    from checker.cli import output as out
    from checker.report.page import Page
    from checker.report.safe import line

    known = {rule.id: rule for rule in settings.in_force(given).known}
    known |= {old: rule for rule in known.values() for old in rule.file.formerly if old not in known}
    if rule_id not in known:
        raise errors.unknown("rule", rule_id, known)
    rule = known[rule_id]
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
    _parameters(page, rule)
    _examples(page, rule)
    out.write(page.text(), None)
    return 0


@command.command(name="check", epilog=options.examples("checker rules check", "checker rules check my-rules"))
@click.argument("paths", nargs=-1, type=options.existing_path, metavar="[PATH]...")
@settings.flags("extends")
def check(paths: tuple[Path, ...], **given: Any) -> int:
    """Check the rule files under PATH, or those that ship with the checker with their vocabulary; say what is wrong or
    looks wrong, and where.

    What only looks wrong has a name in brackets, under which a rule may allow it: "allow: {unused-pattern: why}".

    Exit code: 0 all are in order; 2 one is not.
    """
    from checker import pipeline
    from checker.cli import output as out
    from checker.rules import load, unused
    from checker.rules.lints import lint
    from checker.vocabulary import default_folder

    packs = settings.words(given, paths)
    book = load(paths or (default_folder(), *packs))
    others = load().rules if paths else ()
    words = () if paths and not packs else pipeline.vocabulary_problems()
    problems = [*book.diagnostics, *words, *lint(book.rules, [rule for rule in others if rule.id not in book])]
    if not paths and not words:
        problems += unused.find(book.rules)
    errors.show(problems)
    counted = Counter(problem.severity for problem in problems)
    parts = [_counted(len(book.rules), "rule") + (" in order" if not counted["error"] else " read")]
    parts += [_counted(counted[name], name) for name in ("error", "warning") if counted[name]]
    out.write(", ".join(parts) + "\n", None)
    return errors.USAGE if counted["error"] else 0


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _parameters(page: object, rule: Rule) -> None:
    """What a configuration may set, with its range."""
    from rich.text import Text

    from checker.report.page import Page
    from checker.report.safe import line

    assert isinstance(page, Page)
    if rule.file.parameters:
        page.blank()
        page.write(Text(f"It can be tuned (--set {rule.id}.NAME=VALUE):"))
    for name, one in rule.file.parameters.items():
        about = f": {one.description}" if one.description else ""
        told = f"{name} = {dict(rule.values)[name]}{about}, from {one.min} to {one.max}"
        page.write(Text(line(told)), indent=5, lead=Text("- "))


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


for _one in (new, test, schema, docs):
    command.add_command(_one)
