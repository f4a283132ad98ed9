"""Which articles tell one story: computed from their words and dates, never taken from folder names.

Articles are taken by day; each joins the story whose own words it shares most of, names above all, or founds one (the
single pass of topic detection: Allan, Papka & Lavrenko, On-line New Event Detection and Tracking, 1998). A story is
the sum of its articles, so that what one of them mentions in passing joins nothing. An entry of a time line ("Huge new
protests near the university of Velm") holds few words, and goes by the share of them. Stories are looked up by word, so
the work grows with the corpus, not with its square.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from math import log, sqrt

from checker.articles.model import Article
from checker.events import features
from checker.events.features import Features

_WINDOW = 60
"""Days after which a story that nobody wrote of is over."""
_LISTED = 0.2
"""Words that say less than that look up no story."""
_CANDIDATES = 8
"""Stories looked up for each word of an article: those that were written of last."""
_CLOSEST = 12
"""Of these, the ones compared in full."""

_SHARE, _ENOUGH = 0.26, 3.5
"""How much of the shorter text's own words stands in both, as a share and in all."""
_SHORT, _SHORT_SHARE = 60, 0.15
"""So many words make a brief, of which a smaller share is enough."""
_SCARCE, _SCARCE_NAMES, _SCARCE_SHARE, _SCARCE_DAYS = 5, 2, 0.18, 7
"""Two names that no more than so many articles of the corpus have bind two texts of one week that tell it in words of
their own: of these a smaller share is enough."""
_ENTRIES, _GROWN, _COSINE = 90, 3, 0.3
"""Two stories of entries so short, with so many articles each, are one where their words are used alike."""

_ALONE = 0.3
"""What a word says that only one article holds: it is no evidence, but it makes the article one of its own."""
_FLOOR = 0.6
"""What a word still says that every article of the corpus holds: the corpus may be one story."""
_SPREAD = 3.0
"""A word in one article of e³ says all that it can."""

_ROUNDS = 4
_HOME_WORD, _NAME, _HOME, _SURE, _KNOWN = 0.6, 1.5, 1.2, 0.6, 6
"""Words that count for where a short article is at home; the weight of a name; how much is needed, in all and of all;
how many articles a story has that needs no name."""
_NOWHERE: Counter[int] = Counter()


@dataclass(slots=True)
class _Story:
    """A story as it grows: in how many of its articles each word stands."""

    words: Counter[str] = field(default_factory=Counter)
    names: set[str] = field(default_factory=set)
    scarce: set[str] = field(default_factory=set)
    """Of the names, those that few articles have."""
    members: list[str] = field(default_factory=list)
    first: date | None = None
    last: date | None = None
    length: int = 0
    """Words in all its articles."""
    norm: float | None = None

    def add(self, other: _Story) -> None:
        self.norm = None
        self.words.update(other.words)
        self.names |= other.names
        self.scarce |= other.scarce
        self.members += other.members
        self.length += other.length
        self.first = min((d for d in (self.first, other.first) if d is not None), default=None)
        self.last = max((d for d in (self.last, other.last) if d is not None), default=None)

    @property
    def mean(self) -> float:
        """How many words its articles have."""
        return self.length / len(self.members)

    def share(self, word: str) -> float:
        """How much the word belongs to the story, 0 to 1."""
        return sqrt(self.words[word] / len(self.members))


def cluster(articles: Sequence[Article]) -> Mapping[str, str]:
    """The story of each article id: the smallest article id in it."""
    found = features.of(sorted(articles, key=lambda a: a.id))
    weight = _weights(found.values())
    scarce = {word for word, n in features.frequencies(list(found.values())).items() if 1 < n <= _SCARCE}
    stories = [
        _alone(name, one, scarce)
        for name, one in sorted(found.items(), key=lambda row: (row[1].day or date.max, row[0]))
    ]
    while True:
        joined = _pass(stories, weight)
        if len(joined) == len(stories):
            break
        stories = joined
    for _ in range(_ROUNDS):
        joined = _pass(_absorb(stories, found), weight)
        if len(joined) == len(stories):
            break
        stories = joined
    return {name: min(story.members) for story in stories for name in story.members}


def _alone(name: str, one: Features, scarce: set[str]) -> _Story:
    words, names = Counter(dict.fromkeys(one.weights, 1)), set(one.names)
    return _Story(words, names, names & scarce, [name], one.day, one.day, one.length)


def _weights(found: Iterable[Features]) -> Mapping[str, float]:
    """What each word says in this corpus: the less, the more of its articles hold it; little, where only one does."""
    every = list(found)
    total = max(2, len(every))
    base: dict[str, float] = {}
    for one in every:
        for word, weight in one.weights.items():
            base[word] = max(weight, base.get(word, 0.0))
    frequency = features.frequencies(every)
    return {
        word: weight
        * (_ALONE if frequency[word] == 1 else min(1.0, max(_FLOOR, log(total / frequency[word]) / _SPREAD)))
        for word, weight in base.items()
    }


