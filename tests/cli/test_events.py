"""``checker events``: the table and the JSON, to the letter."""

import json
from pathlib import Path

import pytest

from checker.cli import main

SNAPSHOT = Path(__file__).parent / "snapshots" / "events.txt"
FIRES = {
    "echo": (
        "Evening Echo",
        "2024-03-05",
        "A fire in Porto killed six people on Monday. A fire in Braga killed two people on Monday.",
    ),
    "post": ("Daily Post", "2024-03-06", "The fire in Porto killed five people, police said."),
    "ledger": ("The Ledger", "2024-03-06", "A fire in Braga killed three people on Monday."),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, (publisher, published, text) in FIRES.items():
        article = {"id": name, "publisher": publisher, "published": published, "text": text}
        (tmp_path / f"{name}.json").write_text(json.dumps(article))
    return tmp_path


def shown(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(["events", *arguments]) == 0
    return capsys.readouterr().out


def test_the_table(folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    assert shown(capsys, str(folder)) == SNAPSHOT.read_text()


def test_the_json_says_the_same(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    events = json.loads(shown(capsys, str(folder), "--format", "json"))["events"]
    assert [[told["article"] for told in event["articles"]] for event in events] == [
        ["echo", "ledger"],
        ["echo", "post"],
    ]
    assert [other["by"] for event in events for other in event["apart_from"]] == ["place", "place"]


def test_a_correction_is_told_as_the_reason(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = folder / "identity.yaml"
    file.write_text(
        'same:\n  - - {article: echo, quote: A fire in Porto}\n    - {article: ledger, quote: "A fire in Braga"}\n'
    )
    assert "by your correction" in shown(capsys, str(folder), "--identity", str(file))
