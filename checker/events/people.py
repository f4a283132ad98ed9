"""One key for one person within a story: "Eric Allen Kirk", "Eric Kirk", "Kirk" and a misspelt "Eric Kirke".

Names are compared within a story only, where two people with one surname and one first name are rarer than one person
in two spellings.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

_PERSON = "person:"
_RANKS = frozenset({"jr", "sr", "ii", "iii", "iv", "mr", "mrs", "ms", "dr", "sir", "lord", "von", "van", "de"})
_LONG = 5
"""Letters of a surname that may be misspelt by one."""


def canonical(entities: Iterable[str]) -> Mapping[str, str]:
    """For each person's key that is another's too, the one key: the name that is written most often, then the longest.

    A surname alone (``person:~kirk``) goes to the one person of that name, and stays where there are two.
    """
    counts = Counter(one for one in entities if one.startswith(_PERSON))
    full = sorted(one for one in counts if _parts(one)[:-1])
    by_surname: dict[str, list[str]] = defaultdict(list)
    for one in full:
        for surname in _spellings(_parts(one)[-1]):
            by_surname[surname].append(one)
    parents = {one: one for one in full}
    for one in full:
        for surname in _spellings(_parts(one)[-1]):
            for other in by_surname[surname]:
                if one < other and _one_name(_parts(one), _parts(other)):
                    _join(parents, one, other)
    groups: dict[str, list[str]] = defaultdict(list)
    for one in full:
        groups[_root(parents, one)].append(one)
    found: dict[str, str] = {}
    for members in groups.values():
        best = min(members, key=lambda one: (-counts[one], -len(one), one))
        found.update((one, best) for one in members)
    for one in counts:
        parts = _parts(one)
        if len(parts) == 1:
            people = {found[other] for other in full if _parts(other)[-1] == parts[0]}
            if len(people) == 1:
                found[one] = people.pop()
    return {one: key for one, key in found.items() if one != key}


def _parts(key: str) -> tuple[str, ...]:
    """The name's words, without rank: ``person:eric-allen-kirk-jr`` -> eric, allen, kirk."""
    words = key.removeprefix(_PERSON).removeprefix("~").split("-")
    return tuple(word for word in words if word and word not in _RANKS) or (key,)


def _spellings(surname: str) -> tuple[str, ...]:
    """The surname, and what is left of a long one without any one letter: two that differ by a letter share one."""
    if len(surname) < _LONG - 1:
        return (surname,)
    return (surname, *dict.fromkeys(surname[:n] + surname[n + 1 :] for n in range(1, len(surname))))


def _one_name(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """The same first name, or its initial, and no second name that differs; surnames differ by a letter at most."""
    shorter, longer = sorted((a[:-1], b[:-1]), key=len)
    if not _first(shorter[0], longer[0]) or not _near(a[-1], b[-1]):
        return False
    return all(any(_first(one, other) for other in longer[1:]) for one in shorter[1:])


def _first(a: str, b: str) -> bool:
    return a == b or (min(len(a), len(b)) == 1 and a[0] == b[0])


def _near(a: str, b: str) -> bool:
    if a == b:
        return True
    short, long = sorted((a, b), key=len)
    if len(long) < _LONG or len(long) - len(short) > 1 or a[0] != b[0]:
        return False
    first = next((n for n in range(len(short)) if short[n] != long[n]), len(short))
    return short[first:] == long[first + 1 :] or (len(short) == len(long) and short[first + 1 :] == long[first + 1 :])


def _root(parents: Mapping[str, str], one: str) -> str:
    while parents[one] != one:
        one = parents[one]
    return one


def _join(parents: dict[str, str], a: str, b: str) -> None:
    low, high = sorted((_root(parents, a), _root(parents, b)))
    parents[high] = low
