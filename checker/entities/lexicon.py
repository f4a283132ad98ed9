"""The vocabulary of names, compiled for look-up: "the U.S. Geological Survey" and "USGS" lead to ``org:usgs``.

Names are found by their first word, longest first; a capital in the table wants a capital in the text, so that "us"
is no country.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Literal

from checker import vocabulary
from checker.entities.model import EntityKind
from checker.entities.offices import Offices, compile_offices
from checker.entities.spelling import fold, key_of, words_of
from checker.entities.vocabulary import EntityFile, Words
from checker.language.model import Token

_ARTICLES = frozenset({"the", "a", "an"})

Role = Literal["name", "adjective", "people", "capital", "alone", "behind-comma", "group"]


@dataclass(frozen=True, slots=True)
class Alias:
    """One way to name a listed entity; ``role`` says how it may be used, ``shape`` which words want capitals."""

    words: tuple[str, ...]
    shape: tuple[int, ...]
    kind: EntityKind
    entity: str
    name: str
    sides: tuple[str, ...]
    role: Role
    takes_of: bool = False
    needs: frozenset[str] = frozenset()


class WordSets(dict[str, frozenset[str]]):
    """The word lists of the vocabulary, folded, as sets, by name; titles as sequences by their first word."""

    def __init__(
        self,
        lists: Mapping[str, frozenset[str]],
        titles: Mapping[str, tuple[tuple[str, ...], ...]],
        genders: Mapping[str, Literal["male", "female"]],
    ) -> None:
        super().__init__(lists)
        self.titles, self.genders = titles, genders


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Everything listed about names."""

    aliases: dict[str, tuple[Alias, ...]]
    groups: dict[str, tuple[Alias, ...]]
    offices: Offices
    words: WordSets
    people: dict[str, Alias]
    capitals: dict[str, str]
    capital_places: dict[str, str]
    regions: dict[str, tuple[tuple[str, ...], str | None]]
    countries: dict[str, str]
    behind_comma: dict[str, Alias] = field(default_factory=dict)
    small: frozenset[str] = frozenset()
    """The first words, of groups and of listed names, that may stand there without a capital: "police", "al-Qaeda"."""

    def longest(self, tokens: Sequence[Token], at: int, end: int) -> Alias | None:
        """The longest listed name that begins with that token and ends by ``end``."""
        return _longest(self.aliases.get(fold(tokens[at].text), ()), tokens, at, end)

    def group(self, tokens: Sequence[Token], at: int, end: int) -> Alias | None:
        """The longest group word that begins with that token."""
        return _longest(self.groups.get(tokens[at].lower, ()), tokens, at, end)

    def title(self, tokens: Sequence[Token], at: int, end: int) -> int:
        """How many tokens from there are one title ("Prime Minister": 2); 0 for none."""
        for words in self.words.titles.get(fold(tokens[at].text), ()):
            after = at + len(words)
            if after <= end and all(
                fold(tokens[at + n].text) == word and tokens[at + n].text[0].isupper() for n, word in enumerate(words)
            ):
                return len(words)
        return 0


def _longest(choices: tuple[Alias, ...], tokens: Sequence[Token], at: int, end: int) -> Alias | None:
    for alias in choices:
        if at + len(alias.words) > end:
            continue
        for n, word in enumerate(alias.words):
            if not _fits(tokens[at + n].text, word, alias.shape[n]):
                break
        else:
            return alias
    return None


def _fits(text: str, word: str, shape: int) -> bool:
    """Whether that token is that word, with the capitals of the table: 0 none wanted, 1 the first, 2 all."""
    if fold(text) != word:
        return False
    return shape == 0 or (shape == 1 and text[0].isupper()) or (shape == 2 and text.upper() == text)


def _shape(word: str) -> int:
    letters = [c for c in word if c.isalpha()]
    if len(letters) > 1 and all(c.isupper() for c in letters):
        return 2
    return 1 if word[0].isupper() else 0


@cache
def shipped() -> Lexicon:
    """The vocabulary that comes with the checker."""
    return read(vocabulary.default_folder() / "entities")


def read(*folders: Path) -> Lexicon:
    """The vocabulary of those folders, later ones adding to earlier; DiagnosticError has every problem."""
    return build(file for folder in folders for file in vocabulary.load_or_raise(folder, EntityFile))


