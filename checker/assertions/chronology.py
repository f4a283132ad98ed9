"""What a sentence says of *when* its event was: the slots ``time``, ``begin``, ``end``, ``clock`` and ``entry-day``.

The quake struck Padang at 7:37 a.m. on Tuesday.     time: Tuesday; clock: 7:35 to 7:39
It struck at 0737 GMT.                               the same quake; clock: 14:35 to 16:39 (Indonesia)
The talks began on Monday.                           time and begin: Monday
(entry of 3 June) The president leaves the country.  entry-day: 3 June
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from checker.assertions import event_times, orders, ties, timing, told
from checker.assertions.layers import View
from checker.assertions.mentions import Mention
from checker.entities import country_of
from checker.temporal.span import DAY, Precision, TimeSpan
from checker.temporal.timex import Timex

_DATED_BY: dict[orders.Edge, tuple[str, ...]] = {"whole": ("time",), "start": ("time", "begin"), "end": ("end",)}
"""What a time phrase dates: "the talks *ended* on Thursday" does not contradict that they began on Monday."""
_UNDONE = frozenset({"cancelled", "postponed"})
_SHADES = {"early": "START", "late": "END"}
_BACK = frozenset({"it"})
_INCIDENTS = frozenset({"incident", "accident", "tragedy", "ordeal"})
_VERB_BY = 3


@dataclass(frozen=True, slots=True)
class Dated:
    """One slot's value, and the phrase it was read from (None for the day of an entry)."""

    slot: str
    span: TimeSpan
    time: Timex | None


def read(mention: Mention, leads: Sequence[Mention]) -> Iterator[Dated]:
    """What the mention's sentence says of its time; ``leads`` are mentions of that type that the article leads
    with: what the sentence leaves out (the day of an hour, the country) is theirs."""
    if "time" not in mention.type.slots or mention.polarity == "negated" or mention.status in _UNDONE:
        return
    published = mention.view.layers.published_minutes
    time = _shaded(mention.view, mention.time) if mention.time is not None else None
    edge = orders.edge_of(mention.view, mention)
    if time is not None and time.span is not None and not _hangs_on_a_guess(mention.view, time):
        allowed = event_times.days(time, published)
        for slot in _DATED_BY[edge] if allowed is not None else ():
            yield Dated(slot, allowed, time)  # type: ignore[arg-type]
    elif time is None and _is_entry(mention):
        clock = mention.view.layers.article.published
        if clock is not None:
            yield Dated("entry-day", TimeSpan.within(TimeSpan.day(date.fromisoformat(clock.day))), None)
    if edge != "end" and mention.status in {"occurred", "started", "detained"}:
        yield from _clock(mention, leads, published)


def of_it(view: View, spoken_of: Mention | None) -> Mention | None:
    """ "*It* struck at 7:37 a.m.", "says *the incident* happened yesterday": the event spoken of before, with the time
    that this sentence gives it."""
    if spoken_of is None or not view.times or spoken_of.status != "occurred":
        return None
    subject = _subject_ends(view, spoken_of)
    verb = ties.happening_at(view, subject, subject + _VERB_BY) if subject is not None else None
    if verb is None:
        return None
    first, last = verb
    return replace(
        spoken_of,
        view=view,
        first=first,
        last=last,
        verb=True,
        time=timing.event_time(view, first, last, verb=True),
        attribution=None,
        said=None,
        focus=view.span(first, last),
    )


def _subject_ends(view: View, spoken_of: Mention) -> int | None:
    """Where the words end that stand for the event; "the incident" does for what comes suddenly only."""
    if view.words[:1] and view.words[0] in _BACK:
        return 1
    if not told.is_sudden(spoken_of.type):
        return None
    words = view.words
    return next((n + 2 for n in range(len(words) - 2) if words[n] == "the" and words[n + 1] in _INCIDENTS), None)


def _clock(mention: Mention, leads: Sequence[Mention], published: int | None) -> Iterator[Dated]:
    view = mention.view
    if not ties.is_onset(view, mention.last, verb=mention.verb):
        return
    country = next((found for one in (mention, *leads) if (found := _country(one)) is not None), None)
    days = [near for one in (mention, *leads) if (near := _day(one, published)) is not None]
    day = _day(mention, published) if mention.time is not None else next(iter(days), None)
    own = _shaded(view, mention.time) if mention.time is not None else None
    if own is not None and own.span is not None and not _hangs_on_a_guess(view, own):
        span = event_times.hours(own, None, country)
        if span is not None:
            yield Dated("clock", span, own)
            return
    bare = timing.bare_clock(view, mention.first, mention.last, verb=mention.verb)
    if bare is not None and day is not None:
        span = event_times.hours(bare, day, country)
        if span is not None:
            yield Dated("clock", span, bare)


def _shaded(view: View, time: Timex) -> Timex:
    """ "early *on Tuesday*" is "early Tuesday"."""
    start = view.first_token(time.start)
    before = view.words[max(0, start - 2) : start]
    if time.type == "DATE" and time.mod is None and len(before) == 2 and before[1] == "on" and before[0] in _SHADES:
        return replace(time, mod=_SHADES[before[0]])
    return time


def _country(mention: Mention) -> str | None:
    found = {country for place in mention.places if (country := country_of(place.entity)) is not None}
    return next(iter(found)) if len(found) == 1 else None


def _day(mention: Mention, published: int | None) -> TimeSpan | None:
    """The one day that the mention's own phrase names."""
    if mention.time is None or mention.time.span is None or mention.time.span.precision is Precision.UNKNOWN:
        return None
    span = event_times.days(mention.time, published)
    if span is None or span.start[0] is None or span.end[1] is None:
        return None
    return span if span.end[1] - span.start[0] <= DAY else None


def _is_entry(mention: Mention) -> bool:
    """Told in the present by the entry of a time line, whose date is then that of the event."""
    view = mention.view
    return (
        view.layers.article.kind == "timeline"
        and mention.status == "occurred"
        and not mention.past
        and mention.background is None
        and bool(mention.participants or mention.places)
        and ties.is_told_in_present(view, mention.first, mention.last, verb=mention.verb)
    )


def _hangs_on_a_guess(view: View, time: Timex) -> bool:
    """ "Friday", counted from a day of publication that is itself only guessed, dates nothing."""
    clock = view.layers.article.published
    return clock is not None and clock.certainty == "guess" and any(step.what == "clock" for step in time.chain)
