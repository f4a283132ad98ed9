"""The newsroom in ``corpus/`` is reported exactly as ``corpus/expected.yaml`` says, and a consistent one not at all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
import yaml

from checker.articles.model import Article
from checker.assertions.model import Assertion
from checker.findings.model import Finding
from checker.pipeline import run
from checker.report.result import Result

CORPUS = Path(__file__).resolve().parents[2] / "corpus"
CONSISTENT = Path(__file__).resolve().parent / "consistent"
REASONS = {"update", "rounding", "other event", "scope", "currency", "copy", "undated", "language"}
STORIES: dict[str, Any] = yaml.safe_load((CORPUS / "expected.yaml").read_text(encoding="utf-8"))


@dataclass(frozen=True)
class Words:
    """A statement as the file names it: an article and the decisive words in it."""

    article: str
    words: str

    @classmethod
    def read(cls, entry: dict[str, str]) -> Words:
        ((article, words),) = entry.items()
        return cls(article, words)

    def carry(self, statement: Assertion, articles: dict[str, Article]) -> bool:
        """The statement's value stands in these words, or overlaps with them."""
        if statement.article != self.article:
            return False
        start = articles[self.article].field(statement.field).find(self.words)
        return start >= 0 and start < statement.focus[1] and statement.focus[0] < start + len(self.words)


@dataclass(frozen=True)
class Expected:
    """One dispute of the file."""

    story: str
    about: str
    slot: str
    rules: frozenset[str]
    one: tuple[Words, ...]
    other: tuple[Words, ...]
    third: tuple[Words, ...] = ()

    def key(self) -> tuple[str, str, frozenset[str]]:
        return self.about, self.slot, self.rules

    def sides(self) -> tuple[tuple[Words, ...], ...]:
        return (self.one, self.other, self.third) if self.third else (self.one, self.other)


@dataclass(frozen=True)
class Silent:
    """Two statements that are not to be set against each other."""

    story: str
    left: Words
    right: Words
    reason: str
    unread: bool


def expected() -> Iterator[Expected]:
    for story, entry in STORIES.items():
        for one in entry["disputes"]:
            sides = (tuple(Words.read(w) for w in one[side]) for side in ("one", "other", "third") if side in one)
            yield Expected(story, one["about"], one["slot"], frozenset(one["rules"]), *sides)


def silent() -> Iterator[Silent]:
    for story, entry in STORIES.items():
        for one in entry["silent"]:
            left, right = (Words.read(w) for w in one["pair"])
            yield Silent(story, left, right, one["reason"], bool(one.get("unread")) or one["reason"] == "language")


def name(case: Expected | Silent) -> str:
    if isinstance(case, Expected):
        return f"{case.story}: {case.slot}"
    return f"{case.story}: {case.reason}: {case.left.words} / {case.right.words}"


@pytest.fixture(scope="module")
def result() -> Result:
    return run([CORPUS])


def articles(result: Result) -> dict[str, Article]:
    return dict(result.by_id)


def disputes(result: Result) -> dict[str, list[Finding]]:
    found: dict[str, list[Finding]] = {}
    for finding in result.findings:
        found.setdefault(finding.dispute, []).append(finding)
    return found


def about(finding: Finding) -> str:
    """The type of the event, or the name of whom it is about."""
    return finding.evidence[0].assertion.subject.type or finding.subject


def named(words: tuple[Words, ...], statement: Assertion, known: dict[str, Article]) -> set[Words]:
    return {w for w in words if w.carry(statement, known)}


def is_dispute(case: Expected, findings: list[Finding], known: dict[str, Article]) -> bool:
    """Every finding sets statements of one position against statements of the others, and each listed one occurs."""
    if case.key() != (about(findings[0]), findings[0].slot, frozenset(f.rule for f in findings)):
        return False
    heard: set[Words] = set()
    for finding in findings:
        by_side: dict[str, list[Assertion]] = {}
        for one in finding.evidence:
            by_side.setdefault(one.side, []).append(one.assertion)
        for sides in permutations(case.sides()):
            if len(sides) != len(by_side):
                return False
            pairs = zip(sides, by_side.values(), strict=True)
            found = [named(words, a, known) for words, said in pairs for a in said]
            if all(found):
                heard |= set().union(*found)
                break
        else:
            return False
    return heard == {words for side in case.sides() for words in side}


