"""What the text says of its own days: a weekday that is not that of the date beside it, a day that the page's own date
does not allow.

    Monday, 14 May 2019           named-day: 14 May 2019 (a Tuesday); named-weekday: Monday, 13 May
    He died on 5 December 2013    on a page of 2 December: page-day 2 December; text-day 5 December
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from checker.assertions.claims import Claim
from checker.assertions.layers import View
from checker.assertions.mentions import Mention
from checker.assertions.model import SpanValue, Subject
from checker.language.clauses import looks_past
from checker.language.inflection import irregular_forms
from checker.temporal.span import DAY, Precision, TimeSpan, to_date
from checker.temporal.timex import Timex

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_NEAR = 30
_AHEAD = 1
_TYPED = 300
"""Up to how many days ahead a full date in the past tense is taken for a slip of the page's date."""
_AHEAD_SIGNS = frozenset(
    {"will", "would", "may", "could", "to", "until", "due", "scheduled", "planned", "expected", "set"}
)


def read(view: View, found: Sequence[Mention]) -> Iterator[Claim]:
    """Every such statement of the sentence."""
    for time in view.times:
        if time.type == "DATE" and time.span is not None and time.span.precision is Precision.DAY:
            yield from _weekday(view, time)
    yield from _too_late(view, found)


def _weekday(view: View, time: Timex) -> Iterator[Claim]:
    words = {word.strip(".,").lower() for word in time.text.split()}
    named = [n for n, name in enumerate(_WEEKDAYS) if name in words]
    low = time.span.start[0] if time.span is not None else None
    if len(named) != 1 or low is None or not any(char.isdigit() for char in time.text):
        return
    written = to_date(low)
    published = view.layers.published_minutes
    sure = str(written.year) in time.text or (published is not None and abs(low - published) <= _NEAR * DAY)
    off = (named[0] - written.weekday() + 3) % 7 - 3
    if not off or not sure:
        return
    about = Subject(kind="entity", entity=f"day:{time.text}")
    meant = date.fromordinal(written.toordinal() + off)
    for slot, day in (("named-day", written), ("named-weekday", meant)):
        yield Claim(slot, SpanValue(span=TimeSpan.day(day)), (time.start, time.end), about)


def _too_late(view: View, found: Sequence[Mention]) -> Iterator[Claim]:
    """What has happened, by the text, on a day that the page has not reached."""
    clock = view.layers.article.published
    published = view.layers.published_minutes
    if clock is None or published is None or view.layers.article.kind == "timeline":
        return
    for mention in found:
        time = mention.time
        if mention.status != "occurred" or time is None or time.span is None or not _is_past(view, mention):
            continue
        low = time.span.start[0]
        if time.type != "DATE" or time.span.precision is not Precision.DAY or low is None:
            continue
        if published + _AHEAD * DAY < low <= published + _TYPED * DAY and str(to_date(low).year) in time.text:
            about = Subject(kind="article")
            start, end = mention.span
            focus = (min(start, time.start), max(end, time.end))
            page = TimeSpan.day(to_date(published))
            yield Claim("text-day", SpanValue(span=TimeSpan.day(to_date(low))), focus, about)
            yield Claim("page-day", SpanValue(span=page), focus, about)


def _is_past(view: View, mention: Mention) -> bool:
    """The event word is a verb in the past, or one stands behind it."""
    words = view.words
    if _AHEAD_SIGNS & set(words[max(0, mention.first - 3) : mention.last + 6]):
        return False
    told = words[mention.first : mention.last] if mention.verb else words[mention.last : mention.last + 6]
    return any(looks_past(word) or word in irregular_forms() or word in {"was", "were"} for word in told)
