"""``.json``: one article, a list of articles, or an object with the list under ``articles``."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from checker.articles import json_text
from checker.articles.bytes_to_text import decode, load
from checker.articles.json_places import Key, Places
from checker.articles.limits import Limits
from checker.articles.record import Record
from checker.articles.walk import SourceFile
from checker.diagnostics import Diagnostic, Place

ENDINGS = (".json",)


def records(file: SourceFile, limits: Limits) -> Iterator[Record | Diagnostic]:
    """The articles of the file, or what is wrong with it."""
    data = load(file, limits.max_bytes)
    whole = Place(file.shown)
    text = decode(data, whole) if isinstance(data, bytes) else data
    if isinstance(text, Diagnostic):
        yield text
        return
    value, problem = json_text.parse(text, whole, limits.max_depth)
    places = Places(text, whole)
    if problem is not None:
        yield problem
    elif isinstance(value, list):
        yield from _listed(value, (), places)
    elif isinstance(value, dict) and isinstance(value.get("articles"), list) and "text" not in value:
        yield from _listed(value["articles"], ("articles",), places)
    elif isinstance(value, dict):
        yield Record(file.shown, value, file.shown, locator(places))
    else:
        message = f"expected an article (an object) or a list of articles, found {name_of(value)}"
        yield Diagnostic("not-an-article", message, places.find(()))


def locator(places: Places, path: Key = ()) -> Callable[[str], Place]:
    """How a record says where its fields stand, for the object at that path."""
    return lambda name: places.find((*path, name) if name else path)


def name_of(value: Any) -> str:
    """What a JSON value is called in messages."""
    names = {
        dict: "an object",
        list: "a list",
        str: "a text",
        bool: "true or false",
        int: "a number",
        float: "a number",
    }
    return names.get(type(value), "null")


def _listed(values: list[Any], path: Key, places: Places) -> Iterator[Record | Diagnostic]:
    shown = places.at.path
    if not values:
        yield Diagnostic("empty", "the list has no article in it", places.find(path))
    for number, value in enumerate(values):
        here: Key = (*path, number)
        if isinstance(value, dict):
            yield Record(shown, value, f"{shown}#{number + 1}", locator(places, here))
        else:
            message = f"article {number + 1} of the list is {name_of(value)}, not an object"
            yield Diagnostic("not-an-article", message, places.find(here))
