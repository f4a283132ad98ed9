"""What a finding is about, in a few words: "meeting of Donald Trump and Vladimir Putin (Japan, 2019-06)"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from checker.assertions.model import Assertion
from checker.entities import sides
from checker.entities.names import name_of
from checker.findings import words
from checker.vocabulary import events, slots

_MOST = 3


def subject(statements: Sequence[Assertion]) -> str:
    """The event or entity that the statements are about, named by what most of them say."""
    first = min(statements, key=lambda one: one.id)
    about = first.subject
    if about.kind != "event":
        return name_of(about.entity or first.article)
    kind = events.load().get(about.type or "")
    title = kind.title if kind is not None else (about.type or "event")
    people = _without_sides(_commonest([key for one in statements for key in one.subject.participants]))
    where = _commonest([key for one in statements for key in one.subject.place])[:1]
    when = [words.span(one.subject.time) for one in statements if one.subject.time is not None]
    day = Counter(when).most_common(1)[0][0] if when else ""
    named = f"{title} of {_listed([name_of(key) for key in people])}" if people else title
    details = [name_of(key) for key in where] + ([day] if day and not day.startswith("until") else [])
    return f"{named} ({', '.join(details)})" if details else named


def slot(name: str) -> str:
    """The slot's title, as its file gives it."""
    known = slots.load().get(name)
    return known.title if known is not None else name.replace("-", " ")


def source(assertion: Assertion) -> str:
    """Who says so: the name, the publisher, or "somebody who is not named"."""
    who = assertion.source
    if who.kind == "unknown":
        return "somebody who is not named"
    if who.text:
        return " ".join(who.text.split())
    return name_of(who.entity).removeprefix("Publisher ") if who.entity else assertion.article


def _commonest(keys: Sequence[str]) -> list[str]:
    counted = Counter(keys)
    return sorted(counted, key=lambda key: (-counted[key], key))[:_MOST]


def _without_sides(keys: list[str]) -> list[str]:
    """Vladimir Putin stands for Russia too: the country is not named beside him."""
    represented = {side for key in keys for side in sides(key)}
    return [key for key in keys if key not in represented]


def _listed(names: Sequence[str]) -> str:
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
