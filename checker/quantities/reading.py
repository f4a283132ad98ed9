"""A text to its quantities: ``killing at least five people`` -> [5, open] ``count`` of ``people``.

One pass over the words of the text; at each word that may begin a number, the number, its unit, its bounds and its noun are read.
"""

from __future__ import annotations

from dataclasses import dataclass

from checker.articles.model import Field
from checker.language.model import Document
from checker.quantities import bounds, exclusions, measures, nouns, numerals
from checker.quantities.lexicon import Lexicon, lexicon
from checker.quantities.measures import Measure
from checker.quantities.model import Quantity
from checker.quantities.numerals import Numeral
from checker.quantities.scan import Scan, scan
from checker.quantities.schema import Currency, Effect

_COUNT = {"ordinal": "ordinal", "share": "percent"}
_JOINTS = frozenset({"to", "-", "–", "or"})


def find(document: Document) -> tuple[Quantity, ...]:
    """The quantities of the title, then of the text, in reading order."""
    article = document.article
    return (*find_in(article.title, "title"), *find_in(article.text, "text"))


def find_in(text: str, field: Field) -> tuple[Quantity, ...]:
    """The quantities of one text, in reading order; spans do not overlap."""
    lex = lexicon()
    cut = scan(text)
    found: list[Quantity] = []
    done = 0
    for index, word in enumerate(cut.words):
        if index < done or not ("0" <= word[0] <= "9" or word in lex.triggers):
            continue
        reading = _read(cut, index, done, lex)
        if reading is not None:
            done = max(done, reading.last)
            quantity = _quantity(cut, reading, field, lex)
            if quantity is not None:
                found.append(quantity)
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Reading:
    """A number with all that hangs on it; words ``first`` up to ``last``. ``dropped``: it is no quantity, only skipped."""

    first: int
    last: int
    low: Numeral
    high: Numeral
    measure: Measure | None = None
    effects: tuple[Effect, ...] = ()
    noun: nouns.Counted | None = None
    dropped: bool = False


def _read(cut: Scan, index: int, done: int, lex: Lexicon) -> _Reading | None:
    if cut.word(index) in {"a", "an"} and cut.word(index + 1) in lex.units:
        return _single(cut, index, done, lex)
    currency = measures.money_before(cut, index, lex) if cut.figure(index) or cut.word(index - 1) == "$" else None
    low = numerals.read(cut, index, lex, money=currency is not None)
    if low is None:
        return _Reading(index, index + 1, _NOTHING, _NOTHING, dropped=True) if cut.figure(index) else None
    if currency is None and exclusions.by_shape(cut, low, lex):
        return _Reading(index, low.last, low, low, dropped=True)
    high = _upper(cut, low, currency, lex)
    if high is None:
        return _Reading(index, low.last, low, low, dropped=True)
    return _complete(cut, low, high, currency, done, lex)


_NOTHING = Numeral(0, 0, numerals.Decimal(0), numerals.Decimal(0))


def _single(cut: Scan, index: int, done: int, lex: Lexicon) -> _Reading | None:
    """``more than a mile``, ``about an hour``: "a" is a number only where a bound makes it one."""
    one = numerals.Decimal(1)
    numeral = Numeral(index, index + 1, one, one, digits=1, bare=one)
    first, effects = bounds.before(cut, index, done, lex)
    if not effects or effects == ("additional",):
        return None
    measure = measures.read(cut, numeral, None, lex)
    if measure is None:
        return None
    return _Reading(first, measure.last, numeral, numeral, measure, effects)


def _upper(cut: Scan, low: Numeral, currency: tuple[int, Currency] | None, lex: Lexicon) -> Numeral | None:
    """The upper end of ``35 to 40``, ``between 5 and 8``, ``$5m-$8m``; ``low`` itself where there is none; None for a score or date."""
    if low.kind not in {"cardinal", "vague"}:
        return low
    at = low.last
    unit = measures.read(cut, low, currency, lex)
    if unit is not None and unit.last > at and unit.unit not in {"age", "magnitude"}:
        at = unit.last
    joint = cut.word(at)
    between = cut.word((currency[0] if currency else low.first) - 1) in {"between", "from"}
    from_ = cut.word((currency[0] if currency else low.first) - 1) == "from"
    hyphen = joint in {"-", "–"}
    if not (joint in _JOINTS and not from_ or joint == "and" and between and not from_):
        return low
    if hyphen and not (cut.figure(at + 1) or cut.word(at + 1) in lex.cardinals or cut.word(at + 1) in {"$", "€", "£"}):
        return low
    start = at + 1
    for _ in range(2):
        if cut.word(start) in {"$", "€", "£", "¥", "₹"} or (cut.word(start + 1) == "$" and cut.tight(start + 1)):
            start += 1
    high = numerals.read(cut, start, lex, money=currency is not None or start > at + 1)
    if high is None or high.kind != "cardinal":
        return low
    if (
        exclusions.by_shape(cut, high, lex)
        and not hyphen
        or exclusions.is_clock(cut, high.last, lex)
        or exclusions.is_day(cut, high, lex)
    ):
        return None
    low_value = low.low
    if (
        high.scaled
        and not low.scaled
        and low.low < 1000
        and unit is None
        or high.scaled
        and not low.scaled
        and currency
        and low.low < 1000
    ):
        factor = high.high / high.bare if high.bare else numerals.Decimal(1)
        low_value = low.low * factor
    if hyphen and low.figure and high.high <= low_value:
        return None if at == low.last else low
    if high.high <= low_value:
        return low
    if hyphen and cut.hyphen(high.last) and cut.figure(high.last + 1):
        return None
    if hyphen and exclusions.is_year(cut, low, lex, bounded=False) and len(cut.word(low.first)) == 4 and low.figure:
        return None
    return numerals.replace(high, low=low_value)


