"""Which characters a match of a regular expression can begin with: ``[ab]?c|d`` -> a, b, c, d.

Only for the small dialect that the patterns beside this module expand to: classes in brackets, groups, look-around,
``?`` and ``{0,n}``, alternatives. With it a text is looked at only where a pattern can begin, and there only by the
patterns that can.
"""

from __future__ import annotations

import re

_OPENING = re.compile(r"\((?:\?P<\w+>|\?:|\?<?[=!])?")
_OPTIONAL = re.compile(r"\?|\{0,\d+\}")
_REPEATED = re.compile(r"\{\d+,\d+\}")


def first(expression: str) -> frozenset[str]:
    """The characters that a match can begin with. ValueError where it can be empty, or is of another dialect."""
    found, empty, position = _alternatives(expression, 0)
    if position != len(expression) or empty:
        raise ValueError(f"a pattern that can match nothing, or is not understood: {expression!r}")
    return found


def _alternatives(expression: str, position: int) -> tuple[frozenset[str], bool, int]:
    found: frozenset[str] = frozenset()
    empty = False
    while True:
        more, nothing, position = _sequence(expression, position)
        found, empty = found | more, empty or nothing
        if position >= len(expression) or expression[position] != "|":
            return found, empty, position
        position += 1


def _sequence(expression: str, position: int) -> tuple[frozenset[str], bool, int]:
    found: frozenset[str] = frozenset()
    empty = True
    while position < len(expression) and expression[position] not in "|)":
        characters, nothing, position = _atom(expression, position)
        if optional := _OPTIONAL.match(expression, position):
            nothing, position = True, optional.end()
        elif repeated := _REPEATED.match(expression, position):
            position = repeated.end()
        if empty:
            found |= characters
            empty = nothing
    return found, empty, position


def _atom(expression: str, position: int) -> tuple[frozenset[str], bool, int]:
    if expression[position] == "[":
        end = expression.index("]", position)
        return frozenset(expression[position + 1 : end]), False, end + 1
    opening = _OPENING.match(expression, position)
    if opening is None:
        raise ValueError(f"not understood at {position}: {expression!r}")
    found, empty, end = _alternatives(expression, opening.end())
    looks = opening.group().endswith(("=", "!"))
    return (frozenset(), True, end + 1) if looks else (found, empty, end + 1)
