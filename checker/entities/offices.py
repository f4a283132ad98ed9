"""Offices and who held them: "the U.S. president" in an article of May 2019 is ``person:donald-trump``.

On a day of handover, outside the terms listed, and after ``known_until`` nobody is named: the office itself stands for
its holder.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from checker.entities.spelling import fold, key_of, words_of
from checker.entities.vocabulary import EntityFile
from checker.language.model import Token


@dataclass(frozen=True, slots=True)
class Tenure:
    """One holder, from ``start`` up to ``end`` (ISO days; None is open)."""

    person: str
    name: str
    start: str
    end: str | None


@dataclass(frozen=True, slots=True)
class OfficeTable:
    """One office with its titles, folded, and its holders."""

    key: str
    of: str
    titles: tuple[tuple[str, ...], ...]
    terms: tuple[Tenure, ...]
    known_until: str | None

    def holder(self, day: str | None) -> Tenure | None:
        """Who held it all through that day; None where that is not certain."""
        if day is None or (self.known_until is not None and day > self.known_until):
            return None
        holding = [term for term in self.terms if term.start <= day and (term.end is None or day <= term.end)]
        return holding[0] if len(holding) == 1 and holding[0].start < day and day != holding[0].end else None


@dataclass(frozen=True, slots=True, eq=False)
class Offices:
    """All offices, by what they are of, and by title."""

    all: tuple[OfficeTable, ...]
    by_owner: dict[str, tuple[tuple[tuple[str, ...], OfficeTable], ...]]
    by_title: dict[str, tuple[tuple[tuple[str, ...], OfficeTable], ...]]

    def of(self, owner: str, tokens: Sequence[Token], at: int, end: int) -> tuple[OfficeTable, int] | None:
        """The office of that owner whose title stands there, and how many tokens it takes ("president")."""
        for words, office in self.by_owner.get(owner, ()):
            if _stands(words, tokens, at, end):
                return office, len(words)
        return None

    def titled(self, tokens: Sequence[Token], at: int, end: int) -> tuple[tuple[OfficeTable, ...], int]:
        """Every office with the longest title that stands there ("Prime Minister"), and how many tokens it takes."""
        found: list[OfficeTable] = []
        length = 0
        for words, office in self.by_title.get(fold(tokens[at].text), ()):
            if len(words) < length:
                break
            if _stands(words, tokens, at, end):
                found.append(office)
                length = len(words)
        return tuple(found), length

    def surnames(self, day: str | None, common: frozenset[str]) -> dict[str, tuple[Tenure, OfficeTable]]:
        """The office holders of that day by surname, where only one of them bears it and it is no common one."""
        return _surnames(self, day, common)


@lru_cache(maxsize=2000)
def _surnames(offices: Offices, day: str | None, common: frozenset[str]) -> dict[str, tuple[Tenure, OfficeTable]]:
    """Many articles come out on one day."""
    found: dict[str, list[tuple[Tenure, OfficeTable]]] = {}
    for office in offices.all:
        term = office.holder(day)
        if term is not None:
            surname = fold(term.name.split()[-1])
            if surname not in common and term.person not in [t.person for t, _ in found.get(surname, [])]:
                found.setdefault(surname, []).append((term, office))
    return {surname: holders[0] for surname, holders in found.items() if len(holders) == 1}


def _stands(words: tuple[str, ...], tokens: Sequence[Token], at: int, end: int) -> bool:
    return at + len(words) <= end and all(fold(tokens[at + n].text) == word for n, word in enumerate(words))


def compile_offices(files: Iterable[EntityFile]) -> Offices:
    """The offices of all files; of two of one key, the later file's."""
    files = tuple(files)
    keys = {
        name: key for file in files for key, person in file.people.items() for name in (person.name, *person.aliases)
    }
    listed = {key: (office, file.known_until) for file in files for key, office in file.offices.items()}
    tables: list[OfficeTable] = []
    for key, (office, known_until) in listed.items():
        terms: list[Tenure] = []
        starts = [term.start for term in office.holders]
        for n, term in enumerate(office.holders):
            end = term.end or (starts[n + 1] if n + 1 < len(starts) else None)
            person = f"person:{keys.get(term.name, key_of(term.name))}"
            terms.append(Tenure(person, term.name, term.start.isoformat(), end.isoformat() if end else None))
        until = office.known_until or known_until
        titles = tuple(sorted((words_of(title) for title in office.titles), key=lambda words: (-len(words), words)))
        tables.append(OfficeTable(key, office.of, titles, tuple(terms), until.isoformat() if until else None))
    by_owner: dict[str, list[tuple[tuple[str, ...], OfficeTable]]] = {}
    by_title: dict[str, list[tuple[tuple[str, ...], OfficeTable]]] = {}
    for table in tables:
        for words in table.titles:
            by_owner.setdefault(table.of, []).append((words, table))
            by_title.setdefault(words[0], []).append((words, table))
    return Offices(tuple(tables), _longest_first(by_owner), _longest_first(by_title))


def _longest_first(
    found: dict[str, list[tuple[tuple[str, ...], OfficeTable]]],
) -> dict[str, tuple[tuple[tuple[str, ...], OfficeTable], ...]]:
    return {key: tuple(sorted(entries, key=lambda e: (-len(e[0]), e[0], e[1].key))) for key, entries in found.items()}
