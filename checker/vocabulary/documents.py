"""YAML to plain values, with the place of each: scalars stay strings until a schema gives them a type.

YAML turns ``no`` into False and ``2019-05-14`` into a date; here both stay what the author typed. Duplicate keys,
anchors, tags and tabs are problems with a place. Files are small, read by libyaml, and capped.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from checker.diagnostics import Diagnostic, Place

MAX_BYTES = 1_000_000
MAX_DEPTH = 40

_SCHEMA = "tag:yaml.org,2002:"
_TAGS = frozenset({"map", "seq", "str", "null", "bool", "int", "float", "timestamp", "merge", "value"})
"""What YAML resolves plain scalars to by itself; any other tag was written by somebody."""

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

Key = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """One YAML document: ``data`` of dicts, lists and strings (None for an empty value), ``places`` from key paths to
    1-based (line, column, width).

    ``places[path]`` is where the value stands, ``places[(*path, "#key")]`` where its key does.
    """

    path: str
    data: Any
    lines: tuple[str, ...] = ()
    places: dict[Key, tuple[int, int, int]] = field(default_factory=dict)

    def place(self, key: Key = (), *, of_key: bool = False) -> Place:
        """Where that value (or its key) stands; the nearest enclosing one where the path does not exist."""
        path: Key = (*key, "#key") if of_key else key
        while path and path not in self.places:
            path = path[:-1]
        line, column, width = self.places.get(path, (1, 1, 1))
        source = self.lines[line - 1] if 0 < line <= len(self.lines) else None
        return Place(self.path, line, column, width, source)


def parse(text: str, path: str) -> tuple[Document | None, list[Diagnostic]]:
    """One YAML text as a Document, with every problem found; None where it cannot be parsed at all."""
    lines = tuple(text.splitlines())
    problems: list[Diagnostic] = []
    if len(text) > MAX_BYTES:
        return None, [Diagnostic("oversized-yaml", f"the file is larger than {MAX_BYTES:,} bytes", Place(path))]
    depth = 0
    try:
        for event in yaml.parse(text, Loader=_Loader):
            mark = event.start_mark
            place = _place(path, lines, mark.line, mark.column, 1) if mark is not None else Place(path)
            if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
                help_line = "write the value out; aliases can make a small file explode"
                return None, [Diagnostic("yaml-anchor", "anchors and aliases are not read here", place, help=help_line)]
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if depth > MAX_DEPTH:  # before anything recurses: a hundred thousand brackets would end the process
                return None, [Diagnostic("deep-yaml", f"nested more than {MAX_DEPTH} levels deep", place)]
        node = yaml.compose(text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = _place(path, lines, mark.line, mark.column, 1) if mark else Place(path)
        problem = "a tab" if mark and _is_tab(lines, mark.line, mark.column) else error.problem or "not valid YAML"
        return None, [Diagnostic("malformed-yaml", f"not valid YAML: {problem}", place, help=_yaml_help(problem))]
    except (yaml.YAMLError, RecursionError) as error:
        return None, [Diagnostic("malformed-yaml", f"not valid YAML: {str(error).splitlines()[0]}", Place(path))]
    places: dict[Key, tuple[int, int, int]] = {}
    data = _value(node, (), places, problems, path, lines) if node is not None else None
    return Document(path, data, lines, places), problems


def read(path: Path, shown_as: str | None = None) -> tuple[Document | None, list[Diagnostic]]:
    """One YAML file as a Document; unreadable and wrongly encoded files are problems, not exceptions."""
    name = shown_as or path.as_posix()
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        return None, [Diagnostic("not-utf-8", f"not UTF-8 text (byte {error.start})", Place(name))]
    except OSError as error:
        return None, [Diagnostic("unreadable", f"cannot be read: {error.strerror or error}", Place(name))]
    return parse(text, name)


def files(folder: Path) -> Iterator[Path]:
    """Every YAML file below a folder, in a fixed order."""
    yield from sorted(p for p in folder.rglob("*") if p.suffix in {".yaml", ".yml"} and p.is_file())


def _place(path: str, lines: tuple[str, ...], line: int, column: int, width: int) -> Place:
    return Place(path, line + 1, column + 1, width, lines[line] if line < len(lines) else None)


def _is_tab(lines: tuple[str, ...], line: int, column: int) -> bool:
    return line < len(lines) and lines[line][column : column + 1] == "\t"


def _yaml_help(problem: str) -> str | None:
    if problem == "a tab":
        return "indent with spaces"
    if "mapping values are not allowed" in problem:
        return 'a value that holds ": " wants quotes around it'
    return None


def _value(
    node: yaml.Node,
    key: Key,
    places: dict[Key, tuple[int, int, int]],
    problems: list[Diagnostic],
    path: str,
    lines: tuple[str, ...],
) -> Any:
    mark, end = node.start_mark, node.end_mark
    width = end.column - mark.column if end.line == mark.line else 1
    places[key] = (mark.line + 1, mark.column + 1, max(1, width))
    if not node.tag.startswith(_SCHEMA) or node.tag.removeprefix(_SCHEMA) not in _TAGS:
        at = _place(path, lines, mark.line, mark.column, 1)
        problems.append(Diagnostic("yaml-tag", f'the tag "{node.tag.removeprefix(_SCHEMA)}" is not read here', at))
    if isinstance(node, yaml.MappingNode):
        result: dict[str, Any] = {}
        for key_node, value_node in node.value:
            at = _place(path, lines, key_node.start_mark.line, key_node.start_mark.column, len(str(key_node.value)))
            if not isinstance(key_node, yaml.ScalarNode):
                problems.append(Diagnostic("yaml-key", "a key is a plain word", at))
                continue
            name = str(key_node.value)
            if name in result:
                problems.append(Diagnostic("duplicate-key", f'the key "{name}" stands here twice', at))
                continue
            places[(*key, name, "#key")] = (at.line or 1, at.column or 1, at.width)
            result[name] = _value(value_node, (*key, name), places, problems, path, lines)
        return result
    if isinstance(node, yaml.SequenceNode):
        return [_value(child, (*key, n), places, problems, path, lines) for n, child in enumerate(node.value)]
    plain_null = not getattr(node, "style", None) and node.value in {"", "~", "null"}  # libyaml: "", Python: None
    return None if plain_null else str(node.value)