def build(files: Iterable[EntityFile]) -> Lexicon:
    """The files as one lexicon."""
    files = tuple(files)
    offices = compile_offices(files)
    aliases: list[Alias] = []
    people: dict[str, Alias] = {}

    def add(name: str, kind: EntityKind, entity: str, shown: str, sides: tuple[str, ...], role: Role) -> None:
        parts = name.split()
        if parts:
            words = tuple(fold(part) for part in parts)
            aliases.append(Alias(words, tuple(map(_shape, parts)), kind, entity, shown, sides, role))

    for file in files:
        for key, person in file.people.items():
            entity = f"person:{key}"
            for name in (person.name, *person.aliases):
                add(name, "person", entity, person.name, person.sides, "name")
            for name in person.alone:
                add(name, "person", entity, person.name, person.sides, "alone")
            people[entity] = aliases[-1]
    for office in offices.all:
        for term in office.terms:
            if term.person not in people:
                sides = (office.of,) if not office.of.startswith("person:") else ()
                add(term.name, "person", term.person, term.name, sides, "name")
                people[term.person] = aliases[-1]
    capitals: dict[str, str] = {}
    regions: dict[str, tuple[tuple[str, ...], str | None]] = {}
    countries: dict[str, str] = {}
    behind: dict[str, Alias] = {}
    for file in files:
        for key, body in file.organisations.items():
            for name in (body.name.removeprefix("the "), *body.aliases):
                add(name, "organisation", f"org:{key}", body.name, body.sides, "name")
        for code, country in file.countries.items():
            entity = f"country:{code}"
            countries[entity] = country.name
            for name in (country.name, *country.aliases):
                add(name, "country", entity, country.name, (), "name")
            for name in country.adjectives:
                add(name, "group", entity, country.name, (entity,), "adjective")
            for name in country.people:
                add(name, "group", entity, country.name, (entity,), "people")
            for name in country.capitals:
                capitals[key_of(name)] = entity
                add(name, "place", entity, name, (entity,), "capital")
        for key, region in file.places.items():
            entity = f"place:{key}"
            regions[entity] = (region.within, region.division)
            lies_in = tuple(wider for wider in region.within if wider.startswith("country:"))
            for name in (region.name.removeprefix("the "), *region.aliases):
                add(name, "place", entity, region.name, lies_in, "name")
            for name in region.behind_comma:
                shape = tuple(map(_shape, name.split()))
                behind[fold(name)] = Alias(words_of(name), shape, "place", entity, region.name, lies_in, "behind-comma")
    groups = _groups(files)
    return Lexicon(
        aliases=_by_first_word(aliases),
        groups=groups,
        offices=offices,
        words=_words(files),
        people=people,
        capitals=capitals,
        capital_places=_capital_places(capitals, aliases),
        regions=regions,
        countries=countries,
        behind_comma=behind,
        small=frozenset(
            (*groups, *(one.words[0] for one in aliases if one.shape[0] == 0 or not one.words[0].isalpha()))
        ),
    )


def _capital_places(capitals: dict[str, str], aliases: Iterable[Alias]) -> dict[str, str]:
    """The places that are listed under the name of a capital: Kiev and Kyiv are one town."""
    found: dict[str, str] = {}
    for alias in aliases:
        name = "-".join(alias.words)
        if alias.role == "name" and alias.entity.startswith("place:") and capitals.get(name) in alias.sides:
            found[name] = alias.entity
    return found


def _by_first_word(aliases: Iterable[Alias]) -> dict[str, tuple[Alias, ...]]:
    """Longest first; of two that read the same, a capital, then a full name, then a name alone, later files first."""
    order = {"capital": 0, "name": 1, "adjective": 2, "people": 3, "alone": 4, "behind-comma": 5, "group": 6}
    found: dict[str, list[tuple[int, int, int, Alias]]] = {}
    for number, alias in enumerate(aliases):
        found.setdefault(alias.words[0], []).append((-len(alias.words), order[alias.role], -number, alias))
    return {word: tuple(entry[-1] for entry in sorted(entries, key=lambda e: e[:3])) for word, entries in found.items()}


def _groups(files: tuple[EntityFile, ...]) -> dict[str, tuple[Alias, ...]]:
    found: dict[str, list[Alias]] = {}
    for file in files:
        for key, group in file.groups.items():
            for text in group.words:
                parts = text.split()
                needs = frozenset(parts[:1]) & _ARTICLES
                words = tuple(fold(part) for part in parts[len(needs) :])
                shape = (0,) * len(words)
                alias = Alias(words, shape, group.kind, f"group:{key}", text, (), "group", group.of, needs)
                found.setdefault(words[0], []).append(alias)
    return {word: tuple(sorted(entries, key=_longest_and_freest)) for word, entries in found.items()}


def _longest_and_freest(alias: Alias) -> tuple[int, int, str]:
    return -len(alias.words), len(alias.needs), alias.entity


def _words(files: tuple[EntityFile, ...]) -> WordSets:
    lists: dict[str, frozenset[str]] = {}
    for name in Words.model_fields:
        entries = (word for file in files for word in getattr(file.words, name))
        lists[name] = frozenset(fold(word) for word in entries)
    genders: dict[str, Literal["male", "female"]] = {}
    titles: dict[str, set[tuple[str, ...]]] = {}
    for file in files:
        for text in (*file.words.titles_male, *file.words.titles_female, *file.words.titles):
            words = words_of(text)
            titles.setdefault(words[0], set()).add(words)
        genders |= {fold(text): "male" for text in file.words.titles_male}
        genders |= {fold(text): "female" for text in file.words.titles_female}
    ordered = {first: tuple(sorted(found, key=lambda words: (-len(words), words))) for first, found in titles.items()}
    return WordSets(lists, ordered, genders)
