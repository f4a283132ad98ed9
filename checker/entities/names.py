"""The name behind a key, for people: ``country:ru`` -> "Russia", ``place:sochi-ru`` -> "Sochi"."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from checker.entities import gazetteer, lexicon

_CODE = 2


def name_of(key: str) -> str:
    """The listed name; for keys that were made from a text, the words that they were made from."""
    listed = _listed().get(key)
    if listed is not None:
        return listed
    town = gazetteer.shipped().by_key.get(key)
    if town is not None:
        return town.name
    kind, colon, slug = key.partition(":")
    if not colon or not kind.isalpha():
        return key
    words = slug.replace("-", " ").split()
    if kind == "place" and len(words) > 1 and len(words[-1]) == _CODE:
        words = words[:-1]
    return (
        " ".join(words)
        if kind in {"group", "publisher", "deed", "wording"}
        else " ".join(word[:1].upper() + word[1:] for word in words)
    )


@cache
def _listed() -> Mapping[str, str]:
    """Every listed entity by its key."""
    known = lexicon.shipped()
    aliases = (alias for group in known.aliases.values() for alias in group if alias.role == "name")
    return {alias.entity: alias.name for alias in aliases} | known.countries
