"""Times of day: ``10:30 p.m. EST Thursday`` -> 2019-05-16T22:30 in UTC-5; ``noon``, ``0737 GMT``, ``4 in the
morning``.

A clock time without a date belongs to the day mentioned just before, else to the day of the clock. Without a zone its
zone is unknown; "local time" is civil time.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from checker.temporal.tagging import dates, policies, values
from checker.temporal.tagging.grammar import Hit, Pattern
from checker.temporal.tagging.reading import Context, Reading

NEAR = 40  # tokens


def clock_time(hit: Hit, context: Context) -> Reading | None:
    """A clock time with or without its day."""
    time = _time(hit)
    if time is None:
        return None
    dated = any(hit.has(group) for group in ("wd", "rel", "m", "iso", "num"))
    bare = len(hit.words("c")) == 1 and hit.has("c") and ":" in hit.word("c")
    if bare and not (hit.has("z") or dated or hit.before("clock_signal")) and not _early_form(hit.word("c")):
        return None
    zone = _zone(hit)
    day = _day(hit, context)
    if day is None and dated:
        return None
    mod = hit.value("h", "about") or hit.value("p", "early", "late")
    if day is None:
        day = _day_ahead(hit, context)
    if day is None:
        mention = context.mentioned("D T", NEAR, hit.start)
        day = (
            Reading("DATE", mention.value[:10], None, "the day mentioned just before", mention.value)
            if mention
            else None
        )
    if day is None:
        value = context.today.isoformat() if context.today else "XXXX-XX-XX"
        day = Reading("DATE", value, None, "the day of the clock", context.clock)
    return replace(day, type="TIME", value=f"{day.value}T{time}", mod=mod, zone=zone)


def _early_form(word: str) -> bool:
    hour = word.partition(":")[0]
    return len(hour) == 2 and (hour[0] == "0" or int(hour) > 12)


def _time(hit: Hit) -> str | None:
    """``HH:MM`` in 24 hours."""
    named = hit.value("c", "clock_name")
    if named:
        return named
    word = hit.word("c")
    if len(word) == 4 and word.isdigit():
        return f"{word[:2]}:{word[2:]}"
    hour_text, _, minute_text = word.replace(".", ":").partition(":")
    if not hour_text.isdigit():
        return None
    hour, minute = int(hour_text), (minute_text[:2] or "00")
    half = next((w[0] for w in hit.words("c") if w[0] in "ap" and w[-1] in "m."), "")
    part = hit.value("c", "day_part")
    if half and hour > 12:
        return f"{hour:02}:{minute}" if half == "p" and hour < 24 else None
    if half == "p" or part in {"AF", "EV"} or (part == "NI" and 6 <= hour < 12):
        hour = hour % 12 + 12
    elif half == "a":
        hour %= 12
    return f"{hour:02}:{minute}" if hour <= 24 else None


def _zone(hit: Hit) -> int | str:
    if not hit.has("z"):
        return "unknown"
    offset = hit.value("z", "zone", "local") or "unknown"
    return offset if offset in {"civil", "unknown"} else int(offset)


def _day(hit: Hit, context: Context) -> Reading | None:
    if hit.has("wd"):
        return policies.weekday(hit, context, int(hit.value("wd", "weekday") or 0), None)
    if hit.has("rel"):
        if context.today is None:
            return Reading("DATE", "XXXX-XX-XX")
        day = context.today + timedelta(days=int(hit.value("rel", "today") or 0))
        return Reading("DATE", values.day_value(day), None, "counted from the clock", context.clock)
    if hit.has("m") or hit.has("iso") or hit.has("num"):
        return dates.calendar_date(hit, context)
    return None


def _day_ahead(hit: Hit, context: Context) -> Reading | None:
    """``10:35 a.m. (0735 GMT) Friday``: the day may stand behind what is in parentheses, for both times."""
    classes, charset = hit.tokens.classes, hit.lexicon.charset
    index = hit.end
    opening, closing = charset("open"), charset("close")
    if index < len(classes) and classes[index] in opening:
        index = next((n for n in range(index, min(index + 8, len(classes))) if classes[n] in closing), index)
    if index == hit.end and not hit.before("open"):
        return None
    index += classes[index : index + 1] in closing if index < len(classes) else 0
    while index < len(classes) and classes[index] in charset("comma", "on"):
        index += 1
    if index < len(classes) and classes[index] in charset("weekday"):
        number = int(hit.lexicon.value("weekday", hit.tokens.words[index]) or 0)
        return policies.weekday(hit, context, number, None)
    return None


def iso_time(hit: Hit, _context: Context) -> Reading | None:
    """``2019-05-14T09:30+01:00``."""
    text = hit.word("iso").upper().replace(" ", "T")
    zone: int | str = "unknown"
    rest = text[16:].lstrip(":0123456789.")
    if rest == "Z":
        zone = 0
    elif rest:
        zone = int(rest[0] + "1") * (int(rest[1:3]) * 60 + int(rest[-2:]))
    return Reading("TIME", text[:16], zone=zone)


def day_part(hit: Hit, context: Context) -> Reading | None:
    """``the morning``, ``in the evening``, ``at dawn``: of the day mentioned just before, else of the clock's."""
    part = hit.value("part", "day_part", "dawn_name")
    mention = context.mentioned("D T", NEAR, hit.start)
    if mention:
        return Reading(
            "TIME", f"{mention.value[:10]}T{part}", dates.modifier(hit), "the day mentioned just before", mention.value
        )
    day = context.today.isoformat() if context.today else "XXXX-XX-XX"
    return Reading("TIME", f"{day}T{part}", dates.modifier(hit), "the day of the clock", context.clock)


PATTERNS = (
    Pattern(
        "clock time",
        "<h:about>? <p:early|late>? <c:a_clock> (?: <comma>? <z:zone_name> )?"
        " (?: <comma>? <on>? <a_day> <day_part>? )?",
        clock_time,
    ),
    Pattern(
        "clock time", "<a_day> <comma>? <at|about>? <h:about>? <c:a_clock> (?: <comma>? <z:zone_name> )?", clock_time
    ),
    Pattern("ISO time", "<iso:iso_time>", iso_time),
    Pattern("part of the day", "(?<=<at>) <part:dawn_name>", day_part),
    Pattern("part of the day", "(?: <mid> <dash>? ) <part:day_part>", day_part),
    Pattern("part of the day", "(?<=<in|during>) <p:part>? <the> <part:day_part> (?! <of|dash> )", day_part),
)
"""Patterns of times of day."""
