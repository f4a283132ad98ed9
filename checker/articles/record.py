"""One article as its file gives it, before anything is checked: what every reader hands on.

``{"id": "quake-1", "published": "14 May 2019", "text": "…"}`` in line 7 of ``wire.jsonl`` is one record: its fields
as they stand there, and a way to say where each of them stands, for messages.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from checker.articles.model import Clock
from checker.diagnostics import Place


@dataclass(frozen=True, slots=True)
class Record:
    """``fallback_id`` serves where no ``id`` is given; ``place_of("title")`` is where that field stands (``""``: the
    record).

    ``clocks`` are the dates that the page itself gives outside of any field: HTML metadata, the DCT of TimeML.
    ``text_line`` is the line on which the text begins, where the rest of the file is the text.
    """

    path: str
    fields: Mapping[str, Any]
    fallback_id: str
    place_of: Callable[[str], Place]
    clocks: tuple[Clock, ...] = ()
    text_line: int | None = None
