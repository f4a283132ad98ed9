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

from checker.assertions import parsed_roles
from checker.assertions.arguments import Arguments, Role, role_words
from checker.assertions.layers import View
from checker.entities import resolve_pronoun
from checker.entities.model import EntityMention
from checker.language.tagging.model import NounGroup, VerbGroup
from checker.vocabulary.events import EventType

_BY = frozenset(("by",))
_WITH = frozenset(("with", "between"))
_AGAINST = frozenset(("on", "against", "of"))
_OF = frozenset(("of",))
_TO = frozenset(("to",))
_DETERMINERS = frozenset(("the", "a", "an", "that", "least"))
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


Row = tuple[Role, NounGroup]


def read(view: View, kind: EventType, first: int, last: int) -> tuple[Participant, ...]:
    """Everyone with a part in the event whose word stands at the tokens ``first`` to ``last``, in reading order."""
    if view.parse is not None:
        return _from_parse(view, kind, *view.span(first, last))
    arguments = view.arguments
    verb = _verb(arguments, first, last)
    if verb is not None:
        return _located(view, _around_verb(arguments, kind, verb, last))
    return _located(view, _around_noun(arguments, kind, first, last))


def _from_parse(view: View, kind: EventType, start: int, end: int) -> tuple[Participant, ...]:
    assert view.parse is not None
    offset = view.sentence.start
    found: dict[tuple[int, int], Participant] = {}
    for role, phrase in parsed_roles.rows(view.parse, kind, start - offset, end - offset):
        low, high = offset + phrase.start, offset + phrase.end
        entity = _entity(view, view.first_token(offset + phrase.head), low)
        found.setdefault((low, high), Participant(role, low, high, entity))
    return tuple(sorted(found.values(), key=lambda one: (one.start, one.end)))


def people(view: View, kind: EventType, first: int, last: int) -> tuple[EntityMention, ...]:
    """The known people to whom an event is done that happens to one person: who is arrested, charged, appointed."""
    if not _HE_OR_SHE.intersection(view.words) and all(one.kind != "person" for one in view.entities):
        return ()
    found = {
        one.entity.entity: one.entity for one in read(view, kind, first, last) if one.entity and one.role == "patient"
    }
    return tuple(one for one in found.values() if one.kind == "person")


def _verb(arguments: Arguments, first: int, last: int) -> VerbGroup | None:
    for position in range(first, last):
        found = arguments.verb_at(position)
        if found is not None and first <= found.main < last:
            return found
    return None


def _around_verb(arguments: Arguments, kind: EventType, verb: VerbGroup, last: int) -> list[Row]:
    words = role_words()
    main = arguments.words[verb.main]
    objects = arguments.objects(verb) if verb.last >= last else arguments.listed(last) or arguments.objects(verb)
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
    if not objects and kind.owner == "agent":
        rows += [("participant", group) for group in arguments.behind(max(verb.last, last), _WITH, 6)]
    return rows


def _around_noun(arguments: Arguments, kind: EventType, word: int, last: int) -> list[Row]:
    group = arguments.noun_at(word)
    first = arguments.start_of_noun(word)
    end = max(last, group.last if group is not None else 0)
    owner: Role = kind.owner
    rows: list[Row] = [(owner, one) for one in _owners(arguments, first, word)]
    agents = arguments.behind(end, _BY, 10) or _doers(arguments, first, end)
    if not any(role == "agent" for role, _ in rows):
        rows += [("agent", one) for one in agents if arguments.words[one.head] not in role_words().instruments]
    rows += [("participant", one) for one in arguments.behind(end, _WITH, 12)]
    if owner == "patient":
        rows += [("patient", one) for one in arguments.behind(end, _OF, _NEAR)]
    elif kind.id in {"meeting", "agreement", "discussion"}:
        rows += [("participant", one) for one in arguments.behind(end, _OF, _NEAR)]
    elif kind.id == "visit":
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
        while first < group.head and (view.words[first] in _DETERMINERS or first in view.arguments.dated):
            first += 1
        whole = view.arguments.whole(group)
        start, end = view.span(first, max(whole.last, view.arguments.end_of_title(group)))
        head = view.arguments.end_of_title(group) - 1 if group.name else group.head
        seen.setdefault((start, end), Participant(role, start, end, _entity(view, head, start)))
    return tuple(sorted(seen.values(), key=lambda one: (one.start, one.end)))


def _entity(view: View, position: int, start: int) -> EntityMention | None:
    """The known person, place or organisation whose name covers the token."""
    head = view.sentence.tokens[position]
    over = [one for one in view.entities if one.start < head.end and head.start < one.end and start <= one.start]
    if not over and position and view.words[position] in role_words().said_of:  # "found Emil Brandt *guilty*"
        return _entity(view, position - 1, start)
    if over:
        return over[-1]
    if view.words[position] in _HE_OR_SHE:
        return resolve_pronoun(view.layers.document, view.layers.entities, view.sentence.field, head.start)
    return None
