"""Who does it and whom it is done to: the noun groups around an event word, named or not, each with a role.

    "Iranian police have arrested the alleged leader"        agent Iranian police, patient the alleged leader
    "44 inmates were killed", "the death of 44 inmates"      patient 44 inmates
    "Turkey denied carrying out a strike on a resort"        agent Turkey, patient a resort
    "talks between the two sides", "a meeting with Ortiz"    participants
    "Biden's visit to Israel"                                agent Biden, patient Israel

These are what a sentence shows; :mod:`checker.assertions.participants` says which known people an assertion is about.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from checker.assertions.arguments import Arguments, role_words
from checker.assertions.layers import View
from checker.assertions.mentions import Mention
from checker.entities import resolve_pronoun
from checker.entities.model import EntityMention
from checker.language.tagging.model import NounGroup, VerbGroup

Role = Literal["agent", "patient", "participant"]
_BY = frozenset(("by",))
_WITH = frozenset(("with", "between"))
_AGAINST = frozenset(("on", "against", "of"))
_OF = frozenset(("of",))
_TO = frozenset(("to",))
_NEAR = 3
_HE_OR_SHE = frozenset(("he", "she", "him", "her", "his"))


@dataclass(frozen=True, slots=True)
class Participant:
    """Somebody or something with a part in an event: characters of the field; ``entity`` is None where nobody known
    is named."""

    role: Role
    start: int
    end: int
    entity: EntityMention | None = None


def read(mention: Mention) -> tuple[Participant, ...]:
    """Everyone with a part in the event, in reading order."""
    view = mention.view
    arguments = view.arguments
    verb = _verb(arguments, mention)
    rows = _around_verb(arguments, mention, verb) if verb is not None else _around_noun(arguments, mention)
    return _located(view, rows)


Row = tuple[Role, NounGroup]


def _verb(arguments: Arguments, mention: Mention) -> VerbGroup | None:
    for position in range(mention.first, mention.last):
        found = arguments.verb_at(position)
        if found is not None and (mention.first <= found.main < mention.last):
            return found
    return None


def _around_verb(arguments: Arguments, mention: Mention, verb: VerbGroup) -> list[Row]:
    words = role_words()
    main = arguments.words[verb.main]
    objects = arguments.objects(verb) if verb.last >= mention.last else arguments.listed(mention.last)
    by = arguments.behind(verb.last, _BY, 6)
    bare = verb.main == verb.first and arguments.tags[verb.main] in {"VBN", "VBD"}
    undergone = verb.passive or (bare and not objects and (bool(by) or main in words.takes_object))
    rows: list[Row] = []
    if undergone:
        rows += [("patient", group) for group in arguments.subjects(verb)]
        rows += [("agent", group) for group in by if arguments.words[group.head] not in words.instruments]
    else:
        role: Role = "patient" if main in words.undergo else "agent"
        rows += [(role, group) for group in arguments.subjects(verb)]
        rows += [("patient", group) for group in objects]
    if not objects and mention.type.owner == "agent":
        rows += [("participant", group) for group in arguments.behind(max(verb.last, mention.last), _WITH, 6)]
    return rows


def _around_noun(arguments: Arguments, mention: Mention) -> list[Row]:
    group = arguments.noun_at(mention.first)
    first = group.first if group is not None else mention.first
    end = max(mention.last, group.last if group is not None else 0)
    owner: Role = mention.type.owner
    rows: list[Row] = [(owner, one) for one in _owners(arguments, first, mention.first)]
    agents = arguments.behind(end, _BY, 10) or _doers(arguments, first, end)
    if not any(role == "agent" for role, _ in rows):
        rows += [("agent", one) for one in agents if arguments.words[one.head] not in role_words().instruments]
    rows += [("participant", one) for one in arguments.behind(end, _WITH, 12)]
    if owner == "patient":
        rows += [("patient", one) for one in arguments.behind(end, _OF, _NEAR)]
    elif mention.type.id in {"meeting", "agreement", "discussion"}:
        rows += [("participant", one) for one in arguments.behind(end, _OF, _NEAR)]
    elif mention.type.id == "visit":
        rows += [("patient", one) for one in arguments.behind(end, _TO, _NEAR)]
    else:
        rows += [("patient", one) for one in arguments.behind(end, _AGAINST, _NEAR)]
    return rows


def _owners(arguments: Arguments, first: int, word: int) -> list[NounGroup]:
    """Whose it is: "*his* visit", "*US President Joe Biden*'s visit", "the *G20 foreign ministers*' meeting"."""
    for position in range(word - 1, max(first - 1, -1), -1):
        if arguments.tags[position] == "PRP$":
            return [NounGroup(position, position + 1, position)]
        if arguments.words[position] in {"'s", "’s", "'", "’"} and position > first:
            head = position - 1
            return [] if head in arguments.dated else [NounGroup(first, position, head)]
    if first > 1 and arguments.words[first - 1] in {"'", "’", "'s", "’s"}:
        before = arguments.noun_before(first - 1)
        return [before] if before is not None and before.head not in arguments.dated else []
    return []


def _doers(arguments: Arguments, first: int, end: int) -> tuple[NounGroup, ...]:
    """Who does what the noun names, as the subject of the verb whose object it is, or of "in talks with…"."""
    words = arguments.words
    if first > 1 and words[first - 1] == "of":
        measure = arguments.noun_before(first - 1)
        if measure is not None and words[measure.head] in role_words().measures:
            first = measure.first
    verb = arguments.verb_before(first)
    while first > 0 and verb is None and arguments.tags[first - 1] in {"DT", "JJ", "CD"}:
        first -= 1
        verb = arguments.verb_before(first)
    if verb is not None and not verb.passive and words[verb.main] in role_words().light:
        return arguments.subjects(verb)
    if first > 0 and words[first - 1] == "in" and words[end : end + 1] == ("with",):
        if first == 1:
            main = arguments.first_finite(end)
            return arguments.subjects(main) if main is not None else ()
        before = arguments.noun_before(first - 1)
        return (before,) if before is not None else ()
    following = next((v for v in arguments.groups.verbs if v.first >= end), None)
    if following is not None and following.passive and words[following.main] in role_words().light:
        return arguments.behind(following.last, _BY, 6)
    return ()


def _located(view: View, rows: Iterable[Row]) -> tuple[Participant, ...]:
    seen: dict[tuple[int, int], Participant] = {}
    for role, group in rows:
        first = group.first
        while first < group.head and view.words[first] in {"the", "a", "an"}:
            first += 1
        start, end = view.span(first, group.last)
        seen.setdefault((start, end), Participant(role, start, end, _entity(view, group, start)))
    return tuple(sorted(seen.values(), key=lambda one: (one.start, one.end)))


def _entity(view: View, group: NounGroup, start: int) -> EntityMention | None:
    """The known person, place or organisation that the group names: the one at its head."""
    head = view.sentence.tokens[group.head]
    over = [one for one in view.entities if one.start < head.end and head.start < one.end and start <= one.start]
    if over:
        return over[-1]
    if view.words[group.head] in _HE_OR_SHE:
        return resolve_pronoun(view.layers.document, view.layers.entities, view.sentence.field, head.start)
    return None
