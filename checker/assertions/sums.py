"""A number of people or things and the parts it is said to be made of, where the two do not go together.

    12 people were killed: seven men and four women          whole 12; parts 11
    killed 15 people, including 20 children                  whole 15; parts at least 20
    a 12-member jury of seven women and four men             whole 12; parts 11

A list behind a colon, a dash or a bracket is held to be complete, and so is one of men and women; behind "including"
or with "of them" the parts may only not be more than the whole. A sum that fits is written down nowhere: most do.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from pydantic import BaseModel, ConfigDict

from checker.assertions.claims import Claim
from checker.assertions.layers import View
from checker.assertions.model import QuantityValue, Subject
from checker.assertions.scopes import fillers
from checker.entities import lexicon as lexicons
from checker.quantities import rounding
from checker.quantities.model import Quantity
from checker.vocabulary import default_folder, load_or_raise

WHOLE, PARTS = "whole", "parts"
_GAP = 8
_COLONS = frozenset({":", "—", "–", "-", "--", "(", "-lrb-"})
_CLOSERS = frozenset({".", ",", ";", ":", ")", "-rrb-", "—", "–", "-", "--"})
_BREAKS = frozenset({";", "and", "but", "while", "as", "or", "than", "if", "when", '"', "“", "”", "''", "``"})
_PLACING = frozenset({"by", "in", "at", "from", "on", "with"})
_PHRASE = 4
_ONE = frozenset({"a", "an", "one"})


class Words(BaseModel):
    """``rules/cues/sums.yaml``."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    id: str
    some: frozenset[str]
    of_them: tuple[str, ...]
    made_of: frozenset[str]
    bodies: dict[str, tuple[str, ...]]
    people: frozenset[str]
    divisions: tuple[frozenset[str], ...]
    open: frozenset[str]
    spreading: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Part:
    number: float
    noun: str
    last: int


@dataclass(frozen=True, slots=True)
class _Sum:
    """``first`` to ``last`` are the tokens of the list; ``complete`` where nothing else is in the whole."""

    parts: tuple[_Part, ...]
    first: int
    last: int
    complete: bool

    @property
    def total(self) -> float:
        return sum(part.number for part in self.parts)


@cache
def vocabulary() -> Words:
    """The words by which a whole is told from its parts."""
    return load_or_raise(default_folder() / "cues" / "sums.yaml", Words)[0]


@cache
def _of_them() -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(phrase.split()) for phrase in vocabulary().of_them)


@cache
def _bodies() -> dict[str, str]:
    return {word: name for name, words in vocabulary().bodies.items() for word in words}


def read(view: View) -> Iterator[Claim]:
    """Every whole of the sentence with its parts, where they do not go together, as two statements about that sum."""
    counted = [one for one in view.quantities if _is_counted(one)]
    if len(counted) < 2:
        return
    for whole, following in pairwise(counted):
        found = _parts(view, whole, following)
        if found is None or not _clash(whole, found):
            continue
        about = Subject(kind="entity", entity=f"sum in {view.layers.article.id} at {whole.start}")
        yield Claim(WHOLE, _value(whole), (whole.start, _end(whole)), about)
        parts = QuantityValue(low=found.total, high=found.total if found.complete else None, unit="count")
        yield Claim(PARTS, parts, view.span(found.first, found.last), about)


def _is_counted(one: Quantity) -> bool:
    return one.unit == "count" and one.low is not None and one.low > 0 and one.digits > 0 and not one.additional


def _value(whole: Quantity) -> QuantityValue:
    return QuantityValue(low=whole.low, high=whole.high, unit="count", tolerance=rounding(whole))


def _end(one: Quantity) -> int:
    return max(one.end, one.of_span[1]) if one.of_span else one.end


def _clash(whole: Quantity, found: _Sum) -> bool:
    """Whether no rounding brings the two together: too many parts, or, where the list is complete, too few."""
    slack = rounding(whole)
    if whole.high is not None and found.total > whole.high + slack:
        return True
    return found.complete and whole.low is not None and found.total < whole.low - slack


