"""Do two mentions speak of one event? Type, people, place and time decide, and each may only say *no* where it is
certain.

Last November's meeting in Paris is not next month's in Japan: the times lie further apart than meetings of the same
people usually do, and the countries differ. "A meeting", with nothing said of whom or when, is the one that the
article is about.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal, Protocol

from checker.assertions.model import Subject
from checker.entities import contains, country_of, sides
from checker.events.reference import Reference
from checker.temporal.span import DAY, TimeSpan
from checker.vocabulary.events import EventType

_PERSONAL = frozenset({"disaster", "life"})
_UNPLANNED = frozenset({"disaster", "attack", "life"})
"""Lifecycles of what nobody announces: "a planned robbery" has been committed."""
Left = Literal["", "time", "place", "participants"]
PROSPECTIVE = frozenset(
    {"considered", "proposed", "invited", "agreed", "prepared", "announced", "scheduled", "confirmed"}
)
CHANGED = frozenset({"cancelled", "postponed", "declined", "ruled out"})
RECENT = 45 * DAY
_TOLD = 60
"""Days that an entry of a time line looks back when it says "the attack"."""
_SLIP = 2
"""By how many days reports of one disaster may differ before they are taken for reports of two."""
_LONG = 10**15


@dataclass(frozen=True, slots=True)
class Profile:
    """What one statement says of the event itself; ``low``/``high`` are the earliest start and latest end in minutes,
    None where open.

    ``floor``/``ceiling`` bound the event where nothing is said of its time: news is about what is new, so a disaster
    without a date lies in the weeks before it is told; last decade's tsunami is another one. ``further``: the words say
    that it is another one ("a similar attack").
    """

    participants: frozenset[str]
    places: frozenset[str]
    low: int | None
    high: int | None
    background: bool = False
    floor: int | None = None
    ceiling: int | None = None
    further: bool = False

    @property
    def sites(self) -> frozenset[str]:
        """The countries that its places lie in, as far as that is known."""
        return frozenset(found for place in self.places if (found := country(place)) is not None)

    @property
    def day(self) -> int | None:
        """The one day that it names, counted from 1970; None where it names none, or more."""
        if self.low is None or self.high is None or self.high - self.low > DAY:
            return None
        return self.low // DAY

    @property
    def bare(self) -> bool:
        """Nothing said of whom, where or when."""
        return (
            not self.participants
            and not self.places
            and not self.background
            and not self.further
            and (self.low is None or self.high is None)
        )

    def sort_key(self) -> tuple[object, ...]:
        """Most specific first; ties by content, so that the order of files does not matter."""
        known = bool(self.participants) + bool(self.places) + (self.low is not None and self.high is not None)
        width = (self.high - self.low) if self.low is not None and self.high is not None else _LONG
        return (
            -known,
            -len(self.participants),
            width,
            self.low or 0,
            tuple(sorted(self.participants)),
            tuple(sorted(self.places)),
        )


def profile(
    kind: EventType,
    about: Subject,
    said: TimeSpan | None = None,
    *,
    statuses: Collection[str] = (),
    names: Mapping[str, str] | None = None,
    entry: TimeSpan | None = None,
    reference: Reference = "open",
) -> Profile:
    """What the words say of who, where and when; a plan of unknown date lies after the moment it is spoken of.

    ``names`` gives the one key of people with several. ``entry`` is the day of the time-line entry that it stands in:
    that is the event's day where the entry tells of it; of "the leak", and of what lasts, it says only *by then*.
    """
    low, high = _hull(about.time)
    time = about.time
    floor = ceiling = None
    if entry is not None and time is not None and _within(time, entry) and (reference == "definite" or kind.lasting):
        lasting = (kind.lasting or _TOLD) * DAY
        floor, ceiling = (low - lasting if low is not None else None), high
        time, low, high = None, None, None
    elif time is None:
        if said is not None and kind.lifecycle not in _UNPLANNED and PROSPECTIVE.intersection(statuses):
            low = said.start[0]
        elif said is not None and not CHANGED.intersection(statuses):
            start, ceiling = said.start[0], said.end[1]
            floor = start - max(RECENT, kind.lasting * DAY) if start is not None else None
    people = frozenset(names.get(one, one) for one in about.participants) if names else frozenset(about.participants)
    return Profile(
        people,
        frozenset(about.place),
        low,
        high,
        background=time is not None and low is None,
        floor=floor,
        ceiling=ceiling,
        further=reference == "other",
    )


def _within(time: TimeSpan, entry: TimeSpan) -> bool:
    """The time is no more than the entry's own day."""
    return time.start[0] == entry.start[0] and time.end[1] == entry.end[1]


