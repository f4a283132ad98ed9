"""Wire copies: the same words in two outlets are one origin, and a conflict repeated by copies is one conflict.

Two measures. A sentence of nine words or more that stands elsewhere word for word is a copy wherever it stands. And an
article most of whose words stand in another one, in their order, is a copy of it: there the short sentences are copies
too ("Three people died."). A figure that the copy changed stands in a sentence of its own, which is an origin.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from hashlib import blake2b
from itertools import pairwise
from zlib import crc32

from rapidfuzz import fuzz

from checker.articles.model import Article
from checker.assertions.model import Assertion

_WORD = re.compile(r"\w+", re.UNICODE)
_ENOUGH = 9
_DATELINE = re.compile(r"^[A-Z][A-Z .,'’-]{2,40}[^\n]{0,60}? (?:-|–|—|--) ")
"""A dateline before the same sentence makes no other sentence of it: "MOSCOW, May 14 (Northern Wire) - "."""
_LENGTH = 6000
"""Characters of an article that are compared."""
_SHINGLE, _SAMPLE, _CROWD = 6, 4, 40
"""Articles are compared that share so many words in a row; of these stretches one in so many is looked up, and none
that more articles than that hold one after the other."""
_ALIKE = 60
"""Per cent of both articles' words that stand in both, in their order."""


def origins(assertions: Iterable[Assertion], articles: Sequence[Article] = ()) -> Mapping[str, str]:
    """The origin of each assertion id: equal where nine or more words stand in the same order, whatever the signs
    between them, or where an article's copy says the same in fewer."""
    copied = of_articles(articles)
    found = {}
    for one in assertions:
        words = _words(one.quote)
        home = copied.get(one.article)
        if len(words) >= _ENOUGH:
            found[one.id] = _digest(words)
        elif home is not None:
            found[one.id] = f"copies:{home}:{_digest(words)}"
        else:
            found[one.id] = f"article:{one.article}"
    return found


def of_articles(articles: Sequence[Article]) -> Mapping[str, str]:
    """For each article that is another's copy, or has one, the smallest id among them."""
    words = {article.id: _words(article.text[:_LENGTH]) for article in articles}
    parents = {name: name for name in words}
    for one, other in _candidates(words):
        first, second = _root(parents, one), _root(parents, other)
        if first != second and fuzz.ratio(words[one], words[other], score_cutoff=_ALIKE):
            parents[max(first, second)] = min(first, second)
    groups: dict[str, list[str]] = defaultdict(list)
    for name in sorted(parents):
        groups[_root(parents, name)].append(name)
    return {name: home for home, members in groups.items() if len(members) > 1 for name in members}


def _candidates(words: Mapping[str, Sequence[str]]) -> Iterable[tuple[str, str]]:
    """Pairs of articles that share a stretch of words: neighbours in the list of each stretch."""
    lists: dict[str, list[str]] = defaultdict(list)
    for name in sorted(words):
        some = words[name]
        stretches = (" ".join(some[n : n + _SHINGLE]) for n in range(len(some) - _SHINGLE + 1))
        for stretch in dict.fromkeys(stretches):
            if crc32(stretch.encode()) % _SAMPLE == 0:
                lists[stretch].append(name)
    pairs = {couple for members in lists.values() if 1 < len(members) <= _CROWD for couple in pairwise(members)}
    return sorted(pairs)


def _words(text: str) -> list[str]:
    return _WORD.findall(_DATELINE.sub("", text).lower())


def _digest(words: Sequence[str]) -> str:
    return blake2b(" ".join(words).encode(), digest_size=8).hexdigest()


def _root(parents: Mapping[str, str], one: str) -> str:
    while parents[one] != one:
        one = parents[one]
    return one
