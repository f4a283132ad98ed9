"""The settings written out of their model: a table for the documentation, a JSON Schema for editors."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from checker.config.model import Setting, Settings, settings
from checker.config.show import toml
from checker.rules.model import MAX_PARAMETER

_TABLE = re.compile(r"(<!-- settings: [^\n]* -->\n)(.*?)(<!-- end of settings -->)", re.DOTALL)
DIALECT = "http://json-schema.org/draft-07/schema#"
"""What the TOML plug-ins of editors read."""


def filled(page: str) -> str:
    """The page with the table, between its marks, as it is today."""
    return _TABLE.sub(lambda found: found[1] + table() + found[3], page)


def table() -> str:
    """The reference as Markdown, one row a setting."""
    rows = ["| setting | default | flag | variable | what it is |", "|---|---|---|---|---|"]
    rows += [
        f"| `{one.name}` | {_default(one)} | {_flags(one)} | {_code(one.variable)} | {one.description} For example "
        f"`{one.example}`. |"
        for one in settings().values()
    ]
    return "\n".join(rows) + "\n"


def _default(setting: Setting) -> str:
    return "unset" if setting.default is None else f"`{toml(setting.default)}`"


def _flags(setting: Setting) -> str:
    return ", ".join(f"`{one}`" for one in (setting.flag, setting.negative) if one) or "–"


def _code(text: str | None) -> str:
    return f"`{text}`" if text else "–"


def schema() -> str:
    """The JSON Schema of a checker.toml, as text; under ``[tool.checker]`` in pyproject.toml the same holds."""
    made: dict[str, Any] = {
        "$schema": DIALECT,
        "title": "Settings of the fact-timeline consistency checker",
        "description": "checker.toml, or [tool.checker] in pyproject.toml",
        "type": "object",
        "additionalProperties": False,
        "properties": {one.name: _property(one) for one in settings().values()},
    }
    return json.dumps(made, ensure_ascii=False, indent=2) + "\n"


def _property(setting: Setting) -> dict[str, Any]:
    """One setting, from what pydantic says of its type, without what only Python has: None, titles, our own notes."""
    whole = Settings.model_json_schema(by_alias=True)
    given: Mapping[str, Any] = whole["properties"][setting.name]
    told: dict[str, Any] = {key: value for key, value in given.items() if key not in ("title", "x-checker", "default")}
    told["description"] = setting.description.replace("`", "")
    choices = [one for one in told.pop("anyOf", []) if one.get("type") != "null"]
    if choices:
        told |= choices[0]
    if setting.default is not None:
        told["default"] = list(setting.default) if isinstance(setting.default, tuple) else setting.default
    if setting.kind == "day":
        told |= {"type": "string", "format": "date"}
    if setting.kind == "parameters":
        told["additionalProperties"]["additionalProperties"] |= {"minimum": 0, "maximum": MAX_PARAMETER}
    assert not isinstance(told.get("default"), date)
    return told
