"""Patterns over token classes: how a row of a pattern table becomes a regular expression, and how the longest one is
found.

``"<m:month> <dot>? <d:day>"`` matches "Nov. 11" and hands the builder the tokens ``m`` and ``d``. A name between
angle brackets is a class of the vocabulary, several joined by ``|``, or a fragment of :data:`FRAGMENTS`; everything
else is regular expression syntax, and spaces do not count. At one place the longest match wins, then the one that
stands first in its table.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from checker.temporal.tagging.first import first
from checker.temporal.tagging.tokens import Tokens
from checker.temporal.tagging.vocabulary import CAPITALISED, UNKNOWN, Lexicon

if TYPE_CHECKING:
    from checker.temporal.tagging.reading import Context, Reading

Build = Callable[["Hit", "Context"], "Reading | tuple[Reading, ...] | None"]

FRAGMENTS: Mapping[str, str] = {
    "number_words": "(?: <number_word|dozen> (?: <hyphen>? <number_word> | <and> <number_word> ){0,6} )",
    "number": "(?: <amount> <fraction_sign> | <amount> <dash>? <amount> <slash> <amount>"
    " | <amount> <scale>? | <number_words> <dozen>? )",
    "hedge": "(?: <about|over|under> | <as>? <more|less> <than> | <at> <least|most> | <up> <plain_to>"
    " | <no> <more|less> <than> )",
    "hedge_before_the": "(?: <about> | <at> <least|most> | <up> <plain_to> | <more|less> <than> )",
    "part": "(?: <the>? <beginning> <of> | <the> <early|late> <units> <of>"
    " | <the>? <early|late|mid> <dash>? (?: <in|on> (?= <the> ) )? )",
    "written_day": "(?: <day> <ordinal_suffix>? (?! <dash> <unit> ) | <tens_word> <dash> <ordinal>"
    " | <ordinal> (?! <dash>? <unit> ) )",
    "written_year": "(?: <year>"
    " | <year_head> <dash>? <number_word> (?: <dash>? <number_word> )? (?! <dash>? <unit|units> )"
    " | <number_word> <scale> (?: <and>? <number_word> (?: <dash>? <number_word> )? )? )",
    "month_name": "(?: <month> <dot>? )",
    "day_name": "(?: <weekday> <dot>? )",
    "a_date": "(?: (?: <day_name> <comma>? )? <m:month_name> <d:written_day> (?: <comma>? <y:year> )?"
    " | (?: <day_name> <comma>? )?"
    " (?: <d2:day> | <the> <d3:day> (?= <ordinal_suffix> | <of> )"
    " | <the>? <d4:ordinal> (?= <of> ) ) <ordinal_suffix>? <of>?"
    " <m2:month_name> (?: <comma>? <y2:year> )? )",
    "a_day": "(?: <a_date> | <wd:day_name> | <rel:today> | <iso:iso_date> | <num:numeric_date> )",
    "zone_name": "(?: <zone> | <open> <zone> <close> | <local> <time_word> )",
    "a_clock": "(?: <clock|dot_clock|hour12> <meridiem> | <clock|military> <hours_word>"
    " | <clock> (?: <in> <the> <day_part> )?"
    " | <hour12> <oclock> (?: <in> <the> <day_part> | <meridiem> )?"
    " | <clock_name> | <military> <zone_ahead> | <hour12> <in> <the> <day_part> )",
    "zone_ahead": "(?= <zone> )",
}

FEW = 2  # patterns: so many are tried one by one without asking first whether any of them fits

_LOOK_BEHIND = re.compile(r"\(\?<=\[[^]]*\]\)")
_NAME = re.compile(r"<(?:(\w+):)?([\w|]+)>")


@dataclass(frozen=True, slots=True)
class Pattern:
    """One way to write a time: its ``name`` (for people, in the chain), its ``notation``, and what it ``build``s."""

    name: str
    notation: str
    build: Build


@dataclass(frozen=True, slots=True)
class Hit:
    """A pattern found at tokens ``start`` to ``end`` (closed-open)."""

    pattern: str
    tokens: Tokens
    lexicon: Lexicon
    match: re.Match[str]

    @property
    def start(self) -> int:
        """The first token."""
        return self.match.start()

    @property
    def end(self) -> int:
        """One after the last token."""
        return self.match.end()

    def place(self, group: str) -> tuple[int, int] | None:
        """The tokens of a group, closed-open; ``n`` also answers for its alternatives ``n2`` to ``n4``."""
        known = self.match.re.groupindex
        for name in (group, f"{group}2", f"{group}3", f"{group}4"):
            if name in known and self.match.start(name) >= 0:
                return self.match.span(name)
        return None

    def has(self, group: str) -> bool:
        """Whether that part of the pattern was there."""
        return self.place(group) is not None

    def words(self, group: str) -> list[str]:
        """The tokens of a group, lower case."""
        place = self.place(group)
        return [word.lower() for word in self.tokens.words[slice(*place)]] if place else []

    def word(self, group: str) -> str:
        """The first token of a group, lower case; empty where there is none."""
        words = self.words(group)
        return words[0] if words else ""

    def value(self, group: str, *names: str) -> str | None:
        """What the group's first token that is a member of one of the classes stands for."""
        for word in self.words(group):
            for name in names:
                found = self.lexicon.value(name, word)
                if found is not None:
                    return found
        return None

    def before(self, *names: str, back: int = 1) -> bool:
        """Whether the token before the hit belongs to one of the classes."""
        index = self.start - back
        return index >= 0 and self.tokens.classes[index] in self.lexicon.charset(*names)

    def after(self, *names: str, ahead: int = 0) -> bool:
        """Whether the token after the hit belongs to one of the classes."""
        index = self.end + ahead
        return index < len(self.tokens.classes) and self.tokens.classes[index] in self.lexicon.charset(*names)


