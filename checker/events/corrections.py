"""What a person knows better: these mentions are one event, those are not.

    same:
      - - {article: post-2024-03-06, quote: "the blaze at the Lindgren"}
        - {article: echo-2024-03-07, quote: "a fire in Porto"}
    different:
      - - {quote: "The quake killed 12"}
        - {quote: "a quake shook the coast", article: ledger-2024-03-05}

A mention is named by words of its sentence, to the letter (line breaks and runs of spaces count as one space), and by
the article's id where the words alone may stand elsewhere too; or by the id of an assertion. Without ``article`` the
correction outlives a renamed file. Everything else joins as before, now knowing this.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, model_validator

from checker.assertions.model import Assertion
from checker.diagnostics import Diagnostic, DiagnosticError, Place, did_you_mean
from checker.events import joining
from checker.events.families import Families
from checker.events.units import Unit
from checker.vocabulary import documents, validate


class Named(BaseModel):
    """One mention, by its words or by the id of an assertion."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    article: str | None = None
    quote: str | None = None
    assertion: str | None = None

    @model_validator(mode="after")
    def _one_way(self) -> Named:
        if (self.quote is None) == (self.assertion is None):
            raise ValueError("name the mention by a quote (and its article), or by the id of an assertion")
        if self.quote is not None and not self.quote.strip():
            raise ValueError("the quote is empty")
        return self

    def __str__(self) -> str:
        where = f' in article "{self.article}"' if self.article else ""
        return f'"{self.quote}"{where}' if self.quote is not None else f'assertion "{self.assertion}"'


class File(BaseModel):
    """The whole file: groups that are one event each, and groups whose members are all different events."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    same: tuple[tuple[Named, ...], ...] = Field(default=())
    different: tuple[tuple[Named, ...], ...] = Field(default=())


@dataclass(frozen=True, slots=True)
class Mention:
    """A named mention with its place in the file."""

    named: Named
    place: Place


@dataclass(frozen=True, slots=True)
class Corrections:
    """What a file says; ``same`` and ``different`` are groups of two mentions or more."""

    same: tuple[tuple[Mention, ...], ...] = ()
    different: tuple[tuple[Mention, ...], ...] = ()


def read(path: Path) -> Corrections:
    """The corrections of a file; raises DiagnosticError with every problem in it."""
    return _checked(*documents.read(path))


def parse(text: str, path: str = "<identity>") -> Corrections:
    """The same from a text."""
    return _checked(*documents.parse(text, path))


def _checked(document: documents.Document | None, problems: Sequence[Diagnostic]) -> Corrections:
    if document is None or problems:
        raise DiagnosticError(problems)
    file, found = validate(document, File)
    if file is None:
        raise DiagnosticError(found)
    groups: dict[str, tuple[tuple[Mention, ...], ...]] = {}
    for key, some in (("same", file.same), ("different", file.different)):
        rows = []
        for n, group in enumerate(some):
            if len(group) < 2:
                help_line = "a correction speaks of two mentions or more"
                found.append(Diagnostic("wrong-value", "only one mention", document.place((key, n)), help=help_line))
            rows.append(tuple(Mention(one, document.place((key, n, m))) for m, one in enumerate(group)))
        groups[key] = tuple(rows)
    if found:
        raise DiagnosticError(found)
    return Corrections(groups["same"], groups["different"])


@dataclass(frozen=True)
class Bonds:
    """The corrections by assertion: ``groups`` are those that are one event, ``apart`` pairs of sets that are not."""

    groups: tuple[frozenset[str], ...] = ()
    apart: tuple[tuple[frozenset[str], frozenset[str]], ...] = ()

    def of(self, units: Iterable[Unit]) -> joining.Bonds:
        """The corrections for the units of one block."""
        if not self.groups and not self.apart:
            return joining.Bonds()
        home = {member: unit.name for unit in units for member in unit.members}
        same: dict[str, int] = {}
        for n, group in enumerate(self.groups):
            for name in sorted({home[one] for one in group if one in home}):
                same[name] = min(n, same.get(name, n))
        apart: dict[str, set[str]] = defaultdict(set)
        for left, right in self.apart:
            a, b = ({home[one] for one in some if one in home} for some in (left, right))
            for one in sorted(a - b):
                apart[one] |= b
            for one in sorted(b - a):
                apart[one] |= a
        return joining.Bonds(same, {name: frozenset(some) for name, some in apart.items()})

    def join(self, first: Collection[str], second: Collection[str]) -> bool:
        """Whether somebody says that a statement of the first and one of the second speak of one event."""
        return any(group.intersection(first) and group.intersection(second) for group in self.groups)

    def part(self, first: Collection[str], second: Collection[str]) -> bool:
        """Whether somebody says that they speak of two."""
        ways = [way for pair in self.apart for way in (pair, pair[::-1])]
        return any(left.intersection(first) and right.intersection(second) for left, right in ways)

    def joined_stories(self, stories: Mapping[str, str], ordered: Iterable[Assertion]) -> Mapping[str, str]:
        """The stories, those joined that hold one event by somebody's word."""
        if not self.groups:
            return stories
        article = {one.id: one.article for one in ordered}
        moved = dict(stories)
        for group in self.groups:
            some = {moved[article[one]] for one in group if article[one] in moved}
            if some:
                first = min(some)
                moved = {name: first if story in some else story for name, story in moved.items()}
        return moved


