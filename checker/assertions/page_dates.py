"""What the text says of its own days: a weekday that is not that of the date beside it, a day that the page's own date
does not allow.

    Monday, 14 May 2019           named-day: 14 May 2019 (a Tuesday); named-weekday: Monday, 13 May
    He died on 5 December 2013    on a page of 2 December: page-day 2 December; text-day 5 December
    The warden spoke on Tuesday of Monday's escape    on a page of that Monday: text-day Tuesday
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
_WEEK, _RECENT = 7, 2
_HEAD, _LEAD = 8, 2
_AROUND = 5
_MODALS = frozenset(
    {"will", "would", "may", "could", "might", "shall", "can", "scheduled", "planned", "expected", "due", "early"}
)
_BARE = frozenset(
    {"come", "become", "run", "put", "set", "cut", "let", "hit", "hurt", "shut", "cost", "read", "spread"}
)
"""Past participles that are the infinitive too: "could *come* on Tuesday"."""
_WILL = frozenset({"will", "would", "shall"})
_OTHER_WEEKS = frozenset(
    {("last",), ("next",), ("every",), ("each",), ("previous",), ("by",), ("until",), ("through",)}
)
_NEXT_DAY_ELSEWHERE = "18"
"""From this hour on news of tomorrow reach a page that does not tell its zone: in Asia the next day is hours old."""
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


def too_early(views: Sequence[View]) -> Iterator[tuple[View, Claim]]:
    """Where the page is of a Monday, its news are of Tuesday, and what led to them was on Monday or at the weekend.

    The newest comes first in a report: a day that its beginning tells of as past, and that the page has not reached,
    would be one of the week before, and so would lie before all that the report goes on to tell."""
    page = _page_day(views)
    if page is None:
        return
    told = [row for view in views[:_HEAD] for row in _past_weekdays(view, page)]
    if not told or told[0][0] != 1 or told[0][2].index > _LEAD or told[0][1].text.endswith("s"):
        return
    _, news, first = told[0]
    led = next(((time, view) for off, time, view in told[1:] if -_RECENT <= off <= 0), None)
    if led is None:
        return
    about = Subject(kind="article")
    tomorrow = TimeSpan.day(date.fromordinal(page.toordinal() + 1))
    stamps = [time for time in first.times if time.value == page.isoformat() and time.end <= news.start]
    start = stamps[0].start if stamps else news.start  # "Updated May 6, 2019 The guard was freed on *Tuesday*"
    yield first, Claim("text-day", SpanValue(span=tomorrow), (start, news.end), about)
    yield led[1], Claim("page-day", SpanValue(span=TimeSpan.day(page)), (led[0].start, led[0].end), about)


def _page_day(views: Sequence[View]) -> date | None:
    """The day that is written on the page; None where its hour is so late that elsewhere the next day has begun."""
    if not views or views[0].layers.article.kind == "timeline":
        return None
    clocks = [one for one in views[0].layers.article.clocks if one.role == "published" and one.certainty == "stated"]
    if not clocks or clocks[-1].value[len(clocks[-1].day) + 1 :][:2] >= _NEXT_DAY_ELSEWHERE:
        return None
    return date.fromisoformat(clocks[-1].day)


def _past_weekdays(view: View, page: date) -> Iterator[tuple[int, Timex, View]]:
    """The bare weekdays that the sentence tells as past, each with how far it may lie from the day of the page: one
    day ahead of it, or so many days before."""
    for time in view.times:
        name = time.text.lower().removeprefix("early ").removeprefix("late ").removesuffix("'s").partition(" ")[0]
        if time.type not in {"DATE", "TIME"} or name not in _WEEKDAYS or len(time.text.split()) > 3:
            continue
        at = view.first_token(time.start)
        if not any(_tells_past(word) for word in view.words) or _is_ahead(view.words, at):
            continue
        back = (page.weekday() - _WEEKDAYS.index(name)) % _WEEK
        yield (1 if back == _WEEK - 1 else -back), time, view


def _is_ahead(words: tuple[str, ...], at: int) -> bool:
    """ "Could come as early as Tuesday", "is to appear in court on Tuesday", "will, on Tuesday,": still to come, or
    usual. A verb in the past nearer by says otherwise: "could not say how he escaped on Tuesday"."""
    if words[at - 1 : at] in _OTHER_WEEKS or _WILL & set(words[at : at + _AROUND]):
        return True
    for n in range(at - 1, max(-1, at - 2 * _AROUND), -1):
        if words[n] in _MODALS or (words[n] in _AHEAD_SIGNS and at - n <= _AROUND):
            return True
        if (
            looks_past(words[n])
            or (words[n] in irregular_forms() and words[n] not in _BARE)
            or words[n] in {"was", "were"}
        ):
            return False
    return False


def _tells_past(word: str) -> bool:
    return looks_past(word) or word in irregular_forms() or word in {"was", "were", "said"}