def _parts(view: View, whole: Quantity, following: Quantity) -> _Sum | None:
    """The list of parts that begins with the figure following the whole; None where that is no part of it."""
    words = view.words
    behind, first = view.last_token(_end(whole)), view.first_token(following.start)
    gap = words[behind:first]
    if not gap or len(gap) > _GAP or whole.lemma in vocabulary().open:
        return None
    listed = _list(view, first)
    if listed is None:
        return None
    body = _bodies().get(gap[0]) if whole.lemma in {"member", "person", "man", "strong"} else None
    if body is not None and len(gap) == 2 and gap[1] in vocabulary().made_of:
        return _checked(listed, complete=True) if _is_division(listed) else None
    if _BREAKS & set(gap[:-1]) or not _of_one_kind(view, whole, listed):
        return None
    if gap[-1] in vocabulary().some and (
        gap[-2:-1] in {(",",), ("(",), ("-lrb-",), ("-",), ("–",), ("—",), ("--",)} or len(gap) == 1
    ):
        return _checked(listed, complete=False)
    tail = view.last_token(following.end)
    if words[tail : tail + 2] in _of_them() and not _BREAKS & set(gap):
        return _Sum((_Part(following.low or 0.0, "", tail),), first, tail + 2, complete=False)
    if len(listed.parts) < 2:
        return None
    if gap[-1] in _COLONS and _COLONS.isdisjoint(gap[:-1]):
        return _checked(listed, complete=listed.complete)
    return _checked(listed, complete=listed.complete) if gap == (",",) and _is_division(listed) else None


def _checked(listed: _Sum, *, complete: bool) -> _Sum:
    return _Sum(listed.parts, listed.first, listed.last, complete)


def _is_division(listed: _Sum) -> bool:
    return frozenset(part.noun for part in listed.parts) in vocabulary().divisions


def _of_one_kind(view: View, whole: Quantity, listed: _Sum) -> bool:
    """Whether what is listed can be part of what is counted: people of people, or things without a name of their
    own."""
    nouns = {part.noun for part in listed.parts}
    if whole.lemma and nouns <= {"", whole.lemma}:
        return True
    return _is_people(whole) and all(_are_people(view, part) for part in listed.parts)


def _is_people(whole: Quantity) -> bool:
    return whole.of in fillers().generic or whole.lemma in _people()


def _are_people(view: View, part: _Part) -> bool:
    """ "20 children", "three soldiers", "12 *Americans*"."""
    if not part.noun or part.noun in _people():
        return True
    return any(one.kind == "group" and view.last_token(one.end) == part.last for one in view.entities)


@cache
def _people() -> frozenset[str]:
    return vocabulary().people | lexicons.shipped().words["roles"]


def _list(view: View, first: int) -> _Sum | None:
    """ "Seven men, a woman and four children": the parts from token ``first`` on; complete where the list ends with the
    clause and nothing in it is left open."""
    words, at = view.words, first
    parts: list[_Part] = []
    joined = False
    while (part := _part(view, at)) is not None:
        parts.append(part)
        at = part.last
        step = next((n for n in (2, 1) if words[at : at + n] in {(",", "and"), ("and",), (",",)}), 0)
        if not step or _part(view, at + step) is None:
            break
        joined = joined or "and" in words[at : at + step]
        at += step
    if not parts:
        return None
    ends = (
        joined
        and (at >= len(words) or words[at] in _CLOSERS)
        and words[at : at + 2] not in {(",", "and"), (",", "plus")}
    )
    return _Sum(tuple(parts), first, parts[-1].last, complete=ends and vocabulary().open.isdisjoint(words[first:at]))


def _part(view: View, at: int) -> _Part | None:
    """A figure with its noun, or with where and how: "12 by air"; "a woman" is one."""
    words = view.words
    quantity = next((one for one in view.quantities if view.first_token(one.start) == at), None)
    if quantity is None:
        if words[at : at + 1] and words[at] in _ONE:
            noun = next((n for n in (at + 1, at + 2) if n < len(words) and words[n] in vocabulary().people), None)
            return _Part(1.0, words[noun], noun + 1) if noun is not None else None
        return None
    if not _is_counted(quantity) or quantity.low != quantity.high or quantity.low is None:
        return None
    last = view.last_token(quantity.end)
    if quantity.of_span is not None:
        return _Part(quantity.low, quantity.lemma, view.last_token(quantity.of_span[1]))
    if words[last : last + 1] and words[last] in _PLACING:
        end = next(
            (n for n in range(last + 1, min(len(words), last + _PHRASE + 1)) if words[n] in _CLOSERS | {"and"}), None
        )
        return _Part(quantity.low, "", end) if end is not None else None
    return _Part(quantity.low, "", last)


def composition(view: View) -> Iterator[tuple[str, str, Quantity, tuple[int, int]]]:
    """ "The panel of *eight men* and four women": the body, who is counted, how many, and the characters of it all."""
    bodies = _bodies()
    if bodies.keys().isdisjoint(view.words):
        return
    for at, word in enumerate(view.words[:-2]):
        if word not in bodies or view.words[at + 1] not in vocabulary().made_of:
            continue
        listed = _list(view, at + 2)
        if listed is None or len(listed.parts) < 2 or not _is_division(listed):
            continue
        for part in listed.parts:
            quantity = next(
                (q for q in view.quantities if view.last_token(_end(q)) == part.last and _is_counted(q)), None
            )
            if quantity is not None:
                yield bodies[word], part.noun, quantity, view.span(at, listed.last)
