from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("a", "b", "answer"), [("@mayor", "@hospital", "yes"), ("@mayor", "@mayor", "no"), ("@mayor", "@", "unknown")]
)
def test_different(ask, a: str, b: str, answer: str) -> None:
    assert ask("a.source different b.source", a=a, b=b) == answer
