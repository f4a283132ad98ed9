from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("a", "b", "answer"),
    [("@mayor", "@mayor", "yes"), ("@mayor", "@hospital", "no"), ("@", "@hospital", "unknown"), ("@", "@", "unknown")],
)
def test_same(ask, a: str, b: str, answer: str) -> None:
    assert ask("a.source same b.source", a=a, b=b) == answer
