"""One number as it is written, without its unit: ``twenty-six``, ``4.9 million``, ``2-1/2``, ``tens of thousands``.

Values are Decimals, so that "4.9 million" is 4,900,000 and nothing beside it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from checker.quantities import phrases
from checker.quantities.lexicon import Lexicon
from checker.quantities.scan import Scan

Kind = Literal["cardinal", "ordinal", "share", "vague", "zero"]

MAX_DIGITS = 15
_SIGNS = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75"), "⅓": Decimal(1) / 3, "⅔": Decimal(2) / 3}
_ORDINAL_ENDINGS = frozenset({"st", "nd", "rd", "th"})
_DENOMINATORS = frozenset({"2", "3", "4", "5", "8", "10", "16"})


@dataclass(frozen=True, slots=True)
class Numeral:
    """The words ``first`` up to (not including) ``last``, and the closed bounds they stand for.

    ``digits`` are the significant ones as written, 0 where nobody counted; ``figure``: it begins with digits;
    ``rough``: the words themselves round ("a dozen"); ``scaled``: a word such as "million" is in it, and ``bare`` is
    the value before that.
    """

    first: int
    last: int
    low: Decimal
    high: Decimal
    kind: Kind = "cardinal"
    digits: int = 0
    figure: bool = False
    rough: bool = False
    scaled: bool = False
    bare: Decimal = Decimal(0)


def read(cut: Scan, index: int, lex: Lexicon, *, money: bool = False) -> Numeral | None:
    """The number that begins at ``index``, or None. ``money``: a currency stands before it, and "m" is a million."""
    word = cut.word(index)
    if cut.figure(index):
        return _figure(cut, index, lex, money)
    if word in _SIGNS:
        return Numeral(index, index + 1, _SIGNS[word], _SIGNS[word], digits=1, figure=True)
    if word in lex.cardinals:
        return _share(cut, index, lex) or _worded(cut, index, lex)
    if word in {"a", "an"}:
        return _after_article(cut, index, lex)
    if word == "half":
        return _half(cut, index, lex)
    return _vague(cut, index, lex) or _ordinal(cut, index, lex) or _zero(cut, index, lex)


def plain_figure(text: str) -> Decimal | None:
    """``1,500`` -> 1500, ``6.1`` -> 6.1; None for what is not one number (``27.11.2005``, ``1,2``, ``0737``)."""
    whole, dot, decimals = text.partition(".")
    groups = whole.split(",")
    if len(text) > MAX_DIGITS + 5 or "." in decimals or "," in decimals:
        return None
    if len(groups) > 1 and not (1 <= len(groups[0]) <= 3 and all(len(group) == 3 for group in groups[1:])):
        return None
    if len(groups[0]) > 1 and groups[0][0] == "0":
        return None
    return Decimal("".join(groups) + (dot + decimals if dot else ""))


def significant(text: str) -> int:
    """The significant digits of a figure as written: ``600`` 1, ``612`` 3, ``1.20`` 3, ``0.05`` 1."""
    digits = text.replace(",", "").replace(" ", "").replace("\u00a0", "")
    if "." in digits:
        return max(1, len(digits.replace(".", "").lstrip("0")))
    return max(1, len(digits.strip("0")))


def _figure(cut: Scan, index: int, lex: Lexicon, money: bool) -> Numeral | None:
    written = cut.words[index]
    value = plain_figure(written)
    if value is None:
        return None
    last = index + 1
    if "." not in written and "," not in written and len(written) <= 3:
        while last < index + 4 and len(cut.word(last)) == 3 and cut.word(last).isascii() and cut.word(last).isdigit():
            gap = cut.text[cut.ends[last - 1] : cut.starts[last]]
            if gap not in {" ", "\u00a0", "\u202f", "\u2009"} or value == 0:
                break
            value, written, last = value * 1000 + int(cut.word(last)), written + cut.word(last), last + 1
    if cut.word(last) in _ORDINAL_ENDINGS and cut.tight(last) and "." not in written:
        return Numeral(index, last + 1, value, value, "ordinal", significant(written), figure=True)
    value, digits, last = _with_fraction(cut, value, significant(written), last, lex)
    numeral = Numeral(index, last, value, value, digits=digits, figure=True, bare=value)
    return _share_in(cut, numeral, lex) or _scaled(cut, numeral, lex, money)


def _with_fraction(cut: Scan, value: Decimal, digits: int, last: int, lex: Lexicon) -> tuple[Decimal, int, int]:
    """``2 1/2``, ``2-1/2``, ``2½``, ``1/4``, ``two and a half``: the value with its fraction."""
    if cut.word(last) in _SIGNS:
        return value + _SIGNS[cut.word(last)], digits + 1, last + 1
    at = last + 1 if cut.hyphen(last) else last
    if cut.word(at + 1) == "/" and cut.word(at + 2) in _DENOMINATORS and cut.tight(at + 2) and len(cut.word(at)) <= 2:
        top = cut.word(at)
        if top.isdigit() and top.isascii() and 0 < int(top) < int(cut.word(at + 2)) and cut.word(at + 3) != "/":
            return value + Decimal(int(top)) / int(cut.word(at + 2)), digits + 1, at + 3
    if cut.word(last) == "/" and cut.tight(last) and cut.tight(last + 1) and cut.word(last + 1) in _DENOMINATORS:
        below = int(cut.word(last + 1))
        if 0 < value < below and value == int(value) and cut.word(last + 2) != "/":
            return value / below, 1, last + 2
    if cut.word(last) == "and" and cut.word(last + 1) == "a" and cut.word(last + 2) in {"half", "quarter"}:
        part = Decimal(1) / lex.fractions[cut.word(last + 2)]
        return value + part, digits + 1, last + 3
    return value, digits, last


def _scaled(cut: Scan, numeral: Numeral, lex: Lexicon, money: bool) -> Numeral:
    """``230`` with "thousand" after it -> 230,000; at most two scales ("5 hundred million")."""
    for _ in range(2):
        at = numeral.last + 1 if cut.hyphen(numeral.last) else numeral.last
        word = cut.word(at)
        factor = lex.scales.get(word)
        if factor is None and word in lex.tight_scales and numeral.figure and cut.tight(at) and not numeral.scaled:
            factor = lex.tight_scales[word]
        if factor is None and word in lex.money_scales and numeral.figure and not numeral.scaled:
            behind = at + 2 if cut.word(at + 1) in {"-", "."} else at + 1
            follows = cut.word(at + 1)
            known = money or follows in lex.units or lex.plurals.get(follows) in lex.singular
            known = known or any(True for _ in phrases.after(cut, behind, lex.money_after))
            factor = lex.money_scales[word] if known else None
        if factor is None:
            break
        rough = numeral.rough or word in lex.rough_scales
        low, high = numeral.low * factor, numeral.high * factor
        numeral = replace(numeral, last=at + 1, low=low, high=high, rough=rough, scaled=True)
    return numeral


def _worded(
    cut: Scan, index: int, lex: Lexicon, first: int | None = None, start: Decimal = Decimal(0)
) -> Numeral | None:
    """``twenty-six``, ``two hundred and ten``, ``three million``; ``start`` is 1 for "a hundred"."""
    total, current, at, last = Decimal(0), start, index, index
    largest = Decimal(10) ** MAX_DIGITS
    ended_in_scale, rough = False, False
    while at < index + 16:
        word = cut.word(at)
        small, scale = lex.cardinals.get(word), lex.scales.get(word)
        if small is not None and (at == index or _fits(current, small)):
            current += small
        elif word == "hundred" and 0 < current < 100:
            current *= 100
        elif scale is not None and scale > 100 and current > 0 and scale < largest:
            total, current, largest = total + current * scale, Decimal(0), scale
        elif word in lex.rough_scales and current > 0 and total == 0:
            current, rough = current * lex.scales[word], True
        else:
            break
        ended_in_scale = scale is not None
        at = last = at + 1
        if rough:
            break
        follows = cut.word(at + 1)
        glued = cut.hyphen(at) and (follows in lex.cardinals or follows in lex.scales)
        if glued or (ended_in_scale and cut.word(at) == "and" and follows in lex.cardinals):
            at += 1
    if last == index:
        return None
    value = total + current
    if not ended_in_scale and cut.hyphen(last) and 0 < lex.ordinals.get(cut.word(last + 1), 0) < 10:
        value += lex.ordinals[cut.word(last + 1)]
        return Numeral(index if first is None else first, last + 2, value, value, "ordinal", significant(str(value)))
    digits = significant(str(value))
    if not ended_in_scale:
        value, digits, last = _with_fraction(cut, value, digits, last, lex)
    numeral = Numeral(index if first is None else first, last, value, value, digits=digits, rough=rough, bare=value)
    numeral = replace(numeral, scaled=ended_in_scale)
    return _share_in(cut, numeral, lex) or (_scaled(cut, numeral, lex, False) if not ended_in_scale else numeral)


def _fits(current: Decimal, small: Decimal) -> bool:
    """Whether "six" may follow "twenty", or "ten" a hundred."""
    if current % 100 == 0:
        return True
    return current % 10 == 0 and current % 100 >= 20 and 0 < small < 10


def _after_article(cut: Scan, index: int, lex: Lexicon) -> Numeral | None:
    """``a hundred``, ``a dozen``, ``a few hundred``, ``a third of``, ``a half-dozen``; "a" itself is no number."""
    word = cut.word(index + 1)
    if word in lex.scales:
        return _worded(cut, index + 1, lex, first=index, start=Decimal(1))
    if word in lex.vague:
        return _vague(cut, index + 1, lex, article=index)
    if word in lex.fractions and lex.fractions[word] > 2 and cut.word(index + 2) == "of":
        return _one_share(cut, index, index + 2, Decimal(1) / lex.fractions[word], lex)
    if word == "half" and cut.hyphen(index + 2) and cut.word(index + 3) in lex.scales:
        half = Decimal("0.5")
        return _scaled(cut, Numeral(index, index + 2, half, half, digits=1, bare=half), lex, False)
    return None


def _half(cut: Scan, index: int, lex: Lexicon) -> Numeral | None:
    """``half a million``, ``half an hour``, ``half-mile``, ``half of the houses``; "the first half" is none."""
    half = Decimal("0.5")
    numeral = Numeral(index, index + 1, half, half, digits=1, bare=half)
    following = cut.word(index + 1)
    if following in {"a", "an"}:
        numeral = replace(numeral, last=index + 2)
        scaled = _scaled(cut, numeral, lex, False)
        return scaled if scaled.scaled or cut.word(index + 2) in lex.units else None
    if cut.hyphen(index + 1):
        scaled = _scaled(cut, numeral, lex, False)
        return scaled if scaled.scaled or cut.word(index + 2) in lex.units else None
    if cut.word(index - 1) in lex.not_before_half:
        return None
    if following == "of" or following in lex.determiners:
        return _one_share(cut, index, index + 1, half, lex)
    return None


def _share(cut: Scan, index: int, lex: Lexicon) -> Numeral | None:
    """``two-thirds``, ``three quarters``, ``one third of``."""
    at = index + 2 if cut.hyphen(index + 1) else index + 1
    below, top = lex.fractions.get(cut.word(at)), lex.cardinals[cut.word(index)]
    if below is None or not 0 < top < below:
        return None
    plural = cut.word(at).endswith("s") or cut.word(at) == "halves"
    if plural == (top == 1) or (not plural and not (cut.word(at + 1) == "of" or at == index + 2)):
        return None
    return _one_share(cut, index, at + 1, top / below, lex)


def _one_share(cut: Scan, first: int, last: int, part: Decimal, lex: Lexicon) -> Numeral:
    """A part: of a measure or scale ("a quarter of a mile") a plain number, of anything else a share of a hundred."""
    at = last + 1 if cut.word(last) == "of" else last
    if cut.word(at) in {"a", "an"} and (cut.word(at + 1) in lex.units or cut.word(at + 1) in lex.scales):
        return _scaled(cut, Numeral(first, at + 1, part, part, digits=1, bare=part), lex, False)
    return Numeral(first, last, part * 100, part * 100, "share", 1, bare=part)


def _share_in(cut: Scan, numeral: Numeral, lex: Lexicon) -> Numeral | None:
    """``one in five``, ``nine out of ten``: a share, where the second number is round and nothing is counted by it."""
    at = numeral.last
    if cut.word(at) == "out" and cut.word(at + 1) == "of":
        second, loose = at + 2, True
    elif cut.word(at) == "in":
        second, loose = at + 1, False
    else:
        return None
    word = cut.word(second)
    below = lex.cardinals.get(word, plain_figure(word) if cut.figure(second) else None)
    if (
        below is None
        or not 0 < numeral.low < below
        or numeral.low != int(numeral.low)
        or cut.word(second + 1) in lex.units
    ):
        return None
    if not loose and not ((numeral.low == 1 and below <= 10) or below in {10, 20, 100, 1000}):
        return None
    if not loose and cut.word(second + 1) in lex.scales:
        return None
    part = numeral.low / below
    return Numeral(numeral.first, second + 1, part * 100, part * 100, "share", 2, numeral.figure, bare=part)


def _vague(cut: Scan, index: int, lex: Lexicon, article: int | None = None) -> Numeral | None:
    for last, entry in phrases.after(cut, index, lex.vague):
        if entry.article == "required" and article is None:
            continue
        first = index if article is None else article
        numeral = Numeral(first, last, entry.low, entry.high, "vague", rough=True)
        at = last + 1 if cut.word(last) == "of" else last
        scale = lex.scales.get(cut.word(at))
        if scale is not None and entry.high < 100:
            low, high = entry.low * scale, entry.high * scale
            return replace(numeral, last=at + 1, low=low, high=high)
        if entry.of == "required" and cut.word(last) not in {"of", "more"}:
            continue
        return numeral
    return None


def _ordinal(cut: Scan, index: int, lex: Lexicon) -> Numeral | None:
    value = lex.ordinals.get(cut.word(index))
    if value is None:
        return None
    return Numeral(index, index + 1, value, value, "ordinal", significant(str(value)))


def _zero(cut: Scan, index: int, lex: Lexicon) -> Numeral | None:
    for last, _ in phrases.after(cut, index, lex.zero):
        return Numeral(index, last, Decimal(0), Decimal(0), "zero", 1)
    if cut.word(index) in lex.zero_before_plural:
        return Numeral(index, index + 1, Decimal(0), Decimal(0), "zero", 1)
    return None
