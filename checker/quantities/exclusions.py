"""Figures that count nothing: ``14 May``, ``9.25 a.m.``, ``the 2004 flood``, ``AK-47``, ``No. 2``, ``40 Oak Avenue``.

Which words make a name or a clock time stands in ``rules/units/not-quantities.yaml``.
"""

from __future__ import annotations

from checker.quantities import nouns, phrases
from checker.quantities.lexicon import Lexicon
from checker.quantities.numerals import Numeral
from checker.quantities.scan import Scan

YEARS = range(1100, 2101)
DASHES = frozenset({"-", "–", "—"})
_TIED_BEFORE = frozenset("/_:#@=&.'’+№")
_TIED_AFTER = frozenset("/:_@=")
_TIED_LETTERS = 2


def by_shape(cut: Scan, numeral: Numeral, lex: Lexicon) -> bool:
    """Whether the figure is part of something written together: a date, a clock time, a model, a web address."""
    if not numeral.figure:
        return False
    first, last = numeral.first, numeral.last
    before, follows = cut.word(first - 1), cut.word(last)
    if cut.tight(first):
        if before in _TIED_BEFORE or (before.isalpha() and cut.raw(first - 1) not in lex.magnitude.symbols):
            return True
        if before in DASHES and cut.tight(first - 1) and _is_name_part(cut.word(first - 2), lex):
            return True
    if cut.tight(last) and follows in _TIED_AFTER and cut.figure(last + 1):
        return True
    if cut.tight(last) and follows in _TIED_AFTER and follows != "/" and cut.word(last + 1).isalpha():
        return True
    if follows == ":" and cut.figure(last + 1):
        return True
    return is_clock(cut, last, lex) or is_day(cut, numeral, lex)


def _is_name_part(word: str, lex: Lexicon) -> bool:
    """``AK`` in "AK-47"; not "magnitude" in "magnitude-5.9", nor a word that glue left before a minus ("and-15C")."""
    return word.isalpha() and word not in lex.cardinals and word not in lex.magnitude_before and word not in lex.stop


def is_clock(cut: Scan, last: int, lex: Lexicon) -> bool:
    """Whether a clock time's ending begins there: ``p.m.``, ``a. m.``, ``GMT``."""
    if cut.word(last) in lex.clock_after:
        return True
    return cut.word(last) in {"a", "p"} and cut.word(last + 1) == "." and cut.word(last + 2) == "m"


def is_day(cut: Scan, numeral: Numeral, lex: Lexicon) -> bool:
    """Whether the number is a day beside a month: ``May 14``, ``14th of May``."""
    if numeral.low > 31 or numeral.low != int(numeral.low) or numeral.scaled:
        return False
    before = numeral.first - 2 if cut.word(numeral.first - 1) == "." else numeral.first - 1
    after = numeral.last + 1 if cut.word(numeral.last) == "of" else numeral.last
    return any(cut.word(at) in lex.months and cut.capital(at) for at in (before, after))


def is_spoken_year(cut: Scan, numeral: Numeral, lex: Lexicon) -> bool:
    """Whether a number in words begins a year: ``nineteen ninety-seven``, ``twenty ten``."""
    if numeral.figure or numeral.kind != "cardinal" or numeral.low not in {18, 19, 20}:
        return False
    return lex.cardinals.get(cut.word(numeral.last), 0) >= 10


def by_name(cut: Scan, numeral: Numeral, lex: Lexicon) -> bool:
    """Whether the number, which has no unit, belongs to a name: ``No. 2``, ``3G``, ``1600 Oak Avenue``."""
    first, follows = numeral.first, cut.word(numeral.last)
    glued = numeral.figure and numeral.kind == "cardinal" and cut.tight(numeral.last) and follows.isalpha()
    if glued and len(follows) <= _TIED_LETTERS:
        return True
    dotted = cut.word(first - 1) == "." and len(cut.word(first - 2)) <= 3
    before = first - 2 if dotted else first - 1
    word, capital = cut.word(before), cut.capital(before)
    if word in lex.named_before and (numeral.figure or capital or word == "number"):
        return True
    if word in lex.named_before_capital and capital and (numeral.figure or cut.capital(first)):
        return True
    if any(cut.capital(at) for at, _ in phrases.before(cut, first, lex.named_phrases)):
        return True
    return numeral.figure and _is_address(cut, numeral.last, lex)


def _is_address(cut: Scan, index: int, lex: Lexicon) -> bool:
    for at in range(index, index + 4):
        if not cut.capital(at) and not cut.figure(at) and not cut.tight(at):
            return False
        if cut.word(at) in lex.address:
            return True
    return False


def is_year(cut: Scan, numeral: Numeral, lex: Lexicon, *, bounded: bool) -> bool:
    """Whether a four-digit figure without a unit is a year: ``the 2004 tsunami``, but not ``about 2000 homes``."""
    written = cut.word(numeral.first)
    if not numeral.figure or numeral.last != numeral.first + 1 or len(written) != 4 or not written.isdigit():
        return False
    if int(written) not in YEARS:
        return False
    noun = nouns.counted(cut, numeral.last, lex)
    if noun is None or cut.hyphen(numeral.last):
        return True
    if bounded or nouns.singular(cut.word(noun.head), lex) in lex.singular:
        return False
    return numeral.low % 100 != 0 or cut.word(numeral.first - 1) in lex.year_before


def is_loose(cut: Scan, numeral: Numeral) -> bool:
    """Whether a number with neither unit nor noun is a list number, an hour, or part of a name or compound."""
    first, last = numeral.first, numeral.last
    before = cut.word(first - 1)
    if before in DASHES and cut.tight(first) and cut.tight(first - 1):
        return True
    if cut.hyphen(last):
        return True
    if not numeral.figure:
        return False
    if cut.fresh_line(first) and cut.word(last) in {".", ")"}:
        return True
    if (before == "at" and numeral.low <= 24) or any(cut.word(at) in DASHES for at in range(first, last)):
        return True
    if cut.tight(last) and cut.word(last).isalpha():
        return True
    if last == first + 1 and len(cut.word(first)) > 4 and cut.word(first).isdigit():
        return True
    return _follows_name(cut, first - 1)


def _follows_name(cut: Scan, index: int) -> bool:
    """Whether a capitalised word stands there among small ones: ``on a Falcon 9``, not ``Bus Crash Kills 9``."""
    return cut.capital(index) and cut.word(index - 1).isalpha() and not cut.capital(index - 1)
