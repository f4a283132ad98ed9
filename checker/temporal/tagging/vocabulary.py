"""The words of time, from ``rules/times/*.yaml`` into one character a token.

A word may belong to several classes: "second" is an ordinal and a unit, "May" (with a capital) a month and "may" a
cue for the future. Every combination of classes that occurs becomes one character, so that a text turns into a string
of classes, and the patterns beside this module are ordinary regular expressions over it::

    by  Friday , May  3     ->  signal  weekday  comma  month  day

"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, field_validator

from checker import vocabulary
from checker.temporal.tagging import holidays, shapes

FIRST_CHARACTER = 0xE000  # private use, so never confused with the characters of a text
UNKNOWN, CAPITALISED = "x", "X"


class WordClass(BaseModel):
    """Words of one class, each list under the value that they stand for."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str = Field(alias="class")
    case: Literal["any", "capital"] = "any"
    words: dict[str, tuple[str, ...]]


class Holiday(BaseModel):
    """A day with a name: found by rule (``on``) or in a list of ``dates``."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str
    words: tuple[str, ...]
    on: str | None = None
    dates: tuple[str, ...] = ()

    @field_validator("on")
    @classmethod
    def _readable(cls, on: str | None) -> str | None:
        if on is not None:
            holidays.parse(on)
        return on

    def rule(self) -> holidays.Rule:
        """When the day falls, year by year."""
        return holidays.listed(self.dates) if self.on is None else holidays.parse(self.on)


class File(BaseModel):
    """One file of ``rules/times``."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    classes: tuple[WordClass, ...] = ()
    holidays: tuple[Holiday, ...] = ()


def _classifier(listed: Mapping[str, str], combinations: Mapping[frozenset[str], str]) -> Callable[[str], str]:
    """The class character of a surface form; what is not listed is judged by its shape."""

    @lru_cache(maxsize=65536)
    def character(token: str) -> str:
        if token in listed:
            return listed[token]
        if not token.isalpha() or len(token) == 2:
            found = shapes.classes_of(token)
            if found:
                return combinations.get(frozenset(found), UNKNOWN)
        return CAPITALISED if token[0].isupper() else UNKNOWN

    return character


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Every word that matters here. ``character`` goes from a surface form (``May``) to its class character;
    ``members`` from a class to its characters; ``values`` from class and lower-case word to what the word stands
    for; ``phrases`` (and ``beginnings``, their first words) from two words to the longer names that they begin.
    """

    character: Callable[[str], str]
    combinations: Mapping[frozenset[str], str]
    members: Mapping[str, str]
    values: Mapping[str, Mapping[str, str]]
    phrases: Mapping[tuple[str, str], tuple[tuple[tuple[str, ...], str, str], ...]]
    beginnings: frozenset[str]
    holidays: Mapping[str, holidays.Rule]

    def charset(self, *names: str) -> str:
        """All characters whose tokens belong to one of the classes, for use between ``[`` and ``]``."""
        return "".join([self.members.get(name, "") for name in names])

    def value(self, name: str, word: str) -> str | None:
        """What a word stands for as a member of that class."""
        return self.values.get(name, {}).get(word.lower())


@cache
def default() -> Lexicon:
    """The vocabulary that ships with the checker."""
    return load(vocabulary.default_folder() / "times")


def load(folder: Path) -> Lexicon:
    """The vocabulary in a folder; DiagnosticError with every problem in it."""
    return compile_files(vocabulary.load_or_raise(folder, File))


def compile_files(files: Iterable[File]) -> Lexicon:
    """Files as one lexicon: which classes each surface form has, and the character of each combination."""
    forms: dict[str, set[str]] = {}
    values: dict[str, dict[str, str]] = {}
    phrases: dict[tuple[str, str], list[tuple[tuple[str, ...], str, str]]] = {}
    rules: dict[str, holidays.Rule] = {}

    def add(name: str, value: str, word: str, case: str) -> None:
        values.setdefault(name, {})[word.lower()] = value
        parts = tuple(match.group() for match in shapes.tokens(word.lower()))
        if len(parts) > 1:
            joined = " ".join(parts)
            values[name][joined] = value
            phrases.setdefault((parts[0], parts[1]), []).append((parts, joined, name))
            forms.setdefault(joined, set()).add(name)
            return
        written = {word.lower(), word, word.capitalize(), word.upper()}
        for form in written:
            if case == "any" or form[0] != form[0].lower() or not form[0].isalpha():
                forms.setdefault(form, set()).add(name)

    for file in files:
        for group in file.classes:
            for value, words in group.words.items():
                for word in words:
                    add(group.name, value, word, group.case)
        for holiday in file.holidays:
            rules[holiday.name] = holiday.rule()
            for word in holiday.words:
                add("holiday", holiday.name, word, "capital")
    return _freeze(forms, values, phrases, rules)


def _freeze(
    forms: dict[str, set[str]], values: dict[str, dict[str, str]],
    phrases: dict[tuple[str, str], list[tuple[tuple[str, ...], str, str]]], rules: dict[str, holidays.Rule],
) -> Lexicon:  # fmt: skip
    shaped = [frozenset(shapes.classes_of(token)) for token in (*shapes.SPECIMENS, *shapes.PUNCTUATION)]
    named = [frozenset(classes) for _, classes in sorted(forms.items())]
    numbered: dict[frozenset[str], str] = {}
    for combination in (*shaped, *named):
        if combination and combination not in numbered:
            numbered[combination] = chr(FIRST_CHARACTER + len(numbered))
    members: dict[str, str] = {}
    for combination, character in numbered.items():
        for name in combination:
            members[name] = members.get(name, "") + character
    return Lexicon(
        character=_classifier({form: numbered[frozenset(classes)] for form, classes in forms.items()}, numbered),
        combinations=MappingProxyType(numbered),
        members=MappingProxyType(members),
        values=MappingProxyType({name: MappingProxyType(words) for name, words in values.items()}),
        phrases=MappingProxyType(
            {
                first: tuple(sorted(longer, key=lambda entry: (-len(entry[0]), entry)))
                for first, longer in phrases.items()
            }
        ),
        beginnings=frozenset(form for first, _ in phrases for form in (first, first.capitalize(), first.upper())),
        holidays=MappingProxyType(rules),
    )
