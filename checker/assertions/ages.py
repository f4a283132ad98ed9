"""How old somebody is who is not named right beside the figure: "*She* was 85", "*the 24-year-old* agreed a contract",
"*Quera*, whose songs …, has died at the age of 83".

An age right beside a name is read with the other figures (:mod:`checker.assertions.owners`).
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.assertions.cast import Cast
from checker.assertions.claims import Claim
from checker.assertions.layers import View
from checker.assertions.model import QuantityValue, Subject
from checker.assertions.owners import of_age
from checker.language.tagging.model import NounGroup
from checker.quantities.model import Quantity

_YOUNGEST, _OLDEST = 12, 112
_BEING = frozenset({"was", "is", "'s", "’s"})
_ENDS = frozenset({".", ",", ";"})
_DYING = frozenset({"died", "dies", "die", "dead", "death", "killed"})
_PAST = frozenset({"when", "while", "since", "until", "till", "before", "if", "once"})
_REACH = 5
_PRONOUNS = frozenset({"he", "she"})


def read(view: View, cast: Cast) -> Iterator[Claim]:
    """The ages of people of whom the sentence, or the one before it, tells who they are."""
    for quantity in view.quantities:
        if quantity.unit == "age":
            who = None if of_age(view, quantity) is not None else _described(view, quantity, cast)
        elif quantity.unit == "count":
            who = _said_to_be(view, quantity, cast)
        else:
            continue
        if who is not None and who.startswith("person:"):
            value = QuantityValue(low=quantity.low, high=quantity.high, unit="age", tolerance=0.0)
            yield Claim("age", value, (quantity.start, quantity.end), Subject(kind="entity", entity=who))


def _described(view: View, quantity: Quantity, cast: Cast) -> str | None:
    first, last = view.first_token(quantity.start), view.last_token(quantity.end)
    if quantity.text.lower().endswith("-old"):
        if last < len(view.words) and view.words[last].isalpha() and _in_group(view, last, first):
            return None  # "a 24-year-old *student*": of whom, the noun would tell
        definite = first > 0 and view.words[first - 1] in {"the", "this"}
        return cast.who(view, NounGroup(first - 1, last, last - 1)) if definite else None
    if _DYING.isdisjoint(view.words[max(0, first - _REACH) : first]):
        return None
    people = {one.entity for one in view.entities if one.kind == "person" and one.end <= quantity.start}
    if len(people) == 1:
        return next(iter(people))
    groups = [one for one in view.arguments.groups.nouns if one.last <= first]
    return cast.who(view, groups[0]) if groups and not people else None


def _said_to_be(view: View, quantity: Quantity, cast: Cast) -> str | None:
    """ "She was 85.", "Quera was 85 when she died." """
    first, last = view.first_token(quantity.start), view.last_token(quantity.end)
    words = view.words
    fits = quantity.low == quantity.high and quantity.low is not None and _YOUNGEST <= quantity.low <= _OLDEST
    if not fits or quantity.of or first < 2 or words[first - 1] not in _BEING or not words[first].isdigit():
        return None
    if last < len(words) and words[last] not in _ENDS and not _when_dying(words[last : last + 3]):
        return None  # "she was 38 when she left"
    if not _PAST.isdisjoint(words[max(0, first - _REACH) : first]):
        return None  # "when he was 19"
    named = [one for one in view.entities if one.kind == "person" and view.last_token(one.end) == first - 1]
    if named:
        return named[0].entity
    group = _group(view, first - 2)
    return cast.who(view, group) if words[first - 2] in _PRONOUNS and group is not None else None


def _when_dying(words: tuple[str, ...]) -> bool:
    return words[:1] == ("when",) and not _DYING.isdisjoint(words)


def _group(view: View, token: int) -> NounGroup | None:
    return next((one for one in view.arguments.groups.nouns if one.first <= token < one.last), None)


def _in_group(view: View, token: int, other: int) -> bool:
    group = _group(view, token)
    return group is not None and group.first <= other < group.last
