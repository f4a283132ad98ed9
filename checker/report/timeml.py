"""TimeML: the text to the letter with TIMEX3 tags around its time expressions, one document an article.

    The prime minister announced on <TIMEX3 tid="t1" type="DATE" value="2024-03-04">Monday</TIMEX3> that …

After TimeML 1.2.1 with the header of TempEval-3 (DOCID, DCT, TITLE, TEXT); ``t0`` is the day of publication.
Characters that XML cannot carry are replaced by U+FFFD, one for one, so that offsets stay right.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from xml.sax.saxutils import escape, quoteattr

from checker.articles.model import Article
from checker.report.annotated import Annotated, Entry

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(annotated: Iterable[tuple[Article, Annotated]]) -> str:
    """The documents one after another, each with its own XML declaration."""
    return "".join(document(article, layers["times"]) for article, layers in annotated)


def document(article: Article, times: Sequence[Entry]) -> str:
    """One article as a TimeML document."""
    title = _tagged(article.title, [one for one in times if one["field"] == "title"], 1)
    in_title = sum(one["field"] == "title" for one in times)
    text = _tagged(article.text, [one for one in times if one["field"] == "text"], 1 + in_title)
    clock = article.published
    day = "" if clock is None else _timex(0, "DATE", clock.day, None, clock.day, ' functionInDocument="CREATION_TIME"')
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<TimeML>\n'
        f"<DOCID>{_clean(article.id)}</DOCID>\n<DCT>{day}</DCT>\n<TITLE>{title}</TITLE>\n<TEXT>{text}</TEXT>\n</TimeML>\n"
    )


def _tagged(text: str, times: Sequence[Entry], first: int) -> str:
    parts, at, number = [], 0, first
    for one in sorted(times, key=lambda entry: (entry["start"], -entry["end"])):
        if one["start"] < at:
            continue
        parts.append(_clean(text[at : one["start"]]))
        parts.append(_timex(number, one["type"], one["value"], one["mod"], text[one["start"] : one["end"]]))
        at, number = one["end"], number + 1
    return "".join([*parts, _clean(text[at:])])


def _timex(number: int, kind: str, value: str, mod: str | None, words: str, more: str = "") -> str:
    modified = f" mod={quoteattr(mod)}" if mod else ""
    attributes = f'tid="t{number}" type={quoteattr(kind)} value={quoteattr(value)}{modified}{more}'
    return f"<TIMEX3 {attributes}>{_clean(words)}</TIMEX3>"


def _clean(text: str) -> str:
    """Escaped for XML; a carriage return is written out, because XML would read it as a line feed."""
    return escape(_NOT_XML.sub("\ufffd", text), {"\r": "&#13;"})
