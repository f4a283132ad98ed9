"""A file, the environment, the flags: each as a :class:`~checker.config.layers.Source`, with every place.

CHECKER_SELECT="numbers,date-*"                       a list, with commas between
CHECKER_SEVERITY="disjoint-dates=error"               a table, likewise
CHECKER_PARAMETERS="my-rule.days=14"                  the same as --set my-rule.days=14
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from checker.config.layers import Source, SourceKind
from checker.config.model import PREFIX, Setting, settings
from checker.config.positions import Key, positions
from checker.diagnostics import Diagnostic, Place

MAX_BYTES = 1_000_000
OTHER_VARIABLES = ("CHECKER_CONFIG", "CHECKER_LLM_KEY", "CHECKER_NO_CONFIG", "CHECKER_TRACEBACK")
"""Variables with the prefix that are no settings."""

_AT = re.compile(r"\s*\(at (?:line (\d+), column (\d+)|end of document)\)")
_YES = {"1": True, "true": True, "yes": True, "on": True, "0": False, "false": False, "no": False, "off": False}


def from_file(file: Path, shown: str) -> tuple[Source | None, list[Diagnostic]]:
    """The settings in a checker.toml, or under [tool.checker] in any file of another name; ``shown`` is its path in
    messages."""
    try:
        with file.open("rb") as opened:
            data = opened.read(MAX_BYTES + 1)
        text = data.decode("utf-8").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        return None, [Diagnostic("not-utf-8", f"not UTF-8 text (byte {error.start})", Place(shown))]
    except OSError as error:
        return None, [Diagnostic("unreadable", f"cannot be read: {error.strerror or error}", Place(shown))]
    if len(data) > MAX_BYTES:
        return None, [Diagnostic("oversized-toml", f"the file is larger than {MAX_BYTES:,} bytes", Place(shown))]
    lines = text.split("\n")
    try:
        parsed: Any = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        return None, [_malformed(str(error), shown, lines)]
    prefix: Key = ("tool", "checker") if _is_project(file, parsed) else ()
    for part in prefix:
        parsed = parsed.get(part, {}) if isinstance(parsed, dict) else {}
    places = {
        path[len(prefix) :]: Place(shown, line, column, width, lines[line - 1])
        for path, (line, column, width) in positions(text).items()
        if path[: len(prefix)] == prefix
    }
    if not isinstance(parsed, dict):
        message = f'"{".".join(str(part) for part in prefix)}" is a table, with the settings under it'
        return None, [Diagnostic("wrong-setting", message, places.get((), Place(shown)), help="write [tool.checker]")]
    return Source("file", parsed, places, shown), []


def _is_project(file: Path, parsed: Mapping[str, Any]) -> bool:
    """Whether the settings stand under [tool.checker]."""
    tool = parsed.get("tool")
    return file.name == "pyproject.toml" or (isinstance(tool, dict) and "checker" in tool)


def _malformed(message: str, shown: str, lines: Sequence[str]) -> Diagnostic:
    found = _AT.search(message)
    said = _AT.sub("", message)
    said = said[:1].lower() + said[1:]
    place = Place(shown)
    if found is not None and found[1] is not None:
        line, column = int(found[1]), int(found[2])
        source = lines[line - 1] if line <= len(lines) else None
        place = Place(shown, line, column, 1, source)
    elif found is not None and lines:
        place = Place(shown, len(lines), len(lines[-1]) + 1, 1, lines[-1])
    return Diagnostic("malformed-toml", f"not valid TOML: {said}", place, help=_toml_help(place.source))


def _toml_help(line: str | None) -> str | None:
    """What is most often wrong with such a line."""
    name, equals, value = (line or "").partition("=")
    if equals and re.fullmatch(r"\s*[A-Za-z][^\"'\[{#]{0,200}", value) and value.strip() not in ("true", "false"):
        return f'text stands in quotes: {name.strip()} = "{value.strip()}"'
    return None


def from_environment(environment: Mapping[str, str]) -> tuple[Source, list[Diagnostic]]:
    """The settings in CHECKER_… variables; an empty one is none. A name that is nearly one of ours is a problem, any
    other may belong to somebody else."""
    by_variable = {setting.variable: setting for setting in settings().values() if setting.variable}
    made = _Made("environment")
    for name in sorted(environment):
        if not name.startswith(PREFIX) or not environment[name].strip():
            continue
        place = Place(name)
        if name in by_variable:
            made.add(by_variable[name], _split(by_variable[name], environment[name]), place)
        elif name not in OTHER_VARIABLES:
            mine = (one.removeprefix(PREFIX) for one in (*by_variable, *OTHER_VARIABLES))
            meant = get_close_matches(name.removeprefix(PREFIX), sorted(mine), n=1, cutoff=0.75)
            if meant:
                told = f'did you mean "{PREFIX}{meant[0]}"?'
                made.problems.append(Diagnostic("unknown-setting", f'unknown variable "{name}"', place, help=told))
    return made.source(), made.problems


def from_flags(given: Mapping[str, Any]) -> tuple[Source, list[Diagnostic]]:
    """The settings given as flags, by field (``fail_on``); None, and an empty list, are flags that were not given."""
    made = _Made("flag")
    for setting in settings().values():
        value = given.get(setting.field)
        if value is None or value == ():
            continue
        flag = setting.negative if value is False and setting.negative else setting.flag
        values = [str(one) for one in value] if isinstance(value, (tuple, list)) else value
        values = str(values) if isinstance(values, Path) else values
        made.add(setting, values, Place(flag or setting.name))
    return made.source(), made.problems


@dataclass(slots=True)
class _Made:
    """A source under way."""

    kind: SourceKind
    values: dict[str, Any] = field(default_factory=dict)
    places: dict[Key, Place] = field(default_factory=dict)
    problems: list[Diagnostic] = field(default_factory=list)

    def add(self, setting: Setting, given: Any, place: Place) -> None:
        """A setting as it was given: text, or several."""
        self.places[(setting.name,)] = place
        if setting.kind in ("levels", "parameters"):
            table: dict[str, Any] = self.values.setdefault(setting.name, {})
            for one in given:
                self._pair(setting, table, one, place)
        else:
            self.values[setting.name] = _typed(setting, given)

    def _pair(self, setting: Setting, table: dict[str, Any], text: str, place: Place) -> None:
        """``disjoint-dates=error``, ``my-rule.days=14``."""
        key, equals, value = (part.strip() for part in text.partition("="))
        rule, dot, parameter = key.rpartition(".")
        whole = setting.kind == "levels" or (dot and rule and parameter)
        if not (equals and key and value and whole):
            shape = "RULE=LEVEL" if setting.kind == "levels" else "RULE.PARAM=VALUE"
            example = "disjoint-dates=error" if setting.kind == "levels" else "my-rule.days=14"
            message = f'"{text}" is not of the shape {shape}'
            self.problems.append(Diagnostic("wrong-setting", message, place, help=f"like {example}"))
        elif setting.kind == "levels":
            table.pop(key, None)  # what is said last stands last
            table[key] = value
            self.places[setting.name, key] = place
        else:
            table.setdefault(rule, {})[parameter] = _whole(value)
            self.places[setting.name, rule, parameter] = place

    def source(self) -> Source:
        return Source(self.kind, self.values, self.places)


def _split(setting: Setting, text: str) -> Any:
    several = setting.kind in ("words", "levels", "parameters")
    return [part.strip() for part in text.split(",") if part.strip()] if several else text.strip()


def _typed(setting: Setting, given: Any) -> Any:
    """Text in the type that a file would have it in; what does not fit stays text, and is told of later."""
    if not isinstance(given, str):
        return given
    if setting.kind == "yes-no":
        return _YES.get(given.lower(), given)
    return _whole(given) if setting.kind == "number" else given


def _whole(text: str) -> Any:
    return int(text) if re.fullmatch(r"-?[0-9]{1,9}", text) else text
