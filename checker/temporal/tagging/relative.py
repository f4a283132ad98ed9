"""Dates that count from the clock or from what was said before: ``Tuesday``, ``last month``, ``two years ago``, ``the
next day``.

What hangs on an event ("two days later") keeps its amount and an anchor; it is never counted from the day of
publication.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from checker.temporal.span import DAY, TimeSpan, minutes
from checker.temporal.tagging import durations, policies, values
from checker.temporal.tagging.dates import modifier
from checker.temporal.tagging.grammar import Hit, Pattern
from checker.temporal.tagging.reading import FAR, YEAR_BEFORE, Context, Reading

PARAGRAPH = 60  # tokens: how far back "that day" looks for its day
SENTENCE = 30
REPORT = 150  # how far "a year earlier" looks for the quarter that it compares


def today(hit: Hit, context: Context) -> Reading | None:
    """``today``, ``late yesterday``, ``tomorrow morning``."""
    if hit.after("apostrophe") and hit.tokens.words[hit.end + 1 : hit.end + 2] == ["s"] and hit.before("the"):
        return None
    shift = int(hit.value("d", "today") or 0)
    mod = modifier(hit)
    part = hit.value("part", "day_part")
    reference, name = context.today, context.clock
    if reference is None:
        return Reading("TIME" if part else "DATE", "XXXX-XX-XX" + (f"T{part}" if part else ""), mod)
    day = values.day_value(reference + timedelta(days=shift))
    policy = "counted from the clock"
    if part:
        return Reading("TIME", f"{day}T{part}", mod, policy, name)
    return Reading("DATE", day, mod, policy, name)


def beyond(hit: Hit, context: Context) -> Reading | None:
    """``the day before yesterday``, ``the day after tomorrow``, ``the week before last``, ``the year after next``."""
    forward = hit.value("way", "later") is not None
    unit = durations.unit_of(hit) or "D"
    shift = 2 if forward else -2
    sense = int(hit.value("d", "today", "last", "next") or 0)
    if sense != (1 if forward else -1):
        return None
    if context.today is None:
        return Reading("DATE", values.OPEN.get(unit, "XXXX"))
    return Reading("DATE", values.unit_value(context.today, unit, shift), None, "counted from the clock", context.clock)


def tonight(hit: Hit, context: Context) -> Reading | None:
    """``tonight``, ``this morning``, ``last night``, ``overnight``."""
    part = hit.value("part", "day_part") or "NI"
    shift = int(hit.value("d", "last", "this", "tonight", "overnight", "current") or 0)
    if hit.has("d") and hit.value("d", "this") and hit.value("part", "day_part") is None and not hit.has("part"):
        return None
    if context.today is None:
        return Reading("TIME", f"XXXX-XX-XXT{part}", modifier(hit))
    day = context.today + timedelta(days=shift)
    return Reading("TIME", f"{values.day_value(day)}T{part}", modifier(hit), "counted from the clock", context.clock)


def weekday(hit: Hit, context: Context) -> Reading | None:
    """``Tuesday``, ``early Friday``, ``Saturday night``, ``last Friday``, ``Monday of last week``."""
    word = hit.word("wd")
    number = int(hit.value("wd", "weekday") or 0)
    extra = hit.words("wd")[1:]
    if hit.lexicon.value("doubtful_weekday", word) and not extra and not hit.has("part") and not hit.has("d"):
        return None
    mod = modifier(hit)
    if hit.has("week"):
        return _weekday_of_week(hit, context, number, mod)
    if hit.has("d"):
        shift = int(hit.value("d", "last", "previous", "this", "next", "coming", "following", "current") or 0)
        if hit.has("d2"):
            shift = 1
        if hit.value("d", "previous", "following") and not hit.value("d", "last", "next"):
            mention = context.mentioned("D T", 4 * PARAGRAPH, hit.start)
            day = values.first_day(mention.value[:10]) if mention else None
            if mention and day:
                distance = (
                    (number - day.isoweekday() - 1) % 7 + 1 if shift > 0 else -((day.isoweekday() - number - 1) % 7 + 1)
                )
                value = values.day_value(day + timedelta(days=distance))
                policy = "counted from the date mentioned last"
                reading = Reading("DATE", value, mod, policy, mention.value, uncertain=True)
            else:
                reading = policies.shifted_weekday(hit, context, number, shift, mod)
        else:
            reading = policies.shifted_weekday(hit, context, number, shift, mod)
    else:
        reading = policies.weekday(hit, context, number, mod)
    part = hit.value("part", "day_part", "dawn_name")
    if part:
        return replace(reading, type="TIME", value=f"{reading.value}T{part}")
    return reading


def _weekday_of_week(hit: Hit, context: Context, number: int, mod: str | None) -> Reading:
    shift = int(hit.value("week", "last", "this", "next", "previous", "following") or 0)
    if context.today is None:
        return Reading("DATE", f"XXXX-WXX-{number}", mod)
    monday = context.today - timedelta(days=context.today.weekday())
    day = monday + timedelta(days=7 * shift + number - 1)
    return Reading("DATE", values.day_value(day), mod, "that day of the week counted from the clock", context.clock)


def calendar_unit(hit: Hit, context: Context) -> Reading | None:
    """``last month``, ``this week``, ``early next year``, ``the current quarter``."""
    unit = durations.unit_of(hit)
    if unit is None:
        return None
    shift = int(hit.value("d", "last", "this", "next", "coming", "current", "latest") or 0)
    mod = modifier(hit)
    if unit == "D":
        return None
    if (hit.value("d", "past") and not hit.value("d", "this") and unit not in {"WE"} and hit.word("d") == "past") or (
        hit.word("d") == "last" and unit in {"DE", "CE"} and hit.has("the")
    ):
        if unit in {"Y", "M", "W", "Q"} and context.today is not None and unit == "Y":
            return Reading(
                "DATE",
                values.unit_value(context.today, "Y", -1),
                mod,
                "counted from the clock",
                context.clock,
                spanless=True,
            )
        return Reading("DURATION", durations.amount(unit, 1))
    reference, name = context.reference(hit.start)
    if reference is None:
        return Reading("DATE", values.OPEN[unit], mod)
    if unit == "Q" and hit.value("d", "latest"):
        shift = -1
    if unit == "Y" and hit.value("d", "latest"):
        shift = -1
    value = values.unit_value(reference, unit, shift)
    reading = Reading("DATE", value, mod, f"the {hit.word('u')} counted from the clock", name)
    if shift == 0 and hit.word("p") in {"later", "earlier"}:
        return replace(reading, span=_cut(value, reference, hit.word("p")))
    return reading


def _cut(value: str, today: date, word: str) -> TimeSpan | None:
    """``later this year``: from the clock's day to the end; ``earlier this month``: up to the clock's day."""
    whole = values.span(value)
    if whole is None or whole.start[0] is None or whole.end[1] is None:
        return whole
    now = minutes(today)
    if word == "later":
        return TimeSpan.exact(now, max(whole.end[1], now + DAY), whole.precision)
    return TimeSpan.exact(whole.start[0], max(now + DAY, whole.start[0] + DAY), whole.precision)


def before_now(hit: Hit, context: Context) -> Reading | None:
    """``two years ago``, ``nearly a month ago``, ``a few weeks ago``."""
    unit = durations.unit_of(hit)
    if unit is None:
        return None
    mod = durations.hedge(hit)
    count = durations.count_of(hit)
    if hit.has("n") and count is None:
        return None
    if count is None or (hit.has("vague")):
        return Reading("DATE", "PAST_REF", mod)
    if unit == "Y" and count == 1 and not mod:
        period = context.mentioned("Q", REPORT, hit.start, own=True)
        if period and hit.has("one"):
            year = values.shifted(period.value, "Y", -1)
            if year:
                return Reading("DATE", year, mod, YEAR_BEFORE, period.value)
    return policies.since_reference(context, unit, -count, mod)


def from_now(hit: Hit, context: Context) -> Reading | None:
    """``three weeks from now``, ``in two days' time``."""
    unit, count = durations.unit_of(hit), durations.count_of(hit)
    if unit is None or count is None:
        return None
    return policies.since_reference(context, unit, count, durations.hedge(hit))


