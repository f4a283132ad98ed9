"""Text into quotations: `"We agreed," he said. "Now we wait."` has two, marks included.

Curly marks say themselves which side they are. Straight ones take turns within a paragraph, so that a misplaced space
(`he said: " Luckily …`) does no harm; where their number is odd, or all of them show by the spaces around them that a
mark was lost, the spaces decide. A paragraph that opens a quotation and does not close it runs on: ``closed`` is
False, and the next paragraph may open with a mark of its own. Single marks count where they cannot be apostrophes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.articles.model import Field
from checker.language.model import Quotation, Span

_DOUBLE = re.compile(r"[\"“”„«»]|``|''(?!')")
_SINGLE_OPEN = re.compile(
    r"(?:(?<=[\s(\[\"“—–])|^)['‘](?=[^\W\d_])(?!(?:s|t|m|d|ll|re|ve|em|til|tis|twas|cause|n)\b)", re.MULTILINE
)
_SINGLE_CLOSE = re.compile(r"(?<=[\w.,!?…])['’](?!\w)")
_STOP = re.compile(r"[.!?](?=\s)")
_LONGEST_SINGLE = 600
# `… the state. "Fanning said`: a closing mark that slipped behind the space.
_REPORTED = re.compile(r"[,.?!] \"(?:[A-Z][\w.'’-]{0,30} ){1,3}(?:said|says|told|added|asked|wrote)\b")
_OPENING, _CLOSING = frozenset("“„«"), frozenset("”»")


def quotations(text: str, paragraphs: Sequence[Span], field: Field) -> tuple[Quotation, ...]:
    """Every quotation of the text in order of its start; an inner one follows the one around it."""
    found: list[Quotation] = []
    running = False
    for start, end in paragraphs:
        doubles = _doubles(text, start, end, field, running)
        running = bool(doubles) and not doubles[-1].closed
        found += doubles
        if "'" in (stretch := text[start:end]) or "‘" in stretch:
            found += _singles(text, start, end, field)
    return tuple(sorted(found, key=lambda q: (q.start, -q.end)))


def _doubles(text: str, start: int, end: int, field: Field, running: bool) -> list[Quotation]:
    marks = [m.span() for m in _DOUBLE.finditer(text, start, end)]
    if not marks:
        return []
    odd = len(marks) % 2 == 1 or _out_of_turn(text, marks, start, end)
    found: list[Quotation] = []
    opened: int | None = None
    stray: int | None = start if running else None
    for at, after in marks:
        side = _side(text, at, after, start, end) if odd else _named_side(text[at])
        reported = odd and _REPORTED.match(text, max(start, at - 2), end) is not None
        if opened is None and reported and stray is not None:
            found.append(Quotation(field, stray, after))
            stray = after
        elif opened is None and side == "close":
            if stray == start and running:
                found.append(Quotation(field, start, after))
            stray = at
        elif opened is None:
            opened = at
        elif side == "open" and not reported and not _closes_after_all(text, at, after, end):
            found.append(Quotation(field, opened, _sentence_end(text, opened, at)))
            opened = at
        else:
            found.append(Quotation(field, opened, after))
            opened, stray = None, after
    if opened is not None:
        found.append(Quotation(field, opened, end, closed=False))
    return found


def _out_of_turn(text: str, marks: Sequence[Span], start: int, end: int) -> bool:
    """Whether every mark shows its side and they do not take turns: one was lost, and another one too."""
    sides = [_side(text, at, after, start, end) for at, after in marks]
    return None not in sides and sides != ["open", "close"] * (len(marks) // 2)


def _closes_after_all(text: str, at: int, after: int, end: int) -> bool:
    """`“Perhaps not,“ he said`: an opening mark that stands where only a closing one can."""
    return text[at - 1] in ",.!?…" and after < end and text[after] == " "


def _named_side(mark: str) -> str | None:
    return "open" if mark in _OPENING or mark == "`" else "close" if mark in _CLOSING else None


def _side(text: str, at: int, after: int, start: int, end: int) -> str | None:
    """Whether a mark opens or closes, by itself or by the spaces around it; None where both would do."""
    named = _named_side(text[at])
    if named:
        return named
    if at > start and text[at - 1] == ":":  # `he told the paper:" Others agree."`
        return "open"
    free_before = at == start or text[at - 1].isspace() or text[at - 1] in "([—–"
    free_after = after >= end or text[after].isspace() or text[after] in ".,;:!?)]"
    if free_before == free_after:
        return None
    return "open" if free_before else "close"


def _sentence_end(text: str, opened: int, limit: int) -> int:
    """Where a quotation that was never closed ends: with the sentence it began in."""
    stop = _STOP.search(text, opened, limit)
    return stop.end() if stop else limit


def _singles(text: str, start: int, end: int, field: Field) -> list[Quotation]:
    found: list[Quotation] = []
    position = searched = start
    while opening := _SINGLE_OPEN.search(text, position, end):
        limit = min(end, opening.end() + _LONGEST_SINGLE)
        closing = _SINGLE_CLOSE.search(text, max(searched, opening.end()), limit)
        if closing is None:
            searched = max(searched, limit - 1)
            position = opening.end()
            continue
        found.append(Quotation(field, opening.start(), closing.end()))
        position = closing.end()
    return found
