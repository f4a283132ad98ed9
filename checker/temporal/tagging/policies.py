"""How an expression that leaves something out becomes a date: one named policy each, over an explicit reference day.

"Monday" in an article of Tuesday 14 May 2019 is the day before, unless the sentence looks ahead ("will meet Monday").
Without a reference day a value stays open (``XXXX-WXX-1``): nothing here asks the machine's clock.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from checker.temporal.span import TimeSpan
from checker.temporal.tagging import values
from checker.temporal.tagging.grammar import Hit
from checker.temporal.tagging.reading import Context, Reading
from checker.temporal.timex import TimexType

_SAME_MONTH = 80  # tokens back
NEAREST_AHEAD, NEAREST_BEHIND = 200, 270  # days; beyond these another year's day is nearer to the news


def named(reading: Reading, policy: str) -> Reading:
    """The reading with the name of its policy."""
    return replace(reading, policy=policy)


def placed(reading: Reading, start: int, end: int) -> Reading:
    """The reading for only some of the tokens of the hit."""
    return replace(reading, start=start, end=end)


def either(year: int, first: int, second: int) -> Reading | None:
    """``03/04/2019`` where nothing shows the order: one of two days, so a span that starts on the earlier or ends on
    the later.
    """
    try:
        days = sorted((date(year, first, second), date(year, second, first)))
    except ValueError:
        return None
    low, high = (TimeSpan.day(day) for day in days)
    span = replace(TimeSpan.within(low.hull(high)), uncertain=True)
    return Reading(
        "DATE", f"{year:04}-XX-XX", policy=f"day and month in unknown order: {days[0]} or {days[1]}", span=span
    )


def weekday(hit: Hit, context: Context, number: int, mod: str | None, kind: TimexType = "DATE") -> Reading:
    """A bare weekday: the last one, today included; the next one where the sentence looks ahead."""
    day, reference = context.day_mentioned(hit.start)
    if day is None:
        return Reading(kind, f"XXXX-WXX-{number}", mod)
    if context.narrative and reference.startswith("last"):
        return _weekday(
            kind, day + timedelta((number - day.isoweekday()) % 7), mod, "first one from there on", reference
        )
    if context.tense(hit) == "ahead":
        return _weekday(
            kind, day + timedelta((number - day.isoweekday()) % 7), mod, "next occurrence, today included", reference
        )
    return _weekday(
        kind, day - timedelta((day.isoweekday() - number) % 7), mod, "last occurrence, today included", reference
    )


def shifted_weekday(hit: Hit, context: Context, number: int, shift: int, mod: str | None) -> Reading:
    """``last Friday`` (strictly before), ``next Friday`` (strictly after), ``this Friday`` (from today on)."""
    day, reference = context.reference(hit.start)
    if day is None:
        return Reading("DATE", f"XXXX-WXX-{number}", mod)
    if shift < 0:
        return _weekday(
            "DATE",
            day - timedelta((day.isoweekday() - number - 1) % 7 + 1),
            mod,
            "last occurrence before today",
            reference,
        )
    if shift > 0:
        return _weekday(
            "DATE",
            day + timedelta((number - day.isoweekday() - 1) % 7 + 1),
            mod,
            "next occurrence after today",
            reference,
        )
    if context.tense(hit) == "behind":
        return _weekday(
            "DATE", day - timedelta((day.isoweekday() - number) % 7), mod, "last occurrence, today included", reference
        )
    return _weekday(
        "DATE", day + timedelta((number - day.isoweekday()) % 7), mod, "next occurrence, today included", reference
    )


def _weekday(kind: TimexType, day: date, mod: str | None, policy: str, reference: str) -> Reading:
    return Reading(kind, values.day_value(day), mod, policy, reference)


def month_day(hit: Hit, context: Context, month: int, day: int, mod: str | None) -> Reading | None:
    """A month and day without a year: in a month that was just spoken of, that one; else the nearest such day, or in a
    narrative the year mentioned last.
    """
    if not _exists(month, day):
        return None
    reference, name = context.reference(hit.start)
    if reference is None:
        return Reading("DATE", f"XXXX-{month:02}-{day:02}", mod)
    if context.narrative and name.startswith("last"):
        year = reference.year + (1 if _rolls(name, reference.month, month) else 0)
        policy = "the year mentioned last"
    else:
        told = context.mentioned("M", _SAME_MONTH, hit.start)
        if told is not None and told.value[4:7] == f"-{month:02}" and told.value[:4].isdigit():
            # "the talks of November … a second round on Nov. 11"
            year, policy = int(told.value[:4]), f"the {told.value} that was mentioned before"
        else:
            year, policy = _nearest_year(reference, month, day), "nearest such day"
    if (month, day) == (2, 29) and not _leap(year):
        year -= 1
        while not _leap(year):
            year -= 1
    return Reading("DATE", f"{year:04}-{month:02}-{day:02}", mod, policy, name)


def _rolls(name: str, current: int, wanted: int) -> bool:
    """Whether a narrative has passed into the next year: from October to February, but not from a bare year to a
    month of it.
    """
    return current - wanted >= 8 and len(name) > len("last mentioned 1999")


def nearest(reference: date, candidates: list[date | None]) -> date | None:
    """Of the same day in several years the one that news would mean."""
    known = [day for day in candidates if day is not None]
    inside = [day for day in known if -NEAREST_BEHIND <= (day - reference).days <= NEAREST_AHEAD]
    pool = inside or known
    return min(pool, key=lambda day: abs((day - reference).days)) if pool else None


def _nearest_year(reference: date, month: int, day: int) -> int:
    """The year that puts the day from 270 days ago to 200 days ahead."""
    distance = (month - reference.month) * 30.4 + day - reference.day
    if distance > NEAREST_AHEAD:
        return reference.year - 1
    return reference.year + 1 if distance < -NEAREST_BEHIND else reference.year


def _exists(month: int, day: int) -> bool:
    try:
        date(2000, month, day)
    except ValueError:
        return False
    return True


def _leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def month(hit: Hit, context: Context, number: int, mod: str | None) -> Reading:
    """A bare month: the last one, this one included; the next one where the sentence looks ahead."""
    reference, name = context.reference(hit.start)
    if reference is None:
        return Reading("DATE", f"XXXX-{number:02}", mod)
    if context.narrative and name.startswith("last"):
        year = reference.year + (1 if _rolls(name, reference.month, number) else 0)
        return Reading("DATE", f"{year:04}-{number:02}", mod, "the year mentioned last", name)
    ahead = context.tense(hit) == "ahead"
    if hit.before("deadline_word"):  # "until the end of May", "by May": whichever is nearer
        ahead = (number - reference.month) % 12 <= 6
    year, policy = cyclic(reference.year, reference.month, number, ahead)
    return Reading("DATE", f"{year:04}-{number:02}", mod, policy, name)


def cyclic(year: int, current: int, wanted: int, ahead: bool) -> tuple[int, str]:
    """The year of a month, quarter or season that is named without one, and the policy's name."""
    if ahead:
        return (year + 1 if wanted < current else year), "next one, the present one included"
    return (year - 1 if wanted > current else year), "last one, the present one included"


