"""Assertions of many articles in; for each, the keys of the event it speaks of.

Blocks first (story, and types whose words may name one happening), then events within a block (:mod:`joining`), once
for each key. Every event is compared only with those that share something with it, so the work grows with what is said,
not with its square.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from checker.articles.model import Article
from checker.assertions.model import Assertion, QuantityValue, RelationValue, Subject
from checker.assertions.wordings import is_slot
from checker.events import copies, corrections, entries, people, roles, stories, tolls, units, wordings
from checker.events.corrections import Corrections
from checker.events.families import Families
from checker.events.identity import Left
from checker.events.joining import joins
from checker.events.model import Keys
from checker.events.placing import PLACED, Clustering


@dataclass(frozen=True)
class Events:
    """``keys`` and ``origins`` by assertion id, ``stories`` by article id, ``members`` by event key, in a fixed
    order; ``others`` are the keys of the second event, for statements that relate two. ``names`` gives the one key of
    people who are written in several ways, by story."""

    keys: Mapping[str, Keys]
    origins: Mapping[str, str]
    stories: Mapping[str, str]
    members: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    others: Mapping[str, Keys] = field(default_factory=lambda: MappingProxyType({}))
    names: Mapping[str, Mapping[str, str]] = field(default_factory=lambda: MappingProxyType({}))


_VARIANTS: tuple[Left, ...] = ("", "time", "place", "participants")
_NOWHERE = Keys(None, None, None, None)


def identify(assertions: Sequence[Assertion], articles: Sequence[Article], said: Corrections | None = None) -> Events:
    """Which assertions speak of one event, the same whatever the order they come in.

    ``said`` is what a person knows better (see :mod:`checker.events.corrections`)."""
    distinct = {one.id: one for one in assertions}.values()
    ordered = sorted(distinct, key=lambda a: (a.article, a.field != "title", a.start, a.focus, a.id))
    bonds = corrections.bonds(said, ordered)
    told = bonds.joined_stories(stories.cluster(articles), ordered)
    families = Families.load()
    names = _names(ordered, told)
    called = roles.of_the_named((one for one in ordered if one.slot == "state"), told, names)
    blocks: dict[tuple[str, str], list[Assertion]] = defaultdict(list)
    keys: dict[str, Keys] = {}
    placed: list[Assertion] = []
    for one in ordered:
        story = told.get(one.article, "")
        if one.slot in PLACED:
            placed.append(one)
        elif one.subject.kind == "event":
            blocks[story, families.of(one.subject.type)].append(one)
        elif not is_slot(one.slot):
            keys[one.id] = _of_entity(one, story, names[story], called.get(one.id))
    found = _events(blocks, families, names, articles, bonds)
    counted = _tolls(found, families)
    for (story, _), variants in found.items():
        shared = counted[story]
        for one in variants[0].block:
            own = [variant.keys[one.id] for variant in variants]
            if isinstance(one.value, QuantityValue):
                own = [shared[n].get(key, key) for n, key in enumerate(own)]
            keys[one.id] = Keys(*own)
    outlets = {article.id: article.outlet for article in articles}
    worded = wordings.keys(ordered, told, keys) | entries.keys(ordered, told, outlets)
    keys.update((one.id, _of_wording(one, worded)) for one in ordered if is_slot(one.slot))
    others: dict[str, Keys] = {}
    for one in placed:
        keys[one.id] = _placed(one, one.subject, found, families, told)
        if isinstance(one.value, RelationValue):
            others[one.id] = _placed(one, one.value.other, found, families, told)
    members: dict[str, list[str]] = defaultdict(list)
    for one in ordered:
        event = keys[one.id].event
        if event is not None:
            members[event].append(one.id)
    return Events(
        keys,
        copies.origins(ordered, articles),
        told,
        MappingProxyType({k: tuple(v) for k, v in sorted(members.items())}),
        others,
        names,
    )


def _names(ordered: Iterable[Assertion], told: Mapping[str, str]) -> Mapping[str, Mapping[str, str]]:
    """By story, the one key of people who are written in several ways."""
    written: dict[str, list[str]] = defaultdict(list)
    for one in ordered:
        some = written[told.get(one.article, "")]
        some += one.subject.participants
        if one.subject.entity is not None:
            some.append(one.subject.entity)
    return {story: people.canonical(some) for story, some in written.items()}


def _of_entity(one: Assertion, story: str, names: Mapping[str, str], who: str | None = None) -> Keys:
    """A person is one within a story; an article is itself."""
    name = who or (one.subject.entity if one.subject.kind == "entity" else one.article)
    key = f"{one.subject.kind}:{names.get(name, name)}@{story}" if name else None
    return Keys(key, key, key, key)


def _of_wording(one: Assertion, worded: Mapping[str, str]) -> Keys:
    key = worded.get(one.id)
    return Keys(key, key, key, key)


_Found = Mapping[tuple[str, str], tuple[Clustering, ...]]


def _events(
    blocks: Mapping[tuple[str, str], Sequence[Assertion]],
    families: Families,
    names: Mapping[str, Mapping[str, str]],
    articles: Sequence[Article],
    bonds: corrections.Bonds,
) -> _Found:
    by_id = {article.id: article for article in articles}
    found: dict[tuple[str, str], tuple[Clustering, ...]] = {}
    for (story, family), block in sorted(blocks.items()):
        some = units.of(block, families, names[story], by_id)
        bare = frozenset(member for unit in some if unit.profile.bare for member in unit.members)
        pinned = bonds.of(some)
        found[story, family] = tuple(
            Clustering(families[family], left, block, bare, clusters)
            for left, clusters in zip(_VARIANTS, joins(some, _VARIANTS, pinned), strict=True)
        )
    return found


def _tolls(found: _Found, families: Families) -> Mapping[str, Sequence[Mapping[str, str]]]:
    """By story and variant, the keys of events that are counted together."""
    by_story: dict[str, list[tuple[Clustering, ...]]] = defaultdict(list)
    for (story, _), variants in found.items():
        by_story[story].append(variants)
    return {
        story: [tolls.shared(families, [one[n] for one in some], left) for n, left in enumerate(_VARIANTS)]
        for story, some in by_story.items()
    }


def _placed(one: Assertion, about: Subject, found: _Found, families: Families, told: Mapping[str, str]) -> Keys:
    variants = found.get((told.get(one.article, ""), families.of(about.type)))
    return Keys(*(variant.place(one, about) for variant in variants)) if variants else _NOWHERE
