"""The settings of one source, checked: every key nobody knows and every value that does not fit, each with its place.

checker.toml:3:8: error: "jobs" is a whole number from 1 to 256, not "many"
    3 | jobs = "many"
      |        ^^^^^^
help: write it like this: jobs = 2
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, get_args

from pydantic import ValidationError

from checker.config.layers import Source
from checker.config.model import SHOWN, FailOn, Level, Setting, Settings, settings
from checker.config.positions import Key
from checker.diagnostics import Diagnostic, did_you_mean

_CHOICES: Mapping[str, Sequence[str]] = {
    "severity": get_args(Level),
    "fail-on": get_args(FailOn),
    "show": [word for group in SHOWN for word in group],
    "color": ("auto", "always", "never"),
}


def checked(source: Source) -> tuple[Source, list[Diagnostic]]:
    """The source with the values that are in order, typed, and a problem for each of the others."""
    known = settings()
    problems = [_unknown(source, name) for name in source.values if name not in known]
    values = {name: value for name, value in source.values.items() if name in known}
    try:
        model = Settings.model_validate(values)
    except ValidationError as error:
        broken: set[str] = set()
        told: set[Key] = set()
        for item in error.errors(include_url=False):
            path = _path(item["loc"])
            broken.add(str(path[0]))
            if path not in told:
                told.add(path)
                problems.append(_misfit(source, path, known[str(path[0])]))
        values = {name: value for name, value in values.items() if name not in broken}
        model = Settings.model_validate(values)
    problems += _wrong_formats(source, model)
    problems.sort(key=lambda problem: (problem.place.line or 0, problem.place.column or 0))
    typed = {name: getattr(model, known[name].field) for name in values}
    return replace(source, values=typed), problems


def _unknown(source: Source, name: str) -> Diagnostic:
    place = source.place((name,), of_key=True)
    return Diagnostic("unknown-setting", f'unknown setting "{name}"', place, help=did_you_mean(name, settings()))


def _misfit(source: Source, path: Key, setting: Setting) -> Diagnostic:
    given: Any = source.values
    for part in path:
        given = given[part]
    named = ".".join(str(part) for part in path if isinstance(part, str))
    inner = len(path) > 1
    expected = _expected_inside(setting, deep=len(path) > 2) if inner else setting.expected
    what = f'an entry of "{named}"' if isinstance(path[-1], int) else f'"{named}"'
    close = did_you_mean(given, _CHOICES.get(setting.name, ())) if isinstance(given, str) else None
    help_line = close if close is not None and close.startswith("did you mean") else None
    if setting.name == "show" and inner and help_line is None:
        help_line = "there are " + ", ".join(_CHOICES["show"])
    return Diagnostic(
        "wrong-setting", f"{what} is {expected}, not {shown(given)}", source.place(path),
        help=help_line or _example(source, setting),
    )  # fmt: skip


def _example(source: Source, setting: Setting) -> str:
    """How it is written right, in the source's own way."""
    if source.kind == "file":
        return f"write it like this: {setting.name} = {setting.example}"
    return f'in a file it is "{setting.name} = {setting.example}"'


def _expected_inside(setting: Setting, *, deep: bool) -> str:
    if setting.kind == "levels":
        return "error, warning or info"
    if setting.kind == "parameters":
        return "a whole number" if deep else "a table of whole numbers by their names"
    return "a severity, kind or stage" if setting.name == "show" else "a word in quotes"


def _path(location: Iterable[str | int]) -> Key:
    """The path of pydantic's location, without the mark it sets on keys of a table."""
    return tuple(part for part in location if part != "[key]")


def _wrong_formats(source: Source, model: Settings) -> list[Diagnostic]:
    """Formats that nobody can write; flags are looked at where reports are made (checker.cli.targets)."""
    if source.kind == "flag" or not (model.format or model.output):
        return []
    from checker.report import FORMATS

    named: list[tuple[Key, str]] = [(("format",), model.format)] if model.format else []
    named += [(("output", n), one.partition("=")[0]) for n, one in enumerate(model.output)]
    return [
        Diagnostic("wrong-setting", f'no format "{name}"', source.place(path), help=did_you_mean(name, FORMATS))
        for path, name in named
        if name not in FORMATS and not any(char in name for char in "./\\")
    ]


def shown(value: Any) -> str:
    """A value as its author wrote it, in short."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return f'"{value}"' if len(value) <= 60 else f'"{value[:57]}…"'
    if isinstance(value, Mapping):
        return "a table"
    if isinstance(value, (list, tuple)):
        return "a list"
    return value.isoformat() if isinstance(value, date) else str(value)
