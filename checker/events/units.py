"""Statements to units: everything that one sentence says of one event, which stands or falls together.

"An earthquake in Velm on Tuesday killed 12 people" makes a status, a time, a place and a toll, and one unit.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from checker.articles.model import Article
from checker.assertions.model import Assertion, StatusValue
from checker.events import reference
from checker.events.families import Families
from checker.events.identity import Profile, profile
from checker.events.reference import Reference
from checker.temporal.span import TimeSpan
from checker.vocabulary.events import EventType

_NEAR = 300
"""Characters after which a sentence no longer goes on about what the one before told."""


@dataclass(frozen=True, slots=True)
class Unit:
    """One mention of an event. ``name`` is its smallest assertion id, ``members`` all of them; ``start`` is where its
    sentence begins, -1 in a title."""

    name: str
    article: str
    start: int
    kind: EventType
    profile: Profile
    reference: Reference
    members: tuple[str, ...]

    def follows(self, other: Unit) -> bool:
        """It stands right behind, or in the same sentence."""
        return 0 <= self.start - other.start <= _NEAR


def of(
    block: Sequence[Assertion],
    kinds: Families,
    names: Mapping[str, str],
    articles: Mapping[str, Article],
) -> tuple[Unit, ...]:
    """The units of a block of statements, in the order of the statements."""
    groups: dict[tuple[object, ...], list[Assertion]] = defaultdict(list)
    for one in block:
        groups[one.article, one.field, one.start, one.subject].append(one)
    return tuple(_unit(group, kinds, names, articles) for group in groups.values())


def entry_of(article: Article | None) -> TimeSpan | None:
    """The day of a time-line entry."""
    if article is None or article.kind != "timeline" or article.published is None:
        return None
    return TimeSpan.day(date.fromisoformat(article.published.day))


def _unit(
    group: Sequence[Assertion],
    kinds: Families,
    names: Mapping[str, str],
    articles: Mapping[str, Article],
) -> Unit:
    first = group[0]
    kind = kinds[first.subject.type or ""]
    statuses = [one.value.status for one in group if isinstance(one.value, StatusValue)]
    ways = {reference.read(one) for one in group}
    way: Reference = "other" if "other" in ways else "definite" if ways == {"definite"} else "open"
    said = next((one.said for one in group if one.said is not None), None)
    entry = entry_of(articles.get(first.article))
    told = profile(kind, first.subject, said, statuses=statuses, names=names, entry=entry, reference=way)
    return Unit(
        min(one.id for one in group),
        first.article,
        -1 if first.field == "title" else first.start,
        kind,
        told,
        way,
        tuple(one.id for one in group),
    )
