"""Where the vocabulary lies, and how a folder of YAML files becomes typed models.

A journalist who wants "firebombing" to count as an attack edits ``rules/events/attack.yaml``; nothing else. This
package only finds and validates such files; what they mean is said by the package that uses them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from checker.diagnostics import Diagnostic, DiagnosticError, did_you_mean
from checker.vocabulary import documents, packs
from checker.vocabulary.documents import Document

__all__ = ["Document", "default_folder", "documents", "load", "validate"]

M = TypeVar("M", bound=BaseModel)


@cache
def default_folder() -> Path:
    """The ``rules/`` that ships with the checker: inside the installed package, or beside it in a checkout."""
    package = Path(__file__).resolve().parent.parent
    shipped = package / "default_rules"
    return shipped if shipped.is_dir() else package.parent / "rules"


def validate(document: Document, model: type[M]) -> tuple[M | None, list[Diagnostic]]:
    """The document as a model, or every field that does not fit, each with its place and a help line."""
    try:
        return model.model_validate(document.data, strict=False), []
    except ValidationError as error:
        return None, [_diagnose(document, model, dict(item)) for item in error.errors(include_url=False)]


def load(folder: Path, model: type[M]) -> tuple[tuple[M, ...], list[Diagnostic]]:
    """Every YAML file below a folder as a model, in the order of their paths, with the problems of all of them.

    Beside a folder of the default vocabulary those of the same name in rule packs are read; an id belongs to one file.
    """
    models: list[M] = []
    problems: list[Diagnostic] = []
    ids: dict[str, str] = {}
    for path in _files(folder):
        document, found = documents.read(path)
        problems.extend(found)
        if document is not None and not found:
            value, found = validate(document, model)
            problems.extend(found)
            if value is not None:
                models.append(value)
                problems.extend(_taken(value, document, ids))
    return tuple(models), problems


def _files(folder: Path) -> Iterator[Path]:
    if folder.is_file():
        yield folder
        return
    for one in (folder, *packs.beside(folder, default_folder())):
        yield from documents.files(one)


def _taken(value: BaseModel, document: Document, ids: dict[str, str]) -> Iterator[Diagnostic]:
    """An id that another file has already."""
    name = getattr(value, "id", None)
    if isinstance(name, str) and ids.setdefault(name, document.path) != document.path:
        message = f'"{name}" stands in {ids[name]} already'
        yield Diagnostic("duplicate-id", message, document.place(("id",)), help="give it an id of its own")


def load_or_raise(folder: Path, model: type[M]) -> tuple[M, ...]:
    """Like :func:`load`; raises :class:`DiagnosticError` with all problems where there are any."""
    models, problems = load(folder, model)
    if problems:
        raise DiagnosticError(problems)
    return models


def _diagnose(document: Document, model: type[BaseModel], item: dict[str, object]) -> Diagnostic:
    location = tuple(part for part in _sequence(item["loc"]) if isinstance(part, (str, int)))
    name = str(location[-1]) if location else ""
    if item["type"] == "extra_forbidden":
        known = _fields_at(model, location[:-1])
        place = document.place(location, of_key=True)
        return Diagnostic("unknown-key", f'unknown key "{name}"', place, help=did_you_mean(name, known))
    if item["type"] == "missing":
        return Diagnostic("missing-key", f'the key "{name}" is missing', document.place(location[:-1]))
    message = str(item["msg"]).removeprefix("Value error, ")
    message = message[:1].lower() + message[1:]
    given = item.get("input")
    shown = f' (given "{given}")' if isinstance(given, str) and given not in message else ""
    return Diagnostic("wrong-value", f'"{name}": {message}{shown}' if name else message, document.place(location))


def _sequence(value: object) -> Sequence[object]:
    return value if isinstance(value, Sequence) else ()


def _fields_at(model: type[BaseModel], path: Sequence[str | int]) -> set[str]:
    """The keys that the model knows at that path, as far as its annotations tell."""
    current: set[type[BaseModel]] = {model}
    for part in path:
        following: set[type[BaseModel]] = set()
        for one in current:
            info = one.model_fields.get(str(part))
            following |= _models_in(info.annotation) if info else {one}
        current = following
    return {(info.alias or name) for one in current for name, info in one.model_fields.items()}


def _models_in(annotation: object) -> set[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return {annotation}
    arguments = getattr(annotation, "__args__", ())
    return {found for argument in arguments for found in _models_in(argument)}
