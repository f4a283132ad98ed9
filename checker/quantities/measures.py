"""What a number measures: ``60 metres``, ``$108 million``, ``6.1-magnitude``, ``36-year-old``, ``9 barrels a day``.

A measure is read around a numeral and turned into the canonical unit that ``rules/units`` names.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from checker.quantities import bounds, phrases
from checker.quantities.lexicon import Lexicon
from checker.quantities.numerals import Numeral
from checker.quantities.scan import Scan
from checker.quantities.schema import Currency, UnitEntry

_IN_YEARS = {"year": (1.0, 1.0), "month": (1 / 12, 1 / 12), "week": (7 / 366, 7 / 365), "day": (1 / 366, 1 / 365)}


@dataclass(frozen=True, slots=True)
class Measure:
    """``(value + offset) * factor`` (up to ``factor_high``) in ``unit``, over the words ``first`` up to ``last``."""

    first: int
    last: int
    unit: str
    given: str
    factor: float = 1.0
    factor_high: float = 1.0
    offset: float = 0.0

    def low(self, value: float) -> float:
        """The least that a value in the given unit can be in the canonical one."""
        scaled = (value + self.offset) * self.factor, (value + self.offset) * self.factor_high
        return _tidy(min(scaled))

    def high(self, value: float) -> float:
        """The most that a value in the given unit can be in the canonical one."""
        scaled = (value + self.offset) * self.factor, (value + self.offset) * self.factor_high
        return _tidy(max(scaled))


def _tidy(value: float) -> float:
    return float(f"{value:.12g}")


def money_before(cut: Scan, index: int, lex: Lexicon) -> tuple[int, Currency] | None:
    """The currency right before a figure, with the index of its first word: ``A$``, the ``euro`` of ``euro110``."""
    if cut.word(index - 1) == "-" and cut.tight(index) and cut.word(index - 2) == "$":
        index -= 1
    for first, money in phrases.before(cut, index, lex.money_before):
        letters = cut.word(index - 1).isalpha()
        if letters and not cut.tight(index) and not _is_code(cut.raw(index - 1), money):
            continue
        if first < index - 1 and not all(cut.tight(n) for n in range(first + 1, index)):
            continue
        if first > 0 and cut.tight(first) and cut.word(first - 1).isalpha() and letters:
            continue
        return first, money
    return None


def _is_code(word: str, money: Currency) -> bool:
    """Whether letters may stand apart before the figure: ``EUR 5``, ``Rs 5``, ``euro 5``; not ``e 5``, nor ``sh 5``."""
    return len(word) > 1 and (word.isupper() or len(word) > 3 or money.unit == "rupee")


def read(cut: Scan, numeral: Numeral, currency: tuple[int, Currency] | None, lex: Lexicon) -> Measure | None:
    """The measure around a numeral, or None where it only counts."""
    if numeral.kind in {"ordinal", "share", "zero"}:
        return None
    if currency is not None:
        first, money = currency
        found = Measure(
            first, _behind_money(cut, numeral.last, lex), money.unit, money.unit, money.factor, money.factor
        )
        return _rate(cut, found, lex)
    scale = _magnitude(cut, numeral, lex) or _age(cut, numeral, lex)
    if scale is not None:
        return scale
    for found in (*_units(cut, numeral, lex), *_money(cut, numeral, lex)):
        return _rate(cut, found, lex)
    return None


def _behind_money(cut: Scan, last: int, lex: Lexicon) -> int:
    """``$100 USD``: the code that says it again; ``$20-million`` leaves nothing."""
    for end, money in phrases.after(cut, last, lex.money_after):
        if cut.raw(last).isupper() and len(money.unit) == 3:
            return end
    return last


def _units(cut: Scan, numeral: Numeral, lex: Lexicon) -> Iterator[Measure]:
    at = numeral.last
    hyphenated = cut.hyphen(at)
    if hyphenated or (numeral.kind == "vague" and cut.word(at) == "of"):
        at += 1
    elif numeral.bare < 1 and numeral.digits and cut.word(at) == "of" and cut.word(at + 1) in {"a", "an"}:
        at += 2
    word = cut.word(at)
    if word in lex.attributive and (hyphenated or numeral.low == 1):
        yield _measure(numeral, at + 1, lex.attributive[word])
    for last, unit in phrases.after(cut, at, lex.units):
        following = cut.word(last)
        if (unit.before and following not in unit.before) or following in unit.not_before:
            continue
        yield _measure(numeral, last, unit)
    if numeral.figure:
        for last, unit in phrases.after(cut, at, lex.symbols, cased=True):
            if not (cut.tight(last) and cut.word(last) in {"'", "’"}):
                yield _measure(numeral, last, unit)


def _measure(numeral: Numeral, last: int, unit: UnitEntry) -> Measure:
    high = unit.factor if unit.factor_high is None else unit.factor_high
    return Measure(numeral.first, last, unit.to, unit.name, unit.factor, high, unit.offset)


def _money(cut: Scan, numeral: Numeral, lex: Lexicon) -> Iterator[Measure]:
    at = numeral.last + 1 if cut.hyphen(numeral.last) else numeral.last
    if numeral.kind == "vague" and cut.word(at) == "of":
        at += 1
    for last, money in phrases.after(cut, at, lex.money_after):
        if not money.needs_scale or numeral.scaled:
            yield Measure(numeral.first, last, money.unit, money.unit, money.factor, money.factor)


def _rate(cut: Scan, found: Measure, lex: Lexicon) -> Measure:
    """``60 metres`` with "a second" after it is a speed; ``1,000 barrels`` with "a day", litres a day."""
    period = lex.periods.get(cut.word(found.last + 1)) if cut.word(found.last) in lex.rate_words else None
    if period is None or cut.word(found.last + 2) in lex.when_after or found.unit in {"s", "percentage_point"}:
        return found
    given = f"{found.given}/{cut.word(found.last + 1)}"
    if found.unit == "m" and period.seconds is not None:
        unit, times = "m/s", 1 / period.seconds
    else:
        unit, times = f"{found.unit}/{period.per}", period.times
    low, high = found.factor * times, found.factor_high * times
    return replace(found, last=found.last + 2, unit=unit, given=given, factor=low, factor_high=high)


def _magnitude(cut: Scan, numeral: Numeral, lex: Lexicon) -> Measure | None:
    if not 0 < numeral.high <= 10 or numeral.scaled:
        return None
    spoken = lex.magnitude
    decimal = numeral.figure and "." in cut.word(numeral.first)
    for last, _ in phrases.after(cut, numeral.last + cut.hyphen(numeral.last), lex.magnitude_after):
        return Measure(numeral.first, last, "magnitude", "magnitude")
    for first, _ in phrases.before(cut, numeral.first, lex.magnitude_before):
        return Measure(first, numeral.last, "magnitude", "magnitude")
    if not decimal:
        return None
    if cut.raw(numeral.first - 1) in spoken.symbols and cut.starts[numeral.first] - cut.ends[numeral.first - 1] <= 1:
        return Measure(numeral.first - 1, numeral.last, "magnitude", "magnitude")
    at = numeral.last + cut.hyphen(numeral.last)
    further = at + 1 if cut.word(at).isalpha() and cut.word(at) not in lex.units else at
    if cut.word(at) in spoken.nouns or cut.word(further) in spoken.nouns:
        return Measure(numeral.first, numeral.last, "magnitude", "magnitude")
    lead = bounds.before(cut, numeral.first, 0, lex)[0] - 1
    told = cut.word(lead) in spoken.verbs or (cut.word(lead) == "of" and cut.word(lead - 1) in spoken.nouns)
    if told and cut.word(at) not in lex.units:
        return Measure(numeral.first, numeral.last, "magnitude", "magnitude")
    return None


def _age(cut: Scan, numeral: Numeral, lex: Lexicon) -> Measure | None:
    """``36-year-old``, ``36 years old``, ``aged 61``, ``Ada Crane, 61, …``"""
    last, span = _years_old(cut, numeral.last, lex)
    if last:
        low, high = _IN_YEARS[span]
        return Measure(numeral.first, last, "age", span, low, high)
    if numeral.high > 120 or numeral.low != int(numeral.low) or numeral.low < 1:
        return None
    if cut.word(numeral.last) == "and" and cut.figure(numeral.last + 1) and _years_old(cut, numeral.last + 2, lex)[0]:
        return Measure(numeral.first, numeral.last, "age", "year")
    pair = numeral.first - 2 if cut.word(numeral.first - 1) == "and" and cut.figure(numeral.first - 2) else None
    behind = cut.word(numeral.last + cut.hyphen(numeral.last))
    for start in (numeral.first, *(() if pair is None else (pair,))):
        for first, _ in phrases.before(cut, start, lex.age_before):
            if behind not in lex.units:
                return Measure(first if start == numeral.first else numeral.first, numeral.last, "age", "year")
    if numeral.figure and numeral.last == numeral.first + 1 and _named(cut, numeral, lex):
        return Measure(numeral.first, numeral.last, "age", "year")
    return None


def _years_old(cut: Scan, index: int, lex: Lexicon) -> tuple[int, str]:
    """The end of ``-year-old``, ``months of age`` at ``index`` (0: it is not there), and the span that is counted."""
    at = index + cut.hyphen(index)
    span = cut.word(at).removesuffix("s")
    behind = at + 1 + cut.hyphen(at + 1)
    if cut.word(behind) == "of" and cut.word(behind + 1) == "age":
        behind += 1
    known = span in _IN_YEARS and (cut.word(behind) in lex.age_after or cut.word(behind) == "age")
    return (behind + 1, span) if known else (0, "")


def _named(cut: Scan, numeral: Numeral, lex: Lexicon) -> bool:
    """Whether a name with its comma stands before the figure, and the apposition ends after it: ``Ada Crane, 61, …``"""
    name = numeral.first - 2
    if cut.word(name + 1) != "," or cut.word(numeral.last) not in lex.age_name_after:
        return False
    if cut.word(name) == ".":
        name -= 1
    if not cut.capital(name) or cut.word(name) in lex.months or not cut.word(name).isalpha() or cut.figure(name - 1):
        return False
    return not cut.word(numeral.last).isalpha() or cut.capital(name - 1)
