"""Which wider entities a listed one belongs to or stands for: Vladimir Putin and the Kremlin -> ``country:ru``."""

from __future__ import annotations

from functools import cache

from checker.entities import lexicon as lexicons


def sides(key: str) -> tuple[str, ...]:
    """The countries and bodies that the entity of that key belongs to; empty for names that no table lists."""
    return _by_key().get(key, ())


@cache
def _by_key() -> dict[str, tuple[str, ...]]:
    listed = lexicons.shipped()
    found: dict[str, tuple[str, ...]] = {}
    for aliases in listed.aliases.values():
        for alias in aliases:
            if alias.sides:
                found.setdefault(alias.entity, alias.sides)
    for person in listed.people.values():
        found.setdefault(person.entity, person.sides)
    return found
