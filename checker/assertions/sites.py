"""Where an event itself happened, and by what means, as its own sentence says; not where it was felt or told.

    "was arrested on Tuesday in Lyon"         place Lyon
    "a quake struck off Norland's coast"      shore: at sea
    "a rocket attack", "a bomb exploded"      means rocket; means bomb

"Near Lyon" and "outside Lyon" say no place: the spot may lie on either side of a border.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from checker.assertions.layers import View
from checker.assertions.mentions import Mention
from checker.assertions.model import PlaceValue, TextValue
from checker.entities.spelling import sound_of
from checker.language.phrases import Match, Phrases
from checker.temporal.span import DAY
from checker.vocabulary import kinds
from checker.vocabulary.kinds import KindSet

_IN = frozenset({"in", "at"})
_BARE = frozenset({"the", "a", "an", "northern", "southern", "eastern", "western", "central", "north", "south", "east",
                   "west", "downtown", "city", "town", "village", "port", "capital", "island", "province", "state",
                   "region", "district", "of"})  # fmt: skip
_BREAKS = frozenset({",", ";", ":", "and", "but", "or", "who", "which", "that", "whose", "after", "before", "as", "by",
                     "when", "while", "where", "from", "to", "with", "than", "said", "says", "told", "against", "over",
                     "about", "for", "near", "outside", "off", "around", "between", "if", "because", "into", "among",
                     "felt", "like", "\u2014", "--", "(", "-lrb-", "across", "toward", "towards", "was", "were", "is",
                     "are", "has", "had", "have", "will", "would"})  # fmt: skip
_VAGUE_BEHIND = frozenset({"border", "area", "region", "metropolitan", "suburb", "outskirts", "and", "or", "-", "'s"})
_GAP = 6
_SHORE_GAP = 5
_TOUCHES = frozenset({"custody", "killing", "crash", "meeting", "robbery", "escape", "death", "show", "launch"})
"""Types of events that have one place each. A quake is felt in many, and so are storms and wars."""
_ADJECTIVES = 4
_DETERMINERS = frozenset({"a", "an", "another", "the", "his", "her", "their", "its"})
_ENDS = frozenset({"in", "on", "near", "at", "that", "which", "where", "killed", "has", "was", "and", "early", "late",
                   "outside", "after", "when", "as", "for", "left", "of", "during", "by", "with", "while", "before",
                   "is"})  # fmt: skip
_OF_A_COUNTY = frozenset({"earthquake", "crash", "killing", "custody", "robbery"})
_COUNTIES = frozenset({"county", "parish", "prefecture", "district", "borough", "township", "oblast", "canton"})
_COUNTY_GAP = 14
_NAMED = 2
_ELSEWHERE = frozenset({"felt", "shook", "shaken", "rattled", "jolted", "and", "or", "from", "to", "who", "which",
                        "after", "before", "said", "says", "damaged", "damaging", "killed", "killing", "where", "court",
                        "jail", "prison", "hospital", "trial", "office"})  # fmt: skip
_AT_SEA = frozenset({"earthquake", "aftershock", "crash"})
_LEAD = 4
_OLD = 45 * DAY
_SETTLED = frozenset({"occurred", "started", "detained"})


@dataclass(frozen=True, slots=True)
class Site:
    """One thing said of the spot or manner of the event of ``mention``."""

    mention: Mention
    slot: str
    value: PlaceValue | TextValue
    focus: tuple[int, int]


@cache
def _phrases() -> Phrases[tuple[KindSet, str]]:
    """The words of the sets that are said of an event, with their value."""
    return Phrases(
        (phrase, (one, name))
        for one in kinds.load()
        if one.events
        for name, kind in one.values.items()
        for phrase in (kind.words or (name,))
    )


def read(view: View, found: Sequence[Mention]) -> Iterator[Site]:
    """Every place, shore and means that the sentence says of one of its events."""
    if not found or _tells_of_old_times(view):
        return
    matches = view.find(_phrases())
    of_the_story = view.index < _LEAD or view.layers.article.kind == "timeline"
    for mention in found:
        if mention.polarity != "affirmed" or mention.status not in _SETTLED or mention.factuality != "certain":
            continue
        if mention.type.id in _TOUCHES and not mention.past and _is_the_act(mention):
            place = _place(view, mention)
            if place is not None:
                yield place
        if mention.type.id in _OF_A_COUNTY and _is_the_act(mention):
            county = _county(view, mention)
            if county is not None:
                yield county
        if not of_the_story and mention.time is None and not mention.participants:
            continue  # "the attacks of rebels in the north": which of them is not said
        for match in matches:
            one, value = match.item
            if mention.type.id in one.events and _beside(view, one, mention, match):
                low, high = min(mention.first, match.first), max(mention.last, match.last)
                yield Site(mention, one.slot, TextValue(text=value), view.span(low, high))
                break
        else:
            if mention.type.id in _AT_SEA and (off := _off_a_coast(view, mention)) is not None:
                yield Site(mention, "shore", TextValue(text="at sea"), view.span(mention.first, off))


def _is_the_act(mention: Mention) -> bool:
    """ "Arrested in Lyon" is said of the arrest, "in custody in Paris" of what followed."""
    return mention.type.id != "custody" or "arrest" in mention.text.lower() or "captur" in mention.text.lower()


def _tells_of_old_times(view: View) -> bool:
    """ "The *2004* tsunami was set off by a quake off Velm": another quake than the one that is news."""
    published = view.layers.published_minutes
    if published is None:
        return False
    ends = (time.span.end[1] for time in view.times if time.span is not None)
    return any(end is not None and end < published - _OLD for end in ends)


def _place(view: View, mention: Mention) -> Site | None:
    """ "was arrested *on Tuesday* in Lyon": the first place behind the event word, with only a time or an object
    between."""
    words = view.words
    at = mention.last
    steps = 0
    while at < len(words) and words[at] not in _IN:
        if at not in view.named:
            steps += 1
            if words[at] in _BREAKS or steps > _GAP:
                return None
        at += 1
    begin = at + 1
    while begin < len(words) and words[begin] in _BARE:
        begin += 1
    place = next((e for e in view.entities if view.first_token(e.start) == begin), None)
    if place is None or place.kind not in {"place", "country"}:
        return None
    last = view.last_token(place.end)
    if last < len(words) and words[last] in _VAGUE_BEHIND:
        return None
    if set(words[at + 1 : begin]) & {"a", "an"}:
        return None
    return Site(mention, "place", PlaceValue(within=place.entity), view.span(mention.first, last))


def _county(view: View, mention: Mention) -> Site | None:
    """ "A quake near Clearfield *in Lake County*": counties and districts of two names are two."""
    words = view.words
    for place in view.entities:
        name = place.text.split()
        first = view.first_token(place.start)
        if place.kind != "place" or len(name) < _NAMED or name[-1].lower() not in _COUNTIES:
            continue
        gap = words[mention.last : first]
        inside = gap[-1:] == ("in",) or gap[-2:] == ("in", "the")
        if inside and len(gap) <= _COUNTY_GAP and not _ELSEWHERE & set(gap):
            last = view.last_token(place.end)
            if last < len(words) and words[last] in _VAGUE_BEHIND:
                return None
            value = f"{sound_of(' '.join(name[:-1]))} {name[-1].lower()}"
            return Site(mention, "county", TextValue(text=value), view.span(mention.first, last))
    return None


def _off_a_coast(view: View, mention: Mention) -> int | None:
    """ "struck *off Norland's Velm province*": where the place's name ends."""
    for at in range(mention.last, min(mention.last + _SHORE_GAP, len(view.words) - 1)):
        if view.words[at] == "off":
            begin = at + 1 + (view.words[at + 1] == "the")
            place = next((e for e in view.entities if view.first_token(e.start) == begin), None)
            return view.last_token(place.end) if place is not None and place.kind in {"place", "country"} else None
        if view.words[at] in _BREAKS:
            return None
    return None


def _beside(view: View, one: KindSet, mention: Mention, match: Match[tuple[KindSet, str]]) -> bool:
    """The word of the set belongs to the event word: part of it, right before it, or a few words behind it."""
    first, last = match.first, match.last
    if first <= mention.last and mention.first <= last:
        return True
    if first < mention.last:
        return False
    gap = view.words[mention.last : first]
    if one.slot == "shore":
        return len(gap) <= _SHORE_GAP and not (_BREAKS - {"was", "were"}) & set(gap)
    at = next((n for n, word in enumerate(gap) if word in one.behind), None)
    if at is None or any(mention.last + n not in view.named for n in range(at)):
        return False
    between, following = gap[at + 1 :], view.words[last : last + 1]
    ends = not following or following[0] in _ENDS or not following[0][0].isalnum() or last in view.named
    return ends and 1 <= len(between) <= _ADJECTIVES and between[0] in _DETERMINERS and not _BREAKS & set(between[1:])
