"""The people of one article, and what else it calls them, so that "the captain" is Halloran there.

"Rick Halloran, the captain, was hurt … *The captain* walked off" -> ``person:rick-halloran``. A word that the article
may use for the person it is about ("the striker", "the 34-year-old") is that person's, where the article is about one
and calls nobody else so; any other ("the driver") stays what it is, ``role:driver``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from pydantic import BaseModel, ConfigDict

from checker.assertions import sources
from checker.assertions.layers import Layers, View
from checker.entities import resolve_pronoun
from checker.entities.model import EntityMention
from checker.language import speaker_at
from checker.language.lexicon import read_cues
from checker.language.tagging.model import NounGroup
from checker.language.tokens import tokenize

_ROLE = "role:"
_TITLE, _APPOSITION = 4, 8
_TWICE, _NEAR, _SHORT = 2, 70, 3
_PERSONAL = frozenset({"he", "she", "him", "her", "himself", "herself"})
_SPEAKER = frozenset({"i", "me", "myself"})
_STOPS = frozenset({",", ".", ";", "(", ")", "and", "who", "which", "whose", "of", "from", "at", "in"})
_OLD = ("-year-old", "year-old")


class _Words(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    same: tuple[tuple[str, ...], ...]
    of_the_named: frozenset[str]
    others: frozenset[str]


@cache
def _words() -> _Words:
    return read_cues("persons.yaml", _Words)


@cache
def roles() -> Mapping[str, str]:
    """The word by which each word for a person is compared: shooter -> gunman."""
    known = _words()
    found = {word: word for word in sorted(known.of_the_named | known.others)}
    found.update((word, row[0]) for row in known.same for word in row)
    return found


@dataclass(frozen=True)
class Cast:
    """One article's people."""

    layers: Layers
    views: Sequence[View]

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word of the article, lower case."""
        return frozenset(token.lower for one in self.layers.document.sentences for token in one.tokens)

    @cached_property
    def main(self) -> str | None:
        """The person the article is about: named by far most often, and not only as one who speaks."""
        spoken = {
            who.entity
            for attribution in self.layers.attributions
            if attribution.source is not None
            for who in self.layers.entities
            if who.field == attribution.field and attribution.source[0] <= who.start < attribution.source[1]
        }
        counts = Counter(one.entity for one in self.layers.entities if _is_person(one))
        silent = Counter({who: n for who, n in counts.items() if who not in spoken}) or counts
        ranked = sorted(silent, key=lambda who: (-silent[who], who))
        if not ranked:
            return None
        second = silent[ranked[1]] if len(ranked) > 1 else 0
        return ranked[0] if silent[ranked[0]] >= _TWICE * max(1, second) else None

    @cached_property
    def called(self) -> Mapping[str, frozenset[str]]:
        """Whom the article calls by each word: "driver *Ivan Petrov*", "*Ivan Petrov*, the driver"."""
        found: dict[str, set[str]] = {}
        for one in self.layers.entities:
            if not _is_person(one):
                continue
            text = self.layers.article.field(one.field)
            before = [token.lower for token in tokenize(text, max(0, one.start - _NEAR), one.start)][-_TITLE:]
            behind = [token.lower for token in tokenize(text, one.end, one.end + _NEAR)][:_APPOSITION]
            near = _last_run(before)
            if behind[:1] == [","]:
                near += _first_run(behind[1:])
            for word in near:
                if word.isalpha() and len(word) > _SHORT:
                    found.setdefault(word, set()).add(self._full(one.entity))
        return {word: frozenset(some) for word, some in found.items()}

    def who(self, view: View, group: NounGroup) -> str | None:
        """The key of the person that the noun group stands for; None where it is no person, or nobody knows who."""
        words = view.words
        head = words[group.head]
        start = view.sentence.tokens[group.head].start
        if head in _PERSONAL:
            return self._pronoun(view, group)
        if head in _SPEAKER:
            return self._speaker(view, start)
        inside = [
            one
            for one in view.entities
            if view.first_token(one.start) <= group.head < view.last_token(one.end) and one.kind in {"person", "group"}
        ]
        if inside and inside[-1].kind == "person":
            return self._full(inside[-1].entity)
        return self._described(words[group.first : group.last], head)

    def _described(self, phrase: tuple[str, ...], head: str) -> str | None:
        aged = head.endswith(_OLD)
        called = self.called.get(head, frozenset())
        if len(called) == 1 and (head in roles() or phrase[0] == "the"):
            return next(iter(called))
        if head not in roles() and not aged:
            return None
        definite = phrase[0] in {"the", "this", "that"}
        if definite and not called and self.main is not None and (aged or head in _words().of_the_named):
            return self.main
        return _ROLE + roles().get(head, "man")

    def _full(self, entity: str) -> str:
        """The surname alone is that of whoever is named first in full: "Peter Varga … his wife Susan … *Varga*"."""
        if ":~" not in entity:
            return entity
        surname = entity.partition(":~")[2]
        full = (one.entity for one in self.layers.entities if one.entity.endswith(f"-{surname}"))
        return next((one for one in full if _is_key(one)), entity)

    def _pronoun(self, view: View, group: NounGroup) -> str | None:
        """ "A student opened fire before *he* was caught": the person of the sentence, else of the one before."""
        start = view.sentence.tokens[group.head].start
        named = resolve_pronoun(self.layers.document, self.layers.entities, view.sentence.field, start)
        if named is not None and named.start >= view.sentence.start:
            return self._full(named.entity)
        before = [one for one in view.arguments.groups.nouns if one.last <= group.first]
        own = next((one for one in before if view.words[one.head] in roles()), None)
        if own is not None:
            return self._described(view.words[own.first : own.last], view.words[own.head])
        if named is not None:
            return self._full(named.entity)
        if view.index and self.views[view.index - 1].sentence.field == view.sentence.field:
            earlier = self.views[view.index - 1]
            last = next((one for one in earlier.arguments.groups.nouns if earlier.words[one.head] in roles()), None)
            if last is not None:
                return self._described(earlier.words[last.first : last.last], earlier.words[last.head])
        return self.main

    def _speaker(self, view: View, start: int) -> str | None:
        attribution = speaker_at(self.layers.attributions, view.sentence.field, start, start + 1)
        if attribution is None:
            return None
        source = sources.read(self.layers, attribution)
        if source.entity is not None and source.entity.startswith("person:"):
            return source.entity
        words = [word for word in source.text.lower().split() if word in roles()]
        return _ROLE + roles()[words[-1]] if words else None


def _is_key(entity: str) -> bool:
    return entity.startswith("person:") and ":~" not in entity


def _is_person(one: EntityMention) -> bool:
    return one.kind == "person"


def _last_run(words: list[str]) -> list[str]:
    """The words right before a name, as far as no mark parts them."""
    at = len(words)
    while at > 0 and words[at - 1] not in _STOPS and words[at - 1][0].isalpha():
        at -= 1
    return words[at:][-_TITLE:]


def _first_run(words: list[str]) -> list[str]:
    """The words of an apposition: "the driver of the coach" -> the, driver; "41, a nurse" -> a, nurse."""
    if words[:1] and words[0].isdigit() and words[1:2] == [","]:
        words = words[2:]
    if words[:1] and words[0] in {"who", "which"}:
        return []
    found: list[str] = []
    for word in words:
        if word in _STOPS:
            break
        found.append(word)
    return found
