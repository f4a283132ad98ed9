"""The article with a layer marked in it, for people: the found words in «guillemets», what they were read as behind.

    The prime minister announced on «Monday»[2024-03-04] that she would meet Mr Vos.

Where marks overlap, the first and longest is shown; ``--format json`` has them all. Under the times stands a table:
phrase, value, span, and why.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from rich.text import Text

from checker.articles.model import Article, Field
from checker.findings import words
from checker.report.annotated import Annotated, Entry
from checker.report.page import Page
from checker.report.safe import line
from checker.temporal import from_json

_FIELDS: tuple[Field, ...] = ("title", "text")


def render(annotated: Iterable[tuple[Article, Annotated]], *, width: int = 80, color: bool = False) -> str:
    """Every article once for each layer."""
    page = Page(width, color)
    for article, layers in annotated:
        for name, entries in layers.items():
            heading = Text(line(f"{article.id}: {len(entries):,} {name}"), "bold")
            page.write(heading)
            for field in _FIELDS:
                text = article.field(field)
                marks = _apart(
                    [mark for entry in entries if entry["field"] == field for mark in _marks(name, entry, text)]
                )
                _write(page, text, marks)
            if name == "times" and entries:
                page.blank()
                page.table(("phrase", "value", "span", "why"), map(_explained, entries), indent=3)
            page.blank()
    return page.text()


_Mark = tuple[int, int, str]


def _marks(layer: str, entry: Entry, text: str) -> Sequence[_Mark]:
    """Where to mark, and what to write behind: for an attribution its cue, with the source in the note."""
    if layer == "attributions":
        who = text[slice(*entry["source"])] if entry["source"] else "?"
        return [(*entry["cue"], f"{who}, {entry['kind']}")]
    return [(entry["start"], entry["end"], _NOTES[layer](entry))]


def _quantity(entry: Mapping[str, Any]) -> str:
    low, high = ("…" if entry[key] is None else f"{entry[key]:,g}" for key in ("low", "high"))
    amount = low if low == high else f"{low} to {high}"
    return " ".join(part for part in (amount, entry["unit"], entry["of"]) if part)


def _status(entry: Mapping[str, Any]) -> str:
    no = "not " if entry["polarity"] == "negated" else ""
    hedge = "" if entry["factuality"] == "certain" else f", {entry['factuality']}"
    return f"{entry['event']}: {no}{entry['status'] or 'no status'}{hedge}"


def _group(entry: Mapping[str, Any]) -> str:
    """ "verb called: present perfect passive", "noun ceremony"."""
    if entry["kind"] == "noun":
        return f"{'name' if entry['name'] else 'noun'} {entry['head']['text']}"
    signs = [name for name in ("perfect", "progressive", "passive", "negated") if entry[name]]
    form = entry["modal"] or entry["tense"] or entry["form"]
    return f"verb {entry['head']['text']}: {' '.join([form, *signs])}"


def _explained(entry: Mapping[str, Any]) -> tuple[str, str, str, str]:
    """A time expression as a row: the phrase, its value, the span that it means, and how that came about."""
    value = f"{entry['value']}{' ' + entry['mod'] if entry['mod'] else ''}"
    span = words.span(from_json(entry["span"])) if entry["span"] else "–"
    why = [step["text"] for step in entry["chain"] if step["what"] not in {"phrase", "value"}]
    return line(entry["text"]), value, span, "; ".join(line(step) for step in why)


_NOTES = {
    "times": lambda entry: f"{entry['value']}{' ' + entry['mod'] if entry['mod'] else ''}",
    "quantities": _quantity,
    "statuses": _status,
    "tags": lambda entry: str(entry["tag"]),
    "groups": _group,
}


def _apart(marks: Iterable[_Mark]) -> list[_Mark]:
    """The marks that do not overlap an earlier or longer one."""
    kept: list[_Mark] = []
    for mark in sorted(marks, key=lambda one: (one[0], -one[1], one[2])):
        if not kept or mark[0] >= kept[-1][1]:
            kept.append(mark)
    return kept


def _write(page: Page, text: str, marks: Sequence[_Mark]) -> None:
    """The paragraphs of the text; a mark that runs over a paragraph's end ends with it."""
    offset = 0
    for paragraph in text.split("\n"):
        end = offset + len(paragraph)
        if paragraph.strip():
            here = [(max(a, offset), min(b, end), note) for a, b, note in marks if a < end and b > offset]
            page.write(_marked(text, offset, end, here, color=page.color), indent=3)
        offset = end + 1


def _marked(text: str, start: int, end: int, marks: Sequence[_Mark], *, color: bool) -> Text:
    opening, closing = ("", "") if color else ("«", "»")
    out, at = Text(), start
    for low, high, note in marks:
        out.append(line(text[at:low]))
        out.append(f"{opening}{line(text[low:high])}{closing}", "bold yellow")
        out.append(f"[{line(note)}]", "cyan")
        at = high
    out.append(line(text[at:end]))
    return out