class Mention(Protocol):
    """What a cluster keeps of a mention: its name, its article and its type."""

    @property
    def name(self) -> str: ...  # noqa: D102
    @property
    def article(self) -> str: ...  # noqa: D102
    @property
    def kind(self) -> EventType: ...  # noqa: D102


@dataclass(slots=True)
class Cluster:
    """One event as it grows: everything its statements say of whom, where and when.

    ``told_apart`` are pairs of days on which one article tells of two events of the type.
    """

    participants: set[str] = field(default_factory=set)
    places: set[str] = field(default_factory=set)
    low: int | None = None
    high: int | None = None
    background: bool = False
    floor: int | None = None
    ceiling: int | None = None
    further: bool = False
    articles: set[str] = field(default_factory=set)
    units: set[str] = field(default_factory=set)
    kinds: set[str] = field(default_factory=set)
    members: list[str] = field(default_factory=list)
    sites: frozenset[str] | None = None
    days: set[int] = field(default_factory=set)
    told_apart: frozenset[tuple[int, int]] = frozenset()

    @property
    def day(self) -> int | None:
        """The one day that is named for it."""
        return next(iter(self.days)) if len(self.days) == 1 else None

    def add(self, one: Profile, members: Sequence[str], unit: Mention | None = None) -> None:
        """Take a profile in; a narrower time replaces a wider one."""
        if unit is not None:
            self.articles.add(unit.article)
            self.units.add(unit.name)
            self.kinds.add(unit.kind.id)
        if not self.members:
            self.sites = one.sites
        if one.day is not None:
            self.days.add(one.day)
        self.participants |= one.participants
        self.places |= one.places
        if one.low is not None and one.high is not None:
            if self.low is None or self.high is None or one.high - one.low < self.high - self.low:
                self.low, self.high = one.low, one.high
        elif self.low is None and self.high is None:
            self.low, self.high = one.low, one.high
        self.background = self.background or one.background
        self.further = self.further or one.further
        if self.low is None and self.high is None:
            self.floor, self.ceiling = _earlier(self.floor, one.floor), _later(self.ceiling, one.ceiling)
        self.members.extend(members)


def compatible(kind: EventType, cluster: Cluster, one: Profile, left_out: Left) -> bool:
    """False where the two certainly are different events."""
    return not apart(kind, cluster, one, left_out)


def apart(kind: EventType, cluster: Cluster, one: Profile, left_out: Left = "", slack: int | None = None) -> Left:
    """What keeps the two apart: their times, people or places; "" where nothing does. ``slack``: days that
    two dates for one event may differ by, if not as many as the type's recurrence."""
    if _apart(kind, cluster, one, left_out, slack):
        return "time"
    if left_out != "participants" and "participants" in kind.identity:
        same = _same_victims if kind.lifecycle in _PERSONAL else _same_people
        if not same(cluster.participants, one.participants):
            return "participants"
    if left_out != "place" and _elsewhere(cluster.places, one.places):
        return "place"
    return ""


def affinity(cluster: Cluster, one: Profile, left_out: Left) -> tuple[int, ...]:
    """How much speaks for joining; larger is better."""
    people = len(shared_people(cluster.participants, one.participants))
    places = len(one.places & cluster.places)
    dated = one.low is not None and one.high is not None and cluster.low is not None and cluster.high is not None
    overlap = int(dated and one.low < cluster.high and cluster.low < one.high) if left_out != "time" else 0  # type: ignore[operator]
    return (people, overlap, places, len(cluster.articles), len(cluster.members))


def shared_people(left: Collection[str], right: Iterable[str]) -> tuple[str, ...]:
    """Those of the right who stand for one of the left."""
    return tuple(p for p in sorted(right) if p in left or any(_one_person(p, q) for q in left))


