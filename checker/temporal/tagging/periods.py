"""Parts of a year: quarters, halves, seasons, fiscal years, holidays.

``third quarter`` -> 2019-Q3, ``this summer`` -> 2019-SU, ``fiscal 2019`` -> 2019 (whose first day the text does not
tell, so that its span is wide), ``Thanksgiving`` -> 2019-11-28.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from checker.temporal.span import TimeSpan, minutes
from checker.temporal.tagging import numbers, policies, values
from checker.temporal.tagging.dates import modifier
from checker.temporal.tagging.grammar import Hit, Pattern
from checker.temporal.tagging.reading import Context, Reading

_SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def quarter(hit: Hit, context: Context) -> Reading | None:
    """``the third quarter``, ``fourth-quarter``, ``next year's first quarter``, ``the first quarter of 2020``."""
    number = int(hit.value("q", "ordinal") or 0) or (4 if hit.has("final") else 0)
    if not 1 <= number <= 4:
        return None
    return _part_of_year(hit, context, f"Q{number}", (number - 1) * 3 + 1, 3)


def half(hit: Hit, context: Context) -> Reading | None:
    """``the first half``, ``the last half of 2019``; only with a year or the word "year", since games have halves
    too.
    """
    number = 1 if hit.value("q", "ordinal") == "1" else 2 if hit.has("q") else 0
    if not number or (hit.value("q", "ordinal") or "2") not in {"1", "2"}:
        return None
    return _part_of_year(hit, context, f"H{number}", (number - 1) * 6 + 1, 6)


def _part_of_year(hit: Hit, context: Context, code: str, month: int, length: int) -> Reading | None:
    mod = modifier(hit)
    fiscal = hit.has("fiscal")
    if hit.has("y"):
        return Reading("DATE", f"{hit.word('y')}-{code}", mod, spanless=fiscal)
    if context.today is None:
        return Reading("DATE", f"XXXX-{code}", mod)
    reference = context.today
    if hit.has("rel"):
        shift = int(hit.value("rel", "last", "this", "next", "previous", "following", "current") or 0)
        return Reading(
            "DATE",
            f"{reference.year + shift}-{code}",
            mod,
            "year counted from the clock",
            context.clock,
            spanless=fiscal,
        )
    current, wanted = (reference.month - 1) // length, (month - 1) // length
    if hit.has("d"):
        shift = int(hit.value("d", "last", "this", "next") or 0)
        year = policies.shifted_cyclic(reference.year, current, wanted, shift)
        return Reading("DATE", f"{year}-{code}", mod, "counted from the clock", context.clock, spanless=fiscal)
    ahead = (wanted > current and context.tense(hit) == "ahead") or (
        wanted < current and context.tense(hit) == "ahead" and current - wanted >= 2
    )
    year, policy = policies.cyclic(reference.year, current, wanted, ahead)
    return Reading("DATE", f"{year}-{code}", mod, policy, context.clock, spanless=fiscal)


def short_quarter(hit: Hit, context: Context) -> Reading | None:
    """``Q3 2019``, ``3Q``, ``H1``."""
    letter, number = hit.value("l", "quarter_letter"), int(hit.word("n"))
    limit = 4 if letter == "Q" else 2
    if not 1 <= number <= limit or not hit.tokens.close(hit.start):
        return None
    length = 12 // limit
    return _part_of_year(hit, context, f"{letter}{number}", (number - 1) * length + 1, length)


def that_quarter(hit: Hit, context: Context) -> Reading | None:
    """``the quarter``, ``the latest quarter``: the one mentioned last, else the last that is over."""
    mention = context.mentioned("Q", 400, hit.start, own=True)
    if mention and not hit.has("latest"):
        return Reading("DATE", mention.value, None, "the quarter mentioned last", mention.value, uncertain=True)
    if context.today is None:
        return Reading("DATE", "XXXX-QX")
    value = values.unit_value(context.today, "Q", -1)
    return Reading("DATE", value, None, "the last quarter that is over", context.clock, uncertain=True)


def year_quarter(hit: Hit, context: Context) -> Reading | None:
    """``the 1988 third quarter``, ``the 1988 period``."""
    number = hit.value("q", "ordinal")
    value = hit.word("y") + (f"-Q{number}" if number else "")
    if not number and hit.has("unit"):
        mention = context.mentioned("Q", 150, hit.start, own=True)
        value += mention.value[4:] if mention else ""
    return Reading("DATE", value, None, compared=True)


