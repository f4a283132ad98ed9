"""Text into paragraphs: a line each, or a block of lines where the text was wrapped at a fixed width.

"A storm hit the coast\\non Monday.\\n\\nTwo died." is two paragraphs, the first of two wrapped lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from checker.language.model import Span

_LINE = re.compile(r"[^\n\r\u2028\u2029]+")
_LONGEST_WRAPPED = 100
_SHORTEST_WRAPPED = 40


def paragraphs(text: str) -> Iterator[Span]:
    """The stretches of text that a sentence may not cross, without the white space around them."""
    block: list[Span] = []
    for match in _LINE.finditer(text):
        line = match.group()
        stripped = line.strip()
        if not stripped:
            continue
        start = match.start() + len(line) - len(line.lstrip())
        span = (start, start + len(stripped))
        if block and text.count("\n", block[-1][1], span[0]) > 1:
            yield from _block(text, block)
            block = []
        block.append(span)
    yield from _block(text, block)


def _block(text: str, lines: list[Span]) -> Iterator[Span]:
    if len(lines) > 1 and _is_wrapped(text, lines):
        yield lines[0][0], lines[-1][1]
    else:
        yield from lines


def _is_wrapped(text: str, lines: list[Span]) -> bool:
    """Lines of about one width, one of which runs on in lower case."""
    widths = [end - start for start, end in lines]
    if max(widths) > _LONGEST_WRAPPED or min(widths[:-1]) < _SHORTEST_WRAPPED:
        return False
    pairs = pairwise(lines)
    return any(text[start].islower() and text[end - 1] not in ".!?:;" for (_, end), (start, _) in pairs)