def away_from_event(hit: Hit, context: Context) -> Reading | None:
    """``two days later``, ``a year earlier``: an amount that hangs on an event, or the same period of another year."""
    unit, count = durations.unit_of(hit), durations.count_of(hit)
    if unit is None:
        return None
    forward = hit.value("way", "later") is not None
    mod = durations.hedge(hit)
    if unit == "Y" and count == 1 and not forward:
        period = context.mentioned("Q", REPORT, hit.start, own=True) or context.mentioned(
            "Q M HY Y", SENTENCE, hit.start, own=True
        )
        year = values.shifted(period.value, "Y", -1) if period else None
        if period and year:
            return Reading("DATE", year, mod, YEAR_BEFORE, period.value, uncertain=True)
    if context.narrative and count is not None and count == int(count):
        mention = context.mentioned("D T" if unit in {"D", "W"} else "D T M S Q Y", 2 * PARAGRAPH, hit.start)
        value = values.shifted(mention.value, unit, int(count) * (1 if forward else -1)) if mention else None
        if mention and value and unit == "W":
            day = values.first_day(mention.value[:10])
            value = values.day_value(day + timedelta(days=7 * int(count) * (1 if forward else -1))) if day else None
        if mention and value:
            value = value[:4] if unit == "Y" else value
            return Reading("DATE", value, mod, "counted from the date mentioned last", mention.value, uncertain=True)
    reading = policies.hanging(durations.amount(unit, count), mod, "after" if forward else "before")
    if hit.word("way") in {"before", "after"} and not hit.has("one2"):
        return policies.placed(reading, hit.start, hit.end - 1)
    return reading


