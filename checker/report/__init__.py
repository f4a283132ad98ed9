"""Results to text for people and JSON for programs; one renderer a file, each loaded only when it is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from checker.report.result import Result

__all__ = ["FORMATS", "Format", "render"]

Format = Literal["text", "json"]
FORMATS: tuple[Format, ...] = ("text", "json")


def render(result: Result, format: Format = "text", *, width: int = 80, color: bool = False) -> str:
    """The whole report in that format, ending with a newline; ``width`` and ``color`` concern the one for people."""
    if format == "json":
        from checker.report import json_report

        return json_report.render(result)
    from checker.report import text

    return text.render(result, width=width, color=color)
