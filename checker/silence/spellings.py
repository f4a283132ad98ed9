"""Names that are written in two ways, and quotations that are given in two: no two people, and nobody said both.

Duncan Rait, Duncan Raite; Kathryn, Katherine; "I'd like my life back", "I would like my life back".
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from checker.entities.spelling import plain, sound_of
from checker.silence.figures import Because
from checker.silence.values import Told

_WORD = re.compile(r"\w+(?:['’]\w+)?", re.UNICODE)
_LONG, _FAR, _MOST = 4, 3, 24
_FEWEST, _ALIKE = 4, 74
_LONGEST = 400
_DERIVED = ("s", "n", "an", "ian", "i", "ese", "ish", "er", "ern", "'s", "is", "ic", "a", "o", "e")
_NAMED = frozenset({"person", "place", "unknown"})
_TITLES = frozenset({"mr", "mrs", "ms", "dr", "sir", "gen", "col", "capt", "lt", "sgt", "rev"})
_NOT = frozenset({"not", "no", "never", "none", "nothing"})


@dataclass(frozen=True, slots=True)
class Written:
    """A name or a quotation where it stands."""

    told: Told
    start: int
    end: int
    words: tuple[str, ...]


def names(story: Sequence[Told]) -> Iterator[tuple[Written, Written, Because]]:
    """Pairs of spellings of one person's or place's name, each where it stands first in an article."""
    found: dict[tuple[str, ...], list[Written]] = defaultdict(list)
    for told in story:
        for mention in told.view.entities:
            words = tuple(word for word in _WORD.findall(mention.text) if plain(word).lower() not in _TITLES)
            if not words or mention.kind not in _NAMED or not all(word[0].isupper() for word in words):
                continue
            if all(one.told.article is not told.article for one in found[words][-1:]):
                found[words].append(Written(told, mention.start, mention.end, words))
    beside: dict[tuple[int, str], list[tuple[str, ...]]] = defaultdict(list)
    for words in sorted(found):
        if len(words) == 1:
            beside[1, sound_of(words[0])[:3]].append(words)
        else:
            for word in sorted({words[0], words[-1]}):
                beside[2, sound_of(word)[:3]].append(words)
    seen = set()
    for key in sorted(beside):
        for one, other in combinations(beside[key][:_MOST], 2):
            if (one, other) not in seen and _one_name(one, other):
                seen.add((one, other))
                because: Because = ("spelling", f"{' '.join(one)}, {' '.join(other)}")
                yield from ((a, found[other][0], because) for a in found[one])
                yield from ((found[one][0], b, because) for b in found[other][1:])


def _one_name(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    if len(one) == 1 or len(other) == 1:
        return len(one) == len(other) and _one_word(one[0], other[0], alone=True)
    if set(one) <= set(other) or set(other) <= set(one):
        return False
    size = min(len(one), len(other))
    ends = list(zip(one[-size:], other[-size:], strict=True))
    return all(a == b or _one_word(a, b, alone=False) for a, b in ends) and any(a != b for a, b in ends)


def _one_word(one: str, other: str, *, alone: bool) -> bool:
    """Whether two words are spellings of one; a name by itself must be nearer, for many towns sound alike."""
    a, b = plain(one).lower().removesuffix("'s"), plain(other).lower().removesuffix("'s")
    if a == b:
        return one.lower() != other.lower() and not one.lower().startswith(other.lower())
    short, long = sorted((a, b), key=len)
    if len(short) < _LONG - 1 or (short[0] != long[0] and sound_of(short)[:1] != sound_of(long)[:1]):
        return False
    if alone and (len(short) <= _LONG or any(long == short + tail or long == short[:-1] + tail for tail in _DERIVED)):
        return alone and long == short + "e" and len(short) > _LONG
    distance = Levenshtein.distance(a, b)
    return sound_of(a) == sound_of(b) or distance == 1 or (distance <= _FAR and _skeleton(a) == _skeleton(b))


def _skeleton(word: str) -> str:
    """What is heard without the vowels: Katherine and Kathryn are one."""
    return "".join(letter for letter in sound_of(word) if letter not in "aeiou")


def quotations(story: Sequence[Told]) -> Iterator[tuple[Written, Written, Because]]:
    """Pairs of quotations in nearly the same words; where a figure or a "not" differs, that is more than wording."""
    found: list[Written] = []
    for told in story:
        sentence = told.view.sentence
        for quotation in told.view.layers.document.quotations:
            if quotation.field != sentence.field or quotation.start >= sentence.end or quotation.end <= sentence.start:
                continue
            start, end = max(quotation.start, sentence.start), min(quotation.end, sentence.end)
            words = tuple(_WORD.findall(plain(told.article.field(sentence.field)[start:end][:_LONGEST]).lower()))
            if len(words) >= _FEWEST:
                found.append(Written(told, start, end, words))
    beside: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, one in enumerate(found):
        for n in range(len(one.words) - 2):
            beside[one.words[n : n + 3]].append(number)
    looked = {pair for group in beside.values() if len(group) <= _MOST for pair in combinations(group, 2)}
    for first, second in sorted(looked):
        one, other = found[first], found[second]
        if one.told.article is not other.told.article and _one_saying(one.words, other.words):
            yield one, other, ("wording", "one saying, quoted in two ways")


def _one_saying(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    if one == other:
        return False
    apart = set(one) ^ set(other)
    if any(word in _NOT or word.endswith("n't") or any(letter.isdigit() for letter in word) for word in apart):
        return False
    return fuzz.ratio(" ".join(one), " ".join(other)) >= _ALIKE
