"""A comment for a pull request, in which nothing of an article's is live."""

import re

import pytest
from hypothesis import given, settings
from markdown_it import MarkdownIt

from checker.report import markdown, render
from tests.newsdesk import announced, denied, finding
from tests.report import desk

_OWN = {
    "heading_open", "heading_close", "paragraph_open", "paragraph_close", "bullet_list_open", "bullet_list_close",
    "list_item_open", "list_item_close", "blockquote_open", "blockquote_close", "inline", "text", "code_inline",
    "strong_open", "strong_close", "em_open", "em_close", "softbreak", "hardbreak", "html_block",
}  # fmt: skip


def test_snapshot():
    desk.check("comment.md", render(desk.run(), "markdown"))


def test_nothing_found():
    assert render(desk.run(findings=()), "markdown").startswith("## Nothing found that cannot be reconciled\n\nread 5 ")


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("five dead", "`five dead`"),
        ("five\n\n# dead", "`five # dead`"),
        ("the `rm` of it", "``the `rm` of it``"),
        ("``", "``` `` ```"),
        ("`", "`` ` ``"),
        (" ", ""),
        ("\x1b[1m", "`\\x1b[1m`"),
    ],
)
def test_code(text, span):
    assert markdown.code(text) == span


def test_what_would_not_fit_into_a_comment_is_counted():
    many = tuple(finding([announced()], [denied()], fingerprint=f"1:{n:016x}", dispute=f"1:{n}") for n in range(200))
    text = render(desk.run(findings=many), "markdown")
    assert 50_000 < len(text) < 65_536
    shown, rest = text.count("\n### "), int(re.search(r"and (\d+) more disputes, too long", text)[1])
    assert shown + rest == 200


@settings(max_examples=100, deadline=None)
@given(desk.poisoned_runs)
def test_everything_that_an_article_says_stands_in_code(run):
    text = render(run, "markdown")
    tokens = MarkdownIt("js-default", {"html": True}).parse(text)
    parts = [part for token in tokens for part in (token, *(token.children or ()))]
    assert {part.type for part in parts} <= _OWN
    assert sorted({part.content.strip() for part in parts if part.type == "html_block"}) == [
        "</details>", "<details><summary>1 suppressed finding</summary>",
    ]  # fmt: skip
    plain = "".join(part.content for part in parts if part.type == "text")
    assert re.fullmatch(r"[\w\s.,:;()*/-]*", plain)
    assert len([part for part in parts if part.type == "heading_open"]) == 2
