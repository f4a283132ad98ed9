"""The files of ``rules/entities`` as typed models: who goes by which names, who held which office, and when.

A reporter whose beat has its own cast adds one more YAML file with the sections it needs::

    people:
      dora-quill: {name: Dora Quill, aliases: [Theodora Quill], alone: [Quill], sides: ["org:harbour-board"]}
"""

from __future__ import annotations

from datetime import date

from pydantic import BaseModel, ConfigDict

from checker.entities.model import EntityKind


class Model(BaseModel):
    """Frozen, and strict about keys: a misspelt one is a problem with a place."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class Person(Model):
    """``aliases`` are other full names; ``alone`` single names that are theirs without the full one."""

    name: str
    aliases: tuple[str, ...] = ()
    alone: tuple[str, ...] = ()
    sides: tuple[str, ...] = ()


class Term(Model):
    """A holder of an office, from the day ``start`` to ``end``, or to the next holder's first day."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", alias_generator=lambda name: {"start": "from", "end": "to"}.get(name, name)
    )

    name: str
    start: date
    end: date | None = None


class Office(Model):
    """``of`` is what the office belongs to (``country:ru``, ``org:nato``), ``titles`` what it is called."""

    of: str
    titles: tuple[str, ...]
    holders: tuple[Term, ...]
    known_until: date | None = None


class Organisation(Model):
    """A body, with the wider parties it stands for."""

    name: str
    aliases: tuple[str, ...] = ()
    sides: tuple[str, ...] = ()


class Country(Model):
    """A country, what its people and things are called, and the capitals that speak for its government."""

    name: str
    aliases: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    capitals: tuple[str, ...] = ()


class Region(Model):
    """A place that is no country; ``division`` is the GeoNames code of a first-order division (``US.TX``)."""

    name: str
    aliases: tuple[str, ...] = ()
    behind_comma: tuple[str, ...] = ()
    within: tuple[str, ...] = ()
    division: str | None = None


class Group(Model):
    """Actors without a name; ``of``: "of X" behind it belongs to it."""

    words: tuple[str, ...]
    kind: EntityKind = "group"
    of: bool = False


class Words(Model):
    """Lists of words; ``rules/entities/words.yaml`` says what each is for."""

    titles_male: tuple[str, ...] = ()
    titles_female: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    titles_within: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    no_jobs: tuple[str, ...] = ()
    given_names: tuple[str, ...] = ()
    common_surnames: tuple[str, ...] = ()
    organisation_endings: tuple[str, ...] = ()
    place_endings: tuple[str, ...] = ()
    place_beginnings: tuple[str, ...] = ()
    thing_beginnings: tuple[str, ...] = ()
    thing_endings: tuple[str, ...] = ()
    before_of: tuple[str, ...] = ()
    before_and: tuple[str, ...] = ()
    particles: tuple[str, ...] = ()
    generations: tuple[str, ...] = ()
    calendar: tuple[str, ...] = ()
    months_and_people: tuple[str, ...] = ()
    no_names: tuple[str, ...] = ()
    starters: tuple[str, ...] = ()
    function_words: tuple[str, ...] = ()
    postnominals: tuple[str, ...] = ()
    place_nouns: tuple[str, ...] = ()
    also_surnames: tuple[str, ...] = ()
    before_possessive: tuple[str, ...] = ()
    saying: tuple[str, ...] = ()
    acting: tuple[str, ...] = ()
    acting_before: tuple[str, ...] = ()
    place_before: tuple[str, ...] = ()
    surely_place_before: tuple[str, ...] = ()
    moving: tuple[str, ...] = ()
    former: tuple[str, ...] = ()
    rarely_places: tuple[str, ...] = ()


class EntityFile(Model):
    """One file; every section may be missing. Later files add to earlier ones and win where keys are the same."""

    known_until: date | None = None
    people: dict[str, Person] = {}
    offices: dict[str, Office] = {}
    organisations: dict[str, Organisation] = {}
    countries: dict[str, Country] = {}
    places: dict[str, Region] = {}
    groups: dict[str, Group] = {}
    words: Words = Words()
