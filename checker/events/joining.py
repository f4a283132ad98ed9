"""Units to events: first within each article, then across articles, each block of story and type by itself.

In an article the first event told is the one that "the quake" speaks of. Across articles the events that say most come
first, and each later one joins the one that it shares most with and that nothing tells it apart from. What two events
of one article are, they stay: whoever told of both knew.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from checker.entities import sides
from checker.events.identity import Cluster, Left, Profile, affinity, apart, country
from checker.events.units import Unit
from checker.temporal.span import DAY

_MOST_DAYS = 12
"""An article with more days than that is a chronicle, and pairs of them say little."""
_WELL_KNOWN, _SLIPPED = 3, 15
"""Articles that tell of the event a story is about; days by which one of them may have its date wrong."""
_LATEST, _FIRST = 6, 6
"""How many events with one feature are looked at, the latest of them and the first of all."""


@dataclass(frozen=True)
class Bonds:
    """What a person has said of single units, by their names: ``same`` gives all of one event one number; ``apart``
    whom a unit must not be joined with."""

    same: Mapping[str, int] = field(default_factory=dict)
    apart: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def forbid(self, one: Cluster, names: Iterable[str]) -> bool:
        """A person has said that the cluster is not the event of these units."""
        return bool(self.apart) and any(self.apart.get(name, frozenset()) & one.units for name in names)


def joins(units: Sequence[Unit], variants: Sequence[Left], bonds: Bonds) -> list[list[Cluster]]:
    """The events of one block for each slot left out; where no unit says anything of a slot, leaving it out changes
    nothing."""
    whole = join(units, "", bonds)
    return [join(units, left, bonds) if _says(units, left) else whole for left in variants]


def _says(units: Sequence[Unit], left_out: Left) -> bool:
    """Two units at least say something that the variant does not look at."""
    if left_out == "time":
        return sum(1 for u in units if u.profile.low is not None or u.profile.high is not None) > 1
    if left_out == "place":
        return sum(1 for u in units if u.profile.places) > 1
    if left_out == "participants":
        return sum(1 for u in units if u.profile.participants and "participants" in u.kind.identity) > 1
    return False


def join(units: Sequence[Unit], left_out: Left, bonds: Bonds) -> list[Cluster]:
    """The events of one block, in the order in which they were founded."""
    told = _told_apart(units)
    kind = units[0].kind
    profiles = [unit.profile for unit in units]
    divided = left_out != "place" and kind.simultaneous and _in_several_countries(profiles)
    rules = _Rules(left_out, told, divided, bonds)
    by_article: dict[str, list[Unit]] = defaultdict(list)
    for unit in units:
        by_article[unit.article].append(unit)
    local = [one for some in by_article.values() for one in _within(some, rules)]
    return _across(_bound(local, bonds), rules)


@dataclass(frozen=True)
class _Rules:
    left_out: Left
    told_apart: frozenset[tuple[int, int]]
    divided: bool
    bonds: Bonds

    def fit(self, cluster: Cluster, one: Profile, units: Sequence[Unit], slack: int | None = None) -> bool:
        """Nothing tells the two apart."""
        if self.divided and cluster.sites != one.sites:
            return False
        return not apart(units[0].kind, cluster, one, self.left_out, slack) and not self.bonds.forbid(
            cluster, [unit.name for unit in units]
        )

    def found(self) -> Cluster:
        return Cluster(told_apart=self.told_apart)


@dataclass(slots=True)
class _Local:
    """An event as one article tells it (or several, where a person has said so)."""

    cluster: Cluster
    units: list[Unit]

    @property
    def profile(self) -> Profile:
        return _profile(self.cluster)

    def take(self, unit: Unit) -> None:
        self.cluster.add(unit.profile, unit.members, unit)
        self.units.append(unit)


def _profile(one: Cluster) -> Profile:
    """What is said of the event in all."""
    return Profile(
        frozenset(one.participants),
        frozenset(one.places),
        one.low,
        one.high,
        one.background,
        one.floor,
        one.ceiling,
        one.further,
    )


def _within(units: Sequence[Unit], rules: _Rules) -> list[_Local]:
    """The events that one article tells of."""
    found: list[_Local] = []
    home: dict[str, _Local] = {}
    for unit in sorted((u for u in units if not u.profile.bare), key=lambda u: (u.profile.sort_key(), u.name)):
        fitting = [
            one
            for one in found
            if one.cluster.further == unit.profile.further and rules.fit(one.cluster, unit.profile, [unit])
        ]
        best = max(fitting, key=lambda one: affinity(one.cluster, unit.profile, rules.left_out), default=None)
        if best is None:
            best = _Local(rules.found(), [])
            found.append(best)
        best.take(unit)
        home[unit.name] = best
    lead: _Local | None = None
    last: tuple[Unit, _Local] | None = None
    for unit in units:
        own = home.get(unit.name)
        if own is not None and lead is None and not own.cluster.background and not own.cluster.further:
            lead = own
    for unit in units:
        own = home.get(unit.name)
        if own is None:
            spoken = last[1] if last is not None else None
            goes_on = last is not None and unit.follows(last[0]) and unit.reference == "open"
            choices = [spoken, lead] if goes_on else [lead, spoken]
            own = next(
                (one for one in choices if one is not None and rules.fit(one.cluster, unit.profile, [unit])), None
            )
            if own is None:
                fitting = [one for one in found if rules.fit(one.cluster, unit.profile, [unit])]
                own = next((one for one in fitting if not one.cluster.further), None)
            if own is None:
                own = _Local(rules.found(), [])
                found.append(own)
            own.take(unit)
        last = (unit, own)
    return found


def _bound(local: Sequence[_Local], bonds: Bonds) -> list[_Local]:
    """What a person has said to be one event is one before anything is compared."""
    if not bonds.same:
        return list(local)
    first: dict[int, _Local] = {}
    kept: list[_Local] = []
    for one in sorted(local, key=lambda one: min(unit.name for unit in one.units)):
        numbers = sorted({bonds.same[unit.name] for unit in one.units if unit.name in bonds.same})
        home = next((first[number] for number in numbers if number in first), None)
        if home is None:
            home = one
            kept.append(one)
        else:
            for unit in one.units:
                home.take(unit)
        for number in numbers:
            first.setdefault(number, home)
    return kept


def _across(local: Sequence[_Local], rules: _Rules) -> list[Cluster]:
    """Events of several articles joined; those that say nothing of whom, where or when go to the one that the story
    is about."""
    index = _Index()
    vague: list[_Local] = []
    told = [(one.profile, one) for one in local]
    equal: dict[tuple[Profile, str], Cluster] = {}
    for profile, one in sorted(told, key=lambda row: (row[0].sort_key(), row[1].units[0].name)):
        if profile.bare:
            vague.append(one)
            continue
        undated = profile.further and (profile.low is None or profile.high is None)
        same = equal.get((profile, one.units[0].kind.id))
        if same is not None and one.units[0].article not in same.articles and not rules.bonds.apart:
            _merged(same, one, rules)
            continue
        home = None if undated else _best(index.near(profile), profile, one, rules)
        if home is None and rules.left_out == "time" and profile.day is not None:
            home = _same_by_name(index.clusters, profile, one, rules)
        home = _merged(home, one, rules)
        index.add(home, profile)
        if not undated:
            equal[profile, one.units[0].kind.id] = home
    for one in sorted(vague, key=lambda one: one.units[0].name):
        profile = one.profile
        home = _main(index.clusters, profile, one, rules)
        index.add(_merged(home, one, rules), profile)
    return index.clusters


def _merged(home: Cluster | None, one: _Local, rules: _Rules) -> Cluster:
    cluster = home if home is not None else rules.found()
    for unit in one.units:
        cluster.add(unit.profile, unit.members, unit)
    return cluster


def _best(
    clusters: Iterable[Cluster], profile: Profile, one: _Local, rules: _Rules, slack: int | None = None
) -> Cluster | None:
    articles = {unit.article for unit in one.units}
    fitting = [c for c in clusters if not c.articles & articles and rules.fit(c, profile, one.units, slack)]
    return max(fitting, key=lambda c: affinity(c, profile, rules.left_out), default=None)


def _same_by_name(clusters: Sequence[Cluster], profile: Profile, one: _Local, rules: _Rules) -> Cluster | None:
    """ "The 11 April explosion" where everybody tells of one on the 20th: with the days left out, a definite mention is
    of the event that the story is about."""
    definite = all(unit.reference == "definite" or unit.profile.day is None for unit in one.units)
    news = [c for c in clusters if not c.background and not c.further and len(c.articles) >= _WELL_KNOWN]
    return _best(news, profile, one, rules, _SLIPPED) if definite and not profile.further and len(news) == 1 else None


def _main(clusters: Sequence[Cluster], profile: Profile, one: _Local, rules: _Rules) -> Cluster | None:
    """The event that most articles of the story tell of; where people make the event, or several happen at once, it is
    told of twice as often as any other."""
    news = [c for c in clusters if not c.background and not c.further]
    largest = sorted(news, key=lambda c: -len(c.articles))[:2]
    kind = one.units[0].kind
    if len(largest) == 2 and not kind.lasting:
        first, second = (len(c.articles) for c in largest)
        many = "participants" in kind.identity or kind.simultaneous
        if (many and first < 2 * second) or (first == second and apart(kind, largest[0], _profile(largest[1]))):
            return None
    return _best(largest[:1], profile, one, rules)


class _Index:
    """The events of a block by what they have in common with others."""

    def __init__(self) -> None:
        self.clusters: list[Cluster] = []
        self._numbers: dict[int, int] = {}
        self._lists: dict[object, list[int]] = defaultdict(list)

    def add(self, cluster: Cluster, profile: Profile) -> None:
        """A new event, or what a known one has come to hold."""
        number = self._numbers.get(id(cluster))
        if number is None:
            number = self._numbers[id(cluster)] = len(self.clusters)
            self.clusters.append(cluster)
        for feature in _features(profile):
            known = self._lists[feature]
            if not known or known[-1] != number:
                known.append(number)

    def near(self, profile: Profile) -> list[Cluster]:
        """Events that share a person, a place or a day with it, and the first ones, which say most."""
        numbers: dict[int, None] = dict.fromkeys(range(min(_FIRST, len(self.clusters))))
        for feature in _features(profile):
            numbers.update(dict.fromkeys(self._lists.get(feature, ())[-_LATEST:]))
        return [self.clusters[number] for number in sorted(numbers)]


def _features(profile: Profile) -> list[object]:
    found: list[object] = []
    for person in sorted(profile.participants):
        found += [person, *sides(person)]
    for place in sorted(profile.places):
        found += [place, country(place)]
    if profile.low is not None and profile.high is not None:
        first, last = profile.low // DAY, (profile.high - 1) // DAY
        found += [("day", day) for day in range(first - 1, first + 2)] if last - first < 3 else [("month", first // 30)]
    return found


def _told_apart(units: Sequence[Unit]) -> frozenset[tuple[int, int]]:
    """Pairs of days on which one article tells of two events: the quake of Sunday, and another one on Monday."""
    days: dict[str, set[int]] = defaultdict(set)
    for unit in units:
        day = unit.profile.day
        if day is not None:
            days[unit.article].add(day)
    return frozenset(
        couple for found in days.values() if len(found) <= _MOST_DAYS for couple in combinations(sorted(found), 2)
    )


def _in_several_countries(profiles: Iterable[Profile]) -> bool:
    """Bombs in Nairobi and in Dar es Salaam: the story has several sites, so the toll of one, of the other and of both
    are three."""
    every = list(profiles)
    single = {next(iter(one.sites)) for one in every if len(one.sites) == 1 and not one.background}
    return any(len(one.sites) > 1 for one in every) and len(single) > 1
