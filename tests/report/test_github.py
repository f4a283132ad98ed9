"""Annotations of GitHub Actions."""

import re
from dataclasses import replace

from hypothesis import given, settings

from checker.report import render
from tests.report import desk

_COMMAND = re.compile(r"::(error|warning|notice) ([a-z]+=[^:,\r\n]*(?:,[a-z]+=[^:,\r\n]*)*)::([^\r\n]*)")


def test_snapshot():
    desk.check("github.txt", render(desk.run(), "github"))


def test_paths_are_relative_wherever_the_articles_lie():
    articles = tuple(replace(article, path=f"/home/ann/{article.path}") for article in desk.ARTICLES)
    assert "::error file=fire.md,line=10," in render(desk.run(articles=articles), "github")


@settings(max_examples=60, deadline=None)
@given(desk.poisoned_runs)
def test_a_finding_is_one_command_whatever_an_article_says(run):
    lines = render(run, "github").split("\n")
    assert lines.pop() == ""
    assert len(lines) == len(run.findings)
    read = [_COMMAND.fullmatch(one) for one in lines]
    assert [found[1] for found in read] == ["warning", "notice"]
    for found in read:
        names = [part.partition("=")[0] for part in found[2].split(",")]
        assert names in (["file", "line", "col", "title"], ["file", "title"])
        assert not re.search(r"%(?!25|0A|3A|2C)", found[2] + found[3])
    assert "suppressed%3A" not in read[0][2]
    assert "(suppressed)" in read[1][2]
