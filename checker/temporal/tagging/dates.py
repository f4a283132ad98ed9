"""Days of the calendar: ``May 14, 2019``, ``14 May``, ``3/4/2019``, ``the last Friday of May``, ``May 3-5``.

What they leave out, the year as a rule, is filled in from the clock: "Nov. 11" in an article of January is last
November's.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from checker.temporal.tagging import holidays, policies, values
from checker.temporal.tagging.grammar import Hit, Pattern
from checker.temporal.tagging.reading import Context, Reading


def modifier(hit: Hit) -> str | None:
    """The TIMEX3 ``mod`` that the words around a date say: early START, middle MID, late END, about APPROX."""
    return hit.value("p", "beginning", "early", "late", "mid") or hit.value("h", "about", "over", "under")


def without_article(hit: Hit, reading: Reading) -> Reading:
    """ "the mid-March deadline": the article belongs to what follows."""
    dashed = hit.has("p") and hit.words("p")[0] == "the" and hit.words("p")[-1] == "-"
    return policies.placed(reading, hit.start + 1, hit.end) if dashed else reading


def calendar_date(hit: Hit, context: Context) -> Reading | None:
    """A month and a day, with or without a year, in either order; ISO and numeric dates."""
    mod = modifier(hit)
    if hit.has("iso"):
        return _written(hit.word("iso")[:10], mod)
    if hit.has("num"):
        return numeric_date(hit, context)
    month_group, day_group, year_group = ("m", "d", "y") if hit.has("m") else ("m2", "d2", "y2")
    month = int(hit.value(month_group, "month") or 0)
    day = day_number(hit, day_group)
    if not month or day is None:
        return None
    if not hit.has(year_group) and hit.end < len(hit.tokens.words) and hit.after("cardinal_noun", "percent"):
        return None
    if hit.has(year_group):
        return _written(f"{hit.word(year_group)}-{month:02}-{day:02}", mod)
    return policies.month_day(hit, context, month, day, mod)


def _written(value: str, mod: str | None) -> Reading | None:
    try:
        date.fromisoformat(value)
    except ValueError:
        return None
    return Reading("DATE", value, mod)


def day_number(hit: Hit, group: str) -> int | None:
    """The day of a month: ``3``, ``3rd``, ``third``, ``twenty-first``."""
    words = hit.words(group)
    if not words:
        return None
    if words[0].isdigit():
        day = int(words[0])
    elif len(words) >= 3:
        day = int(hit.value(group, "tens_word") or 0) + int(hit.lexicon.value("ordinal", words[-1]) or 0)
    else:
        day = int(hit.value(group, "ordinal") or 0)
    return day if 1 <= day <= 31 else None


def numeric_date(hit: Hit, context: Context) -> Reading | None:
    """``03/04/2019``: the numbers decide where one is above 12, else the order that the article shows, else it stays
    open.
    """
    text = hit.word("num")
    separator = next(sign for sign in "/.-" if sign in text)
    first, second, year = (int(part) for part in text.split(separator))
    if year < 100:
        year += 2000 if year < 50 else 1900
    order = "day-first" if separator == "." or first > 12 else "month-first" if second > 12 else context.order
    if order is None and first != second:
        return policies.either(year, first, second)
    day, month = (first, second) if order == "day-first" else (second, first)
    reading = _written(f"{year:04}-{month:02}-{day:02}", None)
    return reading and policies.named(reading, f"numeric date, {order or 'both orders agree'}")


def part_of_date(hit: Hit, context: Context) -> Reading | None:
    """``the evening of May 3``, ``dawn on 6 June 1944``."""
    reading = calendar_date(hit, context)
    part = hit.value("part", "day_part", "dawn_name")
    return reading and replace(reading, type="TIME", value=f"{reading.value}T{part}")


def date_of_year(hit: Hit, context: Context) -> Reading | None:
    """``1 January this year``, ``Nov. 11 last year``."""
    month, day = int(hit.value("m", "month") or 0), day_number(hit, "d")
    if not month or day is None or context.today is None:
        return None
    year = context.today.year + int(hit.value("rel", "last", "this", "next") or 0)
    reading = _written(f"{year:04}-{month:02}-{day:02}", modifier(hit))
    return reading and replace(reading, policy="year counted from the clock", reference=context.clock)


def nth_of_month(hit: Hit, context: Context) -> Reading | None:
    """``the second Tuesday of May``, ``the last day of March 2018``, ``the first week of June``."""
    month = int(hit.value("m", "month") or 0)
    if hit.has("y"):
        whole: Reading | None = Reading("DATE", f"{hit.word('y')}-{month:02}")
    else:
        whole = policies.month(hit, context, month, None)
    first = values.first_day(whole.value) if whole else None
    number = int(hit.value("n", "ordinal") or -1)
    if whole is None or not 1 <= abs(number) <= 5:
        return None
    if hit.has("week") or first is None:
        return replace(whole, mod={1: "START", -1: "END"}.get(number, whole.mod))
    if hit.has("wd"):
        day = holidays.nth_weekday(first.year, first.month, int(hit.value("wd", "weekday") or 1) - 1, number)
    elif number == -1:
        day = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    else:
        day = first + timedelta(days=number - 1)
    if day.month != first.month:
        return None
    return replace(whole, value=values.day_value(day))


def date_range(hit: Hit, context: Context) -> tuple[Reading, ...] | None:
    """``May 3-5``, ``May 3 and 5``, ``3 to 5 May``: two days of one month."""
    month = int(hit.value("m", "month") or 0)
    days = [day_number(hit, "d"), day_number(hit, "d2")]
    found = []
    for group, day in zip(("d", "d2"), days, strict=True):
        if day is None or not month:
            return None
        year = hit.word("y")
        reading = (
            _written(f"{year}-{month:02}-{day:02}", None)
            if year
            else policies.month_day(hit, context, month, day, None)
        )
        if reading is None:
            return None
        start, end = hit.match.span(group)
        if hit.match.start("m") < hit.match.start("d") and group == "d":
            start = hit.match.start("m")
        if hit.match.start("m") > hit.match.start("d") and group == "d2":
            end = hit.end
        if year and group == "d2":
            end = hit.end
        found.append(policies.placed(reading, start, end))
    first, second = days
    return tuple(found) if first and second and first < second else None


def months_range(hit: Hit, _context: Context) -> tuple[Reading, ...] | None:
    """``September-October 1939``, ``17 September to 6 October 1939``: the year stands only with the second."""
    year = int(hit.word("y"))
    found = []
    for month_group, day_group in (("m", "d"), ("o", "e")):
        month = int(hit.value(month_group, "month") or 0)
        value = f"{year}-{month:02}" + (
            f"-{day_number(hit, day_group):02}" if hit.has(day_group) and day_number(hit, day_group) else ""
        )
        reading = _written(value, None) if len(value) > 7 else Reading("DATE", value)
        if reading is None:
            return None
        found.append(reading)
    (first, last) = found
    if first.value > last.value:
        first = replace(first, value=f"{year - 1}{first.value[4:]}")
    gap = hit.place("gap")
    if gap is None:
        return None
    return policies.placed(first, hit.start, gap[0]), policies.placed(last, gap[1], hit.end)


def shifted_date(hit: Hit, context: Context) -> Reading | None:
    """``last Oct. 23``: before the clock's day."""
    month, day = int(hit.value("m", "month") or 0), day_number(hit, "d2")
    if not month or day is None or context.today is None:
        return None
    shift = int(hit.value("d", "last", "this", "next") or 0)
    wanted, current = month * 31 + day, context.today.month * 31 + context.today.day
    year = policies.shifted_cyclic(context.today.year, current, wanted, shift)
    reading = _written(f"{year}-{month:02}-{day:02}", None)
    return reading and replace(reading, policy="counted from the clock", reference=context.clock)


