"""Which values stand in the same words: "licensed to carry 250" and "licensed to carry 180", within one story.

The words nearest to the value must be equal on both sides, three of them, or, for figures, two in sentences that share
much else. Names that differ part them, beside the value ("in Velm 12 …, in Sund 9 …") or in the sentences as a whole.
Values are looked up by the nearest word on either side, so that no two sentences are compared that have nothing to do
with each other.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from checker.assertions.model import Assertion, QuantityValue
from checker.assertions.wordings import MARK, PREFIX, SIDE, TIME

NEAR, NEAR_IN_LIKE_SENTENCES, SHARED = 3, 2, 4
_MOST = 40
"""A word beside so many values of one story tells nothing about any of them."""
_BESIDE = 40
_DAY = re.compile(
    r"(?:sun|mon|tues|wednes|thurs|fri|satur)day\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\b\d{4}\b"
)
_NAME = re.compile(r"(?<=[^.!?\"“ ] )[A-Z][\w’'-]+")
_WORD = re.compile(r"[^\W_]{3,}")


@dataclass(frozen=True)
class _Worded:
    one: Assertion
    before: tuple[str, ...]
    behind: tuple[str, ...]

    @property
    def words(self) -> frozenset[str]:
        return frozenset(_WORD.findall(self.one.quote.lower()))

    @property
    def pronouns(self) -> frozenset[str]:
        """He or she: two people."""
        return frozenset(self.one.quote.lower().split()) & {"he", "she"}

    @property
    def text(self) -> str:
        """The value as it is written."""
        start, end = self.one.focus[0] - self.one.start, self.one.focus[1] - self.one.start
        return self.one.quote[start:end].lower()

    @property
    def names_day(self) -> bool:
        """Whether a time is told by a date or a day of the week, and not by "today" or an hour alone."""
        return _DAY.search(self.text) is not None

    @property
    def names(self) -> frozenset[str]:
        """What is written with a capital in the sentence, its first word and its value left out."""
        start, end = self.one.focus[0] - self.one.start, self.one.focus[1] - self.one.start
        return frozenset(_NAME.findall(f"{self.one.quote[:start]} … {self.one.quote[end:]}"))

    @property
    def names_beside(self) -> frozenset[str]:
        """Those near the value."""
        start, end = self.one.focus[0] - self.one.start, self.one.focus[1] - self.one.start
        near = f"{self.one.quote[max(0, start - _BESIDE) : start]} … {self.one.quote[end : end + _BESIDE]}"
        return frozenset(_NAME.findall(near))


def is_worded(one: Assertion) -> bool:
    """Whether the statement is told of nothing but the words around it."""
    return (one.subject.entity or "").startswith(PREFIX)


def keys(worded: Iterable[Assertion], told: Mapping[str, str]) -> dict[str, str]:
    """A key for each statement that another article makes in the same words; ``told`` gives the story of an article."""
    groups: dict[tuple[str, str], list[_Worded]] = defaultdict(list)
    for one in worded:
        unit = one.value.unit if isinstance(one.value, QuantityValue) else ""
        before, _, behind = (one.subject.entity or "")[len(PREFIX) :].partition(MARK)
        item = _Worded(one, tuple(reversed(before.split())), tuple(behind.split()))
        groups[told.get(one.article, ""), f"{one.slot} {unit}"].append(item)
    found: dict[str, str] = {}
    for (story, kind), items in sorted(groups.items()):
        for cluster in _clusters(items):
            name = min(items[n].one.id for n in cluster)
            found.update((items[n].one.id, f"{PREFIX}{kind} {name}@{story}") for n in cluster)
    return found


def _clusters(items: Sequence[_Worded]) -> Iterator[list[int]]:
    """Groups of values in the same words, of more than one article; one article's two values are of no group."""
    leader = list(range(len(items)))

    def top(n: int) -> int:
        while leader[n] != n:
            n = leader[n]
        return n

    for one, other in sorted(set(_candidates(items))):
        if items[one].one.article != items[other].one.article and _alike(items[one], items[other]):
            first, second = sorted((top(one), top(other)))
            leader[second] = first
    members: dict[int, list[int]] = defaultdict(list)
    for n in range(len(items)):
        members[top(n)].append(n)
    for cluster in members.values():
        articles = [items[n].one.article for n in cluster]
        if len(articles) > 1 and len(set(articles)) == len(articles) and not _is_formula([items[n] for n in cluster]):
            yield cluster


def _is_formula(cluster: Sequence[_Worded]) -> bool:
    """ "Debentures due *15 March*" of three firms: words that are said of many things, each time with another value."""
    return len({item.text for item in cluster}) > 2


def _candidates(items: Sequence[_Worded]) -> Iterator[tuple[int, int]]:
    beside: dict[tuple[int, str], list[int]] = defaultdict(list)
    for n, item in enumerate(items):
        for side, words in enumerate((item.before, item.behind)):
            if words:
                beside[side, words[0]].append(n)
    for group in beside.values():
        if len(group) <= _MOST:
            yield from combinations(group, 2)


def _alike(one: _Worded, other: _Worded) -> bool:
    near = _run(one.before, other.before) + _run(one.behind, other.behind)
    if near < (NEAR if one.one.slot in {TIME, SIDE} else NEAR_IN_LIKE_SENTENCES):
        return False
    if one.one.slot == TIME and not _same_clock(one, other):
        return False
    if one.pronouns and other.pronouns and one.pronouns.isdisjoint(other.pronouns):
        return False
    for mine, theirs in ((one.names, other.names), (one.names_beside, other.names_beside)):
        if mine and theirs and mine.isdisjoint(theirs):
            return False
    return near >= NEAR or len(one.words & other.words) >= SHARED + near


def _same_clock(one: _Worded, other: _Worded) -> bool:
    """ "On Sunday", "at six", "today" on the pages of two days say nothing: one of them may have a wrong date."""
    if one.text == other.text or one.names_day != other.names_day:
        return False
    return one.names_day or one.one.said == other.one.said


def _run(one: tuple[str, ...], other: tuple[str, ...]) -> int:
    """How many words from the value on are the same; two sentences that end, or begin, there agree in that."""
    if not one and not other:
        return 1
    count = 0
    for mine, theirs in zip(one, other, strict=False):
        if mine != theirs:
            return count
        count += mine != "#"
    return count