def season(hit: Hit, context: Context) -> Reading | None:
    """``last fall``, ``this summer``, ``the winter of 1994``, ``in the spring``."""
    code = hit.value("s", "season") or ""
    mod = modifier(hit)
    if hit.has("y"):
        year = numbers.year(hit.words("y"), hit.lexicon)
        return Reading("DATE", f"{year:04}-{code}", mod) if year else None
    reference = context.today
    if hit.has("d"):
        shift = int(hit.value("d", "last", "this", "next", "coming", "previous", "following") or 0)
        if hit.has("past"):
            shift = 0
        if reference is None:
            return Reading("DATE", f"XXXX-{code}", mod)
        year = _season_year(reference, code, shift)
        return Reading("DATE", f"{year}-{code}", mod, "counted from the clock", context.clock)
    if not (hit.has("p") or hit.before("in", "during", "since", "until", "signal", "of", "by") or hit.has("the")):
        return None
    if hit.lexicon.value("doubtful_season", hit.word("s")) and (
        hit.after("of", "from") or not hit.before("in", "since", "by", "during")
    ):
        return None
    if context.narrative:
        day, name = context.reference(hit.start)
        return Reading("DATE", f"{day.year if day else 'XXXX'}-{code}", mod, "the year mentioned last", name)
    if reference is None:
        return Reading("DATE", f"XXXX-{code}", mod)
    current = (reference.month % 12) // 3
    wanted = (_SEASON_MONTHS[code] % 12) // 3
    year = reference.year
    if context.tense(hit) == "ahead":
        year += wanted < current
    else:
        year -= wanted > current
    return Reading(
        "DATE",
        f"{year}-{code}",
        mod,
        "last one, the present one included, unless the sentence looks ahead",
        context.clock,
    )


def _season_year(reference: date, code: str, shift: int) -> int:
    order = ("WI", "SP", "SU", "FA")
    current, wanted = (reference.month % 12) // 3, order.index(code)
    if shift < 0:
        return reference.year - 1 if wanted >= current else reference.year
    if shift > 0:
        return reference.year + 1 if wanted <= current else reference.year
    return reference.year


def fiscal_year(hit: Hit, context: Context) -> Reading | None:
    """``fiscal 2019``, ``the current fiscal year``: a year whose first day the text does not tell."""
    if hit.has("y"):
        year = int(hit.word("y"))
    elif hit.has("two"):
        year = 2000 + int(hit.word("two"))
    elif hit.has("d"):
        if context.today is None:
            return Reading("DATE", "XXXX", modifier(hit))
        year = context.today.year + int(hit.value("d", "last", "this", "next", "current", "previous", "coming") or 0)
    else:
        return Reading("DURATION", "P1Y")
    start = (minutes(date(year - 1, 1, 1)), minutes(date(year, 12, 31)))
    end = (minutes(date(year, 1, 1)), minutes(date(year + 1, 12, 31)))
    wide = TimeSpan(start, end, TimeSpan.year(year).precision, uncertain=True)
    return Reading("DATE", f"{year:04}", modifier(hit), "fiscal year; its first day is not told", span=wide)


_BEFORE_HOLIDAY = ("in", "on", "at", "since", "by_word", "until_word", "this", "last", "next")


def holiday(hit: Hit, context: Context) -> Reading | None:
    """``Thanksgiving``, ``last Easter``, ``Christmas Day 2018``."""
    name = hit.value("name", "holiday") or ""
    rule = hit.lexicon.holidays[name]
    named_day = " " in hit.word("name")  # "Thanksgiving Day", but not the "Christmas" of a Christmas tree
    alone = hit.end - hit.start == 1 and not named_day and not hit.before(*_BEFORE_HOLIDAY)
    if alone and hit.tokens.classes[hit.end : hit.end + 1] == "x":
        return None
    mod = modifier(hit)
    if hit.has("y"):
        day = rule(int(hit.word("y")))
        return (
            Reading("DATE", values.day_value(day), mod, f"calendar of {name}")
            if day
            else Reading("DATE", hit.word("y") + "-XX-XX", mod)
        )
    reference, clock = context.reference(hit.start)
    if reference is None:
        return Reading("DATE", "XXXX-XX-XX", mod)
    candidates = [rule(reference.year + n) for n in (-1, 0, 1)]
    shift = int(hit.value("d", "last", "this", "next", "coming") or 0) if hit.has("d") else 0
    known = [day for day in candidates if day]
    if shift < 0:
        known = [day for day in known if day < reference][-1:]
    elif shift > 0:
        known = [day for day in known if day > reference][:1]
    elif hit.has("d"):
        known = [day for day in known if day.year == reference.year]
    chosen = policies.nearest(reference, list(known))
    if chosen is None:
        return Reading("DATE", "XXXX-XX-XX", mod)
    reading = Reading("DATE", values.day_value(chosen), mod, f"calendar of {name}, nearest such day", clock)
    if hit.has("week"):
        unit = "WE" if hit.value("week", "weekend") else "W"
        return replace(reading, value=values.unit_value(chosen, unit, 0))
    part = hit.value("part", "day_part")
    return replace(reading, type="TIME", value=f"{reading.value}T{part}") if part else reading


def weekend(hit: Hit, context: Context) -> Reading | None:
    """``the weekend``, ``over the weekend``: the last one, or the coming one where the sentence looks ahead."""
    if context.today is None:
        return Reading("DATE", values.OPEN["WE"], modifier(hit))
    started = context.today.isoweekday() >= 6
    shift = 0 if started or context.tense(hit) == "ahead" else -1
    value = values.unit_value(context.today, "WE", shift)
    return Reading(
        "DATE", value, modifier(hit), "last weekend, or the next where the sentence looks ahead", context.clock
    )