def year_ago_period(hit: Hit, context: Context) -> Reading | None:
    """``the year-earlier quarter``, ``year-ago``, ``the same period last year``: the same period of the year before."""
    period = context.mentioned("Q", REPORT, hit.start, own=True) or context.mentioned(
        "Q M HY Y", REPORT, hit.start, own=True
    )
    year = values.shifted(period.value, "Y", -1) if period else None
    if hit.has("ordinal") and (year or context.today):
        before = year[:4] if year else str(context.today.year - 1 if context.today else "XXXX")
        reading = Reading("DATE", f"{before}-Q{hit.value('ordinal', 'ordinal')}", None, YEAR_BEFORE, context.clock)
    elif period is None or year is None:
        reading = policies.hanging("P1Y", None, "before")
    else:
        reading = Reading("DATE", year, None, YEAR_BEFORE, period.value, uncertain=True)
    attributive = hit.has("det") and hit.tokens.words[hit.end - 1].lower() in hit.lexicon.values["year_back"]
    return policies.placed(reading, hit.start + 1, hit.end) if attributive else reading


def pointing_back(hit: Hit, context: Context) -> Reading | None:
    """``the following month``, ``that year``, ``the same day``, ``the next day``."""
    unit = durations.unit_of(hit) if hit.has("u") else "D"
    if unit is None or unit.startswith("T"):
        return None
    shift = int(hit.value("d", "previous", "following", "next", "that", "same", "last") or 0)
    grains = {"D": "D T", "W": "D T W", "M": "D T M", "Y": "D T M Q HY S W Y", "Q": "Q M D", "WE": "D T W"}.get(
        unit, "Y M D"
    )
    reading = policies.pointing_back(
        hit, context, unit, shift, modifier(hit), grains, FAR if context.narrative else 4 * PARAGRAPH
    )
    if unit == "Y" and reading.value[:4].isdigit():
        reading = replace(reading, value=reading.value[:4])
    part = hit.value("part", "day_part")
    return replace(reading, type="TIME", value=f"{reading.value}T{part}") if part else reading