def _pass(stories: Sequence[_Story], weight: Mapping[str, float]) -> list[_Story]:
    """Each story joins the one before it that it is most like."""
    found: list[_Story] = []
    lists: dict[str, list[int]] = defaultdict(list)
    for one in stories:
        candidates: dict[int, float] = defaultdict(float)
        for word in one.words:
            for number in lists.get(word, ())[-_CANDIDATES:]:
                candidates[number] += weight[word]
        best, likeness = None, 0.0
        for number in sorted(candidates, key=lambda number: (-candidates[number], number))[:_CLOSEST]:
            score = _likeness(found[number], one, weight)
            if score > likeness:
                best, likeness = number, score
        if best is None:
            best = len(found)
            found.append(one)
        else:
            found[best].add(one)
        for word in one.words:
            if weight[word] >= _LISTED and (not lists[word] or lists[word][-1] != best):
                lists[word].append(best)
    return found


def _absorb(stories: Sequence[_Story], found: Mapping[str, Features]) -> list[_Story]:
    """Short entries go where their words are at home: to the story that holds most of the articles with each."""
    where = {name: number for number, story in enumerate(stories) for name in story.members}
    lists: dict[str, Counter[int]] = defaultdict(Counter)
    for name, one in found.items():
        for word, weight in one.weights.items():
            if weight >= _HOME_WORD:
                lists[word][where[name]] += 1
    everywhere = {word: sum(homes.values()) for word, homes in lists.items()}
    target = list(range(len(stories)))
    for number, story in sorted(enumerate(stories), key=lambda row: (len(row[1].members), row[0])):
        if story.mean > _ENTRIES:
            continue
        votes: dict[int, float] = {}
        named: set[int] = set()
        for word, n in story.words.items():  # a word of many stories is walked for each of them: nothing slow in here
            homes = lists.get(word, _NOWHERE)
            others = everywhere.get(word, 0) - homes[number]
            if not others:
                continue
            if word in story.names:
                named.update(homes)
            weight = n * (_NAME if word in story.names else 1.0)
            for home, count in homes.items():
                votes[home] = votes.get(home, 0.0) + weight * count / others
        votes.pop(number, None)
        least = max(_SURE * sum(votes.values()), _HOME * len(story.members))
        near = [
            home
            for home, score in votes.items()
            if score >= least
            and (home in named or len(stories[home].members) >= _KNOWN)
            and _near(stories[home], story)
        ]
        if not near:
            continue
        best = min(near, key=lambda home: (-votes[home], home))
        if (len(stories[best].members), -best) > (len(story.members), -number):
            target[number] = best
    for number in range(len(stories)):
        while target[target[number]] != target[number]:
            target[number] = target[target[number]]
    merged: dict[int, _Story] = {}
    for number in sorted(range(len(stories)), key=lambda number: (target[number] != number, number)):
        if target[number] == number:
            merged[number] = stories[number]
        else:
            merged[target[number]].add(stories[number])
    return [merged[number] for number in sorted(merged)]


def _likeness(story: _Story, one: _Story, weight: Mapping[str, float]) -> float:
    """0 where they are two stories; else the share of the shorter one's words that stands in both."""
    if not _near(story, one):
        return 0.0
    short = min(story.mean, one.mean) <= _SHORT
    left, right = (story, one) if len(story.words) > len(one.words) else (one, story)
    shared = [word for word in right.words if word in left.words]
    names = sum(1 for word in shared if word in left.names and word in right.names)
    if not names and left.names and right.names:
        return 0.0
    if len(shared) < (2 if short else 4):
        return 0.0
    score = sum(weight[word] * left.share(word) * right.share(word) for word in shared)
    norm = min(_norm(left, weight), _norm(right, weight))
    share = score / norm if norm else 0.0
    if len(story.members) >= _GROWN and len(one.members) >= _GROWN and max(story.mean, one.mean) <= _ENTRIES:
        dot = sum(weight[word] ** 2 * left.share(word) * right.share(word) for word in shared)
        cosine = dot / (_length(left, weight) * _length(right, weight))
        if cosine >= _COSINE:
            return cosine
    if short:
        return share if share >= _SHORT_SHARE else 0.0
    if share >= _SHARE and score >= _ENOUGH:
        return share
    bound = len(left.scarce & right.scarce) >= _SCARCE_NAMES and _near(left, right, _SCARCE_DAYS)
    return share if bound and share >= _SCARCE_SHARE else 0.0


def _norm(story: _Story, weight: Mapping[str, float]) -> float:
    if story.norm is None:
        story.norm = sum(weight[word] * story.share(word) for word in story.words)
    return story.norm


def _length(story: _Story, weight: Mapping[str, float]) -> float:
    return sqrt(sum((weight[word] * story.share(word)) ** 2 for word in story.words)) or 1.0


def _near(story: _Story, one: _Story, window: int = _WINDOW) -> bool:
    """No more than so many days lie between the two."""
    if story.first is None or story.last is None or one.first is None or one.last is None:
        return True
    return (one.first - story.last).days <= window and (story.first - one.last).days <= window
