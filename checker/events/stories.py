"""Which articles tell one story: computed from their words and dates, never taken from folder names.

Two articles belong together when they share enough *rare* words in what they lead with and came out within weeks of
each other. Each article is compared with its neighbours in the lists of the rare words it contains, not with every
other:
near-linear in the corpus.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from math import log

from checker.articles.model import Article

_WORD = re.compile(r"[^\W\d_][^\W_]{2,}", re.UNICODE)
_LEAD = 1200
_NEIGHBOURS = 4
_WINDOW = 60
_SHARE = 0.2
_COMMON = 0.35
_STOP = frozenset(
    [
        "the",
        "and",
        "for",
        "that",
        "with",
        "was",
        "were",
        "from",
        "this",
        "have",
        "has",
        "had",
        "not",
        "but",
        "are",
        "his",
        "her",
        "they",
        "their",
        "said",
        "its",
        "who",
        "which",
        "after",
        "been",
        "into",
        "over",
        "about",
        "when",
        "would",
        "there",
        "than",
        "will",
        "also",
        "more",
        "one",
        "two",
        "out",
        "all",
        "she",
        "him",
        "them",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "today",
        "yesterday",
        "year",
        "years",
        "day",
        "week",
        "new",
        "people",
        "police",
        "officials",
        "reported",
        "report",
        "told",
        "according",
        "news",
        "other",
        "some",
        "could",
        "only",
        "first",
        "last",
        "just",
        "while",
    ]
)


def cluster(articles: Sequence[Article]) -> Mapping[str, str]:
    """The story of each article id: the smallest article id in it."""
    ordered = sorted(articles, key=lambda a: a.id)
    words = {a.id: _words(a) for a in ordered}
    names = {a.id: _names(a) for a in ordered}
    frequency = Counter(word for found in words.values() for word in found)
    days = {a.id: _day(a) for a in ordered}
    total = max(2, len(ordered))
    weight = {
        word: log(total / n) + 0.1 for word, n in frequency.items() if n > 1 and (n <= _COMMON * total or total < 20)
    }
    lists: dict[str, list[str]] = defaultdict(list)
    for one in sorted(ordered, key=lambda a: (days[a.id] or date.min, a.id)):
        for word in words[one.id]:
            if word in weight:
                lists[word].append(one.id)
    parents = {a.id: a.id for a in ordered}
    norms = {a.id: sum(weight.get(w, 0.0) for w in words[a.id]) for a in ordered}
    seen: set[tuple[str, str]] = set()
    for word in sorted(lists):
        members = lists[word]
        for n, left in enumerate(members):
            for right in members[n + 1 : n + 1 + _NEIGHBOURS]:
                pair = (left, right) if left < right else (right, left)
                if pair not in seen:
                    seen.add(pair)
                    alike = _alike(words[left], words[right], weight, norms[left], norms[right])
                    if alike and _near(days[left], days[right]) and _share_a_name(names[left], names[right]):
                        _join(parents, left, right)
    return {one.id: _root(parents, one.id) for one in ordered}


def _words(article: Article) -> frozenset[str]:
    text = f"{article.title} {article.text[:_LEAD]}"
    return frozenset(w.lower() for w in _WORD.findall(text)) - _STOP


def _names(article: Article) -> frozenset[str]:
    """The words that are written with a capital."""
    text = f"{article.title} {article.text[:_LEAD]}"
    return frozenset(w.lower() for w in _WORD.findall(text) if w[0].isupper()) - _STOP


def _share_a_name(a: frozenset[str], b: frozenset[str]) -> bool:
    """ "A strong earthquake shook …": what every quake's story says makes no two of them one."""
    return not a or not b or bool(a & b)


def _day(article: Article) -> date | None:
    clock = article.published
    return date.fromisoformat(clock.day) if clock is not None else None


def _alike(a: frozenset[str], b: frozenset[str], weight: Mapping[str, float], norm_a: float, norm_b: float) -> bool:
    shared = a & b
    score = sum(weight.get(word, 0.0) for word in shared)
    smaller = min(norm_a, norm_b)
    return smaller > 0 and len(shared) >= 3 and score / smaller >= _SHARE


def _near(a: date | None, b: date | None) -> bool:
    return a is None or b is None or abs((a - b).days) <= _WINDOW


def _root(parents: dict[str, str], one: str) -> str:
    while parents[one] != one:
        parents[one] = parents[parents[one]]
        one = parents[one]
    return one


def _join(parents: dict[str, str], a: str, b: str) -> None:
    low, high = sorted((_root(parents, a), _root(parents, b)))
    parents[high] = low