def _complete(
    cut: Scan, low: Numeral, high: Numeral, currency: tuple[int, Currency] | None, done: int, lex: Lexicon
) -> _Reading | None:
    ranged = high is not low
    whole = numerals.replace(high, first=low.first) if ranged else low
    dropped = _Reading(low.first, low.last, low, low, dropped=True)
    measure = measures.read(cut, whole, currency, lex)
    first, last = (measure.first, measure.last) if measure else (whole.first, whole.last)
    if measure is not None and measure.unit == "s" and cut.word(last) in lex.when_after:
        return _Reading(low.first, last, low, low, dropped=True)
    if ranged and cut.word(first - 1) == "between":
        first -= 1
    first = max(first, done)
    first, effects = bounds.before(cut, first, done, lex)
    last, more = (whole.last, ()) if measure else bounds.after(cut, whole.last, lex)
    if measure:
        last, more = bounds.after(cut, measure.last, lex)
    elif more and (unit := measures.read(cut, numerals.replace(whole, last=last), currency, lex)) is not None:
        measure, last = unit, unit.last
    effects = (*effects, *more)
    if measure is not None:
        return _Reading(first, last, low, whole, measure, effects)
    if exclusions.by_name(cut, whole, lex) or exclusions.is_year(cut, low, lex, bounded=bool(effects)):
        return dropped
    noun = nouns.counted(cut, last, lex, one=whole.high == 1, of=whole.kind in {"vague", "zero"} or whole.rough)
    return _plain(cut, _Reading(first, last, low, whole, None, effects, noun), lex)


def _plain(cut: Scan, reading: _Reading, lex: Lexicon) -> _Reading | None:
    """A number without a unit, if it counts something."""
    numeral, noun, last = reading.high, reading.noun, reading.last
    skip = _Reading(reading.first, reading.last, numeral, numeral, dropped=True)
    if numeral.kind == "ordinal":
        following = cut.word(last)
        named = following in lex.ordinal_after or not following.isalpha() or following in lex.stop
        if named or numeral.figure is False and cut.capital(numeral.first) and cut.capital(last):
            return skip
        return _Reading(reading.first, last, numeral, numeral, None, reading.effects, noun or nouns.Counted(last, last))
    if numeral.kind == "zero":
        word = cut.word(numeral.first)
        if (
            numeral.last == numeral.first + 1
            and word in lex.zero_before_plural
            and (noun is None or not nouns.is_plural(cut.word(noun.head), lex))
        ):
            return None
        return reading
    if cut.word(numeral.first) == "one" and numeral.last == numeral.first + 1 and noun is None and not reading.effects:
        return None
    if noun is None and exclusions.is_loose(cut, numeral, lex):
        return skip
    return reading


def _quantity(cut: Scan, reading: _Reading, field: Field, lex: Lexicon) -> Quantity | None:
    if reading.dropped:
        return None
    numeral, measure, noun = reading.high, reading.measure, reading.noun
    counted = measure is None and numeral.kind != "share"
    interval = bounds.apply(
        float(numeral.low),
        float(numeral.high),
        (*reading.effects, *(("about",) if numeral.rough and numeral.kind != "vague" else ())),
        counted=counted,
        slack=lex.slack,
    )
    low, high = interval.low, interval.high
    if measure is not None:
        low, high = None if low is None else measure.low(low), None if high is None else measure.high(high)
    start, end = cut.starts[reading.first], cut.ends[reading.last - 1]
    fuzzy = measure is not None and measure.factor != measure.factor_high
    return Quantity(
        field=field,
        start=start,
        end=end,
        text=cut.text[start:end],
        low=low,
        high=high,
        unit=measure.unit if measure else _COUNT.get(numeral.kind, "count"),
        given_unit=measure.given if measure else "",
        of=cut.word(noun.head) if noun else "",
        of_span=(cut.starts[noun.first], cut.ends[noun.head]) if noun else None,
        approximate=interval.approximate or numeral.rough or fuzzy,
        digits=numeral.digits,
        additional="additional" in reading.effects,
    )
