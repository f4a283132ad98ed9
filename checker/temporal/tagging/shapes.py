"""Tokens by their shape: words, numbers, clock times, numeric dates, punctuation.

``"by 4:30 p.m. on 3/4/2019"`` -> ``by``, ``4:30``, ``p.m.``, ``on``, ``3/4/2019``; a shape then says what a number
may be: ``4:30`` a clock time, ``1998`` a year or an amount, ``31`` a day, an hour no more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

TOKEN = re.compile(
    r"""[ap]\.[ ]?m\b\.?(?!\w)
      | [ap]m\b
      | o['’]clock\b
      | [^\W\d_]+
      | \d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?)?(?!\d)
      | \d{1,2}/\d{1,2}/(?:\d{4}|\d\d)(?!\d)
      | \d{1,2}\.\d{1,2}\.\d{4}(?!\d)
      | \d{1,2}-\d{1,2}-\d{4}(?!\d)
      | \d{1,2}:\d\d(?::\d\d)?(?![\d:])
      | \d{1,3}(?:,\d{3})+(?![\d,])
      | \d+(?:\.\d+)?
      | \n[ \t]*\n
      | [^\w\s]
      | _""",
    re.VERBOSE | re.IGNORECASE,
)

PUNCTUATION = {
    ".": ("dot",),
    ",": ("comma",),
    "-": ("dash", "hyphen"),
    "–": ("dash",),
    "—": ("dash", "long_dash"),
    "/": ("slash",),
    ":": ("colon",),
    ";": ("semicolon",),
    "'": ("apostrophe",),
    "’": ("apostrophe",),
    "‘": ("apostrophe",),
    "`": ("apostrophe",),
    "$": ("money",),
    "£": ("money",),
    "€": ("money",),
    "¥": ("money",),
    "%": ("percent",),
    "(": ("open",),
    ")": ("close",),
    "#": ("number_sign",),
    "?": ("stop",),
    "!": ("stop",),
    "\n\n": ("paragraph", "stop"),
}

# One of every shape, so that each gets its character before the first text is read.
SPECIMENS = (
    *(str(n) for n in range(100)),
    *(f"0{n}" for n in range(10)),
    "100", "0737",
    "1015", "1060", "1945", "1960", "1999", "2100", "2360", "2460", "2500", "9999", "12345", "1.5", "7.30", "17.30",
    "7.75",
    "1,200", "2019-05-14", "2019-05-14T09:30", "3/4/2019", "3.4.2019", "3-4-2019", "4:30", "24:00", "30:10", "p.m.",
    "o'clock",
)  # fmt: skip


def tokens(text: str) -> Iterator[re.Match[str]]:
    """The tokens of a text, left to right."""
    return TOKEN.finditer(text)


def classes_of(token: str) -> tuple[str, ...]:
    """What a token may be by its shape alone; empty for ordinary words."""
    first = token[0]
    if first.isdigit():
        return _number(token)
    if first == "\n":
        return PUNCTUATION["\n\n"]
    if (
        first in "apAP"
        and token[-1] in "mM."
        and len(token) <= 6
        and token.replace(".", "").replace(" ", "").lower() in {"am", "pm"}
    ):
        return ("meridiem",) if "." in token or len(token) == 2 else ()
    if first in "oO" and token[1:2] in {"'", "’"}:
        return ("oclock",)
    return PUNCTUATION.get(token, ())


def _number(token: str) -> tuple[str, ...]:
    if not token.isascii():
        return ()
    if token.isdigit():
        return _whole(token)
    if ":" in token and "-" not in token:
        hour, minute = (int(part) for part in token.split(":")[:2])
        return ("clock",) if hour <= 24 and minute < 60 else ()
    if "/" in token or token.count(".") == 2 or token.count("-") == 2:
        if len(token) > 10:
            return ("iso_time",)
        return ("iso_date",) if token[4:5] == "-" else ("numeric_date",)
    if "," in token:
        return ("amount",)
    hour_text, _, minute_text = token.partition(".")
    clock = len(minute_text) == 2 and len(hour_text) <= 2 and int(hour_text) <= 24 and int(minute_text) < 60
    return ("amount", "decimal", "dot_clock") if clock else ("amount", "decimal")


def _whole(token: str) -> tuple[str, ...]:
    if len(token) > 4:
        return ("amount", "whole")
    value = int(token)
    found = ["amount", "whole"]
    if len(token) <= 2:
        if 1 <= value <= 31:
            found.append("day")
        if value <= 24:
            found.append("hour")
        if 1 <= value <= 12:
            found.append("hour12")
    if len(token) == 2:
        found.append("two_digits")
    if len(token) == 4:
        if 1000 <= value < 2200:
            found.append("year")
        if value % 10 == 0 and value >= 1000:
            found.append("decade")
        if value // 100 <= 24 and value % 100 < 60:
            found.append("military")
    return tuple(found)
