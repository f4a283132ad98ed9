"""A text to its quantities: ``killing at least five people`` -> [5, open] ``count`` of ``people``.

One pass over the words; at each word that may begin a number, the number, its unit, its bounds and its noun are read.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from checker.articles.model import Article, Field
from checker.language.model import Document
from checker.quantities import bounds, exclusions, measures, nouns, numerals, ranges
from checker.quantities.lexicon import Lexicon, lexicon
from checker.quantities.measures import Measure
from checker.quantities.model import Quantity
from checker.quantities.numerals import Numeral
from checker.quantities.scan import Scan, scan
from checker.quantities.schema import Currency, Effect

DOLLAR = "$"
_NAME = re.compile(r"[A-Za-z]+(?:\.[A-Z]\.)?")
_UNITS = {"ordinal": "ordinal", "share": "percent"}
_MOST_FIGURES = 12
_COLD = frozenset({"celsius", "degree", "percent"})


@dataclass(frozen=True, slots=True)
class _Reading:
    """A number with all that hangs on it, over the words ``first`` up to ``last``; ``numeral`` None: nothing, go on."""

    first: int
    last: int
    numeral: Numeral | None = None
    measure: Measure | None = None
    effects: tuple[Effect, ...] = ()
    noun: nouns.Counted | None = None


def find(document: Document) -> tuple[Quantity, ...]:
    """The quantities of the title, then of the text, in reading order; a bare dollar is the American one where
    the article has to do with America, and with no other country that has a dollar."""
    article = document.article
    found = (*find_in(article.title, "title"), *find_in(article.text, "text"))
    if not any(q.unit == DOLLAR for q in found) or not _is_american(article):
        return found
    return tuple(replace(q, unit="USD") if q.unit == DOLLAR else q for q in found)


def _is_american(article: Article) -> bool:
    """Whether something of the United States is named, and nothing of another country that has a dollar."""
    named = " ".join((article.title, article.text, article.publisher or "", article.url or ""))
    words = frozenset(_NAME.findall(named))
    return not lexicon().american.isdisjoint(words) and lexicon().other_dollars.isdisjoint(words)


def find_in(text: str, field: Field) -> tuple[Quantity, ...]:
    """The quantities of one text, in reading order; their spans do not overlap."""
    lex = lexicon()
    cut = scan(text)
    found: list[Quantity] = []
    done = 0
    inside = range(0)
    triggers = lex.triggers
    for index in [n for n, word in enumerate(cut.words) if word in triggers or "0" <= word[0] <= "9"]:
        if index < done or index in inside:
            continue
        reading = _read(cut, index, done, lex)
        if reading is None:
            continue
        done = max(done, reading.last)
        inside = range(reading.noun.first, reading.noun.head + 1) if reading.noun else inside
        if reading.numeral is not None:
            found.append(_quantity(cut, reading, reading.numeral, field, lex))
    return tuple(found)


def _read(cut: Scan, index: int, done: int, lex: Lexicon) -> _Reading | None:
    if cut.word(index) in {"a", "an"} and cut.word(index + 1) in lex.units:
        return _single(cut, index, done, lex)
    currency = measures.money_before(cut, index, lex)
    if currency is not None and currency[0] < done:
        currency = None
    low = numerals.read(cut, index, lex, money=currency is not None or _counts_millions(cut, index, lex))
    if low is None:
        return _Reading(index, index + 1) if cut.figure(index) else None
    if exclusions.is_spoken_year(cut, low, lex):
        return _Reading(index, low.last + 1)
    if currency is None and exclusions.by_shape(cut, low, lex):
        return _Reading(index, low.last)
    high = ranges.upper(cut, low, currency, lex)
    if high is None:
        return _Reading(index, low.last)
    numeral = low if high is low else replace(high, first=low.first)
    return _around(cut, low, numeral, currency, done, lex)


def _counts_millions(cut: Scan, index: int, lex: Lexicon) -> bool:
    """``2.3m customers``: millions, where what follows is no length of anything."""
    return cut.word(index + 1) == "m" and cut.tight(index + 1) and cut.word(index + 2) in lex.counted_in_millions


def _single(cut: Scan, index: int, done: int, lex: Lexicon) -> _Reading | None:
    """``more than a mile``, ``about an hour``: "a" is a number only where a bound makes it one."""
    numeral = Numeral(index, index + 1, Decimal(1), Decimal(1), digits=1, bare=Decimal(1))
    first, effects = bounds.before(cut, index, done, lex)
    if not effects or "additional" in effects:
        return None
    measure = measures.read(cut, numeral, None, lex)
    if measure is None or cut.word(measure.last) in lex.when_after:
        return None
    return _Reading(first, measure.last, numeral, measure, effects)


def _around(
    cut: Scan, low: Numeral, numeral: Numeral, currency: tuple[int, Currency] | None, done: int, lex: Lexicon
) -> _Reading | None:
    """What stands around the number: its unit, its bound words on both sides, its noun."""
    if numeral.kind == "cardinal" and cut.hyphen(numeral.last) and cut.word(numeral.last + 1) in {"figure", "strong"}:
        return _by_size(cut, numeral, lex)
    measure = measures.read(cut, numeral, currency, lex)
    first, last = (max(measure.first, done), measure.last) if measure else (numeral.first, numeral.last)
    if measure is not None and measure.unit == "s" and cut.word(last) in lex.when_after:
        return _Reading(first, last)
    if measure is None and numeral.kind == "cardinal" and first > done and cut.word(first - 1) == "minus":
        measure = Measure(first, last, "degree", "degree")
    if measure is not None and measure.unit in _COLD and _negative(cut, first, done):
        first, numeral = first - 1, replace(numeral, low=-numeral.high, high=-numeral.low)
    if numeral is not low and first > done and cut.word(first - 1) in {"between", "from"}:
        first -= 1
    first, before = bounds.before(cut, first, done, lex)
    last, after = bounds.after(cut, last, lex)
    if measure is None and after:
        measure = measures.read(cut, replace(numeral, last=last), currency, lex)
        last = measure.last if measure else last
    effects = (*before, *after)
    if measure is not None:
        return _Reading(first, last, numeral, measure, effects, nouns.behind_of(cut, last, lex))
    if exclusions.by_name(cut, numeral, lex) or exclusions.is_year(cut, low, lex, bounded=bool(effects)):
        return _Reading(first, numeral.last)
    of = numeral.kind in {"vague", "zero"} or numeral.rough
    if numeral.kind == "ordinal":
        return _ordinal(cut, numeral, lex)
    noun = nouns.counted(cut, last, lex, one=numeral.high == 1, of=of or numeral.kind == "share")
    if noun is None and numeral.kind == "share":
        noun = nouns.behind_of(cut, last, lex)
    if noun is not None and cut.word(noun.head + 1) == "or":
        effects = (*effects, *bounds.after(cut, noun.head + 1, lex)[1])
    return _plain(cut, _Reading(first, last, numeral, None, effects, noun), lex)


def _by_size(cut: Scan, numeral: Numeral, lex: Lexicon) -> _Reading | None:
    """``a five-figure sum``: 10,000 to 99,999; ``a 98-strong crew``: 98 of a crew."""
    last = numeral.last + 2
    noun = nouns.named(cut, last, lex)
    if cut.word(last - 1) == "strong":
        return _Reading(numeral.first, numeral.last, numeral, None, (), noun)
    if not 3 <= numeral.low <= _MOST_FIGURES or noun is None:
        return _Reading(numeral.first, last)
    size = Decimal(10) ** int(numeral.low)
    return _Reading(
        numeral.first, last, replace(numeral, low=size / 10, high=size - 1, kind="vague", digits=0), None, (), noun
    )


def _negative(cut: Scan, first: int, done: int) -> bool:
    sign = cut.word(first - 1)
    return first > done and (sign == "minus" or (sign in {"-", "−", "–"} and cut.tight(first)))


def _ordinal(cut: Scan, numeral: Numeral, lex: Lexicon) -> _Reading | None:
    """``the fifth operation``; not ``the 19th century``, ``Fifth Avenue``, ``they first threw stones``."""
    following = cut.word(numeral.last)
    capitals = cut.capital(numeral.first) and cut.capital(numeral.last) and not numeral.figure
    before = cut.word(numeral.first - 1)
    if following.endswith("ed") and before not in lex.determiners and before not in {"a", "an", "this"}:
        return _Reading(numeral.first, numeral.last)
    noun = nouns.named(cut, numeral.last, lex)
    if following in lex.ordinal_after or capitals or noun is None or cut.hyphen(numeral.last):
        return _Reading(numeral.first, numeral.last)
    return _Reading(numeral.first, numeral.last, numeral, None, (), noun)


def _plain(cut: Scan, reading: _Reading, lex: Lexicon) -> _Reading | None:
    """A number without a unit, if it counts something."""
    numeral, noun = reading.numeral, reading.noun
    assert numeral is not None
    single = numeral.last == numeral.first + 1
    word = cut.word(numeral.first)
    if numeral.kind == "zero" and single and word in lex.zero_before_plural:
        return reading if noun and nouns.is_plural(cut.word(noun.head), lex) else None
    if numeral.high == 1 and reading.effects and noun is None:
        return replace(reading, noun=nouns.named(cut, reading.last, lex))
    if word == "one" and single and not reading.effects:
        tied = cut.hyphen(numeral.last) and noun is not None and cut.word(noun.head) not in lex.singular
        if noun is None or tied or cut.word(numeral.last) == "of":
            return None
    if noun is None and exclusions.is_loose(cut, numeral):
        return _Reading(reading.first, reading.last)
    return reading


def _quantity(cut: Scan, reading: _Reading, numeral: Numeral, field: Field, lex: Lexicon) -> Quantity:
    measure, noun = reading.measure, reading.noun
    rough: tuple[Effect, ...] = ("about",) if numeral.rough and numeral.kind != "vague" else ()
    counted = measure is None and numeral.kind != "share"
    slack = lex.slack.round if numeral.digits < 2 else lex.slack.precise
    effects = (*rough, *reading.effects)
    interval = bounds.apply(float(numeral.low), float(numeral.high), effects, counted=counted, slack=slack)
    low, high = interval.low, interval.high
    unit, given, uncertain = _UNITS.get(numeral.kind, "count"), "", False
    if measure is not None:
        low = None if low is None else measure.low(low)
        high = None if high is None else measure.high(high)
        unit, given, uncertain = measure.unit, measure.given, measure.factor != measure.factor_high
    elif noun is not None and unit == "count":
        unit = nouns.rate(cut, noun.head + 1, lex) or unit
    of = cut.word(noun.head) if noun else ""
    start, end = cut.starts[reading.first], cut.ends[reading.last - 1]
    return Quantity(
        field=field,
        start=start,
        end=end,
        text=cut.text[start:end],
        low=low,
        high=high,
        unit=unit,
        given_unit=given,
        of=of,
        of_span=(cut.starts[noun.first], cut.ends[noun.head]) if noun else None,
        lemma=nouns.singular(of, lex),
        approximate=interval.approximate or numeral.rough or uncertain,
        digits=numeral.digits,
        additional="additional" in reading.effects,
    )