@pytest.mark.parametrize("case", list(expected()), ids=name)
def test_what_cannot_be_reconciled_is_found(case: Expected, result: Result) -> None:
    known = articles(result)
    assert sum(is_dispute(case, findings, known) for findings in disputes(result).values()) == 1


def test_nothing_else_is_found(result: Result) -> None:
    known = articles(result)
    cases = list(expected())
    unexpected = [
        f"{f.rule}: {f.message}"
        for findings in disputes(result).values()
        if not any(is_dispute(case, findings, known) for case in cases)
        for f in findings
    ]
    assert unexpected == []


@pytest.mark.parametrize("case", list(silent()), ids=name)
def test_what_can_be_reconciled_is_left_alone(case: Silent, result: Result) -> None:
    known = articles(result)
    for finding in result.findings:
        sides = [
            {one.side for one in finding.evidence if words.carry(one.assertion, known)}
            for words in (case.left, case.right)
        ]
        assert not any(a != b for a in sides[0] for b in sides[1]), finding.message


@pytest.mark.parametrize("case", [case for case in silent() if not case.unread], ids=name)
def test_what_is_left_alone_has_been_read(case: Silent, result: Result) -> None:
    known = articles(result)
    left, right = ([a for a in result.assertions if words.carry(a, known)] for words in (case.left, case.right))
    shared = {a.slot for a in left} & {a.slot for a in right}
    assert shared, "the two statements are not about the same slot, so nothing could set them against each other"
    if case.reason == "copy":
        assert {result.origins[a.id] for a in left} & {result.origins[a.id] for a in right}
    if case.reason == "undated":
        assert None in {known[words.article].published for words in (case.left, case.right)}


@pytest.mark.parametrize("story", sorted(path.name for path in CORPUS.iterdir() if path.is_dir()))
def test_every_story_has_conflicts_and_look_alikes(story: str) -> None:
    assert STORIES[story]["disputes"]
    assert len(STORIES[story]["silent"]) >= 3
    assert {case.reason for case in silent() if case.story == story} <= REASONS
    assert 4 <= len(list((CORPUS / story).glob("*.md"))) <= 7


def test_the_words_of_the_file_stand_in_the_articles() -> None:
    """Each is there once, in the article of that id, so that it can mean one statement only."""
    sources = {
        path.read_text(encoding="utf-8").split("\n")[1].removeprefix("id: "): path for path in CORPUS.rglob("*.md")
    }
    wanted = [w for case in expected() for side in case.sides() for w in side]
    wanted += [w for case in silent() for w in (case.left, case.right)]
    counts = {w: sources[w.article].read_text(encoding="utf-8").count(w.words) for w in wanted}
    assert {w: n for w, n in counts.items() if n != 1} == {}
    assert {sources[w.article].parent.name for w in wanted} == set(STORIES)


def test_evidence_is_verbatim(result: Result) -> None:
    known = articles(result)
    for finding in result.findings:
        for one in finding.evidence:
            said = one.assertion
            assert known[said.article].field(said.field)[said.start : said.end] == said.quote
            assert said.start <= said.focus[0] < said.focus[1] <= said.end


def test_what_was_left_out_is_told(result: Result) -> None:
    assert result.skipped["not-english"] == 1
    assert sorted(problem.kind for problem in result.problems) == ["not-english", "undated"]


def test_a_consistent_newsroom_is_left_alone() -> None:
    result = run([CONSISTENT])
    assert len(result.articles) == len(list(CONSISTENT.glob("*.md"))) >= 12
    assert len(result.assertions) >= 50
    assert [f"{f.rule}: {f.message}" for f in result.findings] == []
