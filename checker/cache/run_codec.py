"""What a run came to, to bytes and back: its findings with what they quote, and a few words on everything else.

    {"input": [10000, 79761, 4, ""], "findings": [["disjoint-dates", …, [["a", 0, 3], ["b", 7, 0]]]], …}

Of the articles only those are written that a finding quotes; a piece of evidence is named by the number of its article
and that of the statement among those quoted from it. Of the others a report says how many there are, and a baseline
what digits stand for their words.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import astuple, fields
from typing import Any

from checker.articles.model import Article, Clock
from checker.assertions.model import Assertion
from checker.cache import codec
from checker.diagnostics import Diagnostic, Place
from checker.findings.corpus import Corpus
from checker.findings.model import Evidence, Finding
from checker.report.result import Input, Result, RuleNote

_Where = dict[str, tuple[int, int]]

_ARTICLE = tuple(one.name for one in fields(Article) if one.name not in ("clocks", "metadata"))
_FINDING = tuple(
    one.name for one in fields(Finding) if one.name not in ("evidence", "suppressed", "suppression", "novelty")
)
"""The fields that are written as they are; what is left out of a finding is decided after the run."""


def encode(result: Result) -> bytes:
    """The result as bytes, without what it took. TypeError: it holds what cannot be written."""
    if result.silent is not None or result.known is not None or any(one.suppressed for one in result.findings):
        raise TypeError("not what a run came to by itself")
    quoted = _quoted(result)
    where = {one.id: (n, m) for n, (_, said) in enumerate(quoted) for m, one in enumerate(said)}
    values = {
        "input": astuple(result.input),
        "corpus": dict(result.corpus.digests),
        "skipped": dict(result.skipped),
        "lost": result.lost,
        "events": result.events,
        "rules": [astuple(one) for one in result.rules],
        "problems": [[one.kind, one.message, astuple(one.place), one.severity, one.help] for one in result.problems],
        "articles": [_article(article) for article, _ in quoted],
        "said": [codec.written(said, article) for article, said in quoted],
        "origins": {name: result.origins[name] for name in where if name in result.origins},
        "findings": [_finding(one, where) for one in result.findings],
    }
    return json.dumps(values, separators=(",", ":")).encode("ascii")


def decode(data: bytes) -> Result:
    """The result that was encoded; raises DamagedError."""
    with codec.damage_told():
        values = json.loads(data)
        articles = [_read_article(one) for one in values["articles"]]
        said = [codec.read(one, article) for article, one in zip(articles, values["said"], strict=True)]
        problems = values["problems"]
        return Result(
            articles=tuple(article for article in articles if article.path),
            problems=tuple(Diagnostic(k, m, Place(*place), severity, told) for k, m, place, severity, told in problems),
            skipped=values["skipped"],
            lost=values["lost"],
            assertions=tuple(one for some in said for one in some),
            events=values["events"],
            findings=tuple(_read_finding(one, said) for one in values["findings"]),
            rules=tuple(RuleNote(*one) for one in values["rules"]),
            origins=values["origins"],
            kept=(Input(*values["input"]), Corpus(values["corpus"])),
        )


def _quoted(result: Result) -> list[tuple[Article, list[Assertion]]]:
    """Each article that a finding quotes, with the statements; an empty one stands for what was handed in without."""
    said: dict[str, dict[str, Assertion]] = {}
    for finding in result.findings:
        for one in finding.evidence:
            said.setdefault(one.assertion.article, {})[one.assertion.id] = one.assertion
    return [(result.by_id.get(name, Article(name, "")), list(some.values())) for name, some in said.items()]


def _article(article: Article) -> list[Any]:
    return [*(getattr(article, name) for name in _ARTICLE), [astuple(clock) for clock in article.clocks]]


def _read_article(values: Sequence[Any]) -> Article:
    *plain, clocks = values
    return Article(**dict(zip(_ARTICLE, plain, strict=True)), clocks=tuple(Clock(*clock) for clock in clocks))


def _finding(finding: Finding, where: _Where) -> list[Any]:
    evidence = [[one.side, *where[one.assertion.id]] for one in finding.evidence]
    return [*(getattr(finding, name) for name in _FINDING), evidence]


def _read_finding(values: Sequence[Any], said: Sequence[Sequence[Assertion]]) -> Finding:
    *plain, evidence = values
    given = dict(zip(_FINDING, plain, strict=True))
    given["formerly"] = tuple(given["formerly"])
    return Finding(**given, evidence=tuple(_evidence(evidence, said)))


def _evidence(rows: Iterable[Any], said: Sequence[Sequence[Assertion]]) -> Iterable[Evidence]:
    for side, article, number in rows:
        yield Evidence(side, said[article][number])
