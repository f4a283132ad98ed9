"""Months, years, decades, centuries: ``August``, ``May 2019``, ``early 1990``, ``the late '70s``, ``20th century``.

A month without a year gets it from the clock and the tense of its sentence; a number is a year only where nothing is
counted.
"""

from __future__ import annotations

from checker.temporal.tagging import numbers, policies
from checker.temporal.tagging.dates import day_number, modifier, without_article
from checker.temporal.tagging.grammar import Hit, Pattern
from checker.temporal.tagging.reading import Context, Reading


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
        if _counted(hit, value) or _compound(hit):
            return None
    spelled = not words[0].isdigit()
    if not sure and spelled and (value >= 2000 or "hundred" in words) and not hit.before("in", "signal", "of", "since"):
        return None
    mod = "ON_OR_AFTER" if hit.has("beyond") else modifier(hit) or hit.value("side", "beyond_prefix")
    return without_article(hit, Reading("DATE", f"{value:04}", mod))


def _compound(hit: Hit) -> bool:
    """Whether the number is part of a longer word: ``1500m``, ``a 2000-page report``, ``No. 1998``."""
    classes, end = hit.tokens.classes, hit.end
    if hit.tokens.close(end - 1):
        if classes[end] in "xX":
            return True
        if hit.after("hyphen") and hit.tokens.close(end) and hit.tokens.words[end + 1][0].islower():
            return True
    return hit.before("dot") and hit.before("number_noun", back=2)


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
    Pattern("year", "<side:beyond_prefix> <dash> <y:year>", year),
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
    Pattern("years", "<y:year> <dash|slash> <y2:year|two_digits>", year_range),
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
"""Patterns of dates that name a month, a year or more."""
