"""Entries of two time lines that tell the same in like words, under days of their own."""

import json

import pytest

from checker import pipeline

FUND = "Velm Oil agrees to put 20 million crowns into an escrow fund for fishermen."
OTHERS = (
    "Rescue crews search the harbour of Velm for eleven missing workers.",
    "The rig sinks in deep water, and oil is seen on the surface.",
)


def found(folder, one: tuple[str, str], other: tuple[str, str]) -> list[str]:
    rows = [("post", "2021-06-01", text) for text in OTHERS] + [("ledger", "2021-06-01", text) for text in OTHERS]
    rows += [("post", *one), ("ledger", *other)]
    lines = [
        {"id": f"{who}-{n}", "publisher": who, "published": day, "kind": "timeline", "text": text}
        for n, (who, day, text) in enumerate(rows)
    ]
    (folder / "lines.jsonl").write_text("".join(json.dumps(row) + "\n" for row in lines), encoding="utf-8")
    chosen = pipeline.Options(select=("two-entry-days-in-like-words",))
    return [one.rule for one in pipeline.run([folder], chosen).findings]


def test_one_announcement_under_two_days(tmp_path) -> None:
    told = "Velm Oil announces that it will place 20 million crowns in a fund for fishermen."
    assert found(tmp_path, ("2021-06-16", FUND), ("2021-06-17", told)) == ["two-entry-days-in-like-words"]


@pytest.mark.parametrize(
    ("day", "text"),
    [
        ("2021-06-16", "Velm Oil announces that it will place 20 million crowns in a fund for fishermen."),
        ("2021-06-20", "Velm Oil announces that it will place 20 million crowns in a fund for fishermen."),
        ("2021-06-17", "Velm Oil announced on 16 June that it will place 20 million crowns in a fund for fishermen."),
        ("2021-06-17", "A day later the firm says the crowns in the fund are for fishermen of Velm."),
        ("2021-06-17", "Fishermen of Sund block the port and ask for help."),
    ],
)
def test_the_same_day_another_one_or_something_else(tmp_path, day: str, text: str) -> None:
    assert found(tmp_path, ("2021-06-16", FUND), (day, text)) == []
