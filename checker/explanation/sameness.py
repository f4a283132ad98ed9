"""Why two statements are taken to speak of one event, or which of story, type, people, place and time parts them.

story      the same
type       earthquake, both
place      Aceh; Aceh                      the same
time       2013-07-02; not said            nothing against it
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

from checker.assertions.model import Assertion
from checker.entities.names import name_of
from checker.events import units
from checker.events.families import Families
from checker.events.identity import Cluster, Left, apart
from checker.explanation.case import Case
from checker.findings import words
from checker.rules.model import Key
from checker.vocabulary import events

Verdict = Literal["the same", "nothing against it", "apart"]
NOT_SAID = "not said"

_LEFT: dict[Key, Left] = {
    "event": "",
    "event_without_time": "time",
    "event_without_place": "place",
    "event_without_participants": "participants",
}
_FIELDS: dict[Key, str] = {
    "event": "event",
    "event_without_time": "without_time",
    "event_without_place": "without_place",
    "event_without_participants": "without_participants",
}


@dataclass(frozen=True, slots=True)
class Trait:
    """One thing that tells events apart, what either statement says of it, and what follows."""

    name: str
    first: str
    second: str
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Sameness:
    """Whether the two share the event key that the rule joins by, ``key``, and what speaks for and against it."""

    same: bool
    key: Key
    traits: tuple[Trait, ...]
    why: str


def compare(case: Case, first: Assertion, second: Assertion, key: Key = "event") -> Sameness:
    """What makes the two one event, or two, under that key."""
    left, right = (_key(case, one, key) for one in (first, second))
    same = left is not None and left == right
    traits = tuple(_traits(case, first, second, _LEFT[key]))
    return Sameness(same, key, traits, _why(same, left is None or right is None, traits, case, first, second))


def _key(case: Case, one: Assertion, key: Key) -> str | None:
    keys = case.events.keys.get(one.id)
    return getattr(keys, _FIELDS[key]) if keys is not None else None


def _traits(case: Case, first: Assertion, second: Assertion, left_out: Left) -> Iterable[Trait]:
    yield _equal("story", *(case.events.stories.get(one.article, one.article) for one in (first, second)), plain=True)
    if first.subject.kind != "event" or second.subject.kind != "event":
        yield _equal("subject", *(name_of(one.subject.entity or one.article) for one in (first, second)))
        return
    families = Families.load()
    one_family = families.of(first.subject.type) == families.of(second.subject.type)
    kinds = [_type(one.subject.type) for one in (first, second)]
    yield Trait("type", kinds[0], kinds[1], "the same" if one_family else "apart")
    parting = _parting(case, first, second, left_out) if one_family else frozenset()
    told: dict[Left, tuple[str, Callable[[Assertion], str]]] = {
        "participants": ("participants", lambda one: _names(one.subject.participants)),
        "place": ("place", lambda one: _names(one.subject.place)),
        "time": ("time", lambda one: words.span(one.subject.time) if one.subject.time is not None else NOT_SAID),
    }
    for part, (name, of) in told.items():
        if part == left_out:
            continue
        said = of(first), of(second)
        verdict: Verdict = "apart" if part in parting else "nothing against it"
        if verdict != "apart" and NOT_SAID not in said and said[0] == said[1]:
            verdict = "the same"
        yield Trait(name, *said, verdict)


def _parting(case: Case, first: Assertion, second: Assertion, left_out: Left) -> frozenset[Left]:
    """What of time, people and place says that the two are two, whatever other statements say."""
    families = Families.load()
    names = case.events.names.get(case.events.stories.get(first.article, ""), {})
    told = units.of([first, second], families, names, case.articles)
    if len(told) < 2:
        return frozenset()
    cluster = Cluster()
    cluster.add(told[0].profile, told[0].members, told[0])
    kind = families[families.of(first.subject.type)]
    found = {apart(kind, cluster, told[1].profile, left) for left in ("", "time", "place", "participants")}
    return frozenset(found - {"", left_out})


def _equal(name: str, first: str, second: str, *, plain: bool = False) -> Trait:
    verdict: Verdict = "the same" if first == second else "apart"
    if plain:
        first, second = ("one story", "the same") if first == second else ("one story", "another story")
    return Trait(name, first, second, verdict)


def _type(name: str | None) -> str:
    kind = events.load().get(name or "")
    return kind.title if kind is not None else name or "event"


def _names(keys: Iterable[str]) -> str:
    return ", ".join(name_of(key) for key in keys) or NOT_SAID


def _why(same: bool, open_: bool, traits: tuple[Trait, ...], case: Case, first: Assertion, second: Assertion) -> str:
    told = [_told_with(case, one) for one in (first, second)]
    if same and case.corrections.join(*told):
        return "one event: your correction says so"
    if not same and case.corrections.part(*told):
        return "two events: your correction says so"
    parted = [trait.name for trait in traits if trait.verdict == "apart"]
    if same:
        alike = [trait.name for trait in traits if trait.verdict == "the same"]
        return f"one event: the same {_listed(alike)}" + ("" if not parted else f", though not the {_listed(parted)}")
    if open_:
        return "which event is meant is left open by at least one of them, so it is compared with nothing"
    if parted:
        return f"two events: the {_listed(parted)} part{'s' if len(parted) == 1 else ''} them"
    sizes = [len(case.events.members.get(case.events.keys[one.id].event or "", ())) for one in (first, second)]
    return (
        f"two events: nothing between the two parts them, but other statements do ({sizes[0]} stand with the first, "
        f"{sizes[1]} with the second)"
    )


def _told_with(case: Case, one: Assertion) -> frozenset[str]:
    """The statements that the same article makes of the same event."""
    key = _key(case, one, "event")
    members = case.events.members.get(key, ()) if key is not None else ()
    return frozenset(name for name in members if case.assertions[name].article == one.article)


def _listed(names: list[str]) -> str:
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1] if names else "")))
