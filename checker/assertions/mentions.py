"""Event words with what hangs on them in one sentence: type, status, participants, place, time, and who says so.

"the U.S. president announced Monday that he'll meet the Russian leader at the Group of 20 summit in Japan next month"
-> meeting, announced, {Donald Trump, Vladimir Putin}, in Japan, 2019-06, said 2019-05-13 by the publisher
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from checker.articles.model import Field
from checker.assertions import participants, roles, statuses, timing, told
from checker.assertions.layers import View
from checker.assertions.model import Factuality, Polarity
from checker.entities.model import EntityMention
from checker.language import speaker_at
from checker.language.model import Attribution
from checker.language.phrases import Match, Phrases
from checker.temporal.span import DAY
from checker.temporal.timex import Timex
from checker.vocabulary import events
from checker.vocabulary.events import EventType

_BE = frozenset({"be", "is", "are", "was", "were", "been", "being", "am", "'s", "'re"})
_NOUN_SIGNS = frozenset(
    {
        "a",
        "an",
        "the",
        "this",
        "that",
        "of",
        "his",
        "her",
        "its",
        "their",
        "'s",
        "no",
        "any",
        "another",
        "first",
        "last",
        "for",
        "in",
    }
)
_VERB_SIGNS = frozenset(
    {"", "to", "will", "would", "could", "may", "might", "can", "must", "should", "they", "we", "who"}
)
_PAST_FORMS = frozenset({"past", "participle"})
_ASIDE = frozenset({"in", "by", "from", "during", "at", "over", "about"})
_PAST_MARKS = (("last", "time"), ("previously",), ("in", "the", "past"), ("years", "ago"), ("a", "year", "ago"))


@dataclass(frozen=True, slots=True)
class _Trigger:
    """What a phrase of an event type's file stands for; ``wanted`` is False for phrases that only look like the
    type."""

    kind: EventType
    wanted: bool = True
    state: str | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """One event word and what hangs on it; ``first``/``last`` are its tokens in the sentence of ``view``.

    ``past`` marks what is told as background ("last time"), without saying when.
    """

    view: View
    type: EventType
    first: int
    last: int
    verb: bool
    status: str | None
    polarity: Polarity
    factuality: Factuality
    focus: tuple[int, int]
    participants: tuple[EntityMention, ...]
    places: tuple[EntityMention, ...]
    time: Timex | None
    attribution: Attribution | None
    said: Timex | None
    past: bool = False
    background: Timex | None = None
    implied: bool = False

    @property
    def field(self) -> Field:
        """The field the sentence stands in."""
        return self.view.sentence.field

    @property
    def span(self) -> tuple[int, int]:
        """The event word's characters."""
        return self.view.span(self.first, self.last)

    @property
    def text(self) -> str:
        """The event word to the letter."""
        start, end = self.span
        return self.view.layers.article.field(self.field)[start:end]


@cache
def _triggers(claims: bool = True) -> Phrases[_Trigger]:
    rows: list[tuple[str, _Trigger]] = []
    for kind in events.load().values():
        if kind.claims != claims:
            continue
        rows += [(phrase, _Trigger(kind)) for phrase in kind.triggers]
        rows += [(phrase, _Trigger(kind, wanted=False)) for phrase in kind.not_triggers]
        rows += [(phrase, _Trigger(kind, state=state)) for state, phrases in kind.states.items() for phrase in phrases]
    return Phrases(rows)


def read(view: View) -> tuple[Mention, ...]:
    """Every event mention in the sentence of which something is asserted, left to right; what happens to one person
    ("arrested", "convicted") only where that person is named."""
    found = _of_claiming_types(view)
    return tuple(
        one
        for one in found
        if (one.participants or not one.type.needs_name) and not any(_is_cue_of(one, other) for other in found)
    )


def _is_cue_of(mention: Mention, other: Mention) -> bool:
    """ "no *agreements* on a meeting": the word only says where the other event stands."""
    return mention.last <= other.first and other.focus[0] <= mention.span[0] and mention.type.id == "agreement"


