"""Amounts of time: ``two years`` -> P2Y, ``four-week`` -> P4W, ``several days`` -> PXD, ``more than an hour`` -> PT1H
MORE_THAN.

An amount is no date: "the past two months" is P2M, never a day two months back.
"""

from __future__ import annotations

from checker.temporal.tagging import numbers
from checker.temporal.tagging.grammar import Hit, Pattern
from checker.temporal.tagging.reading import Context, Reading

# What TIMEX3 has no letter for, or none that other tools read, in what it has; vague amounts keep E, C and L (TimeML
# 1.2.1, Duration).
_SCALED = {"DE": (10, "Y"), "CE": (100, "Y"), "ML": (1000, "Y"), "F": (2, "W"), "HY": (6, "M"), "WE": (2, "D")}
_VAGUE = {"DE": "E", "CE": "C", "ML": "L", "F": "W", "WE": "D", "HY": "M"}
_SMALLER = {
    "Y": (12, "M"),
    "Q": (3, "M"),
    "M": (30, "D"),
    "W": (7, "D"),
    "D": (24, "TH"),
    "TH": (60, "TM"),
    "TM": (60, "TS"),
}
_FINER = {("Y", "M"), ("Y", "D"), ("M", "D"), ("D", "TH"), ("TH", "TM"), ("TM", "TS")}


def amount(unit: str, count: float | None) -> str:
    """The TIMEX3 duration: (Y, 2) -> ``P2Y``, (TH, 2.5) -> ``PT2H30M``, (W, 2.5) -> ``P18D``, (D, None) -> ``PXD``."""
    if count is None:
        unit = _VAGUE.get(unit, unit)
        return f"PTX{unit[1:]}" if unit.startswith("T") else f"PX{unit}"
    if unit in _SCALED:
        factor, unit = _SCALED[unit]
        count *= factor
    whole, rest = int(count), count - int(count)
    if not rest:
        return f"PT{whole}{unit[1:]}" if unit.startswith("T") else f"P{whole}{unit}"
    if unit not in _SMALLER:
        return f"PT{numbers.trimmed(count)}S"
    factor, smaller = _SMALLER[unit]
    if not whole or unit in {"W", "Q"}:
        return amount(smaller, float(round(count * factor)))
    if round(rest * factor) == 0:
        return amount(unit, float(whole))
    large, small = amount(unit, float(whole)), amount(smaller, float(round(rest * factor))).removeprefix("P")
    return large + (small.removeprefix("T") if unit.startswith("T") else small)


def hedge(hit: Hit) -> str | None:
    """The ``mod`` of words such as "more than", "at least", "up to", "nearly"."""
    if not hit.has("h"):
        return "APPROX" if hit.has("so") else None
    words = hit.words("h")
    if "no" in words:
        return "EQUAL_OR_LESS" if hit.value("h", "more") else "EQUAL_OR_MORE"
    if words[0] == "up":
        return "EQUAL_OR_LESS"
    return hit.value("h", "least", "most", "more", "over", "less", "under", "about")


def count_of(hit: Hit) -> float | None:
    """The number of a hit; None where it is vague ("several") or not there."""
    if hit.has("couple"):
        return 2.0
    value = numbers.number(hit.words("n"), hit.lexicon) if hit.has("n") else (1.0 if hit.has("one") else None)
    if value is None:
        return None
    if hit.has("half_more"):
        value += 0.5
    return value * 0.5 if hit.has("halved") else value


def unit_of(hit: Hit) -> str | None:
    """The unit letter of a hit."""
    return hit.value("u", "unit", "units")


def counted(hit: Hit, _context: Context) -> Reading | None:
    """``two years``, ``at least 30 days``, ``two and a half years``, ``a couple of weeks``."""
    unit = unit_of(hit)
    if unit is None or (unit == "Q" and hit.tokens.words[hit.end - 2] == "-"):
        return None
    if hit.has("n"):
        count = count_of(hit)
        if count is None or hit.before("money", "decimal"):
            return None
        if hit.word("n") == "a" and unit in {"TS", "Q"}:
            return None
    else:
        count = count_of(hit)
    mod = hedge(hit) or ("APPROX" if hit.has("couple") else None)
    return Reading("DURATION", amount(unit, count), mod)


def sum_of_two(hit: Hit, _context: Context) -> Reading | None:
    """``one hour and 20 minutes``, ``two years, three months``."""
    first, second = hit.value("u", "unit", "units"), hit.value("w", "unit", "units")
    large = numbers.number(hit.words("n"), hit.lexicon)
    small = numbers.number(hit.words("k"), hit.lexicon)
    if first is None or second is None or large is None or small is None or (first, second) not in _FINER:
        return None
    finer = amount(second, small).removeprefix("P")
    both_clock = first.startswith("T") and second.startswith("T")
    return Reading("DURATION", amount(first, large) + (finer.removeprefix("T") if both_clock else finer), hedge(hit))


def one(hit: Hit, _context: Context) -> Reading | None:
    """``a week``, ``half an hour``, ``an hour and a half``; not ``$5 a week``, which is how often."""
    unit = unit_of(hit)
    if unit is None or unit in {"TS", "Q"}:
        return None
    return Reading("DURATION", amount(unit, count_of(hit)), hedge(hit))


