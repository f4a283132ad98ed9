"""Figures that count nothing: ``14 May``, ``9.25 a.m.``, ``2008``, ``AK-47``, ``Interstate 45``, ``No. 2``, ``40 East Fifth Avenue``, ``3-1``."""

from __future__ import annotations

from checker.quantities import nouns, phrases
from checker.quantities.lexicon import Lexicon
from checker.quantities.numerals import Numeral
from checker.quantities.scan import Scan

_BEFORE_FIGURE = frozenset("/_:#@=&.'’+№°")
_QUARTERS = frozenset({"north", "south", "east", "west", "n", "s", "e", "w"})
_YEARS = range(1100, 2101)


def by_shape(cut: Scan, numeral: Numeral, lex: Lexicon) -> bool:
    """Whether the figure is part of something written together: a date, a clock time, a model, an address of the web."""
    first, last = numeral.first, numeral.last
    if not numeral.figure:
        return False
    before, follows = cut.word(first - 1), cut.word(last)
    tight_before, tight_after = cut.tight(first), cut.tight(last)
    if tight_before and before in _BEFORE_FIGURE:
        return True
    if tight_before and before.isalpha() and cut.raw(first - 1) not in lex.magnitude.symbols:
        return True
    if tight_before and before in {"-", "–"} and cut.tight(first - 1) and _name(cut.word(first - 2), lex):
        return True
    if tight_after and follows in {"/", ":", "_", "@", "="} and (cut.figure(last + 1) or cut.word(last + 1).isalpha()):
        return cut.figure(last + 1) or follows != "/"
    if follows == ":" and cut.figure(last + 1):
        return True
    return is_clock(cut, last, lex) or is_day(cut, numeral, lex)


def _name(word: str, lex: Lexicon) -> bool:
    return word.isalpha() and word not in lex.cardinals and word != "magnitude"


def is_clock(cut: Scan, last: int, lex: Lexicon) -> bool:
    """Whether a clock time's ending stands there: ``p.m.``, ``a. m.``, ``GMT``."""
    word = cut.word(last)
    if word in lex.clock_after:
        return (
            word not in {"am", "pm", "est", "ist"}
            or cut.tight(last)
            or cut.word(last) in {"am", "pm"}
            or cut.capital(last)
        )
    return word in {"a", "p"} and cut.word(last + 1) == "." and cut.word(last + 2) == "m"


def is_day(cut: Scan, numeral: Numeral, lex: Lexicon) -> bool:
    """Whether the number is a day beside a month: ``May 14``, ``14th of May``, ``14-16 May``."""
    if numeral.low > 31 or numeral.low != int(numeral.low) or numeral.scaled:
        return False
    before = numeral.first - 2 if cut.word(numeral.first - 1) == "." else numeral.first - 1
    after = numeral.last + 1 if cut.word(numeral.last) == "of" else numeral.last
    return _month(cut, before, lex) or _month(cut, after, lex)


def _month(cut: Scan, index: int, lex: Lexicon) -> bool:
    return cut.word(index) in lex.months and cut.capital(index)


def by_name(cut: Scan, numeral: Numeral, lex: Lexicon) -> bool:
    """Whether the number, which has no unit, belongs to a name: ``Interstate 45``, ``No. 2``, ``G20``, ``1600 Pennsylvania Avenue``."""
    first, last = numeral.first, numeral.last
    dotted = cut.word(first - 1) == "." and not cut.fresh_line(first)
    before = first - 2 if dotted else first - 1
    if cut.word(before) in lex.named_before and (not dotted or len(cut.word(before)) <= 3):
        lower_verb = cut.word(before) in {"us", "no", "called", "type", "area", "line", "round", "rule"}
        if cut.word(before) == "no" or numeral.figure and (cut.capital(before) or not lower_verb):
            return True
        if not numeral.figure and cut.capital(before) and cut.capital(first):
            return True
        if cut.word(before) in {"number", "phase", "chapter", "category", "called"}:
            return True
    if any(True for _ in phrases.before(cut, first, lex.named_phrases)) and cut.capital(
        first - 1 if before < 1 else before
    ):
        return True
    if not numeral.figure:
        return False
    for at in range(last, last + 4):
        if not cut.capital(at) and not cut.figure(at):
            break
        if cut.word(at) in lex.address:
            return True
    return False


def is_year(cut: Scan, numeral: Numeral, lex: Lexicon, *, bounded: bool) -> bool:
    """Whether a bare four-digit figure without a unit is a year: ``the 2004 tsunami``, not ``about 2000 homes``."""
    if not numeral.figure or numeral.last != numeral.first + 1 or len(cut.word(numeral.first)) != 4:
        return False
    if "," in cut.word(numeral.first) or numeral.low not in _YEARS:
        return False
    noun = nouns.counted(cut, numeral.last, lex)
    if noun is None or cut.hyphen(numeral.last):
        return True
    if bounded or cut.word(noun.head) in {"people", "persons", "men", "women", "troops"}:
        return False
    return numeral.low % 100 != 0 or cut.word(numeral.first - 1) in lex.year_before


def is_loose(cut: Scan, numeral: Numeral, lex: Lexicon) -> bool:
    """Whether a bare figure, with neither unit nor noun, is a list number, an hour, or part of a name."""
    first, last = numeral.first, numeral.last
    if not numeral.figure:
        return False
    if cut.fresh_line(first) and cut.word(last) in {".", ")"} or cut.word(first - 1) == "at" and numeral.low <= 24:
        return True
    if (
        cut.word(first - 1) in {"-", "–", "—"}
        and cut.tight(first)
        or cut.hyphen(last)
        or cut.tight(last)
        and cut.word(last).isalpha()
    ):
        return True
    if cut.capital(first - 1) and cut.word(first - 2).islower() and not cut.fresh_line(first - 1):
        return not cut.capital(first - 2) and cut.word(first - 2) not in {".", "!", "?"}
    return False
