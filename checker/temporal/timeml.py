"""TimeML 1.2.1: the XML in which annotated news is passed around, out of and into time expressions.

``It sank on <TIMEX3 tid="t1" type="DATE" value="2019-05-13">Monday</TIMEX3>.`` The characters between the tags are
the article's own, every one of them; what XML cannot hold (control characters) becomes U+FFFD, so that offsets stay.

TimeML 1.2.1 specification (2005), TIMEX3 annotation guidelines; ISO 24617-1 for the names.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import get_args
from xml.etree import ElementTree

from checker.articles.model import Article
from checker.temporal.tagging import values
from checker.temporal.timex import Timex, TimexType

_MODS = {
    "BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER", "LESS_THAN", "MORE_THAN", "EQUAL_OR_LESS", "EQUAL_OR_MORE",
    "START", "MID", "END",
    "APPROX",
}  # fmt: skip
# The value types of the TimeML 1.2.1 schema; what is written otherwise (44 BC) becomes the open year.
_VALUE = re.compile(
    r"[\dX]{1,4}(?:-[\dX]{1,2}(?:-[\dX]{1,2}(?:T(?:\d\d(?::\d\d(?::\d\d)?)?|MO|MI|AF|EV|NI|DT))?)?)?"
    r"|[\dX]{1,4}-W[\dX]{1,2}(?:-WE|-[1-7X](?:T(?:\d\d(?::\d\d)?|MO|MI|AF|EV|NI|DT))?)?"
    r"|[\dX]{1,4}-(?:SP|SU|WI|FA|H[12X]|Q[1-4X])|PAST_REF|PRESENT_REF|FUTURE_REF"
    r"|P(?=.)(?:(?:\d+|X)Y)?(?:(?:\d+|X)M)?(?:(?:\d+|X)D)?(?:T(?=.)(?:(?:\d+|X)H)?(?:(?:\d+|X)M)?(?:(?:\d+|X)S)?)?"
    r"|P(?:\d+|X)[WLECQ]",
    re.ASCII,
)
_DECLARATION = re.compile(r"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_UNWRITABLE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"})
_ATTRIBUTE = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": "&#10;", "\r": "&#13;", "\t": "&#9;"}
)
_CREATION = "t0"


def to_timeml(article: Article, timexes: Iterable[Timex]) -> str:
    """The article as a TimeML document, with the time expressions of its text as TIMEX3 tags."""
    published = article.published
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
        ' xsi:noNamespaceSchemaLocation="http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd">',
        f"<DOCID>{_text(article.id)}</DOCID>",
    ]
    if published is not None:
        kind = "TIME" if len(published.value) > 10 else "DATE"
        attributes = f'tid="{_CREATION}" type="{kind}" value="{_value(published.value[:16])}" temporalFunction="false"'
        lines.append(
            f'<DCT><TIMEX3 {attributes} functionInDocument="CREATION_TIME">{_text(published.value)}</TIMEX3></DCT>'
        )
    if article.title:
        lines.append(f"<TITLE>{_text(article.title)}</TITLE>")
    lines.append(f"<TEXT>{_tagged(article.text, timexes, anchored=published is not None)}</TEXT>")
    lines.append("</TimeML>")
    return "\n".join(lines) + "\n"


def _tagged(text: str, timexes: Iterable[Timex], *, anchored: bool) -> str:
    parts: list[str] = []
    done = 0
    inside = sorted((timex for timex in timexes if timex.field == "text"), key=lambda timex: (timex.start, timex.end))
    for number, timex in enumerate(inside, start=1):
        if timex.start < done:
            continue
        parts.append(_text(text[done : timex.start]))
        parts.append(
            f"<TIMEX3 {_attributes(timex, number, anchored=anchored)}>{_text(text[timex.start : timex.end])}</TIMEX3>"
        )
        done = timex.end
    parts.append(_text(text[done:]))
    return "".join(parts)


def _attributes(timex: Timex, number: int, *, anchored: bool) -> str:
    relative = any(step.what == "clock" for step in timex.chain)
    pairs = [
        ("tid", f"t{number}"),
        ("type", timex.type),
        ("value", timex.value if _VALUE.fullmatch(timex.value) else "XXXX"),
        ("mod", timex.mod if timex.mod in _MODS else None),
        ("temporalFunction", "true" if relative or timex.anchor else "false"),
        ("functionInDocument", "NONE"),
        ("anchorTimeID", _CREATION if relative and anchored else None),
    ]
    return " ".join(f'{name}="{_value(value)}"' for name, value in pairs if value is not None)


def _text(text: str) -> str:
    return _UNWRITABLE.sub("\ufffd", text).translate(_ESCAPES)


def _value(text: str) -> str:
    return _UNWRITABLE.sub("\ufffd", text).translate(_ATTRIBUTE)


def from_timeml(text: str) -> tuple[str, str | None, tuple[Timex, ...]]:
    """The plain text of a TimeML document, its creation time (ISO, None where there is none) and its time
    expressions.

    ValueError says what is wrong: a document type or an entity of its own (both can make a small file explode), or no
    XML at all.
    """
    if _DECLARATION.search(text):
        raise ValueError("XML with a document type or entities of its own is not read")
    reader = _Reader()
    parser = ElementTree.XMLParser(target=reader)
    try:
        parser.feed(text)
        parser.close()
    except ElementTree.ParseError as error:
        raise ValueError(f"not well-formed XML: {error}") from error
    if not reader.seen_text:
        raise ValueError("not TimeML: there is no TEXT element")
    found = sorted(reader.timexes, key=lambda timex: (timex.start, -timex.end))
    return "".join(reader.parts), reader.created, tuple(found)


class _Reader:
    """Collects the characters of TEXT, and the TIMEX3 tags with where they begin and end; keeps no tree, so depth
    costs nothing.
    """

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.length = 0
        self.seen_text = False
        self.created: str | None = None
        self.timexes: list[Timex] = []
        self._inside = 0
        self._in_creation = False
        self._open: list[tuple[dict[str, str], int] | None] = []

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """A tag opens."""
        if tag == "TEXT":
            self._inside += 1
            self.seen_text = True
        if tag != "TIMEX3":
            return
        if attributes.get("functionInDocument") == "CREATION_TIME" and self.created is None:
            self.created = attributes.get("value")
            self._in_creation = True
        self._open.append((attributes, self.length) if self._inside else None)

    def end(self, tag: str) -> None:
        """A tag closes."""
        if tag == "TEXT":
            self._inside -= 1
        if tag != "TIMEX3" or not self._open:
            return
        self._in_creation = False
        opened = self._open.pop()
        if opened is not None and opened[1] < self.length:
            self.timexes.append(self._timex(*opened))

    def data(self, data: str) -> None:
        """Characters between tags; those of the creation time may be finer than its value, with a zone."""
        if self._in_creation and self.created and data.startswith(self.created):
            self.created = data.strip()
        if self._inside:
            self.parts.append(data)
            self.length += len(data)

    def close(self) -> None:
        """Nothing is left to do at the end."""

    def _timex(self, attributes: dict[str, str], start: int) -> Timex:
        kind: TimexType = next((known for known in get_args(TimexType) if known == attributes.get("type")), "DATE")
        value, mod = attributes.get("value", ""), attributes.get("mod")
        span = values.span(value, mod) if kind in {"DATE", "TIME"} else None
        written = "".join(self._since(start))
        return Timex("text", start, self.length, written, kind, value, mod, span)

    def _since(self, start: int) -> list[str]:
        """The characters from an offset on; tags are short, so only the last few parts are looked at."""
        found: list[str] = []
        position = self.length
        for part in reversed(self.parts):
            position -= len(part)
            found.append(part[max(0, start - position) :])
            if position <= start:
                break
        return found[::-1]
