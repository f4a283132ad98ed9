"""``rules/README.md``: every rule that ships, a section a family, a row a rule, written from the rule files.

| rule | what it says | reports | leaves alone |
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import PurePath

from checker.rules.meanings import MEANINGS
from checker.rules.model import Example, ExampleArticle, ExampleAssertion, Rule, RuleBook

_HEAD = """\
# The rules

Written by `checker rules docs` from the rule files; do not edit. How to read and write one:
[docs/rules.md](../docs/rules.md), [docs/tutorial.md](../docs/tutorial.md). `checker rules show ID` says more of one,
`checker rules test` tries its examples.
"""
_LONGEST = 220
_TOP = "rules"


def page(book: RuleBook) -> str:
    """The Markdown of all rules of the book."""
    lines = [_HEAD, *_overview(book.rules)]
    for family, rules in groupby(sorted(book.rules, key=lambda one: (one.family, one.id)), key=lambda one: one.family):
        lines += ["", f"## {family or _TOP}", "", *_table(family, tuple(rules))]
    return "\n".join(lines) + "\n"


def _overview(rules: Sequence[Rule]) -> Iterator[str]:
    yield "| | meaning |"
    yield "|---|---|"
    for choice in ("severity", "stage", "finding"):
        for word, told in MEANINGS[choice].items():
            if any(_of(rule, choice) == word for rule in rules):
                yield f"| {word} | {told} |"


def _of(rule: Rule, choice: str) -> str:
    return rule.finding if choice == "finding" else str(getattr(rule.file, choice))


def _table(family: str, rules: Sequence[Rule]) -> Iterator[str]:
    yield "| rule | what it says | parameters | it reports | it leaves alone |"
    yield "|---|---|---|---|---|"
    for rule in rules:
        about = rule.file
        file = PurePath(rule.path).name
        link = f"[`{rule.id}`]({f'{family}/' if family else ''}{file})"
        head = f"{link}<br>{_cell(about.title)}<br>{about.severity}, {about.stage}, {rule.finding}"
        told = "<br>".join(_cell(line) for line in rule.describe())
        tuned = "<br>".join(_parameter(rule)) or "–"
        examples = about.examples
        yield f"| {head} | {told} | {tuned} | {_first(examples.conflict)} | {_first(examples.consistent)} |"


def _parameter(rule: Rule) -> Iterator[str]:
    for name, parameter in rule.file.parameters.items():
        about = f": {parameter.description}" if parameter.description else ""
        yield _cell(f"{name} = {parameter.default}{about} ({parameter.min} to {parameter.max})")


def _first(examples: Iterable[Example]) -> str:
    """The first example that is told in words, else the first."""
    given = list(examples)
    chosen = next((one for one in given if one.articles), given[0] if given else None)
    if chosen is None:
        return "–"
    told = [_article(one) for one in chosen.articles] + [_statement(one) for one in chosen.assertions]
    note = f"*{_cell(chosen.note)}*<br>" if chosen.note else ""
    return note + "<br>".join(told)


def _article(one: ExampleArticle) -> str:
    text = " ".join(filter(None, (one.title, one.text)))
    return _cell(f"{_shortened(text)} ({', '.join(filter(None, (one.publisher, one.published)))})")


def _statement(one: ExampleAssertion) -> str:
    said = f", said {one.said}" if one.said else ""
    holds = f", holds {one.holds}" if one.holds else ""
    sure = f", {one.factuality}" if one.factuality != "certain" else ""
    negated = "not " if one.polarity == "negated" else ""
    who = f" ({one.source or one.publisher})" if one.source or one.publisher else ""
    return _cell(f"{one.slot}: {negated}{one.value}{sure}{said}{holds}{who}")


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rsplit(' ', 1)[0]} …"


def _cell(text: str) -> str:
    """Text that breaks no table."""
    return " ".join(text.split()).replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;")
