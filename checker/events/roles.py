"""Whom "the gunman" of one article is in another: the one person of whom the story tells the same matter.

"A *teenager* killed himself", "*Sam Orr* was overpowered": where a story tells of one named person how he ended, and of
one who is called by what he is, the two are one. Of two named people, or of two who are called differently, it stays
open who is who.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from checker.assertions.model import Assertion

_ROLE, _PERSON = "role:", "person:"


def of_the_named(
    states: Iterable[Assertion], told: Mapping[str, str], names: Mapping[str, Mapping[str, str]]
) -> Mapping[str, str]:
    """For statements of somebody who is called by a role, by their ids, the person that it is."""
    groups: dict[tuple[str, str], list[Assertion]] = defaultdict(list)
    for one in states:
        groups[told.get(one.article, ""), one.scope.whom or ""].append(one)
    found: dict[str, str] = {}
    for (story, _), members in sorted(groups.items()):
        known = names.get(story, {})
        keys = {known.get(key, key) for one in members if (key := one.subject.entity)}
        people = sorted(key for key in keys if key.startswith(_PERSON))
        roles = sorted(key for key in keys if key.startswith(_ROLE))
        if len(people) == 1 and len(roles) == 1:
            found.update((one.id, people[0]) for one in members if one.subject.entity == roles[0])
    return found
