"""Which time phrase belongs to which event word, and which to the verb that reports.

Attaching a day to the wrong event invents a conflict, so a phrase is attached only where the sentence's shape shows it
(:mod:`checker.assertions.ties`): "Tuesday's earthquake", "the quake struck on Tuesday", not "police said on Tuesday".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.assertions import ties
from checker.assertions.layers import View
from checker.language.model import Attribution
from checker.temporal.span import DAY
from checker.temporal.timex import Timex

_DATED = frozenset({"DATE", "TIME"})
_STOPS = frozenset({".", ";"})
_APART = _STOPS | {"that", ",", "which", "who"}
_DASHES = frozenset({"-", "–", "—", "--"})
_HEAD = 300
_WRITTEN_DATE = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|\b\d{4}\b|\d[/.-]\d{1,2}[/.-]\d", re.IGNORECASE
)
FAR = 60 * DAY
"""What ended so long before the day of publication is told as history, not as news."""


def event_time(view: View, first: int, last: int, *, verb: bool, taken: frozenset[int] = frozenset()) -> Timex | None:
    """The time phrase that the sentence's shape ties to the event word at tokens ``first`` to ``last``; None where
    none is tied.

    ``taken`` holds the ids (``id()``) of phrases that a reporting verb has claimed. Of two tied phrases of which one
    lies within the other ("in November … at last year's summit") the finer is given.
    """
    tied = [
        (gap, time)
        for time in _candidates(view, taken)
        if (gap := ties.tie(view, time, first, last, verb=verb)) is not None
    ]
    if not tied:
        return None
    nearest = min(tied, key=lambda row: (row[0], row[1].start))[1]
    years = [time for _, time in tied if _is_year(time) and not _is_year(nearest)]
    if years and not any(_lies_in(nearest, year) for year in years):
        return years[0]  # "the Boxing Day earthquake in 2004"
    finer = [time for time in _candidates(view, taken) if _lies_in(time, nearest)]
    return min(finer, key=lambda time: time.start) if finer else nearest


def bare_clock(view: View, first: int, last: int, *, verb: bool) -> Timex | None:
    """The hour, told without its day, that the sentence's shape ties to the event word: "The quake struck at 7:37"."""
    found = [
        (gap, time.start, time)
        for time in view.times
        if time.span is not None
        and ties.is_bare_clock(time)
        and not _is_beside_stamp(view, time)
        and (view.first_token(time.start) >= last or view.words[:1] in {("at",), ("around",), ("about",), ("shortly",)})
        and (gap := ties.tie(view, time, first, last, verb=verb)) is not None
    ]
    return min(found, key=lambda row: row[:2])[2] if found else None


def background_time(view: View, first: int, others: Sequence[int] = ()) -> Timex | None:
    """A time phrase that lies far back and stands nearer to the word at token ``first`` than to the ``others``: it is
    told as history."""
    published = view.layers.published_minutes
    if published is None:
        return None
    far = []
    for time in _candidates(view, frozenset()):
        end = time.span.end[1] if time.span is not None else None
        position = view.first_token(time.start)
        if (
            end is None
            or end >= published - FAR
            or any(abs(other - position) < abs(first - position) for other in others)
        ):
            continue
        far.append((abs(first - position), time.start, time))
    return min(far, key=lambda row: row[:2])[2] if far else None


def loose_time(view: View, first: int) -> Timex | None:
    """The nearest time phrase of the sentence, tied or not: enough to keep two accidents apart, not enough to date
    one."""
    return min(
        _candidates(view, frozenset()), key=lambda t: (abs(view.first_token(t.start) - first), t.start), default=None
    )


def said_times(view: View) -> tuple[tuple[Attribution, Timex | None], ...]:
    """Every attribution whose cue stands in the sentence, with the time phrase that hangs on the cue ("told reporters
    Tuesday")."""
    sentence = view.sentence
    pairs = []
    for attribution in view.attributions:
        first, last = view.first_token(attribution.cue[0]), view.last_token(attribution.cue[1])
        near = []
        for time in view.times:
            if time.type not in _DATED or time.span is None or any(s <= time.start < e for s, e in attribution.content):
                continue
            position = view.first_token(time.start)
            end = view.last_token(time.end)
            gap = position - last if position >= last else first - end
            words_between = view.words[last:position] if position >= last else view.words[end:first]
            apart = _APART if position >= last else _STOPS  # "on Tuesday, police said"
            if 0 <= gap <= 4 and apart.isdisjoint(words_between):
                near.append((gap, position, time))
        pairs.append((attribution, min(near, key=lambda row: row[:2])[2] if near else None))
    return tuple(sorted(pairs, key=lambda pair: (pair[0].cue, pair[0].content))) if sentence else ()


def between(view: View, cue: int, trigger: int) -> Timex | None:
    """ "announced *Monday* that he'll meet": the time phrase right behind the cue."""
    for time in view.times:
        position = view.first_token(time.start)
        if cue < position < trigger and time.span is not None and position - cue <= 3:
            return time
    return None


def _candidates(view: View, taken: frozenset[int]) -> Iterator[Timex]:
    dateline = _dateline(view)
    for time in view.times:
        usable = (
            time.type in _DATED and time.span is not None and not time.value.endswith("_REF") and id(time) not in taken
        )
        if (
            usable
            and not ties.is_bare_clock(time)
            and not ties.runs_into_next_day(view, time)
            and view.first_token(time.start) >= dateline
            and not _is_page_stamp(view, time)
        ):
            yield time


def _dateline(view: View) -> int:
    """How many tokens at the sentence's start are a dateline: "VIENNA, Nov. 12 (Northern Wire) -" is not about the
    event."""
    sentence = view.sentence
    if sentence.field != "text" or sentence.heading or not sentence.tokens[0].text.isupper():
        return 0
    return next((n + 1 for n, word in enumerate(view.words[:16]) if word in _DASHES), 0)


def _is_page_stamp(view: View, time: Timex) -> bool:
    """A date at the head of the text that names the day of publication is the page's own ("Posted: June 12, 2013")."""
    if view.sentence.field != "text" or time.start > _HEAD or view.layers.article.kind == "timeline":
        return False
    published = view.layers.published_minutes
    if published is None or time.span is None or not any(char.isdigit() for char in time.text):
        return False
    if time.type == "TIME" and _WRITTEN_DATE.search(time.text) is None:
        return False  # "at 6 a.m. on Sunday"
    low = time.span.start[0]
    return (
        time.type != "TIME" or len(time.value) > len("2019-05-14")
        if low is None
        else (
            abs(low - published) < 2 * DAY
            and any(letter.isalpha() for letter in time.text.replace("th", ""))
            and "-" in time.value
        )
    )


def _is_beside_stamp(view: View, time: Timex) -> bool:
    """ "March 14, 2013 | *8:16 am*": the hour of the page, not of the news."""
    position = view.first_token(time.start)
    return any(
        other is not time and abs(view.last_token(other.end) - position) <= 2 and _is_page_stamp(view, other)
        for other in view.times
    )


def _is_year(time: Timex) -> bool:
    return len(time.value) == len("2004") and time.value.isdigit()


def _lies_in(inner: Timex, outer: Timex) -> bool:
    """The span of ``inner`` lies within that of ``outer`` and is shorter."""
    if inner is outer or inner.span is None or outer.span is None or inner.type != "DATE" or outer.type != "DATE":
        return False
    low, high = outer.span.start[0], outer.span.end[1]
    start, end = inner.span.start[0], inner.span.end[1]
    if low is None or high is None or start is None or end is None:
        return False
    return low <= start and end <= high and (end - start) < (high - low)
