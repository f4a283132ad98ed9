"""What holds, and where each value is from: as lines for people, as JSON for programs.

# configuration: desk/checker.toml
fail-on = "error"             desk/checker.toml:1
severity.disjoint-dates = "info"   --severity
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from checker.config.layers import Configuration, Origin
from checker.config.model import settings
from checker.config.positions import Key


@dataclass(frozen=True, slots=True)
class Held:
    """One value that holds: of a list as a whole, of a table each entry by itself."""

    path: Key
    value: Any
    origin: Origin

    @property
    def name(self) -> str:
        """``severity.disjoint-dates``, a key as TOML would have it."""
        return ".".join(_key(str(part)) for part in self.path)


def held(configuration: Configuration) -> Iterator[Held]:
    """Every setting in the order of the model."""
    for setting in settings().values():
        value = getattr(configuration.settings, setting.field)
        if isinstance(value, Mapping) and value:
            yield from _entries((setting.name,), value, configuration)
        else:
            yield Held((setting.name,), value, configuration.origin(setting.name))


def _entries(path: Key, table: Mapping[str, Any], configuration: Configuration) -> Iterator[Held]:
    for key, value in table.items():
        inner = (*path, key)
        if isinstance(value, Mapping):
            yield from _entries(inner, value, configuration)
        else:
            yield Held(inner, value, configuration.origin(*inner))


def text(configuration: Configuration) -> str:
    """One line a value, those that somebody set with a mark in front."""
    rows = [(f"{one.name} = {toml(one.value)}", one.origin) for one in held(configuration)]
    width = min(48, max(len(left) for left, _ in rows))
    file = configuration.file_shown or "none found"
    lines = [f"configuration file: {file}", ""]
    lines += [f"{'  ' if origin.kind == 'default' else '* '}{left:<{width}}  {origin}" for left, origin in rows]
    return "".join(f"{line}\n" for line in lines)


def as_json(configuration: Configuration) -> str:
    """``{"file": …, "settings": {"fail-on": {"value": "error", "from": "file", "path": …, "line": 1, …}}}``."""
    told = {
        one.name: {
            "value": _plain(one.value),
            "from": one.origin.kind,
            "name": one.origin.place.path if one.origin.kind in ("environment", "flag") else None,
            "path": one.origin.place.path if one.origin.kind == "file" else None,
            "line": one.origin.place.line,
            "column": one.origin.place.column,
        }
        for one in held(configuration)
    }
    return json.dumps({"file": configuration.file_shown, "settings": told}, ensure_ascii=False, indent=2) + "\n"


def toml(value: Any) -> str:
    """A value as a configuration file would have it; None, which TOML does not have, as a dash."""
    if value is None:
        return "–"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, (tuple, list)):
        return f"[{', '.join(toml(one) for one in value)}]"
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{_key(str(key))} = {toml(one)}" for key, one in value.items()) + "}"
    return value.isoformat() if isinstance(value, date) else str(value)


def _key(name: str) -> str:
    bare = name and all(char.isascii() and (char.isalnum() or char in "-_") for char in name)
    return name if bare else json.dumps(name, ensure_ascii=False)


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value
