"""Dates that say most of what they are: ``May 14, 2019``, ``14 May``, ``Sept. 30``, ``early 1990``, ``the 1980s``,
``20th century``.

What they leave out, the year as a rule, is filled in from the clock: "Nov. 11" in an article of January is last
November's.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from checker.temporal.tagging import holidays, numbers, policies, values
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


def month_year(hit: Hit, context: Context) -> Reading | None:
    """``May 2019``, ``July last year``."""
    month = int(hit.value("m", "month") or 0)
    if hit.has("rel"):
        shift = int(hit.value("rel", "last", "this", "next", "current", "previous", "following") or 0)
        if context.today is None:
            return Reading("DATE", f"XXXX-{month:02}", modifier(hit))
        year = context.today.year + shift
        return Reading(
            "DATE", f"{year}-{month:02}", modifier(hit), policy="year counted from the clock", reference=context.clock
        )
    named = numbers.year(hit.words("y"), hit.lexicon)
    return Reading("DATE", f"{named}-{month:02}", modifier(hit)) if named else None


def month_alone(hit: Hit, context: Context) -> Reading | None:
    """``August``, ``late November``: a month whose year the sentence and the clock tell."""
    if not hit.has("p") and not _is_month(hit):
        return None
    return without_article(hit, policies.month(hit, context, int(hit.value("m", "month") or 0), modifier(hit)))


def _is_month(hit: Hit) -> bool:
    """Whether a month's name is one here: not "May said no", not "June Carter", not "a mar on the paint"."""
    if hit.before(*_MONTH_BEFORE):
        return True
    word, abbreviated = hit.word("m"), len(hit.words("m")) > 1
    listed = hit.before("comma", "and", "or", "dash", "to", "slash") and hit.before("month", "year", "day", back=2)
    if hit.value("m", "bold_month"):
        attributive = hit.before("the") and hit.tokens.classes[hit.end : hit.end + 1] == "x"  # "the March vote"
        return bool(listed or attributive)
    if len(word) <= 4 and word not in {"june", "july"}:
        return abbreviated or bool(listed)
    followed = hit.tokens.classes[hit.end : hit.end + 1] == "X" or (
        hit.start > 0 and hit.tokens.classes[hit.start - 1] == "X"
    )
    return bool(listed) or not (followed and hit.value("m", "doubtful_month"))


_MONTH_BEFORE = (
    "in",
    "of",
    "since",
    "until_word",
    "early",
    "late",
    "mid",
    "by_word",
    "this",
    "last",
    "next",
    "every",
    "from",
    "between",
)


def shifted_month(hit: Hit, context: Context) -> Reading | None:
    """``last April``, ``this September``, ``next May``."""
    month = int(hit.value("m", "month") or 0)
    if context.today is None:
        return Reading("DATE", f"XXXX-{month:02}", modifier(hit))
    shift = int(hit.value("d", "last", "this", "next", "coming", "previous", "following") or 0)
    shift = 0 if hit.has("past") else shift
    year = policies.shifted_cyclic(context.today.year, context.today.month, month, shift)
    return Reading("DATE", f"{year}-{month:02}", modifier(hit), "counted from the clock", context.clock)


def year(hit: Hit, _context: Context) -> Reading | None:
    """``1998``, ``the year 2000``, ``mid-1996``, ``1990 and beyond``; not 2000 soldiers, $1998, Route 1948 or 1990-91
    in a score.
    """
    words = hit.words("y")
    value = numbers.year(words, hit.lexicon)
    if value is None:
        return None
    sure = hit.has("p") or hit.has("label") or hit.has("beyond")
    if not sure and words[0].isdigit():
        if hit.before("at", "money", "number_noun", "number_sign", "percent", "colon", "slash", "decimal"):
            return None
        if hit.after("cardinal_noun", "percent", "units", "money", "scale", "slash", "unit", "amount"):
            return None
        if not (1200 <= value <= 2100) and not (
            value % 50 and hit.before("in", "since", "of", "by_word", "until_word")
        ):
            return None
        if _counted(hit, value):
            return None
    spelled = not words[0].isdigit()
    if not sure and spelled and (value >= 2000 or "hundred" in words) and not hit.before("in", "signal", "of", "since"):
        return None
    mod = "ON_OR_AFTER" if hit.has("beyond") else modifier(hit) or hit.value("side", "beyond_prefix")
    return without_article(hit, Reading("DATE", f"{value:04}", mod))


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