def bonds(said: Corrections | None, ordered: Sequence[Assertion]) -> Bonds:
    """The corrections with the assertions that they speak of; groups that share one are one."""
    if said is None:
        return Bonds()
    by_id, by_article = _indexed(ordered)
    groups: list[frozenset[str]] = []
    for group in said.same:
        some = frozenset(id for one in group for id in _matches(one.named, by_id, by_article))
        for known in [known for known in groups if known & some]:
            groups.remove(known)
            some |= known
        groups.append(some)
    apart = []
    for group in said.different:
        found = [frozenset(_matches(one.named, by_id, by_article)) for one in group]
        apart += list(combinations(found, 2))
    return Bonds(tuple(groups), tuple(apart))


def problems(said: Corrections | None, ordered: Sequence[Assertion], articles: Iterable[str]) -> list[Diagnostic]:
    """What the corrections name and nothing is: a warning each, with its place."""
    if said is None:
        return []
    by_id, by_article = _indexed(ordered)
    known = sorted(articles)
    families = Families.load()
    found: list[Diagnostic] = []
    for one in (one for group in (*said.same, *said.different) for one in group):
        if _matches(one.named, by_id, by_article):
            continue
        help_line: str | None = "the words must stand in one sentence; see them with: checker assertions PATH…"
        message = f"this correction matches no statement: {one.named}"
        if one.named.article is not None and one.named.article not in known:
            message = f'no article "{one.named.article}" was read, so this correction does nothing'
            help_line = did_you_mean(one.named.article, known) or "leave the article out where the quote is enough"
        elif one.named.assertion is not None:
            help_line = "ids change with the text; name the mention by a quote instead"
        found.append(Diagnostic("unused-correction", message, one.place, "warning", help=help_line))
    for group in said.same:
        kinds = sorted({by_id[id].subject.type or "" for one in group for id in _matches(one.named, by_id, by_article)})
        if len(kinds) > 1 and len({families.of(kind) for kind in kinds}) > 1:
            message = f"these are events of types that are never one: {', '.join(kinds)}"
            help_line = "types that may name one happening say so with same_as, in rules/events"
            found.append(Diagnostic("unused-correction", message, group[0].place, "warning", help=help_line))
    return found


def _indexed(ordered: Sequence[Assertion]) -> tuple[dict[str, Assertion], dict[str, list[Assertion]]]:
    by_article: dict[str, list[Assertion]] = defaultdict(list)
    for one in ordered:
        if one.subject.kind == "event":
            by_article[one.article].append(one)
    return {one.id: one for one in ordered}, by_article


def _matches(named: Named, by_id: Mapping[str, Assertion], by_article: Mapping[str, Sequence[Assertion]]) -> list[str]:
    """The statements of the mention: of its sentence's, those whose event word stands in the quote, else all."""
    if named.assertion is not None:
        return [named.assertion] if named.assertion in by_id else []
    words = " ".join((named.quote or "").split())
    some = by_article.get(named.article, ()) if named.article is not None else _every(by_article)
    found = [one for one in some if words in " ".join(one.quote.split())]
    return [one.id for one in found if one.mention and one.mention in words] or [one.id for one in found]


def _every(by_article: Mapping[str, Sequence[Assertion]]) -> Iterable[Assertion]:
    return (one for some in by_article.values() for one in some)
