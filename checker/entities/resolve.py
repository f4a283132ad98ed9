"""Who or what each stretch of one article is: the tables, the article's own full names, its day, and its places.

"Buckley" is ``person:robert-buckley`` where the article names one Robert Buckley; "the Kremlin" is ``org:kremlin`` for
``country:ru``.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from checker.entities.cues import Votes, acts, lies_in, region_behind, vote
from checker.entities.gazetteer import Gazetteer
from checker.entities.kinds import kind_of, kind_of_single
from checker.entities.lexicon import Alias, Lexicon
from checker.entities.model import EntityKind, EntityMention
from checker.entities.offices import OfficeTable
from checker.entities.people import Cast, Identity, cast_of, open_surname
from checker.entities.shape import Capitals
from checker.entities.spelling import fold, key_of
from checker.entities.spot import Gender, Spot
from checker.language.model import Document, Token

_PREFIX = {"person": "person", "organisation": "org", "place": "place", "unknown": "name"}
Words = tuple[str, ...]


class Seen(NamedTuple):
    """A spot and the number of its sentence."""

    sentence: int
    spot: Spot


class _Answer(NamedTuple):
    kind: EntityKind
    entity: str
    name: str
    sides: tuple[str, ...] = ()
    why: str = ""


class Resolver:
    """Everything known about one article once its spots are found; :meth:`mention` answers for each."""

    def __init__(
        self, document: Document, seen: Sequence[Seen], lexicon: Lexicon, towns: Gazetteer, shape: Capitals
    ) -> None:
        self._document, self._lexicon, self._towns, self._shape = document, lexicon, towns, shape
        published = document.article.published
        self._day = published.day if published is not None and len(published.day) == 10 else None
        self._votes = self._count(seen)
        self._kinds: dict[Words, EntityKind] = {}
        self._countries = self._regions_named(seen)
        self._cast = self._people(seen)
        self._acronyms = self._acronyms_given(seen)
        self._office_surnames = lexicon.offices.surnames(self._day, lexicon.words["given_names"])
        self._known = {tuple(map(fold, one.spot.words)) for one in seen if one.spot.words}
        self._titles = self._offices_named(seen)

    def knows(self, words: Words) -> bool:
        """Whether the body of the article names those words, or a surname they are."""
        folded = tuple(map(fold, words))
        return folded in self._known or (len(folded) == 1 and folded[0] in self._cast.by_surname)

    def mention(self, seen: Seen) -> EntityMention | None:
        """The spot with who or what it is; None where it turns out to name nothing."""
        sentence = self._document.sentences[seen.sentence]
        spot = seen.spot
        answer = self._answer(spot, sentence.tokens)
        if answer is None:
            return None
        text = self._document.article.field(sentence.field)[spot.start : spot.end]
        sides = tuple(dict.fromkeys(side for side in answer.sides if side != answer.entity or answer.kind == "group"))
        return EntityMention(
            sentence.field, spot.start, spot.end, text, answer.kind, answer.entity, answer.name, sides, answer.why
        )

    # What the article as a whole tells

    def _count(self, seen: Sequence[Seen]) -> dict[Words, Votes]:
        votes: dict[Words, Votes] = {}
        for one in seen:
            if one.spot.words and one.spot.alias is None:
                key = tuple(map(fold, one.spot.words))
                tokens = self._document.sentences[one.sentence].tokens
                vote(votes.setdefault(key, Votes()), one.spot, tokens, self._lexicon)
        return votes

    def _regions_named(self, seen: Sequence[Seen]) -> frozenset[str]:
        """The countries (``us``) and first-order divisions (``US.TX``) that the article names."""
        found: set[str] = set()
        for one in seen:
            alias = one.spot.alias or one.spot.owner
            if alias is not None:
                for key in (alias.entity, *alias.sides):
                    if key.startswith("country:"):
                        found.add(key.removeprefix("country:"))
                found.add(self._lexicon.regions.get(alias.entity, ((), None))[1] or "")
            elif len(one.spot.words) == 1:
                region = self._lexicon.behind_comma.get(fold(one.spot.words[0]))
                if region is not None:
                    found.add(self._lexicon.regions[region.entity][1] or "")
        return frozenset(found)

    def _people(self, seen: Sequence[Seen]) -> Cast:
        names: list[tuple[Words, Alias | None, Gender | None]] = []
        for one in seen:
            spot = one.spot
            if spot.alias is not None and spot.alias.kind == "person" and spot.alias.role == "name":
                names.append((spot.words, spot.alias, spot.gender))
            elif spot.alias is None and len(spot.words) == 1 and spot.has_title:
                holder = self._titled_holder(spot, full=False)
                listed = self._lexicon.people.get(holder.entity) if holder is not None else None
                if listed is not None:
                    names.append((tuple(listed.name.split()), listed, spot.gender))
            elif spot.alias is None and len(spot.words) > 1 and self._kind(spot.words) == "person":
                if len(spot.words) == 2 and fold(spot.words[0]) in self._lexicon.words["particles"]:
                    continue
                holder = self._titled_holder(spot, full=True)
                listed = self._lexicon.people.get(holder.entity) if holder is not None else None
                names.append((spot.words, listed, spot.gender))
        cast = cast_of(names, self._lexicon)
        for one in seen:
            if one.spot.gender is not None and one.spot.words:
                cast.spoken_to.setdefault(fold(one.spot.words[-1]), set()).add(one.spot.gender)
        return cast

    def _acronyms_given(self, seen: Sequence[Seen]) -> dict[str, Words]:
        """ "Harbour Safety Board (HSB)" lets HSB stand for the name before it."""
        found: dict[str, Words] = {}
        for before, one in pairwise(seen):
            if before.sentence != one.sentence or len(one.spot.words) != 1 or len(before.spot.words) < 2:
                continue
            tokens = self._document.sentences[one.sentence].tokens
            opened = one.spot.first == before.spot.after + 1 and tokens[before.spot.after].text in {"(", "-LRB-"}
            short = fold(one.spot.words[0])
            if opened and one.spot.words[0].isupper() and _abbreviates(short, before.spot.words):
                found.setdefault(short, before.spot.words)
        return found

    def _offices_named(self, seen: Sequence[Seen]) -> dict[str, tuple[OfficeTable, ...]]:
        """Offices of the article by title, for "the president" later on."""
        found: dict[str, dict[str, OfficeTable]] = {}
        for one in seen:
            offices = (one.spot.office,) if one.spot.office else one.spot.titled
            for office in offices:
                term = office.holder(self._day)
                named = one.spot.office or (
                    term and one.spot.words and fold(term.name.split()[-1]) == fold(one.spot.words[-1])
                )
                if named and not one.spot.former:
                    for title in office.titles:
                        found.setdefault("-".join(title), {})[office.key] = office
        return {title: tuple(offices.values()) for title, offices in found.items()}

    # One spot

    def _answer(self, spot: Spot, tokens: Sequence[Token]) -> _Answer | None:
        if spot.group is not None:
            return self._group(spot, spot.group)
        if spot.office is not None:
            return self._office(spot.office, spot.owner)
        if spot.alias is not None and not (len(spot.words) == 1 and (spot.alias.role == "alone" or spot.has_title)):
            return self._listed(spot, spot.alias, tokens)
        if len(spot.words) == 1:
            return self._single(spot, tokens)
        return self._several(spot, tokens)

    def _group(self, spot: Spot, group: Alias) -> _Answer:
        sides = _with_sides(spot.owner)
        if group.kind == "person" and spot.owner is None and not spot.group_of:
            offices = self._titles.get(group.entity.removeprefix("group:"), ())
            if len(offices) == 1:
                return self._office(offices[0], None, ", the only one that the article names")
        entity = f"{group.entity}-of-{key_of(spot.group_of)}" if spot.group_of else group.entity
        name = f"{group.name} of {spot.group_of}" if spot.group_of else group.name
        return _Answer(group.kind, entity, name, sides, "actors without a name, within this article")

    def _office(self, office: OfficeTable, owner: Alias | None, why: str = "") -> _Answer:
        sides = _with_sides(owner) if owner is not None and owner.kind != "person" else ()
        if not sides and not office.of.startswith("person:"):
            sides = (office.of,)
        title = " ".join(office.titles[0])
        term = office.holder(self._day)
        if term is None:
            return _Answer(
                "person",
                f"office:{office.key}",
                title,
                sides,
                f"the holder on {self._day or 'an unknown day'} is not listed",
            )
        person = self._lexicon.people.get(term.person)
        sides = (*sides, *(person.sides if person else ()))
        return _Answer("person", term.person, term.name, sides, f"held the office {office.key} on {self._day}{why}")

    def _listed(self, spot: Spot, alias: Alias, tokens: Sequence[Token]) -> _Answer:
        why = f'listed as "{alias.name}"'
        if alias.role == "capital":
            if acts(spot, tokens, self._lexicon):
                country = self._lexicon.capitals[key_of(alias.name)]
                return _Answer(
                    "country", country, self._lexicon.countries[country], (), "a capital that acts for its government"
                )
            return self._capital(spot, alias, tokens)
        region = self._lexicon.behind_comma.get(fold(tokens[spot.first].text)) if alias.kind == "country" else None
        behind = region is not None and spot.first > 1 and tokens[spot.first - 1].text == ","
        if behind and region is not None and lies_in((tokens[spot.first - 2].text,), region, self._lexicon):
            return _Answer("place", region.entity, region.name, region.sides, "behind a town that lies in it")
        return _Answer(alias.kind, alias.entity, alias.name, alias.sides, why)

    def _capital(self, spot: Spot, alias: Alias, tokens: Sequence[Token]) -> _Answer:
        beside = region_behind(spot, tokens, self._lexicon)
        place = self._town(spot.words, beside) if beside is not None else None
        if place is not None:
            return place
        country = self._lexicon.capitals[key_of(alias.name)]
        listed = self._lexicon.capital_places.get(key_of(alias.name))
        chosen = (
            None if listed else self._towns.choose(alias.name, country.removeprefix("country:"), None, self._countries)
        )
        entity = (
            listed
            or (chosen[0].key if chosen else "")
            or f"place:{key_of(alias.name)}-{country.removeprefix('country:')}"
        )
        return _Answer("place", entity, alias.name, (country,), f"the capital of {self._lexicon.countries[country]}")

    def _single(self, spot: Spot, tokens: Sequence[Token]) -> _Answer | None:
        word = spot.words[0]
        folded = fold(word)
        if spot.first > 1 and tokens[spot.first - 1].text == "," and not spot.has_title:
            region = self._lexicon.behind_comma.get(folded)
            if region is not None and word[0].isupper() and folded not in self._cast.by_surname:
                return _Answer("place", region.entity, region.name, region.sides, "a region behind a comma")
        person = self._person_of_surname(spot, folded)
        if person is not None:
            return _Answer("person", person.entity, person.name, person.sides, person.why)
        if folded in self._acronyms:
            return self._name(self._acronyms[folded], spot, tokens)
        if spot.alias is not None:
            return _Answer(
                "person", spot.alias.entity, spot.alias.name, spot.alias.sides, f'listed as "{spot.alias.name}"'
            )
        return self._name(spot.words, spot, tokens)

    def _person_of_surname(self, spot: Spot, word: str) -> Identity | None:
        """Whom a bare name means: the holder of its title, the article's own people, who is in office."""
        holder = self._titled_holder(spot, full=False)
        if holder is not None:
            return holder
        if word in self._cast.by_surname:
            bearers = [one.entity for one in self._cast.by_surname[word]]
            listed = spot.alias.entity if spot.alias is not None else None
            if listed is not None and listed not in bearers:
                return open_surname(spot.words[0])
            found = self._cast.surname(word, spot.gender)
            return found or open_surname(spot.words[0])
        votes = self._votes.get((word,))
        located = votes is not None and votes.place > 0
        given = self._cast.given(word) if not located and spot.gender is None else None
        if given is not None and not self._towns.big(word):
            return given
        office = self._office_surnames.get(word)
        if office is not None and spot.alias is None and self._fits_here(word, office[1]):
            term, table = office
            person = self._lexicon.people.get(term.person)
            return Identity(
                term.person, term.name, person.sides if person else (), f"held the office {table.key} on {self._day}"
            )
        return None

    def _fits_here(self, word: str, office: OfficeTable) -> bool:
        """A common surname is the office holder's only where the article names the country of the office."""
        if word not in self._lexicon.words["common_surnames"]:
            return True
        return office.of.removeprefix("country:") in self._countries

    def _titled_holder(self, spot: Spot, *, full: bool) -> Identity | None:
        """ "President Clinton": the holder of such an office of that surname, on the day, or ever if "former"."""
        found: dict[str, Identity] = {}
        for office in spot.titled:
            if spot.owner is not None and office.of != spot.owner.entity:
                continue
            current = office.holder(self._day)
            terms = office.terms if spot.former else (current,) if current else ()
            for term in terms:
                names = term.name.split()
                fits = fold(names[-1]) == fold(spot.words[-1]) and (not full or fold(names[0]) == fold(spot.words[0]))
                if fits:
                    person = self._lexicon.people.get(term.person)
                    why = f"{'once held' if spot.former else 'held'} the office {office.key}"
                    found[term.person] = Identity(term.person, term.name, person.sides if person else (), why)
        return next(iter(found.values())) if len(found) == 1 else None

    def _several(self, spot: Spot, tokens: Sequence[Token]) -> _Answer | None:
        folded = tuple(map(fold, spot.words))
        if folded[0] in self._lexicon.words["particles"] and folded not in self._cast.by_words:
            for whole, identity in self._cast.by_words.items():
                if whole[-len(folded) :] == folded:
                    return _Answer(
                        "person", identity.entity, identity.name, identity.sides, f'short for "{identity.name}"'
                    )
        return self._name(spot.words, spot, tokens)

    def _name(self, words: Words, spot: Spot, tokens: Sequence[Token]) -> _Answer | None:
        """A name that no table lists: its kind from words and surroundings, its key from its fullest form."""
        folded = tuple(map(fold, words))
        identity = self._cast.by_words.get(folded)
        sides = _with_sides(spot.owner)
        if identity is not None:
            return _Answer("person", identity.entity, identity.name, (*identity.sides, *sides), identity.why)
        kind = self._kind(words)
        name = " ".join(words)
        if kind == "unknown" and len(words) == 1 and name.lower() in self._shape.lower:
            return None
        if kind == "person" and len(words) == 1:
            alone = open_surname(name)
            return _Answer("person", alone.entity, name, sides, alone.why)
        if kind == "place":
            beside = region_behind(spot, tokens, self._lexicon) or self._votes.get(folded, Votes()).beside
            town = self._town(words, beside)
            if town is not None:
                return town
            if beside is not None:
                sides = (*sides, *_country_of(beside))
        return _Answer(
            kind,
            f"{_PREFIX[kind]}:{key_of(name)}",
            name,
            sides,
            f"an unlisted {kind}" if kind != "unknown" else "an unlisted name",
        )

    def _town(self, words: Words, beside: Alias | None) -> _Answer | None:
        country = division = None
        if beside is not None:
            region = self._lexicon.regions.get(beside.entity)
            division = region[1] if region else None
            country = next((side.removeprefix("country:") for side in _country_of(beside)), None)
        chosen = self._towns.choose(" ".join(words), country, division, self._countries)
        if chosen is None or (beside is None and fold(words[0]) in self._lexicon.words["rarely_places"]):
            return None
        town, why = chosen
        return _Answer("place", town.key, town.name, (f"country:{town.country}",), f"a town {why}" if beside else why)

    def _kind(self, words: Words) -> EntityKind:
        folded = tuple(map(fold, words))
        if folded not in self._kinds:
            votes = self._votes.get(folded) or Votes()
            decide = kind_of if len(words) > 1 else None
            self._kinds[folded] = (
                decide(words, votes, self._lexicon, self._towns)
                if decide is not None
                else kind_of_single(words[0], votes, self._lexicon, self._towns)
            )
        return self._kinds[folded]


def _with_sides(owner: Alias | None) -> tuple[str, ...]:
    return () if owner is None else (owner.entity, *owner.sides)


def _country_of(alias: Alias) -> tuple[str, ...]:
    return (
        (alias.entity,)
        if alias.entity.startswith("country:")
        else tuple(s for s in alias.sides if s.startswith("country:"))
    )


def _abbreviates(short: str, words: Words) -> bool:
    """Whether the letters are initials of the words, in order, the first of the first: HSB of Harbour Safety Board."""
    initials = iter("".join(fold(word)[:1] for word in words))
    return short[:1] == fold(words[0])[:1] and all(letter in initials for letter in short if letter.isalpha())
