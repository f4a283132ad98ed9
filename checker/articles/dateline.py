"""The dateline that opens a report: ``HARBOUR TOWN, May 14 (Agency) -`` or ``LONDON — 3 March 2021 —``.

A missing year is the one nearest to the published day; without that day either, a dateline without a year dates
nothing.
"""

from __future__ import annotations

import re
from datetime import date

from checker.articles.model import Clock
from checker.articles.written_days import DAY, day_of, has_year

_PLACE = r"(?-i:[A-Z])[\w.'’\-]{1,30}(?:(?:,[ ]|/|[ ](?:(?-i:of|the|de|del|la|al)[ ])?)(?-i:[A-Z])[\w.'’\-]{0,30}){0,5}"
_DASH = r"(?:--?|[–—]|\s:)"
_DATELINE = re.compile(
    rf"\s{{0,20}}{_PLACE}(?:[ ]?\([^()\n]{{2,40}}\))?[ ]?(?:,|{_DASH})?[ ]?\(?{DAY}\)?"
    rf"(?:[ ]?[,/]?[ ]?\(?[^()\n\d–—-]{{2,40}}\)?)?[ ]?{_DASH}\s",
    re.IGNORECASE,
)
_LINES = 3


def find(text: str, reference: date | None) -> Clock | None:
    """The clock of the dateline, if one of the first lines opens with one."""
    position = 0
    for _ in range(_LINES):
        match = _DATELINE.match(text, position)
        day = day_of(match, reference) if match else None
        if match and day is not None:
            shown = " ".join(match.group().split())
            return Clock(
                "dateline", day.isoformat(), "stated" if has_year(match) else "inferred", f'dateline "{shown}"'
            )
        line_end = text.find("\n", position, position + 1000)
        if line_end < 0:
            return None
        position = line_end + 1
    return None
