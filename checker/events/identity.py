"""Do two mentions speak of one event? Type, people, place and time decide, and each may only say *no* where it is certain.

Last November's meeting in Paris is not next month's in Japan: the times lie further apart than meetings of the same people usually do,
and the countries differ. "A meeting", with nothing said of whom or when, is the one that the article is about.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from checker.assertions.model import Assertion
from checker.entities import contains, sides
from checker.temporal.span import DAY, TimeSpan
from checker.vocabulary.events import EventType

Left = Literal["", "time", "place", "participants"]
PROSPECTIVE = frozenset({"considered", "proposed", "invited", "agreed", "prepared", "announced", "scheduled", "confirmed"})
_LONG = 10**15


@dataclass(frozen=True, slots=True)
class Profile:
    """What one statement says of the event itself; ``days`` are the earliest start and latest end in minutes, None where open."""

    participants: frozenset[str]
    places: frozenset[str]
    low: int | None
    high: int | None
    background: bool = False

    @property
    def bare(self) -> bool:
        """Nothing said of whom, where or when."""
        return not self.participants and not self.places and not self.background and (self.low is None or self.high is None)

    def sort_key(self) -> tuple[object, ...]:
        """Most specific first; ties by content, so that the order of files does not matter."""
        known = bool(self.participants) + bool(self.places) + (self.low is not None and self.high is not None)
        width = (self.high - self.low) if self.low is not None and self.high is not None else _LONG
        return (-known, -len(self.participants), width, self.low or 0, tuple(sorted(self.participants)), tuple(sorted(self.places)))


def profile(assertion: Assertion) -> Profile:
    """The statement's own words on who, where and when; a plan of unknown date lies after the moment it is spoken of."""
    subject = assertion.subject
    low, high = _hull(subject.time)
    status = getattr(assertion.value, "status", None)
    if subject.time is None and status in PROSPECTIVE and assertion.said is not None:
        low = assertion.said.start[0]
    background = subject.time is not None and low is None
    return Profile(frozenset(subject.participants), frozenset(subject.place), low, high, background)


@dataclass(slots=True)
class Cluster:
    """One event as it grows: everything its statements say of whom, where and when."""

    participants: set[str] = field(default_factory=set)
    places: set[str] = field(default_factory=set)
    low: int | None = None
    high: int | None = None
    background: bool = False
    members: list[str] = field(default_factory=list)

    def add(self, one: Profile, members: Sequence[str]) -> None:
        """Take a profile in; a narrower time replaces a wider one."""
        self.participants |= one.participants
        self.places |= one.places
        if one.low is not None and one.high is not None:
            if self.low is None or self.high is None or one.high - one.low < self.high - self.low:
                self.low, self.high = one.low, one.high
        elif self.low is None and self.high is None:
            self.low, self.high = one.low, one.high
        self.background = self.background or one.background
        self.members.extend(members)


def compatible(kind: EventType, cluster: Cluster, one: Profile, left_out: Left) -> bool:
    """False where the two certainly are different events."""
    if _apart(kind, cluster, one):
        return False
    if left_out != "participants" and "participants" in kind.identity and not _same_people(cluster.participants, one.participants):
        return False
    return left_out == "place" or not _elsewhere(cluster.places, one.places)


def affinity(cluster: Cluster, one: Profile, left_out: Left) -> tuple[int, ...]:
    """How much speaks for joining; larger is better."""
    people = sum(1 for p in one.participants if any(_one_person(p, q) for q in cluster.participants))
    places = len(one.places & cluster.places)
    dated = one.low is not None and one.high is not None and cluster.low is not None and cluster.high is not None
    overlap = int(dated and one.low < cluster.high and cluster.low < one.high) if left_out != "time" else 0  # type: ignore[operator]
    return (people, overlap, places, len(cluster.members))


def _hull(span: TimeSpan | None) -> tuple[int | None, int | None]:
    return (span.start[0], span.end[1]) if span is not None else (None, None)


def _apart(kind: EventType, cluster: Cluster, one: Profile) -> bool:
    closed = None not in (cluster.low, cluster.high, one.low, one.high)
    slack = kind.recurrence * DAY if closed else 0
    if one.low is not None and cluster.high is not None and one.low - cluster.high >= slack:
        return True
    return cluster.low is not None and one.high is not None and cluster.low - one.high >= slack


def _same_people(left: set[str], right: frozenset[str]) -> bool:
    """Every one of the smaller set stands for one of the larger: {Putin} and {Trump, Putin}, {Russia} and {Putin, Trump}."""
    smaller, larger = (left, right) if len(left) <= len(right) else (right, left)
    return all(any(_one_person(a, b) for b in larger) for a in smaller)


def _one_person(a: str, b: str) -> bool:
    """One stands for the other: equal, Putin for Russia, the Kremlin for Putin; two different people never do."""
    if a == b:
        return True
    if a.startswith("person:") and b.startswith("person:"):
        return False
    return a in sides(b) or b in sides(a) or bool(set(sides(a)) & set(sides(b)))


def _elsewhere(left: set[str], right: frozenset[str]) -> bool:
    """Both name a place, and no place of one can lie in or around a place of the other."""
    if not left or not right or left & right:
        return False
    return all(contains(a, b) is False and contains(b, a) is False for a in left for b in right)


def by_type(kinds: Mapping[str, EventType], name: str | None) -> EventType:
    """The event type, or a plain one for types that other extractors bring along."""
    if name in kinds:
        return kinds[name]
    return EventType(id=name or "event", title=name or "event", triggers=(), identity=("participants", "place"), recurrence=3)