def week_of(hit: Hit, context: Context) -> Reading | None:
    """``the week of March 6``: the ISO week around a day."""
    reading = calendar_date(hit, context)
    day = values.first_day(reading.value) if reading else None
    return replace(reading, value=values.week_value(day)) if reading and day else None


PATTERNS = (
    Pattern("date", "<p:part>? <h:about>? (?: <this|last|next> <coming>? (?= <weekday> ) )? <a_date>", calendar_date),
    Pattern("date", "<m:month_name> <d:written_day> <of>? <rel:last|this|next> <year_unit>", date_of_year),
    Pattern("date", "<d:written_day> <of>? <m:month_name> <of>? <rel:last|this|next> <year_unit>", date_of_year),
    Pattern(
        "day of a month",
        "<the> <n:ordinal|last> (?: <wd:weekday> | <day_unit> | <week:week_unit|weekend> ) <of|in> <m:month_name>"
        " (?: <comma>? <y:year> )?",
        nth_of_month,
    ),
    Pattern("date", "<d:last|this|next> <m:month_name> <d2:written_day>", shifted_date),
    Pattern("week of a date", "<the> <week:week_unit> <of> <a_date>", week_of),
    Pattern("ISO date", "<iso:iso_date>", calendar_date),
    Pattern("numeric date", "<num:numeric_date>", calendar_date),
    Pattern(
        "days of a month",
        "<m:month_name> <d:written_day> <dash|and|or|plain_to|to> <d2:day> (?: <comma>? <y:year> )? (?! "
        "<percent|cardinal_noun|ordinal_suffix> )",
        date_range,
    ),
    Pattern(
        "days of a month",
        "<d:day> <ordinal_suffix>? <dash|and|or|plain_to|to> <d2:day> <ordinal_suffix>? <of>? <m:month_name> (?: "
        "<comma>? <y:year> )?",
        date_range,
    ),
    Pattern(
        "months of a year",
        "<m:month_name> <gap:dash|and|or|to|plain_to> <o:month_name> <of>? <y:year>",
        months_range,
    ),
    Pattern(
        "months of a year",
        "<m:month_name> <d:written_day> <gap:dash|and|or|to|plain_to> <o:month_name> <e:written_day> <comma>? <y:year>",
        months_range,
    ),
    Pattern(
        "months of a year",
        "<d:written_day> <m:month_name> <gap:dash|and|or|to|plain_to> <e:written_day> <o:month_name> <comma>? <y:year>",
        months_range,
    ),
    Pattern("part of a day", "<p:part>? <the>? <part:day_part|dawn_name> <of|on> <a_date>", part_of_date),
    Pattern("part of a day", "<a_date> <part:day_part>", part_of_date),
)
"""Patterns of dates that name a day."""
