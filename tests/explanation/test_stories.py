"""A finding told, and silence explained, over four small articles of our own."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from checker.cli import main
from checker.explanation import Case, opened, page, tell, why_not
from checker.explanation.lookup import NotFoundError, finding, statements

ARTICLES = {
    "post": (
        "The Harbour Post",
        "2021-03-10",
        "A magnitude 6.1 earthquake struck the island of Velm on Wednesday. "
        "The quake killed 12 people, the mayor said.",
    ),
    "ledger": (
        "Evening Ledger",
        "2021-03-11",
        "A magnitude 5.4 earthquake struck the island of Velm on Wednesday, killing at least 14 people. "
        "Nobody knows what the fish think.",
    ),
    "courier": (
        "Coast Courier",
        "2023-07-04",
        "The talks between President Ruiz and King Aldric have been called off, the palace said on Monday.",
    ),
    "echo": (
        "Evening Echo",
        "2023-07-05",
        "The talks between President Ruiz and King Aldric will go ahead as planned, his spokesman said on Wednesday.",
    ),
}


def written(folder: Path) -> Path:
    for name, (publisher, published, text) in ARTICLES.items():
        head = f"---\nid: {name}\npublisher: {publisher}\npublished: {published}\n---\n"
        (folder / f"{name}.md").write_text(f"{head}{text}\n", encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written(tmp_path_factory.mktemp("stories"))


@pytest.fixture(scope="module")
def case(folder: Path) -> Iterator[Case]:
    with opened([folder]) as case:
        yield case


def of(case: Case, rule: str) -> str:
    return next(one.fingerprint for one in case.result.findings if one.rule == rule)


@pytest.fixture(scope="module")
def magnitudes(case: Case) -> str:
    found = finding(case.result.findings, of(case, "disjoint-numbers"))
    return page.story(tell(case, found), case, width=200)


@pytest.mark.parametrize(
    "told",
    [
        "│ A [magnitude 6.1] earthquake struck the island of Velm on Wednesday.",
        "│ A [magnitude 5.4] earthquake struck the island of Velm on Wednesday, killing at least 14 people.",
        "source        Evening Ledger (nobody is quoted, so the article speaks for itself)",
        "said          2021-03-11",
        "Are they about one event? Yes: one event: the same story, type",
        "yes     what the first says and what the second says have nothing in common",
        'if "5.4" were a lower bound ("at least 5.4")',
        "if they spoke of two events: other people, another place, or a time further apart",
    ],
)
def test_the_story_of_two_magnitudes(magnitudes: str, told: str) -> None:
    assert told in magnitudes


def test_the_words_lead_to_the_vocabulary(magnitudes: str) -> None:
    assert re.search(r"about +earthquake \(.*rules/events/earthquake\.yaml:\d+\)", magnitudes)


def test_the_chain_of_a_date(case: Case) -> None:
    found = finding(case.result.findings, of(case, "goes-ahead-against-called-off"))
    story = tell(case, found)
    chains = {chain.phrase: chain for told in story.told for chain in told.reading.chains}
    assert chains["Monday"].value == "2023-07-03"
    assert ("clock", "published 2023-07-04 (stated)") in chains["Monday"].steps
    assert not any(line.stops for line in story.lines)
    cue = next(note for told in story.told for note in told.reading.fields if note.value == "cancelled")
    assert "called off" in cue.words
    assert cue.where.startswith("rules/cues/statuses/cancelled.yaml:")


def test_what_did_not_excuse_is_told(case: Case) -> None:
    found = finding(case.result.findings, of(case, "goes-ahead-against-called-off"))
    asked = [line for line in tell(case, found).lines if line.part == "unless"]
    assert asked
    assert all(line.answer == "yes" for line in asked)
    tried = [each for line in asked for each in line.tries]
    assert all(not each.excuses for each in tried)


@pytest.mark.parametrize(
    ("rule", "a", "b", "outcome", "verdict"),
    [
        ("disjoint-numbers", "post", "ledger", "reported", "disjoint-numbers does report them"),
        ("shrinking-toll", "post", "ledger", "condition", "less than what the earlier says is not so"),
        ("shrinking-toll", "post", "ledger:fish", "not-read", 'nothing was read from "ledger:fish"'),
        ("shrinking-toll", "post:12 people", "courier", "not-selected", "does not look at one of them"),
        ("happened-against-did-not-happen", "post", "courier", "not-selected", "does not look at one of them"),
        ("chain-cannot-hold", "post", "ledger", "network", "finds no chain in which both take part"),
    ],
)  # fmt: skip
def test_why_not(rule: str, a: str, b: str, outcome: str, verdict: str, case: Case) -> None:
    told = why_not(case, rule, a, b)
    assert told.outcome == outcome
    assert verdict in told.verdict


def test_two_events_are_told_apart_by_name(case: Case) -> None:
    told = why_not(case, "announced-against-denied", "post", "courier")
    assert told.sameness is not None
    assert not told.sameness.same
    assert {trait.name for trait in told.sameness.traits if trait.verdict == "apart"} >= {"story", "type"}


def test_nothing_was_read_and_what_was_instead(case: Case) -> None:
    notes = " ".join(why_not(case, "shrinking-toll", "post", "ledger:fish").notes)
    assert "states no slot of any event type" in notes
    assert "number of people killed at least 14" in notes


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("pots", 'did you mean "post"?'),
        ("ledgre.md", 'did you mean "ledger.md"?'),
        ("post:no such words", None),
        ("post#nothing-like-that-at-all-in-here", None),
    ],
)
def test_names_that_name_nothing(typed: str, told: str | None, case: Case) -> None:
    with pytest.raises(NotFoundError) as error:
        statements(case, typed)
    assert told is None or error.value.help == told


@pytest.mark.parametrize("typed", ["post", "post.md", "post:magnitude"])
def test_names_of_an_article_and_its_sentences(typed: str, case: Case) -> None:
    assert {one.article for one in statements(case, typed).statements} == {"post"}


def test_a_statement_by_the_beginning_of_its_id(case: Case) -> None:
    (one,) = [name for name in case.assertions if name.startswith("post#") and ":magnitude:" in name]
    assert [each.id for each in statements(case, one[:-3]).statements] == [one]


def test_a_beginning_of_a_fingerprint_is_enough_if_it_is_one(case: Case) -> None:
    whole = of(case, "disjoint-numbers")
    assert finding(case.result.findings, whole[:8]).fingerprint == whole
    assert finding(case.result.findings, whole.partition(":")[2][:6]).fingerprint == whole
    with pytest.raises(NotFoundError, match="begins with"):
        finding(case.result.findings, "2:")
    with pytest.raises(NotFoundError, match='no finding has the fingerprint "2:zzz"'):
        finding(case.result.findings, "2:zzz")


def test_on_the_command_line(folder: Path, case: Case, capsys: pytest.CaptureFixture[str]) -> None:
    whole = of(case, "disjoint-numbers")
    assert main(["explain", whole[:10], str(folder), "--format", "json", "--no-config"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["fingerprint"] == whole
    assert [one["publisher"] for one in told["told"]] == ["The Harbour Post", "Evening Ledger"]
    assert main(["why-not", "disjoint-numbers", "post", "ledger", str(folder), "--format", "json", "--no-config"]) == 0
    assert json.loads(capsys.readouterr().out)["outcome"] == "reported"


def test_the_paths_of_an_earlier_report(
    folder: Path, case: Case, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    report = tmp_path / "report.json"
    main(["run", str(folder), "--format", "json", "--output", str(report), "--fail-on", "never", "--no-config"])
    assert main(["explain", of(case, "disjoint-numbers"), "--report", str(report), "--no-config"]) == 0
    assert "What would reconcile them:" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["explain", "2:0"], '"PATH" is missing'),
        (["explain", "2:zzz", "FOLDER"], 'no finding has the fingerprint "2:zzz"'),
        (["explain", "2:0", "--report", "FOLDER/post.md"], "is no JSON report"),
        (["why-not", "disjoint-number", "post", "ledger", "FOLDER"], 'did you mean "disjoint-numbers"?'),
        (["why-not", "disjoint-numbers", "pots", "ledger", "FOLDER"], 'did you mean "post"?'),
    ],
)
def test_errors(arguments: list[str], told: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*(one.replace("FOLDER", str(folder)) for one in arguments), "--no-config"]) == 2
    assert told in capsys.readouterr().err
