"""Figures in sentences, against what a careful reader takes from them; the sentences are of our own pen.

``data/quantities.tsv``: a sentence, the figure in it (``-``: none), least and most (empty: open), unit, what is
counted, whether it comes on top. ``data/figures.tsv``: a sentence, and the slots it states (nothing: none), as
``deaths=12``, ``injured=12 (additional)``, ``buildings-damaged=300 of houses``; an open figure by its key.
"""

from __future__ import annotations

from pathlib import Path

from checker.assertions import Assertion
from checker.quantities import find_in
from tests.assertions.reading import statements

_DATA = Path(__file__).parent / "data"
_OPEN = ("figure", "figure-so-far", "figure-then")
_READ_FLOOR, _STATED_FLOOR = 0.98, 0.94


def _rows(name: str, width: int) -> list[list[str]]:
    lines = (_DATA / name).read_text(encoding="utf-8").splitlines()
    return [(line.split("\t") + [""] * width)[:width] for line in lines if line]


def _is_read(sentence: str, figure: str, low: str, high: str, unit: str, of: str, additional: str) -> bool:
    found = find_in(sentence, "text")
    if figure == "-":
        return not found
    wanted = (figure, _number(low), _number(high), unit, of, additional == "additional")
    return any((q.text, _short(q.low), _short(q.high), q.unit, q.of, q.additional) == wanted for q in found)


def _number(text: str) -> str:
    return _short(float(text)) if text else ""


def _short(number: float | None) -> str:
    return "" if number is None else f"{number:.6g}"


def _stated(sentence: str) -> list[str]:
    return sorted(_shown(one) for one in statements(sentence) if one.value.kind == "quantity")


def _shown(one: Assertion) -> str:
    assert one.value.kind == "quantity"
    low, high = ("" if bound is None else f"{bound:.12g}" for bound in (one.value.low, one.value.high))
    name = one.subject.entity if one.slot in _OPEN else one.slot
    text = f"{name}={low if low == high else f'{low}..{high}'}"
    text += f" of {one.scope.whom}" if one.scope.whom else ""
    return text + (f" ({one.scope.part})" if one.scope.part else "")


def test_figures_are_read_as_intervals() -> None:
    rows = _rows("quantities.tsv", 7)
    wrong = [row for row in rows if not _is_read(*row)]
    assert len(rows) >= 140
    assert 1 - len(wrong) / len(rows) >= _READ_FLOOR, wrong


def test_figures_state_slots() -> None:
    rows = _rows("figures.tsv", 2)
    wanted = {sentence: sorted(part.strip() for part in stated.split(";") if part.strip()) for sentence, stated in rows}
    wrong = {s: (expected, found) for s, expected in wanted.items() if (found := _stated(s)) != expected}
    assert 1 - len(wrong) / len(rows) >= _STATED_FLOOR, wrong
