"""Why nothing is reported: each pair of reports differs, and each has its reason."""

import json
from pathlib import Path

import pytest

from checker import pipeline
from checker.cli import main
from checker.silence import REASONS, Silence


def silent(folder: Path, *reports: tuple[str, str]) -> list[Silence]:
    for number, (day, text) in enumerate(reports):
        front = f"---\nid: report-{number}\npublished: {day}\npublisher: Outlet {number}\n---\n"
        (folder / f"{number}.md").write_text(f"{front}{text}\n", encoding="utf-8")
    result = pipeline.run([folder], pipeline.Options(silent=True))
    assert result.silent is not None
    return list(result.silent)


QUAKE = "A 6.1-magnitude earthquake struck the island of Maravel on Tuesday"


def toll(figure: str) -> str:
    return f"{QUAKE}, killing {figure}."


def loot(worth: str) -> str:
    return f"Thieves took jewels worth {worth} from a shop in Lisbon on Tuesday, in a robbery."


def search(age: int) -> str:
    return f"Jonas Ahrend, {age}, has been missing since a storm hit the island of Maravel and the harbour of Orme."


@pytest.mark.parametrize(
    ("first", "second", "slot", "reason"),
    [
        (("2024-03-06", toll("five people")), ("2024-03-08", toll("12 people")), "deaths", "update"),
        (("2024-03-06", toll("at least five people")), ("2024-03-06", toll("12 people")), "deaths", "bounds"),
        (("2024-03-06", toll("five people")), ("2024-03-06", toll("12 people")), "deaths", "order-unknown"),
        (("2024-03-06", loot("40 million euros")), ("2024-03-06", loot("$52 million")), "loot", "currency"),
        (("2019-12-28", search(34)), ("2020-01-05", search(35)), "age", "calendar"),
    ],
)
def test_what_makes_a_pair_harmless(
    tmp_path: Path, first: tuple[str, str], second: tuple[str, str], slot: str, reason: str
) -> None:
    found = silent(tmp_path, first, second)
    assert [one.reason for one in found if one.slot == slot] == [reason]


def test_a_conflict_is_no_silence(tmp_path: Path) -> None:
    other = QUAKE.replace("6.1", "6.9")
    assert [
        one
        for one in silent(tmp_path, ("2024-03-06", f"{QUAKE}."), ("2024-03-06", f"{other}."))
        if one.slot == "magnitude"
    ] == []


def test_equal_statements_are_no_pair(tmp_path: Path) -> None:
    assert silent(tmp_path, ("2024-03-06", f"{QUAKE}."), ("2024-03-06", f"{QUAKE}, officials said.")) == []


def test_two_events_are_told_apart_with_what_differs(tmp_path: Path) -> None:
    later = "A 5.2-magnitude earthquake struck the island of Maravel on May 14."
    found = silent(tmp_path, ("2024-03-06", f"{QUAKE}."), ("2024-05-15", f"{later} {QUAKE} in March, officials said."))
    apart = [one for one in found if one.slot == "magnitude" and one.reason == "other-event"]
    assert all(one.detail for one in apart)


def test_who_did_not_ask_is_told_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("---\npublished: 2024-03-06\n---\nA fire broke out in Lund.\n", encoding="utf-8")
    assert pipeline.run([tmp_path]).silent is None


def test_the_reports(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    silent(tmp_path, ("2024-03-06", f"{QUAKE}, killing five people."), ("2024-03-08", f"{QUAKE}, killing 12 people."))
    assert main(["run", str(tmp_path), "--show-silent"]) == 0
    told = capsys.readouterr().out
    assert "Silent about 1 pair whose values differ:\n\nthe later report can have superseded the earlier: 1\n" in told
    assert "a  “killing five people”  Outlet 0, 2024-03-06\n" in told
    assert main(["run", str(tmp_path), "--show-silent", "--format", "json"]) == 0
    (one,) = json.loads(capsys.readouterr().out)["silent"]
    assert (one["slot"], one["reason"], one["words"]) == ("deaths", "update", REASONS["update"])
    assert [side["side"] for side in one["evidence"]] == ["a", "b"]
