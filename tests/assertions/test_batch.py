"""Many articles on several processes: the same assertions, in the same order; a fault costs one article."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from checker import pipeline
from checker.articles.model import Article, Clock
from checker.assertions import Fault, batch, extract_all
from checker.diagnostics import Diagnostic, DiagnosticError, Place

ARTICLES = tuple(
    Article(
        f"wire-{n:03}",
        f"A fire killed {n + 2} people in Paris on Tuesday, officials said.",
        clocks=(Clock("published", "2024-03-06"),),
    )
    for n in range(40)
)


def test_processes_change_nothing():
    alone = list(extract_all(ARTICLES, jobs=1))
    assert sum(map(len, alone)) >= len(ARTICLES)
    assert list(extract_all(ARTICLES, jobs=2)) == alone


@pytest.mark.parametrize("jobs", [1, 2])
def test_an_article_that_the_checker_fails_on_costs_itself_only(monkeypatch, jobs):
    def fragile(article):
        if article.id == "wire-020":
            raise ZeroDivisionError("division by zero")
        return ()

    monkeypatch.setattr(batch, "extract", fragile)
    found = list(extract_all(ARTICLES, jobs=jobs))
    assert [one for one in found if isinstance(one, Fault)] == [
        Fault(ARTICLES[20], "ZeroDivisionError: division by zero")
    ]
    assert len(found) == len(ARTICLES)


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_broken_vocabulary_stops_everything(monkeypatch, jobs):
    problem = Diagnostic("unknown-key", 'unknown key "tittle"', Place("rules/slots/x.yaml", 1, 1))

    def broken(_):
        raise DiagnosticError([problem])

    monkeypatch.setattr(batch, "extract", broken)
    with pytest.raises(DiagnosticError) as caught:
        list(extract_all(ARTICLES, jobs=jobs))
    assert caught.value.diagnostics == (problem,)


def test_the_run_tells_of_a_fault_and_counts_it(monkeypatch, tmp_path: Path):
    (tmp_path / "a.md").write_text("---\npublished: 2024-03-06\n---\nA fire killed two people in Paris on Tuesday.\n")

    def failing(_):
        raise ValueError("out of range")

    monkeypatch.setattr(batch, "extract", failing)
    result = pipeline.run([tmp_path])
    assert [(problem.kind, problem.severity) for problem in result.problems] == [("internal-error", "error")]
    assert "ValueError: out of range" in result.problems[0].message
    assert result.lost == 1


def test_articles_with_metadata_are_read_by_other_processes(tmp_path: Path):
    read = pipeline.read([Path(__file__).parents[2] / "corpus"], pipeline.Options()).articles
    many = tuple(replace(article, id=f"{article.id}-{n}") for n in range(2) for article in read)
    assert list(extract_all(many, jobs=2)) == list(extract_all(many, jobs=1))
