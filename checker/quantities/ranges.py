"""Two numbers that make one interval: ``35 to 40``, ``between 5 and 8 million``, ``three or four``, ``$5m-$8m``.

"From 12 to 15" is a change, not an interval, and stays two numbers, unless something "ranges from" one to the other.
"""

from __future__ import annotations

from dataclasses import replace

from checker.quantities import bounds, exclusions, measures, numerals
from checker.quantities.lexicon import Lexicon
from checker.quantities.numerals import Numeral
from checker.quantities.scan import Scan
from checker.quantities.schema import Currency

_DASHES = frozenset({"-", "–"})
_JOINTS = frozenset({"to", "or"}) | _DASHES
_SMALL = 1000


def upper(cut: Scan, low: Numeral, currency: tuple[int, Currency] | None, lex: Lexicon) -> Numeral | None:
    """The second number of an interval that ``low`` begins, with both values in it.

    Returns ``low`` itself where there is none, and None where the two are a score, a date or a phone number.
    """
    if low.kind not in {"cardinal", "vague"} or low.low != low.high:
        return low
    at, unit = _behind_unit(cut, low, currency, lex)
    joint, dash = cut.word(at), cut.word(at) in _DASHES
    if not _joined(cut, joint, currency[0] if currency else low.first, lex):
        return None if joint == "to" and _is_time(cut, numerals.read(cut, at + 1, lex), lex) else low
    start = at + 1
    for _ in range(2):
        if start in range(at + 1, at + 3) and _sign(cut, start, lex):
            start += 1
    if dash and not (cut.figure(start) or cut.word(start) in lex.cardinals):
        return low
    high = numerals.read(cut, start, lex, money=currency is not None or start > at + 1)
    if high is None or high.kind != "cardinal":
        return low
    if _is_time(cut, high, lex):
        return None
    if unit is not None and not _same_unit(cut, low, high, unit, lex):
        return low
    if not dash and exclusions.by_shape(cut, high, lex):
        return low
    value = low.low
    if high.scaled and not low.scaled and value < _SMALL and (not unit or currency):
        value *= high.high / high.bare if high.bare else 1
    if dash and _chained(cut, low, high):
        return None
    if high.high <= value:
        return None if dash and low.figure and not unit else low
    return replace(high, low=value)


def _behind_unit(
    cut: Scan, low: Numeral, currency: tuple[int, Currency] | None, lex: Lexicon
) -> tuple[int, measures.Measure | None]:
    """Where the joint may stand: after the number, or after its unit in ``5 km to 8 km``."""
    unit = measures.read(cut, low, currency, lex)
    if unit is None or unit.last <= low.last or unit.unit in {"age", "magnitude"}:
        return low.last, unit
    return unit.last, unit


def _same_unit(cut: Scan, low: Numeral, high: Numeral, unit: measures.Measure, lex: Lexicon) -> bool:
    """Whether the second number shares the unit of the first; ``fell $1 to $13`` is a change and a level, no range."""
    other = measures.read(cut, high, measures.money_before(cut, high.first, lex), lex)
    if other is None:
        return unit.last <= low.last
    first, _ = bounds.before(cut, unit.first, 0, lex)
    return other.unit == unit.unit and cut.word(first - 1) not in lex.changes


def _joined(cut: Scan, joint: str, first: int, lex: Lexicon) -> bool:
    lead = cut.word(first - 1)
    if lead == "from":
        return joint == "to" and cut.word(first - 2) in lex.ranges
    return joint in _JOINTS or (joint == "and" and lead == "between")


def _is_time(cut: Scan, high: Numeral | None, lex: Lexicon) -> bool:
    return high is not None and (exclusions.is_clock(cut, high.last, lex) or exclusions.is_day(cut, high, lex))


def _sign(cut: Scan, index: int, lex: Lexicon) -> bool:
    """Whether a currency's sign or code stands before the second number."""
    money = measures.money_before(cut, index + 1, lex) or measures.money_before(cut, index + 2, lex)
    return money is not None and money[0] <= index and not cut.figure(index)


def _chained(cut: Scan, low: Numeral, high: Numeral) -> bool:
    """``555-12-34`` and ``2008-2010``: digits joined by dashes that are no interval."""
    if cut.word(high.last) in _DASHES and cut.tight(high.last) and cut.figure(high.last + 1):
        return True
    years = (cut.word(low.first), cut.word(high.first))
    return all(len(year) == 4 and year.isdigit() and int(year) in exclusions.YEARS for year in years)
