"""Several sources of settings to the one that holds: flags over the environment over the file over the defaults.

    checker.toml    fail-on = "error"
    environment     CHECKER_FAIL_ON=info
    flag            --fail-on never            -> never, from the flag

A list is taken whole from the highest source that has it. The tables ``severity`` and ``parameters`` are put together
key by key, each key from the highest source that has it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal, get_args

from checker.config.model import Settings, settings
from checker.config.positions import Key
from checker.diagnostics import Place

SourceKind = Literal["default", "file", "environment", "flag"]
SOURCES: tuple[SourceKind, ...] = get_args(SourceKind)
"""From the lowest to the highest."""


@dataclass(frozen=True, slots=True)
class Source:
    """Settings from one place, by their names in a file; ``places`` as in :func:`checker.config.positions`.

    ``values`` are as they came, until :func:`checker.config.checking.checked` has looked at them.
    """

    kind: SourceKind
    values: Mapping[str, Any]
    places: Mapping[Key, Place] = field(default_factory=dict)
    name: str = ""

    def place(self, path: Key, *, of_key: bool = False) -> Place:
        """Where that stands; the nearest enclosing value where it has no place of its own."""
        if of_key and (*path, "#key") in self.places:
            return self.places[*path, "#key"]
        while path and path not in self.places:
            path = path[:-1]
        return self.places.get(path, Place(self.name or self.kind))


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a value comes from; ``place`` has the line of a file, or the name of a variable or a flag."""

    kind: SourceKind
    place: Place

    def __str__(self) -> str:
        if self.kind == "file" and self.place.line is not None:
            return f"{self.place.path}:{self.place.line}"
        return "default" if self.kind == "default" else self.place.path


@dataclass(frozen=True, slots=True)
class Configuration:
    """What holds, and where each piece of it is from.

    ``origins`` has a setting's own (``("jobs",)``), and those of the values in a list or table
    (``("severity", "disjoint-dates")``). ``file`` is the configuration file, from whose folder its paths count, and
    ``file_shown`` how messages name it.
    """

    settings: Settings
    origins: Mapping[Key, Origin]
    file: Path | None = None
    file_shown: str | None = None

    def origin(self, *path: str | int) -> Origin:
        """Where that is from; the nearest enclosing value where it has no origin of its own."""
        while path not in self.origins and path:
            path = path[:-1]
        return self.origins[path]


def merged(sources: Sequence[Source]) -> tuple[dict[str, Any], dict[Key, Origin]]:
    """The values that hold, by name, of sources from the lowest to the highest, and their origins."""
    values: dict[str, Any] = {}
    origins: dict[Key, Origin] = {(name,): Origin("default", Place("default")) for name in settings()}
    for source in sources:
        for name, value in source.values.items():
            if isinstance(value, Mapping):
                values[name] = _over(values.get(name, {}), value)
            else:
                values[name] = value
                for stale in [path for path in origins if path[0] == name]:
                    del origins[stale]
            for path in ((name, *inner) for inner in _paths(value)):
                origins[path] = Origin(source.kind, source.place(path))
    return values, origins


def _over(below: Mapping[str, Any], above: Mapping[str, Any]) -> dict[str, Any]:
    """Both, the upper one's where both have a key, table by table."""
    result = dict(below)
    for key, value in above.items():
        old = result.get(key)
        result[key] = _over(old, value) if isinstance(value, Mapping) and isinstance(old, Mapping) else value
    return result


def _paths(value: Any) -> Iterable[Key]:
    """The value's own path (empty), and those of everything in it."""
    yield ()
    inner: Iterable[tuple[str | int, Any]] = ()
    if isinstance(value, Mapping):
        inner = value.items()
    elif isinstance(value, (list, tuple)):
        inner = enumerate(value)
    for key, one in inner:
        yield from ((key, *path) for path in _paths(one))