def _of_claiming_types(view: View) -> tuple[Mention, ...]:
    matches = view.find(_triggers())
    alone = statuses.alone(view)
    if not matches and not alone:
        return ()
    blocked = {(m.item.kind.id, m.first) for m in matches if not m.item.wanted}
    dated = {n for t in view.times for n in range(view.first_token(t.start), view.last_token(t.end))}
    wanted = [
        m
        for m in matches
        if m.item.wanted
        and (m.item.kind.id, m.first) not in blocked
        and not dated.issuperset(range(m.first, m.last))  # "scheduled for *March* 20"
    ]
    chosen = _one_reading_each(view, wanted)
    if not chosen and not alone:
        return ()
    cues, spoken = statuses.cues(view), timing.said_times(view)
    starts = tuple(match.first for match in chosen)
    mentions = [_mention(view, match, cues, spoken, starts) for match in chosen]
    covered = {n for m in mentions for n in range(m.first, m.last)}
    for cue in alone:
        if not covered & set(range(cue.first, cue.last)) and not any(
            _governs(m, cue.first, cue.last) for m in mentions
        ):
            mentions.append(_implied(view, cue, spoken))
    return tuple(mentions)


def read_all(view: View) -> tuple[Mention, ...]:
    """Every event word of the sentence, left to right, those of types that claim nothing included."""
    found = _of_claiming_types(view)
    covered = {n for mention in found for n in range(mention.first, mention.last)}
    matches = view.find(_triggers(claims=False))
    blocked = {n for m in matches if not m.item.wanted for n in range(m.first, m.last)}
    cues: statuses.Cues | None = None
    more = []
    for match in sorted((m for m in matches if m.item.wanted), key=lambda m: (m.first, m.item.kind.id)):
        if covered & set(range(match.first, match.last)) or match.first in blocked or not _is_one(view, match):
            continue
        covered.update(range(match.first, match.last))
        if cues is None:
            cues, spoken = statuses.cues(view), timing.said_times(view)
        more.append(_mention(view, match, cues, spoken, ()))
    return tuple(sorted((*found, *more), key=lambda mention: (mention.first, mention.last)))


def _is_one(view: View, match: Match[_Trigger]) -> bool:
    """Whether the word is the part of speech that the phrase means, and no mere modifier: "the *arrested* men"."""
    arguments = view.arguments
    tag = arguments.tags[match.first]
    group = arguments.noun_at(match.first)
    if match.form:
        return tag.startswith("V") or (tag == "JJ" and group is None and "participle" in match.form)
    if group is not None:
        return match.first <= group.head < match.last or group.head < match.first
    return tag.startswith("N")


def _governs(mention: Mention, first: int, last: int) -> bool:
    start, end = mention.view.span(first, last)
    return mention.focus[0] < end and start < mention.focus[1]


def _one_reading_each(view: View, matches: list[Match[_Trigger]]) -> list[Match[_Trigger]]:
    """Of a word that is both a verb form and a noun ("meeting"), the reading that its neighbours show."""
    by_start: dict[tuple[str, int], list[Match[_Trigger]]] = {}
    for match in matches:
        by_start.setdefault((match.item.kind.id, match.first), []).append(match)
    chosen = []
    for (_, first), group in by_start.items():
        verbs = [m for m in group if m.form]
        nouns = [m for m in group if not m.form]
        before = view.words[first - 1] if first else ""
        noun_like = before in _NOUN_SIGNS or (view.words[first] in {"meeting"} and before not in _BE)
        if nouns and verbs and not noun_like and before not in _VERB_SIGNS:
            noun_like = view.arguments.tags[first].startswith("NN")  # "thwarted a multi-boat *attack*"
        chosen.append((nouns or verbs)[0] if noun_like or not verbs else verbs[0])
    return chosen


