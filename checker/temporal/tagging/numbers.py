"""Numbers as they stand in time expressions: ``["twenty", "-", "four"]`` -> 24, ``["2", "1", "/", "2"]`` -> 2.5,
``["5½"]`` -> 5.5.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.temporal.tagging.vocabulary import Lexicon

LARGEST = 10**7


def number(words: Sequence[str], lexicon: Lexicon) -> float | None:
    """The number that tokens spell; None where they spell none, or one that no duration can have."""
    if not words:
        return None
    if words[0][0].isdigit():
        return _digits(words, lexicon)
    total, group, seen = 0, 0, False
    for word in words:
        if word in {"-", "and", "–"}:
            continue
        dozen = lexicon.value("dozen", word)
        spelled = lexicon.value("number_word", word)
        if dozen is not None:
            group, seen = max(group, 1) * 12, True
        elif spelled is None:
            return None
        elif lexicon.value("scale", word) is None:
            group, seen = group + int(spelled), True
        elif int(spelled) == 100:
            group, seen = max(group, 1) * 100, True
        else:
            total, group, seen = total + max(group, 1) * int(spelled), 0, True
    value = total + group
    return float(value) if seen and value <= LARGEST else None


def _digits(words: Sequence[str], lexicon: Lexicon) -> float | None:
    if len(words[0]) > 12:
        return None
    value = float(words[0].replace(",", ""))
    words = [word for word in words if word not in {"-", "–"}]
    if len(words) == 4 and words[2] == "/" and len(words[1]) + len(words[3]) <= 4 and int(words[3]):
        value += int(words[1]) / int(words[3])
    elif len(words) == 2:
        value += float(lexicon.value("fraction_sign", words[1]) or 0)
    return value if value <= LARGEST else None


def year(words: Sequence[str], lexicon: Lexicon) -> int | None:
    """A year in digits or in words."""
    return int(words[0]) if words and words[0].isdigit() and len(words[0]) == 4 else spoken_year(words, lexicon)


def spoken_year(words: Sequence[str], lexicon: Lexicon) -> int | None:
    """ "nineteen ninety-six" -> 1996, "two thousand and four" -> 2004; None where the words are no year."""
    parts = [word for word in words if word not in {"-", "and"}]
    if not parts:
        return None
    if "thousand" in parts or "hundred" in parts:
        value = number(parts, lexicon)
        return int(value) if value is not None and 1000 <= value < 2200 else None
    head = lexicon.value("year_head", parts[0])
    rest = number(parts[1:], lexicon)
    if head is None or rest is None or len(parts) > 3 or (rest < 10 and parts[1] not in {"oh", "zero"}):
        return None
    value = int(head) * 100 + int(rest)
    return value if 1000 <= value < 2200 and rest < 100 else None


def trimmed(value: float) -> str:
    """2.0 -> ``2``, 2.5 -> ``2.5``."""
    return str(int(value)) if value == int(value) else f"{value:g}"
