"""Which values stand in the same words: "licensed to carry 250" and "licensed to carry 180", within one story.

Two ways lead there. The words nearest to the value are equal on both sides, three of them, or, for figures, two in
sentences that share much else. Or the sentences are so alike, near the value more than far from it, that no other value
of the two articles comes close ("had *212* people on board, crew included", "had *374* people, crew included, on
board"). Names that differ part them, beside the value ("in Velm 12 …, in Sund 9 …") or in the sentences as a whole, and
so does an article that tells both values: it knows of two things.

Values are looked up by the nearest words on either side, so that no two sentences are compared that have nothing to do
with each other.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from math import sqrt

from checker.assertions.model import Assertion, QuantityValue, SpanValue, TextValue
from checker.assertions.wordings import ENTRY, FIGURE, LENGTH, MARK, PREFIX, SCORE, SIDE, TIME, is_slot, vocabulary
from checker.events.features import stem, weight
from checker.events.model import Keys
from checker.temporal import to_iso
from checker.vocabulary import slots

NEAR, NEAR_IN_LIKE_SENTENCES, SHARED = 3, 2, 4
ALIKE, AHEAD, BEHIND = 0.6, 0.25, 0.15
"""How alike two sentences are around their values, from 0 to 1, and by how much more so than any other pair of values
of the two articles; what lies further than the last behind the likest of all is of something else. Chosen on the dev
half of ``tests/quality/pairs``."""
ONE_SENTENCE = 0.8
"""So alike they are one sentence, of which one copy was changed."""
EQUAL = 0.1
"""What one value on both sides adds to that."""
_MOST = 40
"""A word beside so many values of one story tells nothing about any of them."""
_BESIDE = 40
_FALL = 6
"""Words from the value to where a word counts half."""
_HEAD = 2
AGE = "age"
_REWORDED = frozenset({FIGURE, LENGTH, SCORE})
_DAY = re.compile(
    r"(?:sun|mon|tues|wednes|thurs|fri|satur)day\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\b\d{4}\b"
)
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_NAME = re.compile(r"(?<=[^.!?\"“ ] )[A-Z][\w’'-]+")
_FULL_NAME = re.compile(r"(?:[A-Z][\w’'-]+ ){1,3}([A-Z][\w’-]*\w)")
_WORD = re.compile(r"[^\W_]{3,}")
_LONG_WORD = re.compile(r"[^\W\d_][\w’-]*[^\W_]")


@dataclass(frozen=True)
class _Worded:
    one: Assertion
    before: tuple[str, ...]
    behind: tuple[str, ...]

    @cached_property
    def words(self) -> frozenset[str]:
        return frozenset(_WORD.findall(self.one.quote.lower()))

    @property
    def pronouns(self) -> frozenset[str]:
        """He or she: two people."""
        return frozenset(self.one.quote.lower().split()) & {"he", "she"}

    @cached_property
    def text(self) -> str:
        """The value as it is written."""
        start, end = self.place
        return self.one.quote[start:end].lower()

    @property
    def place(self) -> tuple[int, int]:
        """Where in its sentence the value stands."""
        return self.one.focus[0] - self.one.start, self.one.focus[1] - self.one.start

    @property
    def names_day(self) -> bool:
        """Whether a time is told by a date or a day of the week, and not by "today" or an hour alone."""
        return _DAY.search(self.text) is not None

    @cached_property
    def names(self) -> frozenset[str]:
        """What is written with a capital in the sentence, its first word and its value left out."""
        start, end = self.place
        return frozenset(_NAME.findall(f"{self.one.quote[:start]} … {self.one.quote[end:]}"))

    @cached_property
    def names_beside(self) -> frozenset[str]:
        """Those near the value."""
        start, end = self.place
        near = f"{self.one.quote[max(0, start - _BESIDE) : start]} … {self.one.quote[end : end + _BESIDE]}"
        return frozenset(_NAME.findall(near))

    @cached_property
    def surnames(self) -> frozenset[str]:
        """The last words of names of more than one word: "Cole *Mercer*", "Sund *Oil*"."""
        start, end = self.place
        return frozenset(_FULL_NAME.findall(f"{self.one.quote[:start]} … {self.one.quote[end:]}"))

    @property
    def head(self) -> frozenset[str]:
        """What is counted stands right behind the figure."""
        return frozenset(stem(word) for word in self.behind[:_HEAD])

    @property
    def value(self) -> tuple[object, ...]:
        """What is compared."""
        value = self.one.value
        if isinstance(value, QuantityValue):
            return (value.low, value.high)
        return (value.span,) if isinstance(value, SpanValue) else (value.text,) if isinstance(value, TextValue) else ()

    @property
    def side(self) -> str:
        """North, left, southwest."""
        return self.one.value.text if isinstance(self.one.value, TextValue) else ""

    @property
    def unit(self) -> str:
        """Of a figure; "" for other values."""
        return self.one.value.unit if isinstance(self.one.value, QuantityValue) else ""

    @property
    def low(self) -> float | None:
        """The least that a figure may be."""
        return self.one.value.low if isinstance(self.one.value, QuantityValue) else None

    @property
    def high(self) -> float | None:
        """The most that it may be."""
        return self.one.value.high if isinstance(self.one.value, QuantityValue) else None

    @property
    def told(self) -> tuple[object, ...]:
        """The value of what is counted; days and hours are told of too many things."""
        return (self.one.id,) if self.one.slot == TIME else (*self.value, *self.behind[:1])

    @cached_property
    def around(self) -> Mapping[str, float]:
        """Each stem of the sentence as a vector, the nearer to the value the longer; what every text has counts
        little."""
        start, end = self.place
        found = list(_LONG_WORD.finditer(self.one.quote))
        first = bisect_left([word.start() for word in found], start)
        last = bisect_left([word.start() for word in found], end)
        weights: dict[str, float] = {}
        for n, word in enumerate(found):
            away = first - n if n < first else n - last + 1
            if not first <= n < last:
                root = stem(word[0].lower())
                weights[root] = max(weights.get(root, 0.0), _FALL / (_FALL + away))
        vector = {root: sqrt(weight(root)) * near for root, near in weights.items() if weight(root)}
        length = sqrt(sum(part * part for part in vector.values())) or 1.0
        return {root: part / length for root, part in vector.items()}


def keys(ordered: Sequence[Assertion], told: Mapping[str, str], events: Mapping[str, Keys]) -> dict[str, str]:
    """A key for each worded statement that another article makes in the same words; ``told`` gives the story of an
    article, ``events`` the keys of what is told of events. What typed slots say of both values is left to them."""
    typed = _Typed(ordered, events)
    groups: dict[tuple[str, str], list[_Worded]] = defaultdict(list)
    for one in ordered:
        if not is_slot(one.slot) or one.slot == ENTRY:
            continue
        before, _, behind = (one.subject.entity or "")[len(PREFIX) :].partition(MARK)
        item = _Worded(one, tuple(reversed(before.split())), tuple(behind.split()))
        groups[told.get(one.article, ""), f"{one.slot} {item.unit}"].append(item)
    found: dict[str, str] = {}
    for (story, kind), items in sorted(groups.items()):
        for cluster in _clusters(items, typed):
            name = min(items[n].one.id for n in cluster)
            found.update((items[n].one.id, f"{PREFIX}{kind} {name}@{story}") for n in cluster)
    return found


class _Typed:
    """The slots that state a figure, each with the event that it is of."""

    def __init__(self, ordered: Iterable[Assertion], keys: Mapping[str, Keys]) -> None:
        self._slots: dict[tuple[str, str], list[tuple[tuple[int, int], str, str | None]]] = defaultdict(list)
        self._known = frozenset(name for name, slot in slots.load().items() if slot.subject == "event" or name == AGE)
        for one in ordered:
            if isinstance(one.value, QuantityValue) and not is_slot(one.slot) and one.slot in self._known:
                event = keys[one.id].event if one.id in keys else None
                self._slots[one.article, one.field].append((one.focus, one.slot, event))

    def _of(self, one: Assertion) -> dict[str, str | None]:
        start, end = one.focus
        known = self._slots.get((one.article, one.field), ())
        return {slot: event for focus, slot, event in known if focus[0] < end and start < focus[1]}

    def speaks(self, one: Assertion, other: Assertion, likeness: float) -> bool:
        """Whether what typed slots say of both values is all there is to say."""
        mine, theirs = self._of(one), self._of(other)
        both = mine.keys() & theirs.keys()
        if not both:
            return False
        if likeness < ONE_SENTENCE:
            return True
        if slots.growing().isdisjoint(both):
            return any(mine[slot] is not None and mine[slot] == theirs[slot] for slot in both)
        return not (_is_one_voice(one, other) or (_is_history(one) and _is_history(other)))


def _clusters(items: Sequence[_Worded], typed: _Typed) -> Iterator[list[int]]:
    """Groups of values in the same words, one of an article, the likest first."""
    groups = {n: [n] for n in range(len(items))}
    home = list(range(len(items)))
    for one, other in _edges(items, typed):
        mine, theirs = groups[home[one]], groups[home[other]]
        if mine is theirs or {items[n].one.article for n in mine} & {items[n].one.article for n in theirs}:
            continue
        for n in groups.pop(home[other]):
            mine.append(n)
            home[n] = home[one]
    for cluster in groups.values():
        if len(cluster) > 1 and not _is_formula([items[n] for n in cluster]):
            yield cluster


def _is_formula(cluster: Sequence[_Worded]) -> bool:
    """ "Debentures due *15 March*" of three firms: words that are said of many things, each time with another value."""
    return len({item.text for item in cluster}) > 2


def _edges(items: Sequence[_Worded], typed: _Typed) -> list[tuple[int, int]]:
    """The pairs that stand in the same words, the likest first, and of equally like ones those of one value."""
    pairs = sorted({p for p in _candidates(items) if items[p[0]].one.article != items[p[1]].one.article})
    likeness = {p: _similarity(items[p[0]], items[p[1]]) for p in pairs}
    worded = {p for p in pairs if _same_words(items[p[0]], items[p[1]])}
    ahead = _ahead(items, likeness)
    best = [0.0] * len(items)
    for one, other in worded:
        score = likeness[one, other]
        best[one], best[other] = max(best[one], score), max(best[other], score)
    tellers: dict[tuple[object, ...], set[str]] = defaultdict(set)
    for item in items:
        tellers[item.told].add(item.one.article)
    found: dict[tuple[int, int], float] = {}
    for pair in pairs:
        left, right, score = items[pair[0]], items[pair[1]], likeness[pair]
        if score < max(best[pair[0]], best[pair[1]]) - BEHIND:
            continue
        matched = pair in worded and (left.unit != "count" or _same_head(left, right))
        if not matched and not (score >= ALIKE and ahead[pair] >= AHEAD and _may_be_reworded(left, right)):
            continue
        one_value = left.value == right.value
        if not one_value and (
            typed.speaks(left.one, right.one, score)
            or not tellers[left.told].isdisjoint(tellers[right.told])
            or _may_have_grown(left, right)
        ):
            continue
        if not _parted(left, right):
            found[pair] = score + EQUAL * one_value
    return sorted(found, key=lambda pair: (-found[pair], pair))


def _ahead(items: Sequence[_Worded], likeness: Mapping[tuple[int, int], float]) -> Mapping[tuple[int, int], float]:
    """By how much each pair is liker than any other of one of its values with the other one's article."""
    rivals: dict[tuple[int, str], list[float]] = defaultdict(list)
    for (one, other), score in likeness.items():
        rivals[one, items[other].one.article].append(score)
        rivals[other, items[one].one.article].append(score)
    second = {at: sorted(scores)[-2] if len(scores) > 1 else 0.0 for at, scores in rivals.items()}
    return {
        (one, other): score - max(second[one, items[other].one.article], second[other, items[one].one.article])
        for (one, other), score in likeness.items()
    }


