"""JSON as a careful reader takes it: strict, with the place of everything that is wrong.

``{"title": "Quake", "title": "Strong quake"}`` is legal to most programs, which silently keep the second title; here
it is a problem with line and column. So are ``NaN``, lone surrogates, and an article wrapped in a thousand brackets.
"""

from __future__ import annotations

import json
from typing import Any

from checker.articles.json_places import TOKEN, Places, scan
from checker.articles.quoting import quoted
from checker.diagnostics import Diagnostic, Place


class _DuplicateError(ValueError):
    pass


class _NotANumberError(ValueError):
    pass


def parse(text: str, at: Place, max_depth: int) -> tuple[Any, Diagnostic | None]:
    """The value, or what is wrong with the text; ``at`` is where its first line stands (a line of JSON Lines)."""
    try:
        value = json.loads(text, object_pairs_hook=_unique, parse_constant=_no_constant)
    except _DuplicateError as error:
        return None, _duplicate(text, at, str(error))
    except _NotANumberError as error:
        start = next((span.start for span in scan(text) if text.startswith(str(error), span.start)), 0)
        help_line = "write null where a number is missing"
        place = Places(text, at).place(start, len(str(error)))
        return None, Diagnostic("malformed-json", f'"{error}" is not JSON', place, help=help_line)
    except json.JSONDecodeError as error:
        message, hint = _explain(error, text)
        place = Places(text, at).place(error.pos)
        near = "" if place.source is not None or error.pos >= len(text) else _near(text, error.pos)
        return None, Diagnostic("malformed-json", f"not valid JSON: {message}{near}", place, help=hint)
    except RecursionError:
        return None, _too_deep(text, at, max_depth)
    except ValueError as error:  # a number of thousands of digits
        return None, Diagnostic("malformed-json", f"not readable: {str(error)[:80]}", at)
    if _depth(value, max_depth) > max_depth:
        return None, _too_deep(text, at, max_depth)
    return value, None


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    result = dict(pairs)
    if len(result) != len(pairs):
        seen: set[str] = set()
        for key, _ in pairs:
            if key in seen:
                raise _DuplicateError(key)
            seen.add(key)
    return result


def _no_constant(word: str) -> Any:
    raise _NotANumberError(word)


def _duplicate(text: str, at: Place, key: str) -> Diagnostic:
    place = at
    objects: list[set[str] | None] = []  # the keys of each object that is open, None for a list
    last = None
    for token in TOKEN.finditer(text):
        word = token.group()
        if word in "{[":
            objects.append(set() if word == "{" else None)
        elif word in "}]" and objects:
            objects.pop()
        elif word == ":" and last is not None and objects and (keys := objects[-1]) is not None:
            name = last.group()
            if name in keys:
                place = Places(text, at).place(last.start(), len(name))
                break
            keys.add(name)
        last = token
    return Diagnostic("malformed-json", f"the key {quoted(key)} stands here twice", place, help="keep one of them")


def _too_deep(text: str, at: Place, max_depth: int) -> Diagnostic:
    depth = 0
    place = at
    for token in TOKEN.finditer(text):
        if token.group() in "[{":
            depth += 1
            if depth > max_depth:
                place = Places(text, at).place(token.start())
                break
        elif token.group() in "]}":
            depth -= 1
    return Diagnostic(
        "deep-json", f"nested more than {max_depth} levels deep", place, help="an article is one flat object"
    )


def _depth(value: Any, limit: int) -> int:
    """How deep a value is nested, counted level by level; stops one beyond the limit."""
    level = [value] if isinstance(value, (dict, list)) else []
    depth = 0
    while level and depth <= limit:
        depth += 1
        inside = (child for item in level for child in (item.values() if isinstance(item, dict) else item))
        level = [child for child in inside if isinstance(child, (dict, list))]
    return depth


def _explain(error: json.JSONDecodeError, text: str) -> tuple[str, str | None]:
    message = error.msg[:1].lower() + error.msg[1:]
    before = text[: error.pos].rstrip()[-1:]
    following = text[error.pos : error.pos + 1]
    if error.pos >= len(text.rstrip()) or "unterminated" in message:
        return message, "the file breaks off here" if "unterminated" not in message else "a quotation mark is missing"
    if message.startswith("invalid control character"):
        return "a line break or tab stands inside a string", r"write \n or \t in its place"
    if before == "," and following in "}]":
        return "a comma before the closing bracket", "leave the last comma out"
    if following == "'":
        return message, "JSON takes double quotation marks only"
    if message == "extra data":
        return (
            "there is more after the end of the value",
            "several articles: a list [ … ], or one a line in a .jsonl file",
        )
    return message, None


def _near(text: str, offset: int) -> str:
    return f" near {quoted(text[max(0, offset - 15) : offset + 15])}"
