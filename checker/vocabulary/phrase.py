"""How a phrase of the vocabulary is written, and what is wrong with one that is not.

::

    ~call off                    every form of the verb: calls off, called off, calling off
    no agreement(s) (on|to)      noun and plural (crash(es) too); one word or group of words out of several
    ~be not? (on hold|off)       an optional word; a choice may have several words
    waiting for *? invite        any word, or none
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import product
from typing import Annotated

from pydantic import AfterValidator

_PART = re.compile(
    r"\((?P<group>[^()]*)\)(?P<group_optional>\??)|(?P<word>[^\s()?]+(?:\(e?s\))?)(?P<word_optional>\??)"
)
_WORD = re.compile(r"~?[^\s()|?*~]+(?:\(e?s\))?|\*")
_MOST = 64


@dataclass(frozen=True, slots=True)
class Element:
    """One token's place in a phrase: words as written (``~kill``, ``house``), any of which may stand there; ``*`` is
    any word."""

    words: tuple[str, ...]
    optional: bool = False


def elements(phrase: str) -> tuple[tuple[Element, ...], ...]:
    """The rows of elements that the phrase stands for, more than one where a choice has several words; ValueError
    says what is wrong."""
    parts: list[list[tuple[Element, ...]]] = []
    position = 0
    for match in _PART.finditer(phrase):
        if phrase[position : match.start()].strip():
            raise ValueError(f'not readable as part of a phrase: "{phrase[position : match.start()].strip()}"')
        position = match.end()
        group = match.group("group")
        choices = group.split("|") if group is not None else [match.group("word")]
        optional = bool(match.group("group_optional") or match.group("word_optional"))
        parts.append(_choices(phrase, choices, optional))
    if phrase[position:].strip() or not parts:
        raise ValueError(f'not readable as a phrase: "{phrase[position:].strip() or phrase}"')
    rows = [tuple(element for part in row for element in part) for row in product(*parts)]
    if len(rows) > _MOST:
        raise ValueError(f'the phrase stands for more than {_MOST} others: "{phrase}"')
    if any(not row or row[0].optional or row[0].words == ("*",) for row in rows):
        raise ValueError(f'a phrase begins with a word that must be there: "{phrase}"')
    return tuple(rows)


def _choices(phrase: str, choices: list[str], optional: bool) -> list[tuple[Element, ...]]:
    single: list[str] = []
    rows: list[tuple[Element, ...]] = []
    for choice in choices:
        words = choice.split()
        if not words or not all(_WORD.fullmatch(word) for word in words):
            raise ValueError(f'"{choice}" is no choice of words in "{phrase}"')
        expanded = [_plurals(word) for word in words]
        if len(words) == 1:
            single.extend(expanded[0])
        else:
            rows.append(tuple(Element(forms) for forms in expanded))
    if single:
        rows.insert(0, (Element(tuple(single), optional),))
    if optional and any(len(row) > 1 for row in rows):
        rows = [*rows, ()] if not single else rows
    return rows


def _plurals(word: str) -> tuple[str, ...]:
    for ending in ("es", "s"):
        if word.endswith(f"({ending})"):
            stem = word[: -len(ending) - 2]
            return (stem, stem + ending)
    return (word,)


def _checked(phrase: str) -> str:
    elements(phrase)
    return phrase


Phrase = Annotated[str, AfterValidator(_checked)]
"""A phrase in a vocabulary file: pydantic reports a malformed one with its place."""