def _may_be_reworded(one: _Worded, other: _Worded) -> bool:
    """Of values that few sentences have twice, told on one day, the same noun behind them."""
    return one.one.slot in _REWORDED and one.one.said == other.one.said and _same_head(one, other)


def _is_one_voice(one: Assertion, other: Assertion) -> bool:
    """The same named person or body says both on one day: no toll has grown between the two."""
    named = one.source.kind == "named" and one.source.entity is not None
    return named and one.source.entity == other.source.entity and one.said is not None and one.said == other.said


def _may_have_grown(one: _Worded, other: _Worded) -> bool:
    """A later report counts more."""
    mine, theirs = one.one.said, other.one.said
    if one.unit != "count" or mine is None or theirs is None or mine == theirs:
        return False
    if mine.start[0] is None or theirs.start[0] is None:
        return True
    earlier, later = (one, other) if mine.start[0] <= theirs.start[0] else (other, one)
    low, high = earlier.low, later.high
    return low is None or high is None or low < high


def _is_history(one: Assertion) -> bool:
    """ "In 1985 the riot ended with 120 arrests": that toll has long stopped growing."""
    years = [int(year) for year in _YEAR.findall(one.quote)]
    said = one.said.start[0] if one.said is not None else None
    return bool(years) and said is not None and max(years) < int(to_iso(said)[:4])


