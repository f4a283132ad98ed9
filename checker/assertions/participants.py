"""Who takes part in an event and where it is, as one sentence says: the names around the event word.

"Emmanuel Macron and Angela Merkel will meet Boris Johnson in Geneva" -> all three take part; Geneva is where.
"""

from __future__ import annotations

from checker.assertions import ties
from checker.assertions.layers import View
from checker.entities import resolve_pronoun
from checker.entities.model import EntityMention
from checker.language.model import Attribution
from checker.vocabulary.events import EventType

_PLACE_WORDS = frozenset({"in", "at", "near", "outside", "inside", "off", "across", "to", "for", "around", "from"})
_PLACE_KINDS = frozenset({"place", "country"})
_ACTOR_KINDS = frozenset({"person", "country", "organisation", "group"})
_ENDS = frozenset(
    {
        "has",
        "have",
        "had",
        "will",
        "was",
        "were",
        "is",
        "are",
        "to",
        "at",
        "in",
        "on",
        "during",
        "by",
        "as",
        "because",
        "after",
        "before",
        "over",
        "about",
        "that",
        "which",
        "who",
        "for",
        "when",
        "where",
    }
)
_REGION_WORDS = frozenset(
    {"resort", "city", "town", "capital", "village", "port", "island", "province", "district", "state", "suburb"}
)
_LISTING = frozenset({",", "and"})
_ANOTHER = frozenset({"after", "before", "since", "following", "while", "when", "because", "despite", "amid"})
_PRONOUNS = frozenset({"he", "she"})


def read(
    view: View, kind: EventType, first: int, last: int, attribution: Attribution | None
) -> tuple[EntityMention, ...]:
    """Who takes part: named before the event word in its clause, or after it up to the next preposition ("with Putin
    | at the G20")."""
    if "participants" not in kind.identity:
        return ()
    clause = view.clause(first)
    end = next((n for n in range(last, len(view.words)) if view.words[n] in _ENDS), len(view.words))
    found = [e for e in actors(view, first, last, end, attribution) if view.first_token(e.start) < max(end, last)]
    found += _speakers(view, first, attribution)
    for position in range(clause[0], first):
        if view.words[position] in _PRONOUNS:
            token = view.sentence.tokens[position]
            who = resolve_pronoun(view.layers.document, view.layers.entities, view.sentence.field, token.start)
            if who is not None:
                found.append(who)
    unique: dict[str, EntityMention] = {}
    for entity in found:
        unique.setdefault(entity.entity, entity)
    return _without_doubles(tuple(unique.values()))


def places(view: View, first: int, last: int) -> tuple[EntityMention, ...]:
    """Named places behind in, at, near… after the event word, or before it in the same clause."""
    clause = view.clause(first)
    found = []
    for entity in view.entities:
        position = view.first_token(entity.start)
        if not (
            _stands_as_place(view, entity)
            or (entity.kind in _PLACE_KINDS and _behind_preposition(view, position))
            or (entity.kind in _PLACE_KINDS and ties.happens_right_before(view, position))
        ):
            continue
        behind = last <= position <= last + 14 and not _ANOTHER & set(view.words[last:position])
        ahead = clause[0] <= position < first and not _ANOTHER & set(view.words[position:first])
        if behind or ahead:
            found.append(entity)
    return tuple(found)


def actors(view: View, first: int, last: int, end: int, attribution: Attribution | None) -> tuple[EntityMention, ...]:
    """People, countries and organisations in the clause of the event word and on to token ``end``; the name right
    before where there are none."""
    clause = view.clause(first)
    low, high = view.span(_with_listed(view, clause[0]), max(clause[1], min(end, len(view.words)), last))
    content = attribution.content if attribution is not None else ()
    found = []
    for entity in view.entities:
        if entity.kind not in _ACTOR_KINDS:
            continue
        if attribution is not None and attribution.source is not None and _inside(entity, (attribution.source,)):
            continue
        if content and not _inside(entity, content):
            continue
        if _stands_as_place(view, entity):
            continue
        found.append(entity)
    near = [e for e in found if low <= e.start < high]
    if not near:  # "it was Trump | who decided to cancel": the name right before the clause
        near = [e for e in found if e.end <= low][-1:]
    return tuple(near)


def _speakers(view: View, first: int, attribution: Attribution | None) -> list[EntityMention]:
    """The source, where it speaks of what it does itself: "*Macron* declined to meet her", "I will meet her", *he*
    said; not "asked her to meet Merkel"."""
    if attribution is None or attribution.source is None:
        return []
    behind = view.last_token(attribution.cue[1])
    promises = (
        attribution.source[1] <= attribution.cue[0]
        and view.words[behind : behind + 1] == ("to",)
        and attribution.content[0][0] <= view.sentence.tokens[behind].start
    )
    itself = attribution.kind != "indirect" and {"i", "we"} & set(view.words[view.clause(first)[0] : first])
    named = [e for e in view.entities if e.kind in _ACTOR_KINDS and _inside(e, (attribution.source,))]
    return named if promises or itself else []


def _with_listed(view: View, first: int) -> int:
    """Where the names begin in whose midst the clause opens: "Macron | and Merkel agreed to meet"."""
    begins = {view.last_token(e.end): view.first_token(e.start) for e in view.entities}
    position = first + (view.words[first] in _LISTING)
    if position not in begins.values():
        return first
    while position and view.words[position - 1] in _LISTING and position - 1 in begins:
        position = begins[position - 1]
    return position if position < first and position - view.clause(position)[0] <= 2 else first


def _without_doubles(found: tuple[EntityMention, ...]) -> tuple[EntityMention, ...]:
    """Russia and the Kremlin beside Putin add nobody; "officials" are nobody in particular where somebody is named."""
    people = [e for e in found if e.kind == "person"]
    sides = {side for person in people for side in person.sides}
    kept = [
        e
        for e in found
        if e.kind == "person"
        or (e.kind == "group" and not people and all(o.kind == "group" for o in found))
        or (e.kind != "group" and e.entity not in sides and not sides & set(e.sides))
    ]
    return tuple(kept)


def _stands_as_place(view: View, entity: EntityMention) -> bool:
    if entity.kind not in _PLACE_KINDS and entity.kind != "organisation":
        return False
    position = view.first_token(entity.start)
    before = view.words[max(0, position - 2) : position]
    after = view.words[view.last_token(entity.end) : view.last_token(entity.end) + 1]
    return bool(set(before) & {"in", "at", "near", "outside", "off", "across"}) or after == ("summit",)


def _behind_preposition(view: View, position: int) -> bool:
    before = view.words[max(0, position - 2) : position]
    return bool(set(before) & _PLACE_WORDS) or (before[-1:] == ("of",) and before[0] in _REGION_WORDS)


def _inside(entity: EntityMention, spans: tuple[tuple[int, int], ...]) -> bool:
    return any(start <= entity.start and entity.end <= end for start, end in spans)
