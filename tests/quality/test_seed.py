"""What must be read in the article that the project was conceived from, and what must be found in it.

The article is other people's text and not part of the project: it is looked for in ``../shared/seed`` beside the
checkout, or where ``CHECKER_SEED`` points. It holds two sides of one dispute (a meeting announced for June 2019, and
nothing agreed about it) and an earlier story that must not be confused with it: the meetings called off in November
2018.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from checker.assertions import Assertion
from checker.events import identify
from checker.findings.model import Finding
from checker.pipeline import run
from checker.report import render
from checker.report.result import Result
from checker.temporal import TimeSpan, from_edtf, to_edtf

FOLDER = Path(os.environ.get("CHECKER_SEED", Path(__file__).resolve().parents[3] / "shared" / "seed"))
ARTICLE = FOLDER / "article.json"

TRUMP, PUTIN, PESKOV = "person:donald-trump", "person:vladimir-putin", "person:dmitry-peskov"

pytestmark = pytest.mark.skipif(not ARTICLE.is_file(), reason=f"no founding article at {ARTICLE} (set CHECKER_SEED)")


@pytest.fixture(scope="module")
def text() -> str:
    return str(json.loads(ARTICLE.read_text(encoding="utf-8"))["text"])


@pytest.fixture(scope="module")
def result() -> Result:
    return run([ARTICLE])


def sentence(text: str, words: str) -> tuple[int, str]:
    """Where the sentence that holds the words begins in its paragraph, and the paragraph: evidence lies within."""
    start = text.rindex("\n", 0, text.index(words)) + 1
    return start, text[start : text.index("\n", text.index(words))]


def within(inner: TimeSpan | None, outer: str) -> bool:
    """All of the span certainly lies in that EDTF date."""
    bounds = from_edtf(outer)
    return (
        inner is not None
        and None not in (inner.start[0], inner.end[1], bounds.start[0], bounds.end[1])
        and bounds.start[0] <= inner.start[0]  # type: ignore[operator]
        and inner.end[1] <= bounds.end[1]  # type: ignore[operator]
    )


def stated(result: Result, status: str, words: str, polarity: str = "affirmed") -> list[Assertion]:
    """The assertions of that status whose sentence holds the words."""
    return [
        one
        for one in result.assertions
        if one.value.kind == "status"
        and (one.value.status, one.polarity) == (status, polarity)
        and words in one.quote
    ]  # fmt: skip


def disputes(result: Result, announced: str, denied: str) -> Iterator[Finding]:
    """The findings that set a sentence with the one words against one with the other."""
    for finding in result.findings:
        quotes = {side: [one.assertion.quote for one in finding.evidence if one.side == side] for side in "ab"}
        if any(announced in quote for quote in quotes["a"]) and any(denied in quote for quote in quotes["b"]):
            yield finding


def test_the_announcement_is_set_against_no_agreements(result: Result, text: str) -> None:
    (finding,) = disputes(result, "announced Monday", "no agreements")
    a, b = (next(one.assertion for one in finding.evidence if one.side == side) for side in "ab")
    assert finding.kind == "contradiction"
    assert finding.severity in {"warning", "error"}
    assert (a.source.entity, b.source.entity) == (TRUMP, PESKOV)
    assert a.said is not None
    assert b.said is not None
    assert (to_edtf(a.said), to_edtf(b.said)) == ("2019-05-13/2019-05-13", "2019-05-14/2019-05-14")
    for one, words in ((a, "announced Monday"), (b, "no agreements")):
        start, paragraph = sentence(text, words)
        assert text[one.start : one.end] == one.quote
        assert start <= one.start < one.end <= start + len(paragraph)
        assert one.start <= text.index(words) < one.end
        assert one.start <= one.focus[0] < one.focus[1] <= one.end


def test_what_is_announced_is_a_meeting_in_japan_in_june(result: Result) -> None:
    (announced,) = stated(result, "announced", "announced Monday")
    assert announced.subject.type == "meeting"
    assert set(announced.subject.participants) == {TRUMP, PUTIN}
    assert "country:jp" in announced.subject.place
    assert within(announced.subject.time, "2019-06")


def test_both_sides_stand_in_the_report(result: Result) -> None:
    report = render(result, width=200)
    assert "announced Monday" in report
    assert "no agreements on" in report
    quotes = [e["quote"] for f in json.loads(render(result, "json"))["findings"] for e in f["evidence"]]
    assert any("announced Monday" in q for q in quotes)
    assert any("no agreements on" in q for q in quotes)


def test_the_meetings_of_november_are_in_no_finding(result: Result) -> None:
    called_off = ("by scrapping", "the cancelation", "his refusal", "decided to cancel")
    for finding in result.findings:
        for one in finding.evidence:
            assert not any(words in one.assertion.quote for words in called_off), one.assertion.quote


def test_the_dispute_is_all_that_is_found(result: Result) -> None:
    assert {finding.rule for finding in result.findings} == {"announced-but-nothing-agreed"}
    assert len({finding.dispute for finding in result.findings}) == 1


def test_trump_wishes_to_meet(result: Result) -> None:
    (wish,) = [one for one in stated(result, "considered", "says he wants") if one.source.entity == TRUMP]
    assert set(wish.subject.participants) == {TRUMP, PUTIN}


@pytest.mark.parametrize(
    ("words", "field"),
    [
        ("Still Waiting", "title"),
        pytest.param(
            "waiting for an invitation",
            "text",
            marks=pytest.mark.xfail(reason="the Kremlin, named behind both halves, gets but the first", strict=True),
        ),
    ],
)
def test_no_invitation_says_the_kremlin(result: Result, words: str, field: str) -> None:
    (no_invitation,) = [one for one in stated(result, "invited", words, "negated") if one.field == field]
    assert no_invitation.source.entity == "org:kremlin"


def test_nothing_is_agreed_says_peskov(result: Result) -> None:
    (nothing,) = stated(result, "agreed", "no agreements", "negated")
    assert (nothing.source.entity, nothing.subject.type) == (PESKOV, "meeting")


def test_the_meeting_in_argentina_was_called_off(result: Result) -> None:
    (called_off,) = stated(result, "cancelled", "by scrapping")
    assert set(called_off.subject.participants) == {TRUMP, PUTIN}
    assert {"country:ar", "org:g20"} <= set(called_off.subject.place)
    assert within(called_off.subject.time, "2018-11")


def test_the_talks_in_paris_were_called_off(result: Result) -> None:
    (called_off,) = stated(result, "cancelled", "the cancelation")
    assert "place:paris-fr" in called_off.subject.place
    assert within(called_off.subject.time, "2018-11-11")


def test_what_was_called_off_is_another_event_than_what_is_announced(result: Result) -> None:
    events = identify(result.assertions, result.articles)
    (announced,) = stated(result, "announced", "announced Monday")
    (nothing,) = stated(result, "agreed", "no agreements", "negated")
    assert events.keys[announced.id].event == events.keys[nothing.id].event
    for words in ("by scrapping", "the cancelation"):
        (called_off,) = stated(result, "cancelled", words)
        assert events.keys[called_off.id].event != events.keys[announced.id].event
        assert events.keys[called_off.id].without_time != events.keys[announced.id].without_time


def test_putin_meets_pompeo_in_sochi_on_tuesday(result: Result) -> None:
    pompeo = [one for one in result.assertions if one.slot == "time" and "Sochi" in one.quote]
    (meeting,) = pompeo
    assert set(meeting.subject.participants) == {PUTIN, "person:mike-pompeo"}
    assert "place:sochi-ru" in meeting.subject.place
    assert within(meeting.subject.time, "2019-05-14")


def test_the_sailors_are_still_held(result: Result) -> None:
    (held,) = stated(result, "detained", "remain in")
    assert (held.subject.type, held.source.entity) == ("custody", "person:nikolai-polozov")
    assert held.holds is not None
    assert to_edtf(held.holds) == "2019-05-14/.."