def _candidates(items: Sequence[_Worded]) -> Iterator[tuple[int, int]]:
    beside: dict[tuple[int, str], list[int]] = defaultdict(list)
    for n, item in enumerate(items):
        for side, words in enumerate((item.before, item.behind)):
            for word in words[:_HEAD]:
                beside[side, word].append(n)
    for group in beside.values():
        if len(group) <= _MOST:
            yield from combinations(group, 2)


def _similarity(one: _Worded, other: _Worded) -> float:
    """From 0 to 1: the angle between the words around the two values."""
    mine, theirs = sorted((one.around, other.around), key=len)
    return sum(part * theirs[root] for root, part in mine.items() if root in theirs)


def _same_head(one: _Worded, other: _Worded) -> bool:
    return not one.head.isdisjoint(other.head) or (not one.head and not other.head)


def _parted(one: _Worded, other: _Worded) -> bool:
    """The sentences name different people, places or times of speaking."""
    if one.one.slot == TIME and not _same_clock(one, other):
        return True
    if one.one.slot == SIDE and one.side != other.side and (one.side in other.side or other.side in one.side):
        return True  # north and northwest
    another = vocabulary().another
    if (one.words & another) != (other.words & another):
        return True  # "was *once* sentenced to 5 years"
    if one.pronouns and other.pronouns and one.pronouns.isdisjoint(other.pronouns):
        return True
    mine, theirs = one.surnames, other.surnames
    shared = any(name in other.one.quote for name in mine) or any(name in one.one.quote for name in theirs)
    if mine and theirs and not shared:
        return True
    named = ((one.names, other.names), (one.names_beside, other.names_beside))
    return any(mine and theirs and mine.isdisjoint(theirs) for mine, theirs in named)


def _same_words(one: _Worded, other: _Worded) -> bool:
    near = _run(one.before, other.before) + _run(one.behind, other.behind)
    if near < (NEAR if one.one.slot in {TIME, SIDE, SCORE} else NEAR_IN_LIKE_SENTENCES):
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