@dataclass(frozen=True, slots=True)
class Grammar:
    """Patterns, ready to match: ``starts`` finds where one may begin, ``each`` says which may begin with which class.
    No pattern goes on with an ordinary word, so that before one only the classes count that are a time by themselves:
    "today" and "Friday", not "the".

    Where many may, ``unions`` holds all of them in one expression, which tells in one look whether any does; it is
    compiled when first needed.
    """

    starts: re.Pattern[str]
    each: Mapping[str, tuple[tuple[Pattern, re.Pattern[str]], ...]]
    unions: Mapping[str, str]
    lexicon: Lexicon

    def hits(self, tokens: Tokens, position: int) -> list[tuple[Pattern, Hit]]:
        """What begins at a token, longest first; at equal length the order of the tables."""
        classes = tokens.classes
        character = classes[position]
        union = self.unions.get(character)
        if union is not None and _compiled(union).match(classes, position) is None:
            return []
        found = [
            (row, match)
            for row, expression in self.each[character]
            if (match := expression.match(classes, position)) is not None
        ]
        if len(found) > 1:
            found.sort(key=_length)
        return [(row, Hit(row.name, tokens, self.lexicon, match)) for row, match in found]


@cache
def _compiled(union: str) -> re.Pattern[str]:
    return re.compile(union)


def _length(found: tuple[Pattern, re.Match[str]]) -> int:
    return -found[1].end()


def expand(notation: str, lexicon: Lexicon, *, keep_groups: bool = True) -> str:
    """The notation as a regular expression over class characters."""

    def one(match: re.Match[str]) -> str:
        group, name = match.groups()
        if name in FRAGMENTS:
            inner = expand(FRAGMENTS[name], lexicon, keep_groups=keep_groups and not group)
        else:
            characters = lexicon.charset(*name.split("|"))
            if not characters:
                raise ValueError(f'no word of class "{name}" in the vocabulary')
            inner = f"[{characters}]"
        return f"(?P<{group}>{inner})" if group and keep_groups else inner

    return _NAME.sub(one, notation.replace(" ", ""))


def compile_patterns(patterns: Iterable[Pattern], lexicon: Lexicon) -> Grammar:
    """A table of patterns, ready to match."""
    each: dict[str, list[tuple[Pattern, re.Pattern[str]]]] = {}
    bare: dict[str, list[str]] = {}
    alone: set[str] = set()
    for row in patterns:
        expression = re.compile(expand(row.notation, lexicon))
        plain = expand(row.notation, lexicon, keep_groups=False)
        for character in sorted(first(plain)):
            each.setdefault(character, []).append((row, expression))
            bare.setdefault(character, []).append(plain)
            if re.match(_LOOK_BEHIND.sub("", plain), character + UNKNOWN):
                alone.add(character)
    return Grammar(
        re.compile(f"[{''.join(sorted(alone))}]|[{''.join(sorted(each))}](?![{UNKNOWN}{CAPITALISED}])"),
        {character: tuple(rows) for character, rows in each.items()},
        {character: "|".join(rows) for character, rows in bare.items() if len(rows) > FEW},
        lexicon,
    )
