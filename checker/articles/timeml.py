"""``.tml`` and ``.xml``: TimeML, the XML that annotated news comes in; its plain text and its document creation time.

``<TEXT>The ferry sank <TIMEX3 …>on Monday</TIMEX3>.</TEXT>`` becomes "The ferry sank on Monday."; tags are dropped,
not a character of the text is. A document type or an entity declaration is refused, as it can make a small file
explode or read other files.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree

from checker.articles.bytes_to_text import decode, load
from checker.articles.limits import Limits
from checker.articles.quoting import printable
from checker.articles.record import Record
from checker.articles.walk import SourceFile
from checker.diagnostics import Diagnostic, Place

ENDINGS = (".tml", ".xml")

_DECLARATION = re.compile(r"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)


class _TooDeepError(Exception):
    pass


class _Shallow(ElementTree.TreeBuilder):
    """Builds the tree, and gives up where tags are nested as no article nests them."""

    def __init__(self, max_depth: int) -> None:
        super().__init__()
        self._left = max_depth

    def start(self, tag: Any, attrs: Any, /) -> Any:
        """One level down."""
        self._left -= 1
        if self._left < 0:
            raise _TooDeepError
        return super().start(tag, attrs)

    def end(self, tag: Any, /) -> Any:
        """One level up."""
        self._left += 1
        return super().end(tag)


def records(file: SourceFile, limits: Limits) -> Iterator[Record | Diagnostic]:
    """The one article of the file, or what is wrong with it."""
    whole = Place(file.shown)
    data = load(file, limits.max_bytes)
    text = decode(data, whole) if isinstance(data, bytes) else data
    if isinstance(text, Diagnostic):
        yield text
        return
    declaration = _DECLARATION.search(text)
    if declaration:
        line = text.count("\n", 0, declaration.start()) + 1
        message = "XML with a document type or entities of its own is not read"
        help_line = "take the <!DOCTYPE …> line out"
        yield Diagnostic("unsafe-xml", message, Place(file.shown, line), help=help_line)
        return
    try:
        root = ElementTree.fromstring(text, ElementTree.XMLParser(target=_Shallow(limits.max_depth)))
    except _TooDeepError:
        yield Diagnostic("malformed-xml", f"nested more than {limits.max_depth} levels deep", whole)
        return
    except ElementTree.ParseError as error:
        line, column = error.position
        message = f"not well-formed XML: {str(error).split(':')[0]}"
        yield Diagnostic("malformed-xml", message, Place(file.shown, line, column + 1))
        return
    body = root.find(".//TEXT")
    if body is None:
        if file.ending == ".xml" and not file.named:  # a feed or a site map among the articles
            yield Diagnostic("other-file", "XML, but not TimeML: not read", whole, severity="note")
            return
        message = f"not TimeML: there is no TEXT element in <{printable(root.tag[:60])}>"
        yield Diagnostic("not-timeml", message, whole)
        return
    fields: dict[str, Any] = {"text": "".join(body.itertext())}
    for name, element in (("id", "DOCID"), ("title", "TITLE")):
        found = root.find(f".//{element}")
        if found is not None:
            fields[name] = "".join(found.itertext()).strip()
    moment = root.find(".//DCT/TIMEX3")
    if moment is not None:
        fields["dct"] = moment.get("value")
    yield Record(file.shown, fields, file.shown, lambda _: whole)