def _counted(hit: Hit, value: int) -> bool:
    """Whether a number that looks like a year counts something: a plural noun after it, no preposition before it."""
    if hit.before("signal", "in", "of", "since", "comma", "open", "month", "and", "the", "possessive", "or", "dash"):
        return False
    following = hit.tokens.words[hit.end : hit.end + 1]
    if not following or not hit.tokens.close(hit.end - 1):
        word = following[0] if following else ""
        if (
            word.islower()
            and len(word) > 3
            and word.endswith("s")
            and not word.endswith("ss")
            and not word.endswith("us")
        ):
            return value % 100 == 0 or value % 50 == 0
    return False


def year_range(hit: Hit, _context: Context) -> tuple[Reading, ...] | None:
    """``2010-12``, ``1998-99``: two years."""
    first = int(hit.word("y"))
    second = hit.word("y2")
    last = int(second) if len(second) == 4 else first - first % 100 + int(second)
    if not 1200 <= first < last <= 2100 or last - first > 100 or hit.before("money", "number_noun", "number_sign"):
        return None
    start, end = hit.match.span("y2")
    return (
        policies.placed(Reading("DATE", f"{first:04}"), hit.start, hit.match.end("y")),
        policies.placed(Reading("DATE", f"{last:04}"), start, end),
    )


def decade(hit: Hit, _context: Context) -> Reading | None:
    """``the 1990s``, ``the late '70s``, ``the nineties``."""
    mod = modifier(hit)
    if hit.has("y"):
        return (
            Reading("DATE", hit.word("y")[:3], mod)
            if hit.tokens.close(hit.match.end("y") - 1) or hit.has("a")
            else None
        )
    if hit.has("two"):
        tens = int(hit.word("two"))
        if tens % 10:
            return None
        century = 20 if tens < 20 else 19
        return Reading("DATE", f"{century}{tens // 10}", mod)
    if not (hit.has("the") or hit.has("p")) or hit.before("possessive"):
        return None
    tens = int(hit.value("name", "decade_name") or 0)
    return Reading("DATE", f"19{tens // 10}", mod)


def century(hit: Hit, _context: Context) -> Reading | None:
    """``20th century`` -> 19."""
    number = int(hit.word("n")) if hit.word("n").isdigit() else day_number(hit, "n2")
    if not number or number > 30:
        return None
    if hit.value("era", "bc") == "BC":
        return Reading("DATE", f"BC{number - 1:02}", modifier(hit), spanless=True)
    return Reading("DATE", f"{number - 1:02}", modifier(hit))


def ancient(hit: Hit, _context: Context) -> Reading | None:
    """``79 AD``, ``44 BC``."""
    number = int(hit.word("n"))
    era = hit.value("era", "bc")
    return Reading("DATE", f"BC{number:04}" if era == "BC" else f"{number:04}", modifier(hit), spanless=True)


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
    Pattern("year", "<side:beyond_prefix> <dash> <y:year>", year),
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
    Pattern("month and year", "<p:part>? <h:about>? <m:month_name> <of>? <comma>? <y:written_year>", month_year),
    Pattern(
        "month and year",
        "<p:part>? <m:month> <of>? <rel:last|this|next|previous|following> <year_unit>",
        month_year,
    ),
    Pattern(
        "month",
        "<p:part>? <d:last|this|next|coming|previous|following> <past:past>? <m:month_name> (?! <day> )",
        shifted_month,
    ),
    Pattern("month", "<p:part>? <h:about>? <m:month_name>", month_alone),
    Pattern(
        "year",
        "<p:part>? <h:about>? (?: <the>? <label:year_word> )? <y:written_year> (?: <beyond:and> <and_beyond> | "
        "<beyond2:or> <later> )?",
        year,
    ),
    Pattern("years", "<y:year> <dash> <y2:year|two_digits>", year_range),
    Pattern(
        "decade",
        "<p:part>? <the:the>? (?: <y:decade> <a:apostrophe>? <s> | <apostrophe> <two:two_digits> <s> | "
        "<name:decade_name> )",
        decade,
    ),
    Pattern(
        "century",
        "<p:part>? <the>? (?: <n:whole> <ordinal_suffix> | <n2:ordinal> ) <dash>? <century_unit> <era:bc>?",
        century,
    ),
    Pattern("ancient year", "<h:about>? (?: <n:whole> <era:bc> | <era2:bc> <n2:whole> )", ancient),
)
"""Patterns of dates that name a month, a year, a decade or a century."""
