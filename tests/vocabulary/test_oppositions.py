"""Oppositions and circumstances: what ships is sound, and what is wrong in a file is said with its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.diagnostics import DiagnosticError
from checker.vocabulary import circumstances, events, oppositions


def test_what_ships_has_two_sides_or_is_opposed_to_its_denial() -> None:
    for one in oppositions.load().values():
        assert all(pole.is_ or pole.does or pole.done_to or pole.says for pole in one.poles.values()), one.id


def test_circumstances_are_of_known_events_and_know_known_circumstances() -> None:
    known = circumstances.load()
    for one in known.values():
        assert set(one.of) & set(events.load()), one.id
        for kind in one.kinds.values():
            if kind.knows is not None:
                name, _, other = kind.knows.partition("/")
                assert other in known[name].kinds


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("negations: {wet: dry}", '"wet" is not one of the poles'),
        ("lasting: [damp]", '"damp" is not one of the poles'),
    ],
)
def test_a_pole_that_is_not_there_is_an_error(tmp_path: Path, body: str, told: str) -> None:
    folder = tmp_path / "oppositions"
    folder.mkdir()
    text = f"id: moisture\ntitle: moisture\npoles: {{dry: {{is: [dry]}}}}\n{body}\n"
    (folder / "moisture.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(DiagnosticError, match=told):
        oppositions.load(tmp_path)
