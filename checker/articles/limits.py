"""How much is read at most: a folder may hold a database dump named ``story.json``, and the run must survive it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """``max_bytes`` of one file (of one line in JSON Lines), ``max_chars`` of one text, ``max_depth`` of nested
    JSON."""

    max_bytes: int = 20_000_000
    max_chars: int = 2_000_000
    max_depth: int = 100
