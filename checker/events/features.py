"""What an article has of its own, for telling which story it tells: names and rare words, each with its weight.

"Divers found the trawler Sara Lind off Porthallow on Tuesday" has *trawler*, *Lind*, *Sara*, *Porthallow*, *diver*;
"found", "Tuesday" stand in everybody's news. How common a word is in news of any kind is counted in
``rules/cues/common-words.yaml``, because a handful of articles about one thing cannot say it themselves.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from pydantic import BaseModel, ConfigDict

from checker.articles.model import Article
from checker.vocabulary import default_folder, load_or_raise

LEAD = 1200
"""An article says what it is about in its first paragraphs."""
_WORD = re.compile(r"[^\W\d_][^\W_]{2,}|\b[A-Z]{2}\b", re.UNICODE)
_FIGURE = re.compile(r"(?<![\w.,])\d{1,3}(?:[.,]\d{1,3}){1,3}(?![\w])|(?<![\w.,])\d{2,3}(?![\w.,]\d)")
_STOP = re.compile(r"[.!?:;\n]")
_SELDOM = 4
"""A name is written with a small letter in a quarter of its articles at most: "bush", "brown"."""
_NAME, _RARE, _FAMILIAR, _COMMON, _FIGURES = 1.5, 1.0, 0.6, 0.3, 0.5
_ENDINGS = ("ing", "ed", "es", "s")


class _Common(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    calendar: tuple[str, ...]
    everywhere: tuple[str, ...]
    common: tuple[str, ...]
    familiar: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Features:
    """``weights`` by word or figure; ``names`` are those that are written with a capital."""

    weights: Mapping[str, float]
    names: frozenset[str]
    day: date | None
    length: int


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of one article: with a small letter, with a capital, and with one inside a sentence."""

    small: frozenset[str]
    large: frozenset[str]
    inside: frozenset[str]
    figures: frozenset[str]
    length: int


def of(articles: Sequence[Article]) -> Mapping[str, Features]:
    """By article id, what each has of its own in its title and first paragraphs.

    "Quake in Velm": whether the first word of a sentence is a name, the other articles tell."""
    words = {article.id: _words(f"{article.title}\n{article.text[:LEAD]}") for article in articles}
    inside = Counter(word for one in words.values() for word in one.inside)
    small = Counter(word for one in words.values() for word in one.small)
    known = _known()
    names = {word for word, n in inside.items() if word not in known and small[word] * _SELDOM <= n}
    return {article.id: _features(article, words[article.id], names) for article in articles}


def _features(article: Article, words: _Words, names: set[str]) -> Features:
    own = frozenset(word for word in words.large if word in names)
    weights: dict[str, float] = {}
    for word in sorted(words.small | words.large):
        weight = _NAME if word in own else _known().get(word, _RARE)
        if weight:
            weights[word] = weight
    weights.update(dict.fromkeys(sorted(words.figures), _FIGURES))
    clock = article.published
    return Features(weights, own, date.fromisoformat(clock.day) if clock is not None else None, words.length)


def _words(text: str) -> _Words:
    small: set[str] = set()
    large: set[str] = set()
    inside: set[str] = set()
    length = end = 0
    for found in _WORD.finditer(text):
        length += 1
        word = stem(found[0].lower())
        if found[0][0].islower():
            small.add(word)
        else:
            large.add(word)
            if end and not _STOP.search(text, end, found.start()):
                inside.add(word)
        end = found.end()
    return _Words(frozenset(small), frozenset(large), frozenset(inside), frozenset(_FIGURE.findall(text)), length)


def frequencies(features: Sequence[Features]) -> Counter[str]:
    """In how many articles each word stands."""
    return Counter(word for one in features for word in one.weights)


@cache
def stem(word: str) -> str:
    """One form for "leak", "leaks", "leaking": cut, not understood."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4 and not word.endswith("ss"):
            word = word[: -len(ending)]
            break
    return word[:-1] if len(word) > 4 and word[-1] in "ey" else word


def weight(root: str) -> float:
    """How much a stem tells of what a text is about: 0 for what every text has, 1 for a rare word."""
    return _known().get(root, 1.0)


@cache
def _known() -> Mapping[str, float]:
    words = load_or_raise(default_folder() / "cues" / "common-words.yaml", _Common)[0]
    found: dict[str, float] = {}
    for weight, some in (
        (0.0, words.calendar),
        (0.0, words.everywhere),
        (_COMMON, words.common),
        (_FAMILIAR, words.familiar),
    ):
        for word in some:
            found.setdefault(stem(word.lower()), weight)
    return found
