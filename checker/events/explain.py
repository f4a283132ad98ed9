"""Events for people: what each holds, why its mentions were joined, and what keeps its neighbours apart.

fire (Porto, 2024-03-04): joined by the place Porto and the day 2024-03-04; apart from the fire in Braga by its place
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from checker.articles.model import Article
from checker.assertions.model import Assertion, QuantityValue
from checker.events import corrections, units
from checker.events.corrections import Bonds, Corrections
from checker.events.families import Families
from checker.events.identify import Events
from checker.events.identity import Cluster, Left, apart, shared_people
from checker.events.placing import PLACED
from checker.events.units import Unit
from checker.temporal.span import DAY, to_date

_NEIGHBOURS = 3


@dataclass(frozen=True, slots=True)
class Reason:
    """What two tellings share: ``kind`` is people, place, day, headline, definite, correction; ``values`` are keys
    or days."""

    kind: str
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Telling:
    """The event as one article tells it: its statements, and what joins it with the others."""

    article: str
    statements: tuple[Assertion, ...]
    joined_by: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Neighbour:
    """Another event of the type in the story, by its key, and what keeps it apart: time, place, participants,
    correction, or told (one article tells of both, or calls it another one)."""

    event: str
    apart_by: str


@dataclass(frozen=True, slots=True)
class Happening:
    """One event. ``types`` are the types that it is told as, ``counted_with`` events whose figures are its own too."""

    event: str
    types: tuple[str, ...]
    story: str
    tellings: tuple[Telling, ...]
    neighbours: tuple[Neighbour, ...]

    @property
    def statements(self) -> tuple[Assertion, ...]:
        """All of them, article by article."""
        return tuple(one for telling in self.tellings for one in telling.statements)


def happenings(
    assertions: Sequence[Assertion],
    articles: Sequence[Article],
    events: Events,
    said: Corrections | None = None,
) -> tuple[Happening, ...]:
    """Every event that a statement speaks of, those told by most articles first within each story."""
    families = Families.load()
    bound = corrections.bonds(said, assertions)
    by_id = {article.id: article for article in articles}
    distinct = {one.id: one for one in assertions}.values()
    ordered = sorted(distinct, key=lambda a: (a.article, a.field != "title", a.start, a.focus, a.id))
    parts: dict[tuple[str, str], list[Assertion]] = defaultdict(list)
    for one in ordered:
        if one.subject.kind == "event" and one.slot not in PLACED:
            parts[events.stories.get(one.article, ""), families.of(one.subject.type)].append(one)
    found: list[Happening] = []
    for (story, _), block in sorted(parts.items()):
        some = units.of(block, families, events.names.get(story, {}), by_id)
        statements = {one.id: one for one in block}
        told: dict[str, list[Unit]] = defaultdict(list)
        for unit in some:
            told[_key(unit, statements, events)].append(unit)
        clusters = {event: _cluster(of) for event, of in told.items()}
        for event, of in told.items():
            found.append(
                Happening(
                    event,
                    tuple(sorted({unit.kind.id for unit in of})),
                    story,
                    _tellings(of, statements, bound),
                    _neighbours(event, of, clusters, bound),
                )
            )
    return tuple(sorted(found, key=lambda one: (one.story, -len(one.tellings), -len(one.statements), one.event)))


def _key(unit: Unit, statements: Mapping[str, Assertion], events: Events) -> str:
    """The event of a unit; that of its figures may be shared with another one."""
    plain = [m for m in unit.members if not isinstance(statements[m].value, QuantityValue)]
    return events.keys[(plain or list(unit.members))[0]].event or unit.name


def _cluster(of: Sequence[Unit]) -> Cluster:
    found = Cluster()
    for unit in of:
        found.add(unit.profile, unit.members, unit)
    return found


def _tellings(of: Sequence[Unit], statements: Mapping[str, Assertion], bound: Bonds) -> tuple[Telling, ...]:
    by_article: dict[str, list[Unit]] = defaultdict(list)
    for unit in of:
        by_article[unit.article].append(unit)
    found = []
    for article, own in by_article.items():
        others = [unit for unit in of if unit.article != article]
        said = tuple(statements[member] for unit in own for member in unit.members)
        why = _reasons(own, others, bound) if others else ()
        found.append(Telling(article, said, why))
    return tuple(found)


def _reasons(own: Sequence[Unit], others: Sequence[Unit], bound: Bonds) -> tuple[Reason, ...]:
    """What an article's telling shares with the others."""
    here, there = _cluster(own), _cluster(others)
    found = []
    if bound.join(here.members, there.members):
        found.append(Reason("correction"))
    people = shared_people(there.participants, here.participants)
    if people:
        found.append(Reason("people", people))
    places = tuple(sorted(here.places & there.places))
    if places:
        found.append(Reason("place", places))
    days = Counter(unit.profile.day for unit in others if unit.profile.day is not None)
    shared = sorted(day for day in here.days if days[day])
    if shared:
        found.append(Reason("day", tuple(to_date(day * DAY).isoformat() for day in shared)))
    if not found and any(unit.reference == "definite" for unit in own):
        found.append(Reason("definite", tuple(dict.fromkeys(unit.kind.title for unit in own))))
    return tuple(found) or (Reason("headline"),)


def _neighbours(event: str, of: Sequence[Unit], clusters: Mapping[str, Cluster], bound: Bonds) -> tuple[Neighbour, ...]:
    """The nearest other events of the block: those that most articles tell of."""
    others = sorted((name for name in clusters if name != event), key=lambda n: (-len(clusters[n].articles), n))
    found = []
    for name in others[:_NEIGHBOURS]:
        if bound.part(clusters[event].members, clusters[name].members):
            found.append(Neighbour(name, "correction"))
            continue
        why: list[Left] = [apart(unit.kind, clusters[name], unit.profile) for unit in of]
        kinds = Counter(one for one in why if one)
        found.append(Neighbour(name, min(kinds, key=lambda one: (-kinds[one], one)) if kinds else "told"))
    return tuple(found)
