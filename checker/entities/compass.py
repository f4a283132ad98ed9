"""Compass points as degrees: "north-northeast" is ``nne``, 22.5 degrees clockwise from north."""

from __future__ import annotations

POINTS = ("n", "nne", "ne", "ene", "e", "ese", "se", "sse", "s", "ssw", "sw", "wsw", "w", "wnw", "nw", "nnw")
_STEP = 22.5
_DEGREES = {point: number * _STEP for number, point in enumerate(POINTS)}


def degrees(point: str) -> float | None:
    """Clockwise from north, at least 0 and below 360; None for what is no compass point."""
    return _DEGREES.get(point)