def that_unit(hit: Hit, context: Context) -> Reading | None:
    """``the year``, ``the end of the month``, ``year-end``: the one mentioned just before, else the present one."""
    unit = hit.value("u", "unit") or hit.value("bare", "unit") or "Y"
    if unit not in {"Y", "M", "W", "DE", "CE"} or (hit.has("bare") and unit in {"DE", "CE"}):
        return None
    if hit.has("bare") and hit.after("end_word"):
        return None
    if hit.has("bare") and hit.after("ended"):
        return Reading("DURATION", f"P1{unit}")
    if hit.tokens.words[hit.end - 1][0].isupper() and not hit.tokens.words[hit.start].isupper():
        return None
    mod = modifier(hit) or ("END" if hit.has("end") else None)
    back = 10**6 if context.narrative else NEAR
    mention = context.mentioned(
        {"Y": "D T M S Q HY Y", "M": "D T M", "W": "W"}.get(unit, "DE"), back, hit.start, own=True
    )
    day = values.first_day(mention.value[:10]) if mention else None
    if mention and day and (context.narrative or values.granularity(mention.value) == unit):
        return Reading(
            "DATE", values.unit_value(day, unit, 0), mod, "the one mentioned just before", mention.value, uncertain=True
        )
    if context.today is None:
        return Reading("DATE", values.OPEN[unit], mod)
    return Reading("DATE", values.unit_value(context.today, unit, 0), mod, "counted from the clock", context.clock)


NEAR = 40  # tokens
_WHICH_YEAR = (
    "(?: <of>? (?: <fiscal2:fiscal> <year_word>? )? <y:year>"
    " | <of>? <rel:last|this|next|previous> <year_unit> (?! <apostrophe> ) )"
)
PATTERNS = (
    Pattern(
        "quarter",
        "(?: <l:quarter_letter> <n:hour12> | <n2:hour12> <l2:quarter_letter> ) <of>? <y:year>?",
        short_quarter,
    ),
    Pattern(
        "quarter",
        f"<p:part>? <the>? <d:last|this|next>? <fiscal:fiscal>? <dash>? <q:ordinal> <quarter_unit> {_WHICH_YEAR}?",
        quarter,
    ),
    Pattern(
        "quarter",
        f"<p:part>? <d:last|this|next>? <fiscal:fiscal>? <dash>? <q:ordinal> <dash> <quarter_unit> {_WHICH_YEAR}?",
        quarter,
    ),
    Pattern(
        "quarter",
        "<p:part>? (?: <rel:last|this|next|previous> <year_unit> | <y:year> ) (?: <apostrophe> <s> )? "
        "<fiscal:fiscal>? <q:ordinal> <dash>? <quarter_unit>",
        quarter,
    ),
    Pattern(
        "quarter of a year",
        "<the> <y:year> (?: <q:ordinal> <dash>? )? <unit:quarter_unit|period|half_unit>",
        year_quarter,
    ),
    Pattern(
        "half",
        f"<p:part>? <the>? <fiscal:fiscal>? <q:ordinal|last|latest> <dash>? <half_unit> {_WHICH_YEAR}",
        half,
    ),
    Pattern(
        "half",
        "<p:part>? (?: <rel:last|this|next> <year_unit> | <y:year> ) (?: <apostrophe> <s> )? <q:ordinal> <half_unit>",
        half,
    ),
    Pattern("the quarter", "<the> (?: <latest:latest>? <quarter_unit> | <latest2:latest> <period> )", that_quarter),
    Pattern("season", "<p:part>? <the:the>? <s:season> (?: <of>? <y:written_year> )?", season),
    Pattern(
        "season",
        "<p:part>? <the>? <d:last|this|next|coming|previous|following> <past:past|last|coming>? <s:season>",
        season,
    ),
    Pattern(
        "fiscal year",
        "<p:part>? <the>? (?: <fiscal> <year_unit>? <y:year> | <fy_sign> (?: <y2:year> | <two:two_digits> ) )",
        fiscal_year,
    ),
    Pattern(
        "fiscal year",
        "<p:part>? <the|possessive>? <d:last|this|next|current|previous|coming|latest>? <fiscal> <year_unit>",
        fiscal_year,
    ),
    Pattern(
        "holiday",
        "<p:part>? <d:last|this|next|coming>? <name:holiday> (?: <comma>? <y:year> | <week:calendar_unit|weekend> "
        "| <part:day_part> )?",
        holiday,
    ),
    Pattern("weekend", "<p:part>? <the> <weekend>", weekend),
    Pattern(
        "end of the year",
        "<h:about>? <the>? <u:year_unit> (?: <dash>? <end:end_word> | <apostrophe> <s> <end2:end_word> )",
        that_unit,
    ),
    Pattern("the year", "<h:about>? <the>? <p:beginning> <of> <the> <u:calendar_unit>", that_unit),
    Pattern(
        "the year",
        "<p:part>? <the> <unit_adjective>? <bare:calendar_unit> (?! <dash> | <year_back|later|old> )",
        that_unit,
    ),
)
"""Patterns of the parts of a year."""
