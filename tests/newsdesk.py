"""Hand-made articles, statements and findings, for tests of what comes after the engine."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from checker.articles.model import Article, Clock
from checker.assertions.model import Assertion, QuantityValue, Source, StatusValue, Subject, Value
from checker.diagnostics import Diagnostic, Place
from checker.findings import Evidence, Finding
from checker.findings.fingerprint import dispute_id, fingerprint
from checker.report.result import Result, RuleNote
from checker.temporal.span import TimeSpan

MEETING = Subject(kind="event", type="meeting", participants=("person:ann-holm", "person:jan-vos"))
FIRE = Subject(kind="event", type="fire", place=("place:lund",))

ARTICLES = (
    Article(
        id="post-1",
        title="Holm to meet Vos",
        text="The prime minister announced on Monday that she would meet Mr Vos in Oslo next month.",
        publisher="Daily Post",
        url="https://post.example/holm-vos",
        clocks=(Clock("published", "2024-03-05"),),
        path="stories/oslo/post.md",
    ),
    Article(
        id="courier-1",
        text="“No meeting has been agreed so far,” a spokesman for Vos told reporters on Tuesday.",
        publisher="The Courier",
        clocks=(Clock("published", "2024-03-06", "inferred", "dateline"),),
        path="stories/oslo/courier.md",
    ),
    Article(
        id="echo-1",
        text="The prime minister announced on Monday that she would meet Mr Vos in Oslo next month.",
        publisher="Evening Echo",
        clocks=(Clock("published", "2024-03-05"),),
        path="stories/oslo/echo.md",
    ),
)


def on(day: str) -> TimeSpan:
    """That civil day."""
    return TimeSpan.day(date.fromisoformat(day))


def status(name: str) -> StatusValue:
    return StatusValue(status=name)


def number(low: float | None, high: float | None = None, unit: str = "count") -> QuantityValue:
    return QuantityValue(low=low, high=high, unit=unit)


def statement(
    article: str, quote: str, focus: str, value: Value, *, slot: str = "status", subject: Subject = MEETING, **more: Any
) -> Assertion:
    """An assertion whose sentence begins at offset 0 of the article's text, or at ``start``."""
    start = more.pop("start", 0)
    at = start + quote.index(focus)
    return Assertion(
        id=more.pop("id", f"{article}:{slot}:{start}"), article=article,
        start=start, end=start + len(quote), quote=quote,
        focus=(at, at + len(focus)), subject=subject, slot=slot, value=value, **more,
    )  # fmt: skip


def finding(
    a: Iterable[Assertion], b: Iterable[Assertion], *, rule: str = "announced-but-nothing-agreed", **more: Any
) -> Finding:
    """Two sides set against each other."""
    a, b = tuple(a), tuple(b)
    slot = a[0].slot
    given: dict[str, Any] = {
        "kind": "contradiction", "severity": "warning", "confidence": 0.9, "subject": "meeting of Ann Holm and Jan Vos",
        "message": "one side announced it, the other says nothing has been agreed",
        "reason": "it was announced on 2024-03-04; on 2024-03-05 nothing had been agreed",
        "dispute": dispute_id([*a, *b]), "fingerprint": fingerprint(rule, slot, [a, b]),
    }  # fmt: skip
    evidence = (*(Evidence("a", one) for one in a), *(Evidence("b", one) for one in b))
    return Finding(rule=rule, slot=slot, evidence=evidence, **(given | more))


def announced(article: str = "post-1") -> Assertion:
    return statement(
        article, ARTICLES[0].text, "announced on Monday that she would meet", status("announced"),
        source=Source(entity="person:ann-holm", text="The prime minister", kind="named"), said=on("2024-03-04"),
        holds=TimeSpan.from_onward(on("2024-03-04")), readings=("Monday = 2024-03-04, the Monday before publication",),
    )  # fmt: skip


def denied(article: str = "courier-1") -> Assertion:
    return statement(
        article, ARTICLES[1].text, "No meeting has been agreed", status("agreed"), polarity="negated",
        source=Source(text="a spokesman for Vos", kind="named"), said=on("2024-03-05"),
        holds=TimeSpan.until(on("2024-03-05")), readings=("Tuesday = 2024-03-05, the day before publication",),
    )  # fmt: skip


def result(**more: Any) -> Result:
    """One dispute between two papers, the second of which has a copy."""
    sides = ([announced(), announced("echo-1")], [denied()])
    given: dict[str, Any] = {
        "articles": ARTICLES,
        "assertions": tuple(one for side in sides for one in side),
        "events": 1,
        "findings": (finding(*sides),),
        "rules": (RuleNote("announced-but-nothing-agreed", "One side announces, the other says nothing is agreed"),),
        "origins": {announced(article).id: "one-text" for article in ("post-1", "echo-1")},
        "skipped": {"not-english": 2, "malformed-json": 1},
        "lost": 3,
        "problems": (
            Diagnostic("malformed-json", "not valid JSON", Place("stories/oslo/broken.json", 3, 1), help="add a comma"),
            Diagnostic("no-date", "no date of publication", Place("stories/oslo/undated.md"), severity="warning"),
        ),
        "seconds": 0.4,
    }
    return Result(**(given | more))
