"""Which clock relative times count from: the article's publication, its dateline, or the event day of a timeline
entry.

"MOSCOW, May 14 (Reuters) - …", published 15 May 2019: "Tuesday" counts from the dateline, the 14th. A narrative
(biography, history) counts from the date mentioned last, which is chosen from the text itself: many dates with a
year, hardly a "yesterday".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from checker.articles.model import Article, Clock
from checker.temporal.tagging.reading import Order
from checker.temporal.tagging.tokens import Tokens
from checker.temporal.tagging.vocabulary import Lexicon


class Policy(StrEnum):
    """What relative expressions count from. ``AUTO`` lets the text decide between the other two."""

    AUTO = "auto"
    NEWS = "news"
    NARRATIVE = "narrative"


@dataclass(frozen=True, slots=True)
class Reference:
    """The day that "today" is, the time of day with its zone where the clock has one, and where both come from, for
    people.
    """

    day: date | None = None
    name: str = ""
    time: tuple[str, int | str] | None = None


_DATELINE = re.compile(
    r"\s{0,20}[A-Z][A-Z.'’-]+(?:[ ,/][A-Za-z.'’-]{1,20}){0,6}, "
    r"(?P<month>[A-Z][a-z]{2,8})\.? (?P<day>\d{1,2})\b(?=.{0,40}[-—–_)])"
)


def of_article(article: Article, lexicon: Lexicon) -> Reference:
    """The reference of an article: its dateline before its publication; in a timeline ``published`` is the event's
    day.
    """
    published = from_clock(article.published)
    if article.kind == "timeline":
        return Reference(published.day, published.name.replace("published", "event day"), published.time)
    stated = article.clock("dateline")
    if stated is not None:
        return from_clock(stated)
    found = dateline(article.text, published.day, lexicon)
    return found or published


def from_clock(clock: Clock | None) -> Reference:
    """A clock of an article as a reference; the empty one where there is none, or none that can be read."""
    if clock is None:
        return Reference()
    try:
        day = date.fromisoformat(clock.value[:10])
    except ValueError:
        return Reference()
    return _within_reach(Reference(day, f"{clock.role} {clock.day} ({clock.certainty})", _time_of(clock.value)))


def from_value(value: str | None) -> Reference:
    """A bare ISO date or date-time as a reference; ValueError where it is none."""
    if value is None:
        return Reference()
    return _within_reach(Reference(date.fromisoformat(value[:10]), f"given {value[:10]}", _time_of(value)))


def _within_reach(reference: Reference) -> Reference:
    """No clock at all for a day so near the ends of the calendar that counting from it would fall off."""
    return reference if reference.day is None or 200 <= reference.day.year <= 9800 else Reference()


def _time_of(value: str) -> tuple[str, int | str] | None:
    if len(value) < 16:
        return None
    try:
        moment = datetime.fromisoformat(value.replace("Z", "+00:00"))
    except ValueError:
        return None
    offset = moment.utcoffset()
    return f"{moment:%H:%M}", ("unknown" if offset is None else int(offset.total_seconds() // 60))


def dateline(text: str, published: date | None, lexicon: Lexicon) -> Reference | None:
    """The date of a dateline at the very beginning, in the year that puts it within two weeks of the publication."""
    match = _DATELINE.match(text[:200])
    month = lexicon.value("month", match["month"]) if match else None
    if match is None or month is None or published is None:
        return None
    for year in (published.year, published.year - 1, published.year + 1):
        try:
            day = date(year, int(month), int(match["day"]))
        except ValueError:
            continue
        if timedelta(days=-14) <= day - published <= timedelta(days=1):
            return Reference(day, f"dateline {day.isoformat()} (stated)")
    return None


def date_order(tokens: Tokens, lexicon: Lexicon) -> Order | None:
    """The order that an article's own numeric dates show: one with a number above 12 tells how the others are meant."""
    seen: set[Order] = set()
    wanted = lexicon.charset("numeric_date")
    for index in (m.start() for m in re.finditer(f"[{wanted}]", tokens.classes)):
        word = tokens.words[index]
        if "." in word:
            continue
        first, second, _ = (int(part) for part in re.split(r"[/.-]", word))
        if first > 12 >= second:
            seen.add("day-first")
        elif second > 12 >= first:
            seen.add("month-first")
    return seen.pop() if len(seen) == 1 else None


def is_narrative(tokens: Tokens, lexicon: Lexicon, today: date | None) -> bool:
    """Whether a text tells of the past without a newspaper's today: dates with a year prevail, most of them long
    before the clock.

    Bare weekdays, "yesterday", "ago" and the like speak against it; "Sunday, 4 May 1856" does not.
    """
    charset = lexicon.charset
    years = [int(tokens.words[found.start()]) for found in re.finditer(f"[{charset('year')}]", tokens.classes)]
    old = [year for year in years if 1000 <= year <= 2100 and (today is None or year < today.year - 1)]
    bare = f"[{charset('weekday')}](?![{charset('comma')}]?[{charset('month', 'day')}])"
    bare = f"{bare}|[{charset('today', 'tonight', 'ago')}]"
    deictic = len(re.findall(bare, tokens.classes))
    present = [year for year in years if today is not None and abs(year - today.year) <= 1]
    dense = len(old) * 400 > len(tokens.words) and len(old) > 8 * len(present)
    return len(old) >= (2 if today is None else 4) and len(old) > 6 * deictic and dense