def compound(hit: Hit, _context: Context) -> Reading | None:
    """``four-week``, ``day-long``, ``decades-long``; but not ``23-year-old``, which is an age."""
    unit = unit_of(hit)
    if unit is None or hit.before("money") or (hit.before("ordinal") and not hit.has("long")):
        return None
    count = count_of(hit)
    if hit.has("n") and count is None:
        return None
    if hit.has("long") and not hit.has("n"):
        count = 1.0 if hit.value("u", "unit") else None
    return Reading("DURATION", amount(unit, count), hedge(hit))


def spread(hit: Hit, _context: Context) -> Reading | None:
    """``two to three weeks``: at least the first number."""
    unit, count = unit_of(hit), count_of(hit)
    if unit is None or count is None or hit.before("money"):
        return None
    return Reading("DURATION", amount(unit, count), "EQUAL_OR_MORE")


def window(hit: Hit, _context: Context) -> Reading | None:
    """``the past two months``, ``the next few years``, ``the first nine months``."""
    unit = unit_of(hit)
    if unit is None:
        return None
    count = count_of(hit)
    if hit.has("n") and count is None:
        return None
    return Reading("DURATION", amount(unit, count), hedge(hit) or ("APPROX" if hit.has("couple") else None))


def bare(hit: Hit, _context: Context) -> Reading | None:
    """``years``, ``for weeks``, ``centuries``: how many is left open."""
    unit = unit_of(hit)
    if unit is None or hit.before("amount", "number_word", "apostrophe", "all", "possessive"):
        return None
    if hit.after("dash") and hit.tokens.close(hit.end - 1):
        return None
    if unit in {"TS", "TM", "WE", "Q"} and not hit.before("for", "within", "in"):
        return None
    return Reading("DURATION", amount(unit, None))


def age(_hit: Hit, _context: Context) -> tuple[Reading, ...]:
    """``23-year-old``, ``two years old``, ``aged 30``: how old somebody is says nothing about when."""
    return ()


_COUNT = (
    "(?: <n:number> (?: <half_more:and> <a> <half> )? | <v:vague> | <a> <v2:vague> | <v3:many_of> <of>"
    " | <a>? <couple:couple> <of>? )"
)
PATTERNS = (
    Pattern("age", "<number> <dash>? <unit|units> <dash>? <old>", age),
    Pattern("age", "<age> <number> (?! <dash>? <unit|units> )", age),
    Pattern(
        "amount of time",
        f"<h:hedge>? {_COUNT} <unit_adjective>? <u:unit|units> (?! <dash> <old> ) (?: <or> <so:or_so> )?",
        counted,
    ),
    Pattern(
        "amount of time",
        f"<h:hedge_before_the>? <the> {_COUNT} <unit_adjective>? <u:unit|units> (?! <dash> <old> )",
        counted,
    ),
    Pattern(
        "sum of amounts",
        "<h:hedge>? <n:number> <u:unit|units> <and|comma>? <k:number> <w:unit|units> (?! <ago|earlier|later> )",
        sum_of_two,
    ),
    Pattern("stretch around now", "<the>? <past|last|next> <u:unit> <half_more:and> <one:a> <half>", window),
    Pattern(
        "from one amount to another",
        "<h:hedge>? <n:number> <dash|plain_to|or> <number> <dash>? <unit_adjective>? <u:unit|units>",
        spread,
    ),
    Pattern(
        "amount of time",
        "<h:hedge>? <one:a> <unit_adjective>? <u:unit> (?! <dash> <long|old> ) (?: <half_more:and> <a> <half> )? "
        "(?: <or> <so:or_so> )?",
        one,
    ),
    Pattern("amount of time", "<one:a> <u:unit> <or> <number_word> (?! <unit|units> )", one),
    Pattern("half of a unit", "<h:hedge>? <halved:half> <one:a> <u:unit>", one),
    Pattern("half of a unit", "<h:hedge>? <one:a> <halved:half> <dash>? <u:unit>", one),
    Pattern("compound amount", "<n:number> <dash> <u:unit> (?! <dash> <old> ) (?: <dash> <long> )?", compound),
    Pattern("compound amount", "<v:vague> <dash> <u:unit> (?: <dash> <long> )?", compound),
    Pattern("compound amount", "<u:unit|units> <dash>? <long:long>", compound),
    Pattern(
        "stretch around now",
        "<h:hedge_before_the>? <the|these|those|possessive>?"
        " <past|last|next|coming|previous|following|latest|recent|ordinal|current>"
        f" {_COUNT} <unit_adjective>? <u:unit|units> (?: <or> <so:or_so> )?",
        window,
    ),
    Pattern("stretch around now", "<the> <early|ordinal|last> <u:units>", window),
    Pattern("amount of time", "<u:units> (?: <or|and> <units> )?", bare),
    Pattern("amount of time", "<the> <u:units> <ahead>", bare),
)
"""Patterns of amounts. Relative ones that end in "ago" or "later" are longer, and win over these."""
