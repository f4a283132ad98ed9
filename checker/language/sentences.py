"""Tokens of a paragraph into sentences: "He left at 9 p.m. Friday. “Why?” she asked." → two.

A full stop, question or exclamation mark ends a sentence together with the closing marks behind it, unless the stop
belongs to an abbreviation that goes on, or a lower-case word or a reporting clause ("“Why?” the mayor asked")
follows.
"""

from __future__ import annotations

from collections.abc import Container, Sequence

from checker.language.lexicon import Abbreviations, abbreviations
from checker.language.model import Span, Token

_STOPS = frozenset((".", "!", "?", "…", "..", "...", "....", "?!"))
_BRACKETS = frozenset((")", "]", "-rrb-", "-rsb-"))
_QUOTES = frozenset(('"', "”", "''", "»", "'", "’"))
_REPORTING = frozenset(("said", "says", "asked", "asks", "added", "replied", "wrote", "tweeted", "told", "shouted"))
_REPORTING_WITHIN = 5
# A "sentence" longer than this is a table or a list; it is cut, so that what reads sentences stays linear.
_LONGEST = 400


def sentences(tokens: Sequence[Token], closing: Container[int]) -> list[Span]:
    """Half-open ranges over the tokens; ``closing`` holds the offsets of quotation marks that close."""
    words = abbreviations()
    ranges: list[Span] = []
    first, at, count = 0, 0, len(tokens)
    while at < count:
        token = tokens[at]
        if at - first >= _LONGEST:
            ranges.append((first, at))
            first = at
        is_stop = token.text in _STOPS
        if not is_stop and not (token.text[-1] == "." and len(token.text) > 1):
            at += 1
            continue
        after, quoted = _behind_closers(tokens, at + 1, closing)
        if after >= count:
            break
        if is_stop:
            ends = _ends(tokens, at, after, quoted)
        else:
            ends = _abbreviation_ends(token, tokens[after], quoted or after > at + 1, words)
        if ends:
            ranges.append((first, after))
            first = after
        at = after
    if first < count:
        ranges.append((first, count))
    return ranges


def _behind_closers(tokens: Sequence[Token], at: int, closing: Container[int]) -> tuple[int, bool]:
    """Past stops, brackets and marks that close; and whether a quotation was closed there."""
    quoted = False
    while at < len(tokens):
        token = tokens[at]
        if token.lower in _QUOTES and (
            token.start in closing or (token.text == "’" and tokens[at - 1].end == token.start)
        ):
            quoted = True
        elif token.lower not in _BRACKETS and token.text not in _STOPS:
            break
        at += 1
    return at, quoted


def _ends(tokens: Sequence[Token], stop: int, after: int, quoted: bool) -> bool:
    following, mark = tokens[after], tokens[stop]
    if following.text[0].islower() or following.text in ",;:)":
        return False
    if following.start == tokens[after - 1].end and mark.text == "." and after == stop + 1:
        # No space behind the stop: "on Friday.The", against "node.js" and ".NET".
        return following.text[0].isupper() and stop > 0 and tokens[stop - 1].text[-1:].islower()
    if quoted or mark.text in {"...", "…"}:
        return not _reporting_follows(tokens, after)
    return True


def _reporting_follows(tokens: Sequence[Token], at: int) -> bool:
    """“Why?” Mayor Lena Ortiz asked: the words behind the quotation still belong to its sentence."""
    for token in tokens[at : at + _REPORTING_WITHIN]:
        if token.lower in _REPORTING:
            return True
        if not token.text[0].isalpha():
            return False
    return False


def _abbreviation_ends(token: Token, following: Token, closed: bool, words: Abbreviations) -> bool:
    if following.text[0].islower() or following.text in ",;:)":
        return False
    if closed:
        return True
    stem = token.lower[:-1]
    if stem in words.before_a_name:
        return False
    if stem in words.before_a_figure:
        return not following.text[0].isdigit()
    if following.text[0] in '"“‘(':
        return len(stem) > 1
    return following.lower in words.sentence_openers
