"""Runs of capitalised words: where "Ministry of Marine and Fisheries" ends, with "of", "&" and particles inside."""

from __future__ import annotations

from collections.abc import Sequence

from checker.entities.lexicon import WordSets
from checker.entities.shape import is_initial
from checker.entities.spelling import fold
from checker.language.model import Token

_MOST_WORDS = 8


def run_end(tokens: Sequence[Token], at: int, words: WordSets) -> int:
    """Where the run of capitalised words from there ends, with "of", "&" and particles inside."""
    calendar, particles = words["calendar"], words["particles"]
    n, last, behind_of = at + 1, len(tokens), False
    while n < last and n - at < _MOST_WORDS:
        text = tokens[n].text
        following = tokens[n + 1].text if n + 1 < last else ""
        if text[0].isupper():
            folded = fold(text)
            if folded in calendar and not _is_month_name(tokens, n, words):
                break
            if folded in words["function_words"] and "." not in text:
                break
            n += 1
            continue
        capital_next = bool(following) and following[0].isupper() and fold(following) not in calendar
        capital_next = capital_next and fold(following) not in words["function_words"]
        lower = tokens[n].lower
        if lower == "of" and fold(tokens[n - 1].text) in words["before_of"]:
            if capital_next:
                n, behind_of = n + 2, True
                continue
            if following == "the" and n + 2 < last and tokens[n + 2].text[0].isupper():
                n, behind_of = n + 3, True
                continue
        joins = behind_of and fold(tokens[at].text) in words["before_and"]
        if lower == "and" and capital_next and (joins or fold(tokens[n - 1].text) in words["before_and"]):
            n += 2
            continue
        if lower == "for" and capital_next and fold(tokens[n - 1].text) in words["before_and"]:
            n, behind_of = n + 2, True
            continue
        owns = lower in {"'s", "'"} and capital_next and fold(tokens[n - 1].text) in words["before_possessive"]
        if owns and fold(following) in words["organisation_endings"]:
            n += 2
            continue
        if capital_next and (text == "&" or (lower in particles and not is_initial(tokens, n + 1))):
            n += 2
            continue
        break
    return n


def _is_month_name(tokens: Sequence[Token], at: int, words: WordSets) -> bool:
    before = fold(tokens[at - 1].text)
    number = at + 1 < len(tokens) and tokens[at + 1].text[0].isdigit()
    return (
        fold(tokens[at].text) in words["months_and_people"]
        and not number
        and (before in words["given_names"] or before in words.genders)
    )
