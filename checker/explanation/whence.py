"""From which line of which vocabulary file a reading came: ``~announce (plans|that)?`` ->
``rules/cues/statuses/announced.yaml:6``.

Files are searched for the phrase to the letter, where a person would search for it.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from checker.language.model import Token
from checker.language.phrases import Phrases
from checker.vocabulary import default_folder, documents


def place(folder: str, name: str, phrase: str = "") -> str:
    """``rules/events/meeting.yaml:6``, the line where the phrase stands; the file alone where it is not found."""
    path = _file(folder, name)
    if path is None:
        return ""
    shown = f"rules/{path.relative_to(default_folder()).as_posix()}"
    line = _lines(path).get(phrase) if phrase else None
    return f"{shown}:{line}" if line else shown


def matching(phrases: tuple[str, ...], tokens: tuple[Token, ...], first: int, last: int) -> str:
    """The phrase of these that stands at exactly those tokens; empty where none does."""
    for phrase in phrases:
        if any(match.last == last for match in Phrases([(phrase, phrase)]).at(tokens, first)):
            return phrase
    return ""


@cache
def _file(folder: str, name: str) -> Path | None:
    path = default_folder() / folder / f"{name.replace(' ', '-')}.yaml"
    if path.is_file():
        return path
    for other in documents.files(default_folder() / folder):
        document, _ = documents.read(other)
        if document is not None and isinstance(document.data, dict) and document.data.get("id") == name:
            return other
    return None


@cache
def _lines(path: Path) -> dict[str, int]:
    """Every scalar of the file with its (first) line."""
    document, _ = documents.read(path)
    if document is None:
        return {}
    found: dict[str, int] = {}
    for key, (line, _column, _width) in document.places.items():
        value = _at(document.data, key)
        if isinstance(value, str) and "#key" not in key:
            found.setdefault(value, line)
    return found


def _at(data: object, key: tuple[str | int, ...]) -> object:
    for part in key:
        if isinstance(data, dict):
            data = data.get(part)
        elif isinstance(data, list) and isinstance(part, int):
            data = data[part]
        else:
            return None
    return data
