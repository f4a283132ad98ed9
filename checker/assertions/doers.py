"""Who did what only one party does first: who found the body, who reported the smell.

    "The landlord's son found the bodies"         found the body: landlord (and his family)
    "The bodies were found by police officers"    found the body: police

The deeds stand in ``rules/cues/deeds.yaml``, the parties in ``rules/kinds/doers.yaml``. "Twelve bodies", "another body"
may be others than the story's, and say nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from pydantic import BaseModel, ConfigDict

from checker.assertions.arguments import Arguments
from checker.assertions.layers import View
from checker.language.inflection import forms
from checker.language.tagging.model import NounGroup, VerbGroup
from checker.vocabulary import default_folder, kinds, load_or_raise
from checker.vocabulary.phrase import elements

_SLOT = "doer"
_BY = frozenset({"by"})
_REACH = 6
_OTHERS = frozenset({"another", "more", "other", "further", "no", "some", "several", "any", "dozens", "hundreds"})
_RELATIVES = "relatives"
_WHOSE = frozenset({"his", "her", "their", "'s", "'"})
_ASKED = frozenset({"if", "whether"})
_UNSURE = frozenset({"may", "might", "could", "would", "will", "not", "n't", "never", "until", "to"})


class _Deed(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    verbs: tuple[str, ...]
    objects: frozenset[str]


class _Deeds(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    deeds: dict[str, _Deed]


@dataclass(frozen=True, slots=True)
class Doing:
    """``deed`` was done by ``who``, a value of ``rules/kinds/doers.yaml``."""

    deed: str
    who: str
    focus: tuple[int, int]


@cache
def _deeds() -> Mapping[str, tuple[str, frozenset[str]]]:
    """By each form of a verb, the deed and what it must be done to."""
    found = load_or_raise(default_folder() / "cues" / "deeds.yaml", _Deeds)[0].deeds
    return {form: (name, deed.objects) for name, deed in found.items() for verb in deed.verbs for form in forms(verb)}


@cache
def _parties() -> Mapping[str, str]:
    """By the last word of each phrase, the party that it names."""
    sets = [one for one in kinds.load() if one.slot == _SLOT]
    rows = [
        (row[-1].words, name)
        for one in sets
        for name, kind in one.values.items()
        for phrase in kind.words or (name,)
        for row in elements(phrase)
    ]
    return {word: name for words, name in rows for word in words}


def read(view: View) -> Iterator[Doing]:
    """Every deed of the sentence whose doer is said."""
    deeds = _deeds()
    if deeds.keys().isdisjoint(view.words):
        return
    for position, word in enumerate(view.words):
        deed = deeds.get(word)
        if deed is None or deed[1].isdisjoint(view.words):
            continue
        arguments = view.arguments
        verb = arguments.verb_at(position)
        if verb is None or verb.main != position or verb.form != "finite":
            continue
        if _ASKED & set(view.words[: verb.first]) or _UNSURE & set(view.words[verb.first - 1 : verb.last + 1]):
            continue
        done = _done(arguments, verb, deed[1])
        who = _party(view, done) if done else None
        if who is not None:
            low = min(min(group.first for group in done), verb.first)
            high = max(max(group.last for group in done), verb.last)
            yield Doing(deed[0], who, view.span(low, high))


def _done(arguments: Arguments, verb: VerbGroup, objects: frozenset[str]) -> tuple[NounGroup, ...]:
    """Who did it, where it was done to one of the objects; else nobody."""
    doers = arguments.behind(verb.last, _BY, _REACH)
    done_to = arguments.subjects(verb) if doers else arguments.objects(verb)
    if doers and verb.passive:  # "the *bodies* of Ida Quill, 41, and her sister, were found by"
        done_to = tuple(group for group in arguments.groups.nouns if group.last <= verb.first)
    doers = doers or arguments.subjects(verb)
    return doers if any(_is_the_one(arguments, group, objects) for group in done_to) else ()


def _is_the_one(arguments: Arguments, group: NounGroup, objects: frozenset[str]) -> bool:
    """The group names one of the objects, and not one more of them."""
    words = set(arguments.words[group.first : group.last])
    counted = any(arguments.tags[n] == "CD" for n in range(group.first, group.last))
    return bool(objects & words) and not _OTHERS & words and not counted


def _party(view: View, doers: tuple[NounGroup, ...]) -> str | None:
    """The one party of all of them, the wider one where they differ ("police and firefighters"); None: not known."""
    names = {_of(view, group) for group in doers}
    if len(names) == 1:
        return names.pop()
    one = next((one for one in kinds.load() if one.slot == _SLOT), None)
    if one is None or None in names:
        return None
    wider = [set(one.wider(name)) for name in sorted(name for name in names if name is not None)]
    return next(iter(sorted(set.intersection(*wider))), None)


def _of(view: View, group: NounGroup) -> str | None:
    """ "The landlord's son" is of the landlord's party; "her son" is a relative; whose "the son" is stays open."""
    parties = _parties()
    head = parties.get(view.words[group.head])
    if head == _RELATIVES:
        for n in range(group.first, group.head):
            owner = parties.get(view.words[n])
            if owner is not None and view.words[n + 1] in {"'s", "'"}:
                return owner
        if group.first and view.words[group.first - 1] in {"'s", "'"}:
            return parties.get(view.words[group.first - 2], head)
        return head if _WHOSE & set(view.words[group.first : group.head]) else None
    return head
