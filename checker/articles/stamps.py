"""The stamps that a web page prints above its story, and that stay in the text when it is copied.

``Updated: November 11, 2011 20:09 IST`` is a ``modified`` clock, ``Posted: 03/14/2013 06:37 AM PDT`` a ``published``
one; so is ``Quake shakes the valley  March 14, 2013 6:13 am  The valley was …``, as no sentence runs on like that. A
date in running text ("The law was published on May 3, 2011.") is no stamp.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time

from checker.articles.dates import zone
from checker.articles.model import Clock, Role
from checker.articles.written_days import DAY, TIME, day_of, has_year

_HEAD = 600
_UNLABELLED_HEAD = 300

_LABEL = re.compile(
    r"(?P<word>\b(?:Last[ ])?(?:Updated|Modified|Edited|Published|Posted|Created|Filed|First[ ]published|Date))"
    r"(?:[ ](?:on|at))?[ ]?:?[ ]?(?:on:?[ ])?$",
    re.IGNORECASE,
)
_DAY = re.compile(rf"(?<![\w/.\-]){DAY}(?![/\-]\d)", re.IGNORECASE)
_DAY_FOLLOWS = re.compile(rf"[\s,]{{0,3}}{DAY}", re.IGNORECASE)
_TIME_AFTER = re.compile(
    rf"[\s,|@–—-]{{0,4}}(?:(?P<late>Last[ ]updated|Updated)(?:[ ]at|:)?[ ]|at[ ])?(?<!\d){TIME}", re.IGNORECASE
)
_TIME_BEFORE = re.compile(rf"(?<![\w:./]){TIME}(?:[ ]UK)?[\s,|–—-]{{0,3}}$", re.IGNORECASE)
_PREPOSITION = re.compile(
    r"(?:^|\W)(?:on|in|of|at|since|by|before|after|until|till|from|between|to|and|or|for|during|through|dated|than|the|"
    r"late|early|last|next)\W?$",
    re.IGNORECASE,
)
_STORY_FOLLOWS = re.compile(r"\s{0,5}(?:[|–—-]{1,2}\s)?\s{0,5}(?:$|[A-Z\"“‘'(])")


def find(text: str, reference: date | None) -> list[Clock]:
    """The stamps in the first lines, in the order they stand; ``reference`` is the published day, if known."""
    head = text[:_HEAD]
    found: list[Clock] = []
    for match in _DAY.finditer(head):
        if not has_year(match):
            continue
        clock = _stamp(head, match, reference)
        if clock is not None and all((clock.role, clock.value) != (one.role, one.value) for one in found):
            found.append(clock)
    return found


def _stamp(head: str, match: re.Match[str], reference: date | None) -> Clock | None:
    begin, end = match.span()
    late, moment = None, None
    after, before = _TIME_AFTER.match(head, end), _TIME_BEFORE.search(head, max(0, begin - 25), begin)
    if after is not None and _DAY_FOLLOWS.match(head, after.end()):
        after = None  # "9 June 2013 | Updated: 06:55, 10 June 2013": the time is that of the other day
    if after is not None and (moment := _time_of(after)) is not None:
        late, end = after["late"], after.end()
    elif before is not None and (moment := _time_of(before)) is not None:
        begin = before.start()
    label = _label(head, begin)
    if label is None and late is None and not _stands_alone(head, begin, end):
        return None
    day = day_of(match, reference)
    if day is None:
        return None
    value = day.isoformat() if moment is None else datetime.combine(day, moment).isoformat(timespec="minutes")
    word = late or (label["word"] if label else "")
    role: Role = "modified" if re.search(r"updated|modified|edited", word, re.IGNORECASE) else "published"
    shown = head[label.start() if label else begin : end]
    return Clock(role, value, "stated", f'page stamp "{" ".join(shown.split())}"')


def _label(head: str, begin: int) -> re.Match[str] | None:
    """ "Updated:" right before a date; with a small letter ("was updated on") only at the start of a line."""
    label = _LABEL.search(head, max(0, begin - 30), begin)
    if label is None or label["word"][0].isupper():
        return label
    return None if head[head.rfind("\n", 0, label.start()) + 1 : label.start()].strip() else label


def _stands_alone(head: str, begin: int, end: int) -> bool:
    """Whether the date stands between headline and story, as no date in a sentence does."""
    if end > _UNLABELLED_HEAD or not _STORY_FOLLOWS.match(head, end):
        return False
    line = head[head.rfind("\n", 0, begin) + 1 : begin].rstrip()
    return not _PREPOSITION.search(line) and not line.endswith((",", ";", ":", "("))


def _time_of(match: re.Match[str]) -> time | None:
    half = (match["half"] or "")[:1].lower()
    if match["minute"] is None and not half:
        return None
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    if half and not 1 <= hour <= 12:
        return time(hour, minute) if hour < 24 and minute < 60 and half == "p" else None
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    if hour > 23 or minute > 59:
        return None
    offset = zone(match["zone"], match["sign"], match["zone_hours"], match["zone_minutes"]) if match["zone"] else None
    return time(hour, minute, tzinfo=offset)