def _hull(span: TimeSpan | None) -> tuple[int | None, int | None]:
    return (span.start[0], span.end[1]) if span is not None else (None, None)


def _apart(kind: EventType, cluster: Cluster, one: Profile, left_out: Left, wide: int | None) -> bool:
    """The times certainly are those of two events.

    Where days are what is compared, they lie further apart than the type's own recurrence. Else articles may disagree
    on the day of one disaster by a day or two, but people may meet again the next day. Where one article tells of two
    days of a disaster, these are two.
    """
    low, high = cluster.low, cluster.high
    start, end = one.low, one.high
    if low is None or high is None or start is None or end is None:
        low, high = (cluster.floor, cluster.ceiling) if low is None and high is None else (low, high)
        start, end = (one.floor, one.ceiling) if start is None and end is None else (start, end)
        return _gap(high, start) > 0 or _gap(end, low) > 0
    if (_coarse(kind, cluster) or _coarse(kind, one)) and not (cluster.places & one.places):
        return (low, high) != (start, end)  # "last year a quake…": which of that year's is not said
    gap = max(_gap(high, start), _gap(end, low))
    disaster = kind.identity == ("place",)
    slack = (
        wide
        if wide is not None
        else kind.recurrence
        if left_out == "time"
        else min(kind.recurrence, _SLIP)
        if disaster
        else 0
    )
    if gap > slack * DAY:
        return True
    if not disaster or one.day is None:
        return False
    return any(pair(one.day, day) in cluster.told_apart for day in cluster.days)


def pair(one: int, other: int) -> tuple[int, int]:
    """Two days in their order."""
    return (one, other) if one < other else (other, one)


def _gap(end: int | None, start: int | None) -> int:
    """Minutes between the day on which one is over and the day on which the other begins; 0 within one day, or where
    one is unknown."""
    if end is None or start is None:
        return 0
    return start // DAY * DAY - (end - 1) // DAY * DAY


def _coarse(kind: EventType, one: Cluster | Profile) -> bool:
    """The time is so wide that several events of the type may lie in it."""
    return one.low is not None and one.high is not None and one.high - one.low > (3 * kind.recurrence + 4) * DAY


def _earlier(a: int | None, b: int | None) -> int | None:
    return b if a is None else a if b is None else min(a, b)


def _later(a: int | None, b: int | None) -> int | None:
    return b if a is None else a if b is None else max(a, b)


def _same_people(left: set[str], right: frozenset[str]) -> bool:
    """Every one of the smaller set stands for one of the larger: {Putin} and {Trump, Putin}, {Russia} and {Putin,
    Trump}."""
    smaller, larger = (left, right) if len(left) <= len(right) else (right, left)
    return all(any(_one_person(a, b) for b in larger) for a in smaller)


def _same_victims(left: set[str], right: frozenset[str]) -> bool:
    """Whom it happened to: the same people by name; one climber's fall is not two climbers'."""
    named, others = ({p for p in some if p.startswith("person:")} for some in (left, right))
    if named and others:
        return named == others
    return _same_people(left, right)


def _one_person(a: str, b: str) -> bool:
    """One stands for the other: equal, Putin for Russia, the Kremlin for Putin; two different people never do."""
    if a == b:
        return True
    if a.startswith("person:") and b.startswith("person:"):
        return _by_surname(a, b) or _by_surname(b, a)
    return a in sides(b) or b in sides(a) or bool(set(sides(a)) & set(sides(b)))


def _by_surname(short: str, full: str) -> bool:
    """``person:~gomes`` may be ``person:gary-gomes``."""
    return short.startswith("person:~") and full.endswith(f"-{short.removeprefix('person:~')}")


def _elsewhere(left: set[str], right: frozenset[str]) -> bool:
    """Both name a place, and no place of one can lie in or around a place of the other."""
    if not left or not right or left & right:
        return False
    return all(_outside(a, b) for a in left for b in right)


_KNOWN = 1 << 16
"""Pairs of places whose relation is kept at hand."""


@lru_cache(maxsize=_KNOWN)
def _outside(a: str, b: str) -> bool:
    return contains(a, b) is False and contains(b, a) is False


@lru_cache(maxsize=_KNOWN)
def country(place: str) -> str | None:
    """The country that a place lies in, or is; None where no table tells."""
    return country_of(place)
