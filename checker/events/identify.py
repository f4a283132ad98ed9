"""Assertions of many articles in; for each, the keys of the event it speaks of.

Blocks first (story, type), then clusters within a block: specific statements found events, vague ones join them.
Every statement is looked at once for each key, and equal profiles are one, so the work grows with what is said, not
with its square.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from types import MappingProxyType

from checker.articles.model import Article
from checker.assertions.model import Assertion, RelationValue, Subject
from checker.events import copies, stories
from checker.events.identity import Cluster, Left, Profile, affinity, by_type, compatible, profile
from checker.events.model import Keys
from checker.events.placing import PLACED, Clustering
from checker.vocabulary import events as vocabulary
from checker.vocabulary.events import EventType


@dataclass(frozen=True)
class Events:
    """``keys`` and ``origins`` by assertion id, ``stories`` by article id, ``members`` by event key, in a fixed
    order; ``others`` are the keys of the second event, for statements that relate two."""

    keys: Mapping[str, Keys]
    origins: Mapping[str, str]
    stories: Mapping[str, str]
    members: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    others: Mapping[str, Keys] = field(default_factory=lambda: MappingProxyType({}))


def identify(assertions: Sequence[Assertion], articles: Sequence[Article]) -> Events:
    """Which assertions speak of one event, the same whatever the order they come in."""
    ordered = sorted(assertions, key=lambda a: (a.article, a.field != "title", a.start, a.focus, a.id))
    told = stories.cluster(articles)
    kinds = vocabulary.load()
    blocks: dict[tuple[str, str], list[Assertion]] = defaultdict(list)
    keys: dict[str, Keys] = {}
    placed: list[Assertion] = []
    for one in ordered:
        story = told.get(one.article, "")
        if one.slot in PLACED:
            placed.append(one)
        elif one.subject.kind == "event":
            blocks[story, one.subject.type or ""].append(one)
        else:
            name = one.subject.entity if one.subject.kind == "entity" else one.article
            key = f"{one.subject.kind}:{name}@{story}" if name else None
            keys[one.id] = Keys(key, key, key, key)
    found: dict[tuple[str, str], tuple[Clustering, ...]] = {}
    for (story, name), block in sorted(blocks.items()):
        kind = by_type(kinds, name)
        variants = found[story, name] = tuple(_cluster(kind, block, left) for left in _VARIANTS)
        for one in block:
            keys[one.id] = Keys(*(variant.keys[one.id] for variant in variants))

    def place(one: Assertion, about: Subject) -> Keys:
        variants = found.get((told.get(one.article, ""), about.type or ""))
        return Keys(*(variant.place(one, about) for variant in variants)) if variants else Keys(None, None, None, None)

    others: dict[str, Keys] = {}
    for one in placed:
        keys[one.id] = place(one, one.subject)
        if isinstance(one.value, RelationValue):
            others[one.id] = place(one, one.value.other)
    members: dict[str, list[str]] = defaultdict(list)
    for one in ordered:
        event = keys[one.id].event
        if event is not None:
            members[event].append(one.id)
    return Events(
        keys,
        copies.origins(ordered),
        told,
        MappingProxyType({k: tuple(v) for k, v in sorted(members.items())}),
        others,
    )


_MOST_DAYS = 12
"""An article with more days than that is a chronicle, and pairs of them say little."""
_VARIANTS: tuple[Left, ...] = ("", "time", "place", "participants")


def _cluster(kind: EventType, block: Sequence[Assertion], left_out: Left) -> Clustering:
    """The events of one block."""
    profiles = {one.id: profile(one) for one in block}
    groups: dict[Profile, list[str]] = defaultdict(list)
    for one in block:
        if not profiles[one.id].bare:
            groups[profiles[one.id]].append(one.id)
    clusters: list[Cluster] = []
    of: dict[str, Cluster] = {}
    apart = _told_apart(block, profiles)
    divided = left_out != "place" and kind.simultaneous and _in_several_countries(groups)
    for specific in sorted(groups, key=Profile.sort_key):
        here = [c for c in clusters if c.sites == specific.sites] if divided else clusters
        home = _best(kind, here, specific, left_out)
        if home is None:
            home = Cluster(told_apart=apart)
            clusters.append(home)
        home.add(specific, groups[specific])
        of.update(dict.fromkeys(groups[specific], home))
    _join_vague(kind, block, profiles, clusters, of, left_out)
    return Clustering(kind, left_out, block, profiles, clusters)


def _told_apart(block: Sequence[Assertion], profiles: Mapping[str, Profile]) -> frozenset[tuple[int, int]]:
    """Pairs of days on which one article tells of two events: the quake of Sunday, and another one on Monday."""
    days: dict[str, set[int]] = defaultdict(set)
    for one in block:
        day = profiles[one.id].day
        if day is not None:
            days[one.article].add(day)
    return frozenset(
        couple for found in days.values() if len(found) <= _MOST_DAYS for couple in combinations(sorted(found), 2)
    )


def _in_several_countries(profiles: Iterable[Profile]) -> bool:
    """Bombs in Nairobi and in Dar es Salaam: the story has several sites, so the toll of one, of the other and of both
    are three."""
    single = {next(iter(one.sites)) for one in profiles if len(one.sites) == 1 and not one.background}
    both = any(len(one.sites) > 1 for one in profiles)
    return both and len(single) > 1


def _best(kind: EventType, clusters: Sequence[Cluster], one: Profile, left_out: Left) -> Cluster | None:
    fitting = [c for c in clusters if compatible(kind, c, one, left_out)]
    return max(fitting, key=lambda c: affinity(c, one, left_out), default=None)


def _join_vague(
    kind: EventType,
    block: Sequence[Assertion],
    profiles: Mapping[str, Profile],
    clusters: list[Cluster],
    of: dict[str, Cluster],
    left_out: Left,
) -> None:
    """ "A meeting": the one the article leads with, else the one spoken of last; where there is none, the block's
    largest."""
    lead: dict[str, Cluster] = {}
    last: dict[str, Cluster] = {}
    for one in block:
        home = of.get(one.id)
        if home is not None and not home.background:
            lead.setdefault(one.article, home)
    for one in block:
        if one.id in of:
            last[one.article] = of[one.id]
            continue
        vague = profiles[one.id]
        choices = [lead.get(one.article), last.get(one.article)]
        home = next((c for c in choices if c is not None and compatible(kind, c, vague, left_out)), None)
        home = home or _best(kind, clusters, vague, left_out)
        if home is None:
            home = Cluster()
            clusters.append(home)
        home.add(vague, [one.id])
        of[one.id] = home