def _mention(
    view: View,
    match: Match[_Trigger],
    found: statuses.Cues,
    spoken: tuple[tuple[Attribution, Timex | None], ...],
    starts: tuple[int, ...],
) -> Mention:
    kind = match.item.kind
    past = bool(match.form) and match.form <= _PAST_FORMS
    reading = statuses.read(view, found, match.first, match.last, past=past)
    verb = bool(match.form)
    status, polarity, factuality = told.standing(
        view, kind, (match.first, match.last), match.form, match.item.state, reading
    )
    start, end = view.span(match.first, match.last)
    attribution = speaker_at(view.layers.attributions, view.sentence.field, start, end)
    denied = attribution is not None and attribution.stance == "denies"
    granted = reading.factive or _stands_aside(view, match.first)
    if denied and not granted and not {"negation", "denial"} & set(reading.cues):
        polarity = "affirmed" if polarity == "negated" else "negated"
    taken = frozenset(id(time) for _, time in spoken if time is not None)
    time = timing.event_time(view, match.first, match.last, verb=verb, taken=taken)
    if reading.factive and status == "occurred" and _is_ahead(view, time):
        status = None  # "will meet after *a vote on Friday*"
    people = roles.people(view, kind, match.first, match.last) if kind.owner == "patient" else ()
    if not people and not kind.needs_name:
        people = participants.read(view, kind, match.first, match.last, attribution)
    focus = view.span(min(reading.first, match.first), max(reading.last, match.last))
    if status == "announced":
        announced = timing.between(view, reading.first, match.first)
        said = announced or _said(attribution, spoken)
        if announced is not None and time is announced:
            time = timing.event_time(view, match.first, match.last, verb=verb, taken=taken | {id(announced)})
    else:
        said = _said(attribution, spoken)
    return Mention(
        view,
        kind,
        match.first,
        match.last,
        verb,
        status,
        polarity,
        factuality,
        focus,
        people,
        participants.places(view, match.first, match.last),
        time,
        attribution,
        said,
        past=_told_as_past(view, match.first, match.last),
        background=_other_time(view, kind, match.first, starts) if time is None else None,
    )


def _stands_aside(view: View, first: int) -> bool:
    """ "denied that fifty people died *in the fire*": of the fire itself nothing is denied."""
    before = view.words[max(0, first - 2) : first]
    return len(before) == 2 and before[0] in _ASIDE and before[1] in {"the", "this", "that"}


def _is_ahead(view: View, time: Timex | None) -> bool:
    published = view.layers.published_minutes
    low = time.span.start[0] if time is not None and time.span is not None else None
    return published is not None and low is not None and low >= published + DAY


def _other_time(view: View, kind: EventType, first: int, starts: tuple[int, ...]) -> Timex | None:
    """A time that is not tied to the event but tells which one is meant: history, or the day of this person's
    accident."""
    if told.is_sudden(kind) and "participants" in kind.identity:
        return timing.loose_time(view, first)
    return timing.background_time(view, first, starts)


def _implied(view: View, cue: Match[statuses.Cue], spoken: tuple[tuple[Attribution, Timex | None], ...]) -> Mention:
    """A cue that carries the event without naming it: of the type whose lifecycle it belongs to, a meeting."""
    start, end = view.span(cue.first, cue.last)
    attribution = speaker_at(view.layers.attributions, view.sentence.field, start, end)
    kind = events.load()["meeting"]
    return Mention(
        view,
        kind,
        cue.first,
        cue.last,
        False,
        cue.item.status,
        cue.item.polarity,
        cue.item.factuality,
        (start, end),
        participants.actors(view, cue.first, cue.last, cue.last, attribution),
        (),
        None,
        attribution,
        _said(attribution, spoken),
        implied=True,
    )


def said_time(view: View, attribution: Attribution | None) -> Timex | None:
    """The time phrase that hangs on the word by which it is reported: "police said *on Monday*"."""
    return _said(attribution, timing.said_times(view)) if attribution is not None else None


def _said(attribution: Attribution | None, spoken: tuple[tuple[Attribution, Timex | None], ...]) -> Timex | None:
    return next((time for one, time in spoken if one == attribution), None)


def _told_as_past(view: View, first: int, last: int) -> bool:
    words = view.words
    low, high = max(0, first - 12), min(len(words), last + 6)
    for mark in _PAST_MARKS:
        if mark[0] in words[low:high]:
            for position in range(low, high):
                if words[position : position + len(mark)] == mark:
                    return True
    return False
