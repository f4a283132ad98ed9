"""Results to text for people and files for programs; one renderer a file, each loaded only when it is asked for.

print(render(result, "sarif"))
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.report.result import Result

__all__ = ["FORMATS", "render"]

FORMATS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "text": ("checker.report.text", "for people: every dispute with its sides and their quotes"),
        "concise": ("checker.report.concise", "a line a finding"),
        "json": ("checker.report.json_report", "everything, for programs"),
        "jsonl": ("checker.report.jsonl", "a finding a line, for programs"),
        "sarif": ("checker.report.sarif", "SARIF 2.1.0, for code scanning"),
        "junit": ("checker.report.junit", "JUnit XML, for build servers"),
        "github": ("checker.report.github", "annotations of GitHub Actions"),
        "gitlab": ("checker.report.gitlab", "code quality of GitLab"),
        "markdown": ("checker.report.markdown", "a comment for a pull request"),
        "csv": ("checker.report.csv_table", "a row a statement, for spreadsheets"),
    }
)
"""One row a format: its name, the module whose ``render`` writes it, and what it is for."""


def render(result: Result, format: str = "text", *, width: int = 80, color: bool = False) -> str:
    """The whole report in that format; ``width`` and ``color`` concern the text for people."""
    module = import_module(FORMATS[format][0])
    written: str = module.render(result, width=width, color=color) if format == "text" else module.render(result)
    return written