def shifted_cyclic(year: int, current: int, wanted: int, shift: int) -> int:
    """The year of ``last April``, ``this April``, ``next April``."""
    if shift < 0:
        return year if wanted < current else year - 1
    if shift > 0:
        return year if wanted > current else year + 1
    return year


def since_reference(context: Context, unit: str, count: float, mod: str | None) -> Reading | None:
    """``two years ago``, ``in three days' time``: counted from the clock, as fine as the unit ("four years ago" is a
    year).
    """
    reference, name = context.today, context.clock
    policy = f"{'counted back' if count < 0 else 'counted on'} from the clock"
    if unit in {"TS", "TM", "TH"}:
        return _clock_time(context, unit, count, mod)
    if reference is None:
        return Reading("DATE", values.OPEN.get(unit, "XXXX"), mod)
    try:
        if unit == "Y" and count != int(count):
            value = values.months_before(reference, -round(count * 12))
        elif unit == "DE":
            value = f"{reference.year + int(count * 10):04}"
        elif unit == "CE":
            value = f"{reference.year + int(count * 100):04}"
        elif unit == "W" and count != int(count):
            value = values.day_value(reference + timedelta(days=round(count * 7)))
        else:
            value = values.unit_value(reference, unit, int(count))
    except (ValueError, OverflowError):
        return None
    if value.startswith("-") or value.startswith("0000"):
        return None
    return Reading("DATE", value, mod, policy, name)


def _clock_time(context: Context, unit: str, count: float, mod: str | None) -> Reading:
    """``two hours ago``: a time of day where the article's own clock has one, else open."""
    if context.today is None or context.now is None:
        return Reading("DATE", "PAST_REF" if count < 0 else "FUTURE_REF", mod)
    clock, zone = context.now
    hour, _, minute = clock.partition(":")
    moment = int(hour) * 60 + int(minute) + round(count * {"TS": 1 / 60, "TM": 1, "TH": 60}[unit])
    days, moment = divmod(moment, 1440)
    day = context.today + timedelta(days=days)
    value = f"{day.isoformat()}T{moment // 60:02}:{moment % 60:02}"
    return Reading("TIME", value, mod, "counted from the clock", context.clock, zone=zone)


def hanging(unit_value: str, mod: str | None, direction: str) -> Reading:
    """``two days later``: an amount that hangs on an event; what it comes to is for the reader of the event to say."""
    return Reading(
        "DURATION",
        unit_value,
        mod,
        "hangs on an event",
        anchor="event",
        direction="after" if direction == "after" else "before",
    )


def pointing_back(
    hit: Hit, context: Context, unit: str, shift: int, mod: str | None, grains: str, within: int
) -> Reading:
    """``the following month``, ``that year``, ``the previous Friday``: counted from the last date of a fitting grain,
    else open.
    """
    if grains == "D T" and context.narrative:
        mention = context.current_day(hit.start, within)
    else:
        mention = context.mentioned(grains, within, hit.start)
    value = values.shifted(mention.value, unit, shift) if mention else None
    if mention is None or value is None:
        direction = {1: "after", -1: "before"}.get(shift)
        reading = Reading("DATE", values.OPEN.get(unit, "XXXX"), mod, "points back; nothing to count from")
        return (
            replace(reading, anchor="event", direction="after" if direction == "after" else "before")
            if shift
            else reading
        )
    return Reading("DATE", value, mod, "counted from the date mentioned last", mention.value, uncertain=True)
