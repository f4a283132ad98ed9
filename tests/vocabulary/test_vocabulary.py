"""A folder of YAML becomes typed models, and what does not fit is told with its place and a help line."""

from pathlib import Path
from typing import Any

import pytest

from checker.diagnostics import DiagnosticError
from checker.vocabulary import events, lifecycles, load, load_or_raise, slots
from checker.vocabulary.events import EventType
from checker.vocabulary.lifecycles import Lifecycle
from checker.vocabulary.slots import Slot


def problems(folder: Path, model: Any, text: str) -> list[str]:
    path = folder / "given.yaml"
    path.write_text(text, encoding="utf-8")
    _, found = load(folder, model)
    return [p.render().replace(path.as_posix(), "given.yaml") for p in found]


@pytest.mark.parametrize(
    ("model", "text", "first_line", "last_line"),
    [
        (EventType, "id: fire\ntitle: fire\ntrigers: [blaze]\n",
         'given.yaml:3:1: error: unknown key "trigers"', 'help: did you mean "triggers"?'),
        (EventType, "id: fire\ntriggers: [blaze]\n",
         'given.yaml:1:1: error: the key "title" is missing', "    | ^"),
        (EventType, "id: fire\ntitle: fire\ntriggers: [blaze, (fire]\n",
         'given.yaml:3:19: error: "1": not readable as part of a phrase: "(" (given "(fire")',
         "    |                   ^^^^^"),
        (EventType, "id: fire\ntitle: fire\nrecurrence: soon\n",
         'given.yaml:3:13: error: "recurrence": input should be a valid integer, unable to parse string as an integer'
         ' (given "soon")', "    |             ^^^^"),
        (Slot, "id: deaths\ntitle: dead\nvalue: number\nover_time: cumulative\n",
         'given.yaml:3:8: error: "value": input should be \'status\', \'span\', \'quantity\'',
         "    |        ^^^^^^"),
        (Slot, "id: deaths\ntitle: dead\nvalue: quantity\nover_time: fixed\nread: {unit: [count], befor: [kill]}\n",
         'given.yaml:5:23: error: unknown key "befor"', 'help: did you mean "before"?'),
        (Lifecycle, "id: x\ntitle: x\nstatuses: [planned]\nchanges: {held: [planned]}\n",
         'given.yaml:1:1: error: "held" is not one of the statuses', "    | ^"),
    ],
)  # fmt: skip
def test_a_file_that_does_not_fit(tmp_path: Path, model: Any, text: str, first_line: str, last_line: str) -> None:
    (found,) = problems(tmp_path, model, text)
    lines = found.splitlines()
    assert lines[0].startswith(first_line)
    assert lines[-1].startswith(last_line)


def test_one_bad_file_stops_no_other_and_all_problems_are_told(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("id: a\nid: b\n", encoding="utf-8")
    (tmp_path / "b.yaml").write_text("id: b\ntitle: b\n", encoding="utf-8")
    (tmp_path / "c.yaml").write_text("id: c\ntitle: c\nslot: [x]\nrecurence: 3\n", encoding="utf-8")
    models, found = load(tmp_path, EventType)
    assert [m.id for m in models] == ["b"]
    assert [(p.kind, p.place.line) for p in found] == [("duplicate-key", 2), ("unknown-key", 3), ("unknown-key", 4)]
    with pytest.raises(DiagnosticError) as caught:
        load_or_raise(tmp_path, EventType)
    assert caught.value.diagnostics == tuple(found)


def test_an_event_type_names_only_slots_and_lifecycles_that_there_are() -> None:
    for kind in events.load().values():
        assert set(kind.slots) <= set(slots.load()), kind.id
        assert kind.lifecycle in lifecycles.load() or kind.lifecycle == "agreement", kind.id
        if kind.lifecycle in lifecycles.load():
            assert set(kind.states) <= set(lifecycles.load()[kind.lifecycle].statuses), kind.id


@pytest.mark.parametrize(
    ("lifecycle", "status", "ended_by"),
    [
        ("meeting", "announced", {"cancelled", "postponed", "started", "occurred"}),
        ("meeting", "cancelled", {"agreed", "announced"}),
        ("meeting", "invited", {"cancelled", "declined", "postponed", "started", "occurred"}),
        ("meeting", "occurred", set()),
        ("custody", "detained", {"released", "at large"}),
        ("disaster", "occurred", set()),
    ],
)
def test_what_brings_a_status_to_an_end(lifecycle: str, status: str, ended_by: set[str]) -> None:
    assert lifecycles.load()[lifecycle].superseded_by(status) == ended_by


def test_ruling_out_is_a_denial_and_no_change() -> None:
    assert "ruled out" not in lifecycles.load()["meeting"].superseded_by("announced")


@pytest.mark.parametrize(
    ("slot", "over_time"),
    [
        ("magnitude", "fixed"), ("time", "fixed"), ("deaths", "cumulative"), ("injured", "cumulative"),
        ("arrests", "cumulative"), ("status", "state"), ("age", "calendar"), ("population", "calendar"),
    ],
)  # fmt: skip
def test_how_values_change_with_time(slot: str, over_time: str) -> None:
    assert slots.load()[slot].over_time == over_time
