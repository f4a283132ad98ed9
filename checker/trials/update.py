"""What examples show, written into their rule files as ``expect``; every other character of the file stays.

    conflict:
      - expect: {kind: contradiction, slot: time, message: "…", values: ["2021-03-08", "2021-03-09"]}
        articles: […]

A YAML library would write the file anew; here the places of the nodes are asked for, and only there text is put in.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass

import yaml

from checker.rules.model import Expected
from checker.trials.trial import Trial, expected


@dataclass(frozen=True, slots=True)
class _Edit:
    start: int
    end: int
    text: str


def updated(text: str, trials: Iterable[Trial]) -> str:
    """The file's text with what its conflict examples show; those that show nothing, or as expected, stay."""
    root = yaml.compose(text, Loader=yaml.SafeLoader)
    edits = []
    for trial in trials:
        if trial.kind == "conflict" and trial.findings and not (trial.passed and trial.example.expect):
            node = _at(root, ("examples", "conflict", trial.number - 1))
            if isinstance(node, yaml.MappingNode):
                edits.append(_edit(text, node, flow(expected(trial.findings[0]))))
    for edit in sorted(edits, key=lambda one: -one.start):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


def flow(given: Expected) -> str:
    """On one line, strings quoted, which YAML reads as JSON does."""
    told = given.model_dump(exclude_none=True)
    return "{" + ", ".join(f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in told.items()) + "}"


def _edit(text: str, node: yaml.MappingNode, value: str) -> _Edit:
    for key, old in node.value:
        if key.value == "expect":
            end = (
                len(text[: old.end_mark.index].rstrip()) if not getattr(old, "flow_style", True) else old.end_mark.index
            )
            return _Edit(old.start_mark.index, end, value)
    start = node.start_mark.index
    if node.flow_style:
        return _Edit(start + 1, start + 1, f"expect: {value}, ")
    line_end = "\r\n" if "\r\n" in text else "\n"
    return _Edit(start, start, f"expect: {value}{line_end}{' ' * node.start_mark.column}")


def _at(node: yaml.Node | None, path: tuple[str | int, ...]) -> yaml.Node | None:
    for part in path:
        if isinstance(node, yaml.MappingNode):
            node = next((value for key, value in node.value if key.value == part), None)
        elif isinstance(node, yaml.SequenceNode) and isinstance(part, int) and part < len(node.value):
            node = node.value[part]
        else:
            return None
    return node
