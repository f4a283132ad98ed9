"""Which place "the island" is: the only one that the article has called so.

"The quake struck Qeshm island … *The island*, which has about 200,000 residents" and "Velm, a fishing town on the
coast … *the town* has 3,000 people" are told of Qeshm and of Velm; where two places are called a town, "the town" is
neither.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from checker.assertions.layers import View
from checker.entities.model import EntityMention

NOUNS = frozenset({"island", "town", "city", "village", "province", "state", "district", "county", "region", "port"})
_LONGEST_APPOSITION = 7
_ARTICLES = frozenset({"a", "an", "the"})
_LOCATES = frozenset({"in", "on", "near", "off", "at", "of", "from", "outside", ","})


def places_called(views: Sequence[View]) -> Mapping[str, EntityMention]:
    """For each noun the place that the article calls so, where it is one only."""
    called: dict[str, dict[str, EntityMention]] = {}
    for view in views:
        if NOUNS.isdisjoint(view.words):
            continue
        for mention in view.entities:
            if mention.kind in {"place", "unknown"}:
                for noun in _nouns(view, mention):
                    called.setdefault(noun, {}).setdefault(mention.entity, mention)
    return {noun: next(iter(found.values())) for noun, found in called.items() if len(found) == 1}


def meant(view: View, before: int, called: Mapping[str, EntityMention], reach: int) -> EntityMention | None:
    """The place of the last "the island" that ends at most ``reach`` tokens before the token ``before``."""
    words = view.words
    for at in range(before - 1, max(0, before - reach - 1), -1):
        if words[at] in NOUNS and words[at - 1] == "the" and (at - 1 == 0 or words[at - 2] not in _LOCATES):
            return None if words[at + 1 : at + 2] == ("of",) else called.get(words[at])
    return None


def _nouns(view: View, mention: EntityMention) -> Sequence[str]:
    """ "Qeshm *island*", "the *city* of Bam", "Velm, a fishing *town*"."""
    words = view.words
    first, last = view.first_token(mention.start), view.last_token(mention.end)
    found = [word for word in words[last : last + 1] if word in NOUNS]
    found += [word for word in mention.text.lower().split()[-1:] if word in NOUNS]
    if first >= 2 and words[first - 1] == "of" and words[first - 2] in NOUNS:
        found.append(words[first - 2])
    if words[last : last + 1] == (",",) and last + 1 < len(words) and words[last + 1] in _ARTICLES:
        for word in words[last + 2 : last + 2 + _LONGEST_APPOSITION]:
            if word in NOUNS:
                found.append(word)
                break
            if word in _LOCATES or word == ".":
                break
    return found
