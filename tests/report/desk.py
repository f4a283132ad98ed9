"""What the formats are tried on: a small run with something of every kind, and runs whose articles are out for harm."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

from hypothesis import strategies as st

from checker.articles.model import Article
from checker.findings import Finding
from checker.report.result import Result, RuleNote
from tests import newsdesk
from tests.newsdesk import FIRE, announced, denied, finding, number, statement

SNAPSHOTS = Path(__file__).parent / "snapshots"

POST, COURIER, ECHO = newsdesk.ARTICLES
FIRE_TEXT = (
    "Lund, 3 May.\n\nFirefighters said 12 people, [among them] two children, were hurt; “100% avoidable”, one said."
)
ARTICLES = (
    replace(POST, text_line=6),
    COURIER,
    replace(ECHO, text_line=1, path="stories/über uns/echo, late.md"),
    Article(
        id="wire-1", text=FIRE_TEXT, title="12 hurt in fire", publisher="Wire", path="stories/fire.md", text_line=8
    ),
    Article(id="blog-1", text="31 people were hurt.", path="stories/all.json"),
)
RULES = (
    RuleNote("disjoint-numbers", "Two figures for one thing", "error", "stable", "No count is both 12 and 31."),
    RuleNote("announced-but-nothing-agreed", "One side announces, the other says nothing is agreed"),
    RuleNote("shrinking-toll", "A toll that shrinks", "error"),
)


def hurt(article: Article, focus: str, figure: int):
    """How many were hurt, in the last paragraph of the article."""
    quote = article.text.rpartition("\n")[2]
    start = len(article.text) - len(quote)
    return statement(
        article.id, quote, focus, number(figure, figure), slot="injured", subject=FIRE, start=start, id=article.id
    )


def run(**more) -> Result:
    """Two findings, a weak one, and one that somebody has accepted; fingerprints do not depend on their recipe here."""
    twelve, thirty_one = hurt(ARTICLES[3], "12 people", 12), hurt(ARTICLES[4], "31 people", 31)
    numbers = {
        "rule": "disjoint-numbers", "subject": "fire (Lund)", "dispute": "1:f1", "message": "12, or 31?",
        "reason": "no figure is both 12 and 31",
    }  # fmt: skip
    weak = {"severity": "info", "kind": "remark"}
    found = (
        finding([twelve], [thirty_one], fingerprint="1:00000000000000aa", severity="error", **numbers),
        finding([announced(), announced("echo-1")], [denied()], fingerprint="1:00000000000000bb", dispute="1:m1"),
        finding([announced()], [denied()], fingerprint="1:00000000000000cc", dispute="1:m2", **weak),
        finding([twelve], [thirty_one], fingerprint="1:00000000000000dd", suppressed=True, **numbers),
    )  # fmt: skip
    return newsdesk.result(**({"findings": found, "articles": ARTICLES, "rules": RULES} | more))


def check(name: str, text: str) -> None:
    """Compare with the file; with UPDATE_SNAPSHOTS in the environment, write it instead."""
    path = SNAPSHOTS / name
    if os.environ.get("UPDATE_SNAPSHOTS"):
        path.write_bytes(text.encode("utf-8"))
    assert path.read_bytes().decode("utf-8") == text


POISON = (
    "\n::error file=x::owned\n", "%0A::warning::", "##[add-mask]", "\r\n", '"', "'", "]]>", "<!--", "-->", "</failure>",
    "</details>", "<script>alert(1)</script>", "&lt;", "&#64;", "=cmd|' /C calc'!A0", "@editor", "+1", "-1", "\t=1+1",
    "＝1", "`", "``", "```\n", "\n# heading", "\n> ", "\n\n- item", "|", "**bold**", "[link](https://evil.example)",
    "[a](1)", "![img](https://evil.example/x.png)", "https://evil.example", "#1", "GH-1", ":bomb:",
    "\\", "\\`", "$`x`$", "{0}", "\x1b[2J", "\u202e", "\ufffe", "\x00", "\ud800", "\u2028", "\x85", ",", ";", ":", "%",
    "~~", "../", "/", "a b",
)  # fmt: skip
ANY = st.text(st.characters(exclude_categories=()), max_size=4)
HOSTILE = st.lists(st.sampled_from(POISON) | ANY, max_size=5).map("".join)


def poisoned(texts: list[str]) -> Result:
    """A run in which everything that comes from outside, paths and rule names too, is one of these."""
    a, b, c, d, e = texts
    articles = tuple(
        Article(name, f"Lund.\n\n{text} five died {text}", title=b, publisher=c, url=d, path=e or name, text_line=line)
        for name, text, line in ((f"one{a}", a, 3), (f"two{b}", b, None))
    )
    sides = []
    for article in articles:
        said = hurt(article, "five died", 5) if "\n" not in article.text[7:] else _whole(article)
        source = said.source.model_copy(update={"kind": "named", "text": c})
        sides.append(said.model_copy(update={"source": source, "slot": d, "readings": (e,)}))
    words = {"subject": a, "message": b, "reason": c, "rule": d or "rule"}
    found: tuple[Finding, ...] = (
        finding(sides[:1], sides[1:], fingerprint="1:aa", dispute="1:a", **words),
        finding(sides[:1], sides[1:], fingerprint="1:bb", dispute="1:b", suppressed=True, **words),
    )
    return newsdesk.result(articles=articles, findings=found, rules=(RuleNote("other", a, rationale=b),))


def _whole(article: Article):
    quote = article.text
    return statement(article.id, quote, "five died", number(5, 5), subject=FIRE, id=article.id)


poisoned_runs = st.lists(HOSTILE, min_size=5, max_size=5).map(poisoned)