PATTERNS = (
    Pattern("day from today", "<p:part>? <d:today> <part:day_part>?", today),
    Pattern("day beyond", "<the>? <u:day_unit> <way:earlier|later> <d:today>", beyond),
    Pattern("unit beyond", "<the>? <u:calendar_unit> <way:earlier|later> <d:last|next>", beyond),
    Pattern("amount from an event", "<u:units> <way:earlier|later>", away_from_event),
    Pattern(
        "amount from an event", "<h:hedge>? <one:a> <halved:half> <dash>? <u:unit> <way:earlier|later>", away_from_event
    ),
    Pattern("amount from an event", "<h:hedge>? <halved:half> <one:a> <u:unit> <way:earlier|later>", away_from_event),
    Pattern("before now", "<h:hedge>? <one:a> <halved:half> <dash>? <u:unit> <ago>", before_now),
    Pattern("before now", "<h:hedge>? <halved:half> <one:a> <u:unit> <ago>", before_now),
    Pattern("part of today", "<p:part>? <d:tonight|overnight>", tonight),
    Pattern("day from today", "<p:part>? <the>? <part:day_part> <of>? <d:today>", today),
    Pattern("weekday", "<p:part>? <the>? <part:day_part|dawn_name> <of|on>? <wd:day_name>", weekday),
    Pattern("part of today", "<p:part>? <d:this|last> <part:day_part>", tonight),
    Pattern(
        "weekday",
        "<p:part>? <h:about>? <wd:day_name> (?: <dash>? <p2:early|late> )? <part:day_part|dawn_name>?",
        weekday,
    ),
    Pattern(
        "weekday",
        "<p:part>? <the>? <d:last|this|next|coming|previous|following|past> <d2:coming>? <wd:day_name> "
        "<part:day_part>?",
        weekday,
    ),
    Pattern("weekday of a week", "<wd:weekday> <of>? <week:last|this|next> <calendar_unit>", weekday),
    Pattern(
        "calendar unit",
        "<p:part>? <h:about>? <the>? <d:last|this|next|coming|latest|current> <d2:past|coming|current>? "
        "<u:calendar_unit> (?! <dash> <unit|long|old> )",
        calendar_unit,
    ),
    Pattern(
        "before now",
        "<h:hedge>? (?: <n:number> (?: <half_more:and> <a> <half> )? | <vague:vague> | <a> <vague2:vague>"
        " | <a>? <couple:couple> <of>? | <one:a> | <the> <one2:year_word> )?"
        " <dash>? <unit_adjective>? <u:unit|units> (?: <half_more2:and> <a> <half> )? (?: <or> <so:or_so> )? <ago>",
        before_now,
    ),
    Pattern(
        "from now on",
        "<h:hedge>? (?: <n:number> | <one:a> ) <u:unit|units> (?: <from> <now_word|today_word> | <from_now> )",
        from_now,
    ),
    Pattern("from now on", "<in> (?: <n:number> | <one:a> ) <u:unit|units> <apostrophe> <s>? <time_word>", from_now),
    Pattern(
        "amount from an event",
        "<h:hedge>? (?: <n:number> (?: <half_more:and> <a> <half> )? | <vague:vague> | <a> <vague2:vague>"
        " | <a>? <couple:couple> <of>? | <one:a> | <one2:the> (?= <unit> ) )"
        " <dash>? <u:unit|units> (?: <or> <so:or_so> )? <way:earlier|later>",
        away_from_event,
    ),
    Pattern(
        "same period a year before",
        "<det:the|possessive|a>? <comparable>? <year_word> <dash> <year_back> <ordinal:ordinal>? <dash>? "
        "<period|quarter_unit>?",
        year_ago_period,
    ),
    Pattern(
        "same period a year before",
        "<the>? <comparable> <ordinal:ordinal>? <period|quarter_unit> (?: <of|in>? <the>? <last|previous> "
        "<year_word> | <a> <year_word> <year_back> )",
        year_ago_period,
    ),
    Pattern(
        "same period a year before",
        "<the> <ordinal:ordinal>? <period|quarter_unit> <a> <year_word> <year_back>",
        year_ago_period,
    ),
    Pattern(
        "points back",
        "<p:part>? <the|that|this> <d:following|previous|next|same> <u:unit> <part:day_part>?",
        pointing_back,
    ),
    Pattern(
        "points back",
        "<p:part>? <the|that|this> <d:following|previous|next|same> <part:day_part>",
        pointing_back,
    ),
    Pattern("points back", "<p:part>? <d:that> <same:same>? <part:day_part>", pointing_back),
    Pattern(
        "points back",
        "<p:part>? <d:that> <same:same>? <u:calendar_unit|day_unit> <part:day_part>?",
        pointing_back,
    ),
)
"""Patterns of what counts from the clock, or from a date that was mentioned."""
