"""What happens again and again: ``every Tuesday`` -> XXXX-WXX-2, ``daily`` -> P1D, ``$5 a week`` -> P1W."""

from __future__ import annotations

from checker.temporal.tagging import durations, numbers
from checker.temporal.tagging.grammar import Hit, Pattern
from checker.temporal.tagging.reading import Context, Reading


def every(hit: Hit, _context: Context) -> Reading | None:
    """``every month``, ``each Thursday``, ``every two weeks``, ``every other day``, ``every July``."""
    if hit.has("wd"):
        part = hit.value("part", "day_part")
        return Reading("SET", f"XXXX-WXX-{hit.value('wd', 'weekday')}" + (f"T{part}" if part else ""))
    if hit.has("m"):
        return Reading("SET", f"XXXX-{int(hit.value('m', 'month') or 0):02}")
    if hit.has("s"):
        return Reading("SET", f"XXXX-{hit.value('s', 'season')}")
    if hit.has("part"):
        return Reading("SET", f"XXXX-XX-XXT{hit.value('part', 'day_part')}")
    unit = durations.unit_of(hit)
    if unit is None:
        return None
    count = 2.0 if hit.has("other") else numbers.number(hit.words("n"), hit.lexicon) if hit.has("n") else 1.0
    return Reading("SET", durations.amount(unit, count))


def often(hit: Hit, _context: Context) -> Reading | None:
    """``daily``, ``annually``, ``hourly``."""
    if hit.before("the", "possessive") and hit.after("show"):
        return None
    return Reading("SET", hit.value("f", "frequency", "annual") or "P1D")


def rate(hit: Hit, _context: Context) -> Reading | None:
    """``$5 a week``, ``three times a day``, ``twice a year``, ``200 barrels per day``."""
    unit = durations.unit_of(hit)
    if unit is None or (unit in {"Q", "TS"} and not hit.has("per")):
        return None
    if hit.has("a"):
        tokens = hit.tokens
        charset = hit.lexicon.charset(
            "amount", "number_word", "scale", "times", "once", "percent", "many_of", "cardinal_noun"
        )
        blocked = hit.lexicon.charset(
            "signal", "in", "for", "about", "over", "than", "stop", "within", "comma", "dot", "later"
        )
        for back in range(1, 4):
            index = hit.start - back
            if index < 0 or tokens.classes[index] in blocked:
                return None
            if tokens.classes[index] in charset:
                return Reading("SET", durations.amount(unit, 1.0), start=hit.start, end=hit.end)
        return None
    return Reading("SET", durations.amount(unit, 1.0))


def plural_weekday(hit: Hit, _context: Context) -> Reading | None:
    """``Tuesdays``, ``Tuesday nights``, ``on weekends``."""
    part = hit.value("part", "day_parts")
    if hit.has("we"):
        return Reading("SET", "XXXX-WXX-WE")
    number = hit.value("wd", "weekdays", "weekday")
    return Reading("SET", f"XXXX-WXX-{number}" + (f"T{part}" if part else ""))


PATTERNS = (
    Pattern(
        "every",
        "<every> (?: <other:other>? <u:unit> | <n:number> <u2:units> | <wd:weekday> <part:day_part>? | <m:month> "
        "| <s:season> | <part2:day_part> )",
        every,
    ),
    Pattern("how often", "<f:frequency>", often),
    Pattern("rate", "<a:a> <u:unit> (?! <ago|earlier|later> )", rate),
    Pattern("rate", "<per:per> <u:unit>", rate),
    Pattern(
        "plural weekday",
        "(?: <wd:weekdays> | <wd2:weekday> <part:day_parts> | (?<=<on>) <we:weekends> )",
        plural_weekday,
    ),
)
"""Patterns of recurring times."""
