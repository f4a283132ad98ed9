"""A record's fields, checked one by one: what is an Article afterwards, and what is said of the rest.

``"title": 5`` costs the title, not the article; ``"text": 5`` costs the article, since there is nothing to read. What
no field of ours is (``section``, ``tags``) is kept as metadata.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Literal

from checker.articles.bytes_to_text import too_large
from checker.articles.json_reader import name_of
from checker.articles.limits import Limits
from checker.articles.quoting import quoted
from checker.articles.record import Record
from checker.diagnostics import Diagnostic, Severity, did_you_mean

KNOWN = frozenset(
    {"id", "title", "published", "published_is", "modified", "kind", "publisher", "url", "language", "text", "dct"}
)
KINDS = ("article", "timeline")


@dataclass(slots=True)
class Fields:
    """The known fields of one record as text (None where missing or wrong), the metadata, and the problems met."""

    record: Record
    id: str
    text: str
    values: Mapping[str, str]
    kind: Literal["article", "timeline"]
    metadata: MappingProxyType[str, Any]
    problems: list[Diagnostic] = field(default_factory=list)

    def get(self, name: str) -> str | None:
        """The field as text; None where it is missing."""
        return self.values.get(name)

    def problem(self, kind: str, message: str, name: str, severity: Severity, help_line: str | None = None) -> None:
        """Notes a problem of that field, at its place."""
        self.problems.append(Diagnostic(kind, message, self.record.place_of(name), severity, help_line))


def is_statement(record: Record) -> bool:
    """The record is an assertion ("checker assertions --format jsonl"), not an article."""
    return "text" not in record.fields and "slot" in record.fields and "article" in record.fields


def check(record: Record, limits: Limits) -> Fields | Diagnostic:
    """The fields of a record, or the one problem that leaves no article of it."""
    raw = record.fields
    text = raw.get("text")
    if text is None:
        help_line = did_you_mean("text", (key for key in raw if key not in KNOWN)) if len(raw) <= 12 else None
        return Diagnostic("no-text", 'the field "text" is missing', record.place_of(""), help=help_line)
    if not isinstance(text, str):
        return Diagnostic("wrong-field", f'"text" must be a text, it is {name_of(text)}', record.place_of("text"))
    if not text or text.isspace():
        return Diagnostic("empty", "the text is empty", record.place_of("text"))
    if len(text) > limits.max_chars:
        return too_large(record.place_of("text"), len(text), limits.max_chars, "text")
    broken = _broken(text)
    if broken:
        return Diagnostic("broken-text", f'"text" holds {broken}', record.place_of("text"), help=_BROKEN_HELP)
    values, problems = _values(record)
    metadata = _metadata(record, problems)
    fields = Fields(record, values.get("id", record.fallback_id), text, values, "article", metadata, problems)
    kind = values.get("kind", "article")
    if kind in KINDS:
        fields.kind = "timeline" if kind == "timeline" else "article"
    else:
        fields.problem("wrong-field", f'"kind" is {quoted(kind)}', "kind", "warning", did_you_mean(kind, KINDS))
    return fields


_BROKEN_HELP = "the file was cut or converted badly; export it again as UTF-8"


def _values(record: Record) -> tuple[dict[str, str], list[Diagnostic]]:
    values: dict[str, str] = {}
    problems: list[Diagnostic] = []
    for name in ("id", "title", "published", "published_is", "modified", "kind", "publisher", "url", "language", "dct"):
        value = record.fields.get(name)
        if value is None:
            continue
        if name == "id" and isinstance(value, int) and not isinstance(value, bool):
            value = str(value)
        if not isinstance(value, str):
            message = f'"{name}" must be a text, it is {name_of(value)}'
            help_line = (
                "write it as 2019-05-14, in quotation marks" if name in {"published", "modified", "dct"} else None
            )
            problems.append(Diagnostic("wrong-field", message, record.place_of(name), "warning", help_line))
        elif broken := _broken(value):
            message = f'"{name}" holds {broken}'
            problems.append(Diagnostic("broken-text", message, record.place_of(name), "warning", _BROKEN_HELP))
        elif value and not value.isspace():
            values[name] = value if name == "title" else value.strip()
    return values, problems


def _metadata(record: Record, problems: list[Diagnostic]) -> MappingProxyType[str, Any]:
    kept: dict[str, Any] = {}
    for name, value in record.fields.items():
        if name in KNOWN:
            continue
        broken = _broken(name) or _broken_inside(value)
        if broken:
            message = f"{quoted(name)} holds {broken}, and is left out"
            problems.append(Diagnostic("broken-text", message, record.place_of(name), "warning", _BROKEN_HELP))
        else:
            kept[name] = value
    return MappingProxyType(kept)


def _broken(text: str) -> str | None:
    """What no text may hold: characters that cannot be written out again, or that end a text elsewhere."""
    if text.isascii():
        return "a zero character" if "\0" in text else None
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        return f"half a character (\\u{ord(text[error.start]):04x} at character {error.start:,})"
    return "a zero character" if "\0" in text else None


def _broken_inside(value: Any) -> str | None:
    """The first such character anywhere in a metadata value; the reader has already capped how deep it is nested."""
    if isinstance(value, str):
        return _broken(value)
    children = [*value.keys(), *value.values()] if isinstance(value, dict) else value if isinstance(value, list) else ()
    return next((broken for child in children if (broken := _broken_inside(child))), None)
